//! Which words of a page each field came from, and which words were not placed.

mod cover;
mod lines;
mod tracer;

use serde::Serialize;

use crate::{PageKind, Span};

pub(crate) use tracer::Tracer;

/// Which words of a page each field of a draft came from, and which words were not placed.
///
/// Every character of the page that is not white space is in exactly one of `passages`, `unplaced` and
/// `noise`. Passages may overlap each other: the quotation of an answer holds the words of its commitments.
///
/// ```
/// use super_complaints_govuk::{Options, read};
/// let draft = read("Police super-complaints\nApplies to England and Wales\nNext steps", &Options::default())?;
/// let json = serde_json::to_value(&draft.trace)?;
/// assert_eq!(json["format"], "super-complaints-trace-1");
/// assert_eq!(json["passages"][2]["entity"], "document:page");
/// assert_eq!(json["passages"][2]["field"], "applies_to");
/// assert_eq!(json["unplaced"][0]["text"], "Next steps");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Trace {
    /// The version of this format.
    pub format: TraceFormat,
    /// What kind of page it is.
    pub kind: PageKind,
    /// The length of the text in bytes.
    pub length: usize,
    /// How many bytes of it were placed, white space left out.
    pub placed: usize,
    /// The same in per cent of all that is neither white space nor noise, rounded down; 100 if there is no such.
    pub share: u8,
    /// What a reader of the draft should know about the copy and about what was not read.
    pub notes: Vec<String>,
    /// The words that were placed, in the order of the page.
    pub passages: Vec<Passage>,
    /// The words that were not, in the order of the page.
    pub unplaced: Vec<Unplaced>,
    /// The words that say nothing about the super-complaint, in the order of the page.
    pub noise: Vec<Noise>,
}

/// The version of the format of a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub enum TraceFormat {
    /// The first version.
    #[serde(rename = "super-complaints-trace-1")]
    V1,
}

/// How plainly the words say what the field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadCertainty {
    /// The words say it.
    Stated,
    /// It was read between the lines.
    Inferred,
}

/// Words that were placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Passage {
    /// Where they stand.
    pub span: Span,
    /// In which line, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
    /// The entity: `item:a1`; `super-complaint` for the record itself.
    pub entity: String,
    /// The path of the field within the entity: `text`, `answers/0/quote`.
    pub field: String,
    /// How plainly they say it.
    pub certainty: ReadCertainty,
}

/// Words that were not placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Unplaced {
    /// Where they stand.
    pub span: Span,
    /// In which line, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
    /// Why they were not placed.
    pub reason: String,
}

/// Words that say nothing about the super-complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Noise {
    /// Where they stand.
    pub span: Span,
    /// In which line, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
    /// What they are.
    pub reason: String,
}
