//! Results as lines of JSON (NDJSON).

use serde::Serialize;
use super_complaints::Checked;

use crate::entry::Origin;
use crate::error::{EntryError, NotCompared};
use crate::select::LeftOut;

/// The result for a record: its name, and the [`Checked`] as it is.
#[derive(Debug, Serialize)]
pub struct RecordLine<'c> {
    file: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<Part<'c>>,
    #[serde(flatten)]
    checked: &'c Checked,
}

/// Where a record is in a file of several. Lines and columns of its findings are those of its own text.
#[derive(Debug, Serialize)]
struct Part<'c> {
    of: &'c str,
    line: u64,
    column: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pointer: Option<String>,
}

impl<'c> RecordLine<'c> {
    /// The line for a record.
    pub fn new(name: &'c str, origin: &'c Origin, checked: &'c Checked) -> Self {
        let part =
            || Part { of: &origin.file, line: origin.line, column: origin.column, pointer: origin.pointer() };
        Self { file: name, part: origin.is_part.then(part), checked }
    }
}

/// A file or a record without a result.
#[derive(Debug, Serialize)]
pub struct MissingLine<'c> {
    file: &'c str,
    /// Why it was left out of a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<&'c str>,
    /// Why it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_read: Option<&'c str>,
}

impl<'c> MissingLine<'c> {
    /// The line for a file or a record that could not be read.
    pub fn not_read(name: &'c str, why: &'c str) -> Self {
        Self { file: name, left_out: None, not_read: Some(why) }
    }
}

impl<'c> From<&'c EntryError> for MissingLine<'c> {
    fn from(error: &'c EntryError) -> Self {
        Self::not_read(&error.name, &error.message)
    }
}

impl<'c> From<&'c LeftOut> for MissingLine<'c> {
    fn from(it: &'c LeftOut) -> Self {
        Self { file: &it.name, left_out: Some(it.why), not_read: None }
    }
}

/// What is there instead of findings about several records, if these could not be compared.
#[derive(Debug, Serialize)]
pub struct NotComparedLine<'c> {
    not_compared: &'c str,
}

impl<'c> From<&'c NotCompared> for NotComparedLine<'c> {
    fn from(error: &'c NotCompared) -> Self {
        Self { not_compared: &error.message }
    }
}
