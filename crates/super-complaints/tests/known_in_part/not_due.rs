//! Nobody owes an answer that may still come in time.

use serde_json::json;
use super_complaints::matrix::{Awaiting, DueStatus, State};

use super::{cell, checked, found, matrix};

/// Nobody has answered; everybody asked is to answer by 21 July 2021.
const SILENT: &str = r#"[{"op": "replace", "path": "/responses", "value": []}"#;

fn silent(more: &str) -> String {
    format!("{SILENT}{}{more}]", if more.is_empty() { "" } else { ", " })
}

fn request(value: &serde_json::Value) -> String {
    silent(&json!({"op": "add", "path": "/requests/-", "value": value}).to_string())
}

fn more_time(event: &serde_json::Value) -> String {
    let mut it =
        json!({"id": "more", "kind": "extension_granted", "date": "2021-07-10", "requests": ["respond"]});
    it.as_object_mut().unwrap().extend(event.as_object().unwrap().clone());
    silent(&json!({"op": "add", "path": "/events/-", "value": it}).to_string())
}

fn awaited(patch: &str, item: &str, seat: &str, as_of: &str) -> Option<Awaiting> {
    cell(patch, item, seat, as_of).awaiting
}

#[test]
fn on_the_last_day_an_answer_is_not_yet_due_and_on_the_next_it_is_owed() {
    let kent = |as_of: &str| cell(&silent(""), "r2", "force-kent", as_of);
    let (last, next) = (kent("2021-07-21"), kent("2021-07-22"));
    assert_eq!((last.state, last.awaiting), (State::NoPublishedResponse, Some(Awaiting::NotYetDue)));
    assert_eq!((next.state, next.awaiting), (State::NoPublishedResponse, Some(Awaiting::NoneFound)));
    assert_eq!((last.asked[0].met, next.asked[0].met), (DueStatus::NotYet, DueStatus::No));
    let owing = matrix(&silent(""), "2021-07-21");
    let owing: Vec<_> = owing.owing().map(|(row, cell)| (row.item.as_str(), cell.seat.as_str())).collect();
    assert_eq!(
        owing,
        [("a1", "college-of-policing")],
        "no request asks for the action, so no day is set for it"
    );
}

#[test]
fn of_what_is_not_yet_due_nothing_is_said_and_nothing_is_doubtful() {
    let patch = silent("");
    assert_eq!(found(&patch, "SC401", "2021-07-21").len(), 1, "of the action alone");
    let unsearched = silent(r#"{"op": "replace", "path": "/searches", "value": []}"#);
    let checked = checked(&unsearched, "2021-07-21");
    let doubts: Vec<_> = checked.undecided.iter().filter(|it| it.code == "SC401").collect();
    assert_eq!(doubts.len(), 1, "{doubts:?}");
    assert_eq!(found(&patch, "SC401", "2021-07-22").len(), 4);
}

#[test]
fn a_last_day_that_may_not_have_passed_accuses_nobody() {
    let open = more_time(&json!({}));
    assert_eq!(awaited(&open, "r2", "force-kent", "2022-06-01"), Some(Awaiting::NotYetDue));
    let vague = r#"{"op": "replace", "path": "/requests/0/due", "value": {"within": "P56D", "after": "report_published"}},
        {"op": "replace", "path": "/reports/0/published", "value": "2021-05"}"#;
    assert_eq!(awaited(&silent(vague), "r2", "force-kent", "2021-07-10"), Some(Awaiting::NotYetDue));
    assert_eq!(awaited(&silent(vague), "r2", "force-kent", "2021-08-01"), Some(Awaiting::NoneFound));
}

#[test]
fn more_time_for_one_delays_its_answer_alone_and_for_some_perhaps_that_of_each() {
    let one = more_time(&json!({"due": {"date": "2021-09-30"}, "recipient": ["force-kent"]}));
    assert_eq!(awaited(&one, "r2", "force-kent", "2021-08-15"), Some(Awaiting::NotYetDue));
    assert_eq!(awaited(&one, "r2", "force-essex", "2021-08-15"), Some(Awaiting::NoneFound));
    let said = found(&one, "SC401", "2021-08-15").join("; ");
    assert!(said.contains("42 of 43") && !said.contains("Kent"), "{said}");
    let six = json!([{"id": "chief-constables", "coverage": "some", "count": 6}]);
    let six = more_time(&json!({"due": {"date": "2021-09-30"}, "recipient": six}));
    assert_eq!(awaited(&six, "r2", "force-kent", "2021-08-15"), Some(Awaiting::NotYetDue));
}

#[test]
fn of_two_requests_the_one_that_is_past_counts() {
    let later =
        |asked: &str| json!({"id": "plan", "asked": [asked], "items": ["r2"], "due": {"date": "2022-12-01"}});
    let both = request(&later("force-kent"));
    assert_eq!(awaited(&both, "r2", "force-kent", "2021-07-01"), Some(Awaiting::NotYetDue));
    assert_eq!(awaited(&both, "r2", "force-kent", "2022-06-01"), Some(Awaiting::NoneFound));
    let undated = request(&json!({"id": "plan", "asked": ["force-kent"], "items": ["r2"]}));
    assert_eq!(awaited(&undated, "r2", "force-kent", "2021-07-01"), Some(Awaiting::NoneFound));
}

#[test]
fn who_answers_for_others_owes_by_their_day_and_a_direct_request_has_its_own() {
    let through = r#"{"op": "add", "path": "/requests/0/through", "value": "npcc"}, {"op": "add", "path": "/requests/-",
        "value": {"id": "plan", "asked": ["force-kent"], "items": ["r2"], "due": {"date": "2022-12-01"}}}"#;
    let patch = silent(through);
    assert_eq!(awaited(&patch, "r2", "npcc", "2022-06-01"), Some(Awaiting::NoneFound));
    assert_eq!(awaited(&patch, "r2", "force-kent", "2022-06-01"), Some(Awaiting::NotYetDue));
    assert_eq!(awaited(&patch, "r2", "npcc", "2021-07-01"), Some(Awaiting::NotYetDue));
    assert!(!found(&patch, "SC401", "2022-06-01").join("; ").contains("Kent"));
}

#[test]
fn a_request_that_does_not_say_what_it_is_about_is_perhaps_about_this() {
    let patch = silent(r#"{"op": "remove", "path": "/requests/0/items"}"#);
    assert_eq!(awaited(&patch, "r1", "home-office", "2021-07-01"), Some(Awaiting::NotYetDue));
    assert_eq!(awaited(&patch, "r1", "home-office", "2022-06-01"), Some(Awaiting::NoneFound));
}

#[test]
fn six_of_a_group_are_not_accused_before_their_day() {
    let six = r#"{"op": "replace", "path": "/recommendations/1/addressees/0", "value": {"id": "chief-constables", "coverage": "some", "count": 6}}"#;
    let on_r2 = |as_of: &str| {
        let found = found(&silent(six), "SC401", as_of);
        found.into_iter().filter(|it| it.contains("recommendation 2")).collect::<Vec<_>>()
    };
    assert!(on_r2("2021-07-21").is_empty());
    assert!(on_r2("2021-07-22")[0].contains("6 of the 43"));
}
