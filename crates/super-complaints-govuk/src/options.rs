//! What the caller knows of a page beyond its text.

use super_complaints::{PartialDate, SuperComplaintId, Url};

/// What the caller knows of a page beyond its text. Nothing is needed.
///
/// ```
/// use super_complaints_govuk::Options;
/// let options = Options { seen: "2026-11-25".parse().ok(), ..Options::default() };
/// assert!(options.id.is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The id of the record; absent: made from the title.
    pub id: Option<SuperComplaintId>,
    /// The day on which the page was looked at; absent: only that it was not before its own last date.
    pub seen: Option<PartialDate>,
    /// The address of the page.
    pub url: Option<Url>,
    /// Whether the text is known to be the whole page. A copy may end anywhere without a sign of it, so that only the
    /// caller can know; without it nobody is recorded to have been looked for in vain.
    pub whole: bool,
}
