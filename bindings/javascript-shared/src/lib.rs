//! What the WebAssembly halves of the npm package have in common: directories, and how errors are thrown. Whatever links this crate
//! exports [`Directory`], [`standard`] and [`extended`].

use std::borrow::Cow;

use super_complaints::json::{CallError, extend_directory};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Memory of every half. Nothing here has threads.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A result whose error is thrown as JSON text.
///
/// # Errors
/// With the error, if it is one.
pub fn or_throw<T>(result: Result<T, CallError>) -> Result<T, JsValue> {
    result.map_err(|error| thrown(&error.to_json()))
}

/// What is thrown: the JSON text of an error.
pub fn thrown(error: &str) -> JsValue {
    JsValue::from_str(error)
}

/// A directory: the standard one, or one with a user's own added.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Directory(Cow<'static, super_complaints::Directory>);

impl Directory {
    /// The directory itself.
    pub fn get(&self) -> &super_complaints::Directory {
        &self.0
    }
}

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
    or_throw(extend_directory(directory.get(), file)).map(|it| Directory(Cow::Owned(it)))
}
