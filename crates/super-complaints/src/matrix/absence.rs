//! Absence: who looked for answers, where and when.

use time::Date;

use crate::dates::{PartialDate, Tri};
use crate::directory::{Seat, SeatSet};
use crate::index::Index;
use crate::model::{Report, Search, Vacancy};

/// The searches of a record, as of a day.
#[derive(Debug)]
pub(super) struct Looked {
    made: Vec<Made>,
}

#[derive(Debug)]
struct Made {
    /// The items looked for; `None` for all.
    items: Option<Vec<usize>>,
    /// The seats looked for; `None` for all.
    seats: Option<SeatSet>,
    /// Whether it was made on the day or later: only then does it say something about the day.
    covers: Tri,
}

impl Looked {
    pub(super) fn of(index: &Index<'_>, as_of: Date) -> Self {
        let day = index.record.reports.first().and_then(Report::day);
        let made = |search: &Search| Made {
            items: (!search.items.is_empty())
                .then(|| search.items.iter().filter_map(|id| index.items.position(id.as_str())).collect()),
            seats: (!search.parties.is_empty()).then(|| seats_of(index, search, day)),
            covers: covers(search, as_of),
        };
        Self { made: index.record.searches.iter().map(made).collect() }
    }

    /// Whether somebody looked, on the day or later, for what one of some seats says on one of some items;
    /// without an item, on all of them.
    pub(super) fn covers(&self, seats: &SeatSet, items: &[usize]) -> bool {
        self.made.iter().any(|made| {
            let for_items = made.items.as_ref().is_none_or(|all| items.iter().any(|item| all.contains(item)));
            made.covers.is_yes() && for_items && made.seats.as_ref().is_none_or(|all| all.meets(seats))
        })
    }

    /// Hands out those of `everybody` for whom a search that covers the day found nothing on an item.
    pub(super) fn none_found(&self, item: usize, everybody: &SeatSet, take: &mut dyn FnMut(&SeatSet)) {
        for made in &self.made {
            let for_item = made.items.as_ref().is_none_or(|items| items.contains(&item));
            if made.covers.is_yes() && for_item {
                take(made.seats.as_ref().unwrap_or(everybody));
            }
        }
    }
}

pub(super) fn seats_of(index: &Index<'_>, search: &Search, day: Option<&PartialDate>) -> SeatSet {
    index.parties.seats(&search.parties, day).all()
}

/// Whether a search was made on the day or later.
pub(super) fn covers(search: &Search, as_of: Date) -> Tri {
    search.date.as_ref().map_or(Tri::CannotTell, |date| !date.is_before(&PartialDate::day(as_of)))
}

/// The times in which the office of a seat had no holder and, perhaps or certainly, ought to have answered: after the
/// day on which it was asked, and before that of the matrix.
pub(super) fn vacancies(
    index: &Index<'_>,
    asked_on: Option<&PartialDate>,
    as_of: Date,
    seat: Seat,
) -> Vec<Vacancy> {
    let own =
        index.parties.holder(seat, None).filter(|body| index.directory.body(body.id.as_str()).is_none());
    let vacancies = index.directory.occupants(seat).chain(own).flat_map(|body| &body.vacancies);
    let matters = |it: &&Vacancy| {
        let over = it.until.zip(asked_on).map_or(Tri::No, |(until, asked)| until.is_before(asked));
        !over.is_yes() && !it.since.is_by(as_of).is_no()
    };
    vacancies.filter(matters).cloned().collect()
}
