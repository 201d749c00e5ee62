//! What the comparison of records finds.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Serialize;
use super_complaints::check::{Severity, Subject};
use super_complaints::read::{MAX_BYTES, locate_in_good};

use crate::entry::Origin;
use crate::file::read_whole;

/// What several records say of one thing: an id that two have, a body recorded in two ways, and the like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegisterFinding {
    /// The version of this format: `super-complaints-register-finding-1`.
    pub format: &'static str,
    /// The code of the rule: `SC801`.
    pub code: &'static str,
    /// The name of the rule: `duplicate-record-id`.
    pub slug: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// Its severity.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The places in the records concerned, in the order of the names of their files; two or more, of different records.
    pub places: Vec<RegisterPlace>,
    /// How many more records are concerned than `places` lists.
    pub more_places: usize,
    /// How to fix it.
    pub help: Cow<'static, str>,
    /// What the rule is based on.
    pub basis: &'static str,
    /// Stays the same as long as the finding is the same, whatever the files are called.
    pub fingerprint: String,
}

/// A place in one of several records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegisterPlace {
    /// The id of the record.
    pub record: String,
    /// What the record is called: its file, with the place in it if the file has several records.
    pub file: String,
    /// What the file that it is in is called; the same, unless the file has several records.
    #[serde(skip)]
    pub source: Arc<str>,
    /// That file, if it is one.
    #[serde(skip)]
    pub path: Option<Arc<PathBuf>>,
    /// The line in the file, from 1: that of the place, or where the record begins.
    pub line: u64,
    /// The column, from 1, in Unicode scalar values.
    pub column: u64,
    /// The place in the record: a JSON Pointer.
    pub pointer: String,
    /// The entity, as `kind:id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// What the record says there.
    pub says: String,
}

impl RegisterPlace {
    pub(crate) fn new(record: &str, origin: &Origin, pointer: String, says: String) -> Self {
        Self {
            record: record.to_owned(),
            file: origin.name(),
            source: Arc::clone(&origin.file),
            path: origin.path.clone(),
            line: origin.line,
            column: origin.column,
            pointer,
            entity: None,
            says,
        }
    }
}

/// Finds the line and the column of places in files that contain one record and can be read once more; else those of the
/// record stay. A record may have changed since, so a place that is not found is no error. Each file is read once.
pub(crate) fn locate<'p>(places: impl Iterator<Item = &'p mut RegisterPlace>) {
    let mut files: FxHashMap<Arc<PathBuf>, Vec<&mut RegisterPlace>> = FxHashMap::default();
    // Of a file with several records, the line or the element of the array is known.
    for place in places.filter(|it| it.file == *it.source) {
        if let Some(path) = place.path.clone() {
            files.entry(path).or_default().push(place);
        }
    }
    for (path, places) in files {
        let text = read_whole(&path, MAX_BYTES).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let Some(text) = text.filter(|text| text.trim_start().starts_with('{')) else { continue };
        let pointers: Vec<&str> = places.iter().map(|it| it.pointer.as_str()).collect();
        let found = locate_in_good(&text, &pointers);
        for (place, found) in places.into_iter().zip(found) {
            if let Some(found) = found {
                (place.line, place.column) = (found.line.into(), found.column.into());
            }
        }
    }
}
