//! Replays the corpus that all languages share: `NAME.expected.json` says what a document gives. The document
//! is `NAME.json` beside it, or the file that it names.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

mod common;

use std::path::Path;

use common::{files, root};
use serde_json::Value;
use super_complaints::json;

const END: &str = ".expected.json";

#[test]
fn every_case_gives_what_it_gives_in_all_languages() {
    let corpus = root().join("tests/corpus");
    let cases = files(&corpus, END);
    assert!(!cases.is_empty(), "no case in {}", corpus.display());
    let mut differing: Vec<String> = cases.iter().filter_map(|case| differs(case)).collect();
    let catalogue = canonical(&json::rules());
    if catalogue != canonical(&read(&corpus.join("catalogue.json"))) {
        differing.push("catalogue.json: the catalogue of rules".to_owned());
    }
    assert!(
        differing.is_empty(),
        "{} of {} differ; if that is meant, run `cargo xtask generate` and look at what it changes:\n{}",
        differing.len(),
        cases.len() + 1,
        differing.join("\n")
    );
}

/// In what a case is not as expected.
fn differs(case: &Path) -> Option<String> {
    let expected: Value = serde_json::from_str(&read(case)).unwrap();
    let name = case.file_name().unwrap().to_str().unwrap().strip_suffix(END).unwrap();
    let beside = case.with_file_name(format!("{name}.json"));
    let document = expected.get("document").map_or(beside, |path| root().join(path.as_str().unwrap()));
    let document = std::fs::read(&document).unwrap_or_else(|error| panic!("{}: {error}", document.display()));
    let options = &expected["options"];

    let mut differing = Vec::new();
    let mut compare = |what: &'static str, found: Option<String>| {
        let wanted = expected.get(what).map(|it| canonical(&it.to_string()));
        if found != wanted {
            differing.push(what);
        }
    };
    compare(
        "checked",
        Some(canonical(
            &json::check(&document, &options.to_string(), super_complaints::Directory::standard()).unwrap(),
        )),
    );
    // A record that can be read has a canonical form, and one that cannot has none: a case says which it is.
    compare(
        "canonical",
        json::canonical(&document).ok().map(|text| canonical(&Value::from(text).to_string())),
    );
    if expected.get("matrix").is_some() {
        let as_of = options["as_of"].as_str().unwrap();
        compare(
            "matrix",
            json::matrix(&document, as_of, super_complaints::Directory::standard())
                .ok()
                .map(|text| canonical(&text)),
        );
    }
    if expected.get("deadlines").is_some() {
        let options = serde_json::json!({ "as_of": options["as_of"] }).to_string();
        compare(
            "deadlines",
            json::explain(&document, &options, super_complaints::Directory::standard())
                .ok()
                .map(|text| canonical(&text)),
        );
    }
    let folder = case.parent().unwrap().file_name().unwrap().to_str().unwrap();
    (!differing.is_empty()).then(|| format!("{folder}/{name}: {}", differing.join(", ")))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text with its names sorted, and without white space between its parts.
fn canonical(text: &str) -> String {
    fn sorted(value: Value) -> Value {
        match value {
            Value::Object(members) => {
                let mut members: Vec<_> = members.into_iter().map(|(name, it)| (name, sorted(it))).collect();
                members.sort_by(|(one, _), (other, _)| one.cmp(other));
                Value::Object(members.into_iter().collect())
            }
            Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
            scalar => scalar,
        }
    }
    sorted(serde_json::from_str(text).unwrap()).to_string()
}
