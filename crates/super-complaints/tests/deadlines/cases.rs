//! Cases in which less is known than it seems: the corpus has each as a record, and here are the values with their
//! neighbours.

use serde_json::{Value, json};
use super_complaints::check::Profile;
use super_complaints::deadlines::{Certainty, Deadline, ExplainOptions};
use super_complaints::matrix::DueStatus;
use super_complaints::{Checked, Context, Directory, SuperComplaint, Tri, check_json};

use crate::{day, deadlines, shown};

/// A case of the corpus, after some changes.
fn case(name: &str, changes: Value) -> SuperComplaint {
    let path = format!("{}/../../tests/corpus/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let mut record: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let patch: json_patch::Patch = serde_json::from_value(changes).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    SuperComplaint::from_json(&record.to_string()).unwrap()
}

fn get(record: &SuperComplaint, id: &str, as_of: Option<&str>) -> Deadline {
    let all = deadlines(record, as_of);
    let ids: Vec<&str> = all.deadlines.iter().map(|it| it.id.as_str()).collect();
    all.get(id).unwrap_or_else(|| panic!("no {id} in {ids:?}")).clone()
}

fn check(record: &SuperComplaint) -> Checked {
    check_json(record.to_canonical_json(), &Context::new(day("2026-11-29")).profile(Profile::Publish))
}

fn found<'c>(checked: &'c Checked, code: &str) -> Vec<&'c str> {
    checked.findings.iter().filter(|it| it.code == code).map(|it| it.message.as_str()).collect()
}

const STATED: &str = "deadline-stated-for-a-request";
/// The position of the last event of the cases made from the example.
const LAST: &str = "/events/5";

#[test]
fn a_date_stated_for_a_request_is_its_date_if_whoever_asks_states_it() {
    let of = |changes: Value| get(&case(STATED, changes), "request:respond", None);
    let it = of(json!([]));
    assert_eq!(
        (shown(&it).as_str(), it.certainty, it.met),
        ("2021-08-20", Certainty::Certain, DueStatus::Yes)
    );
    let stated = it.stated.unwrap();
    assert_eq!(stated.by[0].id.as_deref(), Some("hmicfrs"));
    assert!(it.reason.unwrap().contains("2021-08-20 was stated as the due date"));
    // Beside the date that is computed: 56 days after 26 May end on 21 July; the stated one counts, 30 days later.
    let period = json!({"within": "P56D", "after": "report_published", "first_day": "not_counted"});
    let it = of(json!([{"op": "replace", "path": "/requests/0/due", "value": period}]));
    assert_eq!(
        (shown(&it).as_str(), it.computed.unwrap().to_string().as_str()),
        ("2021-08-20", "2021-07-21")
    );
    assert!(
        it.reason
            .unwrap()
            .contains("the stated date is 30 days later than the computed one; the stated one counts")
    );
    // An earlier one counts too, where the report gives a period only.
    let it = of(json!([{"op": "replace", "path": "/requests/0/due", "value": period},
        {"op": "replace", "path": format!("{LAST}/due/date"), "value": "2021-07-20"}]));
    assert_eq!(shown(&it), "2021-07-20");
    // Of a date of the report itself an earlier statement takes nothing away.
    let it = of(json!([{"op": "replace", "path": "/requests/0/due", "value": {"date": "2021-07-21"}},
        {"op": "replace", "path": format!("{LAST}/due/date"), "value": "2021-07-01"}]));
    assert_eq!(shown(&it), "2021-07-21");
    // Somebody else's statement is told as theirs, and sets no date.
    let it = of(json!([{"op": "replace", "path": format!("{LAST}/by"), "value": ["consumers-association"]}]));
    assert_eq!((it.due, it.certainty, it.met), (None, Certainty::NoDeadline, DueStatus::NoDeadline));
    assert!(it.reason.unwrap().contains("stated 2021-08-20, which does not count"));
    // Of nobody it cannot be told whether it counts.
    let it = of(json!([{"op": "remove", "path": format!("{LAST}/by")}]));
    assert_eq!((it.due, it.met), (None, DueStatus::NoDeadline));
    assert!(it.reason.unwrap().contains("it is not known whether it applies to them"));
    // As of a day before, nothing had been stated.
    let it = get(&case(STATED, json!([])), "request:respond", Some("2021-06-09"));
    assert_eq!((it.due, it.stated), (None, None));
}

#[test]
fn a_stated_date_counts_in_the_matrix_and_for_lateness() {
    let late = |sent: &str| {
        let record = case(STATED, json!([{"op": "replace", "path": "/documents/6/sent", "value": sent}]));
        let matrix = record.matrix(Directory::standard(), day("2022-06-01"));
        let asked = matrix.row("r3a").unwrap().cell("pcc-kent").unwrap().asked[0].clone();
        (asked.due.unwrap().to_string(), asked.met, found(&check(&record), "SC402").len())
    };
    assert_eq!(late("2021-08-20"), ("2021-08-20".to_owned(), DueStatus::Yes, 0));
    assert_eq!(late("2021-08-21"), ("2021-08-20".to_owned(), DueStatus::No, 1));
}

const NOTICE: &str = "press-notice-before-the-complainant-is-told";

#[test]
fn progress_is_counted_from_telling_the_complainant_and_not_the_press() {
    let first = |changes: Value| get(&case(NOTICE, changes), "progress-report-1", None);
    // 56 working days from Monday 15 July 2019: 55 without the bank holiday of 26 August end on 30 September.
    let it = first(json!([]));
    assert_eq!((shown(&it).as_str(), it.certainty), ("2019-10-01", Certainty::Certain));
    // News of which it is not recorded whom it reached may have been for the complainant.
    let it = first(json!([{"op": "remove", "path": "/events/2"}]));
    assert_eq!((shown(&it).as_str(), it.certainty), ("2019-09-26", Certainty::Inferred));
    assert!(
        it.reason.unwrap().starts_with("it is not recorded whether the event `pub` reached the complainant")
    );
    // News that went to another is none.
    let other = json!([{"op": "remove", "path": "/events/2"}, {"op": "add", "path": "/events/1/recipient", "value": ["home-office"]}]);
    let it = first(other);
    assert_eq!((it.due, it.certainty), (None, Certainty::CannotTell));
    // A report on progress is in time only if the time ran from that date.
    let progress = json!({"id": "p", "kind": "progress_report", "date": "2019-09-20"});
    let it = first(
        json!([{"op": "remove", "path": "/events/2"}, {"op": "add", "path": "/events/-", "value": progress}]),
    );
    assert_eq!(it.met, DueStatus::CannotTell);
    assert!(
        it.state.ends_with("in time, if the time limit ran from that date, which is not recorded"),
        "{}",
        it.state
    );
}

#[test]
fn a_report_on_progress_is_not_before_news_that_only_the_press_had() {
    let progress = json!({"id": "p", "kind": "progress_report", "date": "2019-07-12"});
    let record = case(NOTICE, json!([{"op": "add", "path": "/events/-", "value": progress}]));
    assert_eq!(found(&check(&record), "SC621").len(), 1, "told on 15 July, whatever the press knew");
    let record = case(
        NOTICE,
        json!([{"op": "add", "path": "/events/-", "value": progress}, {"op": "remove", "path": "/events/2"}]),
    );
    assert_eq!(found(&check(&record), "SC621").len(), 0, "when the complainant was told is not recorded");
}

const ONLINE: &str = "online-safety-overview";

#[test]
fn of_limits_in_the_place_of_each_other_each_has_its_condition() {
    let record = case(ONLINE, json!([]));
    // 2 February 2026 and 30 days; 15 days; 30 and 90; 15 and 90; 90 with the first day counted.
    let limits = [
        ("eligibility", "2026-03-04"),
        ("eligibility-retained", "2026-02-17"),
        ("response", "2026-06-02"),
        ("response-retained", "2026-05-18"),
        ("response-swapped", "2026-05-02"),
    ];
    for (id, last) in limits {
        let it = get(&record, id, None);
        assert_eq!((shown(&it).as_str(), it.certainty), (last, Certainty::Conditional), "{id}");
        assert_eq!(it.applies, Tri::CannotTell, "{id}");
        assert!(it.condition.is_some() || !it.unless.is_empty(), "{id}");
        assert_eq!(it.binds.legally_binding, Tri::Yes);
        assert!(it.binds.reason.unwrap().starts_with("this scheme designates no bodies"));
    }
}

#[test]
fn what_a_record_settles_rules_the_other_limits_out() {
    use Tri::{CannotTell as May, No, Yes};
    let applies = |changes: Value| {
        let record = case(ONLINE, changes);
        let ids =
            ["eligibility", "eligibility-retained", "response", "response-retained", "response-swapped"];
        ids.map(|id| get(&record, id, None).applies)
    };
    let add = |event: Value| json!([{"op": "add", "path": "/events/-", "value": event}]);
    // A decision on eligibility in this complaint: it does not replace one that was found eligible.
    let decided = json!({"id": "e", "kind": "found_eligible", "date": "2026-02-20"});
    assert_eq!(applies(add(decided)), [May, May, May, May, No]);
    // One of before it came leaves that open.
    let before = json!({"id": "e", "kind": "found_eligible", "date": "2026-01-20"});
    assert_eq!(applies(add(before)), [May; 5]);
    // The authority names the shorter time, or states its very day.
    let named = json!({"id": "i", "kind": "information_requested", "date": "2026-02-10", "by": ["ofcom"], "time_limit": "eligibility-retained"});
    assert_eq!(applies(add(named)), [No, Yes, No, May, May]);
    let stated = |time_limit: &str, by: &str, date: &str| json!({"id": "s", "kind": "deadline_stated", "date": "2026-02-03", "by": [by], "time_limit": time_limit, "due": {"date": date}});
    assert_eq!(applies(add(stated("eligibility", "ofcom", "2026-02-17"))), [No, Yes, No, May, May]);
    assert_eq!(applies(add(stated("eligibility", "ofcom", "2026-03-04"))), [Yes, No, May, No, May]);
    assert_eq!(applies(add(stated("response", "ofcom", "2026-05-18"))), [No, Yes, No, Yes, No]);
    // Somebody else's claim settles nothing, nor does a day that none of them gives.
    assert_eq!(applies(add(stated("eligibility", "consumers-association", "2026-02-17"))), [May; 5]);
    assert_eq!(applies(add(stated("eligibility", "ofcom", "2026-02-20"))), [May; 5]);
    let record = case(ONLINE, add(stated("eligibility", "ofcom", "2026-02-17")));
    let out = get(&record, "eligibility", None);
    assert_eq!((out.due, out.met, out.certainty), (None, DueStatus::NoDeadline, Certainty::NoDeadline));
    assert_eq!(
        out.reason.unwrap(),
        "it does not apply: according to the record, `eligibility-retained` applies instead"
    );
    assert_eq!(get(&record, "eligibility-retained", None).certainty, Certainty::Certain);
}

#[test]
fn a_complaint_of_a_designated_body_is_no_reference() {
    // Section 234F is of references by regulated persons; a super-complaint of a designated body has one limit only.
    let text = r#"{"schema": "1", "id": "case", "scheme": "financial-services", "title": "A case", "made_by": ["consumers-association"],
        "events": [{"id": "received", "kind": "received", "date": "2021-03-01"}]}"#;
    let record = SuperComplaint::from_json(text).unwrap();
    let response = get(&record, "response", None);
    assert_eq!((response.certainty, response.applies), (Certainty::Certain, Tri::Yes));
    assert_eq!(get(&record, "frivolous-reference", None).applies, Tri::No);
}

const REJECTED: &str = "online-safety-rejection-is-the-response";

#[test]
fn a_rejection_is_the_response_where_the_law_says_so() {
    let record = case(REJECTED, json!([]));
    let checked = check(&record);
    assert!(found(&checked, "SC614").is_empty() && found(&checked, "SC601").is_empty());
    assert_eq!(get(&record, "response", None).met, DueStatus::Yes);
    // Without a report the refusal itself ends the time; after it, it is late.
    let refused = |on: &str| {
        let record = case(
            REJECTED,
            json!([{"op": "remove", "path": "/reports"}, {"op": "replace", "path": "/events/4/date", "value": on}]),
        );
        let it = get(&record, "response", None);
        (
            it.met,
            it.evidence.iter().map(|it| it.entity.clone()).collect::<Vec<_>>(),
            found(&check(&record), "SC601").len(),
        )
    };
    assert_eq!(refused("2026-05-01"), (DueStatus::Yes, vec!["event:no".to_owned()], 0));
    assert_eq!(refused("2026-06-03"), (DueStatus::No, vec!["event:no".to_owned()], 1));
    // Under the police scheme a refusal ends the matter, and a report is odd.
    let police = json!([{"op": "replace", "path": "/scheme", "value": "police"}, {"op": "replace", "path": "/reports/0/kind", "value": "report"}]);
    assert_eq!(found(&check(&case(REJECTED, police)), "SC614").len(), 1);
}

const TOO_LATE: &str = "online-safety-information-asked-for-too-late";

#[test]
fn what_is_asked_for_when_the_time_is_over_does_not_lengthen_it() {
    let of = |asked: &str, id: &str| {
        let record = case(TOO_LATE, json!([{"op": "replace", "path": "/events/1/date", "value": asked}]));
        (get(&record, id, None), found(&check(&record), "SC624").len())
    };
    let (it, told) = of("2026-03-20", "eligibility");
    assert_eq!((shown(&it).as_str(), told), ("2026-03-04", 1));
    assert_eq!(it.pauses[0].extends, Tri::No);
    assert_eq!(
        it.reason.unwrap(),
        "not extended by the days from 2026-03-20 to 2026-03-30: they began after the time was over on 2026-03-04"
    );
    // Nor the time that runs from its end.
    assert_eq!(shown(&of("2026-03-20", "response").0), "2026-06-02");
    // On the last day it is in time: 26 or 27 days are added. On the day after it is not.
    assert_eq!(
        (shown(&of("2026-03-04", "eligibility").0).as_str(), of("2026-03-04", "eligibility").1),
        ("2026-03-30 to 2026-03-31", 0)
    );
    assert_eq!(shown(&of("2026-03-05", "eligibility").0), "2026-03-04");
    // Of a month it cannot be told: perhaps it lengthened the time.
    let (it, told) = of("2026-03", "eligibility");
    assert_eq!(
        (shown(&it).as_str(), it.pauses[0].extends, told),
        ("2026-03-04 to 2026-04-03", Tri::CannotTell, 0)
    );
}

#[test]
fn an_earlier_wait_makes_room_for_a_later_one() {
    // From 10 February to 10 March are 28 or 29 days: to 1 or 2 April. A notice of 20 March is within that.
    let first = json!({"id": "first", "kind": "information_notice", "date": "2026-02-10", "time_limit": "eligibility"});
    let given =
        json!({"id": "given", "kind": "information_received", "date": "2026-03-10", "follows": "first"});
    let longer = json!({"id": "more", "kind": "extension_granted", "date": "2026-03-11", "time_limit": "eligibility", "follows": "first"});
    let changes = json!([{"op": "add", "path": "/events/-", "value": first}, {"op": "add", "path": "/events/-", "value": given}, {"op": "add", "path": "/events/-", "value": longer}]);
    let it = get(&case(TOO_LATE, changes), "eligibility", None);
    assert!(it.pauses.iter().all(|pause| pause.extends.is_yes()), "{:?}", it.pauses);
    // 4 March and 28 + 10 days, or one more for each wait if both its ends count.
    assert_eq!(shown(&it), "2026-04-11 to 2026-04-13");
}

const EARLIER: &str = "extension-to-an-earlier-day";

#[test]
fn an_extension_that_is_none_is_said_to_be_none() {
    let of = |until: &str| {
        let record =
            case(EARLIER, json!([{"op": "replace", "path": format!("{LAST}/due/date"), "value": until}]));
        (get(&record, "request:respond", None), found(&check(&record), "SC417").len())
    };
    for until in ["2021-07-01", "2021-07-21"] {
        let (it, told) = of(until);
        assert_eq!((shown(&it).as_str(), it.certainty, told), ("2021-07-21", Certainty::Certain, 1));
        let reason = it.reason.unwrap();
        assert!(
            reason.contains(&format!("to {until} does not extend the time, which ends on 2021-07-21")),
            "{reason}"
        );
        assert!(!reason.contains("the time was extended"), "{reason}");
    }
    let (it, told) = of("2021-07-22");
    assert_eq!((shown(&it).as_str(), told), ("2021-07-22", 0));
}

#[test]
fn more_time_for_some_of_a_group_is_perhaps_for_each() {
    let of = |recipient: Value| {
        let changes = json!([{"op": "replace", "path": format!("{LAST}/recipient"), "value": recipient}]);
        deadlines(&case("extension-to-some-of-a-group", changes), Some("2022-06-01"))
    };
    for some in [json!([{"id": "pccs", "coverage": "some"}]), json!([{"id": "pccs", "count": 15}])] {
        let all = of(some);
        assert!(all.get("request:respond/more").is_none());
        let perhaps = all.get("request:respond/perhaps-more").unwrap();
        assert_eq!(
            (shown(perhaps).as_str(), perhaps.certainty),
            ("2021-07-21 to 2021-08-20", Certainty::Range)
        );
        assert_eq!(perhaps.binds.parties.len(), 39);
        // Their letter of 10 August is in time for some of them.
        assert_eq!(perhaps.met, DueStatus::CannotTell);
    }
    // For all of them, and for one by name, it is certain.
    for all_of_them in
        [json!(["pccs"]), json!([{"id": "pccs", "coverage": "all"}]), json!([{"id": "pccs", "count": 39}])]
    {
        let more = of(all_of_them);
        assert_eq!(shown(more.get("request:respond/more").unwrap()), "2021-08-20");
    }
    let both = of(json!([{"id": "pccs", "coverage": "some"}, "pcc-kent"]));
    assert_eq!(both.get("request:respond/more").unwrap().binds.parties.len(), 1);
    assert_eq!(both.get("request:respond/perhaps-more").unwrap().binds.parties.len(), 38);
}

#[test]
fn later_periods_are_as_sure_as_what_they_rest_on() {
    let all = deadlines(&case("progress-series-from-an-inferred-first-period", json!([])), None);
    let periods: Vec<&Deadline> =
        all.deadlines.iter().filter(|it| it.time_limit.as_deref() == Some("progress-report")).collect();
    assert!(periods.len() > 5);
    for it in periods {
        assert_eq!(it.certainty, Certainty::Inferred, "{}", it.id);
        assert!(
            it.reason
                .as_ref()
                .unwrap()
                .contains("is not a working day, and the law does not say what happens then"),
            "{:?}",
            it.reason
        );
    }
}

#[test]
fn what_did_not_bind_was_neither_met_nor_missed_and_a_step_before_its_trigger_is_odd() {
    let of = |received: &str| {
        let options = format!(r#"{{"deadline": "acknowledgement", "assumed_received": "{received}"}}"#);
        let record = SuperComplaint::from_json(super_complaints::EXAMPLE).unwrap();
        let all =
            record.explain(Directory::standard(), &ExplainOptions::from_json(&options).unwrap()).unwrap();
        let it = &all.deadlines[0];
        (it.met, it.state.clone())
    };
    assert_eq!(
        of("2018-10-31"),
        (DueStatus::NoDeadline, "not binding, so neither met nor missed".to_owned())
    );
    // Acknowledged on 5 June 2019.
    assert_eq!(
        of("2019-06-06"),
        (
            DueStatus::CannotTell,
            "acknowledgement on 2019-06-05, before the time limit for it began, which is odd".to_owned()
        )
    );
    assert_eq!(of("2019-06-05"), (DueStatus::Yes, "acknowledgement on 2019-06-05: in time".to_owned()));
    assert_eq!(of("2019-05-01").0, DueStatus::No);
}

#[test]
fn an_extension_of_a_limit_of_the_law_to_a_date_that_is_not_later_extends_nothing() {
    let of = |until: &str| {
        let event = json!({"id": "more", "kind": "extension_granted", "date": "2026-03-01", "by": ["ofcom"], "time_limit": "eligibility", "due": {"date": until}});
        let record = case(ONLINE, json!([{"op": "add", "path": "/events/-", "value": event}]));
        (get(&record, "eligibility", None), found(&check(&record), "SC417").len())
    };
    let (it, told) = of("2026-03-01");
    assert_eq!((shown(&it).as_str(), told), ("2026-03-04", 1));
    assert!(it.reason.unwrap().contains("not extended: the new date is not later"));
    // To a later one by waiting of which nothing is recorded: to which day the law makes it longer is not known.
    let (it, told) = of("2026-03-20");
    assert_eq!((it.due, it.certainty, told), (None, Certainty::CannotTell, 0));
}
