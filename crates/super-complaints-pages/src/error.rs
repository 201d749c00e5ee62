//! Why a text cannot be read.

use crate::{Format, PageKind};

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
    /// A workbook, a Word document, a PDF or a table that cannot be opened.
    #[error("this cannot be read as {format}: {why}")]
    Unreadable {
        /// The format that was found, or asked for.
        format: Format,
        /// What was found, and what to do.
        why: &'static str,
    },
    /// A small file that unpacks to a very large one, or repeats its content very often.
    #[error(
        "there is too much inside this file ({format}): the limit is {max}; save the part on the super-complaint as a file of its own"
    )]
    TooMuchInside {
        /// The format that was found, or asked for.
        format: Format,
        /// The limit, in bytes or cells.
        max: usize,
    },
    /// A file with a password.
    #[error("this file ({format}) has a password: open it and save a copy without one")]
    Encrypted {
        /// The format that was found, or asked for.
        format: Format,
    },
    /// A PDF of scanned pages.
    #[error(
        "this PDF has pictures of pages and no text: use text recognition (OCR) and read the text that it gives"
    )]
    NoText,
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
    /// A page of an unsupported kind.
    #[error(
        "this looks like {kind}, which is not supported yet: responses pages are read in full, report pages and letters for their basic facts"
    )]
    Unsupported {
        /// Its kind.
        kind: PageKind,
    },
}
