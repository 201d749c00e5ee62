//! Why there is no entry.

use serde::Serialize;

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
    /// The folder and the folders in it contain no records.
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
