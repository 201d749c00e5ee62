//! The table of the matrix against the matrix itself.

use proptest::prelude::*;
use serde_json::Value;
use super_complaints::matrix::{Awaiting, CountRange, State};
use super_complaints::{Directory, PartialDate, SuperComplaint};
use super_complaints_tables::{Settings, Tabled, find, json};

use crate::common::{Row, all};

fn table(name: &str, record: &SuperComplaint, settings: &Settings<'_>) -> Vec<Row> {
    json::rows_of(&Tabled::new("", record, settings), find(name).unwrap())
}

fn range(row: &Row, name: &str) -> CountRange {
    let of = |end: &str| usize::try_from(row[&format!("{name}_{end}")].as_u64().unwrap()).unwrap();
    CountRange { min: of("min"), max: of("max") }
}

/// Every cell is a row, with its state and why; every party of an item, and all of them, are a row of `tallies`.
fn agrees(record: &SuperComplaint, as_of: time::Date) {
    let settings = Settings::as_of(as_of);
    let matrix = record.matrix(Directory::standard(), as_of);
    let rows = table("matrix", record, &settings);
    let cells: Vec<_> =
        matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell))).collect();
    assert_eq!(rows.len(), cells.len());
    for ((item, cell), row) in cells.iter().zip(&rows) {
        assert_eq!(row["as_of"], PartialDate::day(as_of).to_string());
        assert_eq!((&row["item"], &row["kind"]), (&item.item.as_str().into(), &item.kind.as_str().into()));
        assert_eq!(row["seat"].as_str().unwrap_or_default(), cell.seat);
        assert_eq!(row["state"], cell.state.as_str(), "never empty");
        assert_eq!(row["role"], cell.role.as_str());
        assert_eq!(row["awaiting"].as_str(), cell.awaiting.map(Awaiting::as_str));
        assert_eq!(row["reason"].as_str(), cell.reason.as_deref());
        let causes: Vec<&str> = cell.causes.iter().map(|it| it.kind.as_str()).collect();
        assert_eq!(row["causes"], serde_json::json!(causes));
        if cell.state == State::CannotTell {
            assert!(row["reason"].is_string(), "cannot tell says why: {row:?}");
        }
        assert_eq!(row["answers"].as_array().unwrap().len(), cell.statements.len());
        for (said, answer) in cell.statements.iter().zip(row["answers"].as_array().unwrap()) {
            let number = said.answer.map(|it| format!("/{it}")).unwrap_or_default();
            assert_eq!(*answer, format!("{}{number}", said.response));
        }
        assert_eq!(range(row, "row_asked"), item.tally.asked);
        assert_eq!(range(row, "row_answered"), item.tally.answered);
        let met: Vec<&str> = cell.asked.iter().map(|it| it.met.as_str()).collect();
        assert_eq!(row["requests_met"], serde_json::json!(met));
    }
    let tallies = table("tallies", record, &settings);
    let mut left = tallies.iter();
    for item in &matrix.rows {
        let all =
            std::iter::once((None, &item.tally)).chain(item.parties.iter().map(|it| (Some(it), &it.tally)));
        for (at, (party, tally)) in all.enumerate() {
            let row = left.next().unwrap();
            assert_eq!((&row["item"], &row["position"]), (&item.item.as_str().into(), &Value::from(at)));
            assert_eq!(row["party"].as_str(), party.and_then(|it| it.id.as_deref()));
            for (name, count) in [
                ("asked", tally.asked),
                ("answered", tally.answered),
                ("answered_in_part", tally.answered_in_part),
                ("represented", tally.represented),
                ("reported", tally.reported),
                ("no_published_response", tally.no_published_response),
                ("not_required", tally.not_required),
            ] {
                assert_eq!(range(row, name), count, "{name}");
            }
            assert_eq!(row["cannot_tell"], tally.cannot_tell);
            assert_eq!(row["unidentified"], tally.unidentified);
            let seats = party.map(|it| it.seats.clone()).unwrap_or_default();
            assert_eq!(row["seats"], serde_json::json!(seats));
        }
    }
    assert!(left.next().is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_cell_of_the_matrix_is_a_row(which in 0_usize..1_000, day in 2_455_000..2_461_500_i32) {
        let records = all();
        let (_, record) = &records[which % records.len()];
        agrees(record, time::Date::from_julian_day(day).unwrap());
    }
}

#[test]
fn without_a_date_there_is_no_matrix() {
    let (_, record) = &all()[0];
    for name in ["matrix", "tallies", "deadlines", "findings"] {
        assert!(table(name, record, &Settings::undated()).is_empty());
        assert!(find(name).unwrap().needs_date);
    }
}

/// Deadlines and findings are those of the core.
#[test]
fn deadlines_and_findings_are_all_there() {
    let settings = crate::common::settings();
    let as_of = settings.as_of.unwrap();
    for (name, record) in all() {
        let deadlines = record.deadlines(Directory::standard(), Some(as_of));
        let rows = table("deadlines", record, &settings);
        assert_eq!(rows.len(), deadlines.deadlines.len(), "{name}");
        for (row, it) in rows.iter().zip(&deadlines.deadlines) {
            assert_eq!(row["deadline"], it.id);
            assert_eq!(row["met"], it.met.as_str());
            assert_eq!(row["certainty"], it.certainty.as_str());
            assert_eq!(
                row["due_last"].as_str(),
                it.due.map(|due| PartialDate::day(due.latest).to_string()).as_deref()
            );
        }
        let checked = record.check(&super_complaints::Context::new(as_of));
        let rows = table("findings", record, &settings);
        let of = |outcome: &str| rows.iter().filter(|row| row["outcome"] == outcome).count();
        assert_eq!(
            (of("found"), of("suppressed"), of("cannot_tell")),
            (checked.findings.len(), checked.suppressed.len(), checked.undecided.len()),
            "{name}"
        );
    }
}
