//! By when: fixed, counted, vague, a floor, conditional, or not said.

use serde_json::json;
use super_complaints::model::{ActionField, Due, DueField, Extent, FirstDay, Known, RecommendationField};
use super_complaints::{PartialDate, Tri};

use crate::support::{answers, hidden_victims, known, ppda, record, request};

/// The due date of a recommendation, loaded.
fn due(due: &serde_json::Value) -> Due {
    record(json!({ "recommendations": [{ "id": "r1", "due": due }] })).recommendations[0].due.clone().unwrap()
}

#[test]
fn a_fixed_day_keeps_its_words() {
    let due = due(&json!({ "words": "By 27 March 2025", "date": "2025-03-27" }));
    assert_eq!(due.words.as_deref(), Some("By 27 March 2025"));
    assert!(due.date.unwrap().exact().is_some());
}

#[test]
fn a_period_says_whether_its_first_day_counts() {
    let [statute, report] = ["counted", "not_counted"].map(|first_day| {
        due(&json!({ "within": "P56D", "after": "report_published", "first_day": first_day }))
    });
    assert_eq!(statute.first_day, Some(FirstDay::Counted));
    assert_eq!(report.first_day, Some(FirstDay::NotCounted));
}

#[test]
fn a_period_without_a_start_makes_no_date() {
    let record = ppda();
    let due = request(&record, "write").due.as_ref().unwrap();
    assert_eq!(due.within.unwrap().in_words(), "6 months");
    // The copy of the recommendation is cut, so nobody can say that it is silent.
    assert_eq!(request(&record, "write").read, Some(Extent::InPart));
    assert_eq!(known(due.after.as_ref(), &due.marks, DueField::After), Known::Unknown);
    assert_eq!(due.date, None);
}

#[test]
fn vague_words_stay_words() {
    let record = hidden_victims();
    let due = record.actions[0].due.as_ref().unwrap();
    assert_eq!(due.words.as_deref(), Some("as soon as possible"));
    assert_eq!((due.date, due.within), (None, None));
}

#[test]
fn a_year_read_from_the_day_of_publication_is_inferred() {
    let record = hidden_victims();
    let due = answers(&record, "college")[0].commitments[0].due.as_ref().unwrap();
    assert_eq!(due.words.as_deref(), Some("later this year (2022)"));
    assert!(matches!(known(due.date.as_ref(), &due.marks, DueField::Date), Known::Inferred(_)));
    let july: PartialDate = "2022-07-01".parse().unwrap();
    assert_eq!(due.date.unwrap().is_before(&july), Tri::CannotTell);
}

#[test]
fn a_month_is_a_due_date() {
    let due = due(&json!({ "words": "June 2025", "date": "2025-06" }));
    assert_eq!(due.date.unwrap().latest().unwrap().to_string(), "2025-06-30");
}

#[test]
fn a_floor_is_not_a_limit() {
    let due = due(&json!({ "words": "March 26 earliest", "not_before": "2026-03" }));
    assert_eq!(due.date, None);
    assert_eq!(due.not_before.unwrap().to_string(), "2026-03");
}

#[test]
fn a_promise_may_hang_on_a_condition() {
    let record = hidden_victims();
    let inspection = &answers(&record, "hmicfrs")[0].commitments[1];
    assert_eq!(inspection.condition.as_deref(), Some("subject to Home Office funding"));
}

#[test]
fn no_due_date_found_and_none_stated_are_two_things() {
    let record = hidden_victims();
    let first = &record.recommendations[0];
    assert_eq!(known(first.due.as_ref(), &first.marks, RecommendationField::Due), Known::Unknown);
    let second = &record.actions[1];
    assert_eq!(known(second.due.as_ref(), &second.marks, ActionField::Due), Known::NotStated);
}
