//! A record as it was found: its text, and where it is.

use std::path::PathBuf;
use std::sync::Arc;

/// The text of one record, not yet read as a record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// What to call it: the path of its file, with the line (`records.ndjson:7`) or the position in the array
    /// (`records.json#/3`) if the file has several records. Characters that cannot be seen are spelt out.
    pub name: String,
    /// Where it is.
    pub origin: Origin,
    /// Its text, which should be JSON in UTF-8.
    pub bytes: Vec<u8>,
}

/// Where a record is: the file, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin {
    /// What the file or the reader is called.
    pub file: Arc<str>,
    /// The file; `None` for a reader such as standard input.
    pub path: Option<Arc<PathBuf>>,
    /// The line on which the record begins, from 1; of what was compressed, the line after decompression.
    pub line: u64,
    /// The column in that line, from 1, in Unicode scalar values.
    pub column: u64,
    /// In an array, the position of the record, from 0.
    pub position: Option<usize>,
    /// Whether it shares its file with other records: it is a line or an element of an array.
    pub is_part: bool,
}

impl Origin {
    /// The place of a record that a program has, and calls by this name.
    pub fn named(name: &str) -> Self {
        Self { file: name.into(), path: None, line: 1, column: 1, position: None, is_part: false }
    }

    /// What to call the record: the file, with the line or the position in the array if it has several records.
    pub fn name(&self) -> String {
        let file = &self.file;
        match self.position {
            Some(position) => format!("{file}#/{position}"),
            None if self.is_part => format!("{file}:{}", self.line),
            None => file.to_string(),
        }
    }

    /// In an array, the JSON Pointer to the record: `/3`.
    pub fn pointer(&self) -> Option<String> {
        self.position.map(|position| format!("/{position}"))
    }

    /// The line and the column in the file of a place in the record, both from 1.
    ///
    /// ```
    /// # use super_complaints_register::{Entries, Options};
    /// let text = "[\n  {},\n  {\n\"id\": 1}]";
    /// let entries = Entries::read("x", text.as_bytes(), &Options::default());
    /// let last = entries.last().ok_or("no entry")??;
    /// assert_eq!((last.origin.line, last.origin.column), (3, 3));
    /// assert_eq!((last.origin.place(1, 1), last.origin.place(2, 1)), ((3, 3), (4, 1)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn place(&self, line: u32, column: u32) -> (u64, u64) {
        let (line, column) = (u64::from(line), u64::from(column));
        if line <= 1 {
            (self.line, self.column.saturating_add(column.saturating_sub(1)))
        } else {
            (self.line.saturating_add(line - 1), column)
        }
    }
}
