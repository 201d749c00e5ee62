//! One record from many pages: what a page says is added to a record, and nothing of its author's is overwritten.
//!
//! The fields of all entities are merged by the same few ways (`fields`), so this works on JSON objects in the order of
//! the model. A test compares the names used here with the schema.

mod agree;
mod answers;
mod candidates;
mod case;
mod drafts;
mod fields;
mod ids;
mod incoming;
mod items;
mod matching;
mod merger;
mod names;
mod object;
mod order;
mod outcome;
mod parties;
mod references;
mod run;
mod since;

pub use case::NotMerged;
pub use outcome::{
    Change, ChangeKind, Conflict, KeptAs, LeftOut, MergeFormat, Merged, MergedPage, MissingQuotation,
};
pub use since::{Difference, Fact, differences};
pub use super_complaints::edit::edited;

use super_complaints::{Directory, SuperComplaint};

use crate::Draft;

/// How pages are merged.
#[derive(Debug, Clone, Copy)]
pub struct Merging<'d> {
    /// The bodies and their names.
    pub directory: &'d Directory,
    /// Whether the caller knows that the pages are about the super-complaint of the record. Otherwise the pages must
    /// say so.
    pub same: bool,
}

impl Default for Merging<'static> {
    /// The standard directory; the pages must say which super-complaint they are about.
    fn default() -> Self {
        Self { directory: Directory::standard(), same: false }
    }
}

/// Adds what some pages say to a record.
///
/// What agrees gains the page as a source. A field without a value is filled. A value that is present stays: what the
/// page says differently is kept beside it as what another source says, and is reported as a conflict. The order of the pages does not matter.
///
/// ```
/// use super_complaints_pages::merge::{Merging, merge};
/// use super_complaints_pages::{Options, read};
/// use super_complaints::SuperComplaint;
/// let page = "Transparency data
/// Responses to A safe place: Report on Hestia’s super-complaint
/// Documents
/// NPCC response Hestia
/// Details
/// In May 2021 HMICFRS, the College of Policing and the IOPC published a report.
/// Published 4 April 2022";
/// let draft = read(page, &Options::default())?;
/// let mine = r#"{"schema": "1", "id": "safe", "scheme": "police", "title": "A safe place", "made_by": ["hestia"]}"#;
/// let merged = merge(&SuperComplaint::from_json(mine)?, &[draft.clone()], &Merging::default())?;
/// assert_eq!(merged.record.responses[0].by[0].to_string(), "npcc");
/// // The same page again changes nothing.
/// let again = merge(&merged.record, &[draft], &Merging::default())?;
/// assert!(again.changes.is_empty() && again.record == merged.record);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// If a page is about another super-complaint, or does not say about which.
pub fn merge(record: &SuperComplaint, drafts: &[Draft], merging: &Merging<'_>) -> Result<Merged, NotMerged> {
    run::merge(record, &drafts::in_order(drafts), merging)
}

/// For each page why [`merge`] refuses it, if it does: so that the others can be merged.
///
/// # Errors
/// If a record cannot be written. This is an error of this library.
pub fn refused(
    record: &SuperComplaint,
    drafts: &[Draft],
    merging: &Merging<'_>,
) -> Result<Vec<Option<NotMerged>>, NotMerged> {
    let pages = drafts.iter().map(incoming::Incoming::of).collect::<Result<Vec<_>, _>>()?;
    Ok(run::strangers(&incoming::object(record)?, &pages, merging))
}

/// Makes one record from some pages about one super-complaint.
///
/// # Errors
/// If there is no page, if the pages are about several super-complaints, or if one does not say about which.
pub fn merge_drafts(drafts: &[Draft], merging: &Merging<'_>) -> Result<Merged, NotMerged> {
    let drafts = drafts::in_order(drafts);
    let record = drafts::beginning(&drafts).ok_or(NotMerged::NoPage)?;
    run::merge(&record, &drafts, merging)
}
