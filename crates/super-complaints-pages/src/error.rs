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
    /// A page of an unsupported kind.
    #[error(
        "this looks like {kind}, which is not supported yet: use a page of responses or of a report, or a letter"
    )]
    Unsupported {
        /// Its kind.
        kind: PageKind,
    },
}

fn quoted(titles: &[String]) -> String {
    titles.iter().map(|title| format!("`{title}`")).collect::<Vec<_>>().join(", ")
}
