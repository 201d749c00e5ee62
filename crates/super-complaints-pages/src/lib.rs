//! Reads a published page about a police super-complaint into a draft record with sources.
//!
//! [`read`] takes a file as it was saved or copied: a web page, a content item of GOV.UK's Content API, plain text, a
//! table, a workbook, a Word document or a PDF (see [`Format`]; the format is found from the content). It returns a [`Draft`]: a
//! [`SuperComplaint`](super_complaints::SuperComplaint) and a [`Trace`]. The trace says which words of the page each
//! field came from, and lists every passage that could not be used, so that nothing is lost silently. Nothing is
//! guessed: a name that the directory does not have stays as written, a date has the precision of the page, and what
//! is inferred is marked `inferred`. What a body answers is read only from sentences that a small closed grammar
//! understands as a whole. Beside sentences about ordinary work such an answer stands, marked `inferred`; any other words
//! make it an answer that was not understood, with its position `unknown`.
//!
//! There are three steps. The *source* takes the words out of a file, as a person would copy them, with what the
//! format says about each: a title, a heading, a cell of a table, a menu. The *layout* turns them into a neutral page
//! of blocks. The *reading* turns such a page into a record, whatever its form was.
//!
//! ```
//! use super_complaints_pages::{Options, read};
//! let page = "Transparency data
//! Responses to A safe place: Report on Hestia’s super-complaint
//! Documents
//! NPCC response Hestia
//! Details
//! In May 2021 HMICFRS, the College of Policing and the IOPC published a report.
//! The report made recommendations to chief constables and the Home Office.
//! Published 4 April 2022";
//! let draft = read(page, &Options::default())?;
//! assert_eq!(draft.record.title.as_str(), "A safe place");
//! assert_eq!(draft.record.made_by[0].to_string(), "hestia");
//! assert_eq!(draft.record.responses[0].by[0].to_string(), "npcc");
//! assert!(draft.trace.unused.is_empty());
//! # Ok::<(), super_complaints_pages::ReadError>(())
//! ```

mod complaints;
mod dates;
mod draft;
mod error;
pub mod json;
mod layout;
mod mention;
pub mod merge;
mod numbers;
mod options;
mod page_kind;
mod parties;
mod quotes;
mod reading;
mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod sentences;
mod slug;
mod source;
mod span;
mod subject;
#[cfg(test)]
mod testing;
mod trace;
mod words;

use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;

pub use draft::Draft;
pub use error::ReadError;
pub use options::Options;
pub use page_kind::PageKind;
pub use report::page_report;
pub use source::Format;
pub use span::Span;
pub use trace::{Inference, Noise, Passage, PassageCertainty, Trace, TraceFormat, Unused, Weight};

/// The largest text that is read, in bytes: 4 MiB. The longest page known is a hundredth of that.
pub const MAX_BYTES: usize = 4 << 20;

/// The largest web page or content item that is read, in bytes: 16 MiB. A saved page may hold its pictures. Its words
/// may have [`MAX_BYTES`].
pub const MAX_HTML_BYTES: usize = 16 << 20;

/// Reads a page into a draft record.
///
/// # Errors
/// If the file is empty, too large, or of a format that cannot be read; if it is not a page about a police
/// super-complaint; or if it is a page of an unsupported kind.
///
/// ```
/// use super_complaints_pages::{Options, ReadError, read};
/// let page = "<title>A plan | Police</title><nav>Menu</nav><main><h1>Responses to the police super-complaint</h1></main>";
/// let draft = read(page, &Options::default())?;
/// assert_eq!(draft.record.documents[0].title.as_deref(), Some("Responses to the police super-complaint"));
/// let error = read(r#"{"title": }"#, &Options::default()).unwrap_err();
/// assert_eq!(error.to_string(), "this JSON cannot be read: expected value (line 1, column 11): save it again, or save the page as HTML");
/// # Ok::<(), ReadError>(())
/// ```
pub fn read(page: impl AsRef<[u8]>, options: &Options) -> Result<Draft, ReadError> {
    read_with_names(page.as_ref(), options, parties::Names::standard())
}

/// The same with the names of another directory, such as the standard one with a user's own added.
///
/// # Errors
/// As [`read`].
///
/// ```
/// use super_complaints::Directory;
/// use super_complaints_pages::{Options, read_with};
/// let own = r#"{"version": "ours", "documents": [{"id": "act", "title": "Police and Fire Reform (Scotland) Act 2012"}],
///     "bodies": [{"id": "police-scotland", "kind": "other_force", "names": [{"text": "Police Service of Scotland"}],
///         "short_name": "Police Scotland", "sources": ["act"]}]}"#;
/// let directory = Directory::standard().with_json(own)?;
/// let page = "Transparency data
/// Responses to the super-complaint on stalking
/// Documents
/// Police Scotland response
/// Details
/// The police forces answered.";
/// let draft = read_with(page, &Options::default(), &directory)?;
/// assert_eq!(draft.record.responses[0].by[0].to_string(), "police-scotland");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_with(
    page: impl AsRef<[u8]>,
    options: &Options,
    directory: &Directory,
) -> Result<Draft, ReadError> {
    if std::ptr::eq(directory, Directory::standard()) {
        return read(page, options);
    }
    read_with_names(page.as_ref(), options, &parties::Names::of(directory))
}

/// Reads every super-complaint that a page is about, each into a draft of its own. What may be about any of several is
/// in none of them: each trace lists it.
///
/// # Errors
/// As [`read`], apart from a page about several.
///
/// ```
/// use super_complaints::Directory;
/// use super_complaints_pages::{Options, ReadError, read, read_all};
/// let page = "Police super-complaints
/// Modern slavery
/// In May 2019 Hestia submitted a super-complaint about the police.
/// Domestic abuse
/// In March 2020 the Centre for Women’s Justice made a super-complaint about the police.";
/// let drafts = read_all(page, &Options::default(), Directory::standard())?;
/// assert_eq!(drafts.len(), 2);
/// assert_eq!(drafts[1].record.events[0].date.unwrap().to_string(), "2020-03");
/// assert!(matches!(read(page, &Options::default()), Err(ReadError::Several { .. })));
/// let options = Options { complaint: Some("Hestia".to_owned()), ..Options::default() };
/// assert_eq!(read(page, &options)?.record.title.as_str(), "Modern slavery");
/// # Ok::<(), ReadError>(())
/// ```
pub fn read_all(
    page: impl AsRef<[u8]>,
    options: &Options,
    directory: &Directory,
) -> Result<Vec<Draft>, ReadError> {
    if std::ptr::eq(directory, Directory::standard()) {
        return all_with_names(page.as_ref(), options, parties::Names::standard());
    }
    all_with_names(page.as_ref(), options, &parties::Names::of(directory))
}

fn read_with_names(bytes: &[u8], options: &Options, names: &parties::Names<'_>) -> Result<Draft, ReadError> {
    let drafts = all_with_names(bytes, options, names)?;
    let found = drafts.iter().map(|draft| draft.record.title.to_string()).collect_vec();
    match <[Draft; 1]>::try_from(drafts) {
        Ok([draft]) => Ok(draft),
        Err(drafts) if drafts.is_empty() => Err(ReadError::Empty),
        Err(_) => Err(ReadError::Several { found }),
    }
}

fn all_with_names(
    bytes: &[u8],
    options: &Options,
    names: &parties::Names<'_>,
) -> Result<Vec<Draft>, ReadError> {
    let source = source::open(bytes, options)?;
    let mut page = layout::page(&source, names);
    page.kind = subject::kind(&page, options, names);
    subject::require_supported(&page, options, names)?;
    let draft = |page: &layout::Page<'_>, options: &Options, complaint: Option<&complaints::Complaint>| {
        let read = reading::read(page, &source, options, names, complaint);
        let (record, trace) = read.ok_or(ReadError::Empty)?;
        let (text, parts) = (source.text.clone(), source.parts.clone());
        Ok(Draft { record, trace, text, format: source.format, parts })
    };
    let several = complaints::several(&page, names);
    let chosen = options.complaint.as_deref().map(|wanted| complaints::choose(&several, wanted));
    match chosen.filter(|_| !several.is_empty()) {
        Some(chosen) => {
            let chosen = chosen?;
            Ok(vec![draft(&complaints::page_of(&page, chosen, &several), options, Some(chosen))?])
        }
        None if several.is_empty() => Ok(vec![draft(&page, options, None)?]),
        None => {
            // One id cannot be that of several.
            let each = Options { id: None, ..options.clone() };
            let page_of = |complaint| complaints::page_of(&page, complaint, &several);
            several.iter().map(|it| draft(&page_of(it), &each, Some(it))).collect()
        }
    }
}
