//! What is known of a field, and how well: marks, and the accessor that joins mark and value.

pub(crate) use super::by_field::{Marks, Reasons};
use crate::fields::word;

/// Why a field has no value, or that its value is inferred.
///
/// A field that is absent and has no mark was not recorded: no search was made yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Mark {
    /// The value was searched for and not found.
    Unknown,
    /// The whole text was read, and does not say.
    NotStated,
    /// The value is inferred, not stated in the source.
    Inferred,
}

impl Mark {
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == word)
    }

    const ALL: [Self; 3] = [Self::Unknown, Self::NotStated, Self::Inferred];
    const WORDS: [&str; 3] = ["unknown", "not_stated", "inferred"];

    /// The mark as written in a document.
    pub fn as_str(self) -> &'static str {
        let [unknown, not_stated, inferred] = Self::WORDS;
        match self {
            Self::Unknown => unknown,
            Self::NotStated => not_stated,
            Self::Inferred => inferred,
        }
    }
}

word!(Mark: Unknown);

/// The value of a field together with its mark: what a record knows about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known<T> {
    /// The source says so.
    Stated(T),
    /// Inferred from the text.
    Inferred(T),
    /// Searched for and not found.
    Unknown,
    /// The whole source was read, and does not say.
    NotStated,
    /// Not recorded.
    NotRecorded,
}

impl<T> Known<T> {
    /// Joins a value and a mark. A value takes precedence over the marks `unknown` and `not_stated`; a rule reports
    /// such a pair.
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
    /// Their names in a document, in the same order.
    const NAMES: &'static [&'static str];

    /// Its position among the fields of its kind.
    fn position(self) -> usize;

    /// The name of the field in the document.
    fn name(self) -> &'static str {
        Self::NAMES.get(self.position()).copied().unwrap_or_default()
    }
}

/// An entity whose fields may be marked.
pub(crate) trait Marked {
    type Field: MarkedField;

    /// Its marks.
    fn marks(&self) -> &Marks<Self::Field>;
}

/// Names the fields of an entity that may be marked.
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
            const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            fn position(self) -> usize {
                self as usize
            }
        }

        impl $crate::model::known::Marked for $entity {
            type Field = $enum;

            fn marks(&self) -> &$crate::model::known::Marks<$enum> {
                &self.marks
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
