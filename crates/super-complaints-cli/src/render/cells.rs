//! Every cell of a matrix as a line of CSV (RFC 4180), for spreadsheets and data frames.

use csv::{Terminator, WriterBuilder};
use super_complaints::matrix::{Cell, DueStatus, RequestStatus, Row};
use super_complaints::unseen::is_unseen;
use super_complaints::{Matrix, PartialDate};

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
    line(COLUMNS.map(str::to_owned))
}

/// A line for each cell.
pub(crate) fn csv(matrix: &Matrix) -> String {
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    cells.map(|(row, cell)| line(values(matrix, row, cell))).collect()
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
        asked(|it| met(it.met).to_owned()),
        cell.last_search
            .as_ref()
            .and_then(|it| it.searched_on)
            .map(|day| day.to_string())
            .unwrap_or_default(),
    ]
}

fn met(met: DueStatus) -> &'static str {
    match met {
        DueStatus::Yes => "yes",
        DueStatus::No => "no",
        DueStatus::NotYet => "not_yet",
        DueStatus::NoDeadline => "no_deadline",
        _ => "cannot_tell",
    }
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
fn line(values: [String; COLUMNS.len()]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(values.map(|value| escape_formula(&value))).expect("a line can be written");
    let bytes = writer.into_inner().expect("what was written can be taken out");
    String::from_utf8(bytes).expect("lines of text are text")
}

/// A value that a spreadsheet does not take for a formula: it skips blanks, quotes and unseen characters before the
/// first sign, and some programs take the wide forms of East Asian type for the signs themselves.
fn escape_formula(value: &str) -> String {
    let passed_over = |it: char| it.is_whitespace() || is_unseen(it) || "\"'‘’“”`´".contains(it);
    let first = value.trim_start_matches(passed_over).chars().next();
    let formula = first.is_some_and(|it| "=+-@＝＋－＠﹢﹣﹦﹫".contains(it));
    if formula || value.starts_with(['\t', '\r', '\n']) { format!("'{value}") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_no_formula() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{a0}=1",
            "\u{3000}@x",
            "\u{200b}=1",
            "\u{feff}-1",
            "\"=1",
            "'=1",
            "“=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " \u{200b}'＝1",
            "\t",
            "\nnpcc",
        ] {
            assert_eq!(escape_formula(formula), format!("'{formula}"), "{formula:?}");
        }
        for plain in ["npcc", "Kent Police", "", "3-a", "'", " npcc", "2022-06-01", "“All 43 forces”"] {
            assert_eq!(escape_formula(plain), plain);
        }
    }
}
