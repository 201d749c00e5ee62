//! `matrix`: one row for each cell of the matrix as of a date.

use std::collections::HashSet;
use std::fmt::Write as _;

use smallvec::SmallVec;
use super_complaints::PartialDate;
use super_complaints::matrix::{
    Awaiting, Cell, ItemKind, Relation, Role, Row as MatrixRow, State, Statement,
};
use super_complaints::model::{Delivery, Number, Position};
use time::Date;

use crate::dates::DateCells;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

use super::tri::{self, TRI};

struct Row<'r> {
    complaint: &'r str,
    as_of: Date,
    item: &'r MatrixRow,
    asked_on: Option<&'r DateCells>,
    at: usize,
    cell: &'r Cell,
    /// The answers that say something about it.
    answers: &'r [String],
    searched_on: Option<&'r DateCells>,
}

impl<'r> Row<'r> {
    /// What is certainly said about it, most direct first.
    fn certain(&self) -> impl Iterator<Item = &'r Statement> + use<'r> {
        self.cell.statements.iter().filter(|it| it.readable && !it.perhaps && it.existed.is_yes())
    }

    /// The different values of what is certainly said.
    fn different<T: PartialEq + Copy + 'r>(
        &self,
        of: fn(&Statement) -> Option<T>,
    ) -> impl Iterator<Item = T> + use<'r, T> {
        let all = self.certain();
        let mut seen: SmallVec<[T; 8]> = SmallVec::new(); // there are a few values
        all.filter_map(of).filter(move |value| {
            let new = !seen.contains(value);
            if new {
                seen.push(*value);
            }
            new
        })
    }
}

table! {
    MATRIX: "matrix",
        "One cell of the matrix: one body in one recommendation or action, as of the date. A force and its chief officer \
         share a cell.";
    key complaint as_of item cell;
    dated true;
    refers complaint item => "items" complaint item;
    refers complaint search => "searches" complaint search;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    day as_of "The date that the row is for." = it.as_of;
    id item "The id of the item." = it.item.item.as_str();
    whole cell "The position of the cell in the row of the item, from 0." = it.at;
    word(ItemKind::WORDS) kind "Whether the item is a recommendation or an action." = it.item.kind.as_str();
    text number "The number of the item as printed." = it.item.number.as_ref().map(Number::as_str);
    date asked_on "The date on which the body was asked: that of the report." = it.asked_on;
    text seat "The id of the organisation that holds the seat today; empty: the body could not be identified."
        = Some(it.cell.seat.as_str()).filter(|seat| !seat.is_empty());
    id name "Its name on the date on which it was asked." = it.cell.name.as_str();
    text name_now "Its name on the date of the row, if that differs." = it.cell.now.as_deref();
    texts bodies "The ids of others in the same seat: its offices, and earlier holders." = it.cell.bodies.iter().map(String::as_str);
    word(Role::WORDS) role "The role of the body in the item." = it.cell.role.as_str();
    word(State::WORDS) state "Whether it has answered. `cannot_tell`: it depends on something that is not known; `reason` says what."
        = it.cell.state.as_str();
    word(Awaiting::WORDS)[?] awaiting "What is missing, if the body was asked, or may have been, and it is not certain that it \
                                       answered. Only `none_found` means that it owes an answer. Empty: nothing is awaited, \
                                       because it answered, was not asked, or need not answer."
        = it.cell.awaiting.map(Awaiting::as_str);
    word(State::WORDS)[?] at_least "If `state` is `cannot_tell`: what is certain all the same. Empty: nothing."
        = it.cell.at_least.map(State::as_str);
    texts causes "If `state` is `cannot_tell`: each thing that is not known." = it.cell.causes.iter().map(|it| it.kind.as_str());
    text reason "Why the state is not known, or why no answer is expected, in words." = it.cell.reason.as_deref();
    texts answers "The answers that say, or may say, something about it, most direct first, as `response/answer`: the key of \
                   the table `answers`. A response without an answer was not read."
        = it.answers.iter().map(String::as_str);
    word(Relation::WORDS)[?] relation "How direct the most direct answer is that is certainly about it."
        = it.certain().next().map(|it| it.relation.as_str());
    texts positions "The different positions of the answers that are certainly about it, most direct first."
        = it.different(|it| it.position).map(Position::as_str);
    texts deliveries "How far the item is carried out, according to these answers; different values, most direct first."
        = it.different(|it| it.delivery).map(Delivery::as_str);
    texts requests "The requests that ask the body to answer the item, by their ids."
        = it.cell.asked.iter().map(|it| it.request.as_str());
    texts requests_met "Whether the body answered each of these requests in time: `yes`, `no`, `not_yet`, `cannot_tell`, \
                        `no_deadline`. The table `deadlines` has the dates."
        = it.cell.asked.iter().map(|it| it.met.as_str());
    text search "The last search for its answer, if no answer is certain."
        = it.cell.last_search.as_ref().map(|it| it.search.as_str());
    date searched_on "The date of that search." = it.searched_on;
    word(TRI)[?] search_covers "Whether that search was made on the date of the row or later, and for this body; empty: there is \
                                none."
        = it.cell.last_search.as_ref().map(|it| tri::word(it.covers));
    whole row_asked_min "How many bodies were asked in the row of the item, at least." = it.item.tally.asked.min;
    whole row_asked_max "How many bodies were asked in the row of the item, at most." = it.item.tally.asked.max;
    whole row_answered_min "How many of these answered, at least. The table `tallies` has the other counts, also for each group."
        = it.item.tally.answered.min;
    whole row_answered_max "How many of these answered, at most." = it.item.tally.answered.max;
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let Some(matrix) = tabled.matrix() else { return };
    let mut answers: Vec<String> = Vec::new();
    // Most cells have the date of the cell before.
    let mut searched: Option<(PartialDate, DateCells)> = None;
    for item in rows(tabled) {
        let asked_on = item.asked_on.as_ref().map(DateCells::from);
        for (at, cell) in item.cells.iter().enumerate() {
            named(&cell.statements, &mut answers);
            let answers = answers.get(..cell.statements.len()).unwrap_or_default();
            let searched_on = cell.last_search.as_ref().and_then(|search| search.searched_on.as_ref());
            if searched.as_ref().map(|(date, _)| date) != searched_on {
                searched = searched_on.map(|date| (*date, date.into()));
            }
            let (complaint, as_of, asked_on) = (tabled.complaint(), matrix.as_of, asked_on.as_ref());
            let searched_on = searched.as_ref().map(|(_, cells)| cells);
            row(&Row { complaint, as_of, item, asked_on, at, cell, answers, searched_on }, sink);
        }
    }
}

/// The rows of the matrix; of two items with one id the first.
pub(super) fn rows<'t>(tabled: &'t Tabled<'_>) -> impl Iterator<Item = &'t MatrixRow> {
    let repeated = !tabled.repeats().is_empty();
    let mut seen = HashSet::new();
    let rows = tabled.matrix().map(|matrix| matrix.rows.as_slice()).unwrap_or_default();
    rows.iter().filter(move |row| !repeated || seen.insert(row.item.as_str()))
}

/// The answers that statements are made in, into texts that are used again.
fn named(statements: &[Statement], into: &mut Vec<String>) {
    into.resize_with(into.len().max(statements.len()), String::new);
    for (it, name) in statements.iter().zip(into) {
        name.clear();
        name.push_str(it.response.as_str());
        if let Some(answer) = it.answer {
            let _ = write!(name, "/{answer}"); // writing to memory cannot fail
        }
    }
}
