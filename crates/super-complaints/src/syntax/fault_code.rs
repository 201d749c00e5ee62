//! The kinds of faults.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal $(, $unreadable:ident)?;)+) => {
        /// What kind of [`Fault`](crate::read::Fault) it is; a stable code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum FaultCode {
            $($(#[$doc])* #[cfg_attr(feature = "schema", schemars(rename = $code))] $variant,)+
        }

        impl FaultCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as reports spell it: `wrong-type`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Whether the document could not be read at all, because the error is in its text.
            pub fn is_unreadable(self) -> bool {
                match self {
                    $(Self::$variant => codes!(@ $($unreadable)?),)+
                }
            }
        }
    };
    (@ unreadable) => { true };
    (@) => { false };
}

codes! {
    /// A value of another type: a string where a list is expected.
    WrongType = "wrong-type";
    /// `null`: to leave a value out, leave out the field.
    Null = "null";
    /// A required field is missing.
    MissingField = "missing-field";
    /// A field that does not exist.
    UnknownField = "unknown-field";
    /// A field that appears twice.
    DuplicateField = "duplicate-field";
    /// A value that is not one of those of the field.
    UnknownWord = "unknown-word";
    /// A string in the wrong form: an id, a date or an address.
    Malformed = "malformed";
    /// A whole number that is too small or too large.
    OutOfRange = "out-of-range";
    /// A list with too few entries.
    TooFew = "too-few";
    /// A mark on a field that the entity does not have, or that cannot be marked.
    MarkOnUnknownField = "mark-on-unknown-field";
    /// A party with neither an id nor a name as written.
    NoPartyName = "no-party-name";
    /// A string with half of a surrogate pair.
    LoneSurrogate = "lone-surrogate";
    /// In a directory: an id that something else has already.
    TakenId = "taken-id";
    /// In a directory: an identifier that another body has already.
    TakenIdentifier = "taken-identifier";
    /// In a directory: a reference to nothing, or to the wrong kind of thing.
    DanglingReference = "dangling-reference";
    /// In a directory: successors, seats or groups that form a loop.
    CircularChain = "circular-chain";
    /// In a directory: dates or names in an impossible order.
    WrongOrder = "wrong-order";
    /// In a directory: more bodies and groups than it may have.
    TooMany = "too-many";
    /// Refused for a reason that no other code names.
    Refused = "refused";
    /// The text is empty, or only white space.
    Empty = "empty", unreadable;
    /// The text is not JSON.
    NotJson = "not-json", unreadable;
    /// The text is the beginning of JSON, and then ends.
    Truncated = "truncated", unreadable;
    /// Lists and objects are nested too deeply.
    TooDeep = "too-deep", unreadable;
    /// The text is longer than [`MAX_BYTES`](crate::read::MAX_BYTES).
    TooLarge = "too-large", unreadable;
    /// The bytes are not UTF-8.
    Encoding = "encoding", unreadable;
    /// The text begins with a byte-order mark.
    ByteOrderMark = "byte-order-mark", unreadable;
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for FaultCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = FaultCode::ALL.iter().map(|code| code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), FaultCode::ALL.len());
    }
}
