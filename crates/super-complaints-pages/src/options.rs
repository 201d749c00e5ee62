//! Details of a page that are not in its text.

use super_complaints::PartialDate;
use super_complaints::model::{SuperComplaintId, Url};

use crate::Format;

/// Details of a page that are not in its text. None is required.
///
/// ```
/// use super_complaints_pages::Options;
/// let options = Options { seen: "2026-11-25".parse().ok(), ..Options::default() };
/// assert!(options.id.is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The format of the file; absent: found from its content.
    pub format: Option<Format>,
    /// Which super-complaint to read, if the page is about several: its id, or words of its title or its complainant.
    pub complaint: Option<String>,
    /// The id of the record; absent, or if there are several: made from the title.
    pub id: Option<SuperComplaintId>,
    /// The date on which the page was viewed; absent: only known to be not before its own last date.
    pub seen: Option<PartialDate>,
    /// The address of the page.
    pub url: Option<Url>,
    /// Whether the text is known to be the whole page. A copy may end anywhere without a sign of it, so only the
    /// caller can know; without this, no search is recorded.
    pub whole: bool,
}
