//! A promise that a document keeps is not broken because nobody knows when the document was there.

use serde_json::{Value, json};

use super::{checked, found};

/// The Home Office promised something by the end of 2021, and it was kept by the document `kept`; somebody looked.
fn fulfilled_by(document: &Value) -> String {
    let mut kept = json!({"id": "kept", "kind": "web_page"});
    kept.as_object_mut().unwrap().extend(document.as_object().unwrap().clone());
    let promise =
        json!({"gist": "publish the work", "due": {"date": "2021-12-31"}, "fulfilled_by": ["kept"]});
    json!([
        {"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": promise},
        {"op": "add", "path": "/documents/-", "value": kept},
    ])
    .to_string()
}

fn is_unsure(patch: &str) -> bool {
    checked(patch, "2022-06-01").undecided.iter().any(|it| it.code == "SC406")
}

#[test]
fn a_document_without_a_date_keeps_a_promise_nobody_knows_when() {
    let undated = fulfilled_by(&json!({}));
    assert!(found(&undated, "SC406", "2022-06-01").is_empty());
    assert!(is_unsure(&undated));
    let vague = fulfilled_by(&json!({"published": "[2021-06-01..]", "last_seen": "2022-03-01"}));
    assert!(found(&vague, "SC406", "2022-06-01").is_empty());
    assert!(is_unsure(&vague));
}

#[test]
fn what_was_seen_in_time_keeps_a_promise_in_time() {
    let seen = fulfilled_by(&json!({"last_seen": "2021-12-01"}));
    assert!(found(&seen, "SC406", "2022-06-01").is_empty());
    assert!(!is_unsure(&seen));
}

#[test]
fn a_document_that_came_late_or_is_not_there_yet_keeps_none() {
    let late = fulfilled_by(&json!({"published": "2022-02-01"}));
    assert!(found(&late, "SC406", "2022-06-01")[0].ends_with("but did it late"));
    let not_yet = fulfilled_by(&json!({"published": "2022-09-01"}));
    assert!(found(&not_yet, "SC406", "2022-06-01")[0].ends_with("no later response says that it is done"));
}
