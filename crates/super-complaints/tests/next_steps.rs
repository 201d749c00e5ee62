//! What would settle most: every step is about cells that are not settled, none of those is left out, and a step that
//! needs nothing else settles its cells, whatever is found.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

mod common;

use common::{day, examples, real_records};
use serde_json::{Value, json};
use super_complaints::matrix::{Awaiting, Cell, NextStep, NextStepKind, State};
use super_complaints::{Directory, Matrix, PartialDate, SuperComplaint};

const DATES: [&str; 3] = ["2022-06-01", "2025-01-31", "2026-11-01"];

fn documents() -> Vec<Value> {
    let real = real_records();
    real.iter().map(|text| serde_json::from_str(text).unwrap()).chain(examples()).collect()
}

fn matrix(record: &Value, as_of: &str) -> Matrix {
    SuperComplaint::from_json(&record.to_string()).unwrap().matrix(Directory::standard(), day(as_of))
}

/// The cells of which it is open whether they are answered.
fn open(matrix: &Matrix) -> impl Iterator<Item = (&str, &Cell)> {
    let is_open = |cell: &&Cell| cell.awaiting.is_some() && !cell.causes.is_empty();
    matrix
        .rows
        .iter()
        .flat_map(move |row| row.cells.iter().filter(is_open).map(|cell| (row.item.as_str(), cell)))
}

fn concerns(step: &NextStep, item: &str, cell: &Cell) -> bool {
    let seat = cell.seat.is_empty() || step.seats.contains(&cell.seat);
    seat && step.items.iter().any(|it| it == item)
}

#[test]
fn every_cell_that_is_not_settled_has_a_step_and_every_step_has_such_cells() {
    let mut steps = 0;
    for record in documents() {
        for as_of in DATES {
            let matrix = matrix(&record, as_of);
            for (item, cell) in open(&matrix) {
                assert!(matrix.next_steps.iter().any(|step| concerns(step, item, cell)), "{item} {cell:?}");
            }
            for step in &matrix.next_steps {
                let cells = open(&matrix).filter(|(item, cell)| concerns(step, item, cell)).count();
                assert!(step.alone <= step.cells && step.cells > 0 && step.cells <= cells, "{step:?}");
                steps += 1;
            }
            let order: Vec<_> = matrix.next_steps.iter().map(|step| (step.cells, step.alone)).collect();
            assert!(order.is_sorted_by(|one, other| one >= other), "{order:?}");
        }
    }
    assert!(steps > 300, "{steps}");
}

#[test]
fn only_a_body_that_was_searched_for_in_vain_has_no_step() {
    for record in documents() {
        let matrix = matrix(&record, "2026-11-01");
        for cell in matrix.rows.iter().flat_map(|row| &row.cells) {
            let needs_none = matches!(cell.awaiting, None | Some(Awaiting::NoneFound));
            assert!(needs_none || !cell.causes.is_empty(), "{cell:?}");
        }
    }
}

/// The record after a step that found something, in each way in which it may turn out; none where that is not tried here.
fn after(record: &Value, step: &NextStep, as_of: &str) -> Vec<Value> {
    let mut changed = record.clone();
    match (step.kind, &step.document, &step.party) {
        (NextStepKind::FindDate, Some(id), _) => {
            let with = |date: String| {
                let mut changed = record.clone();
                let documents = changed["documents"].as_array_mut().unwrap();
                let document = documents.iter_mut().find(|it| it["id"] == id.as_str()).unwrap();
                let fields = document.as_object_mut().unwrap();
                fields.remove("published");
                fields.insert("sent".to_owned(), date.into());
                changed
            };
            let next = PartialDate::day(day(as_of).next_day().unwrap()).to_string();
            vec![with(as_of.to_owned()), with(next)]
        }
        (NextStepKind::Search, _, Some(party)) => {
            let search = json!({"id": "searched-again", "date": as_of, "parties": [party]});
            let searches = changed.as_object_mut().unwrap().entry("searches").or_insert_with(|| json!([]));
            searches.as_array_mut().unwrap().push(search);
            vec![changed]
        }
        (NextStepKind::ReadResponse, ..) => {
            let responses = changed["responses"].as_array_mut().unwrap();
            let response = responses.iter_mut().find(|it| {
                Some(it["id"].as_str().unwrap())
                    == step.response.as_ref().map(super_complaints::model::ResponseId::as_str)
            });
            let response = response.unwrap().as_object_mut().unwrap();
            response.remove("marks");
            response.insert("answers".to_owned(), json!([{"items": step.items, "position": "accepted"}]));
            vec![changed]
        }
        _ => Vec::new(),
    }
}

#[test]
fn a_step_that_needs_nothing_else_settles_its_cells_whatever_is_found() {
    let mut settled = [0; 3];
    for record in documents() {
        for as_of in DATES {
            let before = matrix(&record, as_of);
            for step in before.next_steps.iter().filter(|step| step.alone == step.cells) {
                for found in after(&record, step, as_of) {
                    let Ok(found) = SuperComplaint::from_json(&found.to_string()) else { continue };
                    let matrix = found.matrix(Directory::standard(), day(as_of));
                    for (item, seat) in
                        step.items.iter().flat_map(|item| step.seats.iter().map(move |seat| (item, seat)))
                    {
                        let was_open = before
                            .row(item.as_str())
                            .unwrap()
                            .cell(seat)
                            .is_some_and(|it| it.state == State::CannotTell);
                        let cell =
                            matrix.row(item.as_str()).and_then(|row| row.cell(seat)).filter(|_| was_open);
                        let Some(cell) = cell else { continue };
                        assert_ne!(
                            cell.state,
                            State::CannotTell,
                            "{} as of {as_of}: {step:?}\n{cell:?}",
                            record["id"]
                        );
                        let kinds =
                            [NextStepKind::FindDate, NextStepKind::Search, NextStepKind::ReadResponse];
                        settled[kinds.iter().position(|kind| *kind == step.kind).unwrap()] += 1;
                    }
                }
            }
        }
    }
    assert!(settled.iter().all(|count| *count > 0), "{settled:?}");
}
