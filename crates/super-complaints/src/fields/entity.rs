//! The macro that declares an entity: its type, and what the model says of its fields.

use super::Field;

/// Declares an entity. Its fields are named here once, with their types and what they mean; from them come how a document
/// is read into it and written from it, its place in the schema, and what visits it.
///
/// A field may be absent if its type has a value for that: an `Option`, a list, marks. `= required` asks for it all the
/// same; `= quoted` says that its words are those of a source, `= former` that its ids need not exist any more. `as "$name"`
/// gives the name that it has in a document, where Rust cannot spell it.
///
/// `pub fn new(id: ItemId);` after the fields makes one of what a document must say, and of nothing else. That all of it is
/// asked for is checked when it is compiled; braces give what need not be asked for.
macro_rules! entity {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident $(as $written:literal)? : $type:ty $(= $flag:ident)?
            ),+ $(,)?
        }
        $(
            $(#[$new_meta:meta])*
            pub fn new($($param:ident: $param_type:ty),+) $({ $($given:ident: $value:expr),+ })?;
        )?
        $(impl { $($hook:item)* })?
    ) => {
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::Required($name::FIELDS)))]
        $(#[$meta])*
        #[non_exhaustive]
        $vis struct $name {
            $(
                $(#[$field_meta])*
                $(#[cfg_attr(feature = "schema", schemars(rename = $written))])?
                $field_vis $field: $type,
            )+
        }

        impl $name {
            pub(crate) const FIELDS: &'static $crate::fields::Fields = &$crate::fields::Fields::of(&[$(
                $crate::fields::Field::new(
                    $crate::fields::entity!(@name $field $($written)?),
                    $crate::fields::entity!(@required $type $(, $flag)?),
                ),
            )+]);
        }

        $(
            impl $name {
                $(#[$new_meta])*
                pub fn new($($param: $param_type),+) -> Self {
                    let mut new: Self = $crate::fields::Blank::blank();
                    $(new.$param = $param;)+
                    $($(new.$given = $value;)+)?
                    new
                }
            }

            const _: () = assert!(
                $crate::fields::are_required(&[$(stringify!($param),)+ $($(stringify!($given)),+)?], $name::FIELDS.list),
                "`new` sets the fields that a document must have, and no others",
            );
        )?

        const _: () = {
            #[expect(non_camel_case_types, reason = "the fields, in their order")]
            #[derive(Clone, Copy)]
            enum At { $($field),+ }

            impl $crate::fields::Entity for $name {
                fn fields(&self) -> &'static $crate::fields::Fields {
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

            fn is_there(&self) -> bool {
                true
            }

            // The id that it has itself is no reference.
            fn visit<'r, V: $crate::fields::Visitor<'r>>(&'r self, visitor: &mut V) {
                if visitor.begin(self) {
                    $(if const {
                        !$crate::fields::is_id(stringify!($field))
                            && ($crate::fields::entity!(@refers $type $(, $flag)?)
                                || $crate::fields::entity!(@quoted $($flag)?))
                    } && $crate::fields::Value::is_there(&self.$field)
                    {
                        visitor.enter_field($crate::fields::entity!(@name $field $($written)?));
                        $crate::fields::Value::visit(&self.$field, visitor);
                        if const { $crate::fields::entity!(@quoted $($flag)?) }
                            && let $crate::fields::View::Text(words) = $crate::fields::Value::view(&self.$field)
                        {
                            visitor.words(words);
                        }
                        visitor.leave();
                    })+
                    visitor.end();
                }
            }

            fn expected(&self) -> &'static str {
                "an object"
            }

            fn take_text(&mut self, text: &str) -> Result<(), $crate::fields::Refused> {
                match $crate::fields::Entity::short_mut(self) {
                    Some(short) => short.take_text(text),
                    None => Err($crate::fields::Refused::Kind),
                }
            }

            fn open(&mut self, _: $crate::fields::Form) -> Option<$crate::fields::Open<'_>> {
                Some($crate::fields::Open::Entity(self))
            }
        }

        $crate::fields::serde_by_value!($name);
    };

    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $written:literal) => { $written };
    (@required $type:ty) => { <$type as $crate::fields::Blank>::REQUIRED };
    (@required $type:ty, required) => { true };
    (@required $type:ty, quoted) => { <$type as $crate::fields::Blank>::REQUIRED };
    (@required $type:ty, former) => { <$type as $crate::fields::Blank>::REQUIRED };
    (@refers $type:ty, former) => { false };
    (@refers $type:ty $(, $flag:ident)?) => { <$type as $crate::fields::Blank>::REFERS };
    (@quoted quoted) => { true };
    (@quoted $($flag:ident)?) => { false };
}
pub(crate) use entity;

/// Whether these are the names of the fields that a document must have. It is for the compiler, which knows no better `==`.
pub(crate) const fn are_required(names: &[&str], fields: &[Field]) -> bool {
    let mut required = 0;
    let mut rest = fields;
    while let [field, others @ ..] = rest {
        if field.required {
            required += 1;
            if !has(names, field.name) {
                return false;
            }
        }
        rest = others;
    }
    required == names.len()
}

/// Whether a field is the id that an entity has itself. It is for the compiler as well.
pub(crate) const fn is_id(name: &str) -> bool {
    same(name.as_bytes(), b"id")
}

const fn has(names: &[&str], name: &str) -> bool {
    let mut rest = names;
    while let [other, others @ ..] = rest {
        if same(other.as_bytes(), name.as_bytes()) {
            return true;
        }
        rest = others;
    }
    false
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

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
