//! Rules about answers, promises and steps, where an example of the catalogue is not enough: three-valued
//! answers, one finding for many bodies, ranges of members, standing, other schemes, hostile records.
#![allow(clippy::unwrap_used, reason = "a helper that panics fails its test")]

use super_complaints::check::Profile;
use super_complaints::rules::CATALOGUE;
use super_complaints::{Checked, Context, EXAMPLE, PartialDate, SuperComplaint, Verdict, check_json};

const HESTIA: &str = include_str!("../../../examples/records/hidden-victims.json");
const PPDA: &str = include_str!("../../../examples/records/police-perpetrated-domestic-abuse.json");

fn check(text: &str, as_of: &str) -> Checked {
    let day = as_of.parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(text, &Context::new(day).profile(Profile::Publish));
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

/// The messages of a rule, in order.
fn messages<'c>(checked: &'c Checked, code: &str) -> Vec<&'c str> {
    checked.findings.iter().filter(|it| it.code == code).map(|it| it.message.as_str()).collect()
}

/// What a rule could not tell, in order.
fn unsure<'c>(checked: &'c Checked, code: &str) -> Vec<&'c str> {
    checked.undecided.iter().filter(|it| it.code == code).map(|it| it.reason.as_str()).collect()
}

fn record(scheme: &str, lists: &str) -> String {
    format!(r#"{{"schema": "1", "id": "case", "scheme": "{scheme}", "title": "A case", {lists}}}"#)
}

fn acknowledged(received: &str, acknowledged: &str) -> Checked {
    let date = |date: &str| if date.is_empty() { String::new() } else { format!(r#", "date": "{date}""#) };
    let text = record(
        "police",
        &format!(
            r#""made_by": ["hestia"], "events": [{{"id": "received", "kind": "received"{}}}, {{"id": "acknowledged", "kind": "acknowledged"{}}}]"#,
            date(received),
            date(acknowledged)
        ),
    );
    check(&text, "2100-01-01") // after all that is recorded: what comes later than the day is not judged on it
}

#[test]
fn an_acknowledgement_is_in_time_or_late_or_it_cannot_be_told() {
    let late = |received, answered| messages(&acknowledged(received, answered), "SC601").len();
    let cannot_tell = |received, answered| unsure(&acknowledged(received, answered), "SC601").len();
    // Friday 31 May 2019 is day 1, Thursday 6 June day 5.
    assert_eq!((late("2019-05-31", "2019-06-06"), cannot_tell("2019-05-31", "2019-06-06")), (0, 0));
    assert_eq!((late("2019-05-31", "2019-06-07"), cannot_tell("2019-05-31", "2019-06-07")), (1, 0));
    // On a Saturday before a bank holiday the count begins on Tuesday.
    assert_eq!((late("2019-05-25", "2019-06-03"), cannot_tell("2019-05-25", "2019-06-03")), (0, 0));
    // A month against a month, a month against a day that is late for any day of it.
    assert_eq!((late("2020-03", "2020-03"), cannot_tell("2020-03", "2020-03")), (0, 1));
    assert_eq!((late("2020-03", "2020-04-30"), cannot_tell("2020-03", "2020-04-30")), (1, 0));
    assert_eq!((late("2020-03", "2020-03-06"), cannot_tell("2020-03", "2020-03-06")), (0, 0));
    // No day at all, one without a beginning, one past the calendar.
    assert_eq!((late("", "2020-03-06"), cannot_tell("", "2020-03-06")), (0, 1));
    assert_eq!((late("2019-05-31", ""), cannot_tell("2019-05-31", "")), (0, 1));
    assert_eq!((late("[..2022-11-25]", "2022-12-24"), cannot_tell("[..2022-11-25]", "2022-12-24")), (0, 1));
    assert_eq!((late("2099-01-01", "2099-12-24"), cannot_tell("2099-01-01", "2099-12-24")), (0, 1));
}

#[test]
fn no_time_runs_for_a_complainant_without_standing() {
    let text = record(
        "police",
        r#""made_by": ["victims-commissioner"], "events": [
            {"id": "received", "kind": "received", "date": "2019-05-31"},
            {"id": "acknowledged", "kind": "acknowledged", "date": "2020-06-07"}]"#,
    );
    let checked = check(&text, "2024-01-01");
    assert!(messages(&checked, "SC601").is_empty());
    assert_eq!(
        messages(&checked, "SC605"),
        [
            "Victims' Commissioner for England and Wales was not designated under the scheme `police` on 2019-05-31"
        ]
    );
}

#[test]
fn standing_depends_on_the_scheme_and_on_the_day() {
    let made = |scheme: &str, by: &str, received: &str| {
        let events = format!(r#"{{"id": "received", "kind": "received", "date": "{received}"}}"#);
        check(&record(scheme, &format!(r#""made_by": [{by}], "events": [{events}]"#)), "2024-01-01")
    };
    let no = |checked: &Checked| messages(checked, "SC605").len();
    let cannot_tell = |checked: &Checked| unsure(checked, "SC605").len();
    let both = |scheme, by, day| (no(&made(scheme, by, day)), cannot_tell(&made(scheme, by, day)));
    assert_eq!(both("police", r#""hestia""#, "2019-05-31"), (0, 0));
    assert_eq!(both("police", r#""hestia""#, "2018-10-31"), (1, 0));
    assert_eq!(both("police", r#""hestia""#, "2018"), (0, 1));
    assert_eq!(both("service-police", r#""hestia""#, "2024-01-01"), (1, 0));
    assert_eq!(both("service-police", r#""centre-for-military-justice""#, "2023-11-29"), (0, 0));
    assert_eq!(both("police", r#"{"as_written": "A charity"}"#, "2019-05-31"), (0, 1));
    // One of two who complain together had none.
    assert_eq!(both("police", r#""liberty", "npcc""#, "2018-12-18"), (1, 0));
    // Nothing is known of the rules of an unknown scheme.
    assert_eq!(both("online-safety", r#""hestia""#, "2019-05-31"), (0, 0));
}

/// A report of 2024 with one recommendation to chief constables, and a request to publish a plan.
fn plans(responses: &str, documents: &str) -> String {
    record(
        "police",
        &format!(
            r#"
        "reports": [{{"id": "report", "kind": "report", "published": "2024-09-27"}}],
        "recommendations": [{{"id": "r7", "number": "7", "addressees": ["chief-constables"], "due": {{"words": "By 27 March 2025", "date": "2025-03-27"}}}}],
        "requests": [{{"id": "plan", "asked": ["chief-constables"], "items": ["r7"], "response_kind": "publication", "due": {{"words": "22 November 2024", "date": "2024-11-22"}}}}],
        "responses": [{responses}],
        "searches": [{{"id": "looked", "date": "2025-12-31"}}],
        "documents": [{documents}]"#
        ),
    )
}

#[test]
fn forty_three_forces_are_one_finding() {
    let response = |force: &str, delivery: &str| {
        format!(
            r#"{{"id": "{force}", "by": ["force-{force}"], "documents": ["{force}"], "answers": [{{"items": ["r7"], "position": "accepted", "delivery": "{delivery}"}}]}}"#
        )
    };
    let document = |force: &str, day: &str| {
        format!(r#"{{"id": "{force}", "kind": "action_plan", "published": "{day}"}}"#)
    };
    let text = plans(
        &[response("kent", "done"), response("essex", "under_way"), response("hampshire", "not_started")]
            .join(","),
        &[
            document("kent", "2024-11-20"),
            document("essex", "2024-12-01"),
            document("hampshire", "2025-11-01"),
        ]
        .join(","),
    );
    let checked = check(&text, "2025-12-31");
    let silent = messages(&checked, "SC401");
    assert_eq!(silent.len(), 1, "{silent:#?}");
    assert!(silent[0].contains("40 of 43: "), "{silent:?}");
    assert!(silent[0].ends_with(" and 37 more"), "{silent:?}");
    // Essex published late, Hampshire a year later, forty are not found: one finding.
    let late = messages(&checked, "SC402");
    assert_eq!(late.len(), 1, "{late:#?}");
    assert!(late[0].contains("; it was late from 2 of 43: "), "{late:?}");
    assert!(late[0].contains("; none was found from 40 of 43: "), "{late:?}");
    assert!(unsure(&checked, "SC402").is_empty());
    // Hampshire said after the day that nothing was done; Essex said nothing since, forty nothing at all.
    assert_eq!(
        messages(&checked, "SC407"),
        [
            "recommendation 7 was to be done by 2025-03-27, but was not, according to 1 of 43: Hampshire and Isle of Wight Constabulary"
        ]
    );
    assert_eq!(
        unsure(&checked, "SC407"),
        ["for 41 of 43, nothing says whether recommendation 7 had been done by 2025-03-27"]
    );
    // Before the day nobody is late; on a day after the search nothing is known of those who are silent.
    assert!(messages(&check(&text, "2024-11-22"), "SC402").is_empty());
    let later = check(&text, "2026-06-01");
    assert!(messages(&later, "SC402")[0].contains("2 of 43"), "{later:#?}");
    assert_eq!(
        unsure(&later, "SC402"),
        ["for 40 of 43, it is not known whether they had responded by 2024-11-22"]
    );
}

#[test]
fn who_was_to_answer_for_others_owes_the_answer_alone() {
    let text = |sent: &str| {
        record(
            "police",
            &format!(
                r#"
            "reports": [{{"id": "report", "kind": "report", "published": "2024-09-27"}}],
            "recommendations": [{{"id": "r15", "number": "15", "addressees": ["pccs-and-mayors"]}}],
            "requests": [{{"id": "through", "asked": ["pccs-and-mayors"], "items": ["r15"], "through": "apcc", "due": {{"date": "2024-11-22"}}}}],
            "responses": [{{"id": "apcc", "by": ["apcc"], "documents": ["apcc"], "answers": [{{"items": ["r15"], "answer_of": [{{"id": "pccs-and-mayors", "coverage": "all", "count": 43}}], "position": "accepted"}}]}}],
            "documents": [{{"id": "apcc", "kind": "letter"{sent}, "published": "2025-01-08"}}]"#
            ),
        )
    };
    let late = check(&text(r#", "sent": "2024-12-01""#), "2025-06-01");
    assert_eq!(
        messages(&late, "SC402"),
        ["a response was due by 2024-11-22; it was late from Association of Police and Crime Commissioners"]
    );
    // Published late, but sent nobody knows when: it cannot be told.
    let unknown = check(&text(""), "2025-06-01");
    assert!(messages(&unknown, "SC402").is_empty());
    assert_eq!(unsure(&unknown, "SC402").len(), 1);
    // 43 of a group with 42 members and one that perhaps belongs to it: it fits.
    assert!(messages(&unknown, "SC303").is_empty());
    let few = text("").replace(r#""count": 43"#, r#""count": 41"#);
    assert!(messages(&check(&few, "2025-06-01"), "SC303")[0].contains("42 to 43 members on 2024-09-27"));
    let some = few.replace(r#""coverage": "all""#, r#""coverage": "some""#);
    assert!(messages(&check(&some, "2025-06-01"), "SC303").is_empty());
}

#[test]
fn a_promise_is_followed_up_only_where_somebody_looked() {
    let text = EXAMPLE.replace(
        r#""words": "by the end of 2022", "date": "2022-12-31""#,
        r#""words": "by March", "date": "2022-03""#,
    );
    let looked = check(&text, "2022-06-01");
    assert_eq!(
        messages(&looked, "SC406"),
        ["Home Office promised this by 2022-03-31, but no later response says that it is done"]
    );
    let later = check(&text, "2022-08-01");
    assert!(messages(&later, "SC406").is_empty());
    assert_eq!(unsure(&later, "SC406").len(), 1, "the search of 1 July says nothing of August");
    assert!(messages(&check(&text, "2022-03-31"), "SC406").is_empty(), "a month lasts to its end");
}

#[test]
fn schemes_are_read_not_named() {
    let text = |scheme: &str| {
        record(
            scheme,
            r#"
        "made_by": ["centre-for-military-justice"], "forces": ["royal-military-police"],
        "events": [{"id": "received", "kind": "received", "date": "2024-01-10"}, {"id": "acknowledged", "kind": "acknowledged", "date": "2024-06-10"}, {"id": "eligible", "kind": "found_eligible"}],
        "reports": [{"id": "report", "kind": "report", "by": ["hmcic", "service-police-complaints-commissioner"], "published": "2025-01-31"}],
        "actions": [{"id": "a1", "by": ["service-police-complaints-commissioner"]}],
        "documents": [{"id": "page", "kind": "responses_page", "applies_to": ["england"]}]"#,
        )
    };
    let service = check(&text("service-police"), "2025-06-01");
    for code in ["SC501", "SC605", "SC609", "SC610", "SC612", "SC613", "SC616"] {
        assert!(messages(&service, code).is_empty(), "{code}: {:#?}", messages(&service, code));
    }
    // Wed 10 January is day 1, Tue 16 day 5, by the calendar of all parts of the United Kingdom.
    assert!(messages(&service, "SC601")[0].ends_with("its due date was 2024-01-16"));
    let police = check(&text("police"), "2025-06-01");
    for code in ["SC501", "SC605", "SC609", "SC610", "SC613", "SC616"] {
        assert_eq!(messages(&police, code).len(), 1, "{code}: {:#?}", messages(&police, code));
    }
    // An unknown scheme has no authorities, nations or subjects that could count against a body.
    let unknown = check(&text("nowhere"), "2025-06-01");
    for code in [
        "SC311", "SC501", "SC601", "SC602", "SC603", "SC605", "SC608", "SC609", "SC610", "SC611", "SC612",
        "SC613", "SC616",
    ] {
        assert!(messages(&unknown, code).is_empty(), "{code}");
    }
}

#[test]
fn a_position_reported_from_a_letter_is_not_a_position_taken_for_another() {
    let text = record(
        "police",
        r#"
        "reports": [{"id": "report", "kind": "report", "published": "2020-12-17"}],
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["chief-constables"]}],
        "responses": [
            {"id": "essex", "by": ["force-essex"], "documents": ["essex"], "answers": [{"items": ["r1"], "answer_of": ["npcc"], "first_given_in": "letter", "position": "disputed"}]},
            {"id": "kent", "by": ["pcc-kent"], "documents": ["kent"], "answers": [{"items": ["r1"], "answer_of": ["pcc-kent", "chief-officer-kent"], "position": "accepted"}]},
            {"id": "avon", "by": ["pcc-avon-and-somerset", "force-avon-and-somerset"], "documents": ["avon"], "answers": [{"items": ["r1"], "position": "accepted"}]}],
        "documents": [{"id": "letter", "kind": "letter"}, {"id": "essex", "kind": "web_page"}, {"id": "kent", "kind": "web_page"}, {"id": "avon", "kind": "web_page"}]"#,
    );
    let checked = check(&text, "2022-06-01");
    assert_eq!(
        messages(&checked, "SC310"),
        ["the position of National Police Chiefs' Council is known only second-hand, from Essex Police"]
    );
    assert_eq!(
        messages(&checked, "SC302"),
        [
            "Police and Crime Commissioner for Kent gave the position of Chief Constable of Kent Police without being known to represent them"
        ]
    );
    // The commissioner of Kent was not asked, and answers for himself too; of Avon one of two was asked.
    assert_eq!(
        messages(&checked, "SC301"),
        ["Police and Crime Commissioner for Kent answered recommendation 1, but it was addressed to others"]
    );
}

#[test]
fn the_odd_things_about_real_pages_come_out_and_their_records_are_valid() {
    let hestia = check(HESTIA, "2022-06-01");
    assert_eq!(hestia.verdict, Verdict::Valid, "{:?}", hestia.reason);
    let all = |code| messages(&hestia, code).join("\n");
    assert_eq!(all("SC401"), "no published response to recommendation 1 was found from Home Office");
    assert!(all("SC501").contains("England and Northern Ireland, but the scheme covers England and Wales"));
    assert!(all("SC502").contains("`page`") && all("SC502").contains("`report-html`"));
    assert!(all("SC301").contains("Police and Crime Commissioner for Warwickshire"));
    assert_eq!(messages(&hestia, "SC308").len(), 2, "two letters are listed, unread");
    assert!(all("SC503").contains("`later this year (2022)`, read as 2022"));
    assert!(all("SC504").contains("`subject to Home Office funding`"));
    assert!(all("SC505").contains("`as soon as possible`"));
    let ppda = check(PPDA, "2025-01-31");
    assert_eq!(ppda.verdict, Verdict::Valid, "{:?}", ppda.reason);
    assert!(
        messages(&ppda, "SC505")[0].contains("`within six months`, but the start of the period is not given")
    );
    assert_eq!(messages(&ppda, "SC311").len(), 2, "the Police Service of Northern Ireland accepted twice");
    assert!(messages(&ppda, "SC303").is_empty(), "43 forces, 43 local policing bodies");
    assert!(messages(&ppda, "SC402").is_empty() && unsure(&ppda, "SC402").is_empty(), "no day was set");
}

#[test]
fn no_rule_panics_on_a_record_that_refers_to_itself_or_to_nothing() {
    let text = record(
        "police",
        r#"
        "made_by": ["nobody", "chief-constables", {"as_written": "x"}], "forces": ["nobody", "decision-making-authorities"],
        "events": [{"id": "e", "kind": "received", "follows": "e"}, {"id": "e", "kind": "acknowledged", "date": "[2020..]"}, {"id": "f", "kind": "found_ineligible"}],
        "reports": [{"id": "report", "kind": "report", "follows": "report", "by": ["nobody", "pccs"]}, {"id": "two", "kind": "follow_up", "by": [{"as_written": "y"}]}],
        "recommendations": [
            {"id": "a", "part_of": "b", "addressees": [{"id": "pccs", "count": 4294967295, "excluding": ["nobody", "pcc-kent"]}]},
            {"id": "b", "part_of": "a", "report": "nowhere", "due": {"within": "P9999Y", "after": "report_published"}},
            {"id": "c", "part_of": "c", "addressees": ["nobody"], "due": {"date": "9999"}}],
        "actions": [{"id": "a", "by": ["nobody", "pccs"], "due": {}}],
        "requests": [{"id": "q", "asked": ["nobody", "pccs"], "items": ["a", "a", "nowhere"], "through": "q", "due": {"date": "[..2000]"}}, {"id": "q2"}],
        "responses": [
            {"id": "r", "replaces": "r", "by": ["nobody"], "documents": ["nowhere"], "answers": [{}, {"items": ["nowhere", "a"], "answer_of": ["nobody", "pccs"], "first_given_in": "nowhere", "delivery": "will_not_be_done", "commitments": [{}, {"due": {}}]}]},
            {"id": "s", "by": ["pccs"], "answers": [{"items": ["c", "c"], "position": "accepted", "delivery": "will_not_be_done", "commitments": [{"due": {"date": "2000"}}]}]},
            {"id": "t"}],
        "searches": [{"id": "s", "parties": ["nobody"], "items": ["nowhere"]}, {"id": "s2", "date": "9999"}],
        "documents": [{"id": "d", "kind": "report", "parent": "d", "applies_to": ["wales", "wales"]}],
        "bodies": [{"id": "own", "kind": "other_force", "names": [{"text": "Own"}], "represents": ["own", "nobody", "pccs"], "successor": "own", "seat": "own"}]"#,
    );
    for scheme in ["police", "service-police", "unknown"] {
        let text = text.replace(r#""scheme": "police""#, &format!(r#""scheme": "{scheme}""#));
        for day in ["0001-01-01", "2025-01-01", "9999-12-31"] {
            check(&text, day);
        }
        let undated = check_json(&text, &Context::undated().profile(Profile::Publish));
        assert!(undated.undecided.len() < 1_000);
    }
}

#[test]
fn rules_about_conduct_leave_the_verdict_alone() {
    for rule in CATALOGUE.iter().filter(|rule| matches!(rule.code.as_bytes()[2], b'3'..=b'6')) {
        let error = rule.severity == super_complaints::check::Severity::Error;
        assert_eq!(error, ["SC305", "SC607", "SC618"].contains(&rule.code), "{rule:?}");
    }
    let record =
        SuperComplaint::from_json(&EXAMPLE.replace(r#"["r1"], "position""#, r#"["2"], "position""#)).unwrap();
    let checked = record.check(&Context::undated());
    assert_eq!(checked.verdict, Verdict::Invalid);
    let codes: Vec<&str> = checked
        .findings
        .iter()
        .filter(|it| it.pointer == "/responses/0/answers/0/items/0")
        .map(|it| it.code)
        .collect();
    assert_eq!(codes, ["SC305"], "one fault, one finding: SC101 leaves it to SC305");
    assert_eq!(checked.findings[0].help.as_deref(), Some("write its id: `r2`"));
}

#[test]
fn who_is_missing_is_said_party_by_party() {
    let of = |answers: &str| {
        let text = record(
            "police",
            &format!(
                r#""reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
                "recommendations": [{{"id": "r1", "number": "1", "addressees": ["home-office", "chief-constables"]}}],
                "responses": [{answers}],
                "documents": [{{"id": "page", "kind": "responses_page", "published": "2022-04-04"}}],
                "searches": [{{"id": "looked", "date": "2022-07-01", "places": ["page"]}}]"#
            ),
        );
        let checked = check(&text, "2022-06-01");
        messages(&checked, "SC401").iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let none = of("");
    assert!(none[0].contains("44 of 44: Home Office, Chief constables (all 43)"), "{none:?}");
    let but_kent = of(
        r#"{"id": "kent", "by": ["force-kent"], "documents": ["page"], "answers": [{"items": ["r1"], "position": "accepted"}]}"#,
    );
    assert!(but_kent[0].contains("43 of 44: Home Office, Chief constables (42 of 43: "), "{but_kent:?}");
    assert!(but_kent[0].contains("and 39 more)"), "{but_kent:?}");
}

#[test]
fn why_standing_cannot_be_told_is_said() {
    let why = |who: &str, events: &str| {
        let text = record("consumer", &format!(r#""made_by": ["{who}"], "events": [{events}]"#));
        unsure(&check(&text, "2025-06-01"), "SC605").join("; ")
    };
    let received = |date: &str| format!(r#"{{"id": "received", "kind": "received", "date": "{date}"}}"#);
    assert!(why("camra", "").ends_with("the date of the complaint is not recorded"));
    // The list is known to be complete until 1 April 2014.
    let after = why("hestia", &received("2015-04-21"));
    assert!(after.ends_with("the list of designated bodies for that date may be incomplete"), "{after}");
    assert_eq!(why("hestia", &received("2010-03-31")), "");
    assert!(why("camra", &received("2005")).ends_with("the date of the complaint is too vague"));
}

#[test]
fn a_refusal_that_was_taken_back_leaves_room_for_a_report() {
    let with = |eligible: &str| {
        let text = record(
            "police",
            &format!(
                r#""made_by": ["hestia"], "reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
                "events": [{{"id": "refused", "kind": "found_ineligible", "date": "2020-05-01", "ground": "content-missing"}},
                    {{"id": "eligible", "kind": "found_eligible"{eligible}}}]"#
            ),
        );
        messages(&check(&text, "2022-06-01"), "SC614").len()
    };
    assert_eq!(with(r#", "date": "2020-04-01""#), 1);
    assert_eq!(with(r#", "date": "2020-06-01""#), 0);
    assert_eq!(with(r#", "date": "2020""#), 0, "it may have come after");
    assert_eq!(with(""), 0);
}

#[test]
fn a_report_of_others_altogether_is_not_one_without_an_authority() {
    let with = |by: &str| {
        let text = record(
            "police",
            &format!(
                r#""reports": [{{"id": "report", "kind": "report", "by": [{by}], "published": "2021-05-26"}}]"#
            ),
        );
        let checked = check(&text, "2022-06-01");
        (messages(&checked, "SC609").len(), messages(&checked, "SC616").len())
    };
    assert_eq!(with(r#""hmicfrs", "iopc", "college-of-policing""#), (0, 0));
    assert_eq!(with(r#""hmicfrs", "iopc""#), (0, 1));
    assert_eq!(with(r#""home-office""#), (1, 0));
    assert_eq!(
        with(r#""hmicfrs", {"as_written": "and others"}"#).1,
        0,
        "who could not be identified may be the one"
    );
}

#[test]
fn a_promise_within_a_time_after_a_known_event_is_no_vague_one() {
    let with = |due: &str| {
        let text = EXAMPLE.replace(r#""words": "by the end of 2022", "date": "2022-12-31""#, due);
        messages(&check(&text, "2022-06-01"), "SC503").len()
    };
    assert_eq!(with(r#""within": "P6M", "after": "report_published""#), 0);
    assert_eq!(with(r#""within": "P6M""#), 1, "from when is not said");
    assert_eq!(with(r#""after": "report_published", "words": "after the report""#), 1);
    let floor = EXAMPLE
        .replace(r#""words": "by the end of 2022", "date": "2022-12-31""#, r#""not_before": "2023-03""#);
    assert_eq!(
        messages(&check(&floor, "2022-06-01"), "SC503"),
        ["the commitment of Home Office has an earliest date, but no last one: not before 2023-03"]
    );
}

#[test]
fn the_authorities_are_those_of_the_day() {
    let with = |by: &str, published: &str| {
        let text = record(
            "consumer",
            &format!(
                r#""made_by": ["consumers-association"], "reports": [{{"id": "response", "kind": "response_to_complaint", "by": ["{by}"], "published": "{published}"}}]"#
            ),
        );
        messages(&check(&text, "2025-06-01"), "SC609").len()
    };
    assert_eq!((with("cma", "2015-07-16"), with("npcc", "2015-07-16")), (0, 1));
    assert_eq!((with("oft", "2010-06-29"), with("npcc", "2010-06-29")), (0, 1));
}

#[test]
fn of_addressees_nobody_could_identify_it_is_not_said_that_they_are_others() {
    let with = |addressees: &str| {
        let text = record(
            "police",
            &format!(
                r#""reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
                "recommendations": [{{"id": "r1", "addressees": ["npcc"]}}, {{"id": "r2", "addressees": [{addressees}]}}],
                "requests": [{{"id": "respond", "asked": ["npcc"], "items": ["r1"], "set_by": "r2"}}]"#
            ),
        );
        messages(&check(&text, "2022-06-01"), "SC410").len()
    };
    assert_eq!(with(r#""home-office""#), 1);
    assert_eq!(with(r#""npcc""#), 0);
    assert_eq!(with(r#"{"as_written": "partners"}"#), 0);
    assert_eq!(with(""), 0);
}

#[test]
fn a_day_stated_for_a_limit_that_runs_again_and_again_is_not_held_against_one_of_its_periods() {
    let stated = |time_limit: &str, day: &str| {
        let text = record(
            "police",
            &format!(
                r#""made_by": ["hestia"], "events": [
                    {{"id": "received", "kind": "received", "date": "2019-05-31"}},
                    {{"id": "told", "kind": "announced", "date": "2019-07-15"}},
                    {{"id": "stated", "kind": "deadline_stated", "time_limit": "{time_limit}", "due": {{"date": "{day}"}}}}]"#
            ),
        );
        messages(&check(&text, "2022-06-01"), "SC411").len()
    };
    assert_eq!((stated("acknowledgement", "2019-06-06"), stated("acknowledgement", "2019-06-07")), (0, 1));
    assert_eq!(stated("progress-report", "2019-12-31"), 0);
}

#[test]
fn progress_ends_with_the_first_report_whatever_follows() {
    let with = |day: &str| {
        let text = record(
            "police",
            &format!(
                r#""made_by": ["hestia"], "events": [{{"id": "progress", "kind": "progress_report", "date": "{day}"}}],
                "reports": [{{"id": "second", "kind": "report", "published": "2022-02-01"}}, {{"id": "first", "kind": "report", "published": "2021-05-26"}}]"#
            ),
        );
        messages(&check(&text, "2022-06-01"), "SC621").len()
    };
    assert_eq!((with("2021-05-26"), with("2021-06-26"), with("2022-03-01")), (0, 1, 1));
}

#[test]
fn only_a_report_that_was_sent_is_missed_among_what_is_published() {
    let with = |report: &str| {
        let text = record("police", &format!(r#""reports": [{{"id": "report", "kind": "report"{report}}}]"#));
        messages(&check(&text, "2022-06-01"), "SC622").len()
    };
    assert_eq!(with(r#", "sent": "2021-05-24""#), 1);
    assert_eq!(with(r#", "sent": "2021-05-24", "published": "2021-05-26""#), 0);
    assert_eq!(with(r#", "sent": "2021-05-24", "marks": {"published": "not_stated"}"#), 0);
    assert_eq!(with(""), 0);
}
