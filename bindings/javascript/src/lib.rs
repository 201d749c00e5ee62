//! The WebAssembly half of the npm package `super-complaints`: JSON text in, JSON text out.
//!
//! Nothing is decided here. Each function calls one function of [`super_complaints::json`] over the bytes
//! of a document, and throws its error as JSON text; the typed half is written in JavaScript.

use super_complaints::SCHEMA;
use super_complaints::json::{self, BorderError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn or_throw<T>(result: Result<T, BorderError>) -> Result<T, JsValue> {
    result.map_err(|error| JsValue::from_str(&error.to_json()))
}

/// Reads a record.
///
/// # Errors
/// With every fault of its shape.
#[wasm_bindgen]
pub fn validate(document: &[u8]) -> Result<(), JsValue> {
    or_throw(json::validate(document))
}

/// Reads a record and gives it back in model order, on one line.
///
/// # Errors
/// With every fault of its shape.
#[wasm_bindgen]
pub fn load(document: &[u8]) -> Result<String, JsValue> {
    or_throw(json::load(document))
}

/// Reads a record and gives it back in canonical form (RFC 8785).
///
/// # Errors
/// With every fault of its shape.
#[wasm_bindgen]
pub fn canonical(document: &[u8]) -> Result<String, JsValue> {
    or_throw(json::canonical(document))
}

/// Checks a record, with options as JSON.
///
/// # Errors
/// If an option does not exist.
#[wasm_bindgen]
pub fn check(document: &[u8], options: &str) -> Result<String, JsValue> {
    or_throw(json::check(document, options))
}

/// The matrix of a record as of a day.
///
/// # Errors
/// With every fault of its shape, or if the day is none.
#[wasm_bindgen]
pub fn matrix(document: &[u8], as_of: &str) -> Result<String, JsValue> {
    or_throw(json::matrix(document, as_of))
}

/// The due dates of a record, explained, with options as JSON.
///
/// # Errors
/// With every fault of its shape, or if an option does not exist.
#[wasm_bindgen]
pub fn explain(document: &[u8], options: &str) -> Result<String, JsValue> {
    or_throw(json::explain(document, options))
}

/// The catalogue of rules.
#[wasm_bindgen]
pub fn rules() -> String {
    json::rules()
}

/// The JSON Schema of a record.
#[wasm_bindgen]
pub fn schema() -> String {
    SCHEMA.to_owned()
}
