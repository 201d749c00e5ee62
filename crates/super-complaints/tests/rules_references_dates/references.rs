//! Ids, circles, bodies, marks and sources.

use std::fmt::Write as _;

use super_complaints::{Context, check_json};

use crate::{checked, lines, of};

#[test]
fn a_circle_of_three_is_found_once_however_it_is_entered() {
    let checked = checked(
        r#"[
            {"op": "add", "path": "/responses/0/follows", "value": "npcc"},
            {"op": "add", "path": "/responses/1/follows", "value": "apcc"},
            {"op": "add", "path": "/responses/2/replaces", "value": "home-office"},
            {"op": "add", "path": "/responses/3/follows", "value": "home-office"}
        ]"#,
    );
    assert_eq!(
        lines(&checked, "SC106"),
        [
            "/responses/2/replaces: the `replaces` of `apcc` leads back to itself: `home-office`, `npcc`, `apcc`"
        ]
    );
}

#[test]
fn two_things_that_follow_the_same_one_are_no_circle() {
    let checked = checked(
        r#"[
            {"op": "add", "path": "/responses/0/follows", "value": "apcc"},
            {"op": "add", "path": "/responses/0/replaces", "value": "npcc"},
            {"op": "add", "path": "/responses/1/follows", "value": "apcc"}
        ]"#,
    );
    assert!(of(&checked, "SC106").is_empty());
}

#[test]
fn circles_of_parts_restatements_events_and_bodies_are_found() {
    for (patch, pointer) in [
        (r#"[{"op": "add", "path": "/actions/0/part_of", "value": "a1"}]"#, "/actions/0/part_of"),
        (
            r#"[{"op": "add", "path": "/recommendations/0/restates", "value": ["r2", "r1"]}]"#,
            "/recommendations/0/restates",
        ),
        (r#"[{"op": "add", "path": "/events/2/follows", "value": "told"}]"#, "/events/3/follows"),
        (
            r#"[{"op": "add", "path": "/bodies", "value": [
                {"id": "one", "kind": "other", "names": [{"text": "One"}], "successor": "two", "sources": ["page"]},
                {"id": "two", "kind": "other", "names": [{"text": "Two"}], "successor": "one", "sources": ["page"]}
            ]}]"#,
            "/bodies/1/successor",
        ),
    ] {
        let checked = checked(patch);
        let found: Vec<_> = of(&checked, "SC106").iter().map(|it| it.pointer.clone()).collect();
        assert_eq!(found, [pointer], "{patch}");
    }
}

#[test]
fn a_long_chain_does_not_cost_the_stack() {
    let count = 20_000;
    let mut documents = String::new();
    for at in 0..count {
        let parent = (at + 1) % count;
        let _ = write!(documents, r#"{{"id": "d{at}", "kind": "other", "parent": "d{parent}"}},"#);
    }
    documents.pop();
    let text = format!(
        r#"{{"schema": "1", "id": "long", "scheme": "police", "title": "A long chain", "documents": [{documents}]}}"#
    );
    let checked = check_json(&text, &Context::undated());
    assert_eq!(of(&checked, "SC121").len(), 1);
}

#[test]
fn two_bodies_of_one_id_are_duplicates_too() {
    let checked = checked(
        r#"[{"op": "add", "path": "/bodies", "value": [
            {"id": "one", "kind": "other", "names": [{"text": "One"}], "sources": ["page"]},
            {"id": "one", "kind": "other", "names": [{"text": "Two"}], "sources": ["page"]}
        ]}]"#,
    );
    assert_eq!(lines(&checked, "SC102"), ["/bodies/1/id: the id `one` is used twice"]);
}

#[test]
fn an_unknown_party_gets_the_nearest_by_name_or_by_id() {
    let expected = |party: &str| {
        let patch =
            format!(r#"[{{"op": "replace", "path": "/recommendations/0/addressees/0", "value": {party}}}]"#);
        let checked = checked(&patch);
        let findings = of(&checked, "SC103");
        assert_eq!(findings.len(), 1, "{party}");
        findings[0].expected.clone().unwrap_or_default()
    };
    assert_eq!(expected(r#""home-ofice""#), "`home-office`?");
    assert_eq!(expected(r#""kent-police""#), "`force-kent`?");
    assert_eq!(
        expected(r#"{"id": "hampshire", "as_written": "Hampshire Constabulary"}"#),
        "`force-hampshire`?"
    );
    assert_eq!(expected(r#""zzzzzzzzzzzz""#), "");
}

#[test]
fn only_the_first_hundred_unknown_parties_get_the_nearest() {
    let forces: Vec<String> = (0..101).map(|_| r#""force-kentt""#.to_owned()).collect();
    let checked =
        checked(&format!(r#"[{{"op": "add", "path": "/forces", "value": [{}]}}]"#, forces.join(",")));
    let nearest: Vec<bool> = of(&checked, "SC103").iter().map(|it| it.expected.is_some()).collect();
    assert_eq!(nearest.len(), 101);
    assert_eq!(nearest.iter().filter(|has| **has).count(), 100);
    assert!(!nearest[100]);
}

#[test]
fn a_name_that_the_directory_knows_gets_its_id() {
    let checked = checked(
        r#"[{"op": "add", "path": "/requests/0/through", "value": {"as_written": "the National Police Chiefs’ Council"}}]"#,
    );
    let findings = of(&checked, "SC111");
    assert_eq!((findings.len(), findings[0].pointer.as_str()), (1, "/requests/0/through"));
    assert_eq!(findings[0].expected.as_deref(), Some("`npcc`"));
}

#[test]
fn marks_are_found_wherever_they_are_and_their_pointers_lead_there() {
    for (path, field, mark) in [
        ("", "made_by", "unknown"),
        ("/features/0", "gist", "not_stated"),
        ("/events/0", "kind", "unknown"),
        ("/reports/0", "lead", "inferred"),
        ("/recommendations/0", "number", "unknown"),
        ("/actions/0", "due", "inferred"),
        ("/requests/0/due", "words", "unknown"),
        ("/responses/1/answers/0/answer_of/0", "id", "not_stated"),
        ("/responses/0/answers/0", "commitments", "unknown"),
        ("/responses/0/answers/0/commitments/0", "gist", "unknown"),
        ("/responses/0/answers/0/commitments/0/due", "date", "unknown"),
        ("/searches/0", "parties", "inferred"),
        ("/documents/0", "updated", "inferred"),
    ] {
        let checked = checked(&format!(
            r#"[{{"op": "add", "path": "{path}/marks", "value": {{"{field}": "{mark}"}}}}]"#
        ));
        let found: Vec<_> = of(&checked, "SC110").iter().map(|it| it.pointer.clone()).collect();
        assert_eq!(found, [format!("{path}/marks/{field}")]);
        assert!(of(&checked, "SC110")[0].line.is_some());
    }
}

#[test]
fn a_circle_of_five_is_shortened_and_one_of_four_is_not() {
    let circle = |length: usize| {
        let mut patch = Vec::new();
        for at in 0..length {
            patch.push(format!(
                r#"{{"op": "add", "path": "/events/-", "value": {{"id": "c{at}", "kind": "other", "follows": "c{}", "sources": ["report"]}}}}"#,
                (at + 1) % length
            ));
        }
        lines(&checked(&format!("[{}]", patch.join(","))), "SC106").join("\n")
    };
    assert!(!circle(4).contains("more") && circle(4).contains("`c3`"), "{}", circle(4));
    assert!(circle(5).contains("1 more"), "{}", circle(5));
}

#[test]
fn items_that_an_event_or_a_request_names_must_be_there_and_answers_have_a_rule_of_their_own() {
    let with = |path: &str| {
        lines(&checked(&format!(r#"[{{"op": "add", "path": "{path}", "value": "r99"}}]"#)), "SC101")
    };
    assert_eq!(
        with("/requests/0/items/-"),
        ["/requests/0/items/3: there is no recommendation or action `r99` in the record"]
    );
    assert!(with("/responses/0/answers/0/items/-").is_empty());
}

#[test]
fn who_made_the_complaint_needs_a_source_and_nobody_needs_none() {
    let without = |patch: &str| lines(&checked(patch), "SC701");
    let sourceless = r#"[{"op": "remove", "path": "/sources"}"#;
    assert_eq!(without(&format!("{sourceless}]")).len(), 1);
    assert!(without(&format!(r#"{sourceless}, {{"op": "remove", "path": "/made_by"}}]"#)).is_empty());
}
