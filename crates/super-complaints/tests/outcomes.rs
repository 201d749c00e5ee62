//! What was promised with a review or a consultation: whether it came, and who may be told that it did not.
#![allow(clippy::unwrap_used, reason = "a helper that panics fails its test")]

use super_complaints::check::parse_day;
use super_complaints::matrix::DueStatus;
use super_complaints::{Checked, Context, Directory, SuperComplaint, check_json};

/// A review that the Home Office launched in October 2021, with more fields and more lists.
fn review(fields: &str, lists: &str) -> String {
    format!(
        r#"{{"schema": "1", "id": "case", "scheme": "police", "title": "A case",
        "events": [{{"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"]{fields}}}]{lists}}}"#
    )
}

const DUE: &str = r#", "due": {"words": "by the end of March 2022", "date": "2022-03-31"}"#;
const LOOKED: &str = r#", "searches": [{"id": "looked", "date": "2022-06-01", "parties": ["home-office"]}]"#;

fn check(text: &str, as_of: &str) -> Checked {
    let checked = check_json(text, &Context::new(parse_day(as_of).unwrap()));
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

/// What SC420 says of a review on a day: objections, and what it cannot tell.
fn says(fields: &str, lists: &str, as_of: &str) -> (Vec<String>, Vec<String>) {
    let checked = check(&review(fields, lists), as_of);
    let of = |code: &str| code == "SC420";
    (
        checked.findings.iter().filter(|it| of(it.code)).map(|it| it.message.clone()).collect(),
        checked.undecided.iter().filter(|it| of(it.code)).map(|it| it.reason.clone()).collect(),
    )
}

fn nothing() -> (Vec<String>, Vec<String>) {
    (Vec::new(), Vec::new())
}

fn late(words: &str) -> (Vec<String>, Vec<String>) {
    (vec![format!("Home Office promised the outcome by 2022-03-31, but {words}")], Vec::new())
}

fn unsure(words: &str) -> (Vec<String>, Vec<String>) {
    (Vec::new(), vec![format!("whether the outcome came by 2022-03-31: {words}")])
}

#[test]
fn nobody_is_late_before_the_day_is_over() {
    assert_eq!(says(DUE, LOOKED, "2022-03-31"), nothing());
    assert_eq!(says("", LOOKED, "2022-06-02"), nothing(), "no day was promised");
    let soon = r#", "due": {"words": "in due course"}"#;
    assert_eq!(says(soon, LOOKED, "2022-06-02"), nothing(), "words are no day");
}

#[test]
fn that_no_outcome_was_found_is_said_only_where_somebody_looked_since() {
    assert_eq!(says(DUE, LOOKED, "2022-06-02"), late("none was found"));
    let nobody = "no outcome is recorded, and no search since";
    assert_eq!(says(DUE, "", "2022-06-02"), unsure(nobody));
    // Looked too early, for somebody else, for other items, or only after the day of the check.
    for search in [
        r#""date": "2022-03-30", "parties": ["home-office"]"#,
        r#""date": "2022-03", "parties": ["home-office"]"#,
        r#""date": "2022-06-01", "parties": ["npcc"]"#,
        r#""date": "2022-06-01", "parties": ["home-office"], "items": ["r9"]"#,
        r#""date": "2022-07-01", "parties": ["home-office"]"#,
        r#""parties": ["home-office"]"#,
    ] {
        let lists = format!(r#", "searches": [{{"id": "looked", {search}}}]"#);
        assert_eq!(says(DUE, &lists, "2022-06-02"), unsure(nobody), "{search}");
    }
    let everybody = r#", "searches": [{"id": "looked", "date": "2022-06-01"}]"#;
    assert_eq!(says(DUE, everybody, "2022-06-02"), late("none was found"));
}

#[test]
fn an_outcome_is_in_time_or_late_or_it_cannot_be_told() {
    let came = |on: &str| format!(r#"{DUE}, "fulfilled_on": "{on}""#);
    assert_eq!(says(&came("2022-03-31"), LOOKED, "2022-06-02"), nothing());
    assert_eq!(says(&came("2022-04-01"), LOOKED, "2022-06-02"), late("it was late"));
    assert_eq!(says(&came("2022"), LOOKED, "2022-12-31"), unsure("all that is known of its date is 2022"));
    // As of a day before it came, it had not come.
    assert_eq!(says(&came("2022-05-12"), "", "2022-05-01").1.len(), 1);
}

#[test]
fn a_document_or_a_later_event_shows_that_it_came() {
    let by = format!(r#"{DUE}, "fulfilled_by": ["report"]"#);
    let document =
        |day: &str| format!(r#"{LOOKED}, "documents": [{{"id": "report", "kind": "report"{day}}}]"#);
    let dated = document(r#", "published": "2022-03-30""#);
    assert_eq!(says(&by, &dated, "2022-06-02"), nothing());
    assert_eq!(says(&by, &document(""), "2022-06-02"), unsure("its date is not recorded"));
    let end = |day: &str| {
        format!(
            r#"{DUE}}}, {{"id": "end", "kind": "review_concluded", "follows": "review", "by": ["home-office"]{day}"#
        )
    };
    assert_eq!(says(&end(r#", "date": "2022-03-01""#), LOOKED, "2022-06-02"), nothing());
    assert_eq!(says(&end(r#", "date": "2022-04-01""#), LOOKED, "2022-06-02"), late("it was late"));
    assert_eq!(says(&end(""), LOOKED, "2022-06-02"), unsure("its date is not recorded"));
}

#[test]
fn nobody_is_late_by_an_inference() {
    let day =
        r#", "due": {"words": "by the end of March", "date": "2022-03-31", "marks": {"date": "inferred"}}"#;
    let inferred = |what: &str| unsure(&format!("{what} is inferred"));
    assert_eq!(says(day, LOOKED, "2022-06-02"), inferred("the date by which it was promised"));
    let who = format!(r#"{DUE}, "marks": {{"by": "inferred"}}"#);
    assert_eq!(says(&who, LOOKED, "2022-06-02"), inferred("the body that promised it"));
    let came = format!(r#"{DUE}, "fulfilled_on": "2022-04-02", "marks": {{"fulfilled_on": "inferred"}}"#);
    assert_eq!(says(&came, LOOKED, "2022-06-02"), inferred("the date on which it came"));
}

#[test]
fn only_what_promises_an_outcome_can_be_late() {
    for (kind, objections) in [("consultation_opened", 0), ("consultation_closed", 1), ("other", 0)] {
        let text = review(DUE, LOOKED).replace("review_launched", kind);
        let found = check(&text, "2022-06-02").findings.iter().filter(|it| it.code == "SC420").count();
        assert_eq!(found, objections, "{kind}");
    }
}

#[test]
fn a_promised_outcome_is_explained_as_any_due_date() {
    let met = |fields: &str, as_of: &str| {
        let record = SuperComplaint::from_json(&review(fields, "")).unwrap();
        let deadlines = record.deadlines(Directory::standard(), Some(parse_day(as_of).unwrap()));
        let it = deadlines.get("event:review").unwrap();
        (it.met, it.state.clone())
    };
    let says = |met: DueStatus, words: &str| (met, words.to_owned());
    assert_eq!(met(DUE, "2022-03-01"), says(DueStatus::NotYet, "not yet due on 2022-03-01"));
    let cannot = "no outcome is recorded: cannot tell whether there is one";
    assert_eq!(met(DUE, "2022-06-02"), says(DueStatus::CannotTell, cannot));
    let came = |on: &str| format!(r#"{DUE}, "fulfilled_on": "{on}""#);
    assert_eq!(met(&came("2022-03-12"), "2022-06-02"), says(DueStatus::Yes, "fulfilled on 2022-03-12"));
    assert_eq!(met(&came("2022-05-12"), "2022-06-02"), says(DueStatus::No, "fulfilled late on 2022-05-12"));
}
