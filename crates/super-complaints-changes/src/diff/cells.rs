//! Cells of the matrix that have another state, and bodies that became overdue.

use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Value, json};
use super_complaints::deadlines::Deadline;
use super_complaints::matrix::{
    Awaiting, Cell, DueStatus, Matrix, Relation, RequestStatus, Row, State, Statement,
};
use super_complaints::model::RequestId;
use super_complaints::{Deadlines, Tri};
use time::Date;

use super::deadlines::{Passing, Uncertain, certain, day_after, if_sure, in_words};
use super::lists::InList as _;
use super::when::When;
use super::{Dated, Found, Walk};
use crate::ChangeKind as K;

/// Where a cell is: the item, and the seat, or the name if it is not known which body is meant.
type At<'m> = (&'m str, &'m str);

fn at<'m>(row: &'m Row, cell: &'m Cell) -> At<'m> {
    (row.item.as_str(), if cell.seat.is_empty() { &cell.name } else { &cell.seat })
}

fn cells(matrix: &Matrix) -> impl Iterator<Item = (&Row, &Cell)> {
    matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
}

/// What a cell says, in JSON.
fn value(cell: &Cell) -> Value {
    match cell.awaiting {
        Some(awaiting) => json!({ "state": cell.state.as_str(), "awaiting": awaiting.as_str() }),
        None => json!({ "state": cell.state.as_str() }),
    }
}

/// What a cell says, in words.
fn words(cell: &Cell) -> String {
    match (cell.state, cell.awaiting) {
        (State::NoPublishedResponse, Some(Awaiting::NotYetDue)) => "no answer found, not yet due".to_owned(),
        (State::NoPublishedResponse, _) => "a search found no answer".to_owned(),
        (State::CannotTell, Some(Awaiting::NotSearched)) => {
            "cannot tell, because no search is recorded".to_owned()
        }
        (State::CannotTell, Some(Awaiting::KnownNotSettled)) => {
            "cannot tell whether a known response is an answer".to_owned()
        }
        (State::CannotTell, Some(Awaiting::PerhapsAsked)) => {
            "a search found no answer, and it may not have been asked".to_owned()
        }
        (state, _) => state.to_string(),
    }
}

impl Walk<'_> {
    /// Compares the matrices and the due dates as of the two dates.
    pub(crate) fn cells_and_deadlines(&mut self, old: &Dated<'_>, new: &Dated<'_>) {
        let directory = self.names.directory;
        let matrices = (old.record.matrix(directory, old.day), new.record.matrix(directory, new.day));
        let deadlines =
            (old.record.deadlines(directory, Some(old.day)), new.record.deadlines(directory, Some(new.day)));
        self.cells(&matrices, (old.day, new.day), &deadlines.1);
        let asked: FxHashSet<&RequestId> =
            cells(&matrices.1).flat_map(|(_, cell)| cell.asked.iter().map(|it| &it.request)).collect();
        self.deadlines(&deadlines, (old.day, new.day), &asked);
    }

    fn cells(&mut self, (old, new): &(Matrix, Matrix), days: (Date, Date), due: &Deadlines) {
        let mut before: FxHashMap<At<'_>, &Cell> =
            cells(old).map(|(row, cell)| (at(row, cell), cell)).collect();
        for (row, cell) in cells(new) {
            let was = before.remove(&at(row, cell));
            self.cell(row, was, cell);
            for status in &cell.asked {
                let of = was.and_then(|was| was.asked.iter().find(|it| it.request == status.request));
                self.overdue((row, cell), of, status, days, due);
            }
        }
        // What is left is gone; in the order of the old matrix.
        for (row, cell) in cells(old).filter(|(row, cell)| before.contains_key(&at(row, cell))) {
            let says =
                format!("{}: no longer involved: {}", row.label(), cell.now.as_ref().unwrap_or(&cell.name));
            let found = self.of_cell(K::CellRemoved, row, cell, says);
            self.found.push(found.values(Some(value(cell)), None));
        }
    }

    fn of_cell(&self, kind: K, row: &Row, cell: &Cell, says: String) -> Found {
        let entity = format!("{}:{}", row.kind.as_str(), row.item);
        let (item, seat) = at(row, cell);
        let id = (!cell.seat.is_empty()).then_some(cell.seat.as_str());
        let name = cell.now.as_ref().unwrap_or(&cell.name);
        Found::new(kind, self.id(), entity, format!("cell:{item}/{seat}"), says).item(item).body(id, name)
    }

    /// A cell that has another state.
    fn cell(&mut self, row: &Row, was: Option<&Cell>, is: &Cell) {
        let before = was.map(|it| (it.state, it.awaiting));
        let after = (is.state, is.awaiting);
        if before == Some(after) || (was.is_none() && is.state == State::NotYetAsked) {
            return;
        }
        let settled = |state: State| !matches!(state, State::CannotTell | State::NotYetAsked);
        let kind = match is.state {
            State::Answered => K::CellAnswered,
            State::AnsweredInPart => K::CellAnsweredInPart,
            State::NoPublishedResponse if is.awaiting == Some(Awaiting::NoneFound) => K::CellNoneFound,
            State::CannotTell if was.is_some_and(|was| settled(was.state)) => K::CellUnsettled,
            _ if was.is_none_or(|was| was.state == State::NotYetAsked) => K::CellAsked,
            _ => K::CellChanged,
        };
        let name = is.now.as_ref().unwrap_or(&is.name);
        let what = match kind {
            K::CellAsked => format!("now asked: {name}; {}", words(is)),
            K::CellAnswered => format!("{name} answered"),
            K::CellAnsweredInPart => format!("{name} answered in part"),
            K::CellNoneFound => format!("a search found no answer from {name}"),
            K::CellUnsettled => format!("it is no longer clear whether {name} answered"),
            _ => format!("{name}: {}", words(is)),
        };
        let says = match was.filter(|it| it.state != State::NotYetAsked) {
            Some(was) => format!("{}: {what} (before: {})", row.label(), words(was)),
            None => format!("{}: {what}", row.label()),
        };
        let found = self.of_cell(kind, row, is, says).dated(self.happened(kind, was, is));
        self.found.push(found.values(was.map(value), Some(value(is))).because(is.reason.clone()));
    }

    /// When a body answered, or when a search found no answer, if that is recorded. Of several answers that were not known
    /// before, the first counts.
    fn happened(&self, kind: K, was: Option<&Cell>, cell: &Cell) -> Option<When> {
        match kind {
            K::CellAnswered | K::CellAnsweredInPart => {
                let before = was.map_or(&[][..], |was| &was.statements);
                let answers = |it: &&Statement| {
                    let is_its_own = matches!(it.relation, Relation::Direct | Relation::OnItsBehalf);
                    is_its_own && it.readable && !it.perhaps && !before.contains(it)
                };
                let given = |it: &Statement| self.document_date(it.first_given_in.as_ref()?.as_str());
                When::first(cell.statements.iter().filter(answers).map(given))
            }
            K::CellNoneFound => {
                let search = &cell.last_search.as_ref()?.search;
                let of = self.new.searches.iter().chain(&self.old.searches);
                of.into_iter().find(|it| it.id == *search)?.happened(self)
            }
            _ => None,
        }
    }

    /// Whether the time that a body had to answer passed.
    fn overdue(
        &mut self,
        (row, cell): (&Row, &Cell),
        was: Option<&RequestStatus>,
        is: &RequestStatus,
        (then, now): (Date, Date),
        deadlines: &Deadlines,
    ) {
        let Some(due) = is.due else { return };
        let before = was.map(|it| it.met);
        if before == Some(is.met) || due.is_past(now) == Tri::No {
            return;
        }
        let silent = cell.state == State::NoPublishedResponse && cell.awaiting == Some(Awaiting::NoneFound);
        let open = matches!(cell.state, State::NoPublishedResponse | State::CannotTell);
        let deadline = of_seat(deadlines, is, cell);
        let passing = Passing { due, then, now };
        let (kind, reason) = match (is.met, silent, open) {
            (DueStatus::No, true, _) => passing.overdue(deadline.map_or(Ok(()), certain)),
            (DueStatus::No, false, false) => if_sure(K::DeadlineMetLate, deadline),
            (DueStatus::CannotTell, _, true) => {
                let why =
                    cell.reason.clone().unwrap_or_else(|| "it is not known whether it answered".to_owned());
                passing.overdue(Err(Uncertain(why)))
            }
            _ => return,
        };
        let name = cell.now.as_ref().unwrap_or(&cell.name);
        let what = match kind {
            K::BecameOverdue => "became overdue",
            K::FoundOverdue => "known to be overdue",
            K::DeadlineMetLate => "answered late",
            K::DeadlineChanged => "answered, perhaps late",
            _ => "may have become overdue",
        };
        let last = in_words(due, deadline);
        let says = format!("{}: {what}: {name}, asked to answer by {last}", row.label());
        let when = day_after(kind, due, deadline);
        let mut found = self.of_cell(kind, row, cell, says).because(reason).dated(when);
        found.key = format!("request:{}|{}", is.request, found.key);
        found.change.entity = format!("request:{}", is.request);
        let value = |met: DueStatus| json!({ "due": last, "met": met });
        self.found.push(found.values(before.map(value), Some(value(is.met))));
    }
}

/// The due date of a request for a body: its own, if it has an extension.
fn of_seat<'d>(deadlines: &'d Deadlines, status: &RequestStatus, cell: &Cell) -> Option<&'d Deadline> {
    let general = format!("request:{}", status.request);
    let own = format!("{general}/");
    let binds = |it: &&Deadline| {
        let is = |id: &str| id == cell.seat || cell.bodies.iter().any(|body| body == id);
        it.id.starts_with(&own) && it.binds.parties.iter().any(|party| party.id.as_deref().is_some_and(is))
    };
    deadlines.deadlines.iter().find(binds).or_else(|| deadlines.get(&general))
}
