//! Fixes: what findings and structural errors offer, and what becomes of a text to which fixes are applied.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

#[path = "../common/mod.rs"]
mod common;

mod examples;
mod faults;
mod hostile;
mod laws;
mod layouts;
mod patches;

use serde_json::Value;
use super_complaints::fix::{Fix, apply};

/// The value after a patch, as the crate `json-patch` makes it.
fn patched(text: &str, fix: &Fix) -> Result<Value, json_patch::PatchError> {
    let mut value: Value = serde_json::from_str(text).unwrap();
    let patch = serde_json::to_value(&fix.patch).unwrap();
    let patch: json_patch::Patch = serde_json::from_value(patch).unwrap();
    // The safe form undoes what it did if a patch fails, and panics if it cannot; the value is thrown away in any case.
    json_patch::patch_unsafe(&mut value, &patch).map(|()| value)
}

/// Applies one fix to the text that it was made for, and asserts that the result says what the patch says.
fn one(text: &str, fix: &Fix) -> String {
    let outcome = apply(text, [fix]);
    assert!(outcome.refused.is_empty(), "{fix:#?}\n{:?}\n{text}", outcome.refused);
    let says: Value = serde_json::from_str(&outcome.text).unwrap();
    assert_eq!(says, patched(text, fix).unwrap(), "{fix:#?}");
    outcome.text
}
