//! Which words of a page each field came from, and which words were not used.

mod cover;
mod inference;
mod lines;
mod tracer;
mod weight;

use serde::{Deserialize, Serialize};

use crate::{PageKind, Span};

pub use inference::Inference;
pub(crate) use tracer::Tracer;
pub use weight::Weight;

/// Which words of a page each field of a draft came from, and which words were not used.
///
/// Every character of the page that is not white space is in exactly one of `passages`, `unused` and
/// `noise`. Passages may overlap: the quotation of an answer contains the words of its commitments.
///
/// ```
/// use super_complaints_pages::{Options, read};
/// let draft = read("Police super-complaints\nApplies to England and Wales\nNext steps", &Options::default())?;
/// let json = serde_json::to_value(&draft.trace)?;
/// assert_eq!(json["format"], "super-complaints-trace-1");
/// assert_eq!(json["passages"][2]["entity"], "document:page");
/// assert_eq!(json["passages"][2]["field"], "applies_to");
/// assert_eq!(json["unused"][0]["text"], "Next steps");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Trace {
    /// The version of this format.
    pub format: TraceFormat,
    /// The kind of page.
    pub kind: PageKind,
    /// The length of the text in bytes.
    pub length: usize,
    /// How many bytes of it were used, without white space.
    pub used: usize,
    /// The same as a percentage of all that is neither white space nor noise, rounded down; 100 if there is none.
    pub share: u8,
    /// Notes on the copy and on what was not read.
    pub notes: Vec<String>,
    /// The words that were used, in the order of the page.
    pub passages: Vec<Passage>,
    /// The words that were not: first those that may matter most, as their `weight` says, each class in the order of
    /// the page.
    pub unused: Vec<Unused>,
    /// The words that say nothing about the super-complaint, in the order of the page.
    pub noise: Vec<Noise>,
}

/// The version of the format of a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TraceFormat {
    /// The first version.
    #[serde(rename = "super-complaints-trace-1")]
    V1,
}

/// How plainly the words say what is in the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PassageCertainty {
    /// The words say it.
    Stated,
    /// It was inferred.
    Inferred,
}

/// Words that were used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Passage {
    /// Where they are.
    pub span: Span,
    /// The line, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
    /// The entity: `item:a1`; `super-complaint` for the record itself.
    pub entity: String,
    /// The path of the field within the entity: `text`, `answers/0/quote`.
    pub field: String,
    /// How plainly they say it.
    pub certainty: PassageCertainty,
    /// For what was inferred: how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inference: Option<Inference>,
}

/// Words that were not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unused {
    /// Where they are.
    pub span: Span,
    /// The line, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
    /// Why they were not used.
    pub reason: String,
    /// How much they may matter.
    pub weight: Weight,
}

/// Words that say nothing about the super-complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Noise {
    /// Where they are.
    pub span: Span,
    /// The line, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
    /// What they are.
    pub reason: String,
}
