//! Answers of some of a group, of somebody whom nobody knows, to a part, unread, or replaced.

use super_complaints::matrix::{Awaiting, State};

use super::{causes, cell, found, row};

#[test]
fn fifteen_forces_that_answer_are_fifteen_of_43() {
    let patch = r#"[{"op": "replace", "path": "/responses/1/by", "value": [{"id": "territorial-forces", "coverage": "some", "count": 15}]},
        {"op": "remove", "path": "/responses/1/answers/0/answer_of"}]"#;
    let row = row(patch, "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "15 of 43");
    assert_eq!((row.tally.no_published_response.min, row.tally.no_published_response.max), (28, 28));
    let kent = row.cell("force-kent").unwrap();
    assert_eq!((kent.state, kent.awaiting), (State::CannotTell, Some(Awaiting::KnownNotSettled)));
    assert_eq!(causes(kent), ["members_unknown"]);
    assert!(kent.statements[0].perhaps);
    let found = found(patch, "SC401", "2022-06-01");
    assert!(
        found[0].ends_with("from 28 of the 43 Chief constables; which ones is not recorded"),
        "{found:?}"
    );
}

#[test]
fn a_representative_that_speaks_for_some_represents_the_others_at_least() {
    let whose = |party: &str| {
        format!(r#"[{{"op": "replace", "path": "/responses/1/answers/0/answer_of", "value": [{party}]}}]"#)
    };
    let some =
        whose(r#"{"id": "chief-constables", "coverage": "some", "count": 15, "including": ["force-kent"]}"#);
    let row = row(&some, "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "15 of 43");
    assert_eq!((row.tally.represented.min, row.tally.represented.max), (28, 28));
    assert_eq!(row.cell("force-kent").unwrap().state, State::Answered);
    let essex = row.cell("force-essex").unwrap();
    assert_eq!((essex.state, essex.at_least), (State::CannotTell, Some(State::Represented)));
    assert!(found(&some, "SC401", "2022-06-01").is_empty());
}

/// Kent's own page was published on 10 July 2021 and not read; the NPCC wrote on 20 July.
const KENT: &str = r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of", "value": ["npcc"]},
    {"op": "add", "path": "/documents/-", "value": {"id": "kent", "kind": "web_page", "published": "2021-07-10", "last_seen": "2022-11-25"}},
    {"op": "add", "path": "/responses/-", "value": {"id": "kent", "by": ["force-kent"], "documents": ["kent"], "marks": {"answers": "unknown"}}}]"#;

#[test]
fn a_representative_never_takes_away_a_bodys_own_voice() {
    for (day, at_least) in [("2021-07-19", None), ("2021-07-20", Some(State::Represented))] {
        let row = row(KENT, "r2", day);
        let kent = row.cell("force-kent").unwrap();
        assert_eq!((kent.state, kent.at_least), (State::CannotTell, at_least), "{day}");
        assert_eq!(causes(kent), ["response_unread"], "{day}");
        assert_eq!(row.tally.to_string(), "0 to 1 of 43", "{day}");
    }
    assert_eq!(cell(KENT, "r2", "force-essex", "2021-07-20").state, State::Represented);
    let dated = KENT.replace(r#""published": "2021-07-10", "#, "");
    let kent = cell(&dated, "r2", "force-kent", "2021-08-20");
    assert_eq!((kent.state, causes(&kent)), (State::CannotTell, vec!["response_unread", "document_undated"]));
}

#[test]
fn a_voice_of_nobody_who_is_known_may_be_that_of_any_addressee() {
    let patch = r#"[{"op": "replace", "path": "/responses/0/by/0", "value": {"as_written": "Minister of State, Home Office", "marks": {"id": "unknown"}}}]"#;
    let cell = cell(patch, "r1", "home-office", "2022-06-01");
    assert_eq!((cell.state, cell.awaiting), (State::CannotTell, Some(Awaiting::KnownNotSettled)));
    assert_eq!(causes(&cell), ["author_unidentified"]);
    assert!(found(patch, "SC401", "2022-06-01").is_empty());
    let nobody = r#"[{"op": "remove", "path": "/responses/0/by"}]"#;
    assert_eq!(super::cell(nobody, "r1", "home-office", "2022-06-01").state, State::CannotTell, "nor a name");
    let unknown = r#"[{"op": "replace", "path": "/responses/0/by/0", "value": "ministry-of-nothing"}]"#;
    assert_eq!(
        super::cell(unknown, "r1", "home-office", "2022-06-01").state,
        State::CannotTell,
        "an id of nobody"
    );
}

#[test]
fn an_answer_whose_owner_is_unknown_may_be_that_of_any_member() {
    let patch = r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of", "value": [{"as_written": "a force in the north"}]}]"#;
    let kent = cell(patch, "r2", "force-kent", "2022-06-01");
    assert_eq!((kent.state, causes(&kent)), (State::CannotTell, vec!["author_unidentified"]));
}

#[test]
fn an_answer_to_a_part_is_an_answer_in_part() {
    let patch = r#"[{"op": "add", "path": "/responses/0/answers/0/part", "value": "first bullet"}]"#;
    assert_eq!(cell(patch, "r1", "home-office", "2022-06-01").state, State::AnsweredInPart);
    let later = cell(patch, "r1", "home-office", "2022-08-01");
    assert_eq!(
        (later.state, later.at_least),
        (State::CannotTell, Some(State::AnsweredInPart)),
        "nobody searched since"
    );
}

#[test]
fn an_answer_to_an_item_that_the_record_lacks_may_be_meant_for_one_that_it_has() {
    let patch = r#"[{"op": "replace", "path": "/responses/0/answers/0/items/0", "value": "r9"}]"#;
    let cell = cell(patch, "r1", "home-office", "2022-06-01");
    assert_eq!((cell.state, causes(&cell)), (State::CannotTell, vec!["names_no_item"]));
}

/// The Home Office's letter is replaced by one that nobody dated, seen on 1 July 2022.
fn replaced(items: &str) -> String {
    format!(
        r#"[{{"op": "add", "path": "/documents/-", "value": {{"id": "ho2", "kind": "letter", "last_seen": "2022-07-01"}}}},
            {{"op": "add", "path": "/responses/-", "value": {{"id": "ho2", "by": ["home-office"], "documents": ["ho2"], "replaces": "home-office",
                "answers": [{{"items": [{items}], "position": "accepted"}}]}}}}]"#
    )
}

#[test]
fn a_replaced_answer_and_the_one_that_replaces_it_answer_either_way() {
    let row = row(&replaced(r#""r1""#), "r1", "2021-12-01");
    assert_eq!(
        (row.tally.to_string().as_str(), row.cell("home-office").unwrap().state),
        ("1 of 1", State::Answered)
    );
    let other = cell(&replaced(r#""a1""#), "r1", "home-office", "2021-12-01");
    assert_eq!((other.state, causes(&other)), (State::CannotTell, vec!["perhaps_replaced"]));
}

#[test]
fn without_a_search_a_representatives_view_does_not_say_that_a_body_is_silent() {
    let patch = r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of", "value": ["npcc"]}, {"op": "remove", "path": "/searches"}]"#;
    let row = row(patch, "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "0 to 43 of 43");
    let kent = row.cell("force-kent").unwrap();
    assert_eq!((kent.state, kent.at_least), (State::CannotTell, Some(State::Represented)));
    assert_eq!((kent.awaiting, causes(kent)), (Some(Awaiting::NotSearched), vec!["not_searched"]));
}
