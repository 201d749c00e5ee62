//! Why a file cannot be read.

use super_complaints::collect_vec::CollectVec as _;

use crate::{Format, PageKind};

/// Why a file cannot be read into a draft.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is only white space.
    #[error("the text is empty")]
    Empty,
    /// More than [`MAX_BYTES`](crate::MAX_BYTES) of text, or [`MAX_HTML_BYTES`](crate::MAX_HTML_BYTES) of HTML or JSON.
    #[error(
        "this is too large ({}; the limit is {}): save only the part of the page that you need", amount(*.bytes), amount(*.max)
    )]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// A binary file of an unknown format.
    #[error(
        "this is neither text nor a document of a known format: open the file, and save it as DOCX, XLSX or PDF, or its \
         words as plain text"
    )]
    NotText,
    /// A page whose words are not in its HTML.
    #[error("this HTML has no words: open the page in a browser, and save or copy what it shows")]
    NoWords,
    /// HTML that was made to take too much time or memory.
    #[error(
        "this HTML repeats elements or attributes without end: copy the words of the page, and save them as text"
    )]
    HtmlTooComplex,
    /// JSON with an error in it.
    #[error(
        "this JSON cannot be read: {problem} (line {line}, column {column}): save it again, or save the page as HTML"
    )]
    Json {
        /// The line of the error, from 1.
        line: usize,
        /// The column of the error, from 1.
        column: usize,
        /// What is wrong there.
        problem: String,
    },
    /// A record of a super-complaint.
    #[error("this is a record of a super-complaint, not a page: use `check` to check it")]
    Record,
    /// JSON of another kind.
    #[error(
        "this JSON is not a content item of GOV.UK: save the page as HTML, or get it from https://www.gov.uk/api/content"
    )]
    NotContentItem,
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
        "there is too much inside this file ({format}; the limit is {}): save the part on the super-complaint as a file of its own", amount(*.max)
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
    /// The text never uses the word.
    #[error("this does not look like a page about a super-complaint: it never uses the word")]
    NotSuperComplaint,
    /// A super-complaint of another legal regime.
    #[error("this page does not mention the police: only pages about police super-complaints are supported")]
    NotPolice,
    /// A page that mentions a super-complaint and is about something else.
    #[error("this page is not about a super-complaint: it mentions one only {place}")]
    OnlyMentioned {
        /// Where.
        place: &'static str,
    },
    /// A super-complaint under another law.
    #[error(
        "this page is about another kind of super-complaint ({title}): only police super-complaints are read"
    )]
    OtherScheme {
        /// The title of the scheme.
        title: String,
    },
    /// More than one super-complaint, and the options choose none.
    #[error(
        "this page is about several super-complaints: {}; choose one by its id or by words of its title or its \
         complainant, with `--complaint` (in a program, `complaint`), or read all with `read_all`", quoted(.found)
    )]
    Several {
        /// Their titles.
        found: Vec<String>,
    },
    /// The options choose a super-complaint that is not on the page, or more than one.
    #[error("`{wanted}` does not name exactly one super-complaint of this page; it has: {}", quoted(.found))]
    NotOnPage {
        /// What was chosen.
        wanted: String,
        /// The titles of those on the page.
        found: Vec<String>,
    },
    /// A page of an unsupported kind: a table, copied as text, of which it is not clear where its cells are.
    #[error("this looks like {kind}, but its rows have different numbers of cells: save it as HTML or CSV")]
    Unsupported {
        /// Its kind.
        kind: PageKind,
    },
}

/// A size for people: in mebibytes, rounded up, if it is one.
fn amount(size: usize) -> String {
    if size < 1 << 20 { size.to_string() } else { format!("{} MiB", size.div_ceil(1 << 20)) }
}

fn quoted(titles: &[String]) -> String {
    titles.iter().map(|title| format!("`{title}`")).collect_vec().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_for_people() {
        let error = ReadError::TooLarge { bytes: 5_800_000, max: 4 << 20 };
        assert!(error.to_string().contains("(6 MiB; the limit is 4 MiB)"), "{error}");
        let error = ReadError::TooMuchInside { format: Format::Spreadsheet, max: 400_000 };
        assert!(error.to_string().contains("the limit is 400000)"), "{error}");
    }
}
