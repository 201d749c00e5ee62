//! The due dates of every real record: what holds of all of them.

use std::path::Path;

use super_complaints::deadlines::{Certainty, DeadlineKind};
use super_complaints::matrix::DueStatus;
use super_complaints::model::{Report, ReportId};
use super_complaints::{Deadlines, SuperComplaint, Tri};

use crate::deadlines;

fn records() -> Vec<SuperComplaint> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/records");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|it| it == "json"));
    texts.map(|path| SuperComplaint::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn of_all(test: impl Fn(&SuperComplaint, &Deadlines)) {
    let records = records();
    assert!(records.len() >= 8);
    for record in &records {
        for as_of in [None, Some("2019-01-01"), Some("2022-06-01"), Some("2025-06-30"), Some("2026-11-25")] {
            test(record, &deadlines(record, as_of));
        }
    }
}

#[test]
fn the_result_has_the_form_that_its_schema_says() {
    let schema = include_str!("../../schema/deadlines.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    of_all(|record, all| {
        let value = serde_json::to_value(all).unwrap();
        let errors: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", record.id);
    });
}

#[test]
fn each_has_an_id_of_its_own_and_whatever_asks_is_there() {
    of_all(|record, all| {
        let mut ids: Vec<&str> = all.deadlines.iter().map(|it| it.id.as_str()).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}", record.id);
        // As of a day, a report that was not out had asked nothing.
        let out = |report: Option<&ReportId>| {
            let named = record.reports.iter().find(|it| Some(&it.id) == report);
            let day = named.or(record.reports.first()).and_then(Report::day);
            let as_of = all.as_of.and_then(|it| it.exact());
            !as_of.zip(day).is_some_and(|(as_of, day)| day.is_by(as_of).is_no())
        };
        for request in record.requests.iter().filter(|it| out(it.report.as_ref())) {
            assert!(all.get(&format!("request:{}", request.id)).is_some());
        }
        let recommendations = record.recommendations.iter().map(|it| (&it.id, it.report.as_ref()));
        for (item, report) in
            recommendations.chain(record.actions.iter().map(|it| (&it.id, it.report.as_ref())))
        {
            assert_eq!(all.get(&format!("item:{item}")).is_some(), out(report), "{item} of {}", record.id);
        }
    });
}

#[test]
fn no_date_without_a_basis_and_no_doubt_without_a_reason() {
    of_all(|record, all| {
        for it in &all.deadlines {
            let place = format!("{} of {}", it.id, record.id);
            assert!(!it.basis.cited.is_empty() && !it.state.is_empty(), "{place}");
            assert_eq!(it.due.is_some(), it.stated.is_some() || it.computed.is_some(), "{place}");
            if it.certainty != Certainty::Certain {
                assert!(it.reason.is_some(), "{place}");
            }
            if matches!(it.certainty, Certainty::CannotTell | Certainty::NoDeadline) {
                assert_eq!(it.due, None, "{place}");
            }
            if it.certainty == Certainty::Range {
                assert!(it.due.is_some_and(|due| due.earliest < due.latest), "{place}");
            }
            if it.kind == DeadlineKind::UnsetLimit {
                assert_eq!((it.due, it.met), (None, DueStatus::NoDeadline), "{place}");
            }
            if it.kind == DeadlineKind::TimeLimit && it.binds.legally_binding == Tri::No {
                assert_eq!(it.met, DueStatus::NoDeadline, "{place}");
            }
            // Nobody is said to have failed without something that was done, or looked for and not found.
            if it.met == DueStatus::No && it.kind == DeadlineKind::TimeLimit {
                assert!(!it.evidence.is_empty(), "{place}");
            }
        }
    });
}

#[test]
fn what_was_kept_by_a_day_stays_kept() {
    for record in records() {
        let early = deadlines(&record, Some("2022-06-01"));
        let late = deadlines(&record, Some("2026-11-25"));
        for it in early.deadlines.iter().filter(|it| it.met == DueStatus::Yes) {
            assert_eq!(late.get(&it.id).map(|it| it.met), Some(DueStatus::Yes), "{} of {}", it.id, record.id);
        }
    }
}
