//! What is known in part makes *perhaps* and ranges, never a certain statement about a body: case by case, on the shared
//! example record with a few changes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

mod addressees;
mod answers;
mod dates;
mod not_due;
mod promises;
mod requests;

use serde_json::Value;
use super_complaints::check::parse_day;
use super_complaints::matrix::{Cell, Row};
use super_complaints::{Checked, Context, Directory, Matrix, SuperComplaint};

/// The example record with some changes (RFC 6902).
fn changed(patch: &str) -> SuperComplaint {
    let mut record: Value = serde_json::from_str(include_str!("../../data/example.json")).unwrap();
    let patch: json_patch::Patch = serde_json::from_str(patch).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    SuperComplaint::from_json(&record.to_string()).unwrap()
}

fn matrix(patch: &str, as_of: &str) -> Matrix {
    changed(patch).matrix(Directory::standard(), parse_day(as_of).unwrap())
}

fn row(patch: &str, item: &str, as_of: &str) -> Row {
    matrix(patch, as_of).row(item).unwrap().clone()
}

fn cell(patch: &str, item: &str, seat: &str, as_of: &str) -> Cell {
    row(patch, item, as_of).cell(seat).unwrap_or_else(|| panic!("no cell of {seat}")).clone()
}

fn checked(patch: &str, as_of: &str) -> Checked {
    changed(patch).check(&Context::new(parse_day(as_of).unwrap()))
}

/// What a rule finds.
fn found(patch: &str, code: &str, as_of: &str) -> Vec<String> {
    checked(patch, as_of).findings.into_iter().filter(|it| it.code == code).map(|it| it.message).collect()
}

/// The kinds of causes for which it cannot be told.
fn causes(cell: &Cell) -> Vec<&'static str> {
    cell.causes.iter().map(|cause| cause.kind.as_str()).collect()
}
