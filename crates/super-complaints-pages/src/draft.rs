//! The result of reading a page.

use serde::Serialize;
use super_complaints::SuperComplaint;

use crate::source::Part;
use crate::{Format, Trace};

/// A draft record, and where its words came from.
///
/// A draft contains only what one page says: a person adds what other sources say, and corrects it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Draft {
    /// The record.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::record"))]
    pub record: SuperComplaint,
    /// Which words of the page each field came from, and which words were not used.
    pub trace: Trace,
    /// The words of the page, as they were taken out of the file. The places in the trace refer to this text.
    pub text: String,
    /// The format of the file.
    pub format: Format,
    /// The parts of the text: a report shows its headings and tables.
    #[serde(skip)]
    pub(crate) parts: Vec<Part>,
}
