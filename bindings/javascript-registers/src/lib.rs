//! The WebAssembly half of `super-complaints/registers`: bytes and JSON text in, text out. It is a module of its own, so that
//! a program that only checks single records does not load it.
//!
//! Nothing is decided here. Each function calls one function of a module `json`, and throws its error as JSON text; the typed
//! half is written in JavaScript.

use super_complaints_changes::json as changes;
use super_complaints_javascript_shared::{Directory, or_throw};
use super_complaints_register::json as register;
use super_complaints_tables::json as tables;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Checks the records of a text, and compares them, with options as JSON; lines of JSON.
///
/// # Errors
/// If an option does not exist, or has an invalid value.
#[wasm_bindgen]
pub fn check_register(text: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(register::check(text, options, directory.get()))
}

/// The catalogue of rules that compare records.
#[wasm_bindgen]
pub fn register_rules() -> String {
    register::rules()
}

/// Applies the fixes that are offered for a record, with options as JSON.
///
/// # Errors
/// If the document is not UTF-8, or an option does not exist.
#[wasm_bindgen]
pub fn fix(document: &[u8], include: &str, options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(super_complaints::json::fix(document, include, options, directory.get()))
}

/// What changed between two records or texts with several, with options as JSON. What cannot be read of several is in the result.
///
/// # Errors
/// With every structural error of the first record if no record can be read, or if an option does not exist.
#[wasm_bindgen]
pub fn diff(old: &[u8], new: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(changes::diff(old, new, options, directory.get()))
}

/// A feed of a record or of a text with several, and of an older state of them, if it is not empty; with options as JSON. What
/// cannot be read of several is left out, and the feed says so.
///
/// # Errors
/// With every structural error of the first record if no record can be read, or if an option does not exist.
#[wasm_bindgen]
pub fn feed(old: &[u8], new: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(changes::feed(old, new, options, directory.get()))
}

/// The rows of a record in a table, with options as JSON.
///
/// # Errors
/// With every structural error, or if there is no such table or option.
#[wasm_bindgen]
pub fn rows(document: &[u8], table: &str, options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(tables::rows(document, table, options, directory.get()))
}

/// The rows of several records in every table, with options as JSON. The records come one after the other, with the length of each.
///
/// # Errors
/// With every structural error of the first record that cannot be read, or if an option does not exist.
#[wasm_bindgen]
pub fn all_rows(
    documents: &[u8],
    lengths: &[u32],
    options: &str,
    directory: &Directory,
) -> Result<String, JsValue> {
    let mut rest = documents;
    let documents = lengths.iter().filter_map(|length| {
        let (document, after) = rest.split_at_checked(usize::try_from(*length).ok()?)?;
        rest = after;
        Some(document)
    });
    let documents: Vec<&[u8]> = documents.collect();
    or_throw(tables::all_rows(&documents, options, directory.get()))
}

/// The contract of all tables.
#[wasm_bindgen]
pub fn contract() -> String {
    tables::tables()
}
