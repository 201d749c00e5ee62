//! Why a text cannot be read.

use crate::PageKind;

/// Why a text cannot be read into a draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is only white space.
    #[error("the text is empty")]
    Empty,
    /// More than [`MAX_BYTES`](crate::MAX_BYTES).
    #[error("the text has {bytes} bytes; the limit is {max}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// A PDF or another binary file.
    #[error("this is not text: open the file and save or copy its content as plain text")]
    NotText,
    /// Mark-up.
    #[error("this is HTML, which is not supported yet: save the page as text, or copy its words")]
    Html,
    /// A content item or another JSON document.
    #[error("this is JSON: give the plain text of a page; a record is loaded, not read")]
    Json,
    /// The text never uses the word.
    #[error("this does not look like a page about a super-complaint: it never uses the word")]
    NotSuperComplaint,
    /// A super-complaint of another legal regime.
    #[error("this page does not mention the police: only pages about police super-complaints are supported")]
    NotPolice,
    /// A page of an unsupported kind: a table, copied as text, of which it is not clear where its cells are.
    #[error("this looks like {kind}, but its rows have different numbers of cells: save it as HTML or CSV")]
    Unsupported {
        /// Its kind.
        kind: PageKind,
    },
}
