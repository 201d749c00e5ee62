//! Rules about who answered what for whom, where an example of the catalogue is not enough.
#![allow(clippy::unwrap_used, reason = "a helper that panics fails its test")]

use super_complaints::check::Profile;
use super_complaints::{Checked, Context, PartialDate, check_json};

/// A report of 26 May 2021 with recommendations, requests and responses; each response has a document of its own id,
/// published a month after the report, and everybody looked on 1 July 2022.
fn checked(recommendations: &str, requests: &str, responses: &[(&str, &str)]) -> Checked {
    let documents: Vec<String> = responses
        .iter()
        .map(|(id, _)| format!(r#"{{"id": "{id}", "kind": "letter", "published": "2021-06-26"}}"#))
        .chain([r#"{"id": "page", "kind": "responses_page", "published": "2022-04-04"}"#.to_owned()])
        .collect();
    let responses: Vec<String> = responses
        .iter()
        .map(|(id, rest)| format!(r#"{{"id": "{id}", "documents": ["{id}"], {rest}}}"#))
        .collect();
    let text = format!(
        r#"{{"schema": "1", "id": "case", "scheme": "police", "title": "A case",
            "reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
            "recommendations": [{recommendations}], "requests": [{requests}],
            "responses": [{}], "documents": [{}],
            "searches": [{{"id": "looked", "date": "2022-07-01", "places": ["page"]}}]}}"#,
        responses.join(", "),
        documents.join(", ")
    );
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(&text, &Context::new(day).profile(Profile::Publish));
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    checked
}

/// The places of a rule's findings, in order.
fn places<'c>(checked: &'c Checked, code: &str) -> Vec<&'c str> {
    checked.findings.iter().filter(|it| it.code == code).map(|it| it.pointer.as_str()).collect()
}

#[test]
fn a_promise_is_kept_by_who_made_it_and_by_nobody_else() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["home-office", "npcc"]}"#;
    let promise = r#""by": ["npcc"], "answers": [{"items": ["r1"], "position": "accepted", "commitments": [{"gist": "guidance", "due": {"date": "2021-12-31"}}]}]"#;
    let done = |by: &str| format!(r#""by": ["{by}"], "answers": [{{"items": ["r1"], "delivery": "done"}}]"#);
    let by = |who: &str| checked(recommendation, "", &[("first", promise), ("second", &done(who))]);
    assert_eq!(places(&by("home-office"), "SC406"), ["/responses/0/answers/0/commitments/0"]);
    assert!(places(&by("npcc"), "SC406").is_empty());
}

#[test]
fn what_another_says_will_not_be_done_does_not_contradict_an_acceptance() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["home-office", "npcc"]}"#;
    let answer =
        |by: &str, more: &str| format!(r#""by": ["{by}"], "answers": [{{"items": ["r1"], {more}}}]"#);
    let accepted = answer("npcc", r#""position": "accepted""#);
    let refused = |by: &str| answer(by, r#""delivery": "will_not_be_done""#);
    let by = |who: &str| checked(recommendation, "", &[("first", &accepted), ("second", &refused(who))]);
    assert!(places(&by("home-office"), "SC306").is_empty());
    assert_eq!(places(&by("npcc"), "SC306").len(), 1);
}

#[test]
fn a_position_given_in_a_document_of_its_own_is_reported_not_taken() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["home-office"]}"#;
    // A letter of Kent Police holds the answer of the Home Office: taken for it without right.
    let in_the_letter = r#""by": ["force-kent"], "answers": [{"items": ["r1"], "answer_of": ["home-office"], "position": "accepted"}]"#;
    let taken = checked(recommendation, "", &[("kent", in_the_letter)]);
    assert_eq!((places(&taken, "SC302").len(), places(&taken, "SC310").len()), (1, 0));
    // The same letter says that the Home Office gave it on the page: known at second hand.
    let on_the_page = in_the_letter.replace(r#""answer_of""#, r#""first_given_in": "page", "answer_of""#);
    let reported = checked(recommendation, "", &[("kent", &on_the_page)]);
    assert_eq!((places(&reported, "SC302").len(), places(&reported, "SC310").len()), (0, 1));
    // In the document of the response it is the same as without saying so.
    let said_twice = in_the_letter.replace(r#""answer_of""#, r#""first_given_in": "kent", "answer_of""#);
    let taken = checked(recommendation, "", &[("kent", &said_twice)]);
    assert_eq!((places(&taken, "SC302").len(), places(&taken, "SC310").len()), (1, 0));
}

#[test]
fn of_an_addressee_whom_nobody_could_identify_it_is_not_said_who_was_not_asked() {
    let answer = r#""by": ["npcc"], "answers": [{"items": ["r1"], "position": "accepted"}]"#;
    let with = |addressees: &str| {
        let recommendation = format!(r#"{{"id": "r1", "number": "1", "addressees": [{addressees}]}}"#);
        places(&checked(&recommendation, "", &[("npcc", answer)]), "SC301").len()
    };
    assert_eq!(with(r#""home-office""#), 1);
    assert_eq!(with(r#"{"as_written": "partners"}, "home-office""#), 0);
    assert_eq!(with(r#""home-office", {"as_written": "partners"}"#), 0);
}

#[test]
fn who_is_asked_to_answer_an_item_was_asked_for_that_item_its_parts_and_no_other() {
    let items = r#"{"id": "r1", "number": "1", "addressees": ["home-office"]},
        {"id": "r1a", "number": "1a", "part_of": "r1", "addressees": ["home-office"]},
        {"id": "r2", "number": "2", "addressees": ["home-office"]}"#;
    let request = r#"{"id": "respond", "asked": ["npcc"], "items": ["r1"]}"#;
    let to = |item: &str| {
        let answer =
            format!(r#""by": ["npcc"], "answers": [{{"items": ["{item}"], "position": "accepted"}}]"#);
        places(&checked(items, request, &[("npcc", &answer)]), "SC301").len()
    };
    assert_eq!([to("r1"), to("r1a"), to("r2")], [0, 0, 1]);
}

#[test]
fn a_mayor_with_the_functions_of_a_commissioner_is_no_stranger_to_commissioners() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["pccs"]}"#;
    let by = |who: &str| {
        let answer = format!(r#""by": ["{who}"], "answers": [{{"items": ["r1"], "position": "accepted"}}]"#);
        let checked = checked(recommendation, "", &[("letter", &answer)]);
        let unsure = checked.undecided.iter().filter(|it| it.code == "SC301").count();
        (places(&checked, "SC301").len(), unsure)
    };
    assert_eq!(by("pcc-kent"), (0, 0));
    assert_eq!(by("mayor-west-yorkshire"), (0, 1));
    assert_eq!(by("force-kent"), (1, 0));
}

#[test]
fn of_an_author_whom_nobody_could_identify_it_is_not_said_that_it_was_not_asked() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["home-office"]}"#;
    let by = |who: &str| {
        let answer = format!(r#""by": [{who}], "answers": [{{"items": ["r1"], "position": "accepted"}}]"#);
        places(&checked(recommendation, "", &[("letter", &answer)]), "SC301").len()
    };
    assert_eq!(by(r#""npcc""#), 1);
    assert_eq!(by(r#""npcc", {"as_written": "partners"}"#), 0);
}

#[test]
fn without_a_position_nobody_answers_for_another() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["home-office"]}"#;
    let with = |more: &str| {
        let answer = format!(
            r#""by": ["force-kent"], "answers": [{{"items": ["r1"], "answer_of": ["home-office"], {more}}}]"#
        );
        places(&checked(recommendation, "", &[("kent", &answer)]), "SC302").len()
    };
    assert_eq!(with(r#""position": "accepted""#), 1);
    assert_eq!(with(r#""delivery": "done""#), 0);
}

#[test]
fn a_later_answer_is_held_against_the_last_one_before_it() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["home-office"]}"#;
    let said = |as_at: &str, more: &str| {
        format!(r#""by": ["home-office"], "answers": [{{"items": ["r1"], "as_at": "{as_at}", {more}}}]"#)
    };
    let delivered = |words: [(&str, &str); 3]| {
        let [a, b, c] = words.map(|(day, word)| said(day, &format!(r#""delivery": "{word}""#)));
        places(&checked(recommendation, "", &[("a", &a), ("b", &b), ("c", &c)]), "SC312").len()
    };
    let (first, second, third) = ("2021-07", "2021-10", "2022-01");
    assert_eq!(delivered([(first, "not_started"), (second, "under_way"), (third, "in_part")]), 0);
    assert_eq!(delivered([(first, "in_part"), (second, "under_way"), (third, "done")]), 1);
    assert_eq!(delivered([(first, "done"), (second, "in_part"), (third, "will_not_be_done")]), 2);
    // The order of the record is not that of time, and days that leave it open say nothing.
    assert_eq!(delivered([(third, "done"), (first, "not_started"), (second, "under_way")]), 0);
    assert_eq!(delivered([(first, "done"), (first, "under_way"), (first, "not_started")]), 0);
    let position = |before: &str, after: &str| {
        let [a, b] = [(first, before), (second, after)]
            .map(|(day, word)| said(day, &format!(r#""position": "{word}""#)));
        places(&checked(recommendation, "", &[("a", &a), ("b", &b)]), "SC313").len()
    };
    assert_eq!(position("rejected", "accepted"), 1);
    assert_eq!(position("accepted_in_principle", "disputed"), 1);
    assert_eq!(position("accepted", "noted"), 0);
    assert_eq!(position("disputed", "rejected"), 0);
}

#[test]
fn what_some_of_a_group_do_is_not_held_against_what_all_do() {
    let recommendation = r#"{"id": "r1", "number": "1", "addressees": ["chief-constables"]}"#;
    let said = |as_at: &str, whose: &str, delivery: &str| {
        format!(
            r#""by": ["npcc"], "answers": [{{"items": ["r1"], "as_at": "{as_at}", "answer_of": [{whose}], "delivery": "{delivery}"}}]"#
        )
    };
    let all = r#"{"id": "chief-constables", "coverage": "all"}"#;
    let some = r#"{"id": "chief-constables", "coverage": "some"}"#;
    let then = |whose: &str| {
        let (a, b) = (said("2021-07", all, "done"), said("2021-10", whose, "in_part"));
        places(&checked(recommendation, "", &[("a", &a), ("b", &b)]), "SC312").len()
    };
    assert_eq!((then(all), then(some)), (1, 0));
}
