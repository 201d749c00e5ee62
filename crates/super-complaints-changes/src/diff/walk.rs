//! The comparison of a record, which the modules of its parts go on with.

use super_complaints::{Directory, SuperComplaint};
use time::Date;

use super::found::Found;
use super::index::Matched;
use super::names::Names;

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

    pub(super) fn id(&self) -> String {
        self.new.id.to_string()
    }
}
