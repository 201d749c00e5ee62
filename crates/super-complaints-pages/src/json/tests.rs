//! Tests of the boundary: drafts survive the way through JSON, and whatever a caller gives is read or refused.

use super_complaints::Directory;

use super::{merge, read, read_all};
use crate::{Options, merge as merging};

const PAGE: &str = "Transparency data
Responses to A safe place: Report on Hestia’s super-complaint
Documents
NPCC response Hestia
Details
In May 2021 HMICFRS, the College of Policing and the IOPC published a report.
Published 4 April 2022";

fn standard() -> &'static Directory {
    Directory::standard()
}

fn problem(error: &super::CallError) -> serde_json::Value {
    serde_json::from_str(&error.to_json()).unwrap()
}

#[test]
fn drafts_merge_as_they_do_without_json() {
    let drafts = read_all(PAGE.as_bytes(), "", standard()).unwrap();
    let merged = merge(b"", drafts.as_bytes(), "", standard()).unwrap();
    let draft = crate::read(PAGE, &Options::default()).unwrap();
    let expected = merging::merge_drafts(&[draft], &merging::Merging::default()).unwrap();
    assert_eq!(merged, serde_json::to_string(&expected).unwrap());
    // The same page again changes nothing.
    let record = expected.record.to_json();
    let again = merge(record.as_bytes(), drafts.as_bytes(), "", standard()).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&again).unwrap()["changes"], serde_json::json!([]));
}

#[test]
fn options_are_used_or_refused() {
    let options = r#"{"format": "text", "id": "mine", "seen": "2026-11", "url": "https://www.gov.uk/x", "whole": true}"#;
    let draft: serde_json::Value =
        serde_json::from_str(&read(PAGE.as_bytes(), options, standard()).unwrap()).unwrap();
    assert_eq!(draft["record"]["id"], "mine");
    assert_eq!(draft["record"]["documents"][0]["urls"][0], "https://www.gov.uk/x");
    for (options, message) in [
        (
            r#"{"sean": "2026"}"#,
            "invalid options: unknown field `sean`, expected one of `format`, `complaint`, `id`, `seen`, `url`, `whole` at line 1 column 7",
        ),
        (r#"{"seen": "26 May"}"#, "`seen`: "),
        (r#"{"id": "Not An Id"}"#, "invalid options: `id`: "),
        (r#"{"url": "no address"}"#, "invalid options: `url`: "),
        (r#"{"format": "docx"}"#, "invalid options: unknown variant `docx`"),
    ] {
        let error = problem(&read(PAGE.as_bytes(), options, standard()).unwrap_err());
        assert_eq!(error["kind"], "options");
        assert!(error["message"].as_str().unwrap().starts_with(message), "{error}");
    }
}

#[test]
fn errors_have_a_kind() {
    let of = |page: &str| problem(&read(page.as_bytes(), "", standard()).unwrap_err());
    assert_eq!((of(" ")["kind"].clone(), of(" ")["problem"].clone()), ("page".into(), "empty".into()));
    assert_eq!(of("{}")["problem"], "not_content_item");
    assert_eq!(of("A page about the police")["problem"], "not_super_complaint");
    let none = problem(&merge(b"", b"[]", "", standard()).unwrap_err());
    assert_eq!(none["problem"], "no_page");
    let broken = problem(&merge(b"{}", b"[]", "", standard()).unwrap_err());
    assert_eq!(broken["kind"], "record");
}

#[test]
fn a_draft_that_was_changed_is_read_or_refused() {
    let drafts: serde_json::Value =
        serde_json::from_str(&read_all(PAGE.as_bytes(), "", standard()).unwrap()).unwrap();
    let refused = |drafts: &serde_json::Value| {
        problem(&merge(b"", drafts.to_string().as_bytes(), "", standard()).unwrap_err())
    };
    let mut changed = drafts.clone();
    changed[0]["record"]["titel"] = "X".into();
    assert_eq!(refused(&changed)["faults"][0]["pointer"], "/titel");
    let mut changed = drafts.clone();
    changed[0]["trace"]["passages"][0]["span"] = serde_json::json!([5, 2]);
    assert!(refused(&changed)["message"].as_str().unwrap().contains("a span ends before it starts"));
    // Places beyond the text are read as no words.
    let mut changed = drafts;
    changed[0]["text"] = "".into();
    assert!(merge(b"", changed.to_string().as_bytes(), "", standard()).is_ok());
}
