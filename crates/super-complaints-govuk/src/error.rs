//! Why a text cannot be read.

use crate::PageKind;

/// Why a text cannot be read into a draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing but white space.
    #[error("the text is empty")]
    Empty,
    /// More than [`MAX_BYTES`](crate::MAX_BYTES).
    #[error("the text has {bytes} bytes, more than the {max} that are read")]
    TooLarge {
        /// How large it is.
        bytes: usize,
        /// How large it may be.
        max: usize,
    },
    /// A PDF or another binary file.
    #[error("this is not text: open the file and save or copy what it says as plain text")]
    NotText,
    /// Mark-up.
    #[error("this is HTML, which is not read yet: save the page as text, or copy its words")]
    Html,
    /// A content item or another JSON document.
    #[error("this is JSON: pages are read as plain text; a record in JSON is loaded, not read")]
    Json,
    /// The word does not occur.
    #[error("this does not look like a page about a super-complaint: the word does not occur in it")]
    NotSuperComplaint,
    /// A super-complaint of another legal regime.
    #[error("this page does not mention the police: only pages about police super-complaints are read")]
    NotPolice,
    /// A page of a kind that is not read.
    #[error(
        "this looks like {kind}, which is not read yet: responses pages are read in full, report pages and letters for their general facts"
    )]
    Unsupported {
        /// What kind it is.
        kind: PageKind,
    },
}
