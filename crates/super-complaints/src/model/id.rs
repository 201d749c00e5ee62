//! Ids: short slugs chosen by the author of a record, one type per kind of thing.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use crate::fields::{Target, View, scalar};

/// A string that is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an id: use lower-case letters, digits, dots and hyphens, begin with a letter or digit, at most 100 characters"
)]
pub struct IdError(pub(crate) String);

/// The form of an id, as an ECMA 262 regular expression.
#[cfg(feature = "schema")]
pub(crate) const ID_PATTERN: &str = "^[a-z0-9][a-z0-9.-]{0,99}$";

pub(crate) fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_one = |byte: &u8| IN_IDS.get(usize::from(*byte)).is_some_and(|is_one| *is_one);
    bytes.len() <= 100
        && bytes.first().is_some_and(|first| !matches!(first, b'.' | b'-'))
        && bytes.iter().all(is_one)
}

/// Which bytes ids are made of. Every id of a record is looked at, so that a table is worth while.
static IN_IDS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while let Some((here, _)) = table.split_at_mut(byte as usize).1.split_first_mut() {
        *here = matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
        match byte.checked_add(1) {
            Some(next) => byte = next,
            None => break,
        }
    }
    table
};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:literal $(, $target:ident)?) => {
        $(#[$doc])*
        ///
        /// Matches `^[a-z0-9][a-z0-9.-]{0,99}$`. Ids of different entities are different types, so they cannot be
        /// confused.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Makes an id from a string.
            ///
            /// # Errors
            /// If the string does not have the form of an id.
            pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
                let text = text.into();
                if is_id(&text) { Ok(Self(text)) } else { Err(IdError(text)) }
            }

            /// The id as a string.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        scalar!($name, "a string", Self(String::new()), |it| id!(@view it $($target)?), |text| Self::new(text), refers: id!(@refers $($target)?));

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": concat!("The id of ", $kind, ": lower-case letters, digits, dots and hyphens."),
                    "pattern": ID_PATTERN,
                })
            }
        }
    };

    (@refers) => { false };
    (@refers $target:ident) => { true };
    (@view $it:ident) => { View::Text(&$it.0) };
    (@view $it:ident $target:ident) => {
        View::Reference { to: Target::$target, id: &$it.0, written: &$it.0 }
    };
}

id!(
    /// Identifies a super-complaint, such as `hidden-victims`. By convention also the name of its file.
    SuperComplaintId, "a super-complaint"
);
id!(
    /// Identifies a legal regime, such as `police`.
    SchemeId, "a scheme"
);
id!(
    /// Identifies a ground in the scheme on which a complaint is refused, such as `repeats-earlier`.
    GroundId, "a ground of the scheme"
);
id!(
    /// Identifies a time limit of the scheme: one that the law sets, such as `acknowledgement`, or a limit that the law does not
    /// set.
    TimeLimitId, "a time limit of the scheme"
);
id!(
    /// Identifies a feature of policing that is complained about.
    FeatureId, "a feature", Feature
);
id!(
    /// Identifies an event.
    EventId, "an event", Event
);
id!(
    /// Identifies a report of the authorities.
    ReportId, "a report", Report
);
id!(
    /// Identifies an *item*: a recommendation or an action. They share one set of ids, because both can be answered.
    ItemId, "an item (a recommendation or an action)", Item
);
id!(
    /// Identifies a request to respond.
    RequestId, "a request", Request
);
id!(
    /// Identifies a response.
    ResponseId, "a response", Response
);
id!(
    /// Identifies a search for responses.
    SearchId, "a search", Search
);
id!(
    /// Identifies a document. Every source is a document.
    DocumentId, "a document", Document
);
id!(
    /// Identifies a body or a group of bodies, in the directory or in the record's own `bodies`.
    PartyId, "a body or a group", Party
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_ids_do_not_construct() {
        for good in ["1", "r3a", "npcc-2", "ppda.v2", "7.1"] {
            assert_eq!(ItemId::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "R1", "-r1", ".r", "r 1", "r_1", "réponse", &"a".repeat(101)] {
            assert!(ItemId::new(bad).is_err(), "{bad}");
        }
    }
}
