//! Dates that are known in part: what is sent is published and seen later, and a report comes before its answers.

use super_complaints::matrix::{DueStatus, State};

use super::{causes, cell, row};

#[test]
fn a_document_was_there_when_somebody_saw_it() {
    let published = r#"[{"op": "remove", "path": "/documents/4/sent"}, {"op": "replace", "path": "/documents/4/published", "value": "[2021-07-01..]"}]"#;
    let sent = r#"[{"op": "remove", "path": "/documents/4/published"}, {"op": "replace", "path": "/documents/4/sent", "value": "[2021-07-01..]"}]"#;
    for patch in [published, sent] {
        let state = |day: &str| cell(patch, "r1", "home-office", day).state;
        assert_eq!(state("2025-06-01"), State::Answered, "seen on 2022-07-01");
        assert_eq!(state("2022-07-01"), State::Answered);
        assert_eq!(state("2022-06-30"), State::CannotTell);
        assert_eq!(state("2021-06-30"), State::NoPublishedResponse, "not before July 2021");
    }
}

#[test]
fn a_document_was_there_when_its_page_was_seen_updated_or_gone() {
    let undated = r#"{"op": "remove", "path": "/documents/4/sent"}, {"op": "remove", "path": "/documents/4/published"}, {"op": "remove", "path": "/documents/4/last_seen"}"#;
    let state = |more: &str| cell(&format!("[{undated}{more}]"), "r1", "home-office", "2022-07-02").state;
    assert_eq!(state(""), State::Answered, "it is listed on a page that was seen on 2022-07-01");
    let alone = r#", {"op": "remove", "path": "/documents/4/parent"}"#;
    assert_eq!(state(alone), State::CannotTell);
    for (field, date) in [
        ("found_unavailable", r#""2022-01-01""#),
        ("updated", r#"["2022-01-01"]"#),
        ("sent", r#""[..2022-01-01]""#),
    ] {
        let more = format!(r#"{alone}, {{"op": "add", "path": "/documents/4/{field}", "value": {date}}}"#);
        assert_eq!(state(&more), State::Answered, "{field}");
    }
}

#[test]
fn what_is_sent_in_a_month_and_published_on_a_day_in_it_is_there_on_that_day() {
    let patch = r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08"}, {"op": "replace", "path": "/documents/4/published", "value": "2021-08-10"}]"#;
    assert_eq!(cell(patch, "r1", "home-office", "2021-08-10").state, State::Answered);
    assert_eq!(cell(patch, "r1", "home-office", "2021-08-09").state, State::CannotTell);
}

#[test]
fn the_document_of_a_report_dates_it() {
    let patch =
        r#"[{"op": "remove", "path": "/reports/0/sent"}, {"op": "remove", "path": "/reports/0/published"}]"#;
    let row = row(patch, "r1", "2022-07-01");
    assert_eq!(row.asked_on.unwrap().to_string(), "2021-05-26");
    assert_eq!(row.cell("home-office").unwrap().state, State::Answered);
}

#[test]
fn the_first_dated_answer_and_the_complaint_bound_a_report_without_a_date() {
    let patch = r#"[{"op": "remove", "path": "/reports/0/sent"}, {"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/reports/0/documents"}]"#;
    let row = row(patch, "r1", "2022-07-01");
    assert_eq!(row.asked_on.unwrap().to_string(), "[2019-05-31..2021-07-16]");
    assert_eq!(row.cell("home-office").unwrap().state, State::Answered);
    let early = cell(patch, "r1", "home-office", "2021-07-01");
    assert_eq!((early.state, causes(&early)[0]), (State::CannotTell, "report_undated"));
    // It is later than the complaint: before that there is nothing to show.
    assert!(crate::matrix(patch, "2019-05-01").rows.is_empty());
}

#[test]
fn nothing_after_the_date_in_question_is_known_on_it() {
    let early = cell("[]", "r1", "home-office", "2021-07-01");
    assert_eq!((early.state, early.asked[0].met), (State::NoPublishedResponse, DueStatus::NotYet));
    assert!(early.statements.is_empty());
    let then = cell("[]", "r1", "home-office", "2021-07-16");
    assert_eq!((then.state, then.asked[0].met), (State::Answered, DueStatus::Yes));
}

#[test]
fn an_answer_that_came_by_the_last_day_at_the_latest_is_in_time() {
    let seen = r#"[{"op": "remove", "path": "/documents/4/sent"}, {"op": "remove", "path": "/documents/4/published"}, {"op": "replace", "path": "/documents/4/last_seen", "value": "2021-07-20"}]"#;
    assert_eq!(cell(seen, "r1", "home-office", "2021-08-01").asked[0].met, DueStatus::Yes);
    let late = seen.replace("2021-07-20", "2021-07-22");
    assert_eq!(cell(&late, "r1", "home-office", "2021-08-01").asked[0].met, DueStatus::CannotTell);
}
