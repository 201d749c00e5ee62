//! What every language says of several records, of two states of them and of their fixes: the digest of each output, byte for byte.
//!
//! A document is a file of the workspace, or one with words replaced once. Several documents are a JSON array of their texts.

use std::path::Path;

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};
use super_complaints::Directory;
use super_complaints::json::{self as core, CallError};
use super_complaints_changes::json as changes;
use super_complaints_register::json as register;
use super_complaints_tables::json as tables;

use super::digest;

/// In its own folder: the files beside it hold cases of checks.
pub(super) const PATH: &str = "registers/doors.json";

/// Two records that contradict nothing.
const RECORDS: [&str; 2] = ["examples/records/stop-and-search.json", "examples/records/hidden-victims.json"];

/// The text of the file.
///
/// # Errors
/// If a document cannot be read from disk, or a call is refused.
pub(super) fn file(root: &Path) -> anyhow::Result<String> {
    let [one, other] = RECORDS;
    let [old, new] = [json!(one), replaced(one, "\"position\": \"accepted\"", "\"position\": \"disputed\"")];
    let misspelt = replaced(one, "\"addressees\"", "\"adressees\"");
    let nameless = replaced(one, "\"id\"", "\"identity\"");
    let likely = replaced(one, "\"home-office\"", "\"home-ofice\"");
    let file = json!({
        "checks": [
            checked(root, &json!([one, other]), &json!({}))?,
            checked(root, &json!([one, &misspelt, other, one]), &json!({ "as_of": "2024-06-01", "profile": "publish" }))?,
        ],
        "fixes": [
            fixed(root, &json!(one), "certain", &json!({ "as_of": "2024-06-01" }))?,
            fixed(root, &misspelt, "certain", &json!({}))?,
            fixed(root, &likely, "certain", &json!({}))?,
            fixed(root, &likely, "likely", &json!({ "profile": "publish" }))?,
        ],
        "diffs": [
            changed(root, &old, &new, &json!({}))?,
            changed(root, &old, &new, &json!({ "as_of": "2024-06-01", "as_of_old": "2019-06-01" }))?,
            changed(root, &json!([&old, other]), &json!([new]), &json!({ "as_of": "2024-06-01" }))?,
            changed(root, &json!([&old, other]), &json!([&misspelt, other, other]), &json!({ "as_of": "2024-06-01" }))?,
            changed(root, &json!([&nameless, other]), &json!([one]), &json!({}))?,
        ],
        "feeds": [
            fed(root, &Value::Null, &json!([one, other]), &json!({ "as_of": "2024-06-01" }))?,
            fed(root, &Value::Null, &json!(one), &json!({ "as_of": "2024-06-01", "format": "ical", "title": "Due" }))?,
            fed(root, &json!([&old]), &json!([new]), &json!({ "as_of": "2024-06-01", "since": "2019-06-01", "format": "json" }))?,
            fed(root, &json!([&misspelt, other]), &json!([old, other]), &json!({ "as_of": "2024-06-01", "format": "json" }))?,
        ],
        "tables": [
            tabled(root, &json!([one]), &json!({ "name": "records" }))?,
            tabled(root, &json!([one, other, new]), &json!({ "name": "records", "as_of": "2024-06-01", "profile": "publish" }))?,
        ],
    });
    Ok(format!("{file:#}\n"))
}

fn replaced(document: &str, words: &str, by: &str) -> Value {
    json!({ "document": document, "words": words, "by": by })
}

fn checked(root: &Path, documents: &Value, options: &Value) -> anyhow::Result<Value> {
    let lines = register::check(&bytes(root, documents)?, &options.to_string(), Directory::standard());
    shown(json!({ "documents": documents, "options": options }), lines)
}

fn fixed(root: &Path, document: &Value, include: &str, options: &Value) -> anyhow::Result<Value> {
    let fixed = core::fix(&bytes(root, document)?, include, &options.to_string(), Directory::standard());
    shown(json!({ "document": document, "include": include, "options": options }), fixed)
}

fn changed(root: &Path, old: &Value, new: &Value, options: &Value) -> anyhow::Result<Value> {
    let [before, after] = [bytes(root, old)?, bytes(root, new)?];
    let changes = changes::diff(&before, &after, &options.to_string(), Directory::standard());
    shown(json!({ "old": old, "new": new, "options": options }), changes)
}

fn fed(root: &Path, old: &Value, new: &Value, options: &Value) -> anyhow::Result<Value> {
    let [before, after] = [bytes(root, old)?, bytes(root, new)?];
    let feed = changes::feed(&before, &after, &options.to_string(), Directory::standard());
    shown(json!({ "old": old, "new": new, "options": options }), feed)
}

fn tabled(root: &Path, documents: &Value, options: &Value) -> anyhow::Result<Value> {
    let each = documents.as_array().into_iter().flatten().map(|it| bytes(root, it));
    let each = each.collect::<anyhow::Result<Vec<_>>>()?;
    let rows = tables::all_rows(&each, &options.to_string(), Directory::standard());
    shown(json!({ "documents": documents, "options": options }), rows)
}

/// A case, with the digest of what came out.
fn shown(mut case: Value, output: Result<String, CallError>) -> anyhow::Result<Value> {
    if let Value::Object(fields) = &mut case {
        fields.insert("digest".to_owned(), digest(&output?).into());
    }
    Ok(case)
}

/// The bytes of a document, of an array of documents, or none.
fn bytes(root: &Path, document: &Value) -> anyhow::Result<Vec<u8>> {
    let read =
        |path: &str| std::fs::read_to_string(root.join(path)).with_context(|| format!("reading {path}"));
    let text = match document {
        Value::Null => String::new(),
        Value::String(path) => read(path)?,
        Value::Array(all) => {
            let all = all.iter().map(|it| Ok(String::from_utf8(bytes(root, it)?)?));
            format!("[{}]", all.collect::<anyhow::Result<Vec<_>>>()?.join(","))
        }
        other => {
            let given = |name: &str| other.get(name).and_then(Value::as_str).unwrap_or_default();
            let text = read(given("document"))?;
            ensure!(text.contains(given("words")), "{document}: the words are not in the document");
            text.replacen(given("words"), given("by"), 1)
        }
    };
    Ok(text.into_bytes())
}
