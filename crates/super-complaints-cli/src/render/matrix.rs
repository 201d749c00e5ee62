//! Who owes an answer on a date: recommendation × addressee.

use anstyle::Style;
use super_complaints::matrix::{Awaiting, Cell, CountRange, PartyTally, Row, State, Tally};
use super_complaints::{Directory, Matrix};

use crate::style::{self, BOLD, DIM, GREEN, YELLOW};
use crate::text::{listed, padded, plain, shortened, width, wrap};

use super::asked::{is_asked, seats, short_label, short_name};
use super::next_steps::Next;
use super::outstanding;
use super::table::{self, Table};

/// So much of a recommendation is shown, about three lines: most are shown whole.
const ASKED: usize = 240;

/// The states in the order in which a cell for several seats lists them: missing answers first.
const ORDER: [State; 8] = [
    State::NoPublishedResponse,
    State::CannotTell,
    State::Reported,
    State::Represented,
    State::AnsweredInPart,
    State::Answered,
    State::NotYetAsked,
    State::NotRequired,
];

/// The matrix for people: its title, the table, and a line for every cell that is still open.
pub(crate) fn text(matrix: &Matrix, directory: &Directory, columns: usize) -> String {
    let title =
        wrap(&format!("{}: who has answered, as of {}", plain(&matrix.title), day(matrix)), columns, 0, 0);
    format!("{BOLD}{title}{BOLD:#}\n\n{}", section(matrix, directory, columns))
}

/// What is still open, under the title of the record: for a list of records.
pub(crate) fn brief(matrix: &Matrix, directory: &Directory, columns: usize) -> String {
    let title = wrap(&plain(&matrix.title), columns, 0, 0);
    let open = incomplete(matrix, columns.min(100)) + &outstanding::text(matrix, directory, columns.min(100));
    format!("{BOLD}{title}{BOLD:#}\n{}\n", open.replacen(&format!("{BOLD}Still open{BOLD:#}\n\n"), "", 1))
}

/// The same without its title, under a heading that says it.
pub(crate) fn section(matrix: &Matrix, directory: &Directory, columns: usize) -> String {
    let prose = columns.min(100);
    let holes = incomplete(matrix, prose);
    if matrix.rows.is_empty() {
        let rest = if holes.is_empty() { "the record" } else { "what could be read of the record" };
        let text = format!(
            "As of {} {rest} has no recommendation or action, so no body is recorded as having been asked.",
            day(matrix)
        );
        return format!("{holes}{}\n", wrap(&text, prose, 0, 0));
    }
    let table = table(matrix, directory).render(columns);
    let outstanding = outstanding::text(matrix, directory, prose);
    let mut next = Next::default();
    next.add(matrix, directory, false);
    let next = next.text(prose);
    let gap = if next.is_empty() { "" } else { "\n" };
    format!("{holes}{table}\n{}{outstanding}{gap}{next}", asked(matrix, prose))
}

/// That not all of the record could be read, and which parts are missing.
fn incomplete(matrix: &Matrix, columns: usize) -> String {
    if matrix.incomplete.is_empty() {
        return String::new();
    }
    let fields: Vec<String> = matrix.incomplete.iter().map(|field| format!("`{field}`")).collect();
    let text = format!(
        "Incomplete: part of {} could not be read, and may contain what is missing here. Until this is fixed, no search counts and no count is final.",
        listed(&fields)
    );
    format!("{YELLOW}{}{YELLOW:#}\n\n", wrap(&plain(&text), columns, 0, 0))
}

/// What each row asks: in the words of the report if they are short, else in those of the record.
fn asked(matrix: &Matrix, columns: usize) -> String {
    let labels: Vec<String> = matrix.rows.iter().map(short_label).collect();
    let indent = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 4;
    let mut text = String::new();
    for (row, label) in matrix.rows.iter().zip(&labels) {
        let words = row.text.as_ref().map(|words| format!("“{}”", shortened(&plain(words), ASKED)));
        let are_short = row.text.as_ref().is_some_and(|words| width(words) <= ASKED);
        let gist = row.gist.as_ref().map(|gist| shortened(&plain(gist), ASKED));
        let says = if are_short { words } else { gist.or(words) };
        if let Some(says) = says {
            text += &format!("  {}  {}\n", padded(label, indent - 4), wrap(&says, columns, indent, indent));
        }
    }
    if text.is_empty() { text } else { format!("{BOLD}What was asked{BOLD:#}\n\n{text}\n") }
}

fn day(matrix: &Matrix) -> String {
    super_complaints::PartialDate::day(matrix.as_of).to_string()
}

/// A column: a party that is asked somewhere.
#[derive(Debug)]
struct Column<'m> {
    id: Option<&'m str>,
    name: &'m str,
}

impl Column<'_> {
    fn is(&self, party: &PartyTally) -> bool {
        self.id == party.id.as_deref() && (self.id.is_some() || self.name == party.name)
    }
}

fn table(matrix: &Matrix, directory: &Directory) -> Table {
    let mut columns: Vec<Column<'_>> = Vec::new();
    for party in matrix.rows.iter().flat_map(|row| &row.parties).filter(|party| is_asked(party)) {
        if !columns.iter().any(|column| column.is(party)) {
            columns.push(Column { id: party.id.as_deref(), name: &party.name });
        }
    }
    let mut header = vec![String::new()];
    header.extend(columns.iter().map(|column| short_name(directory, column.id, column.name)));
    header.push("answered".to_owned());
    let party_of = |row: &'_ Row, column: &Column<'_>| -> Option<usize> {
        row.parties.iter().position(|party| is_asked(party) && column.is(party))
    };
    let mut totals = vec![Tally::default(); columns.len()];
    let mut all = Tally::default();
    let mut rows = Vec::new();
    for row in &matrix.rows {
        let mut cells = vec![table::Cell::of(short_label(row))];
        for (column, total) in columns.iter().zip(&mut totals) {
            let party = party_of(row, column).and_then(|at| row.parties.get(at));
            if let Some(party) = party {
                add(total, &party.tally);
            }
            cells.push(party.map_or_else(table::Cell::default, |party| cell(row, party)));
        }
        add(&mut all, &row.tally);
        cells.push(tally(&row.tally));
        rows.push(cells);
    }
    let mut footer = vec![table::Cell::of("answered")];
    footer.extend(totals.iter().map(tally));
    footer.push(tally(&all));
    Table { header, rows, footer }
}

/// One party in one row: a sign and a word for each state of its seats.
fn cell(row: &Row, party: &PartyTally) -> table::Cell {
    let seats = seats(row, party);
    if party.tally.unidentified > 0 {
        return table::Cell(vec![(YELLOW, "? not identified".to_owned())]);
    }
    let unsure = seats.iter().filter(|cell| cell.state == State::CannotTell).count();
    if party.tally.cannot_tell < unsure {
        // How many is known better than which.
        return table::Cell(counts(&party.tally));
    }
    let mut lines = Vec::new();
    let number = |count: usize| if seats.len() > 1 { format!("{count} ") } else { String::new() };
    let not_yet_due = |cell: &&&Cell| cell.awaiting == Some(Awaiting::NotYetDue);
    for state in ORDER {
        let count = seats.iter().filter(|cell| cell.state == state && !not_yet_due(cell)).count();
        if count > 0 {
            lines
                .push((style::of_state(state), format!("{} {}{}", state.sign(), number(count), word(state))));
        }
    }
    let count = seats.iter().filter(not_yet_due).count();
    if count > 0 {
        lines.push((DIM, format!("{} {}not yet due", State::NotYetAsked.sign(), number(count))));
    }
    table::Cell(lines)
}

/// A line for each state that some of a party are in, without saying which.
fn counts(tally: &Tally) -> Vec<(Style, String)> {
    let all = [
        (State::NoPublishedResponse, tally.no_published_response),
        (State::Reported, tally.reported),
        (State::Represented, tally.represented),
        (State::AnsweredInPart, tally.answered_in_part),
        (State::Answered, tally.answered),
        (State::NotRequired, tally.not_required),
    ];
    let line = |(state, count): (State, CountRange)| {
        let style = if count.min == count.max { style::of_state(state) } else { YELLOW };
        (style, format!("{} {} {}", state.sign(), count.to_string().replace(" to ", "–"), word(state)))
    };
    all.into_iter().filter(|(_, count)| count.max > 0).map(line).collect()
}

fn tally(tally: &Tally) -> table::Cell {
    let mut lines = Vec::new();
    if tally.unidentified > 0 {
        lines.push((YELLOW, format!("+ {} not identified", tally.unidentified)));
    }
    if tally.asked == CountRange::default() {
        if lines.is_empty() {
            lines.push((DIM, "-".to_owned()));
        }
        return table::Cell(lines);
    }
    let all = tally.answered == tally.asked && tally.unidentified == 0;
    let text = tally.to_string().replace(" to ", "–"); // columns are scarce
    lines.insert(0, (if all { GREEN } else { Style::new() }, text));
    table::Cell(lines)
}

fn add(sum: &mut Tally, more: &Tally) {
    sum.asked.min += more.asked.min;
    sum.asked.max += more.asked.max;
    sum.answered.min += more.answered.min;
    sum.answered.max += more.answered.max;
    sum.unidentified += more.unidentified;
}

/// A word for a state, short enough for a table.
fn word(state: State) -> String {
    match state {
        State::AnsweredInPart => "in part".to_owned(),
        State::NoPublishedResponse => "none found".to_owned(),
        other => other.to_string(),
    }
}
