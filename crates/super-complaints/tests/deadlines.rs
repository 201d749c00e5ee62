//! Due dates: the vectors of the law and of real cases, each counted by hand in its comment.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

#[path = "deadlines/bank_holidays.rs"]
mod bank_holidays;
#[path = "deadlines/cases.rs"]
mod cases;
#[path = "deadlines/extensions.rs"]
mod extensions;
#[path = "deadlines/law.rs"]
mod law;
#[path = "deadlines/laws_of_counting.rs"]
mod laws_of_counting;
#[path = "deadlines/other_schemes.rs"]
mod other_schemes;
#[path = "deadlines/published.rs"]
mod published;
#[path = "deadlines/real_records.rs"]
mod real_records;
#[path = "deadlines/record.rs"]
mod record;
#[path = "deadlines/reports.rs"]
mod reports;
#[path = "deadlines/service_police.rs"]
mod service_police;
#[path = "deadlines/steps.rs"]
mod steps;
#[path = "deadlines/waits.rs"]
mod waits;

use super_complaints::deadlines::Deadline;
use super_complaints::{Deadlines, Directory, PartialDate, Scheme, SuperComplaint};
use time::Date;

pub(crate) fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub(crate) fn day(text: &str) -> Date {
    date(text).exact().unwrap()
}

/// The last day of a time limit of a scheme, as text.
pub(crate) fn due(scheme: &str, time_limit: &str, trigger: &str) -> String {
    let deadline = explain(scheme, time_limit, trigger);
    assert_eq!(deadline.due, deadline.computed);
    deadline.due.map_or_else(|| "cannot tell".to_owned(), |due| due.to_string())
}

pub(crate) fn explain(scheme: &str, time_limit: &str, trigger: &str) -> Deadline {
    Scheme::find(scheme).unwrap().explain(time_limit, date(trigger)).unwrap()
}

/// A police record of Hestia around some lists.
pub(crate) fn record(lists: &str) -> SuperComplaint {
    of_scheme("police", "hestia", lists)
}

pub(crate) fn of_scheme(scheme: &str, by: &str, lists: &str) -> SuperComplaint {
    let text = format!(
        r#"{{"schema": "1", "id": "case", "scheme": "{scheme}", "title": "A case", "made_by": ["{by}"], {lists}}}"#
    );
    SuperComplaint::from_json(&text).unwrap()
}

pub(crate) fn deadlines(record: &SuperComplaint, as_of: Option<&str>) -> Deadlines {
    record.deadlines(Directory::standard(), as_of.map(day))
}

pub(crate) fn shown(deadline: &Deadline) -> String {
    deadline.due.map_or_else(|| "none".to_owned(), |due| due.to_string())
}
