//! The real page that the project started from.

use super_complaints_pages::{Options, PageKind, read};

use crate::support::{draft, text};

#[test]
fn the_draft_of_the_real_page() {
    insta::assert_snapshot!(draft("hidden-victims-responses").record.to_json_pretty());
}

#[test]
fn what_of_the_real_page_was_not_placed() {
    let trace = draft("hidden-victims-responses").trace;
    let lines: Vec<String> =
        trace.unused.iter().map(|left| format!("{}: {}  ({})", left.line, left.text, left.reason)).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn which_words_of_the_real_page_went_where() {
    let trace = draft("hidden-victims-responses").trace;
    assert_eq!(trace.kind, PageKind::ResponsesPage);
    let certainty = |certainty| serde_json::to_value(certainty).unwrap().as_str().unwrap().to_owned();
    let line = |p: &super_complaints_pages::Passage| {
        format!("{}: {} {} ({}): {}", p.line, p.entity, p.field, certainty(p.certainty), p.text)
    };
    insta::assert_snapshot!(trace.passages.iter().map(line).collect::<Vec<_>>().join("\n"));
}

#[test]
fn most_of_the_real_page_is_placed() {
    let trace = draft("hidden-victims-responses").trace;
    assert!(trace.share >= 80, "{}", trace.share);
}

#[test]
fn the_home_office_is_addressed_and_has_no_response_and_its_absence_has_a_source() {
    let record = draft("hidden-victims-responses").record;
    let names = |parties: &[super_complaints::model::Party]| {
        parties.iter().any(|party| party.to_string() == "home-office")
    };
    assert!(record.recommendations.iter().any(|item| names(&item.addressees)));
    assert!(!record.responses.iter().any(|response| names(&response.by)));
    // A copy may end anywhere: nobody was looked for in vain on what may be half a page.
    assert!(record.searches.is_empty());
    let whole = Options { whole: true, ..Options::default() };
    let record = read(text("hidden-victims-responses"), &whole).unwrap().record;
    assert!(record.searches.iter().any(|search| names(&search.parties)));
    assert_eq!(record.searches[0].date.unwrap().to_string(), "[2022-04-04..]");
}
