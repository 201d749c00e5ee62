//! The due dates of records: triggers, series, standing, and whether they were kept.

use super_complaints::deadlines::{Certainty, Deadline, DeadlineKind, ExplainOptions};
use super_complaints::json::{self, CallError};
use super_complaints::matrix::DueStatus;
use super_complaints::{Directory, EXAMPLE, OptionsError, SuperComplaint, Tri};

use crate::{date, deadlines, of_scheme, record, shown};

const HESTIA: &str = include_str!("../../../../examples/records/hidden-victims.json");

fn get(record: &SuperComplaint, id: &str, as_of: Option<&str>) -> Deadline {
    deadlines(record, as_of).get(id).unwrap_or_else(|| panic!("no {id}")).clone()
}

/// Received on Fri 31 May 2019, and what else.
fn received(more: &str) -> SuperComplaint {
    record(&format!(r#""events": [{{"id": "received", "kind": "received", "date": "2019-05-31"}}{more}]"#))
}

fn acknowledged(on: &str) -> SuperComplaint {
    received(&format!(r#", {{"id": "ack", "kind": "acknowledged", "date": "{on}"}}"#))
}

#[test]
fn kept_broken_not_yet_and_cannot_tell() {
    let met = |record: &SuperComplaint, as_of: Option<&str>| {
        let it = get(record, "acknowledgement", as_of);
        (it.met, it.state)
    };
    // Due by the end of Thu 6 June 2019.
    let says = |met: DueStatus, words: &str| (met, words.to_owned());
    assert_eq!(
        met(&acknowledged("2019-06-06"), None),
        says(DueStatus::Yes, "acknowledgement on 2019-06-06: in time")
    );
    assert_eq!(
        met(&acknowledged("2019-06-07"), None),
        says(DueStatus::No, "acknowledgement on 2019-06-07: late")
    );
    assert_eq!(
        met(&acknowledged("2019-06"), None),
        says(DueStatus::CannotTell, "acknowledgement in 2019-06: cannot tell whether that was in time")
    );
    let nothing = "no acknowledgement is recorded: cannot tell whether it was met";
    assert_eq!(met(&received(""), None), says(DueStatus::CannotTell, nothing));
    assert_eq!(met(&received(""), Some("2019-06-07")), says(DueStatus::CannotTell, nothing));
    assert_eq!(met(&received(""), Some("2019-06-06")), says(DueStatus::NotYet, "not yet due on 2019-06-06"));
    // As of a day: what came later had not come, and nobody knew of it.
    assert_eq!(met(&acknowledged("2019-06-06"), Some("2019-06-05")).0, DueStatus::NotYet);
    assert_eq!(met(&acknowledged("2019-06-20"), Some("2019-06-10")), says(DueStatus::CannotTell, nothing));
    assert_eq!(met(&acknowledged("2019-06-20"), Some("2019-06-20")).0, DueStatus::No);
    // Of a month it cannot be told whether it was by the day.
    assert_eq!(met(&acknowledged("[2019-06-01..2019-06-05]"), Some("2019-06-10")).0, DueStatus::Yes);
}

#[test]
fn one_end_of_a_range_may_be_enough_to_tell() {
    // Received by 25 Nov 2022, so due by 1 Dec at the latest: an acknowledgement of January is late all the same.
    let received = |date: &str| {
        let record = record(&format!(
            r#""events": [{{"id": "received", "kind": "received", "date": "{date}"}},
                {{"id": "ack", "kind": "acknowledged", "date": "2023-01-10"}}]"#
        ));
        get(&record, "acknowledgement", None)
    };
    let it = received("[2018-11-05..2022-11-25]");
    assert_eq!((shown(&it).as_str(), it.met), ("2018-11-09 to 2022-12-01", DueStatus::No));
    // Without a beginning it may have come before the scheme, and then nothing limited it.
    let it = received("[..2022-11-25]");
    assert_eq!((it.due, it.met, it.binds.legally_binding), (None, DueStatus::CannotTell, Tri::CannotTell));
    assert!(it.state.ends_with("late, if this limit was binding, which is not known"), "{}", it.state);
}

#[test]
fn a_case_of_which_little_is_known() {
    let record = SuperComplaint::from_json(HESTIA).unwrap();
    let all = deadlines(&record, Some("2022-06-01"));
    assert_eq!(all.format, "super-complaints-deadlines-1");
    let progress = all.get("progress-report-1").unwrap();
    assert_eq!((progress.due, progress.certainty), (None, Certainty::CannotTell));
    assert_eq!(
        progress.reason.as_deref(),
        Some("it is not recorded that the complainant was told of the decision")
    );
}

#[test]
fn what_the_law_does_not_limit_says_so() {
    let all = deadlines(&received(""), None);
    let ids: Vec<&str> = all
        .deadlines
        .iter()
        .filter(|it| it.kind == DeadlineKind::UnsetLimit)
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["eligibility", "report", "reply-to-recommendation", "s55-police-act-1996"]);
    for id in ids {
        let it = all.get(id).unwrap();
        assert_eq!(
            (it.due, it.computed, it.certainty, it.met),
            (None, None, Certainty::NoDeadline, DueStatus::NoDeadline)
        );
        assert!(it.reason.is_some() && !it.basis.sources.is_empty());
    }
    let refused = all.get("s55-police-act-1996").unwrap().reason.as_deref().unwrap();
    assert!(refused.contains("only reports prepared under section 54"), "{refused}");
}

#[test]
fn without_standing_the_time_limit_does_not_bind() {
    let lists = r#""events": [{"id": "received", "kind": "received", "date": "2019-05-31"}]"#;
    let it = get(&of_scheme("police", "npcc", lists), "acknowledgement", Some("2022-06-01"));
    assert_eq!((it.binds.legally_binding, it.met), (Tri::No, DueStatus::NoDeadline));
    assert!(it.binds.reason.unwrap().contains("not designated on 2019-05-31"));
    // It is counted all the same, for whoever asks what it would have been.
    assert_eq!(it.due.unwrap().to_string(), "2019-06-06");
    assert!(it.state.starts_with("not binding"));
    // Before the regulations were in force, on 1 November 2018, nobody was designated.
    let early = r#""events": [{"id": "received", "kind": "received", "date": "2018-10-30"}]"#;
    let it = get(&of_scheme("police", "hestia", early), "acknowledgement", None);
    assert_eq!(it.binds.legally_binding, Tri::No);
    assert!(it.binds.reason.unwrap().contains("in force from 2018-11-01"));
    // Of a date that is not known it cannot be told.
    let it = get(&of_scheme("police", "hestia", r#""events": []"#), "acknowledgement", None);
    assert_eq!(it.binds.legally_binding, Tri::CannotTell);
    assert_eq!(it.reason.as_deref(), Some("no receipt is recorded"));
}

/// Told on Thu 26 Jan 2023: periods to 17 April, 7 July, and from Mon 10 July 56 working days on.
fn told(more: &str, report: &str) -> SuperComplaint {
    record(&format!(
        r#""events": [{{"id": "told", "kind": "announced", "date": "2023-01-26", "recipient": ["hestia"]}}{more}], "reports": [{report}]"#
    ))
}

fn periods(record: &SuperComplaint, as_of: Option<&str>) -> Vec<(String, String, DueStatus)> {
    let all = deadlines(record, as_of).only("progress-report").unwrap();
    all.deadlines.iter().map(|it| (it.id.clone(), shown(it), it.met)).collect()
}

#[test]
fn progress_reports_are_a_series_that_goes_on_until_the_day() {
    let first = |met| ("progress-report-1".to_owned(), "2023-04-17".to_owned(), met);
    let second = |met| ("progress-report-2".to_owned(), "2023-07-07".to_owned(), met);
    assert_eq!(periods(&told("", ""), Some("2023-02-01")), [first(DueStatus::NotYet)]);
    assert_eq!(periods(&told("", ""), Some("2023-04-17")), [first(DueStatus::NotYet)]);
    assert_eq!(
        periods(&told("", ""), Some("2023-04-18")),
        [first(DueStatus::CannotTell), second(DueStatus::NotYet)]
    );
    // 10 July to 25 Sept 2023 are 78 days, less 22 Saturdays and Sundays: 56, less 28 August: 55; Tue 26 Sept is the 56th.
    let third = periods(&told("", ""), Some("2023-08-01")).pop().unwrap();
    assert_eq!(third, ("progress-report-3".to_owned(), "2023-09-26".to_owned(), DueStatus::NotYet));
    // Without a day and without a report only the first is certain to have begun.
    assert_eq!(periods(&told("", ""), None), [first(DueStatus::CannotTell)]);
    let second_day = get(&told("", ""), "progress-report-2", Some("2023-05-01")).trigger.unwrap().date;
    assert_eq!(second_day, Some(date("2023-04-18")));
}

#[test]
fn the_report_ends_the_series() {
    let report = r#"{"id": "report", "kind": "report", "published": "2023-08-01"}"#;
    let all = periods(&told("", report), Some("2025-01-01"));
    assert_eq!(
        all.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(),
        ["progress-report-1", "progress-report-2"]
    );
    // A report that comes first leaves nothing to be reported.
    let early = r#"{"id": "report", "kind": "report", "published": "2023-03-01"}"#;
    let it = get(&told("", early), "progress-report-1", Some("2025-01-01"));
    assert_eq!(it.met, DueStatus::NoDeadline);
    assert!(it.state.contains("before this period ended"), "{}", it.state);
    // So does a withdrawal.
    let withdrawn = r#", {"id": "gone", "kind": "withdrawn", "date": "2023-05-01"}"#;
    assert_eq!(periods(&told(withdrawn, ""), Some("2025-01-01")).len(), 1);
}

#[test]
fn progress_reports_are_matched_to_their_period() {
    let more = r#", {"id": "p1", "kind": "progress_report", "date": "2023-04-17"},
        {"id": "p2", "kind": "progress_report", "date": "2023-07"}"#;
    let record = told(more, "");
    // The fourth period: Wed 27 Sept to Wed 13 Dec 2023 are 78 days, less 22 Saturdays and Sundays: 56.
    let all = deadlines(&record, Some("2023-12-01")).only("progress-report").unwrap();
    assert_eq!(shown(&all.deadlines[3]), "2023-12-13");
    let met: Vec<DueStatus> = all.deadlines.iter().map(|it| it.met).collect();
    // 17 April belongs to the first period; July may belong to the second or the third; of the rest nothing is known.
    assert_eq!(met, [DueStatus::Yes, DueStatus::CannotTell, DueStatus::CannotTell, DueStatus::NotYet]);
    assert_eq!(all.deadlines[0].evidence[0].entity, "event:p1");
    assert_eq!(all.deadlines[1].evidence[0].entity, "event:p2");
    assert!(all.deadlines[3].evidence.is_empty());
}

#[test]
fn a_series_is_bounded_and_stops_at_the_horizon() {
    let all = deadlines(&told("", ""), Some("2090-01-01")).only("progress-report").unwrap();
    let last = all.deadlines.last().unwrap();
    assert_eq!(last.certainty, Certainty::CannotTell);
    assert!(all.deadlines.len() < 30, "{}", all.deadlines.len());
}

#[test]
fn the_news_of_a_refusal_starts_no_series() {
    let record = record(
        r#""events": [{"id": "no", "kind": "found_ineligible", "date": "2023-01-20"},
            {"id": "told", "kind": "announced", "date": "2023-01-26", "follows": "no"}]"#,
    );
    assert_eq!(get(&record, "progress-report-1", None).due, None);
}

#[test]
fn requests_items_and_promises_of_the_example() {
    let record = SuperComplaint::from_json(EXAMPLE).unwrap();
    let all = deadlines(&record, Some("2022-06-01"));
    let request = all.get("request:respond").unwrap();
    // Stated and computed agree: 26 May 2021 + 56 days, the day not counted: 5 to 31 May, 35 to 30 June, 56 on 21 July.
    assert_eq!(request.stated.as_ref().unwrap().date, date("2021-07-21"));
    assert_eq!(request.computed.unwrap().to_string(), "2021-07-21");
    assert_eq!(request.certainty, Certainty::Certain);
    assert_eq!(request.binds.legally_binding, Tri::No);
    assert_eq!(request.basis.words.as_deref(), Some("within 56 days of publication"));
    assert_eq!(request.evidence.len(), 3, "{:?}", request.evidence);
    let item = all.get("item:r2").unwrap();
    assert_eq!((shown(item).as_str(), item.met), ("2022-05-26", DueStatus::Yes));
    let promise = all.get("commitment:home-office/0/0").unwrap();
    assert_eq!((shown(promise).as_str(), promise.met), ("2022-12-31", DueStatus::NotYet));
    assert_eq!(promise.basis.cited, "the words of Home Office");
    assert_eq!(get(&record, "commitment:home-office/0/0", Some("2023-01-01")).met, DueStatus::CannotTell);
    // An unread law of a scheme nobody knows leaves what sources set.
    let text = EXAMPLE.replace(r#""scheme": "police""#, r#""scheme": "unheard-of""#);
    let strange = SuperComplaint::from_json(&text).unwrap();
    assert!(
        deadlines(&strange, None)
            .deadlines
            .iter()
            .all(|it| it.basis.words.is_some() || it.time_limit.is_none())
    );
}

#[test]
fn a_response_to_the_complaint_ends_the_time_limit_of_another_scheme() {
    let lists = r#""events": [{"id": "received", "kind": "received", "date": "2018-09-28", "by": ["cma"]}],
        "reports": [{"id": "response", "kind": "response_to_complaint", "published": "2018-12-19"}]"#;
    let it = get(&of_scheme("consumer", "citizens-advice", lists), "response", None);
    assert_eq!((shown(&it).as_str(), it.met), ("2018-12-27", DueStatus::Yes));
    assert_eq!(it.state, "response to the complaint on 2018-12-19: in time");
    assert_eq!(it.binds.parties[0].id.as_deref(), Some("cma"));
    // Received on 2 or 3 March 2011, answered on 1 June: one day decides.
    let lists = r#""events": [{"id": "received", "kind": "received", "date": "[2011-03-02..2011-03-03]"}],
        "reports": [{"id": "response", "kind": "response_to_complaint", "published": "2011-06-01"}]"#;
    assert_eq!(
        get(&of_scheme("consumer", "citizens-advice", lists), "response", None).met,
        DueStatus::CannotTell
    );
}

#[test]
fn a_time_limit_with_a_condition_is_never_said_to_be_broken() {
    let lists = r#""events": [{"id": "received", "kind": "received", "date": "2026-02-02"}],
        "reports": [{"id": "response", "kind": "response_to_complaint", "published": "2026-06-01"}]"#;
    let record = of_scheme("online-safety", "nspcc", lists);
    // In time only if the longer time applied: the statement on which the shorter one depends is nowhere recorded.
    let response = get(&record, "response", None);
    assert_eq!((shown(&response).as_str(), response.met), ("2026-06-02", DueStatus::CannotTell));
    assert_eq!((response.certainty, response.applies), (Certainty::Conditional, Tri::CannotTell));
    assert_eq!(response.unless, ["response-retained", "response-swapped"]);
    let retained = get(&record, "response-retained", None);
    assert_eq!((shown(&retained).as_str(), retained.met), ("2026-05-18", DueStatus::CannotTell));
    assert!(!retained.extensions.is_empty() && retained.condition.is_some());
}

#[test]
fn what_if_it_had_been_received_on_another_day() {
    let record = SuperComplaint::from_json(EXAMPLE).unwrap();
    let explain =
        |options: &str| record.explain(Directory::standard(), &ExplainOptions::from_json(options).unwrap());
    let it = explain(r#"{"deadline": "acknowledgement", "assumed_received": "2019-05-25"}"#).unwrap();
    assert_eq!(it.assumed_received, Some(date("2019-05-25")));
    assert_eq!(shown(&it.deadlines[0]), "2019-06-03");
    assert!(it.deadlines[0].trigger.as_ref().unwrap().assumed);
    // Standing is judged on the assumed date.
    let before = explain(r#"{"deadline": "acknowledgement", "assumed_received": "2018-10-01"}"#).unwrap();
    assert_eq!(before.deadlines[0].binds.legally_binding, Tri::No);
    assert_eq!(
        explain(r#"{"deadline": "progress-report", "assumed_received": "2019-05-25"}"#),
        Err(OptionsError::NotFromReceipt("progress-report".to_owned()))
    );
}

#[test]
fn an_unknown_deadline_is_refused_and_the_nearest_is_told() {
    let record = SuperComplaint::from_json(EXAMPLE).unwrap();
    let nearest = |id: &str| match deadlines(&record, None).only(id) {
        Err(OptionsError::Deadline { nearest, known, .. }) => {
            assert!(known.iter().any(|it| it == "request:respond"));
            nearest
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(nearest("acknowledgment").as_deref(), Some("acknowledgement"));
    assert_eq!(nearest("r2").as_deref(), Some("item:r2"));
    assert_eq!(nearest("xyz"), None);
}

#[test]
fn the_border_gives_the_same_as_the_library() {
    let record = SuperComplaint::from_json(EXAMPLE).unwrap();
    let text = json::explain(
        EXAMPLE.as_bytes(),
        r#"{"as_of": "2022-06-01"}"#,
        super_complaints::Directory::standard(),
    )
    .unwrap();
    let all = deadlines(&record, Some("2022-06-01"));
    assert_eq!(text, serde_json::to_string(&all).unwrap());
    assert!(text.starts_with(r#"{"format":"super-complaints-deadlines-1","record":"example""#));
    assert_eq!(
        json::explain(EXAMPLE.as_bytes(), "", super_complaints::Directory::standard()).unwrap(),
        serde_json::to_string(&deadlines(&record, None)).unwrap()
    );
    for options in [
        r#"{"dealine": "x"}"#,
        r#"{"as_of": "2022"}"#,
        r#"{"assumed_received": "soon"}"#,
        r#"{"deadline": "x"}"#,
        r#"{"deadline": "progress-report-1", "assumed_received": "2019"}"#,
    ] {
        assert!(
            matches!(
                json::explain(EXAMPLE.as_bytes(), options, super_complaints::Directory::standard()),
                Err(CallError::Options(_))
            ),
            "{options}"
        );
    }
}

#[test]
fn a_day_that_an_authority_states_stands_beside_the_one_that_the_law_gives() {
    let stated = |day: &str| {
        let event = format!(
            r#", {{"id": "stated", "kind": "deadline_stated", "by": ["hmicfrs"], "time_limit": "acknowledgement", "due": {{"date": "{day}", "words": "by {day}"}}}}"#
        );
        get(&received(&event), "acknowledgement", None)
    };
    let same = stated("2019-06-06");
    assert_eq!((same.stated.unwrap().by[0].id.clone(), same.reason), (Some("hmicfrs".to_owned()), None));
    // The law gives Thu 6 June; it counts, and the difference is told.
    let other = stated("2019-06-07");
    assert_eq!(other.due.unwrap().to_string(), "2019-06-06");
    assert_eq!(other.reason.unwrap(), "the stated date is 1 day later than the computed one");
    // What was stated of the case as it is says nothing of the case as it might have been.
    let record = received(
        r#", {"id": "stated", "kind": "deadline_stated", "time_limit": "acknowledgement", "due": {"date": "2019-06-07"}}"#,
    );
    let options = ExplainOptions { assumed_received: Some(date("2019-07-01")), ..ExplainOptions::default() };
    let supposed = record.explain(Directory::standard(), &options).unwrap();
    assert!(supposed.get("acknowledgement").unwrap().stated.is_none());
}

#[test]
fn a_limit_that_the_law_does_not_set_can_be_claimed_and_is_refused_with_the_reason() {
    let record = record(
        r#""reports": [{"id": "report", "kind": "report", "published": "2021-05-26"}],
        "requests": [{"id": "respond", "asked": ["pccs"], "due": {"within": "P56D", "after": "report_published", "first_day": "counted", "basis": "s55-police-act-1996"}}],
        "events": [{"id": "stated", "kind": "deadline_stated", "by": ["pcc-kent"], "time_limit": "s55-police-act-1996", "due": {"date": "2021-07-20"}}]"#,
    );
    let request = get(&record, "request:respond", None);
    assert_eq!(request.due.unwrap().to_string(), "2021-07-20");
    assert!(
        request
            .reason
            .unwrap()
            .contains("a time limit that the law does not set (comments of local policing bodies")
    );
    let claimed = get(&record, "s55-police-act-1996", None);
    assert_eq!((claimed.due, claimed.certainty), (None, Certainty::NoDeadline));
    assert_eq!(claimed.stated.unwrap().date.to_string(), "2021-07-20");
}

/// A request due on 21 July 2021, with an extension and an answer of 10 September.
fn extended(event: &str) -> SuperComplaint {
    record(&format!(
        r#""reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
        "recommendations": [{{"id": "r1", "addressees": ["home-office"]}}],
        "requests": [{{"id": "respond", "asked": ["home-office"], "items": ["r1"], "due": {{"date": "2021-07-21"}}}}],
        "events": [{event}],
        "responses": [{{"id": "letter", "by": ["home-office"], "documents": ["letter"], "answers": [{{"items": ["r1"], "position": "accepted"}}]}}],
        "documents": [{{"id": "letter", "kind": "letter", "sent": "2021-09-10"}}]"#
    ))
}

#[test]
fn an_extension_that_was_granted_moves_the_day_and_the_day_of_before_is_told() {
    let event = |kind: &str| {
        format!(
            r#"{{"id": "more", "kind": "{kind}", "date": "2021-07-15", "by": ["hmicfrs"], "requests": ["respond"], "due": {{"date": "2021-09-30"}}}}"#
        )
    };
    let without = get(&extended(""), "request:respond", Some("2022-06-01"));
    assert_eq!((without.due.unwrap().to_string().as_str(), without.met), ("2021-07-21", DueStatus::No));
    // Asked for, and refused, it moves nothing.
    for kind in ["extension_requested", "extension_refused"] {
        assert_eq!(
            get(&extended(&event(kind)), "request:respond", Some("2022-06-01")).met,
            DueStatus::No,
            "{kind}"
        );
    }
    let granted = get(&extended(&event("extension_granted")), "request:respond", Some("2022-06-01"));
    assert_eq!((granted.due.unwrap().to_string().as_str(), granted.met), ("2021-09-30", DueStatus::Yes));
    let reason = granted.reason.unwrap();
    assert!(reason.starts_with("the time was extended from 2021-07-21 by "), "{reason}");
    assert!(reason.ends_with(" on 2021-07-15: event:more"), "{reason}");
    // The matrix goes by the same day.
    let record = extended(&event("extension_granted"));
    let matrix = record.matrix(Directory::standard(), date("2022-06-01").exact().unwrap());
    let asked = &matrix.row("r1").unwrap().cell("home-office").unwrap().asked[0];
    assert_eq!((asked.due.unwrap().to_string().as_str(), asked.met), ("2021-09-30", DueStatus::Yes));
}

#[test]
fn a_promise_is_kept_by_the_document_that_keeps_it() {
    let promise = |kept: &str| {
        let record = record(&format!(
            r#""responses": [{{"id": "letter", "by": ["npcc"], "documents": ["letter"], "answers": [{{"commitments": [{{"gist": "a report", "due": {{"date": "2025-06"}}{kept}}}]}}]}}],
            "documents": [{{"id": "letter", "kind": "letter"}}, {{"id": "progress", "kind": "report", "published": "2025-08-01"}}]"#
        ));
        let it = get(&record, "commitment:letter/0/0", Some("2025-12-31"));
        (it.met, it.state)
    };
    let says = |met: DueStatus, words: &str| (met, words.to_owned());
    assert_eq!(
        promise(r#", "fulfilled_by": ["progress"]"#),
        says(DueStatus::No, "fulfilled late on 2025-08-01")
    );
    assert_eq!(
        promise(r#", "fulfilled_by": ["progress"], "fulfilled_on": "2025-06-30""#),
        says(DueStatus::Yes, "fulfilled on 2025-06-30")
    );
    assert_eq!(promise(r#", "fulfilled_by": ["letter"]"#).0, DueStatus::CannotTell);
    assert_eq!(promise("").0, DueStatus::CannotTell);
}
