//! The boundary with other languages: bytes and JSON text in, JSON text out. Every binding calls these functions and
//! nothing else, so that every language gets the same bytes.

mod error;
mod given;
#[cfg(test)]
mod tests;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::json::text_of;
use super_complaints::{Directory, SuperComplaint};

pub use error::{CallError, PageErrorKind};

use crate::merge::{self, Merging};

/// Reads a page into a draft: a [`Draft`](crate::Draft) as JSON, `{"record": .., "trace": .., "text": ".."}`. The
/// options are those of [`Options`](crate::Options): `{"format": "html", "id": "..", "seen": "2026-11-25", "url": "..",
/// "whole": true, "complaint": ".."}`, all optional.
///
/// # Errors
/// As [`read`](crate::read()), or if an option does not exist or has an invalid value.
///
/// ```
/// use super_complaints::Directory;
/// use super_complaints_pages::json::read;
/// let page = b"Police super-complaints\nApplies to England and Wales";
/// let draft = read(page, r#"{"seen": "2026-11-25"}"#, Directory::standard())?;
/// assert!(draft.starts_with(r#"{"record":{"schema":"1""#));
/// assert!(read(page, r#"{"sean": "2026-11-25"}"#, Directory::standard()).is_err());
/// # Ok::<(), super_complaints_pages::json::CallError>(())
/// ```
pub fn read(page: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    Ok(text_of(&crate::read_with(page, &given::options(options)?, directory)?))
}

/// Reads every super-complaint that a page is about: a list of drafts as JSON.
///
/// # Errors
/// As [`read`], apart from a page about several.
pub fn read_all(page: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    Ok(text_of(&crate::read_all(page, &given::options(options)?, directory)?))
}

/// Shows a page beside what was read from it: an HTML file that needs no other file. `name` is the name of the page as
/// people know it, such as that of its file; a page about several super-complaints is shown once for each.
///
/// # Errors
/// As [`read`], apart from a page about several.
///
/// ```
/// use super_complaints::Directory;
/// use super_complaints_pages::json::report_html;
/// let page = b"Police super-complaints\nApplies to England and Wales";
/// let shown = report_html(page, "page.txt", "{}", Directory::standard())?;
/// assert!(shown.starts_with("<!DOCTYPE html>") && shown.contains("page.txt"));
/// # Ok::<(), super_complaints_pages::json::CallError>(())
/// ```
pub fn report_html(
    page: &[u8],
    name: &str,
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    let drafts = crate::read_all(page, &given::options(options)?, directory)?;
    let shown: Vec<_> = drafts.iter().map(|draft| (name, draft)).collect_vec();
    Ok(crate::page_report(&shown, directory))
}

/// Adds what some pages say to a record: a [`Merged`](merge::Merged) as JSON. The drafts are a list, as [`read_all`]
/// gives it. An empty record stands for none: one is made from the drafts. The options are `{"same": true}`: see
/// [`Merging`].
///
/// # Errors
/// If a record or a draft cannot be read, an option does not exist, or a page is not about the super-complaint of the
/// record.
pub fn merge(
    record: &[u8],
    drafts: &[u8],
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    let merging = Merging { directory, same: given::same(options)? };
    let drafts = given::drafts(drafts)?;
    let merged = if record.is_empty() {
        merge::merge_drafts(&drafts, &merging)?
    } else {
        merge::merge(&SuperComplaint::from_json_slice(record)?, &drafts, &merging)?
    };
    Ok(text_of(&merged))
}
