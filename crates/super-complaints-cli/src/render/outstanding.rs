//! A line for every cell of the matrix that is still open, equal ones together.

use anstyle::Style;
use super_complaints::matrix::{
    Awaiting, CauseKind, Cell, DueStatus, LastSearch, PartyTally, Relation, RequestStatus, Role, Row, State,
    Statement,
};
use super_complaints::{Directory, Matrix, Tri};

use crate::style::{self, BOLD, DIM};
use crate::text::{counted, listed, plain, wrap};

use super::asked::{is_asked, is_some, seats, short_label, short_name};

/// Cells of one party that say the same.
#[derive(Debug)]
pub(crate) struct Line {
    /// The labels of the rows.
    pub(crate) rows: Vec<String>,
    /// The short name of the party that the items name.
    pub(crate) party: String,
    /// Which of its members.
    pub(crate) who: String,
    /// Its state.
    pub(crate) state: State,
    /// What is missing.
    pub(crate) awaiting: Option<Awaiting>,
    /// The text.
    pub(crate) says: String,
}

impl Line {
    /// Its colour and its sign: what is not yet due is not marked as missing.
    pub(crate) fn mark(&self) -> (Style, &'static str) {
        match self.awaiting {
            Some(Awaiting::NotYetDue) => (DIM, State::NotYetAsked.sign()),
            _ => (style::of_state(self.state), self.state.sign()),
        }
    }
}

/// What is still open, and which bodies answered without having been asked.
pub(crate) fn text(matrix: &Matrix, directory: &Directory, columns: usize) -> String {
    let lines = lines(matrix, directory);
    let mut text = String::new();
    for awaiting in [Some(Awaiting::NoneFound), Some(Awaiting::PerhapsAsked)] {
        lines.iter().filter(|line| line.awaiting == awaiting).for_each(|line| text += &shown(line, columns));
    }
    let open =
        |line: &&Line| line.state == State::CannotTell && line.awaiting != Some(Awaiting::PerhapsAsked);
    lines.iter().filter(open).for_each(|line| text += &shown(line, columns));
    let not_yet_due = |line: &&Line| line.awaiting == Some(Awaiting::NotYetDue);
    lines.iter().filter(not_yet_due).for_each(|line| text += &shown(line, columns));
    let rest = |line: &&Line| !matches!(line.state, State::NoPublishedResponse | State::CannotTell);
    lines.iter().filter(rest).for_each(|line| text += &shown(line, columns));
    let mut text = match text.as_str() {
        "" if was_asked(matrix) && !matrix.incomplete.is_empty() => {
            "As far as the record could be read, every body that was asked by that date has answered.\n"
                .to_owned()
        }
        "" if was_asked(matrix) => "Every body that was asked by that date has answered.\n".to_owned(),
        "" => "No body is recorded as having been asked by that date.\n".to_owned(),
        lines => format!("{BOLD}Still open{BOLD:#}\n\n{lines}"),
    };
    let unasked: Vec<String> = matrix.rows.iter().filter_map(|row| unasked(row, directory)).collect();
    for line in unasked {
        text += &format!("  {DIM}{}{DIM:#}\n", wrap(&line, columns, 2, 4));
    }
    text
}

/// Everything that is still open, equal lines together.
pub(crate) fn lines(matrix: &Matrix, directory: &Directory) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for row in &matrix.rows {
        for party in row.parties.iter().filter(|party| is_asked(party)) {
            for line in lines_of(row, party, directory) {
                let same =
                    |it: &&mut Line| it.who == line.who && it.state == line.state && it.says == line.says;
                match lines.iter_mut().find(same) {
                    Some(other) => other.rows.extend(line.rows),
                    None => lines.push(line),
                }
            }
        }
    }
    lines
}

/// Whether any body had been asked on that date.
fn was_asked(matrix: &Matrix) -> bool {
    let cells = matrix.rows.iter().flat_map(|row| &row.cells);
    cells.into_iter().any(|cell| !matches!(cell.state, State::NotYetAsked | State::NotRequired))
}

fn shown(line: &Line, columns: usize) -> String {
    let (style, sign) = line.mark();
    let lead = format!("{}, {}: ", listed(&line.rows), line.who);
    let text = wrap(&format!("{lead}{}", line.says), columns, 4, 4);
    format!("  {style}{sign}{style:#} {text}\n")
}

/// The open cells of a party in a row, equal ones in one line.
fn lines_of(row: &Row, party: &PartyTally, directory: &Directory) -> Vec<Line> {
    let all = seats(row, party);
    let rows = vec![short_label(row)];
    let settled = [State::Answered, State::NotRequired, State::NotYetAsked];
    let mut groups: Vec<(&Cell, String, Vec<&Cell>)> = Vec::new();
    for cell in all.iter().filter(|cell| !settled.contains(&cell.state)) {
        let says = says(cell);
        match groups.iter_mut().find(|(one, other, _)| one.state == cell.state && *other == says) {
            Some((_, _, cells)) => cells.push(cell),
            None => groups.push((cell, says, vec![cell])),
        }
    }
    let line = |(one, says, cells): (&Cell, String, Vec<&Cell>)| Line {
        rows: rows.clone(),
        party: short_name(directory, party.id.as_deref(), &party.name),
        who: who(party, &cells, all.len(), directory),
        state: one.state,
        awaiting: one.awaiting,
        says,
    };
    groups.into_iter().map(line).collect()
}

/// `43 chief constables`, `2 of 39 PCCs: A and B`, `Home Office`.
fn who(party: &PartyTally, cells: &[&Cell], all: usize, directory: &Directory) -> String {
    let name = short_name(directory, party.id.as_deref(), &party.name);
    let names: Vec<String> = cells.iter().map(|cell| plain(&cell.name).into_owned()).collect();
    match (cells.len(), all) {
        (_, 1) => name,
        (count, all) if is_some(party) => {
            let some = if count == all { String::new() } else { format!("{count} of the ") };
            let asked = party.tally.asked;
            format!("{some}{all} {name}, of whom {asked} {}; the record does not say which", was(asked.max))
        }
        (count, all) if count == all => format!("all {all} {name}"),
        (count, _) if count <= 3 => format!("{} ({count} of {all} {name})", listed(&names)),
        (count, _) => format!("{count} of {all} {name}"),
    }
}

fn was(count: usize) -> &'static str {
    if count == 1 { "was asked" } else { "were asked" }
}

/// The text for a cell: its state, the reason, and by when it was asked.
fn says(cell: &Cell) -> String {
    let mut text = match cell.state {
        State::NoPublishedResponse if cell.awaiting == Some(Awaiting::NotYetDue) => {
            let reason = cell.reason.iter().map(|reason| format!("; {reason}"));
            let looked = cell.last_search.as_ref().map(looked).into_iter();
            let none = format!("none found yet{}", looked.chain(reason).collect::<String>());
            return plain(&format!("{none}; {}", not_yet_due(cell))).into_owned();
        }
        State::NoPublishedResponse => {
            let reason = cell.reason.iter().map(|reason| format!("; {reason}"));
            let looked = cell.last_search.as_ref().map(looked).into_iter();
            format!("no published response found{}", looked.chain(reason).collect::<String>())
        }
        State::CannotTell => {
            format!("cannot tell: {}", cell.reason.as_deref().unwrap_or("not enough is known"))
        }
        State::AnsweredInPart => "answered in part only".to_owned(),
        State::Represented => format!("not directly: {}", voices(cell, Relation::Represented, view)),
        State::Reported => format!("not directly: {}", voices(cell, Relation::Reported, account)),
        other => other.to_string(),
    };
    let is_told = cell.causes.iter().any(|cause| cause.kind == CauseKind::PerhapsAsked);
    if cell.role == Role::PerhapsAddressee && !is_told {
        text += "; it may not have been asked";
    }
    for asked in cell.asked.iter().filter(|asked| asked.due.is_some() || !asked.extended_by.is_empty()) {
        text += &format!("; {}", due(asked));
    }
    plain(&text).into_owned()
}

/// `not yet due (asked to answer by 2021-07-21)`.
fn not_yet_due(cell: &Cell) -> String {
    let asked: Vec<&RequestStatus> = cell.asked.iter().filter(|it| it.met != DueStatus::NoDeadline).collect();
    let is_certain = asked.iter().all(|it| it.met == DueStatus::NotYet);
    let days: Vec<String> = asked.iter().map(|it| format!("asked to answer by {}", last_day(it))).collect();
    let lead = if is_certain { "not yet due" } else { "perhaps not yet due" };
    if days.is_empty() { lead.to_owned() } else { format!("{lead} ({})", listed(&days)) }
}

/// `, last search on 2022-04-04 in page, confirmed by HMICFRS`.
fn looked(absence: &LastSearch) -> String {
    let mut text = match absence.searched_on {
        Some(day) if day.exact().is_some() => format!(", last search on {day}"),
        Some(day) => format!(", last search {}", day.in_words()),
        None => ", the date of the search is not known".to_owned(),
    };
    if !absence.places.is_empty() {
        text += &format!(" in {}", listed(&absence.places));
    }
    if !absence.confirmed_by.is_empty() {
        text += &format!(", confirmed by {}", listed(&absence.confirmed_by));
    }
    if absence.covers != Tri::Yes {
        text += ", and no later search is recorded";
    }
    text
}

fn due(asked: &RequestStatus) -> String {
    let met = match asked.met {
        DueStatus::Yes => "met",
        DueStatus::No => "that date has passed",
        DueStatus::NotYet => "not yet due",
        _ => "it is not known whether it was met",
    };
    format!("asked to answer by {} ({met})", last_day(asked))
}

/// `2021-07-21, extended by event more`.
fn last_day(asked: &RequestStatus) -> String {
    let day = asked.due.map_or_else(|| "a date that is not known".to_owned(), |due| due.to_string());
    match asked.extended_by.as_slice() {
        [] => day,
        events => format!("{day}, extended by event {}", listed(events)),
    }
}

fn voices(cell: &Cell, relation: Relation, say: fn(&Statement) -> String) -> String {
    let voices = cell.statements.iter().filter(|voice| voice.relation == relation && voice.existed.is_yes());
    let mut said: Vec<String> = voices.map(say).collect();
    said.sort_unstable();
    said.dedup();
    said.join("; ")
}

/// Whose view a representative gives.
fn view(voice: &Statement) -> String {
    let by = listed(&voice.by);
    if voice.answer_of.is_empty() || voice.answer_of == voice.by {
        format!("{by} gave its own view")
    } else {
        format!("{by} gave the view of {}", listed(&voice.answer_of))
    }
}

fn account(voice: &Statement) -> String {
    format!("{} reports what this body does", listed(&voice.by))
}

/// Which bodies answered on an item without having been asked.
fn unasked(row: &Row, directory: &Directory) -> Option<String> {
    let heard = |cell: &&Cell| cell.role == Role::NotAsked && cell.state == State::Answered;
    let mut names: Vec<String> = row
        .cells
        .iter()
        .filter(heard)
        .map(|cell| short_name(directory, Some(&cell.seat), &cell.name))
        .collect();
    let count = names.len();
    if count > 4 {
        names.truncate(3);
        names.push(format!("{} more", count - 3));
    }
    let label = short_label(row);
    (count > 0).then(|| {
        format!(
            "{label}: {} answered without having been asked: {}",
            counted(count, "body", "bodies"),
            listed(&names)
        )
    })
}
