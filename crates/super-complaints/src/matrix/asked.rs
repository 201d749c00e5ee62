//! Bodies that are asked to answer: the addressees of an item, others that a request asks, and those that are to
//! answer for others.

use crate::collect_vec::CollectVec as _;
use crate::directory::{Members, SeatSet};
use crate::index::{Index, Item, ItemAt, OfItems};
use crate::model::Request;

use super::row::Row;

/// For each request, all that its items concern.
pub(super) struct Concerned(Vec<SeatSet>);

impl Concerned {
    /// `parts` are those of each item.
    pub(super) fn of(index: &Index<'_>, parts: &OfItems<Item<'static>>) -> Self {
        let of_request = |request: &Request| {
            let mut seats = SeatSet::default();
            for item in request.items.iter().filter_map(|id| index.items.position(id.as_str())) {
                for item in [item].iter().chain(parts.on(Some(item))) {
                    seats.insert_all(&concerned(index, *item));
                }
            }
            seats
        };
        Self(index.record.requests.iter().map(of_request).collect_vec())
    }
}

/// The seats that an item is addressed to, or that are to act together with the addressees.
fn concerned(index: &Index<'_>, item: ItemAt) -> SeatSet {
    let mut seats = index.addressees(item).map(Members::all).unwrap_or_default();
    if let Some(item @ Item::Recommendation(it)) = index.items.at(item) {
        seats.insert_all(&index.parties.seats(&it.in_conjunction_with, index.day_of(item)).all());
    }
    seats
}

/// Works out which seats are to answer a row.
pub(super) fn fill(index: &Index<'_>, row: &mut Row<'_>, concerned: &Concerned) {
    row.expected = row.addressees.clone();
    if row.requests.is_empty() {
        return; // nobody else is asked, and nobody can leave the answer to another
    }
    let mut directly = Members::default();
    for at in row.requests.clone() {
        let Some(request) = at.of(&index.record.requests) else { continue };
        let asked = index.parties.seats(&request.asked, row.asked_on.as_ref());
        if let Some(concerned) = concerned.0.get(at.number()) {
            add_asked_too(index, row, request, &asked, concerned);
        }
        match &request.through {
            Some(party) => {
                row.through.add(&index.parties.seats([party], row.asked_on.as_ref()));
                row.left_to_others.add(&asked);
            }
            None => directly.add(&asked),
        }
    }
    // A body that is to answer for others, or is asked by another request too, cannot leave the answer to others.
    directly.add(&row.through);
    let left = &mut row.left_to_others;
    left.certain.remove_all(&directly.certain);
    left.possible.remove_all(&directly.certain);
    let mut unsure = left.certain.clone();
    unsure.keep_all(&directly.possible);
    left.certain.remove_all(&unsure);
    left.possible.insert_all(&unsure);
    // Who is asked by such a request only leaves the answer to another if it is asked at all.
    let mut only = left.possible.clone();
    only.remove_all(&row.addressees.all());
    only.remove_all(&directly.all());
    left.possible.remove_all(&only);
    left.certain.insert_all(&only);
    row.expected.add(&row.through);
    row.expected.add(&row.asked_too);
}

/// Adds those that a request asks although the item is not addressed to them.
fn add_asked_too(
    index: &Index<'_>,
    row: &mut Row<'_>,
    request: &Request,
    asked: &Members,
    concerned: &SeatSet,
) {
    // They are asked to act together with the addressees, and to answer.
    let in_conjunction = row.in_conjunction.all();
    if !in_conjunction.is_empty() {
        let mut too = asked.among(&in_conjunction);
        let mut unsure = too.certain.clone();
        unsure.remove_all(&row.in_conjunction.certain);
        too.certain.remove_all(&unsure);
        too.possible.insert_all(&unsure);
        too.counted = None;
        row.asked_too.add(&too);
    }
    // Of several items each answers those that concern it, or those for whom it speaks.
    let mut others = asked.all();
    others.remove_all(concerned);
    for party in request.asked.iter().filter(|_| !others.is_empty()) {
        let mut theirs = index.parties.seats([party], row.asked_on.as_ref());
        theirs.counted = None;
        theirs.certain.keep_all(&others);
        theirs.possible.keep_all(&others);
        let speaks_for = index.parties.represented_by(party, row.asked_on.as_ref()).all();
        let of_row = || {
            let mut of_row = row.addressees.all();
            of_row.insert_all(&in_conjunction);
            of_row
        };
        if request.items.len() > 1 && !of_row().meets(&speaks_for) {
            if concerned.meets(&speaks_for) {
                continue;
            }
            let certain = std::mem::take(&mut theirs.certain);
            theirs.possible.insert_all(&certain);
        }
        row.asked_too.add(&theirs);
    }
}
