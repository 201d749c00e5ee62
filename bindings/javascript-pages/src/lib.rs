//! The WebAssembly half of `super-complaints/pages`: bytes and JSON text in, JSON text out. It is a module of its own, so
//! that a program that only checks records does not load it.
//!
//! Nothing is decided here. Each function calls one function of [`super_complaints_pages::json`], and throws its error
//! as JSON text; the typed half is written in JavaScript.

use super_complaints_javascript_shared::{Directory, thrown};
use super_complaints_pages::json::{self, CallError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn or_throw<T>(result: Result<T, CallError>) -> Result<T, JsValue> {
    result.map_err(|error| thrown(&error.to_json()))
}

/// Reads a page into a draft, with options as JSON.
///
/// # Errors
/// If the page cannot be read, or an option is invalid.
#[wasm_bindgen]
pub fn read_page(page: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::read(page, options, directory.get()))
}

/// Reads every super-complaint that a page is about, with options as JSON.
///
/// # Errors
/// If the page cannot be read, or an option is invalid.
#[wasm_bindgen]
pub fn read_all(page: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::read_all(page, options, directory.get()))
}

/// Adds what some drafts say to a record, or, if it is empty, makes one; with options as JSON.
///
/// # Errors
/// If a record or a draft cannot be read, or a page is not about the super-complaint of the record.
#[wasm_bindgen]
pub fn merge(record: &[u8], drafts: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::merge(record, drafts, options, directory.get()))
}
