//! Comparing two states.

mod align;
mod answers;
mod cells;
mod complaint;
mod deadlines;
mod entity;
mod field;
mod found;
mod index;
mod lists;
mod names;
mod offices;
mod parties;
mod register;
mod sentence;
mod when;

use super_complaints::{Directory, PartialDate, SuperComplaint};
use time::Date;

use crate::Changes;

pub use register::{diff_registers, diff_states};

pub(crate) use register::of_compared;

pub(crate) use deadlines::title;
pub(crate) use found::{Found, digest, identified};
pub(crate) use index::Matched;
use names::Names;

/// How two states are compared.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options<'d> {
    /// The date of the old state; absent: the same as of the new one.
    pub as_of_old: Option<Date>,
    /// The date of the new state; absent: due dates and matrices are not compared.
    pub as_of_new: Option<Date>,
    /// The directory that names bodies, and knows which body succeeded which.
    pub directory: &'d Directory,
}

impl Default for Options<'static> {
    fn default() -> Self {
        Self { as_of_old: None, as_of_new: None, directory: Directory::standard() }
    }
}

impl<'d> Options<'d> {
    /// Compares the states as of two dates: also what followed from the time between them.
    pub fn between(as_of_old: Date, as_of_new: Date) -> Self {
        Self { as_of_old: Some(as_of_old), as_of_new: Some(as_of_new), ..Options::default() }
    }

    /// With another directory.
    #[must_use]
    pub fn directory<'o>(self, directory: &'o Directory) -> Options<'o>
    where
        'd: 'o,
    {
        Options { directory, ..self }
    }

    /// The two dates, if there are any.
    pub(crate) fn dates(&self) -> Option<(Date, Date)> {
        let new = self.as_of_new.or(self.as_of_old)?;
        Some((self.as_of_old.unwrap_or(new), new))
    }
}

/// Everything that changed between two states of a record. Things with ids are matched by their ids, answers by the items
/// and bodies that they are about.
///
/// With dates, the matrices and the due dates as of those dates are compared too. That something became overdue is said only
/// if it is certain; otherwise it *may have become* overdue, with the reason.
pub fn diff(old: &SuperComplaint, new: &SuperComplaint, options: &Options<'_>) -> Changes {
    let changes = found::identified(of_record(old, new, options));
    let unchanged = usize::from(changes.is_empty());
    Changes { compared: 1, unchanged, changes, ..empty(options) }
}

/// No changes, with the options.
fn empty(options: &Options<'_>) -> Changes {
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
fn of_record(old: &SuperComplaint, new: &SuperComplaint, options: &Options<'_>) -> Vec<Found> {
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

/// What is compared besides the records: matrices and due dates, of these records as of these dates.
pub(crate) struct Dated<'r> {
    pub(crate) record: &'r SuperComplaint,
    pub(crate) day: Date,
}

/// The comparison of two states of a record.
pub(crate) struct Walk<'r> {
    pub(crate) old: &'r SuperComplaint,
    pub(crate) new: &'r SuperComplaint,
    pub(crate) names: Names<'r>,
    pub(crate) found: Vec<Found>,
    /// Answers and commitments that are the same in both states, by their positions.
    pub(crate) matched: Matched,
}

impl<'r> Walk<'r> {
    pub(crate) fn new(old: &'r SuperComplaint, new: &'r SuperComplaint, directory: &'r Directory) -> Self {
        let names = Names { directory, old, new };
        Self { old, new, names, found: Vec::new(), matched: Matched::default() }
    }

    /// Compares the records.
    pub(crate) fn record(&mut self) {
        self.complaint();
        self.lists();
    }

    /// Compares what follows from the dates.
    pub(crate) fn derived(&mut self, old: &Dated<'_>, new: &Dated<'_>) {
        self.offices(old, new);
        self.cells_and_deadlines(old, new);
    }

    fn id(&self) -> String {
        self.new.id.to_string()
    }
}
