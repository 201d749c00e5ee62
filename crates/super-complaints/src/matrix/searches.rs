//! Absence: searches for answers, where and when.

use serde::Serialize;
use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::directory::{Members, Seat, SeatSet};
use crate::index::{Index, ItemAt};
use crate::model::{ItemId, Search, SearchId, Vacancy};

use super::row::Row;

/// The searches of a record, as of a date.
#[derive(Debug)]
pub(super) struct Searches {
    made: Vec<ResolvedSearch>,
}

#[derive(Debug)]
struct ResolvedSearch {
    /// The items searched for; `None` for all.
    items: Option<Vec<ItemAt>>,
    /// The seats certainly searched for; `None` for all.
    seats: Option<SeatSet>,
    /// Whether it was made on the date or later: only then does it say anything about the date.
    covers: Tri,
}

impl Searches {
    pub(super) fn of(index: &Index<'_>, as_of: Date) -> Self {
        let day = index.first_day();
        let made = |search: &Search| ResolvedSearch {
            items: (!search.items.is_empty()).then(|| {
                search.items.iter().filter_map(|id| index.items.position(id.as_str())).collect_vec()
            }),
            seats: (!search.parties.is_empty()).then(|| seats_of(index, search, day).certain),
            covers: covers(search, as_of),
        };
        Self { made: index.record.searches.iter().map(made).collect_vec() }
    }

    /// Whether a search is recorded, on the date or later, for an answer of one of some seats on one of some items;
    /// without an item, on all of them.
    pub(super) fn covers(&self, seats: &SeatSet, items: &[ItemAt]) -> bool {
        self.made.iter().any(|made| {
            let for_items = made.items.as_ref().is_none_or(|all| items.iter().any(|item| all.contains(item)));
            made.covers.is_yes() && for_items && made.seats.as_ref().is_none_or(|all| all.meets(seats))
        })
    }

    /// Passes on those for which a search that covers the date found nothing more on an item; `None`: all.
    pub(super) fn covered(&self, item: ItemAt, take: &mut dyn FnMut(Option<&SeatSet>)) {
        for made in &self.made {
            let for_item = made.items.as_ref().is_none_or(|items| items.contains(&item));
            if made.covers.is_yes() && for_item {
                take(made.seats.as_ref());
            }
        }
    }
}

/// The last search for the answer of a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LastSearch {
    /// The id of the search.
    pub search: SearchId,
    /// The date of the search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searched_on: Option<PartialDate>,
    /// The documents that were searched.
    pub places: Vec<String>,
    /// Whether the search was made on the date of the matrix or later, and for this seat.
    pub covers: Tri,
    /// The bodies that confirmed that there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub confirmed_by: Vec<String>,
}

/// The last search for the answer of a seat to an item, as far as it covered that seat.
pub(super) struct SeatSearch<'r> {
    pub(super) search: &'r Search,
    /// Whether it covered the seat: a search for some of a group never certainly does.
    is_for_seat: bool,
}

impl<'r> SeatSearch<'r> {
    /// The last search that covered, or may have covered, the answer of a seat to the item of a row.
    pub(super) fn last(index: &Index<'r>, row: &Row<'_>, seat: Seat) -> Option<Self> {
        let position = |id: &ItemId| index.items.position(id.as_str());
        let searches = index.record.searches.iter().filter_map(|search| {
            let mut items = search.items.iter().filter_map(position);
            let seats = || seats_of(index, search, row.asked_on.as_ref());
            let is_for_seat = search.parties.is_empty() || seats().certain.contains(seat);
            let for_item = search.items.is_empty() || items.any(|at| at == row.item);
            (for_item && (is_for_seat || seats().possible.contains(seat)))
                .then_some(Self { search, is_for_seat })
        });
        // Of two as late as each other the one that was for it.
        searches.max_by_key(|it| (it.search.date.and_then(|date| date.earliest()), it.is_for_seat))
    }

    /// Whether it was made on the date or later.
    pub(super) fn covers(&self, as_of: Date) -> Tri {
        covers(self.search, as_of)
    }

    pub(super) fn absence(&self, index: &Index<'_>, as_of: Date) -> LastSearch {
        let for_seat = if self.is_for_seat { Tri::Yes } else { Tri::CannotTell };
        let confirmed_by = self.search.confirmed_by.iter().map(|party| index.parties.name(party).to_owned());
        LastSearch {
            search: self.search.id.clone(),
            searched_on: self.search.date,
            places: self.search.places.iter().map(ToString::to_string).collect_vec(),
            covers: self.covers(as_of).and(for_seat),
            confirmed_by: confirmed_by.collect_vec(),
        }
    }
}

fn seats_of(index: &Index<'_>, search: &Search, day: Option<&PartialDate>) -> Members {
    index.parties.seats(&search.parties, day)
}

/// Whether a search was made on the date or later.
fn covers(search: &Search, as_of: Date) -> Tri {
    search.date.as_ref().map_or(Tri::CannotTell, |date| !date.is_before(&PartialDate::day(as_of)))
}

/// The times when the office of a seat had no holder and perhaps or certainly had to answer: after the date on which
/// it was asked, and before that of the matrix.
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
    vacancies.filter(matters).cloned().collect_vec()
}
