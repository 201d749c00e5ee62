//! Nobody is said to have been looked for in vain on a page that may be cut, or that would not show the answer.

use std::collections::BTreeSet;

use super_complaints::Directory;
use super_complaints::check::parse_day;
use super_complaints::matrix::State;
use super_complaints_pages::{Draft, Options, read};

use crate::support::PAGES;

fn whole(text: &str) -> Draft {
    let options = Options { whole: true, seen: "2030-01-01".parse().ok(), ..Options::default() };
    read(text, &options).unwrap()
}

/// Who is said to have no published response, and to what.
fn accused(draft: &Draft) -> BTreeSet<(String, String)> {
    let matrix = draft.record.matrix(Directory::standard(), parse_day("2029-01-01").unwrap());
    let silent = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    silent
        .filter(|(_, cell)| cell.state == State::NoPublishedResponse)
        .map(|(row, cell)| (row.item.to_string(), cell.seat.clone()))
        .collect()
}

#[test]
fn a_page_that_is_cut_at_any_line_accuses_nobody() {
    let own = "Transparency data\nResponses to the police super-complaint\nDocuments\nNPCC response\nDetails\n\
        The report made recommendations to chief constables, the Home Office and the Ministry of Justice.\n\
        Ministry of Justice\nRecommendation 1\nResponse\nWe accept this recommendation.\n\
        Home Office\nRecommendation 2\nResponse\nThe Home Office has yet to respond.\nPublished 4 April 2022";
    for text in PAGES.iter().map(|(_, text)| *text).chain([own]) {
        let lines: Vec<&str> = text.lines().collect();
        for end in 0..=lines.len() {
            let cut = lines[..end].join("\n");
            for seen in [None, "2030-01-01".parse().ok()] {
                let Ok(draft) = read(&cut, &Options { seen, ..Options::default() }) else { continue };
                assert!(draft.record.searches.is_empty() && accused(&draft).is_empty(), "{cut}");
            }
        }
    }
}

#[test]
fn on_a_whole_page_a_body_without_an_answer_has_none() {
    let draft = whole(crate::support::text("hidden-victims-responses"));
    assert_eq!(accused(&draft), BTreeSet::from([("r-home-office".to_owned(), "home-office".to_owned())]));
}

const HEAD: &str = "Transparency data\nResponses to the police super-complaint\nDocuments\n";
const ASKS: &str = "Details\nThe report made recommendations to chief constables and the Home Office.\n";

#[test]
fn a_page_that_only_lists_documents_accuses_nobody() {
    let draft = whole(&format!("{HEAD}NPCC response\n{ASKS}Published 4 April 2022"));
    assert!(draft.record.searches.is_empty());
    assert!(draft.trace.notes.iter().any(|note| note.contains("lists documents only by their titles")));
}

#[test]
fn a_listed_document_of_nobody_known_may_be_the_answer_of_anybody() {
    let draft = whole(&format!(
        "{HEAD}Government response\n{ASKS}NPCC\nRecommendation 1\nResponse\nWe accept this recommendation.\nPublished 4 April 2022"
    ));
    assert!(draft.record.searches.is_empty());
}

#[test]
fn words_that_may_be_an_answer_and_were_not_placed_are_no_silence() {
    for body in [
        "Home Office\nRecommendation 1\nGuidance for forces on the matter.",
        "Further news\nThe Home Office is thought to have accepted recommendation 1.\nNPCC\nRecommendation 2\nResponse\nWe accept this recommendation.",
        "Chief constables\nRecommendation 1\nResponse\nOne force has not responded.",
        "Chief constables\nRecommendation 1\nResponse\nOne force accepts this recommendation.",
        "Recommendation 1 (Home Office)\nResponse\nWe accept this recommendation.",
        "Recommendation 1\nGovernment response\nWe accept this recommendation.",
    ] {
        let draft = whole(&format!("{HEAD}NPCC response\n{ASKS}{body}\nPublished 4 April 2022"));
        assert!(draft.record.searches.is_empty(), "{body}");
    }
}

#[test]
fn what_the_page_reports_of_a_body_outside_any_section_is_its_answer() {
    let draft = whole(&format!(
        "{HEAD}NPCC response\n{ASKS}Further news\nThe Home Office has accepted recommendation 1.\nNPCC\nRecommendation 2\nResponse\nWe accept this recommendation.\nPublished 4 April 2022"
    ));
    let response =
        draft.record.responses.iter().find(|it| crate::facts::keys(&it.by) == ["home-office"]).unwrap();
    assert_eq!(response.answers[0].items[0].as_str(), "r1");
    assert!(accused(&draft).iter().all(|(item, _)| item != "r1"));
}

#[test]
fn what_a_body_says_outside_any_item_is_its_answer_to_what_is_not_said() {
    let draft = whole(&format!(
        "{HEAD}NPCC response\n{ASKS}Home Office\nWe are grateful for the report, and more will follow.\nPublished 4 April 2022"
    ));
    let response =
        draft.record.responses.iter().find(|it| crate::facts::keys(&it.by) == ["home-office"]).unwrap();
    assert!(response.answers[0].items.is_empty());
    assert!(accused(&draft).iter().all(|(_, seat)| seat != "home-office"));
}
