//! The cases of the corpus that all languages share.

use serde_json::Value;
use super_complaints::EXAMPLE;

use super::{files, root};

/// Every case of every file.
pub(crate) fn cases() -> Vec<Value> {
    let corpus = root().join("tests/corpus");
    let top = std::fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = top.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    paths.extend(["rules", "records"].iter().flat_map(|folder| files(&corpus.join(folder), ".json")));
    let cases: Vec<Value> = paths.iter().flat_map(|path| of_file(&std::fs::read(path).unwrap())).collect();
    assert!(!cases.is_empty(), "no case in {}", corpus.display());
    cases
}

fn of_file(bytes: &[u8]) -> Vec<Value> {
    let mut file: Value = serde_json::from_slice(bytes).unwrap();
    serde_json::from_value(file["cases"].take()).unwrap()
}

/// The document of a case: a file of the workspace, a text, or the shared example with a change. That one is printed as
/// every language can: names sorted, two spaces a step.
pub(crate) fn document(case: &Value) -> Vec<u8> {
    if let Some(path) = case.get("document") {
        let path = root().join(path.as_str().unwrap());
        return std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    if let Some(text) = case.get("text") {
        return text.as_str().unwrap().into();
    }
    let mut record: Value = serde_json::from_str(EXAMPLE).unwrap();
    let patch: json_patch::Patch = serde_json::from_value(case["patch"].clone()).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    record.sort_all_objects();
    format!("{record:#}\n").into_bytes()
}
