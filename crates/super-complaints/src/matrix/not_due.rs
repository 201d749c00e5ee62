//! The bodies whose answer is not due yet: an answer that can still come in time is not owed.

use time::Date;

use crate::counting::{RequestDue, granted_by};
use crate::dates::Tri;
use crate::directory::SeatSet;
use crate::index::Index;
use crate::model::Request;

use super::row::{Row, who_answers};

impl Row<'_> {
    /// Those that requests ask to answer by a due date, if none of these dates has certainly passed.
    ///
    /// A body that is also asked without a due date is not included.
    pub(crate) fn not_yet_due(&self, index: &Index<'_>, as_of: Date) -> SeatSet {
        let [mut open, mut due] = <[SeatSet; 2]>::default();
        let mut add = |request: &Request, is_about_it: bool| {
            let asked = index.parties.seats(who_answers(request), self.asked_on.as_ref());
            let time = RequestDue::of(index, request, self.asked_on.as_ref(), &granted_by(as_of));
            for (mut seats, share) in time.split(&asked.all()) {
                if share.ends.is_some_and(|ends| ends.is_past(as_of) != Tri::Yes) {
                    open.insert_all(&seats);
                } else if is_about_it {
                    seats.keep_all(&asked.certain);
                    due.insert_all(&seats);
                }
            }
        };
        self.requests(index).for_each(|request| add(request, true));
        // A request without recorded items may be about this item.
        let report = index.report_of(self.it.report()).map(|it| &it.id);
        let is_of_report = |it: &&Request| index.report_of(it.report.as_ref()).map(|it| &it.id) == report;
        index.requests_naming_no_item().filter(is_of_report).for_each(|request| add(request, false));
        open.remove_all(&due);
        open.keep_all(&self.expected.all());
        open
    }
}
