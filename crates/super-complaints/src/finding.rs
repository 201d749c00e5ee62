//! What rules find, and what they cannot tell: the place, the severity and the subject.

mod profile;

use std::borrow::Cow;
use std::ops::Range;

use serde::Serialize;

use crate::model::words::words;
use crate::offer::Fix;
pub use crate::pointer::Segment;

pub use profile::Profile;

words! {
    /// The severity of a finding, the most serious first. Only a rule about the record can be an error.
    #[derive(PartialOrd, Ord)]
    pub enum Severity {
        /// The record is certainly wrong.
        Error = "error",
        /// Something is probably wrong or outstanding.
        Warning = "warning",
        /// Worth knowing.
        Note = "note",
    }
}

words! {
    /// What a finding is about. A faithful record of a faulty page is a good record.
    pub enum Subject {
        /// The record: its author made a mistake, or left something out.
        Record = "record",
        /// What was published: a page or a report is unusual.
        Publication = "publication",
        /// The conduct of a body: something is outstanding or unusual.
        Conduct = "conduct",
    }
}

/// Something that a rule could not decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Undecided {
    /// The code of the rule.
    pub code: &'static str,
    /// The name of the rule.
    pub slug: &'static str,
    /// The severity that the finding would have had.
    pub severity: Severity,
    /// Where in the record: a JSON Pointer.
    pub pointer: String,
    /// The entity concerned, as `kind:id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// Why it could not be decided.
    pub reason: String,
}

/// What a rule found.
///
/// It has the same flat, versioned structure in every language and in every output of the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The code of the rule: `SC301`. A code never changes its meaning and is never reused.
    pub code: &'static str,
    /// The name of the rule: `response-from-non-addressee`.
    pub slug: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// Its severity.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What was expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// Where in the record: a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// The same as a list of names and positions, ready for a form library.
    pub path: Vec<Segment>,
    /// The entity concerned, as `kind:id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// The line in the text, from 1, if the text was supplied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column in the line, from 1, in Unicode scalar values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The bytes of the value in the text, if the text was supplied; for a missing field those of the object that
    /// lacks it.
    #[serde(skip)]
    pub span: Option<Range<usize>>,
    /// The bytes to show to a person: those of the value, or for an object its id or its first line.
    #[serde(skip)]
    pub shown: Option<Range<usize>>,
    /// Other places that matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// How to fix it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Cow<'static, str>>,
    /// The provision of law, the guidance or the other reason that the rule is based on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Cow<'static, str>>,
    /// A change that fixes it, where the right value is certain or likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
    /// Stays the same as long as the finding is the same, even if its entity moves within the file.
    pub fingerprint: String,
}

/// Another place that matters to a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Related {
    /// Where: a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// The entity, as `kind:id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// What is there.
    pub message: String,
    /// The bytes to show to a person, as in [`Finding::shown`].
    #[serde(skip)]
    pub shown: Option<Range<usize>>,
}

/// A stable hash (FNV-1a, 64 bits) over what makes a finding the same finding, as [`Finding::fingerprint`] has it.
pub fn fingerprint(parts: &[&str]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    // By hand: the formatting code would be larger than the hash.
    let digit = |at: u32| char::from_digit((hash >> (60 - 4 * at) & 0xf) as u32, 16).unwrap_or_default();
    (0..16).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_frozen() {
        assert_eq!(
            fingerprint(&["SC301", "response:npcc-2", ""]),
            fingerprint(&["SC301", "response:npcc-2", ""])
        );
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["ab", ""]));
        assert_eq!(fingerprint(&[]), "cbf29ce484222325");
    }
}
