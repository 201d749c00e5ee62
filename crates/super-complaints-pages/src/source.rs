//! From a file to its words and its parts, whatever its format. Nothing here depends on what is read from a page.

#[cfg(feature = "office")]
mod border;
mod characters;
#[cfg(feature = "office")]
mod compound;
mod content_item;
mod copied;
mod csv;
mod decode;
mod format;
mod grid;
mod html;
mod lines;
#[cfg(all(test, feature = "office"))]
mod office_tests;
#[cfg(feature = "office")]
mod pdf;
#[cfg(test)]
mod properties;
#[cfg(feature = "office")]
mod spreadsheet;
mod text;
#[cfg(feature = "office")]
mod word;
mod writer;
#[cfg(feature = "office")]
mod xml;

use crate::{Options, ReadError, Span};

pub use format::Format;

/// The words of a file, and its parts.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) format: Format,
    /// The words, as a person would copy them. Every span refers to this text.
    pub(crate) text: String,
    /// The parts, in the order of the text; they do not overlap, and every word is in one.
    pub(crate) parts: Vec<Part>,
    /// What the reading should know about the copy: "the file names an encoding that it does not have".
    pub(crate) notes: Vec<String>,
    /// The address that the file gives for itself: it says who publishes the page.
    pub(crate) address: Option<String>,
    /// The name of its site, as the page gives it.
    pub(crate) site: Option<String>,
    /// Whether it ends with a mark of its format, and not within its words.
    pub(crate) is_closed: bool,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) span: Span,
    pub(crate) role: Role,
}

/// What the format says about a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Nothing: a line of plain text or of a PDF. The layout finds out what it is.
    Line,
    /// The title of the page: its one `h1`, or the title of a content item.
    Title,
    /// "Transparency data" and the like, above the title.
    DocumentType,
    /// The summary below the title.
    Summary,
    /// A heading of a level, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// The term of a list of definitions: the label of the part behind it.
    Term,
    /// A paragraph in a cell of a table.
    Cell(Cell),
    /// The title of an attached document.
    Attachment,
    /// A label and a value about the page: "Published 4 April 2022", "From: HMICFRS", "Applies to England".
    Metadata,
    /// A note of a change to the page, or its date.
    Change,
    /// Navigation, a cookie banner, a footer: it says nothing about the super-complaint, and why.
    Furniture(&'static str),
}

/// A cell of a table. Consecutive parts with the same cell are its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The table on the page, counted from 0.
    pub(crate) table: usize,
    /// The first row and column that it covers, counted from 0, after `rowspan` and `colspan` have been applied.
    pub(crate) row: usize,
    pub(crate) column: usize,
    /// How many rows and columns it covers, at least 1.
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// Whether the format marks it as a header.
    pub(crate) header: bool,
}

/// Opens a file: finds out its format, unless the options give it, and takes its words out.
pub(crate) fn open(bytes: &[u8], options: &Options) -> Result<Source, ReadError> {
    let mut file = decode::File::new(bytes);
    let format = options.format.map_or_else(|| format::of(&mut file), Ok)?;
    match format {
        Format::Text => text::source(file),
        Format::Html => html::source(file),
        Format::ContentItem => content_item::source(file),
        Format::Csv => csv::source(file),
        #[cfg(feature = "office")]
        Format::Spreadsheet => spreadsheet::source(bytes),
        #[cfg(feature = "office")]
        Format::Word => word::source(bytes),
        #[cfg(feature = "office")]
        Format::Pdf => pdf::source(bytes),
        #[cfg(not(feature = "office"))]
        Format::Spreadsheet | Format::Word | Format::Pdf => {
            Err(ReadError::Unreadable { format, why: "this build does not read it: save it as plain text" })
        }
    }
}
