//! Documents that are broken, each in one way. Those in plain text are here; those whose bytes matter, and any
//! others, are in `tests/corpus/shape`.

use std::path::Path;

use super::case::{Case, Document, options};
use super::shown::{Detail, LINES};
use super::{Group, documents};

/// All broken documents.
///
/// # Errors
/// If the folder cannot be listed.
pub(super) fn group(root: &Path) -> anyhow::Result<Group> {
    let files = documents(root, "tests/corpus/shape")?.into_iter();
    let mut documents: Vec<_> = files.map(|(name, path)| (name, Document::File(path))).collect();
    documents.extend(TEXTS.map(|(name, text)| (name.to_owned(), Document::Text(text.to_owned()))));
    documents.push(("deep".to_owned(), Document::Text(deep())));
    documents.sort_by(|(one, _), (other, _)| one.cmp(other));
    let case = |(name, document)| Case {
        name: format!("shape/{name}"),
        title: None,
        document,
        options: options("publish", Some("2022-06-01"), &[]),
        detail: Detail::Record { places: true },
    };
    let cases = documents.into_iter().map(case).collect();
    Ok(Group { path: "shape.json".to_owned(), cases, lines: LINES })
}

/// Lists in lists, more than the limit.
fn deep() -> String {
    let (open, close) = ("[".repeat(300), "]".repeat(300));
    let before = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "extensions": {"a": "#;
    format!("{before}{open}{close}}}}}\n")
}

const TEXTS: [(&str, &str); 19] = [
    ("a-list", r#"[{"schema": "1", "id": "x", "scheme": "police", "title": "X"}]"#),
    ("blank", " \n\t\n"),
    (
        "duplicate-names",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "title": "Y", "marks": {"made_by": "unknown", "made_by": "unknown"}, "extensions": {"a": 1, "a": 2}}"#,
    ),
    ("empty", ""),
    (
        "fractions-in-extensions",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "extensions": {"a": 1.5, "b": [null], "c": 9007199254740992}}"#,
    ),
    (
        "holes",
        r#"{
  "schema": "1", "id": "holes", "scheme": "police", "title": "Faults beside findings",
  "reports": [{"id": "report", "kind": "report", "published": "2021-05-26"}],
  "recommendations": [
    {"id": "r1", "number": "one two", "addressees": ["home-office"]},
    {"id": "r2", "number": "2", "addressees": ["nobody-known"], "sources": ["missing"]}
  ]
}"#,
    ),
    (
        "list-for-an-object",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "documents": [["page", "web_page"]]}"#,
    ),
    ("lone-surrogate", r#"{"schema": "1", "id": "x", "scheme": "police", "title": "\ud800"}"#),
    (
        "malformed",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X",
  "made_by": ["Hestia", {"count": 0}],
  "events": [{"id": "Received", "kind": "received", "date": "2021-02-30"}],
  "requests": [{"id": "plan", "due": {"within": "six months", "date": "[2022..2021]"}}],
  "documents": [{"id": "page", "kind": "web_page", "urls": ["gov.uk"], "language": "English"}],
  "bodies": [{"id": "bij", "kind": "other", "names": []}]
}"#,
    ),
    (
        "marks-on-other-fields",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "marks": {"position": "unknown"}, "reports": [{"id": "r", "kind": "report", "marks": {"due": "unkown"}}]}"#,
    ),
    ("missing-fields", r#"{"schema": "1"}"#),
    ("not-json", "The hidden victims"),
    (
        "null",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "made_by": null, "reports": [{"id": "report", "kind": "report", "published": null}]}"#,
    ),
    ("numbers-for-strings", r#"{"schema": 1, "id": 7, "scheme": "police", "title": 3.5}"#),
    (
        "object-for-a-word",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "documents": [{"id": "page", "kind": {"web_page": true}}]}"#,
    ),
    ("trailing-comma", r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X",}"#),
    ("truncated", r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "forces": ["force-kent""#),
    (
        "unknown-fields",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X",
  "respones": [],
  "recommendations": [{"id": "r1", "adressees": ["home-office"]}]
}"#,
    ),
    (
        "unknown-words",
        r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X",
  "reports": [{"id": "report", "kind": "raport"}],
  "responses": [{"id": "npcc", "by": ["npcc"], "answers": [{"position": "acepted"}]}]
}"#,
    ),
];
