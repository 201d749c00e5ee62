//! One record.

use super_complaints::{PartialDate, SuperComplaint};

use crate::Changes;

use super::found::{Found, identified};
use super::options::Options;
use super::walk::{Dated, Walk};

/// Everything that changed between two states of a record. Things with ids are matched by their ids, answers by the items
/// and bodies that they are about.
///
/// With dates, the matrices and the due dates as of those dates are compared too. That something became overdue is said only
/// if it is certain; otherwise it *may have become* overdue, with the reason.
pub fn diff(old: &SuperComplaint, new: &SuperComplaint, options: &Options<'_>) -> Changes {
    let changes = identified(of_record(old, new, options));
    let unchanged = usize::from(changes.is_empty());
    Changes { compared: 1, unchanged, changes, ..empty(options) }
}

/// No changes, with the options.
pub(super) fn empty(options: &Options<'_>) -> Changes {
    let dates = options.dates();
    Changes {
        format: "super-complaints-changes-1",
        as_of_old: dates.map(|(old, _)| PartialDate::day(old)),
        as_of_new: dates.map(|(_, new)| PartialDate::day(new)),
        directory: options.directory.version().to_owned(),
        compared: 0,
        unchanged: 0,
        not_read: Vec::new(),
        not_compared: Vec::new(),
        changes: Vec::new(),
    }
}

/// What changed in a record: first in the record itself, then what follows from the dates.
pub(super) fn of_record(old: &SuperComplaint, new: &SuperComplaint, options: &Options<'_>) -> Vec<Found> {
    let mut walk = Walk::new(old, new, options.directory);
    if old != new {
        walk.record();
    }
    let Some((then, now)) = options.dates() else { return walk.found };
    if old == new && then == now {
        return walk.found;
    }
    walk.derived(&Dated { record: old, day: then }, &Dated { record: new, day: now });
    walk.found
}
