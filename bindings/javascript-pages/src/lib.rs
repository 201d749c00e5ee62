//! The WebAssembly half of `super-complaints/pages`: bytes and JSON text in, JSON text out. It is a module of its own, so
//! that a program that only checks records does not load it.
//!
//! Nothing is decided here. Each function calls one function of [`super_complaints_pages::json`], and throws its error
//! as JSON text; the typed half is written in JavaScript.

use std::borrow::Cow;

use super_complaints::json::extend_directory;
use super_complaints_pages::json::{self, CallError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn or_throw<T>(result: Result<T, CallError>) -> Result<T, JsValue> {
    result.map_err(|error| JsValue::from_str(&error.to_json()))
}

/// A directory: the standard one, or one with a user's own added.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Directory(Cow<'static, super_complaints::Directory>);

/// The directory that comes with the package.
#[wasm_bindgen]
pub fn standard() -> Directory {
    Directory(Cow::Borrowed(super_complaints::Directory::standard()))
}

/// A directory with a user's own added.
///
/// # Errors
/// With every fault in the file.
#[wasm_bindgen]
pub fn extended(file: &[u8], directory: &Directory) -> Result<Directory, JsValue> {
    or_throw(extend_directory(&directory.0, file).map_err(CallError::from))
        .map(|it| Directory(Cow::Owned(it)))
}

/// Reads a page into a draft, with options as JSON.
///
/// # Errors
/// If the page cannot be read, or an option is invalid.
#[wasm_bindgen]
pub fn read_page(page: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::read(page, options, &directory.0))
}

/// Reads every super-complaint that a page is about, with options as JSON.
///
/// # Errors
/// If the page cannot be read, or an option is invalid.
#[wasm_bindgen]
pub fn read_all(page: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::read_all(page, options, &directory.0))
}

/// Adds what some drafts say to a record, or, if it is empty, makes one; with options as JSON.
///
/// # Errors
/// If a record or a draft cannot be read, or a page is not about the super-complaint of the record.
#[wasm_bindgen]
pub fn merge(record: &[u8], drafts: &[u8], options: &str, directory: &Directory) -> Result<String, JsValue> {
    or_throw(json::merge(record, drafts, options, &directory.0))
}
