//! What is known of a field, and how well: marks, and the accessor that joins mark and value.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, de};

/// Why a field has no value, or how it came by the one that it has.
///
/// A field that is absent and has no mark was not recorded: nobody has looked yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Somebody looked for the value and did not find it.
    Unknown,
    /// The whole text was read, and it is silent.
    NotStated,
    /// A value is given, but it was read between the lines.
    Inferred,
}

/// A field with its mark: the one way to ask what a record knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known<T> {
    /// The source says so.
    Stated(T),
    /// Read between the lines.
    Inferred(T),
    /// Looked for, not found.
    Unknown,
    /// The source was read whole and is silent.
    NotStated,
    /// Nobody has recorded it.
    NotRecorded,
}

impl<T> Known<T> {
    /// Joins a value and a mark. A value outweighs the marks `unknown` and `not_stated`;
    /// a rule objects to such a pair.
    pub fn new(value: Option<T>, mark: Option<Mark>) -> Self {
        match (value, mark) {
            (Some(value), Some(Mark::Inferred)) => Self::Inferred(value),
            (Some(value), _) => Self::Stated(value),
            (None, Some(Mark::Unknown)) => Self::Unknown,
            (None, Some(Mark::NotStated)) => Self::NotStated,
            (None, Some(Mark::Inferred) | None) => Self::NotRecorded,
        }
    }

    /// The value, stated or inferred.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Stated(value) | Self::Inferred(value) => Some(value),
            Self::Unknown | Self::NotStated | Self::NotRecorded => None,
        }
    }
}

/// The fields of one kind of entity that may carry a [`Mark`].
pub trait MarkedField: Copy + Ord + 'static {
    /// All fields of the kind, in the order of the model.
    const ALL: &'static [Self];
    /// The kind of entity, for messages and for the schema.
    const OF: &'static str;
    /// The name of the field in the document.
    fn name(self) -> &'static str;
}

/// An entity whose fields may be marked.
pub(crate) trait Marked {
    type Field: MarkedField;

    /// Its marks.
    fn marks(&self) -> &Marks<Self::Field>;

    /// Whether the field has a value.
    fn has(&self, field: Self::Field) -> bool;
}

/// A field that may have no value.
pub(crate) trait Value {
    fn is_there(&self) -> bool;
}

impl<T> Value for Option<T> {
    fn is_there(&self) -> bool {
        self.is_some()
    }
}

impl<T> Value for Vec<T> {
    fn is_there(&self) -> bool {
        !self.is_empty()
    }
}

impl Value for super::EventKind {
    fn is_there(&self) -> bool {
        true
    }
}

/// The marks of one entity: at most one for each of its fields.
///
/// ```
/// use super_complaints::{Mark, Marks, RecommendationField};
/// let marks: Marks<RecommendationField> = serde_json::from_str(r#"{"due": "unknown"}"#)?;
/// assert_eq!(marks.get(RecommendationField::Due), Some(Mark::Unknown));
/// // A mark on a field that the entity does not have is refused.
/// assert!(serde_json::from_str::<Marks<RecommendationField>>(r#"{"position": "unknown"}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent, bound = "F: MarkedField")]
pub struct Marks<F: MarkedField> {
    #[serde(serialize_with = "as_map")]
    marks: BTreeMap<F, Mark>,
}

fn as_map<F: MarkedField, S: serde::Serializer>(
    marks: &BTreeMap<F, Mark>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(marks.iter().map(|(field, mark)| (field.name(), mark)))
}

impl<F: MarkedField> Default for Marks<F> {
    fn default() -> Self {
        Self { marks: BTreeMap::new() }
    }
}

impl<F: MarkedField> Marks<F> {
    /// The mark of a field, if it has one.
    pub fn get(&self, field: F) -> Option<Mark> {
        self.marks.get(&field).copied()
    }

    /// Marks a field; the earlier mark is returned.
    pub fn set(&mut self, field: F, mark: Mark) -> Option<Mark> {
        self.marks.insert(field, mark)
    }

    /// The same marks with one more, for building.
    #[must_use]
    pub fn with(mut self, field: F, mark: Mark) -> Self {
        self.set(field, mark);
        self
    }

    /// All marks, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (F, Mark)> + '_ {
        self.marks.iter().map(|(field, mark)| (*field, *mark))
    }

    /// The names of those of some fields whose value is inferred.
    pub(crate) fn inferred<'m>(&'m self, fields: &'m [F]) -> impl Iterator<Item = &'static str> + use<'m, F> {
        let inferred = |field: &&F| self.get(**field) == Some(Mark::Inferred);
        fields.iter().filter(inferred).map(|field| field.name())
    }

    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }
}

impl<'de, F: MarkedField> Deserialize<'de> for Marks<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<F>(PhantomData<F>);

        impl<'de, F: MarkedField> de::Visitor<'de> for Visitor<F> {
            type Value = Marks<F>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "marks on the fields of {}", F::OF)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut marks = Marks::default();
                while let Some(name) = map.next_key::<std::borrow::Cow<'de, str>>()? {
                    let field = F::ALL.iter().copied().find(|field| field.name() == name);
                    let Some(field) = field else {
                        return Err(de::Error::custom(format_args!("{} has no field `{name}`", F::OF)));
                    };
                    if marks.set(field, map.next_value()?).is_some() {
                        return Err(de::Error::custom(format_args!("`{name}` is marked twice")));
                    }
                }
                Ok(marks)
            }
        }

        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<F: MarkedField> schemars::JsonSchema for Marks<F> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}Marks", F::OF).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mark = generator.subschema_for::<Mark>();
        let properties: serde_json::Map<String, serde_json::Value> =
            F::ALL.iter().map(|field| (field.name().to_owned(), mark.clone().into())).collect();
        schemars::json_schema!({
            "type": "object",
            "description": format!("Why a field of {} has no value, or how it came by it.", F::OF),
            "properties": properties,
            "additionalProperties": false,
        })
    }
}

/// Names the fields of a kind of entity that may be marked.
macro_rules! marked_fields {
    ($(#[$doc:meta])* $enum:ident of $entity:ident { $($variant:ident = $field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $(
                #[doc = concat!("The field `", stringify!($field), "`.")]
                $variant,
            )+
        }

        impl $crate::model::known::MarkedField for $enum {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const OF: &'static str = stringify!($entity);

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($field),)+
                }
            }
        }

        impl $crate::model::known::Marked for $entity {
            type Field = $enum;

            fn marks(&self) -> &$crate::model::known::Marks<$enum> {
                &self.marks
            }

            fn has(&self, field: $enum) -> bool {
                use $crate::model::known::Value as _;
                match field {
                    $($enum::$variant => self.$field.is_there(),)+
                }
            }
        }
    };
}
pub(crate) use marked_fields;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_not_stated_inferred_and_not_recorded_are_four_things() {
        assert_eq!(Known::new(Some(1), None), Known::Stated(1));
        assert_eq!(Known::new(Some(1), Some(Mark::Inferred)), Known::Inferred(1));
        assert_eq!(Known::<u8>::new(None, Some(Mark::Unknown)), Known::Unknown);
        assert_eq!(Known::<u8>::new(None, Some(Mark::NotStated)), Known::NotStated);
        assert_eq!(Known::<u8>::new(None, None), Known::NotRecorded);
    }
}
