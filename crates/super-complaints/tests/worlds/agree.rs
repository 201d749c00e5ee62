//! Whether the matrix says what all worlds have in common.

use serde_json::Value;
use super_complaints::check::parse_day;
use super_complaints::matrix::{CountRange, Row, State};
use super_complaints::{Checked, Context, Directory, SuperComplaint};

use super::known::{Counts, Known, STATES, known};

use super::random::{NAMES, SEATS};
use super::truth::{ANSWERED, MEMBERS};

/// The first of `STATES`, as a bit.
const NOT_YET_ASKED: u8 = 1;

pub(crate) enum Outcome {
    /// It does; whether every range is as narrow as can be.
    Agrees { exact: bool },
    /// There is no world, or there are too many.
    Skipped,
    /// In which way it does not, and where.
    Differs(String, String),
}

pub(crate) fn agrees(directory: &Directory, record: &Value, as_of: &str, limit: usize) -> Outcome {
    let day = parse_day(as_of).unwrap();
    let Ok(parsed) = SuperComplaint::from_json(&record.to_string()) else { return Outcome::Skipped };
    let matrix = parsed.matrix(directory, day);
    let mut exact = true;
    let context = Context::new(day).directory(directory).only_rules(["SC401"]).unwrap();
    let checked = parsed.check(&context);
    for row in &matrix.rows {
        let Some(known) = known(record, as_of, row.item.as_str(), limit) else { return Outcome::Skipped };
        match row_agrees(row, &known) {
            Ok(is_exact) => exact &= is_exact,
            Err((kind, why)) => return Outcome::Differs(kind.to_owned(), format!("{} {why}", row.item)),
        }
        if let Err(why) = accuses_only_the_silent(&checked, row, &known) {
            return Outcome::Differs("accusation".to_owned(), format!("{} {why}", row.item));
        }
    }
    // What has no row had been asked in no world.
    let items = record["recommendations"].as_array().into_iter().flatten();
    let ids = items.map(|it| it["id"].as_str().unwrap());
    for id in ids.filter(|_| matrix.rows.is_empty()) {
        let Some(known) = known(record, as_of, id, limit) else { return Outcome::Skipped };
        if known.holds.iter().any(|holds| holds & NOT_YET_ASKED == 0) {
            return Outcome::Differs("an item without a row".to_owned(), id.to_owned());
        }
    }
    Outcome::Agrees { exact }
}

type Verdict<T> = Result<T, (&'static str, String)>;

fn row_agrees(row: &Row, known: &Known) -> Verdict<bool> {
    for (at, seat) in SEATS.iter().enumerate() {
        if let Some(cell) = row.cell(seat) {
            cell_agrees(cell, at, known, row.asked_on.is_none())
                .map_err(|(kind, why)| (kind, format!("{seat}: {why}; of {} worlds", known.worlds)))?;
        } else if known.expected & (1 << at) != 0 {
            return Err(("a body without a cell", (*seat).to_owned()));
        }
    }
    tallies_agree(row, known)
}

fn cell_agrees(
    cell: &super_complaints::matrix::Cell,
    at: usize,
    known: &Known,
    is_undated: bool,
) -> Verdict<()> {
    let is_expected = known.expected & (1 << at) != 0;
    if cell.state != State::CannotTell {
        let state = STATES.iter().position(|state| *state == cell.state.as_str()).unwrap();
        if known.holds[at] & (1 << state) == 0 {
            return Err(("a certain state that is not", cell.state.as_str().to_owned()));
        }
    } else if is_expected && known.holds[at] != 0 && at != OPTIONAL {
        let state = STATES[known.holds[at].trailing_zeros() as usize];
        return Err(("a state that is certain, and is not told", state.to_owned()));
    }
    let Counts { min, max } = known.recorded[at];
    let asked_by_then = min <= max;
    if let (Some(least), true) = (cell.at_least, asked_by_then) {
        let states =
            [None, Some("reported"), Some("represented"), Some("answered_in_part"), Some("answered")];
        if states[min] != Some(least.as_str()) {
            return Err(("what is certain all the same", format!("{least}, not {:?}", states[min])));
        }
    } else if cell.state == State::CannotTell
        && asked_by_then
        && min > 0
        && is_expected
        && cell.causes.iter().all(|it| it.kind.as_str() != "report_undated")
    {
        return Err(("what is certain all the same", "is not told".to_owned()));
    }
    awaiting_agrees(cell, at, known, is_undated)
}

/// The one who perhaps belongs to the group: that it is then in none of several lists that name the group, or in all of
/// them, is not seen, for each list is taken apart.
const OPTIONAL: usize = 3;

fn awaiting_agrees(
    cell: &super_complaints::matrix::Cell,
    at: usize,
    known: &Known,
    is_undated: bool,
) -> Verdict<()> {
    let Counts { min, max } = known.recorded[at];
    let silent = known.silent & (1 << at) != 0;
    let unsearched = known.unsearched & (1 << at) != 0;
    let awaiting = cell.awaiting.map(super_complaints::matrix::Awaiting::as_str);
    let is_open = cell.state == State::CannotTell && known.expected & (1 << at) != 0;
    let right = match () {
        () if silent && known.pending & (1 << at) != 0 => Some("not_yet_due"),
        () if silent => Some("none_found"),
        () if !is_open => None,
        () if min < max => Some("known_not_settled"),
        () if unsearched && min < ANSWERED => Some("not_searched"),
        () if unsearched => return Ok(()), // it answered, or had not been asked by then
        () => Some("perhaps_asked"),
    };
    // Where nothing dates the report nobody knows who belonged to the group; and each list that names it is taken apart.
    let is_right =
        awaiting == right || is_undated || (at == OPTIONAL && awaiting.is_some() && right.is_some());
    if is_right { Ok(()) } else { Err(("what is awaited", format!("{awaiting:?}, not {right:?}"))) }
}

fn tallies_agree(row: &Row, known: &Known) -> Verdict<bool> {
    let mut exact = true;
    let tallies = std::iter::once(&row.tally).chain(row.parties.iter().map(|party| &party.tally));
    for (at, (tally, counts)) in tallies.zip(&known.tallies).enumerate() {
        let ranges: [(&str, CountRange); 7] = [
            ("asked", tally.asked),
            ("answered", tally.answered),
            ("answered in part", tally.answered_in_part),
            ("represented", tally.represented),
            ("reported", tally.reported),
            ("no published response", tally.no_published_response),
            ("not expected", tally.not_required),
        ];
        for ((name, range), counts) in ranges.iter().zip(counts) {
            if range.min > counts.min || range.max < counts.max {
                return Err((
                    "a count outside its range",
                    format!("tally {at}: {name}: {range}, not {} to {}", counts.min, counts.max),
                ));
            }
            exact &= range.min == counts.min && range.max == counts.max;
        }
        let known: usize = ranges[1..].iter().map(|(_, range)| range.min).sum();
        if known + tally.cannot_tell != tally.asked.max {
            return Err(("counts that do not add up", format!("tally {at}: {tally:?}")));
        }
    }
    Ok(exact)
}

/// Whether the rule about silence names only those who are silent in every world, and does not pass them over.
fn accuses_only_the_silent(checked: &Checked, row: &Row, known: &Known) -> Result<(), String> {
    let entity = format!("item:{}", row.item);
    let found = checked
        .findings
        .iter()
        .find(|it| it.code == "SC401" && it.entity.as_deref() == Some(entity.as_str()));
    let silent = |at: usize| known.silent & !known.pending & (1 << at) != 0;
    let Some(finding) = found else {
        let counted = row.tally.no_published_response.min > 0 && known.pending == 0;
        let never_told = (0..6).any(silent) || counted;
        return if never_told { Err("silence that is not told".to_owned()) } else { Ok(()) };
    };
    for (at, name) in NAMES.iter().enumerate() {
        if finding.message.contains(name) && !silent(at) {
            return Err(format!("{name} is accused: {}", finding.message));
        }
    }
    if finding.message.contains("(all ")
        && !row.parties.iter().any(|it| it.seats.len() == 3)
        && (0..4).any(|at| MEMBERS & (1 << at) != 0 && !silent(at))
    {
        return Err(format!("all are accused: {}", finding.message));
    }
    Ok(())
}
