//! What a call from another language gives, as JSON.

use std::fmt::Display;

use serde::Deserialize;
use serde_json::Value;
use super_complaints::{OptionsError, SuperComplaint};

use super::CallError;
use crate::{Draft, Format, Options, Trace};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Given {
    format: Option<Format>,
    complaint: Option<String>,
    id: Option<String>,
    seen: Option<String>,
    url: Option<String>,
    whole: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct GivenMerging {
    same: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenDraft {
    record: Value,
    trace: Trace,
    text: String,
    format: Format,
}

/// The options of reading a page; an empty string means none.
pub(super) fn options(text: &str) -> Result<Options, OptionsError> {
    let given: Given = object(text)?;
    let seen = given.seen.map(|date| date.parse());
    let seen = seen.transpose().map_err(|error| OptionsError::Date { option: Some("seen"), error })?;
    Ok(Options {
        format: given.format,
        complaint: given.complaint,
        id: given.id.map(|id| id.parse()).transpose().map_err(|error| invalid("id", &error))?,
        seen,
        url: given.url.map(|url| url.parse()).transpose().map_err(|error| invalid("url", &error))?,
        whole: given.whole,
    })
}

/// The option of merging: whether the pages are known to be about the super-complaint of the record.
pub(super) fn same(text: &str) -> Result<bool, OptionsError> {
    Ok(object::<GivenMerging>(text)?.same)
}

/// Drafts that were read before, and perhaps corrected since.
pub(super) fn drafts(text: &[u8]) -> Result<Vec<Draft>, CallError> {
    let given: Vec<GivenDraft> =
        serde_json::from_slice(text).map_err(|error| OptionsError::Form(format!("drafts: {error}")))?;
    given
        .into_iter()
        .map(|GivenDraft { record, trace, text, format }| {
            // By way of its text, so that a record that cannot be read is refused with every structural error.
            let record = SuperComplaint::from_json(&record.to_string())?;
            Ok(Draft { record, trace, text, format, parts: Vec::new() })
        })
        .collect()
}

fn object<T: Default + for<'de> Deserialize<'de>>(text: &str) -> Result<T, OptionsError> {
    if text.trim().is_empty() {
        return Ok(T::default());
    }
    serde_json::from_str(text).map_err(|error| OptionsError::Form(error.to_string()))
}

fn invalid(option: &str, error: &dyn Display) -> OptionsError {
    OptionsError::Form(format!("`{option}`: {error}"))
}
