//! Why there is no entry.

use std::io;

use serde::Serialize;
use super_complaints::unseen::spelt_out;

use crate::entry::Origin;

/// What kind of reason there is for an entry that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntryErrorKind {
    /// There is no such file.
    NotFound,
    /// It is a link to a file that does not exist.
    BrokenLink,
    /// The file or the folder cannot be opened.
    CannotOpen,
    /// It is a folder, where one file is wanted.
    Folder,
    /// The folder, or the list, contains no records.
    NoRecords,
    /// The file cannot be read to its end: what is compressed is damaged or cut off, or a disk fails.
    CannotRead,
    /// The record is larger than the limit.
    TooLarge,
    /// There is nothing where an array has a record.
    Empty,
    /// The array breaks off.
    Unfinished,
    /// It is not an array.
    NotArray,
    /// Something follows the end of the array.
    AfterArray,
}

/// An entry that cannot be read, or what follows it cannot. The others are read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
#[non_exhaustive]
pub struct EntryError {
    /// What the entry, the file or the folder is called.
    pub name: String,
    /// Where the entry is; `None` if there is nothing that has a place.
    pub origin: Option<Box<Origin>>,
    /// The kind of reason.
    pub kind: EntryErrorKind,
    /// The reason in a sentence, with the name.
    pub message: String,
    /// What to do about it, if that is known.
    pub help: Option<String>,
}

impl EntryError {
    pub(crate) fn new(kind: EntryErrorKind, name: impl Into<String>, message: impl Into<String>) -> Self {
        Self { name: name.into(), origin: None, kind, message: message.into(), help: None }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

/// Records that could not be compared with each other, though each of them was checked: what is compared is sorted in a temporary
/// file, and that could not be written or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
#[non_exhaustive]
pub struct NotCompared {
    /// The reason in a sentence, with the folder of the file.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl NotCompared {
    pub(crate) fn new(error: &io::Error) -> Self {
        let (why, help) = temporary_file_failed(error);
        Self { message: format!("the records were not compared with each other: {why}"), help }
    }
}

/// Why a temporary file cannot be used, with its folder, and what to do about it.
pub fn temporary_file_failed(error: &io::Error) -> (String, String) {
    let folder = std::env::temp_dir().display().to_string();
    let why = format!("a temporary file in `{}` cannot be used: {}", spelt_out(&folder), words_of(error));
    let variable = if cfg!(windows) { "TMP" } else { "TMPDIR" };
    (why, format!("make room there, or set {variable} to a folder that has room and in which you can write"))
}

/// The words of the operating system, without its number.
pub(crate) fn words_of(error: &io::Error) -> String {
    let text = error.to_string();
    text.split_once(" (os error").map_or(text.clone(), |(words, _)| words.to_lowercase())
}
