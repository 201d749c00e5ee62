//! As of a date, nothing that is dated wholly after it shows through: a record from which all of that is taken out gives
//! the same due dates and the same findings on conduct. And what was in time, or late, stays so.

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
mod cut;
mod generated;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use super_complaints::check::{Profile, Subject};
use super_complaints::deadlines::DeadlineKind;
use super_complaints::matrix::DueStatus;
use super_complaints::{Context, Directory, EXAMPLE, PartialDate, SuperComplaint, Tri, rules};
use time::Date;

use common::cases::cases;
use common::documents::documents;
use common::{day, examples, real_records, runner};
use cut::cut;
use generated::{online_safety, police};

fn load(document: &Value) -> SuperComplaint {
    SuperComplaint::from_json(&document.to_string()).unwrap_or_else(|error| panic!("{error}: {document}"))
}

fn records() -> BoxedStrategy<Value> {
    let whole = cases().prop_map(|case| case.record);
    let real: Vec<Value> = real_records().iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    prop_oneof![whole, documents(), select(examples()), select(real), police(), online_safety()].boxed()
}

/// The due dates as of a day, without the numbers of answers, which move when one is taken out.
fn explained(record: &SuperComplaint, as_of: Date) -> String {
    let all = record.deadlines(Directory::standard(), Some(as_of));
    let mut value = serde_json::to_value(&all).unwrap();
    for deadline in value["deadlines"].as_array_mut().unwrap() {
        let id = deadline["id"].as_str().unwrap().to_owned();
        if let Some((response, _)) = id.strip_prefix("commitment:").and_then(|it| it.split_once('/')) {
            deadline["id"] = format!("commitment:{response}").into();
        }
    }
    serde_json::to_string_pretty(&value).unwrap()
}

/// The matrix as of a day, without the numbers of answers, which move when one is taken out.
fn rows(record: &SuperComplaint, as_of: Date) -> String {
    let mut matrix = serde_json::to_value(record.matrix(Directory::standard(), as_of)).unwrap();
    let cells = matrix["rows"].as_array_mut().unwrap().iter_mut();
    for cell in cells.flat_map(|row| row["cells"].as_array_mut().unwrap()) {
        for list in ["statements", "causes"] {
            for it in cell.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
                it.as_object_mut().unwrap().remove("answer");
            }
        }
    }
    serde_json::to_string_pretty(&matrix).unwrap()
}

/// What is found on conduct, and what cannot be told of it, without places.
fn conduct(record: &SuperComplaint, as_of: Date) -> Vec<String> {
    let checked = record.check(&Context::new(as_of).profile(Profile::Publish));
    let of_conduct = |code: &str| {
        rules::CATALOGUE.iter().any(|rule| rule.code == code && rule.subject == Subject::Conduct)
    };
    let found = checked.findings.iter().filter(|it| it.subject == Subject::Conduct).map(|it| {
        let related: Vec<_> = it.related.iter().map(|it| (&it.entity, &it.message)).collect();
        format!("{} {:?} {} {:?} {:?} {related:?}", it.code, it.entity, it.message, it.expected, it.found)
    });
    let unsure = checked.undecided.iter().filter(|it| of_conduct(it.code));
    found.chain(unsure.map(|it| format!("{} {:?} {}", it.code, it.entity, it.reason))).collect()
}

/// Days on which something may change: those of the record, the days beside them, and others.
fn days(document: &Value) -> Vec<Date> {
    let mut days = vec![day("2001-01-01"), day("2019-06-01"), day("2021-07-21"), day("2024-02-29")];
    let mut next = vec![document];
    while let Some(value) = next.pop() {
        match value {
            Value::String(text) => {
                let date = text.parse::<PartialDate>().ok();
                for at in date.iter().flat_map(|it| [it.earliest(), it.latest()]).flatten() {
                    days.extend([Some(at), at.previous_day(), at.next_day()].into_iter().flatten());
                }
            }
            Value::Array(all) => next.extend(all),
            Value::Object(fields) => next.extend(fields.values()),
            _ => {}
        }
    }
    days.retain(|it| (1900..2200).contains(&it.year()));
    days
}

fn same(document: &Value, as_of: Date) -> Result<(), TestCaseError> {
    let less = cut(document, as_of);
    let (whole, less) = (load(document), load(&less));
    prop_assert_eq!(explained(&whole, as_of), explained(&less, as_of), "as of {}", as_of);
    prop_assert_eq!(rows(&whole, as_of), rows(&less, as_of), "as of {}", as_of);
    prop_assert_eq!(conduct(&whole, as_of), conduct(&less, as_of), "as of {}", as_of);
    Ok(())
}

#[test]
fn nothing_later_than_the_day_shows_through() {
    let held = runner(500).run(&(records(), any::<Index>()), |(document, at)| {
        let days = days(&document);
        same(&document, *at.get(&days))
    });
    held.unwrap();
}

#[test]
fn nothing_later_than_any_day_of_the_example_shows_through() {
    let document: Value = serde_json::from_str(EXAMPLE).unwrap();
    let mut days = days(&document);
    days.sort_unstable();
    days.dedup();
    assert!(days.len() > 40, "{}", days.len());
    for as_of in days {
        same(&document, as_of).unwrap();
    }
}

/// What a limit rests on: where this changes, it is another limit.
fn rests_on(deadline: &super_complaints::deadlines::Deadline) -> (Option<PartialDate>, Tri, Tri, String) {
    let date = deadline.trigger.as_ref().and_then(|it| it.date);
    (date, deadline.binds.legally_binding, deadline.applies, format!("{:?}", deadline.due))
}

#[test]
fn what_was_in_time_or_late_stays_so() {
    let judged = std::cell::Cell::new(0);
    let held = runner(400).run(&(records(), any::<Index>(), any::<Index>()), |(document, one, other)| {
        let days = days(&document);
        let (one, other) = (*one.get(&days), *other.get(&days));
        let record = load(&document);
        let all = |as_of| record.deadlines(Directory::standard(), Some(as_of)).deadlines;
        let later: BTreeMap<_, _> = all(one.max(other)).into_iter().map(|it| (it.id.clone(), it)).collect();
        let limits = [DeadlineKind::TimeLimit, DeadlineKind::Commitment];
        for before in all(one.min(other)).into_iter().filter(|it| limits.contains(&it.kind)) {
            let Some(after) = later.get(&before.id).filter(|it| rests_on(it) == rests_on(&before)) else {
                continue;
            };
            if matches!(before.met, DueStatus::Yes | DueStatus::No) {
                judged.set(judged.get() + 1);
                prop_assert_eq!((before.met, &before.state), (after.met, &after.state), "{}", before.id);
            }
        }
        Ok(())
    });
    held.unwrap();
    assert!(judged.get() > 50, "only {} were in time or late", judged.get());
}
