//! Rules about references, dates, sources and suppressions, where the examples in the catalogue are not enough.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

use std::fmt::Write as _;

use super_complaints::{
    Checked, Context, CouldNotTell, EXAMPLE, Finding, PartialDate, Profile, Verdict, check_json,
};

/// The good record with a change, checked for publication as of 1 June 2022.
fn checked(patch: &str) -> Checked {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    checked_with(patch, &Context::new(day).profile(Profile::Publish))
}

fn checked_with(patch: &str, context: &Context<'_>) -> Checked {
    let mut record: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let patch: json_patch::Patch = serde_json::from_str(patch).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    let checked = check_json(&serde_json::to_string_pretty(&record).unwrap(), context);
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

fn of<'c>(checked: &'c Checked, code: &str) -> Vec<&'c Finding> {
    checked.findings.iter().filter(|it| it.code == code).collect()
}

fn unsure<'c>(checked: &'c Checked, code: &str) -> Vec<&'c CouldNotTell> {
    checked.could_not_tell.iter().filter(|it| it.code == code).collect()
}

/// The findings of one rule as `pointer: message`.
fn lines(checked: &Checked, code: &str) -> Vec<String> {
    of(checked, code).iter().map(|it| format!("{}: {}", it.pointer, it.message)).collect()
}

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
            "/responses/2/replaces: the `replaces` of `apcc` leads back to where it began: `home-office`, `npcc`, `apcc`"
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
fn circles_of_parts_restatements_documents_events_and_bodies_are_found() {
    for (patch, pointer) in [
        (r#"[{"op": "add", "path": "/actions/0/part_of", "value": "a1"}]"#, "/actions/0/part_of"),
        (
            r#"[{"op": "add", "path": "/recommendations/0/restates", "value": ["r2", "r1"]}]"#,
            "/recommendations/0/restates",
        ),
        (r#"[{"op": "add", "path": "/documents/3/parent", "value": "ho-letter"}]"#, "/documents/4/parent"),
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
fn a_long_chain_costs_neither_the_stack_nor_much_time() {
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
    let started = std::time::Instant::now();
    let checked = check_json(&text, &Context::undated());
    assert_eq!(of(&checked, "SC106").len(), 1);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn two_bodies_of_one_id_are_duplicates_too() {
    let checked = checked(
        r#"[{"op": "add", "path": "/bodies", "value": [
            {"id": "one", "kind": "other", "names": [{"text": "One"}], "sources": ["page"]},
            {"id": "one", "kind": "other", "names": [{"text": "Two"}], "sources": ["page"]}
        ]}]"#,
    );
    assert_eq!(lines(&checked, "SC102"), ["/bodies/1/id: `body:one` is there twice"]);
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
    assert_eq!(expected(r#""home-ofice""#), "`home-office`, perhaps");
    assert_eq!(expected(r#""kent-police""#), "`force-kent`, perhaps");
    assert_eq!(
        expected(r#"{"id": "hampshire", "as_written": "Hampshire Constabulary"}"#),
        "`force-hampshire`, perhaps"
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
        ("/responses/1/answers/0/whose/0", "id", "not_stated"),
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
fn an_order_that_cannot_be_told_is_listed_and_leaves_the_verdict_open() {
    let unclear = checked(r#"[{"op": "replace", "path": "/events/0/date", "value": "2019-06"}]"#);
    assert!(of(&unclear, "SC201").is_empty());
    assert_eq!(unsure(&unclear, "SC201").len(), 1, "acknowledged on 5 June, received some day in June");
    assert_eq!(unclear.verdict, Verdict::Undetermined);
    let clear =
        checked(r#"[{"op": "replace", "path": "/events/0/date", "value": "[2019-05-20..2019-06-05]"}]"#);
    assert!(of(&clear, "SC201").is_empty() && unsure(&clear, "SC201").is_empty());
    assert_eq!(clear.verdict, Verdict::Valid);
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
fn a_report_in_the_month_of_the_complaint_cannot_be_told() {
    let checked = checked(
        r#"[
            {"op": "remove", "path": "/events/3"}, {"op": "remove", "path": "/events/2"}, {"op": "remove", "path": "/events/1"},
            {"op": "replace", "path": "/events/0/date", "value": "2021-05"}
        ]"#,
    );
    assert!(of(&checked, "SC202").is_empty());
    assert_eq!(unsure(&checked, "SC202").len(), 2, "neither for the sending nor for the publication");
}

#[test]
fn updates_and_looks_that_overlap_with_publication_cannot_be_told() {
    let checked = checked(
        r#"[
            {"op": "replace", "path": "/documents/3/updated", "value": ["2021", "2021-08-02"]},
            {"op": "replace", "path": "/documents/2/seen", "value": "2021-05"}
        ]"#,
    );
    assert!(of(&checked, "SC204").is_empty() && of(&checked, "SC205").is_empty());
    assert_eq!(unsure(&checked, "SC204").len(), 1);
    assert_eq!(unsure(&checked, "SC205").len(), 1);
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
        ["/recommendations/1/due/date: it is due before the report that asks for it"]
    );
}

#[test]
fn a_suppression_whose_rule_did_not_run_cannot_be_told_from_a_good_one() {
    let patch = r#"[{"op": "add", "path": "/suppressions", "value": [
        {"rule": "SC401", "reason": "they told us why"},
        {"rule": "SC107", "entity": "report:rport", "reason": "the report leaves number 2 out"}
    ]}]"#;
    let undated = checked_with(patch, &Context::undated());
    assert_eq!(unsure(&undated, "SC902").len(), 1);
    assert_eq!(lines(&undated, "SC902"), ["/suppressions/1: there is no `report:rport` in the record"]);
    let left_out = checked_with(patch, &Context::undated().without_rules(["SC107"]).unwrap());
    assert_eq!(unsure(&left_out, "SC902").len(), 2);
}

#[test]
fn a_suppression_of_what_its_rule_could_not_tell_is_not_unused() {
    let suppressed = |entity: &str| {
        checked(&format!(
            r#"[
                {{"op": "remove", "path": "/responses/0"}},
                {{"op": "replace", "path": "/searches/0/date", "value": "2022-05-01"}},
                {{"op": "add", "path": "/suppressions", "value": [{{"rule": "SC401", "entity": "{entity}", "reason": "they are writing"}}]}}
            ]"#
        ))
    };
    let unsure_of_it = suppressed("item:r1");
    assert_eq!((of(&unsure_of_it, "SC902").len(), unsure(&unsure_of_it, "SC902").len()), (0, 1));
    assert_eq!(of(&suppressed("item:r2"), "SC902").len(), 1, "all chief constables have answered");
}

#[test]
fn an_expired_suppression_is_not_said_to_be_unused_as_well() {
    let checked = checked(
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC107", "reason": "for now", "expires": "2022-05-31"}]}]"#,
    );
    assert_eq!((of(&checked, "SC902").len(), of(&checked, "SC903").len()), (0, 1));
}

/// What the texts and numbers of a record are changed to: good for one field, odd or impossible for others.
const OTHERS: [&str; 12] = [
    "report",
    "r1",
    "r3a",
    "npcc",
    "pccs",
    "2018",
    "[..2019-06-30]",
    "[2025..]",
    "9999",
    "3a",
    "withdrawn",
    "unknown",
];

/// Every text and number of the record in turn goes, or becomes something else: no rule panics, and every
/// finding has its place in the text.
#[test]
fn no_rule_panics_on_a_record_with_one_thing_changed() {
    let good: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    for (nth, pointer) in leaves(&good).iter().enumerate() {
        for at in 0..3 {
            let mut record = good.clone();
            *record.pointer_mut(pointer).unwrap() = OTHERS[(nth * 5 + at * 4) % OTHERS.len()].into();
            all_located(&record);
        }
        let mut record = good.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match record.pointer_mut(parent).unwrap() {
            serde_json::Value::Array(list) => drop(list.remove(name.parse().unwrap())),
            serde_json::Value::Object(fields) => drop(fields.remove(name)),
            _ => unreachable!("a parent is a list or an object"),
        }
        all_located(&record);
    }
}

/// The same with a dozen things changed at once, the same ones in every run.
#[test]
fn no_rule_panics_on_a_record_with_many_things_changed() {
    let good: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let leaves = leaves(&good);
    let mut seed = 1_usize;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for _ in 0..300 {
        let mut record = good.clone();
        for _ in 0..12 {
            // The value of another leaf of the same name is mostly of the right shape.
            let (to, from) = (&leaves[next(leaves.len())], &leaves[next(leaves.len())]);
            let other = good.pointer(from).unwrap().clone();
            let name = |pointer: &str| {
                pointer.trim_end_matches(|c: char| c.is_ascii_digit()).rsplit('/').next().map(str::to_owned)
            };
            let kept = if name(to) == name(from) { other } else { OTHERS[next(OTHERS.len())].into() };
            *record.pointer_mut(to).unwrap() = kept;
        }
        all_located(&record);
    }
}

fn all_located(record: &serde_json::Value) {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(&record.to_string(), &Context::new(day).profile(Profile::Publish));
    assert!(checked.findings.iter().all(|it| it.line.is_some()), "{:#?}", checked.findings);
}

fn leaves(record: &serde_json::Value) -> Vec<String> {
    let mut leaves = Vec::new();
    collect(record, String::new(), &mut leaves);
    leaves
}

fn collect(value: &serde_json::Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, it)| collect(it, format!("{pointer}/{at}"), pointers));
        }
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, it)| collect(it, format!("{pointer}/{name}"), pointers));
        }
        _ => pointers.push(pointer),
    }
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
    let checked = check_json(&record.to_string(), &Context::undated());
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
fn what_an_event_may_not_come_before_is_named_where_it_cannot_be_told() {
    let checked = checked(
        r#"[
            {"op": "replace", "path": "/events/3/date", "value": "2019-07"},
            {"op": "replace", "path": "/events/1/date", "value": "[2019-05-30..2019-06-05]"}
        ]"#,
    );
    let reasons: Vec<&str> = unsure(&checked, "SC201").iter().map(|it| it.reason.as_str()).collect();
    assert_eq!(
        reasons,
        [
            "whether [2019-05-30..2019-06-05] is before 2019-05-31: the day on which the complaint was received",
            "whether 2019-07 is before 2019-07-12: the day of `eligible`, which it follows"
        ]
    );
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
fn more_actions_than_counted_are_told_of_the_actions() {
    let checked = checked(r#"[{"op": "replace", "path": "/reports/0/action_count", "value": 0}]"#);
    assert_eq!(
        lines(&checked, "SC116"),
        ["/reports/0/action_count: the record holds 1 actions, the report counts 0"]
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
        ["/reports/0/recommendation_count: the record holds 4 recommendations, the report counts 3"]
    );
}

#[test]
fn who_made_the_complaint_needs_a_source_and_nobody_needs_none() {
    let without = |patch: &str| lines(&checked(patch), "SC701");
    let sourceless = r#"[{"op": "remove", "path": "/sources"}"#;
    assert_eq!(without(&format!("{sourceless}]")).len(), 1);
    assert!(without(&format!(r#"{sourceless}, {{"op": "remove", "path": "/made_by"}}]"#)).is_empty());
}

#[test]
fn a_suppression_of_what_is_not_there_says_so() {
    let with = |entity: &str| {
        let patch = format!(
            r#"[{{"op": "add", "path": "/suppressions", "value": [{{"rule": "SC107", "entity": "{entity}", "reason": "seen"}}]}}]"#
        );
        of(&checked(&patch), "SC902")[0].message.clone()
    };
    assert_eq!(with("report:nowhere"), "there is no `report:nowhere` in the record");
    assert_eq!(with("report:report"), "there is no finding of `SC107` that it would hide");
}
