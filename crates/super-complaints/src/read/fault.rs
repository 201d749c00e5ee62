//! One structural error, and where it is.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

use crate::offer::Fix;
use crate::pointer::Segment;
use crate::syntax::FaultCode;
use crate::syntax::shown;

/// Something in a document that keeps it, or a part of it, from being read.
///
/// ```
/// use super_complaints::read::FaultCode;
/// use super_complaints::SuperComplaint;
/// let text = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_bye": []}"#;
/// let error = SuperComplaint::from_json(text).unwrap_err();
/// let fault = &error.faults[0];
/// assert_eq!((fault.code, fault.pointer.as_str()), (FaultCode::UnknownField, "/made_bye"));
/// assert_eq!((fault.line, fault.column), (1, 62));
/// assert_eq!(fault.help.as_deref(), Some("did you mean `made_by`?"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fault {
    /// The kind of error.
    pub code: FaultCode,
    /// Where it is, as a JSON Pointer (RFC 6901) into the document; empty: the document as a whole. For a
    /// missing field the object that lacks it. Names of more than 200 bytes are cut.
    pub pointer: String,
    /// The field that is to be fixed, as a list of names and positions, ready for a form library: that of the pointer,
    /// and for a missing field the field itself.
    pub path: Vec<Segment>,
    /// The entity that it is in, as `kind:id` (`response:npcc-2`), if that has a readable id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, counted in Unicode scalar values.
    pub column: u32,
    /// The bytes of the text concerned: the value, or the name of a field that is not allowed.
    #[serde(skip)]
    pub span: Range<usize>,
    /// What is wrong, for people.
    pub message: String,
    /// What was expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// How to fix it, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// A change that fixes it, where the right value is certain or likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() { "document".into() } else { shown(&self.pointer) };
        write!(f, "{pointer} (line {}, column {}): {}", self.line, self.column, self.message)
    }
}
