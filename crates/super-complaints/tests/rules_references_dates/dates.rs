//! Dates in order, and what cannot be told of them.

use super_complaints::Verdict;

use crate::{checked, lines, of, unsure};

#[test]
fn a_report_of_which_one_day_is_known_is_answered_after_it() {
    let early = r#"{"op": "replace", "path": "/documents/4/sent", "value": "2021-04-30"}"#;
    let found = |remove: &str| lines(&checked(&format!("[{early}{remove}]")), "SC304");
    let remove = |field: &str| format!(r#", {{"op": "remove", "path": "/reports/0/{field}"}}"#);
    assert_eq!(found(""), found(&remove("sent")));
    assert_eq!(found(&remove("published")).len(), 1);
    assert!(
        found(&format!("{}{}", remove("sent"), remove("published"))).is_empty(),
        "of no day is nothing said"
    );
}

#[test]
fn an_order_that_is_possible_is_no_doubt() {
    for date in ["2019-06", "[2019-05-20..2019-06-05]", "2019", "[..2019-12-31]"] {
        let checked =
            checked(&format!(r#"[{{"op": "replace", "path": "/events/0/date", "value": "{date}"}}]"#));
        let silent = of(&checked, "SC201").is_empty() && unsure(&checked, "SC201").is_empty();
        assert!(silent, "acknowledged on 5 June, received some time in {date}");
        assert_eq!(checked.verdict, Verdict::Valid, "{date}");
    }
    let early = checked(r#"[{"op": "replace", "path": "/events/0/date", "value": "2019-07"}]"#);
    assert_eq!(of(&early, "SC201").len(), 1, "acknowledged in June, received in July");
}

#[test]
fn an_event_is_held_against_the_earliest_of_several() {
    let twice = |second: &str| {
        checked(&format!(
            r#"[{{"op": "add", "path": "/events/-", "value": {{"id": "again", "kind": "received", "date": "{second}", "sources": ["acknowledgement"]}}}}]"#
        ))
    };
    assert!(of(&twice("2019-08-01"), "SC201").is_empty(), "sent again after it was refused, for one");
    assert_eq!(of(&twice("2019-04-01"), "SC201").len(), 0);
    let both_late = checked(
        r#"[
            {"op": "replace", "path": "/events/0/date", "value": "2019-07-13"},
            {"op": "add", "path": "/events/-", "value": {"id": "again", "kind": "received", "date": "2019-08-01", "sources": ["report"]}}
        ]"#,
    );
    assert_eq!(
        lines(&both_late, "SC201"),
        [
            "/events/1/date: `acknowledged` is dated before the complaint was received",
            "/events/2/date: `eligible` is dated before the complaint was received"
        ]
    );
}

#[test]
fn an_event_that_follows_another_gives_one_finding_only() {
    let checked = checked(
        r#"[
            {"op": "add", "path": "/events/1/follows", "value": "received"},
            {"op": "replace", "path": "/events/1/date", "value": "2019-05-01"}
        ]"#,
    );
    assert_eq!(
        lines(&checked, "SC201"),
        ["/events/1/date: `acknowledged` is dated before `received`, which it follows"]
    );
}

#[test]
fn a_report_in_the_month_of_the_complaint_is_possible() {
    let checked = checked(
        r#"[
            {"op": "remove", "path": "/events/3"}, {"op": "remove", "path": "/events/2"}, {"op": "remove", "path": "/events/1"},
            {"op": "replace", "path": "/events/0/date", "value": "2021-05"}
        ]"#,
    );
    assert!(of(&checked, "SC202").is_empty() && unsure(&checked, "SC202").is_empty());
    assert_eq!(checked.verdict, Verdict::Valid);
}

#[test]
fn updates_and_sightings_that_overlap_with_publication_are_possible() {
    let checked = checked(
        r#"[
            {"op": "replace", "path": "/documents/3/updated", "value": ["2021", "2021-08-02"]},
            {"op": "replace", "path": "/documents/2/last_seen", "value": "2021-05"}
        ]"#,
    );
    for code in ["SC204", "SC205"] {
        assert!(of(&checked, code).is_empty() && unsure(&checked, code).is_empty(), "{code}");
    }
    assert_eq!(checked.verdict, Verdict::Valid);
}

#[test]
fn a_floor_within_a_vague_limit_is_no_contradiction() {
    let due = |floor: &str, limit: &str| {
        let patch = format!(
            r#"[{{"op": "replace", "path": "/recommendations/1/due", "value": {{"not_before": "{floor}", "date": "{limit}"}}}}]"#
        );
        of(&checked(&patch), "SC208").len()
    };
    assert_eq!(due("2023-03-31", "2023-03"), 0);
    assert_eq!(due("2023-03", "2023-03-01"), 0);
    assert_eq!(due("[..2023-03-31]", "2022"), 0);
    assert_eq!(due("2023-04", "2023-03"), 1);
}

#[test]
fn a_due_date_is_held_against_the_report_of_its_item() {
    let second = r#"{"op": "add", "path": "/reports/-", "value": {"id": "second", "kind": "follow_up", "published": "2023-05-26", "documents": ["page"], "follows": "report", "sources": ["page"]}}"#;
    let unnamed = checked(&format!("[{second}]"));
    assert!(of(&unnamed, "SC207").is_empty(), "which report asks is not said");
    let named = checked(&format!(
        r#"[{second}, {{"op": "add", "path": "/recommendations/1/report", "value": "second"}}]"#
    ));
    assert_eq!(
        lines(&named, "SC207"),
        ["/recommendations/1/due/date: the due date is before the report that asks for it"]
    );
}

#[test]
fn a_report_is_held_against_the_day_of_sending_where_no_receipt_is_recorded() {
    let checked = checked(
        r#"[
            {"op": "replace", "path": "/events", "value": [{"id": "sent", "kind": "submitted", "date": "2021-06-01", "sources": ["report"]}]}
        ]"#,
    );
    let messages = lines(&checked, "SC202");
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].contains("submitted"), "{messages:?}");
}

#[test]
fn a_due_date_is_held_against_the_report_that_is_meant_and_no_other() {
    let with = |report: &str| {
        let second = r#"{"op": "add", "path": "/reports/-", "value": {"id": "later", "kind": "follow_up", "published": "2022-05-01"}}"#;
        let patch = format!(
            r#"[{second}, {{"op": "replace", "path": "/recommendations/1/due/date", "value": "2021-01-01"}}{report}]"#
        );
        of(&checked(&patch), "SC207").len()
    };
    assert_eq!(with(""), 0, "which of two reports asks is not known");
    assert_eq!(with(r#", {"op": "add", "path": "/recommendations/1/report", "value": "report"}"#), 1);
}

#[test]
fn an_event_before_the_beginning_points_at_the_beginning() {
    let checked = checked(
        r#"[
            {"op": "add", "path": "/events/0", "value": {"id": "first", "kind": "received", "by": ["hmcic"], "sources": ["acknowledgement"]}},
            {"op": "replace", "path": "/events/2/date", "value": "2019-05-30"}
        ]"#,
    );
    let findings = of(&checked, "SC201");
    assert_eq!(findings[0].pointer, "/events/2/date");
    assert_eq!(findings[0].related[0].pointer, "/events/1/date", "not at the one without a day");
}
