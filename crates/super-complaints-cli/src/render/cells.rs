//! Every cell of a matrix as a line of CSV (RFC 4180), for spreadsheets and data frames.

use csv::{Terminator, WriterBuilder};
use super_complaints::matrix::{Cell, RequestStatus, Row};
use super_complaints::{Matrix, PartialDate};
use super_complaints_tables::csv::escape_formula;

/// The names of the columns, in the order of a line.
const COLUMNS: [&str; 20] = [
    "as_of",
    "record",
    "item",
    "kind",
    "number",
    "asked_on",
    "seat",
    "name",
    "role",
    "state",
    "awaiting",
    "at_least",
    "reason",
    "position",
    "delivery",
    "answered_in",
    "request",
    "due",
    "met",
    "searched_on",
];

/// The line of names.
pub(crate) fn header() -> String {
    line(&COLUMNS.map(str::to_owned))
}

/// A line for each cell.
pub(crate) fn csv(matrix: &Matrix) -> String {
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    cells.map(|(row, cell)| line(&values(matrix, row, cell))).collect()
}

fn values(matrix: &Matrix, row: &Row, cell: &Cell) -> [String; COLUMNS.len()] {
    // The statements that had been made by that date, most direct first, separated by `; `.
    let statements = || cell.statements.iter().filter(|voice| voice.readable && voice.existed.is_yes());
    let asked = |say: fn(&RequestStatus) -> String| joined(cell.asked.iter().map(say));
    [
        PartialDate::day(matrix.as_of).to_string(),
        matrix.record.to_string(),
        row.item.to_string(),
        row.kind.as_str().to_owned(),
        row.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        row.asked_on.map(|day| day.to_string()).unwrap_or_default(),
        cell.seat.clone(),
        cell.name.clone(),
        cell.role.as_str().to_owned(),
        cell.state.as_str().to_owned(),
        cell.awaiting.map(|it| it.as_str().to_owned()).unwrap_or_default(),
        cell.at_least.map(|it| it.as_str().to_owned()).unwrap_or_default(),
        cell.reason.clone().unwrap_or_default(),
        joined(statements().filter_map(|voice| voice.position).map(|it| it.as_str().to_owned())),
        joined(statements().filter_map(|voice| voice.delivery).map(|it| it.as_str().to_owned())),
        joined(statements().filter_map(|voice| voice.first_given_in.as_ref().map(ToString::to_string))),
        asked(|it| it.request.to_string()),
        asked(|it| it.due.map(|due| due.to_string()).unwrap_or_default()),
        asked(|it| it.met.as_str().to_owned()),
        cell.last_search
            .as_ref()
            .and_then(|it| it.searched_on)
            .map(|day| day.to_string())
            .unwrap_or_default(),
    ]
}

/// The distinct values, in their order.
fn joined(values: impl Iterator<Item = String>) -> String {
    let mut different: Vec<String> = Vec::new();
    for value in values {
        if !different.contains(&value) {
            different.push(value);
        }
    }
    different.join("; ")
}

#[expect(clippy::expect_used, reason = "writing text to memory cannot fail")]
fn line(values: &[String; COLUMNS.len()]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    writer
        .write_record(values.iter().map(|value| escape_formula(value).into_owned()))
        .expect("a line can be written");
    let bytes = writer.into_inner().expect("what was written can be taken out");
    String::from_utf8(bytes).expect("lines of text are text")
}
