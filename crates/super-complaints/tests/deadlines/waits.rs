//! The online safety scheme lets the authority's time become longer by the days for which it waits for information
//! (SI 2025/919 regulations 8(6) and 9(4)): a power, which it may use. What a record has of it, and what follows.

use super_complaints::deadlines::{Certainty, Deadline, ExplainOptions};
use super_complaints::matrix::DueStatus;
use super_complaints::{Context, Directory, SuperComplaint, Tri, check_json};

use crate::{date, day, deadlines, of_scheme, shown};

/// Received on Mon 2 Feb 2026: without waiting the decision is due by 4 March, the response by 2 June. And what else.
fn received(more: &[&str]) -> SuperComplaint {
    let events = [r#"{"id": "received", "kind": "received", "date": "2026-02-02", "by": ["ofcom"]}"#];
    let events: Vec<&str> = events.iter().chain(more).copied().collect();
    of_scheme("online-safety", "which", &format!(r#""events": [{}]"#, events.join(",")))
}

const ASKED: &str = r#"{"id": "asked", "kind": "information_requested", "date": "2026-02-10", "by": ["ofcom"], "time_limit": "eligibility"}"#;
const CAME: &str = r#"{"id": "came", "kind": "information_received", "date": "2026-02-20", "by": ["ofcom"], "follows": "asked"}"#;
const LONGER: &str = r#"{"id": "longer", "kind": "extension_granted", "date": "2026-02-21", "by": ["ofcom"], "time_limit": "eligibility"}"#;

fn get(record: &SuperComplaint, id: &str) -> Deadline {
    deadlines(record, None).get(id).unwrap_or_else(|| panic!("no {id}")).clone()
}

#[test]
fn an_extension_by_the_days_of_waiting_moves_the_decision_and_the_response_after_it() {
    let record = received(&[ASKED, CAME, LONGER]);
    // From 10 to 20 February are 10 days, or 11 if both count, which is not said: 4 March + 10 is 14, + 11 is 15 March.
    let decision = get(&record, "eligibility");
    assert_eq!(
        (shown(&decision).as_str(), decision.certainty),
        ("2026-03-14 to 2026-03-15", Certainty::Range)
    );
    assert_eq!(decision.reason.unwrap(), "extended by the days from 2026-02-10 to 2026-02-20");
    let [pause] = &decision.pauses[..] else { panic!("{:?}", decision.pauses) };
    assert_eq!((pause.since, pause.until), (Some(date("2026-02-10")), Some(date("2026-02-20"))));
    assert_eq!((pause.extends, pause.time_limit.as_str()), (Tri::Yes, "eligibility"));
    assert_eq!(pause.basis.as_ref().unwrap().source, "si-2025-919#reg 8(6)(a)");
    let shown_by: Vec<&str> = pause.evidence.iter().map(|it| it.entity.as_str()).collect();
    assert_eq!(shown_by, ["event:asked", "event:came", "event:longer"]);
    // 90 days from the end of the longer time: 2 June + 10 or 11. The wait in the time before is told here too.
    let response = get(&record, "response");
    assert_eq!(shown(&response), "2026-06-12 to 2026-06-13");
    assert_eq!(response.pauses, decision.pauses);
}

#[test]
fn waiting_without_a_word_of_an_extension_may_have_made_the_time_longer() {
    // "OFCOM may extend": 4 March if it did not, 15 March if it did and both days count.
    let decision = get(&received(&[ASKED, CAME]), "eligibility");
    assert_eq!(
        (shown(&decision).as_str(), decision.certainty),
        ("2026-03-04 to 2026-03-15", Certainty::Range)
    );
    assert_eq!(decision.pauses[0].extends, Tri::CannotTell);
    assert_eq!(
        decision.reason.unwrap(),
        "perhaps extended by the days from 2026-02-10 to 2026-02-20: SI 2025/919 regulation 8(6)(a) allows it, but \
         no extension is recorded"
    );
    // 2 June, or 11 days later.
    assert_eq!(shown(&get(&received(&[ASKED, CAME]), "response")), "2026-06-02 to 2026-06-13");
}

#[test]
fn a_wait_whose_end_is_not_recorded_leaves_the_end_of_the_time_open() {
    for events in [&[ASKED][..], &[ASKED, LONGER]] {
        let record = received(events);
        let decision = get(&record, "eligibility");
        assert_eq!((decision.due, decision.certainty), (None, Certainty::CannotTell));
        let reason = decision.reason.unwrap();
        assert!(reason.contains("the days from 2026-02-10 (end not recorded)"), "{reason}");
        assert!(reason.ends_with("it ended on 2026-03-04 at the earliest"), "{reason}");
        // The response is no sooner than without any waiting.
        let response = get(&record, "response");
        assert_eq!(response.due, None);
        assert!(response.reason.unwrap().ends_with("it ended on 2026-06-02 at the earliest"));
    }
    let kept = |on: &str| {
        let decided =
            format!(r#"{{"id": "decided", "kind": "found_eligible", "date": "{on}", "by": ["ofcom"]}}"#);
        get(&received(&[ASKED, LONGER, &decided]), "eligibility").met
    };
    // By 17 February it is in time whichever time applied, and however long was waited; afterwards it is never said to be
    // late, nor by 4 March in time, because the shorter time may have applied.
    assert_eq!(
        (kept("2026-02-17"), kept("2026-03-04"), kept("2026-09-01")),
        (DueStatus::Yes, DueStatus::CannotTell, DueStatus::CannotTell)
    );
}

#[test]
fn the_rule_on_late_steps_knows_of_the_waiting() {
    let says = |events: &[&str], on: &str| {
        let decided =
            format!(r#"{{"id": "decided", "kind": "found_eligible", "date": "{on}", "by": ["ofcom"]}}"#);
        let events: Vec<&str> = events.iter().copied().chain([decided.as_str()]).collect();
        let checked = check_json(received(&events).to_canonical_json(), &Context::new(day("2027-01-01")));
        let told = checked.findings.iter().find(|it| it.code == "SC601").map(|it| it.message.clone());
        told.or_else(|| {
            let unsure = checked.undecided.iter().find(|it| it.code == "SC601");
            unsure.map(|it| format!("cannot tell: {}", it.reason))
        })
    };
    let came =
        |on: &str, due: &str| Some(format!("decision on eligibility came on {on}; its due date was {due}"));
    assert_eq!(says(&[], "2026-03-10"), came("2026-03-10", "2026-03-04"));
    let longer = [ASKED, CAME, LONGER];
    assert_eq!(says(&longer, "2026-03-14"), None);
    assert_eq!(says(&longer, "2026-03-16"), came("2026-03-16", "2026-03-14 to 2026-03-15"));
    let unsure = |on: &str, due: &str| came(on, due).map(|it| format!("cannot tell: {it}"));
    assert_eq!(says(&[ASKED, CAME], "2026-03-10"), unsure("2026-03-10", "2026-03-04 to 2026-03-15"));
    assert_eq!(says(&[ASKED], "2026-09-01"), unsure("2026-09-01", "2026-03-04 or later"));
}

#[test]
fn a_notice_is_a_wait_of_its_own_and_days_in_two_waits_are_added_once_or_twice() {
    // From 15 February to 2 March are 15 days; 5 of them are in the first wait too. Once: from 10 February to 2 March are
    // 20 days, to 24 March. Twice: 10 and 15, and one more for each if both its ends count: 27, to 31 March.
    let notice = r#"{"id": "notice", "kind": "information_notice", "date": "2026-02-15", "by": ["ofcom"], "time_limit": "eligibility"}"#;
    let given = r#"{"id": "given", "kind": "information_received", "date": "2026-03-02", "by": ["ofcom"], "follows": "notice"}"#;
    let decision = get(&received(&[ASKED, CAME, notice, given, LONGER]), "eligibility");
    assert_eq!(shown(&decision), "2026-03-24 to 2026-03-31");
    let basis: Vec<&str> =
        decision.pauses.iter().map(|it| it.basis.as_ref().unwrap().source.as_str()).collect();
    assert_eq!(basis, ["si-2025-919#reg 8(6)(a)", "si-2025-919#reg 8(6)(b)"]);
    // One after the other they are added: 10 and 5 days, or one more each.
    let later = notice.replace("02-15", "02-25");
    assert_eq!(
        shown(&get(&received(&[ASKED, CAME, &later, given, LONGER]), "eligibility")),
        "2026-03-19 to 2026-03-21"
    );
}

#[test]
fn a_wait_is_for_the_time_limit_that_it_names_or_that_runs_in_its_place() {
    let for_response = ASKED.replace("eligibility", "response");
    let longer = LONGER.replace("eligibility", "response");
    let record = received(&[&for_response, CAME, &longer]);
    assert_eq!(shown(&get(&record, "eligibility")), "2026-03-04");
    assert_eq!(shown(&get(&record, "response")), "2026-06-12 to 2026-06-13");
    assert_eq!(get(&record, "response").pauses[0].basis.as_ref().unwrap().source, "si-2025-919#reg 9(4)(a)");
    // An entity that was found eligible before has 15 days: 17 February + 10 or 11; of the two time limits one only runs.
    assert_eq!(
        shown(&get(&received(&[ASKED, CAME, LONGER]), "eligibility-retained")),
        "2026-02-27 to 2026-02-28"
    );
    // Without a time limit it may be for either, unless what extends the time says for which.
    let unnamed = ASKED.replace(r#", "time_limit": "eligibility""#, "");
    let record = received(&[&unnamed, CAME]);
    assert_eq!(shown(&get(&record, "eligibility")), "2026-03-04 to 2026-03-15");
    assert_eq!(get(&record, "response").pauses.len(), 2);
    let by_wait = LONGER.replace(r#""by""#, r#""follows": "asked", "by""#);
    let record = received(&[&unnamed, CAME, &by_wait]);
    assert_eq!(shown(&get(&record, "response")), "2026-06-12 to 2026-06-13");
    assert_eq!(get(&record, "response").pauses.len(), 1);
}

#[test]
fn what_came_in_parts_is_there_with_the_last_of_them_and_what_names_no_request_is_taken_for_the_only_one() {
    let rest = CAME.replace(r#""came""#, r#""rest""#).replace("02-20", "02-24");
    assert_eq!(
        shown(&get(&received(&[ASKED, CAME, &rest, LONGER]), "eligibility")),
        "2026-03-18 to 2026-03-19"
    );
    let loose = CAME.replace(r#", "follows": "asked""#, "");
    assert_eq!(shown(&get(&received(&[ASKED, &loose, LONGER]), "eligibility")), "2026-03-14 to 2026-03-15");
    // Of two requests it cannot be told which one it answers.
    let again = ASKED.replace(r#""asked""#, r#""again""#);
    assert_eq!(get(&received(&[ASKED, &again, &loose, LONGER]), "eligibility").due, None);
}

#[test]
fn an_extension_of_which_nothing_else_is_recorded_ends_nobody_knows_when() {
    let stated = LONGER.replace(r#""by""#, r#""due": {"date": "2026-03-20"}, "by""#);
    let decision = get(&received(&[&stated]), "eligibility");
    assert_eq!((decision.due, decision.certainty), (None, Certainty::CannotTell));
    assert_eq!(
        decision.reason.unwrap(),
        "extended by unrecorded days; it ended on 2026-03-04 at the earliest"
    );
    // The day that the authority states stands beside it.
    assert_eq!(decision.stated.unwrap().date, date("2026-03-20"));
}

#[test]
fn what_if_it_had_been_received_on_another_day_keeps_the_waiting() {
    let options = ExplainOptions {
        assumed_received: Some(date("2026-02-03")),
        deadline: Some("eligibility".to_owned()),
        as_of: None,
    };
    let record = received(&[ASKED, CAME, LONGER]);
    let explained = record.explain(Directory::standard(), &options).unwrap();
    assert_eq!(shown(&explained.deadlines[0]), "2026-03-15 to 2026-03-16");
}

#[test]
fn no_other_scheme_lets_its_time_become_longer_by_waiting() {
    let events = [ASKED, CAME, LONGER].map(|it| it.replace("eligibility", "response"));
    let text = format!(
        r#""events": [{{"id": "received", "kind": "received", "date": "2018-09-28"}}, {}]"#,
        events.join(",")
    );
    let record = of_scheme("consumer", "citizens-advice", &text);
    let response = get(&record, "response");
    assert_eq!((shown(&response).as_str(), response.pauses.len()), ("2018-12-27", 0));
}
