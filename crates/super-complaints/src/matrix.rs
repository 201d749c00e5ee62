//! The matrix: recommendation × addressee, as of a date.

mod asked;
mod cause;
mod cell;
mod directness;
mod ladder;
mod next_step;
mod not_due;
mod parties;
mod role;
mod row;
mod searches;
mod statement;
mod survey;
mod tally;
mod timely;
mod unsettled;
mod voice;
mod whose;

use serde::Serialize;
use time::Date;

use crate::as_of::{Known, Moved};
use crate::collect_vec::CollectVec as _;
use crate::counting::iso;
use crate::dates::PartialDate;
use crate::directory::{Directory, Seat, SeatSet};
use crate::index::{EntityKind, Index, Target};
use crate::model::{ItemId, Number, ResponseId, SuperComplaint, SuperComplaintId};
use crate::read::Reading;

pub use cause::{Cause, CauseKind};
pub use cell::{Cell, DueStatus, RequestStatus};
pub use next_step::{NextStep, NextStepKind};
pub use role::{Awaiting, ItemKind, Relation, Role, State};
pub(crate) use row::{Reach, Row as SurveyRow, who_answers};
pub use searches::LastSearch;
pub use statement::Statement;
pub(crate) use survey::{Promise, Survey};
pub use tally::{CountRange, Tally};
pub(crate) use timely::{Delivered, Punctuality};

/// Which bodies were asked to do what, which answered, and for which that is not known, as of a date.
///
/// Rows are the recommendations and actions that the report numbered; columns are *seats*: a force and its chief
/// officer share one, a force and its commissioner never do.
///
/// ```
/// use super_complaints::{Directory, PartialDate, SuperComplaint};
/// let record = SuperComplaint::from_json(include_str!("../../../examples/records/hidden-victims.json"))?;
/// let as_of = "2022-06-01".parse::<PartialDate>()?.exact().ok_or("not a day")?;
/// let matrix = record.matrix(Directory::standard(), as_of);
/// let owing: Vec<_> = matrix.owing().map(|(row, cell)| (row.item.as_str(), cell.seat.as_str())).collect();
/// assert!(owing.contains(&("r1", "home-office")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Matrix {
    /// The version of this format.
    pub format: &'static str,
    /// The id of the super-complaint.
    pub record: SuperComplaintId,
    /// Its title.
    pub title: String,
    /// The date that the matrix is for.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub as_of: Date,
    /// The version of the directory that groups were expanded with.
    pub directory: String,
    /// For a document with structural errors: the fields of the record that could not be read, or not completely.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<String>,
    /// The rows, in the order of the record.
    pub rows: Vec<Row>,
    /// What would settle the cells that are still open: what to get, to find and to search for, the step that
    /// concerns most cells first.
    pub next_steps: Vec<NextStep>,
}

/// One recommendation or action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Row {
    /// The id of the item.
    pub item: ItemId,
    /// Whether it is a recommendation or an action.
    pub kind: ItemKind,
    /// The number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// What it asks, in the words of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it asks, in the words of the record's author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gist: Option<String>,
    /// The date on which it was asked, as the record has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_on: Option<PartialDate>,
    /// How many answered, of all that were asked.
    pub tally: Tally,
    /// The same for each party that the item names.
    pub parties: Vec<PartyTally>,
    /// Every body that is involved in the item, by seat.
    pub cells: Vec<Cell>,
}

/// A party as the item names it, and how many of it answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartyTally {
    /// The id of the body or group; absent if the name could not be resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name, in the words of the source if there are any.
    pub name: String,
    /// The role in which the item names it.
    pub role: Role,
    /// How many of it answered.
    pub tally: Tally,
    /// The seats of its members.
    pub seats: Vec<String>,
}

impl Row {
    /// The cell of a seat, by the id of a body in it.
    pub fn cell(&self, seat: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.seat == seat || cell.bodies.iter().any(|body| body == seat))
    }

    /// The name of the row for people: `recommendation 3a`, or `recommendation r-training` if the report's number is
    /// not known.
    pub fn label(&self) -> String {
        format!("{} {}", self.kind, self.number.as_ref().map_or(self.item.as_str(), Number::as_str))
    }
}

impl Matrix {
    /// The row of an item.
    pub fn row(&self, item: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.item.as_str() == item)
    }

    /// Every cell of a body that owes an answer: it was asked, no due date for it is still to come, and a search that
    /// covers the date found none.
    pub fn owing(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.awaiting(Awaiting::NoneFound)
    }

    /// Every cell that is still open for a reason.
    pub fn awaiting(&self, what: Awaiting) -> impl Iterator<Item = (&Row, &Cell)> {
        let of = move |cell: &&Cell| cell.awaiting == Some(what);
        self.rows.iter().flat_map(move |row| row.cells.iter().filter(of).map(move |cell| (row, cell)))
    }

    /// Gives answers the numbers that they have in the whole record.
    fn number_as_recorded(&mut self, index: &Index<'_>, moved: &Moved) {
        let number = |response: Option<&ResponseId>, answer: &mut Option<usize>| {
            let response = response.and_then(|id| index.position(Target::Response, id.as_str()));
            *answer = answer.zip(response).map(|(at, response)| moved.answer(response, at));
        };
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.statements.iter_mut().for_each(|it| number(Some(&it.response), &mut it.answer));
            cell.causes.iter_mut().for_each(|it| number(it.response.as_ref(), &mut it.answer));
        }
    }

    pub(crate) fn of(index: &Index<'_>, survey: &Survey<'_>) -> Self {
        let rows: Vec<Row> = survey.rows.iter().map(|row| row_of(index, survey, row)).collect_vec();
        Self {
            format: "super-complaints-matrix-1",
            record: index.record.id.clone(),
            title: index.record.title.to_string(),
            as_of: survey.as_of,
            directory: index.directory.version().to_owned(),
            incomplete: Vec::new(),
            next_steps: next_step::next_steps(index, &rows),
            rows,
        }
    }
}

impl SuperComplaint {
    /// The matrix of the record as of a date, also of a record with findings: they need it most.
    ///
    /// Nothing that happened, was published or was decided later is shown: what a later report recommends has no
    /// row, and parties have their names on the date.
    pub fn matrix(&self, directory: &Directory, as_of: Date) -> Matrix {
        let known = Known::by(self, as_of);
        let record = known.as_ref().map_or(self, |known| &known.record);
        let index = Index::new(record, directory);
        index.parties.named_on(Some(as_of));
        let mut matrix = Matrix::of(&index, &Survey::new(&index, as_of));
        if let Some(known) = &known {
            matrix.number_as_recorded(&index, &known.moved);
        }
        matrix
    }
}

impl Reading {
    /// The matrix of what could be read of a document; `None` if too little is left for a record.
    ///
    /// If part of the record could not be read, [`incomplete`](Matrix::incomplete) says so. Its searches then do
    /// not count: the answers may be in that part.
    pub fn matrix(&self, directory: &Directory, as_of: Date) -> Option<Matrix> {
        let record = self.record.as_ref()?;
        let incomplete: Vec<String> = self.incomplete().into_iter().map(str::to_owned).collect_vec();
        if incomplete.is_empty() {
            return Some(record.matrix(directory, as_of));
        }
        let rest = SuperComplaint { searches: Vec::new(), ..record.clone() };
        Some(Matrix { incomplete, ..rest.matrix(directory, as_of) })
    }
}

fn row_of(index: &Index<'_>, survey: &Survey<'_>, row: &SurveyRow<'_>) -> Row {
    let kind = if row.it.kind() == EntityKind::Action { ItemKind::Action } else { ItemKind::Recommendation };
    let in_time =
        |request| (cell::all_asked(index, row, request), Punctuality::of(index, survey, row, request));
    let requests: Vec<_> = row.requests(index).map(in_time).collect_vec();
    let parties = parties::of_row(index, row);
    let times = cell::Times { requests: &requests, not_yet_due: row.not_yet_due(index, survey.as_of) };
    let seats = everybody(survey, row);
    // Cells are large: they are not moved about while the list grows.
    let mut cells = Vec::with_capacity(seats.len());
    seats.iter().for_each(|seat| cells.push(cell::cell(index, survey, row, &times, seat)));
    cells.extend(parties.iter().filter_map(|party| parties::unidentified(row, party)));
    let unidentified = cells.iter().filter(|cell| cell.seat.is_empty()).count();
    Row {
        item: row.it.id().clone(),
        kind,
        number: row.it.number().cloned(),
        text: row.it.text().map(ToString::to_string),
        gist: row.it.gist().map(ToString::to_string),
        asked_on: row.asked_on,
        tally: Tally { unidentified, ..row.tally_of_all() },
        parties,
        cells,
    }
}

/// Every body that was asked or is to be consulted, or that certainly answered without having been asked.
fn everybody(survey: &Survey<'_>, row: &SurveyRow<'_>) -> SeatSet {
    let mut all = row.expected.all();
    all.insert_all(&row.in_conjunction.all());
    all.insert_all(&row.consulted.all());
    for (voice, reach) in row.heard(&survey.voices) {
        if reach == Reach::Unnamed || voice.there.is_no() {
            continue;
        }
        for relation in [Relation::Direct, Relation::OnItsBehalf, Relation::Reported] {
            all.insert_all(voice.seats_in(relation));
        }
    }
    all
}

pub(crate) fn role(row: &SurveyRow<'_>, seat: Seat) -> Role {
    if row.addressees.certain.contains(seat) {
        Role::Addressee
    } else if row.addressees.possible.contains(seat) {
        Role::PerhapsAddressee
    } else if row.through.contains(seat) {
        Role::AnswersForOthers
    } else if row.in_conjunction.contains(seat) {
        Role::InConjunction
    } else if row.asked_too.contains(seat) {
        Role::AskedToAnswer
    } else if row.consulted.contains(seat) {
        Role::Consulted
    } else {
        Role::NotAsked
    }
}
