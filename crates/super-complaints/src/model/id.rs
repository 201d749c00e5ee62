//! Ids: short slugs chosen by the author of a record, one type per kind of thing.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use crate::fields::{View, scalar};

/// A text that cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an id: use lower-case letters, digits, dots and hyphens, begin with a letter or digit, at most 100 characters"
)]
pub struct IdError(pub(crate) String);

/// What an id looks like, as an ECMA 262 regular expression.
#[cfg(feature = "schema")]
pub(crate) const ID_PATTERN: &str = "^[a-z0-9][a-z0-9.-]{0,99}$";

pub(crate) fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= 100
        && bytes.first().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:literal) => {
        $(#[$doc])*
        ///
        /// Matches `^[a-z0-9][a-z0-9.-]{0,99}$`. Ids of different kinds are different types, so that a
        /// mix-up does not compile.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as an id.
            ///
            /// # Errors
            /// If the text does not have the form of an id.
            pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
                let text = text.into();
                if is_id(&text) { Ok(Self(text)) } else { Err(IdError(text)) }
            }

            /// The id as text.
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

        scalar!($name, "a string", Self(String::new()), |it| View::Text(&it.0), |text| Self::new(text));

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
}

id!(
    /// Names one super-complaint, such as `hidden-victims`. The stem of its file, by custom.
    SuperComplaintId, "a super-complaint"
);
id!(
    /// Names a legal regime, such as `police`.
    SchemeId, "a scheme"
);
id!(
    /// Names a ground on which a complaint is not taken up: one of those of the scheme, such as `repeats-earlier`.
    GroundId, "a ground of the scheme"
);
id!(
    /// Names a time limit of the law: a clock of the scheme, such as `acknowledgement`, or one that it does not have.
    ClockId, "a clock of the scheme"
);
id!(
    /// Names a feature of policing that is complained of.
    FeatureId, "a feature"
);
id!(
    /// Names an event in the life of a super-complaint.
    EventId, "an event"
);
id!(
    /// Names a report of the authorities.
    ReportId, "a report"
);
id!(
    /// Names an *item*: a recommendation or an action. Both share one namespace, because both can be answered.
    ItemId, "an item (a recommendation or an action)"
);
id!(
    /// Names a request to answer.
    RequestId, "a request"
);
id!(
    /// Names a response.
    ResponseId, "a response"
);
id!(
    /// Names a search for responses.
    SearchId, "a search"
);
id!(
    /// Names a document. Every source is a document.
    DocumentId, "a document"
);
id!(
    /// Names a body or a group of bodies, from the directory or from the record's own `bodies`.
    PartyId, "a body or a group"
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
