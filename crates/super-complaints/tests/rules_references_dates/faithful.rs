//! A faithful record of a messy world is never invalid, and its verdict never left open.

use super_complaints::check::{Severity, Subject};
use super_complaints::rules::CATALOGUE;
use super_complaints::{Checked, Context, PartialDate, Verdict, check_json};

use crate::{checked, checked_with, lines, of, unsure};

/// The good record with a change that a faithful record may have: it stays valid, whatever is said of it.
fn valid(patch: &str) -> Checked {
    let checked = checked(patch);
    assert_eq!(checked.verdict, Verdict::Valid, "{patch}: {:?}", checked.reason);
    checked
}

/// As [`valid`], and the rule says of the page or of the body that it is odd.
fn valid_and_told(code: &str, patch: &str) -> String {
    let checked = valid(patch);
    let findings = of(&checked, code);
    assert_eq!(findings.len(), 1, "{code} on {patch}: {:#?}", checked.findings);
    assert_ne!(findings[0].severity, Severity::Error, "{code}");
    assert_ne!(findings[0].subject, Subject::Record, "{code}: the recorder did not err");
    findings[0].message.clone()
}

#[test]
fn a_plan_that_is_due_before_its_earliest_date() {
    let due = |due: &str| {
        format!(
            r#"[{{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {{"words": "Due 27/03/25; March 26 earliest", {due}}}}}]"#
        )
    };
    let day = due(r#""date": "2025-03-27", "not_before": "2026-03""#);
    assert_eq!(valid_and_told("SC208", &day), "it is due by 2025-03-27, but is not expected before 2026-03");
    valid_and_told("SC208", &due(r#""date": "2025-03", "not_before": "2026""#));
    valid_and_told("SC208", &due(r#""date": "[..2025-03-27]", "not_before": "2025-03-28""#));
    valid_and_told(
        "SC208",
        r#"[{"op": "replace", "path": "/recommendations/1/due", "value": {"date": "2022-05-26", "not_before": "2022-06"}}]"#,
    );
    valid_and_told(
        "SC208",
        r#"[{"op": "replace", "path": "/requests/0/due", "value": {"date": "2021-07-21", "not_before": "2021-08"}}]"#,
    );
}

#[test]
fn pages_with_dates_that_contradict_each_other() {
    let document = |field: &str, value: &str| {
        format!(r#"[{{"op": "add", "path": "/documents/3/{field}", "value": {value}}}]"#)
    };
    for updated in [r#"["2021-08-01"]"#, r#"["2021-07", "2022-02-01"]"#, r#"["2020"]"#] {
        valid_and_told("SC204", &document("updated", updated));
    }
    valid_and_told("SC205", &document("published", r#""2022-07-02""#));
    valid_and_told("SC205", &document("published", r#""2023""#));
    valid_and_told(
        "SC205",
        r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2031-07-16"}, {"op": "remove", "path": "/documents/4/published"}]"#,
    );
    valid(r#"[{"op": "add", "path": "/documents/4/urls", "value": ["HTTPS://Example.org/home-office"]}]"#);
    valid_and_told(
        "SC211",
        r#"[{"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-01-01"}]"#,
    );
    valid_and_told("SC211", r#"[{"op": "add", "path": "/documents/4/found_unavailable", "value": "2021"}]"#);
    valid(&document("sent", r#""2030-01-01""#));
    valid(r#"[{"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-07"}]"#);
}

#[test]
fn an_earlier_report_on_the_same_matter() {
    let earlier = |link: &str| {
        format!(
            r#"[
                {{"op": "add", "path": "/reports/-", "value": {{"id": "earlier", "kind": "report", "by": ["hmicfrs"], "published": "2017-03-01", "documents": ["report"], "sources": ["report"]}}}},
                {{"op": "add", "path": "/reports/0/{link}", "value": "earlier"}}]"#
        )
    };
    for link in ["follows", "replaces"] {
        let checked = valid(&earlier(link));
        for code in ["SC202", "SC615", "SC616", "SC621"] {
            assert!(of(&checked, code).is_empty(), "{code} on {link}: it is not on this complaint");
        }
    }
    valid_and_told(
        "SC202",
        r#"[{"op": "add", "path": "/reports/-", "value": {"id": "earlier", "kind": "report", "by": ["hmicfrs"], "published": "2017-03-01", "documents": ["report"], "sources": ["report"]}}]"#,
    );
    // A report that gives its own date wrongly, and one that gives the date of receipt wrongly.
    valid_and_told(
        "SC202",
        r#"[{"op": "replace", "path": "/reports/0/published", "value": "2012-05-26"}, {"op": "remove", "path": "/reports/0/sent"}]"#,
    );
    valid_and_told("SC202", r#"[{"op": "replace", "path": "/events/0/date", "value": "2022-05-31"}]"#);
}

#[test]
fn pages_that_list_each_other() {
    for (one, other) in [((2, "page"), (3, "report")), ((3, "ho-letter"), (4, "page"))] {
        let add = |(at, parent): (usize, &str)| {
            format!(r#"{{"op": "add", "path": "/documents/{at}/parent", "value": "{parent}"}}"#)
        };
        valid_and_told("SC121", &format!("[{}, {}]", add(one), add(other)));
    }
    valid_and_told("SC121", r#"[{"op": "add", "path": "/documents/3/parent", "value": "page"}]"#);
}

#[test]
fn events_that_their_sources_date_in_an_odd_order() {
    for (at, date) in [(1, "2019-05-30"), (2, "2019-04"), (2, "2018"), (3, "2019-07-11"), (4, "2019-05-01")] {
        valid_and_told(
            "SC201",
            &format!(r#"[{{"op": "replace", "path": "/events/{at}/date", "value": "{date}"}}]"#),
        );
    }
}

#[test]
fn a_launch_that_is_recorded_as_announced_has_the_wrong_kind() {
    let event = |kind: &str, by: &str, date: &str| {
        format!(
            r#"[{{"op": "add", "path": "/events/-", "value": {{"id": "launch", "kind": "{kind}", "date": "{date}"{by}, "sources": ["report"]}}}}]"#
        )
    };
    let hestia = r#", "by": ["hestia"]"#;
    let launch = valid(&event("announced", hestia, "2019-05-20"));
    assert_eq!(
        lines(&launch, "SC212"),
        [
            "/events/5/kind: `launch` by Hestia is dated before the complaint was received, so its kind cannot be `announced`"
        ]
    );
    assert!(of(&launch, "SC201").is_empty(), "one thing is said once");
    for (kind, by) in [("announced", ""), ("information_requested", hestia), ("acknowledged", hestia)] {
        let odd = valid(&event(kind, by, "2019-05-20"));
        assert_eq!((of(&odd, "SC212").len(), of(&odd, "SC201").len()), (1, 0), "{kind}{by}");
    }
    let by_others = valid(&event("acknowledged", r#", "by": ["hmcic"]"#, "2019-05-20"));
    assert_eq!((of(&by_others, "SC212").len(), of(&by_others, "SC201").len()), (0, 1), "a wrong date");
    for (kind, date) in [("other", "2019-05-20"), ("announced", "2019-05-31"), ("announced", "2019")] {
        let fine = valid(&event(kind, hestia, date));
        assert!(of(&fine, "SC212").is_empty() && of(&fine, "SC201").is_empty(), "{kind} {date}");
    }
}

#[test]
fn decided_in_a_month_and_told_in_it() {
    for (at, date) in [(2, "2019-07"), (2, "2019"), (3, "2019-07"), (3, "[2019-07-01..2019-07-20]")] {
        let checked =
            valid(&format!(r#"[{{"op": "replace", "path": "/events/{at}/date", "value": "{date}"}}]"#));
        assert!(of(&checked, "SC201").is_empty() && unsure(&checked, "SC201").is_empty(), "{at} {date}");
    }
}

#[test]
fn a_later_report_that_adds_a_part() {
    valid_and_told(
        "SC118",
        r#"[
            {"op": "add", "path": "/reports/-", "value": {"id": "later", "kind": "follow_up", "published": "2022-02-01", "documents": ["page"], "sources": ["page"]}},
            {"op": "add", "path": "/recommendations/2/report", "value": "report"},
            {"op": "add", "path": "/recommendations/-", "value": {"id": "r3b", "report": "later", "number": "3b", "part_of": "r3", "gist": "also review their cost", "addressees": ["pccs"], "sources": ["page"]}}]"#,
    );
}

#[test]
fn an_own_body_that_the_directory_has_by_now() {
    let own = |name: &str| {
        format!(
            r#"[{{"op": "add", "path": "/bodies", "value": [{{"id": "npcc", "kind": "other", "names": [{{"text": "{name}"}}], "sources": ["page"]}}]}}]"#
        )
    };
    for name in ["National Police Chiefs' Council", "NPCC", "the National Police Chiefs’ Council"] {
        let checked = valid(&own(name));
        assert_eq!((of(&checked, "SC104").len(), of(&checked, "SC122").len()), (0, 1), "{name}");
    }
    // Whether a name that the directory does not have is one of the same body, the record does not say.
    for name in
        ["N.P.C.C.", "Cyngor Cenedlaethol Penaethiaid yr Heddlu", "Northern Probation Consultative Council"]
    {
        let checked = valid(&own(name));
        assert_eq!((of(&checked, "SC104").len(), of(&checked, "SC122").len()), (1, 0), "{name}");
    }
}

/// The ids under which a body was found before need not exist any more.
#[test]
fn an_own_body_that_had_other_ids() {
    let body = r#"{"id": "village-watch", "kind": "other", "names": [{"text": "Village Watch"}], "former_ids": ["village-wardens"], "sources": ["report"]}"#;
    let checked = valid(&format!(r#"[{{"op": "add", "path": "/bodies", "value": [{body}]}}]"#));
    assert!(of(&checked, "SC103").is_empty(), "{:?}", checked.findings);
}

/// A consumer complaint to a regulator that the list of 2003 does not have.
fn consumer(day: &str, by: &str) -> Checked {
    let text = serde_json::json!({
        "schema": "1", "id": "example", "scheme": "consumer", "title": "A made-up complaint", "made_by": ["citizens-advice"],
        "documents": [{"id": "response", "kind": "report", "title": "The response", "by": [by], "urls": ["https://example.org/response"], "last_seen": "2026-06-01"}],
        "sources": ["response"],
        "features": [{"id": "f", "gist": "prices", "sources": ["response"]}],
        "reports": [{"id": "response", "kind": "response_to_complaint", "by": [by], "published": day, "documents": ["response"], "sources": ["response"]}],
    });
    let as_of = "2026-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(text.to_string(), &Context::new(as_of));
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

#[test]
fn who_is_an_authority_is_not_denied_where_the_list_may_have_grown() {
    for (day, by) in [("2010-03-31", "ofcom"), ("2018", "fca"), ("2011-01-01", "psr")] {
        let checked = consumer(day, by);
        assert_eq!(checked.verdict, Verdict::Valid, "{:?}", checked.reason);
        assert!(of(&checked, "SC609").is_empty(), "{day} {by}");
        let reasons: Vec<&str> = unsure(&checked, "SC609").iter().map(|it| it.reason.as_str()).collect();
        assert_eq!(reasons.len(), 1, "{day} {by}");
        assert!(reasons[0].contains("known to be complete only until 2003-06-20"), "{reasons:?}");
    }
    assert!(unsure(&consumer("2010-03-31", "oft"), "SC609").is_empty(), "one of the list");
    assert_eq!(of(&consumer("2003-06-20", "ofcom"), "SC609").len(), 1, "on that date the list was complete");
    assert_eq!(of(&consumer("2010-03-31", "npcc"), "SC609").len(), 1, "the list is one of regulators");
}

/// For each rule that can make a record invalid, what a faithful record may have that comes near.
const NEAR_MISSES: &[(&str, &str)] = &[
    (
        "SC101",
        r#"[{"op": "add", "path": "/recommendations/0/sources", "value": ["report#page 3, where another report is cited"]}]"#,
    ),
    ("SC101", r#"[{"op": "add", "path": "/documents/2/parent", "value": "page"}]"#),
    ("SC102", r#"[{"op": "replace", "path": "/responses/0/id", "value": "r1"}]"#),
    (
        "SC102",
        r#"[{"op": "add", "path": "/recommendations/-", "value": {"id": "r1-again", "number": "1", "gist": "the same number twice", "addressees": ["home-office"], "sources": ["report"]}}]"#,
    ),
    (
        "SC103",
        r#"[{"op": "add", "path": "/recommendations/0/addressees/-", "value": {"as_written": "the Ministry of Nothing in Particular"}}]"#,
    ),
    (
        "SC103",
        r#"[{"op": "replace", "path": "/responses/0/by", "value": [{"as_written": "a minister", "marks": {"id": "unknown"}}]}]"#,
    ),
    (
        "SC105",
        r#"[{"op": "replace", "path": "/scheme", "value": "police"}, {"op": "add", "path": "/other_titles", "value": ["A consumer super-complaint"]}]"#,
    ),
    (
        "SC106",
        r#"[{"op": "add", "path": "/responses/0/follows", "value": "npcc"}, {"op": "replace", "path": "/responses/1/answers/0/quote", "value": "Further to the letter of the Home Office"}]"#,
    ),
    (
        "SC106",
        r#"[{"op": "add", "path": "/documents/2/parent", "value": "page"}, {"op": "add", "path": "/documents/3/parent", "value": "report"}]"#,
    ),
    (
        "SC106",
        r#"[{"op": "add", "path": "/bodies", "value": [
        {"id": "board", "kind": "other", "names": [{"text": "Board"}], "until": "2010-03-31", "successor": "agency", "sources": ["page"]},
        {"id": "agency", "kind": "other", "names": [{"text": "Agency"}], "since": "2010-04-01", "until": "2015-03-31", "successor": "board-2015", "sources": ["page"]},
        {"id": "board-2015", "kind": "other", "names": [{"text": "Board"}], "since": "2015-04-01", "sources": ["page"]}]}]"#,
    ),
    (
        "SC110",
        r#"[{"op": "replace", "path": "/recommendations/0/addressees", "value": ["home-office", {"as_written": "others", "marks": {"id": "unknown"}}]}]"#,
    ),
    ("SC110", r#"[{"op": "add", "path": "/events/0/marks", "value": {"date": "inferred"}}]"#),
    (
        "SC117",
        r#"[{"op": "replace", "path": "/requests/0/due", "value": {"words": "within 56 days, as the Localism Act requires", "within": "P56D"}}]"#,
    ),
    ("SC117", r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "s55-police-act-1996"}]"#),
    (
        "SC305",
        r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"quote": "We accept recommendation 12", "gist": "the report has no such recommendation", "marks": {"items": "not_stated"}}}]"#,
    ),
    (
        "SC607",
        r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}, {"op": "add", "path": "/events/3", "value": {"id": "told-first", "kind": "announced", "date": "2019-06-21", "follows": "refused", "gist": "the notice gives the ground", "sources": ["report"]}}]"#,
    ),
    (
        "SC618",
        r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "other", "gist": "no staff to spare", "sources": ["report"]}}]"#,
    ),
    (
        "SC901",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "numbering-gap", "reason": "the report leaves number 2 out"}]}]"#,
    ),
    (
        "SC904",
        r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-08-01"]}, {"op": "add", "path": "/suppressions", "value": [{"rule": "SC204", "entity": "document:page", "reason": "the page says so"}]}]"#,
    ),
];

#[test]
fn what_comes_near_an_error_and_may_be_faithful_is_valid() {
    for (code, patch) in NEAR_MISSES {
        assert!(of(&valid(patch), code).is_empty(), "{code} on {patch}");
    }
    let errors = CATALOGUE.iter().filter(|rule| rule.severity == Severity::Error);
    for rule in errors {
        assert!(NEAR_MISSES.iter().any(|(code, _)| *code == rule.code), "{rule:?} has no near miss");
    }
}

#[test]
fn no_verdict_is_left_open_by_a_faithful_record() {
    let near = NEAR_MISSES.iter().map(|(_, patch)| *patch);
    let examples =
        CATALOGUE.iter().flat_map(|rule| rule.bad.iter().chain(rule.good)).map(|example| example.patch);
    for patch in near.chain(examples) {
        let checked = checked(patch);
        let open: Vec<_> = checked.undecided.iter().filter(|it| it.severity == Severity::Error).collect();
        assert!(open.is_empty(), "{patch}: {open:#?}");
        assert_ne!(checked.verdict, Verdict::Undetermined, "{patch}");
    }
}

#[test]
fn the_page_of_errors_names_each_of_them_and_no_other() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/rules-errors.md");
    let page = std::fs::read_to_string(page).unwrap();
    let table = page.split("## ").find(|it| it.starts_with("The errors")).unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `SC")).filter_map(|line| line.get(..3));
    let named: Vec<String> = rows.map(|code| format!("SC{code}")).collect();
    let errors = CATALOGUE.iter().filter(|rule| rule.severity == Severity::Error);
    let errors: Vec<&str> = errors.map(|rule| rule.code).collect();
    assert_eq!(named, errors);
}

#[test]
fn no_body_is_accused_by_a_document_that_was_seen_before_its_date() {
    let letter = r#"[{"op": "remove", "path": "/documents/4/sent"}, {"op": "replace", "path": "/documents/4/published", "value": "2022-08-01"}, {"op": "replace", "path": "/documents/4/last_seen", "value": "2022-05-01"}]"#;
    let sent = r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2022-08-01"}, {"op": "replace", "path": "/documents/4/published", "value": "2022-08-01"}]"#;
    let page = r#"[{"op": "replace", "path": "/documents/3/published", "value": "2022-08"}, {"op": "remove", "path": "/documents/3/updated"}]"#;
    let updated = r#"[{"op": "remove", "path": "/documents/4/sent"}, {"op": "replace", "path": "/documents/4/published", "value": "2022-08-01"}, {"op": "add", "path": "/documents/4/updated", "value": ["2022-05-01"]}, {"op": "remove", "path": "/documents/4/last_seen"}]"#;
    for patch in [letter, sent, page, updated] {
        for day in ["2022-07-01", "2022-07-15"] {
            let day = day.parse::<PartialDate>().unwrap().exact().unwrap();
            let checked = checked_with(patch, &Context::new(day));
            assert_eq!(of(&checked, "SC401").len(), 0, "{patch}: {:#?}", checked.findings);
            assert_eq!(unsure(&checked, "SC401").len(), 1, "{patch}: one of two dates is wrong");
        }
    }
}

#[test]
fn a_point_of_a_list_that_was_read_whole_is_not_said_to_be_cut() {
    let text = |more: &str| {
        format!(
            r#"[{{"op": "add", "path": "/recommendations/0/text", "value": "train all officers; and"}}{more}]"#
        )
    };
    assert_eq!(of(&valid(&text("")), "SC712").len(), 1);
    let whole = r#", {"op": "add", "path": "/recommendations/0/read", "value": "whole"}"#;
    assert!(of(&valid(&text(whole)), "SC712").is_empty());
    let feature =
        r#"[{"op": "add", "path": "/features/0/text", "value": "the failure of forces to record reports"}]"#;
    assert!(of(&valid(feature), "SC712").is_empty(), "a feature is rarely a sentence");
}

#[test]
fn no_body_is_late_with_what_it_promised_on_a_condition() {
    let day = "2023-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let searched = r#"{"op": "add", "path": "/searches/-", "value": {"id": "again", "date": "2023-06-01", "places": ["page"], "sources": ["page"]}}"#;
    let promise = "/responses/0/answers/0/commitments/0";
    let review = r#"{"op": "add", "path": "/events/-", "value": {"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"], "due": {"date": "2022-03-31"}, "sources": ["page"]}}"#;
    let depends =
        |path: &str| format!(r#", {{"op": "add", "path": "{path}", "value": "subject to funding"}}"#);
    for (code, patch, condition) in [
        ("SC406", searched.to_owned(), depends(&format!("{promise}/condition"))),
        ("SC406", searched.to_owned(), depends(&format!("{promise}/due/condition"))),
        (
            "SC406",
            format!(r#"{{"op": "add", "path": "{promise}/fulfilled_on", "value": "2023-02-01"}}"#),
            depends(&format!("{promise}/condition")),
        ),
        ("SC420", format!("{searched}, {review}"), depends("/events/5/due/condition")),
    ] {
        let found = |patch: String| {
            let checked = checked_with(&patch, &Context::new(day));
            (of(&checked, code).len(), unsure(&checked, code).len())
        };
        assert_eq!(found(format!("[{patch}]")), (1, 0), "{code}");
        assert_eq!(found(format!("[{patch}{condition}]")), (0, 1), "{code} on {condition}");
    }
}
