//! The macro that declares an entity: its type, and what the model says of its fields.

/// Declares an entity. Its fields stand here once, with their types and what they mean; from them come how a document
/// is read into it and written from it, its place in the schema, and what visits it.
///
/// A field may be absent if its type has a value for that: an `Option`, a list, marks. `= required` asks for it all the
/// same; `as "$name"` gives the name that it has in a document, where Rust cannot spell it.
macro_rules! entity {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident $(as $written:literal)? : $type:ty $(= $required:ident)?
            ),+ $(,)?
        }
        $(impl { $($hook:item)* })?
    ) => {
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::Required($name::FIELDS)))]
        $(#[$meta])*
        $vis struct $name {
            $(
                $(#[$field_meta])*
                $(#[cfg_attr(feature = "schema", schemars(rename = $written))])?
                $field_vis $field: $type,
            )+
        }

        impl $name {
            pub(crate) const FIELDS: &'static [$crate::fields::Field] = &[$(
                $crate::fields::Field {
                    name: $crate::fields::entity!(@name $field $($written)?),
                    required: $crate::fields::entity!(@required $type $(, $required)?),
                },
            )+];
        }

        const _: () = {
            #[expect(non_camel_case_types, reason = "the fields, in their order")]
            #[derive(Clone, Copy)]
            enum At { $($field),+ }

            impl $crate::fields::Entity for $name {
                fn fields(&self) -> &'static [$crate::fields::Field] {
                    Self::FIELDS
                }

                fn get(&self, at: usize) -> Option<&dyn $crate::fields::Value> {
                    $(if at == At::$field as usize {
                        return Some(&self.$field);
                    })+
                    None
                }

                fn get_mut(&mut self, at: usize) -> Option<&mut dyn $crate::fields::Value> {
                    $(if at == At::$field as usize {
                        return Some(&mut self.$field);
                    })+
                    None
                }

                $($($hook)*)?
            }
        };

        impl $crate::fields::Blank for $name {
            fn blank() -> Self {
                Self { $($field: $crate::fields::Blank::blank()),+ }
            }
        }

        impl $crate::fields::Value for $name {
            fn view(&self) -> $crate::fields::View<'_> {
                $crate::fields::View::Entity(self)
            }

            fn expected(&self) -> &'static str {
                "an object"
            }

            fn take(&mut self, scalar: $crate::fields::Scalar<'_>) -> Result<(), $crate::fields::Refused> {
                match $crate::fields::Entity::short_mut(self) {
                    Some(short) => short.take(scalar),
                    None => Err($crate::fields::Refused::Kind),
                }
            }

            fn object(&mut self) -> Option<$crate::fields::Object<'_>> {
                Some($crate::fields::Object::Entity(self))
            }
        }

        $crate::fields::serde_by_value!($name);
    };

    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $written:literal) => { $written };
    (@required $type:ty) => { <$type as $crate::fields::Blank>::REQUIRED };
    (@required $type:ty, required) => { true };
}
pub(crate) use entity;

/// Serde's traits, by way of what a value says of itself.
macro_rules! serde_by_value {
    ($name:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(self as &dyn $crate::fields::Value, to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::fields::read_value(from)
            }
        }
    };
}
pub(crate) use serde_by_value;
