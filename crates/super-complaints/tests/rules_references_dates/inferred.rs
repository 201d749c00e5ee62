//! What rests on an inferred value is said to be inferred; what some of a group say is not said of the group.

use crate::{checked, lines, of};

/// An answer of a force in a plan of its own, and one of the Home Office in a later letter.
fn answer(by: &str, published: &str, answer: &str) -> String {
    format!(
        r#"{{"op": "add", "path": "/documents/-", "value": {{"id": "plan", "kind": "action_plan", "title": "Plan", "urls": ["https://example.org/plan"], "published": "{published}", "last_seen": "2022-07-01"}}}},
           {{"op": "add", "path": "/responses/-", "value": {{"id": "plan", "by": ["{by}"], "documents": ["plan"], "answers": [{{{answer}}}], "sources": ["plan"]}}}}"#
    )
}

fn messages(code: &str, patch: &str) -> Vec<String> {
    of(&checked(patch), code).iter().map(|it| it.message.clone()).collect()
}

#[test]
fn a_delivery_that_is_inferred_is_not_told_in_the_words_of_the_body() {
    let late = |more: &str| {
        let plan =
            answer("force-kent", "2022-05-30", &format!(r#""items": ["r2"], "delivery": "under_way"{more}"#));
        messages(
            "SC407",
            &format!(r#"[{{"op": "remove", "path": "/responses/1/answers/0/delivery"}}, {plan}]"#),
        )
    };
    assert_eq!(
        late(""),
        ["recommendation 2 was to be done by 2022-05-26, but was not, according to 1 of 43: Kent Police"]
    );
    for mark in ["delivery", "items", "as_at"] {
        let as_at = if mark == "as_at" { r#", "as_at": "2022-05-30""# } else { "" };
        let inferred = late(&format!(r#"{as_at}, "marks": {{"{mark}": "inferred"}}"#));
        assert_eq!(
            inferred,
            [
                "recommendation 2 was to be done by 2022-05-26; it is inferred, not stated, that it was not done by 1 of 43: Kent Police"
            ],
            "{mark}"
        );
    }
}

#[test]
fn a_due_date_that_is_inferred_is_said_to_be() {
    let plan = answer("force-kent", "2022-05-30", r#""items": ["r2"], "delivery": "under_way""#);
    let due = r#"{"op": "add", "path": "/recommendations/1/due/marks", "value": {"date": "inferred"}}"#;
    let late = messages(
        "SC407",
        &format!(r#"[{{"op": "remove", "path": "/responses/1/answers/0/delivery"}}, {due}, {plan}]"#),
    );
    assert_eq!(late.len(), 1);
    assert!(late[0].ends_with("Kent Police (inferred, not stated: `date`)"), "{late:?}");
    let promised = |marks: &str| {
        messages(
            "SC406",
            &format!(
                r#"[{{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {{"words": "later this year (2021)", "date": "2021-12-31"{marks}}}}}]"#
            ),
        )
    };
    let plain = "Home Office promised this by 2021-12-31, but no later response says that it is done";
    assert_eq!(promised(""), [plain]);
    assert_eq!(
        promised(r#", "marks": {"date": "inferred"}"#),
        [format!("{plain} (inferred, not stated: `date`)")]
    );
}

#[test]
fn an_accusation_that_rests_on_an_inferred_position_says_so() {
    let inferred = r#""marks": {"position": "inferred"}"#;
    let reversed = answer(
        "home-office",
        "2022-01-20",
        &format!(r#""items": ["r1"], "position": "disputed", {inferred}"#),
    );
    assert_eq!(
        messages("SC313", &format!("[{reversed}]")),
        [
            "the position of Home Office on recommendation 1 is reversed: `disputed`, previously `accepted` (inferred, not stated: `position`)"
        ]
    );
    let both = answer(
        "home-office",
        "2022-01-20",
        r#""items": ["r1"], "delivery": "will_not_be_done", "marks": {"delivery": "inferred"}"#,
    );
    let accepted =
        r#"{"op": "add", "path": "/responses/0/answers/0/marks", "value": {"position": "inferred"}}"#;
    assert_eq!(
        messages("SC306", &format!("[{accepted}, {both}]")),
        [
            "recommendation 1 is accepted by Home Office, but will not be carried out (inferred, not stated: `position`, `delivery`)"
        ]
    );
    let less = answer(
        "college-of-policing",
        "2022-01-20",
        r#""items": ["a1"], "delivery": "under_way", "marks": {"delivery": "inferred", "position": "not_stated"}"#,
    );
    assert!(messages("SC312", &format!("[{less}]"))[0].ends_with("(inferred, not stated: `delivery`)"));
    let theirs = answer(
        "pcc-kent",
        "2021-07-20",
        &format!(r#""items": ["r2"], "answer_of": ["force-kent"], "position": "accepted", {inferred}"#),
    );
    assert!(messages("SC302", &format!("[{theirs}]"))[0].ends_with("(inferred, not stated: `position`)"));
    let odd = answer(
        "crown-prosecution-service",
        "2021-07-20",
        r#""items": ["r1"], "position": "noted", "marks": {"items": "inferred"}"#,
    );
    assert!(messages("SC301", &format!("[{odd}]"))[0].ends_with("(inferred, not stated: `items`)"));
}

#[test]
fn what_some_of_a_group_say_is_not_held_against_the_others() {
    let some = r#""answer_of": [{"id": "chief-constables", "coverage": "some", "count": 15}]"#;
    let patch = |rest: &str| {
        let plan = answer("npcc", "2022-01-20", &format!(r#""items": ["r2"], {some}, {rest}"#));
        format!(r#"[{{"op": "remove", "path": "/responses/1/answers/0/delivery"}}, {plan}]"#)
    };
    assert!(
        messages("SC306", &patch(r#""delivery": "will_not_be_done""#)).is_empty(),
        "43 accept, 15 refuse"
    );
    assert_eq!(
        messages("SC306", &patch(r#""position": "accepted", "delivery": "will_not_be_done""#)),
        ["recommendation 2 is accepted by 15 of Chief constables, but will not be carried out"],
        "the same fifteen in one answer"
    );
    let promise = r#"{"op": "add", "path": "/responses/1/answers/0/commitments", "value": [{"gist": "train", "due": {"date": "2021-12-31"}}]}"#;
    let done = |whose: &str, part: &str| {
        let plan =
            answer("npcc", "2022-01-20", &format!(r#""items": ["r2"], {whose}, "delivery": "done"{part}"#));
        let patch =
            format!(r#"[{{"op": "remove", "path": "/responses/1/answers/0/delivery"}}, {promise}, {plan}]"#);
        lines(&checked(&patch), "SC406").len()
    };
    let all = r#""answer_of": [{"id": "chief-constables", "coverage": "all"}]"#;
    assert_eq!(done(all, ""), 0);
    assert_eq!(done(some, ""), 1, "what some have done does not keep the promise of all");
    assert_eq!(done(all, r#", "part": "first bullet""#), 1, "nor what is done of a part");
}
