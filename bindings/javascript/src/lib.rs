//! The WebAssembly half of the npm package `super-complaints`: JSON text in, JSON text out.
//!
//! Nothing is decided here. Each function calls one function of [`super_complaints::json`] over the bytes
//! of a document, and throws its error as JSON text; the typed half is written in JavaScript.

use super_complaints::json;
use super_complaints_javascript_shared::{Directory, or_throw};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a record.
///
/// # Errors
/// With every structural error.
#[wasm_bindgen]
pub fn validate(document: &[u8]) -> Result<(), JsValue> {
    or_throw(json::validate(document))
}

/// Reads a record and returns it in model order, on one line.
///
/// # Errors
/// With every structural error.
#[wasm_bindgen]
pub fn load(document: &[u8]) -> Result<String, JsValue> {
    or_throw(json::load(document))
}

/// Reads a record and returns it in canonical form (RFC 8785).
///
/// # Errors
/// With every structural error.
#[wasm_bindgen]
pub fn canonical(document: &[u8]) -> Result<String, JsValue> {
    or_throw(json::canonical(document))
}

/// The version of a directory.
#[wasm_bindgen]
pub fn version(directory: &Directory) -> String {
    directory.get().version().to_owned()
}

/// What a directory has for a name or an identifier, on a date or, with an empty string, without one.
///
/// # Errors
/// If the date is invalid.
#[wasm_bindgen]
pub fn look_up(query: &str, on: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::look_up(directory.get(), query, on))
}

/// Entries of a directory with similar names.
#[wasm_bindgen]
pub fn suggest(query: &str, directory: &Directory) -> String {
    json::suggest(directory.get(), query)
}

/// The members of a group on a date.
///
/// # Errors
/// If there is no such group, or the date is invalid.
#[wasm_bindgen]
pub fn members(group: &str, on: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::members(directory.get(), group, on))
}

/// Checks a record, with options as JSON.
///
/// # Errors
/// If an option does not exist.
#[wasm_bindgen]
pub fn check(document: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::check(document, options, directory.get()))
}

/// The matrix of a record as of a date.
///
/// # Errors
/// With every structural error, or if the date is invalid.
#[wasm_bindgen]
pub fn matrix(document: &[u8], as_of: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::matrix(document, as_of, directory.get()))
}

/// The due dates of a record, explained, with options as JSON.
///
/// # Errors
/// With every structural error, or if an option does not exist.
#[wasm_bindgen]
pub fn explain(document: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::explain(document, options, directory.get()))
}

/// Whether a date is entirely before another, as JSON.
///
/// # Errors
/// If one of them is not a date.
#[wasm_bindgen]
pub fn is_before(date: &str, other: &str) -> Result<String, JsValue> {
    or_throw(json::is_before(date, other))
}

/// Whether a date is on or before a full date, as JSON.
///
/// # Errors
/// If the one is not a date or the other is not a full date.
#[wasm_bindgen]
pub fn is_by(date: &str, day: &str) -> Result<String, JsValue> {
    or_throw(json::is_by(date, day))
}

/// The earliest and the latest day that a date can be, as JSON.
///
/// # Errors
/// If it is not a date.
#[wasm_bindgen]
pub fn bounds(date: &str) -> Result<String, JsValue> {
    or_throw(json::bounds(date))
}
