//! A table as comma-separated values, or separated by semicolons or tabs.

use std::cmp::Reverse;
use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::copied::Copied;
use super::grid::{self, Item};
use super::{Format, Role, Source, decode};
use crate::{MAX_BYTES, ReadError};

/// What may separate the values, the usual ones first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many rows show which delimiter it is.
const SAMPLE: usize = 100;

/// The cells of a file of values, and the remarks above them.
pub(super) fn source(file: decode::File<'_>) -> Result<Source, ReadError> {
    if file.bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: file.bytes.len(), max: MAX_BYTES });
    }
    let decoded = file.decoded()?;
    let mut copied = Copied::new(Format::Csv);
    decoded.notes.into_iter().for_each(|note| copied.note(note));
    let (remarks, table) = split(decoded.text.trim_start_matches('\u{feff}'));
    for remark in remarks.lines() {
        let says_separator = remark.starts_with("sep=");
        let role =
            if says_separator { Role::Furniture("the separator of the values") } else { Role::Paragraph };
        copied.push(role, remark)?;
    }
    let delimiter = delimiter(table);
    let mut items = Vec::new();
    for (row, record) in records(table, delimiter).enumerate() {
        for (column, value) in record?.iter().enumerate().filter(|(_, value)| !value.trim().is_empty()) {
            items.push(Item::one(row, column, value.to_owned()));
        }
    }
    grid::write(&mut copied, 0, items)?;
    copied.source()
}

/// A text without the lines of remarks at its top.
pub(super) fn without_remarks(text: &str) -> &str {
    split(text).1
}

/// The lines of remarks at the top, and the rest.
fn split(text: &str) -> (&str, &str) {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with('#') && !line.starts_with("sep=") && !line.trim().is_empty() {
            break;
        }
        end += line.len();
    }
    text.split_at_checked(end).unwrap_or(("", text))
}

fn records(table: &str, delimiter: u8) -> impl Iterator<Item = Result<StringRecord, ReadError>> {
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter);
    let damaged =
        ReadError::Unreadable { format: Format::Csv, why: "its rows cannot be told apart: save it again" };
    reader.from_reader(table.as_bytes()).into_records().map(move |record| record.map_err(|_| damaged.clone()))
}

/// The delimiter that gives the most rows of one width. Of equals it is the one that no blank follows: a blank follows
/// the commas of a sentence.
fn delimiter(table: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut widths: HashMap<usize, usize> = HashMap::new();
        let mut blanks = 0_usize;
        for record in records(table, delimiter).take(SAMPLE).flatten().filter(|record| record.len() > 1) {
            *widths.entry(record.len()).or_default() += 1;
            blanks += record.iter().filter(|value| value.starts_with(' ')).count();
        }
        (widths.into_values().max().unwrap_or(0), Reverse(blanks))
    };
    // Of equals the last is the maximum, and the comma is to be it.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}
