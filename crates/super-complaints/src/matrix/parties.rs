//! The parties that a row names, each with its own count; those that could not be identified have a cell too.

use crate::collect_vec::CollectVec as _;
use crate::directory::Seat;
use crate::index::{Index, Item};
use crate::model::{Party, Request};

use super::cause::{Cause, CauseKind};
use super::cell::Cell;
use super::row::Row;
use super::{Awaiting, PartyTally, Role, State, Tally};

/// Every party that the item of a row names, or that a request about it asks.
pub(super) fn of_row(index: &Index<'_>, row: &Row<'_>) -> Vec<PartyTally> {
    let of = |party: &Party, role: Role| of_party(index, row, party, role);
    let mut parties: Vec<PartyTally> =
        row.it.addressees().iter().map(|party| of(party, Role::Addressee)).collect_vec();
    if let Item::Recommendation(it) = row.it {
        parties.extend(it.in_conjunction_with.iter().map(|party| of(party, Role::InConjunction)));
        parties.extend(it.consulted.iter().map(|party| of(party, Role::Consulted)));
    }
    for request in row.requests(index) {
        parties.extend(request.through.iter().map(|party| of(party, Role::AnswersForOthers)));
        for party in &request.asked {
            if is_new(index, row, request, party, &parties) {
                parties.push(of(party, Role::AskedToAnswer));
            }
        }
    }
    parties
}

/// Whether a party that is asked to answer is in the row only for that reason, and not in it yet.
fn is_new(index: &Index<'_>, row: &Row<'_>, request: &Request, party: &Party, known: &[PartyTally]) -> bool {
    if index.parties.is_unidentified(party) {
        // Of several items it may be asked to answer another one.
        let name = index.parties.name(party);
        return request.items.len() == 1 && !known.iter().any(|it| it.name == name);
    }
    let seats = index.parties.seats([party], row.asked_on.as_ref()).all();
    let mut only = row.asked_too.all();
    only.remove_all(&row.in_conjunction.all());
    only.remove_all(&row.addressees.all());
    let id = party.id.as_ref().map(ToString::to_string);
    seats.meets(&only) && !known.iter().any(|it| it.id == id)
}

fn of_party(index: &Index<'_>, row: &Row<'_>, party: &Party, role: Role) -> PartyTally {
    let members = index.parties.seats([party], row.asked_on.as_ref());
    let seat_id =
        |seat: Seat| index.parties.holder(seat, None).map_or("", |body| body.id.as_str()).to_owned();
    let is_asked = matches!(role, Role::Addressee | Role::AnswersForOthers | Role::AskedToAnswer);
    let unidentified = usize::from(is_asked && index.parties.is_unidentified(party));
    PartyTally {
        id: party.id.as_ref().map(ToString::to_string),
        name: index.parties.name(party).to_owned(),
        role,
        tally: Tally { unidentified, ..row.tally(&members) },
        seats: members.all().iter().map(seat_id).collect_vec(),
    }
}

/// The cell of a party that was asked and could not be identified: nothing is known about it.
pub(super) fn unidentified(row: &Row<'_>, party: &PartyTally) -> Option<Cell> {
    if party.tally.unidentified == 0 {
        return None;
    }
    let state = if row.asked.is_no() { State::NotYetAsked } else { State::CannotTell };
    let is_open = state == State::CannotTell;
    let cause = Cause::of(CauseKind::PartyUnidentified);
    Some(Cell {
        seat: String::new(),
        name: party.name.clone(),
        now: None,
        bodies: Vec::new(),
        role: party.role,
        state,
        awaiting: is_open.then_some(Awaiting::NotSearched),
        at_least: None,
        reason: is_open.then(|| super::cause::in_words(std::slice::from_ref(&cause), None, None)),
        causes: if is_open { vec![cause] } else { Vec::new() },
        statements: Vec::new(),
        asked: Vec::new(),
        last_search: None,
        vacant: Vec::new(),
    })
}
