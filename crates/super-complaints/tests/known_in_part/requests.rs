//! Whoever a request asks owes an answer, and more time for some is perhaps more time for each.

use super_complaints::matrix::{Awaiting, DueStatus, Role, State};

use super::{cell, found, row};

/// The NPCC is to act with the chief constables, and is asked to answer; it is silent.
const IN_CONJUNCTION: &str = r#"[{"op": "add", "path": "/recommendations/1/in_conjunction_with", "value": ["npcc"]},
    {"op": "add", "path": "/requests/0/asked/-", "value": "npcc"}, {"op": "remove", "path": "/responses/1"}]"#;

#[test]
fn a_body_that_is_asked_in_conjunction_owes_an_answer() {
    let row = row(IN_CONJUNCTION, "r2", "2022-06-01");
    let npcc = row.cell("npcc").unwrap();
    assert_eq!((npcc.role, npcc.state), (Role::InConjunction, State::NoPublishedResponse));
    assert_eq!((npcc.awaiting, npcc.asked[0].met), (Some(Awaiting::NoneFound), DueStatus::No));
    assert_eq!((row.tally.to_string().as_str(), row.tally.no_published_response.min), ("0 of 44", 44));
    let found = found(IN_CONJUNCTION, "SC401", "2022-06-01");
    assert!(found.iter().any(|it| it.contains("National Police Chiefs' Council")), "{found:?}");
}

#[test]
fn a_body_that_is_named_in_conjunction_and_not_asked_owes_none() {
    let patch =
        IN_CONJUNCTION.replace(r#"{"op": "add", "path": "/requests/0/asked/-", "value": "npcc"}, "#, "");
    let npcc = cell(&patch, "r2", "npcc", "2022-06-01");
    assert_eq!((npcc.state, npcc.awaiting), (State::NotRequired, None));
}

#[test]
fn the_silence_of_one_who_is_to_answer_for_others_is_told_and_theirs_is_counted() {
    let patch = r#"[{"op": "add", "path": "/requests/0/through", "value": "npcc"}, {"op": "replace", "path": "/responses", "value": []}]"#;
    let row = row(patch, "r2", "2022-06-01");
    assert_eq!(row.cell("npcc").unwrap().state, State::NoPublishedResponse);
    assert_eq!(row.cell("force-kent").unwrap().state, State::NotRequired);
    let it = row.tally;
    assert_eq!((it.asked.max, it.no_published_response.max, it.not_required.max), (44, 1, 43));
    let found = found(patch, "SC401", "2022-06-01");
    let of_recommendations: Vec<_> = found.iter().filter(|it| it.contains("recommendation")).collect();
    assert!(of_recommendations.iter().all(|it| it.contains("National Police Chiefs' Council")), "{found:?}");
    assert_eq!(of_recommendations.len(), 3);
}

#[test]
fn whom_another_request_asks_directly_leaves_it_to_nobody() {
    let patch = r#"[{"op": "add", "path": "/requests/-", "value": {"id": "plan", "asked": ["chief-constables"], "items": ["r2"], "through": "npcc"}},
        {"op": "replace", "path": "/responses", "value": []}]"#;
    assert_eq!(cell(patch, "r2", "force-kent", "2022-06-01").state, State::NoPublishedResponse);
}

#[test]
fn more_time_for_some_is_perhaps_more_time_for_each() {
    let patch = |party: &str| {
        format!(
            r#"[{{"op": "add", "path": "/events/-", "value": {{"id": "more", "kind": "extension_granted", "date": "2021-07-10",
                "requests": ["respond"], "due": {{"date": "2021-08-20"}}, "recipient": [{party}]}}}},
                {{"op": "replace", "path": "/documents/6/sent", "value": "2021-08-10"}}, {{"op": "remove", "path": "/documents/6/published"}}]"#
        )
    };
    let kent = |party: &str| cell(&patch(party), "r3a", "pcc-kent", "2022-06-01").asked[0].clone();
    let some = kent(r#"{"id": "pccs", "coverage": "some"}"#);
    assert_eq!(some.due.unwrap().to_string(), "2021-07-21 to 2021-08-20");
    assert_eq!((some.met, some.extended_by), (DueStatus::CannotTell, vec!["more".parse().unwrap()]));
    let named = kent(r#"{"id": "pccs", "coverage": "some", "including": ["pcc-kent"]}"#);
    assert_eq!((named.due.unwrap().to_string().as_str(), named.met), ("2021-08-20", DueStatus::Yes));
}

#[test]
fn one_who_was_perhaps_asked_is_not_late() {
    let six = r#"{"id": "chief-constables", "coverage": "some", "count": 6}"#;
    let patch = format!(
        r#"[{{"op": "replace", "path": "/recommendations/1/addressees", "value": [{six}]}},
            {{"op": "replace", "path": "/requests/0/asked/1", "value": {six}}},
            {{"op": "replace", "path": "/documents/5/sent", "value": "2021-08-01"}}]"#
    );
    assert!(found(&patch, "SC402", "2022-06-01").iter().all(|it| !it.contains("Police")));
}
