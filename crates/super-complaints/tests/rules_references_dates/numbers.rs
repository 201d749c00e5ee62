//! The numbers of recommendations and actions.

use super_complaints::{Checked, Context, check_json};

use crate::{checked, checked_with, lines, of};

#[test]
fn missing_numbers_are_listed_as_ranges() {
    let counted = checked(
        r#"[
            {"op": "replace", "path": "/reports/0/recommendation_count", "value": 29},
            {"op": "replace", "path": "/recommendations/1/number", "value": "7"}
        ]"#,
    );
    let findings = of(&counted, "SC115");
    assert_eq!(findings[0].found.as_deref(), Some("not recorded: 2, 4 to 6, 8 to 29"));
    assert!(
        of(&counted, "SC107").is_empty(),
        "the report counts more than the record holds: no gap of the page"
    );
    let none = checked(r#"[{"op": "replace", "path": "/actions", "value": []}]"#);
    let found: Vec<_> = of(&none, "SC115").iter().map(|it| (it.pointer.as_str(), it.found.clone())).collect();
    assert_eq!(found, [("/reports/0/action_count", None)], "where none is recorded, all are missing");
    let uncounted = checked(
        r#"[
            {"op": "remove", "path": "/reports/0/recommendation_count"},
            {"op": "replace", "path": "/recommendations/1/number", "value": "9999"}
        ]"#,
    );
    assert_eq!(of(&uncounted, "SC107")[0].found.as_deref(), Some("missing: 2, 4 to 9998"));
}

#[test]
fn a_number_that_is_out_of_order_is_neither_missing_nor_double() {
    let checked = checked(
        r#"[
            {"op": "replace", "path": "/recommendations/0/number", "value": "2"},
            {"op": "replace", "path": "/recommendations/1/number", "value": "1"}
        ]"#,
    );
    assert!(of(&checked, "SC107").is_empty() && of(&checked, "SC108").is_empty());
}

#[test]
fn three_of_one_number_are_two_too_many() {
    let checked = checked(
        r#"[
            {"op": "replace", "path": "/recommendations/0/number", "value": "3a"},
            {"op": "replace", "path": "/recommendations/1/number", "value": "3a"}
        ]"#,
    );
    assert_eq!(of(&checked, "SC108").len(), 2);
}

/// A record of its own: a change of the example would bring its other items along.
fn numbered(reports: &[&str], numbers: &[(&str, &str)]) -> Checked {
    let reports: Vec<_> = reports
        .iter()
        .map(|id| serde_json::json!({"id": id, "kind": "report", "published": "2021-05-26"}))
        .collect();
    let named = reports.len() > 1;
    let item = |(at, (report, number)): (usize, &(&str, &str))| {
        let mut item = serde_json::json!({"id": format!("r{at}"), "number": number});
        if named {
            item["report"] = (*report).into();
        }
        item
    };
    let record = serde_json::json!({
        "schema": "1", "id": "case", "scheme": "police", "title": "A case", "reports": reports,
        "recommendations": numbers.iter().enumerate().map(item).collect::<Vec<_>>(),
    });
    let checked = check_json(record.to_string(), &Context::undated());
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

#[test]
fn each_report_has_numbers_of_its_own() {
    let twice = numbered(&["first", "second"], &[("first", "1"), ("second", "1"), ("second", "1")]);
    assert_eq!(of(&twice, "SC108").len(), 1);
    let gap = numbered(&["first", "second"], &[("first", "1"), ("second", "1"), ("second", "3")]);
    let findings = of(&gap, "SC107");
    assert_eq!((findings.len(), findings[0].pointer.as_str()), (1, "/reports/1"));
    assert_eq!(findings[0].found.as_deref(), Some("missing: 2"));
}

#[test]
fn the_first_numbers_can_be_missing_too() {
    let gap = numbered(&["report"], &[("report", "3")]);
    assert_eq!(of(&gap, "SC107")[0].found.as_deref(), Some("missing: 1 to 2"));
    let without_report = numbered(&[], &[("", "2")]);
    assert_eq!(of(&without_report, "SC107")[0].pointer, "/recommendations");
}

#[test]
fn ten_gaps_are_listed_and_no_more() {
    let odd: Vec<String> = (1..=11).map(|n| (2 * n).to_string()).collect();
    let with = |gaps: usize| {
        let numbers: Vec<(&str, &str)> = odd[..gaps].iter().map(|n| ("report", n.as_str())).collect();
        of(&numbered(&["report"], &numbers), "SC107")[0].found.clone().unwrap()
    };
    assert_eq!(with(10), "missing: 1, 3, 5, 7, 9, 11, 13, 15, 17, 19");
    assert_eq!(with(11), "missing: 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, more");
}

#[test]
fn more_actions_than_counted_are_told_of_the_actions() {
    let checked = checked(r#"[{"op": "replace", "path": "/reports/0/action_count", "value": 0}]"#);
    assert_eq!(
        lines(&checked, "SC116"),
        ["/reports/0/action_count: the record has 1 action, but the report makes 0"]
    );
    // 3a and 3b without their whole are one, and one without a number is another.
    let held = |patch: &str| lines(&checked_with(patch, &Context::undated()), "SC116");
    let parts = r#"[
        {"op": "remove", "path": "/recommendations/3/part_of"}, {"op": "remove", "path": "/recommendations/2"},
        {"op": "replace", "path": "/responses/2/answers/0/items/0", "value": "r3a"},
        {"op": "add", "path": "/recommendations/-", "value": {"id": "r3b", "number": "3b", "gist": "more", "addressees": ["pccs"], "sources": ["report"]}}"#;
    assert!(held(&format!("{parts}]")).is_empty());
    let unnumbered = r#", {"op": "add", "path": "/recommendations/-", "value": {"id": "r4", "gist": "more", "addressees": ["pccs"], "sources": ["report"]}}"#;
    assert_eq!(
        held(&format!("{parts}{unnumbered}]")),
        ["/reports/0/recommendation_count: the record has 4 recommendations, but the report makes 3"]
    );
}

#[test]
fn spellings_of_one_number_are_told_as_one() {
    for again in ["3(a)", "3A", "3 a", "3 (a)", "3.a", "3a"] {
        let patch = format!(
            r#"[{{"op": "add", "path": "/recommendations/-", "value": {{"id": "again", "number": "{again}", "part_of": "r3", "gist": "review", "addressees": ["pccs"], "sources": ["report#section 4"]}}}}]"#
        );
        let checked = checked(&patch);
        assert_eq!(of(&checked, "SC108").len(), 1, "{again}");
        assert!(of(&checked, "SC109").is_empty() && of(&checked, "SC107").is_empty(), "{again}");
    }
    let wrong = checked(r#"[{"op": "replace", "path": "/responses/2/answers/0/items/0", "value": "3.a"}]"#);
    assert_eq!(of(&wrong, "SC305")[0].help.as_deref(), Some("write its id: `r3a`"));
}

#[test]
fn thirty_is_no_part_of_three() {
    let numbered = |number: &str| {
        checked(&format!(
            r#"[{{"op": "replace", "path": "/recommendations/3/number", "value": "{number}"}}]"#
        ))
    };
    for number in ["30", "30a", "13a", "33", "2a", "a"] {
        let checked = numbered(number);
        assert_eq!(
            lines(&checked, "SC109"),
            [format!(
                "/recommendations/3/part_of: {number} is recorded as a part of 3, but their numbers do not match"
            )]
        );
        assert!(of(&checked, "SC107").is_empty(), "{number}: a part leaves no gap");
    }
    for number in ["3a", "3(a)", "3 a", "3.1", "3-1", "3i", "1"] {
        assert!(of(&numbered(number), "SC109").is_empty(), "{number}");
    }
}

#[test]
fn points_of_two_lists_have_numbers_of_their_own() {
    let points = |numbers: [&str; 3]| {
        let [a, b, c] = numbers;
        checked(&format!(
            r#"[
                {{"op": "add", "path": "/recommendations/-", "value": {{"id": "p1", "number": "{a}", "part_of": "r2", "gist": "new staff", "sources": ["report"]}}}},
                {{"op": "add", "path": "/recommendations/-", "value": {{"id": "p2", "number": "{b}", "part_of": "r2", "gist": "managers", "sources": ["report"]}}}},
                {{"op": "add", "path": "/recommendations/-", "value": {{"id": "p3", "number": "{c}", "part_of": "r3", "gist": "all", "sources": ["report"]}}}}]"#
        ))
    };
    let fine = points(["1", "2", "1"]);
    for code in ["SC107", "SC108", "SC109"] {
        assert!(of(&fine, code).is_empty(), "{code}");
    }
    assert_eq!(of(&points(["1", "1", "1"]), "SC108").len(), 1, "twice in one list");
    assert_eq!(of(&points(["1", "3", "1"]), "SC109").len(), 1, "point 3 without point 2");
}
