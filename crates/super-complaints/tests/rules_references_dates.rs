//! Rules about references, dates, sources and suppressions, where the examples in the catalogue are not enough.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

#[path = "rules_references_dates/dates.rs"]
mod dates;
#[path = "rules_references_dates/faithful.rs"]
mod faithful;
#[path = "rules_references_dates/holes.rs"]
mod holes;
#[path = "rules_references_dates/hostile.rs"]
mod hostile;
#[path = "rules_references_dates/inferred.rs"]
mod inferred;
#[path = "rules_references_dates/numbers.rs"]
mod numbers;
#[path = "rules_references_dates/references.rs"]
mod references;
#[path = "rules_references_dates/suppressions.rs"]
mod suppressions;

use super_complaints::check::{Profile, Undecided};
use super_complaints::{Checked, Context, EXAMPLE, Finding, PartialDate, check_json};

/// The good record with a change, checked for publication as of 1 June 2022.
pub(crate) fn checked(patch: &str) -> Checked {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    checked_with(patch, &Context::new(day).profile(Profile::Publish))
}

pub(crate) fn checked_with(patch: &str, context: &Context<'_>) -> Checked {
    let mut record: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let patch: json_patch::Patch = serde_json::from_str(patch).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    let checked = check_json(serde_json::to_string_pretty(&record).unwrap(), context);
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

pub(crate) fn of<'c>(checked: &'c Checked, code: &str) -> Vec<&'c Finding> {
    checked.findings.iter().filter(|it| it.code == code).collect()
}

pub(crate) fn unsure<'c>(checked: &'c Checked, code: &str) -> Vec<&'c Undecided> {
    checked.undecided.iter().filter(|it| it.code == code).collect()
}

/// The findings of one rule as `pointer: message`.
pub(crate) fn lines(checked: &Checked, code: &str) -> Vec<String> {
    of(checked, code).iter().map(|it| format!("{}: {}", it.pointer, it.message)).collect()
}
