//! Documents, their dates, and what was looked for in them.

use serde_json::json;
use super_complaints::model::{DocumentField, DocumentKind, Known, Mark, Nation};

use crate::support::{document, hidden_victims, ids, known, names, ppda, record, response};

#[test]
fn nations_belong_to_the_document_not_the_report() {
    let record = hidden_victims();
    assert_eq!(document(&record, "report-html").applies_to, [Nation::England, Nation::Wales]);
    assert_eq!(document(&record, "page").applies_to, [Nation::England, Nation::NorthernIreland]);
}

#[test]
fn a_page_without_nations_says_nothing_about_them() {
    let record = ppda();
    let surrey = document(&record, "surrey");
    assert!(surrey.applies_to.is_empty());
    assert_eq!(surrey.marks.get(DocumentField::AppliesTo), Some(Mark::NotStated));
}

#[test]
fn a_letter_is_a_document_and_a_source_and_is_typed_once() {
    let record = ppda();
    let letter = document(&record, "npcc-2-letter");
    assert_eq!(response(&record, "npcc-2").documents[0], letter.id);
    let sources = &response(&record, "npcc-2").answers[1].sources;
    assert_eq!(sources[0].document(), letter.id.as_str());
}

#[test]
fn sent_published_updated_and_seen_are_four_facts() {
    let record = ppda();
    let letter = document(&record, "ho");
    assert_eq!(letter.sent.unwrap().to_string(), "2022-11-15");
    assert!(matches!(
        known(letter.published.as_ref(), &letter.marks, DocumentField::Published),
        Known::Inferred(_)
    ));
    assert_eq!(letter.updated[0].to_string(), "2024-09-18");
    assert_eq!(letter.last_seen.unwrap().to_string(), "2026-11-25");
}

#[test]
fn one_document_may_have_two_addresses() {
    let record = ppda();
    let overview = document(&record, "npcc-2-overview");
    assert_eq!(overview.urls.len(), 2);
    assert!(overview.urls[1].ends_with("6cd0a3e8-6163-4961-88f6-f65ccbab51f6"));
}

#[test]
fn a_document_known_by_its_title_alone_is_recorded() {
    let record = hidden_victims();
    let letter = document(&record, "apcc-response");
    assert_eq!(letter.title.as_deref(), Some("APCC response Hestia"));
    assert_eq!(letter.marks.get(DocumentField::Urls), Some(Mark::Unknown));
    assert_eq!(letter.parent.as_ref().unwrap().as_str(), "page");
    assert_eq!((ids(&letter.by), letter.last_seen), (vec![Some("apcc")], None));
}

#[test]
fn slips_of_the_pen_are_kept() {
    let record = record(json!({
        "events": [{
            "id": "made", "kind": "submitted", "date": "2020-03",
            "discrepancies": [{ "field": "date", "says": "ln March 2020", "sources": ["page"] }],
        }],
        "documents": [{ "id": "page", "kind": "web_page", "title": "Recomendation 3" }],
    }));
    assert_eq!(record.documents[0].title.as_deref(), Some("Recomendation 3"));
    assert_eq!(record.events[0].discrepancies[0].says.as_str(), "ln March 2020");
}

#[test]
fn an_undated_document_stays_undated() {
    let record = ppda();
    for id in ["apcc-page", "surrey"] {
        let page = document(&record, id);
        assert_eq!(known(page.published.as_ref(), &page.marks, DocumentField::Published), Known::Unknown);
        assert_eq!((page.sent, page.last_seen.is_some()), (None, true));
    }
}

#[test]
fn a_document_may_be_dated_between_two_days() {
    let published = document(&ppda(), "cwj-follow-on").published.unwrap();
    assert_eq!(published.to_string(), "[2024-09-16..2024-09-22]");
}

#[test]
fn comment_is_neither_report_nor_response() {
    let record = hidden_victims();
    let comment = document(&record, "iasc");
    assert_eq!(comment.kind, DocumentKind::Commentary);
    assert_eq!(names(&comment.by), ["independent-anti-slavery-commissioner", "victims-commissioner"]);
    assert!(record.responses.iter().all(|response| !response.documents.contains(&comment.id)));
}

#[test]
fn one_report_may_consist_of_several_documents_in_two_languages() {
    let record = record(json!({
        "reports": [{ "id": "report", "kind": "report", "documents": ["english", "welsh", "annex"] }],
        "documents": [
            { "id": "english", "kind": "report" },
            { "id": "welsh", "kind": "report", "language": "cy" },
            { "id": "annex", "kind": "report" },
        ],
    }));
    assert_eq!(record.reports[0].documents.len(), 3);
    assert_eq!(record.documents[1].language.as_ref().unwrap().as_str(), "cy");
}

#[test]
fn an_absence_has_a_day_and_a_place() {
    let record = hidden_victims();
    let search = &record.searches[0];
    assert_eq!(search.date.unwrap().to_string(), "2026-11-25");
    assert_eq!(search.places, [document(&record, "page").id.clone()]);
    assert_eq!(names(&search.parties), ["home-office"]);
    assert_eq!(search.items, [record.recommendations[0].id.clone()]);
    // Nobody in authority has confirmed it, so it is no more than what somebody did not find.
    assert!(search.confirmed_by.is_empty());
}
