//! Single cases: what agrees, what differs, what fills a gap, and what is left out.

use serde_json::json;
use super_complaints_pages::merge::{ChangeKind, KeptAs, Merging, NotMerged, merge, merge_drafts};

use super::support::{draft, merged, record};

const PAGE: &str = r#"{"id": "page", "kind": "responses_page", "title": "Responses", "urls": ["https://www.gov.uk/r"], "published": "2022-04-04"}"#;

fn page() -> serde_json::Value {
    serde_json::from_str(PAGE).unwrap()
}

#[test]
fn what_agrees_gains_a_source_and_what_differs_is_kept_beside_the_value() {
    let mine = record(json!({
        "recommendations": [{"id": "one", "number": "1", "addressees": ["home-office"], "sources": ["report"]}],
        "documents": [{"id": "report", "kind": "report"}],
    }));
    let theirs = record(json!({
        "recommendations": [{"id": "r1", "number": "01", "addressees": ["npcc"], "text": "Train.", "sources": ["page#Details"]}],
        "documents": [page()],
    }));
    let result = merged(&mine, &[draft(theirs)]);
    let item = serde_json::to_value(&result.record.recommendations[0]).unwrap();
    assert_eq!(
        item,
        json!({
            "id": "one", "number": "1", "text": "Train.", "addressees": ["home-office"],
            "sources": ["report", "responses#Details"],
            "discrepancies": [{"field": "addressees", "says": "npcc", "sources": ["responses#Details"]}],
        })
    );
    let conflict = &result.conflicts[0];
    assert_eq!(
        (conflict.entity.as_str(), conflict.field.as_str(), conflict.kept),
        ("item:one", "addressees", KeptAs::Discrepancy)
    );
}

#[test]
fn what_differs_is_kept_without_soft_hyphens() {
    use super_complaints_pages::{Options, read};

    let mine = record(json!({
        "recommendations": [{"id": "one", "number": "1", "addressees": ["home-office"], "text": "Chief constables should wait.", "sources": ["report"]}],
        "documents": [{"id": "report", "kind": "report"}],
    }));
    let page = "Responses to the police super-complaint by Hestia: A safe place\n\nDetails\n\nRecommendation 1\n\n\
        Chief constables should pub\u{ad}lish guid\u{200b}ance for super\u{ad}visors.";
    let theirs = read(page, &Options::default()).unwrap();
    let result = merged(&mine, &[theirs]);
    let record = result.record.to_json();
    assert!(record.contains("publish guidance for supervisors"), "{record}");
    assert!(!record.contains(['\u{ad}', '\u{200b}']), "{record}");
    assert!(record.contains("discrepancies"), "{record}");
}

#[test]
fn a_mark_that_there_is_no_value_gives_way_to_a_value_of_another_source() {
    let with = |mark: &str, source: &str| {
        let mine = record(json!({
            "recommendations": [{"id": "r1", "number": "1", "sources": [source], "marks": {"due": mark}, "reasons": {"due": "not in the part that I have"}}],
            "documents": [{"id": "report", "kind": "report"}, {"id": "r", "kind": "responses_page", "urls": ["http://gov.uk/r/"]}],
        }));
        let theirs = record(json!({
            "recommendations": [{"id": "r1", "number": "1", "due": {"words": "by May"}, "sources": ["page"]}],
            "documents": [page()],
        }));
        merged(&mine, &[draft(theirs)])
    };
    let due = |of: &super_complaints_pages::merge::Merged| of.record.recommendations[0].due.is_some();
    let (other, unknown, stated) =
        (with("not_stated", "report"), with("unknown", "r"), with("not_stated", "r"));
    assert!(due(&other) && due(&unknown));
    let item = &unknown.record.recommendations[0];
    assert!(item.marks.is_empty() && item.reasons.is_empty());
    // The author read this very page, and it does not say.
    assert!(!due(&stated));
    assert_eq!((stated.conflicts[0].kept, stated.conflicts[0].record.is_none()), (KeptAs::Reported, true));
    assert!(!stated.record.recommendations[0].marks.is_empty());
}

#[test]
fn a_listed_response_that_is_read_gains_its_answers() {
    let listing = record(json!({
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["npcc"], "sources": ["page"]}],
        "responses": [{"id": "npcc", "by": ["npcc"], "documents": ["npcc-response"], "sources": ["page"], "marks": {"answers": "unknown"}}],
        "documents": [page(), {"id": "npcc-response", "kind": "response", "title": "NPCC response", "read": "listed_only", "parent": "page", "sources": ["page"]}],
    }));
    let letter = record(json!({
        "recommendations": [{"id": "r1", "number": "1", "sources": ["page"]}],
        "responses": [{"id": "npcc", "by": ["npcc"], "documents": ["page"], "answers": [{"items": ["r1"], "position": "accepted", "quote": "We accept it.", "sources": ["page"]}]}],
        "documents": [{"id": "page", "kind": "letter", "title": "NPCC response", "by": ["npcc"], "sent": "2022-03-01", "read": "in_part"}],
    }));
    let pages = [draft(listing), draft(letter)];
    let result = merge_drafts(&pages, &Merging::default()).unwrap();
    let response = &result.record.responses[0];
    assert_eq!((result.record.responses.len(), result.record.documents.len()), (1, 2));
    assert_eq!((response.answers.len(), response.marks.is_empty()), (1, true));
    let document = result.record.documents.iter().find(|it| it.id.as_str() == "npcc-response").unwrap();
    assert_eq!(serde_json::to_value(document).unwrap()["read"], "in_part");
    assert!(document.sent.is_some() && document.parent.is_some());
}

#[test]
fn an_item_without_a_number_is_not_added_beside_those_it_may_be() {
    let mine = record(json!({"recommendations": [
        {"id": "r1", "number": "1", "addressees": ["home-office"]}, {"id": "r2", "number": "2", "addressees": ["home-office"]},
    ]}));
    let theirs = record(json!({
        "recommendations": [
            {"id": "r-home-office", "addressees": ["home-office"], "sources": ["page"], "marks": {"number": "unknown"}},
            {"id": "r-apcc", "addressees": ["apcc"], "sources": ["page"], "marks": {"number": "unknown"}},
        ],
        "responses": [{"id": "home-office", "by": ["home-office"], "documents": ["page"], "answers": [
            {"items": ["r-home-office"], "quote": "We accept.", "position": "accepted", "sources": ["page"]},
        ]}],
        "documents": [page()],
    }));
    let result = merged(&mine, &[draft(theirs)]);
    let ids: Vec<&str> = result.record.recommendations.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["r1", "r2", "r-apcc"]);
    assert!(result.left_out[0].reason.contains("`r1`, `r2`"), "{:?}", result.left_out);
    // Which of them is answered is not known.
    let answer = serde_json::to_value(&result.record.responses[0].answers[0]).unwrap();
    assert_eq!((answer.get("items"), &answer["marks"]["items"]), (None, &json!("unknown")));
}

#[test]
fn a_second_report_makes_items_name_theirs() {
    let mine = record(json!({
        "reports": [{"id": "main", "kind": "report", "title": "A safe place", "published": "2021-05-26"}],
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["npcc"]}],
    }));
    let theirs = record(json!({
        "reports": [{"id": "report", "kind": "follow_up", "title": "A safe place, revisited", "published": "2023-01-01", "sources": ["page"]}],
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["npcc"], "text": "Go on.", "sources": ["page"]}],
        "documents": [page()],
    }));
    let result = merged(&mine, &[draft(theirs)]);
    let reports: Vec<_> =
        result.record.recommendations.iter().map(|it| it.report.as_ref().unwrap().as_str()).collect();
    assert_eq!(reports, ["main", "follow-up"]);
    assert!(result.conflicts.is_empty(), "{:?}", result.conflicts);
}

#[test]
fn a_page_about_another_super_complaint_is_refused() {
    let mine = record(json!({"reports": [{"id": "report", "kind": "report", "published": "2021-05-26"}]}));
    let about = |more: serde_json::Value| {
        let mut other = record(json!({}));
        other.id = "other".parse().unwrap();
        other.title = "Something else".parse().unwrap();
        let mut value = serde_json::to_value(other).unwrap();
        more.as_object().unwrap().iter().for_each(|(name, it)| value[name] = it.clone());
        let draft = draft(serde_json::from_value(value).unwrap());
        merge(&mine, &[draft], &Merging::default()).err()
    };
    let another = about(json!({"made_by": ["suzy-lamplugh-trust"]})).unwrap();
    assert!(matches!(another, NotMerged::Another { .. }), "{another}");
    assert!(another.to_string().contains("suzy-lamplugh-trust"));
    // One body may make several.
    assert!(matches!(about(json!({})), Some(NotMerged::NotClear { .. })));
    assert!(matches!(about(json!({"made_by": []})), Some(NotMerged::NotClear { .. })));
    assert_eq!(about(json!({"reports": [{"id": "r", "kind": "report", "published": "2021-05-26"}]})), None);
    assert_eq!(about(json!({"other_titles": ["A safe place: report"]})), None);
    assert_eq!(merge_drafts(&[], &Merging::default()).err(), Some(NotMerged::NoPage));
}

#[test]
fn a_page_that_changed_is_told_by_the_quotations_that_are_gone() {
    let mine = record(json!({
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["npcc"]}],
        "responses": [{"id": "npcc", "by": ["npcc"], "documents": ["r"], "answers": [
            {"items": ["r1"], "quote": "We accept it.", "sources": ["r"]}, {"items": ["r1"], "quote": "Police super-complaints", "sources": ["r"]},
        ]}],
        "documents": [{"id": "r", "kind": "responses_page", "urls": ["http://gov.uk/r/"]}],
    }));
    let result = merged(&mine, &[draft(record(json!({"documents": [page()]})))]);
    let page = &result.pages[0];
    assert!(page.known && page.document == "r");
    let missing: Vec<_> = page.missing.iter().map(|it| (it.entity.as_str(), it.quote.as_str())).collect();
    assert_eq!(missing, [("response:npcc", "We accept it.")]);
}

#[test]
fn the_result_is_json_of_a_stable_form() {
    let theirs = record(json!({"documents": [page()], "partners": ["iopc"]}));
    let result = serde_json::to_value(merged(&record(json!({})), &[draft(theirs)])).unwrap();
    assert_eq!(result["format"], "super-complaints-merge-1");
    assert_eq!(result["pages"], json!([{"document": "responses", "known": false, "missing": []}]));
    assert_eq!(result["changes"][0]["kind"], "added");
    let partners = &result["changes"][1];
    assert_eq!(
        *partners,
        json!({"entity": "super-complaint", "kind": "filled", "field": "partners", "value": ["iopc"], "document": "responses"})
    );
    assert_eq!(serde_json::to_value(ChangeKind::DiscrepancyAdded).unwrap(), "discrepancy_added");
}

#[test]
fn a_page_may_belong_to_the_record_by_way_of_another_page() {
    let mine = record(json!({"reports": [{"id": "report", "kind": "report", "published": "2021-05-26"}]}));
    let named = |id: &str, title: &str, more: serde_json::Value| {
        let mut value = serde_json::to_value(record(more)).unwrap();
        (value["id"], value["title"]) = (json!(id), json!(title));
        draft(serde_json::from_value(value).unwrap())
    };
    // The first says only a title that the second has too; the second has the date of the report.
    let first = named("one", "Safe at last", json!({"documents": [page()]}));
    let second = named(
        "two",
        "Two",
        json!({
            "reports": [{"id": "r", "kind": "report", "title": "Safe at last", "published": "2021-05-26"}],
            "documents": [{"id": "page", "kind": "web_page", "title": "The report"}],
        }),
    );
    let refused = |pages: &[super_complaints_pages::Draft]| {
        let errors = super_complaints_pages::merge::refused(&mine, pages, &Merging::default()).unwrap();
        errors.iter().map(Option::is_some).collect::<Vec<_>>()
    };
    assert_eq!(refused(std::slice::from_ref(&first)), [true]);
    assert_eq!(refused(&[first.clone(), second.clone()]), [false, false]);
    assert_eq!(refused(&[second, first]), [false, false]);
}

#[test]
fn a_response_without_an_author_is_nobodys_on_a_page_with_several() {
    let answer = |quote: &str| json!([{"items": ["r1"], "quote": quote, "sources": ["page"]}]);
    let with = |by: serde_json::Value, kind: &str, quote: &str| {
        let mut document = page();
        document["kind"] = json!(kind);
        record(json!({
            "recommendations": [{"id": "r1", "number": "1", "addressees": ["npcc"], "sources": ["page"]}],
            "responses": [{"id": "x", "by": by, "documents": ["page"], "answers": answer(quote), "sources": ["page"]}],
            "documents": [document],
        }))
    };
    let responses = |kind: &str| {
        let mine = with(json!(["npcc"]), kind, "We accept it.");
        let result = merged(&mine, &[draft(with(json!([]), kind, "It is under way."))]);
        let all = result.record.responses.iter();
        all.map(|it| (it.by.len(), it.answers.len())).collect::<Vec<_>>()
    };
    assert_eq!(responses("responses_page"), [(0, 1), (1, 1)]);
    assert_eq!(responses("letter"), [(1, 2)], "a letter is one response");
}

#[test]
fn a_page_without_a_title_and_an_address_is_known_again_by_its_words() {
    let plan = json!({"id": "page", "kind": "action_plan", "by": ["force-kent"], "sent": "2025-03-27"});
    let with = |words: &str| {
        let mut draft = draft(record(json!({"documents": [plan]})));
        draft.text = words.to_owned();
        draft
    };
    let once = merged(&record(json!({})), &[with("One plan.")]);
    let twice = merged(&once.record, &[with("One plan.")]);
    assert!(twice.changes.is_empty(), "{:?}", twice.changes);
    assert!(once.record.documents[0].id.as_str().starts_with("action-plan-"));
    assert_eq!(merged(&once.record, &[with("Another plan.")]).record.documents.len(), 2);
}
