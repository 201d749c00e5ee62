//! Made-up pages with what other pages of the kind have: wording, order and traps.

use super_complaints::model::{Delivery, Position};
use super_complaints_pages::{Draft, Options, read};

const HEAD: &str = "GOV.UK\nMenu\nTransparency data\nResponses to the super-complaint from the Criminal Justice Alliance\n\
    From: HMICFRS, College of Policing and IOPC\nPublished 13 May 2024\nGet emails about this page\nDocuments\n\
    Home Office Response\nPDF, 120 KB, 3 pages\nCriminal Justice Alliance annex\nDetails\n";

fn page(details: &str) -> Draft {
    read(format!("{HEAD}{details}"), &Options::default()).unwrap()
}

#[test]
fn the_head_of_the_site_and_the_publisher_are_told_apart_from_the_page() {
    let draft = page("");
    let document = &draft.record.documents[0];
    assert!(document.title.as_deref().unwrap().starts_with("Responses to"));
    assert_eq!(crate::facts::keys(&document.by), ["hmicfrs", "college-of-policing", "iopc"]);
    assert_eq!(draft.record.id.as_str(), "super-complaint-from-the-criminal-justice-alliance");
}

#[test]
fn what_the_complainant_wrote_is_listed_and_is_no_response() {
    let record = page("").record;
    assert_eq!(record.documents.len(), 3);
    assert_eq!(record.responses.len(), 1);
}

#[test]
fn a_plain_position_needs_no_heading_to_be_an_answer() {
    let draft = page(
        "Home Office\nRecommendation 7\nWe accept this recommendation in principle. We will publish it by 1 May 2025.",
    );
    let answer = &draft.record.responses[0].answers[0];
    assert_eq!(answer.position, Some(Position::AcceptedInPrinciple));
    assert_eq!(answer.items[0].as_str(), "r7");
    assert_eq!(answer.commitments[0].due.as_ref().unwrap().date.unwrap().to_string(), "2025-05-01");
}

#[test]
fn what_may_be_the_item_or_the_answer_is_left() {
    let draft = page("Home Office\nRecommendation 7\nA review of the guidance on stop and search.");
    assert!(draft.record.responses.iter().all(|response| response.answers.is_empty()));
    assert!(draft.record.recommendations[0].gist.is_none());
    assert!(draft.trace.unplaced.iter().any(|left| left.reason.contains("it is not clear whether")));
}

#[test]
fn an_answer_that_there_is_none_is_left() {
    let draft = page("Action 3\nThe action was for the IOPC to ‘act’.\nNo response has been received.");
    assert!(draft.record.responses.iter().all(|response| response.answers.is_empty()));
    assert!(draft.trace.unplaced.iter().any(|left| left.reason.contains("no answer")));
}

#[test]
fn a_section_and_its_text_that_name_different_owners_are_shown_beside_each_other() {
    let draft = page(
        "IOPC\nAction 3\nThe action was for the College of Policing to ‘act’.\nThis action has been completed.",
    );
    let action = &draft.record.actions[0];
    assert_eq!(crate::facts::keys(&action.by), ["iopc"]);
    assert_eq!(action.otherwise[0].says.as_str(), "the College of Policing");
    assert_eq!(draft.record.responses[0].answers[0].delivery, Some(Delivery::Done));
}

#[test]
fn an_answer_to_a_recommendation_outside_any_section_has_no_author() {
    let draft = page(
        "Recommendation 2\nThe recommendation was for chief constables to ‘act by 31 March 2025’.\nWork is under way.",
    );
    let response = &draft.record.responses[0];
    assert!(response.by.is_empty());
    assert_eq!(draft.record.recommendations[0].due.as_ref().unwrap().date.unwrap().to_string(), "2025-03-31");
}

#[test]
fn two_bodies_may_each_have_an_action_1() {
    let text =
        "IOPC\nAction 1\nThe action was to ‘act’.\nCollege of Policing\nAction 1\nThe action was to ‘help’.";
    let ids: Vec<_> = page(text).record.actions.iter().map(|action| action.id.to_string()).collect();
    assert_eq!(ids, ["a1", "a1-2"]);
}
