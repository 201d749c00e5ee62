//! What follows from dates: every cell that changed is a change, and nothing is called overdue that is not certainly so.

use std::collections::BTreeMap;

use serde_json::json;
use super_complaints::deadlines::Certainty;
use super_complaints::matrix::{Awaiting, Cell, DueStatus, State};
use super_complaints::{Directory, Matrix, PartialDate, SuperComplaint};
use super_complaints_changes::{ChangeKind as K, Options, diff};
use time::Date;

use super::common::cases::{cases, dates};
use super::common::{day, real_records, runner};

fn cells(matrix: &Matrix) -> BTreeMap<(String, String), &Cell> {
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let name = |cell: &Cell| if cell.seat.is_empty() { cell.name.clone() } else { cell.seat.clone() };
    cells.map(|(row, cell)| ((row.item.to_string(), name(cell)), cell)).collect()
}

const CELLS: [K; 7] = [
    K::CellAsked,
    K::CellAnswered,
    K::CellAnsweredInPart,
    K::CellNoneFound,
    K::CellUnsettled,
    K::CellChanged,
    K::CellRemoved,
];

/// Checks what is said of the time between two dates; how often something is certainly overdue.
fn check(record: &SuperComplaint, then: Date, now: Date) -> usize {
    let directory = Directory::standard();
    let changes = diff(record, record, &Options::between(then, now)).changes;
    let (before, after) = (record.matrix(directory, then), record.matrix(directory, now));
    let (was, is) = (cells(&before), cells(&after));
    let said = |item: &str, seat: &str| {
        changes
            .iter()
            .filter(|it| {
                CELLS.contains(&it.kind)
                    && it.item.as_deref() == Some(item)
                    && (it.body.as_deref() == Some(seat)
                        || (it.body.is_none() && it.body_name.as_deref() == Some(seat)))
            })
            .count()
    };
    for ((item, seat), cell) in &is {
        let state = |cell: &Cell| (cell.state, cell.awaiting);
        let of_old = was.get(&(item.clone(), seat.clone())).map(|cell| state(cell));
        let differs = of_old != Some(state(cell)) && !(of_old.is_none() && cell.state == State::NotYetAsked);
        assert_eq!(said(item, seat), usize::from(differs), "{item} {seat} {of_old:?}\n{cell:#?}");
    }
    for (item, seat) in was.keys().filter(|at| !is.contains_key(at)) {
        assert_eq!(said(item, seat), 1, "{item} {seat} is gone");
    }
    let deadlines = record.deadlines(directory, Some(now));
    let mut overdue = 0;
    for change in &changes {
        if !matches!(change.kind, K::BecameOverdue | K::FoundOverdue | K::MayHaveBecomeOverdue) {
            continue;
        }
        assert_eq!(change.reason.is_some(), change.kind == K::MayHaveBecomeOverdue, "{change:#?}");
        if change.kind == K::MayHaveBecomeOverdue {
            continue;
        }
        overdue += 1;
        let due: PartialDate = change.after.as_ref().unwrap()["due"].as_str().unwrap().parse().unwrap();
        let due = due.exact().expect("one day");
        assert!(due < now, "{change:#?}");
        assert_eq!(change.kind == K::BecameOverdue, due >= then, "{change:#?}");
        if let (Some(item), Some(seat)) = (&change.item, &change.body) {
            let cell = is[&(item.clone(), seat.clone())];
            assert_eq!((cell.state, cell.awaiting), (State::NoPublishedResponse, Some(Awaiting::NoneFound)));
        } else {
            let id = change.entity.strip_prefix("deadline:").unwrap();
            let deadline = deadlines.get(id).unwrap();
            assert_eq!(
                (deadline.certainty, deadline.met),
                (Certainty::Certain, DueStatus::No),
                "{deadline:#?}"
            );
            // What shows that it was not done is evidence too.
            assert!(!deadline.done_late && deadline.applies.is_yes(), "{deadline:#?}");
        }
    }
    overdue
}

#[test]
fn real_records_over_the_years() {
    let days =
        ["2015-06-01", "2019-01-01", "2021-06-01", "2022-07-01", "2024-11-20", "2025-06-30", "2026-11-30"]
            .map(day);
    for record in real_records() {
        let record = SuperComplaint::from_json(&record).unwrap();
        for pair in days.windows(2) {
            check(&record, pair[0], pair[1]);
        }
        check(&record, days[0], days[6]);
    }
}

#[test]
fn made_up_records_between_any_two_dates() {
    let overdue = std::cell::Cell::new(0);
    let held = runner(400).run(&(cases(), [dates(), dates(), dates()]), |(case, [one, other, due])| {
        let mut record = case.record;
        // A late search for everybody, and a request with a date to all: only then is anything certainly overdue.
        let search = json!({"id": "late", "date": "2023-06-01"});
        let asked = json!({"id": "all", "asked": ["chief-constables", "pccs", "home-office"], "items": ["r1"], "due": {"date": due}});
        for (list, it) in [("searches", search), ("requests", asked)] {
            let list = record.as_object_mut().unwrap().entry(list).or_insert_with(|| json!([]));
            list.as_array_mut().unwrap().push(it);
        }
        let record = SuperComplaint::from_json(&record.to_string()).unwrap();
        let (one, other) = (day(&one), day(&other));
        overdue.set(overdue.get() + check(&record, one.min(other), one.max(other)));
        Ok(())
    });
    held.unwrap();
    assert!(overdue.get() > 1_000, "only {overdue:?} are certainly overdue: the test tests little");
}
