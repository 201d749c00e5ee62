//! Some of a group were asked, a body may have been asked, and a name that nobody could resolve.

use super_complaints::matrix::{Awaiting, Role, State};

use super::{causes, cell, found, matrix, row};

/// Recommendation 2 is addressed to some of the chief constables; nobody answered it.
fn silent(party: &str) -> String {
    format!(
        r#"[{{"op": "replace", "path": "/recommendations/1/addressees", "value": [{party}]}},
            {{"op": "replace", "path": "/requests/0/asked/1", "value": {party}}},
            {{"op": "remove", "path": "/responses/1"}}]"#
    )
}

const SIX: &str =
    r#"{"id": "chief-constables", "coverage": "some", "count": 6, "as_written": "the six forces inspected"}"#;

#[test]
fn of_six_forces_nobody_knows_which_are_silent() {
    let row = row(&silent(SIX), "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "0 of 6");
    assert_eq!((row.tally.no_published_response.min, row.tally.cannot_tell), (6, 0));
    let kent = row.cell("force-kent").unwrap();
    assert_eq!((kent.role, kent.state), (Role::PerhapsAddressee, State::CannotTell));
    assert_eq!((kent.awaiting, causes(kent)), (Some(Awaiting::PerhapsAsked), vec!["perhaps_asked"]));
}

#[test]
fn no_force_is_accused_of_the_silence_of_six() {
    let found = found(&silent(SIX), "SC401", "2022-06-01");
    let right = "no published response to recommendation 2 was found from 6 of the 43 Chief constables; which ones is not recorded";
    assert_eq!(found, [right]);
}

#[test]
fn some_without_a_number_are_one_to_all() {
    let some = r#"{"id": "chief-constables", "coverage": "some"}"#;
    let row = row(&silent(some), "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "0 of 1 to 43");
}

#[test]
fn a_number_below_the_size_of_the_group_means_some_of_it() {
    let six = r#"{"id": "chief-constables", "count": 6}"#;
    assert_eq!(row(&silent(six), "r2", "2022-06-01").tally.to_string(), "0 of 6");
    let all = r#"{"id": "chief-constables", "coverage": "some", "count": 43}"#;
    let row = row(&silent(all), "r2", "2022-06-01");
    assert_eq!((row.tally.to_string().as_str(), row.tally.no_published_response.min), ("0 of 43", 43));
    assert_eq!(row.cell("force-kent").unwrap().state, State::NoPublishedResponse);
}

#[test]
fn who_is_named_among_some_is_certainly_asked() {
    let many = r#"{"id": "chief-constables", "coverage": "some", "count": 6, "including": ["force-kent"]}"#;
    let row = row(&silent(many), "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "0 of 6");
    let kent = row.cell("force-kent").unwrap();
    assert_eq!((kent.role, kent.state), (Role::Addressee, State::NoPublishedResponse));
    assert_eq!(row.cell("force-essex").unwrap().awaiting, Some(Awaiting::PerhapsAsked));
    let found = found(&silent(many), "SC401", "2022-06-01");
    assert!(found[0].contains("Kent Police") && found[0].contains("5 of the 43"), "{found:?}");
}

#[test]
fn six_who_answered_may_be_the_six_who_were_asked_or_none_of_them() {
    let forces = ["kent", "essex", "surrey", "sussex", "norfolk", "suffolk"];
    let answers: Vec<String> = forces
        .iter()
        .map(|force| {
            let answer = r#"[{"items": ["r2"], "position": "accepted"}]"#;
            format!(
                r#"{{"op": "add", "path": "/responses/-", "value": {{"id": "{force}", "by": ["force-{force}"], "documents": ["page"], "answers": {answer}}}}}"#
            )
        })
        .collect();
    let patch = silent(SIX);
    let patch = format!("{}, {}]", patch.strip_suffix(']').unwrap(), answers.join(", "));
    let row = row(&patch, "r2", "2022-06-01");
    assert_eq!(row.tally.to_string(), "0 to 6 of 6");
    assert_eq!(row.cell("force-kent").unwrap().state, State::Answered);
    assert_eq!(row.cell("force-cumbria").unwrap().state, State::CannotTell);
    assert_eq!(found(&patch, "SC401", "2022-06-01"), [""; 0], "nobody is accused");
}

#[test]
fn who_cannot_be_identified_has_a_line_and_a_count() {
    let patch = r#"[{"op": "add", "path": "/recommendations/0/addressees/-", "value": {"as_written": "voluntary agencies"}}]"#;
    let row = row(patch, "r1", "2022-06-01");
    assert_eq!((row.tally.to_string().as_str(), row.tally.unidentified), ("1 of 1", 1));
    let unknown = row.cells.iter().find(|cell| cell.seat.is_empty()).unwrap();
    assert_eq!((unknown.name.as_str(), unknown.state), ("voluntary agencies", State::CannotTell));
    assert_eq!(
        (unknown.awaiting, causes(unknown)),
        (Some(Awaiting::NotSearched), vec!["party_unidentified"])
    );
}

#[test]
fn a_search_for_some_clears_nobody() {
    let patch = |party: &str| {
        format!(
            r#"[{{"op": "remove", "path": "/responses/1"}},
                {{"op": "add", "path": "/searches/0/parties", "value": [{party}]}}]"#
        )
    };
    let some = patch(r#"{"id": "chief-constables", "coverage": "some", "including": ["force-kent"]}"#);
    let essex = cell(&some, "r2", "force-essex", "2022-06-01");
    assert_eq!((essex.state, essex.awaiting), (State::CannotTell, Some(Awaiting::NotSearched)));
    assert_eq!(causes(&essex), ["searched_for_some"]);
    assert_eq!(cell(&some, "r2", "force-kent", "2022-06-01").state, State::NoPublishedResponse);
}

#[test]
fn every_count_adds_up_in_every_record_shown() {
    for patch in [silent(SIX), silent(r#"{"id": "chief-constables", "coverage": "some"}"#), "[]".to_owned()] {
        for row in matrix(&patch, "2021-09-01").rows {
            let it = row.tally;
            let ranges = [
                it.answered,
                it.answered_in_part,
                it.represented,
                it.reported,
                it.no_published_response,
                it.not_required,
            ];
            let known: usize = ranges.iter().map(|range| range.min).sum();
            assert_eq!(known + it.cannot_tell, it.asked.max, "{}", row.item);
        }
    }
}
