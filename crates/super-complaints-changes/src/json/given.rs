//! What a call from another language gives.

use std::io::Cursor;

use super_complaints::SuperComplaint;
use super_complaints::json::CallError;
use super_complaints_register::{Entries, Entry, EntryErrorKind, Options};

use crate::State;

/// What the records of a text are called in results: `register:3`, `register#/2`.
const NAME: &str = "register";

/// The records of a text, and what could not be read of them.
#[derive(Debug, Default)]
pub(super) struct Given {
    records: Vec<(String, SuperComplaint)>,
    not_read: Vec<(String, Vec<u8>, String)>,
    /// Whether it is a record that was given alone.
    is_single: bool,
}

impl Given {
    /// # Errors
    /// If no record can be read, and something is there that should be one.
    pub(super) fn read(text: &[u8]) -> Result<Self, CallError> {
        let mut given = Self::default();
        let mut first_error = None;
        for entry in Entries::read(NAME, Cursor::new(text.to_vec()), &Options::default()) {
            match entry {
                Ok(Entry { name, origin, bytes, .. }) => match SuperComplaint::from_json_slice(&bytes) {
                    Ok(record) => {
                        given.is_single = !origin.is_part;
                        given.records.push((name, record));
                    }
                    Err(error) => {
                        given.not_read.push((name, bytes, error.to_string()));
                        first_error.get_or_insert(error);
                    }
                },
                Err(error) if error.kind == EntryErrorKind::NoRecords && is_list(text) => {}
                Err(error) => given.not_read.push((error.name, Vec::new(), error.message)),
            }
        }
        if given.records.is_empty() && !given.not_read.is_empty() {
            // What is not a list of anything is refused as a record, with the reasons.
            let error = first_error.map_or_else(|| SuperComplaint::from_json_slice(text).err(), Some);
            return error.map_or(Ok(given), |error| Err(error.into()));
        }
        Ok(given)
    }

    /// The record, if it was given alone.
    pub(super) fn single(&self) -> Option<&SuperComplaint> {
        self.records.first().filter(|_| self.is_single).map(|(_, record)| record)
    }

    pub(super) fn state(&self) -> State<'_> {
        let mut state = State::default();
        self.records.iter().for_each(|(name, record)| state.add(record, name, None));
        self.not_read.iter().for_each(|(name, text, error)| state.add_not_read(name, None, text, error));
        state
    }
}

/// Whether a text begins like a list in JSON.
fn is_list(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[')
}
