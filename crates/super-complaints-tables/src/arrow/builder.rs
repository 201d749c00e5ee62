//! Cells into arrays, column by column.

use std::sync::Arc;

use arrow_array::builder::{Date32Builder, Int8Builder, Int64Builder, ListBuilder, StringBuilder};
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, StringArray};
use arrow_schema::{ArrowError, DataType, Field};
use time::Date;

use crate::column::{Column, ColumnKind};
use crate::sink::Sink;
use crate::table::Table;

/// The elements of lists.
pub(super) fn element() -> Arc<Field> {
    Arc::new(Field::new("item", DataType::Utf8, false))
}

/// The day from which Arrow counts, 1 January 1970, as a Julian day.
const EPOCH: i32 = 2_440_588;

/// The columns of a table as they are built.
#[derive(Debug)]
pub(super) struct Builders {
    columns: Vec<Builder>,
    /// The column of the next cell.
    at: usize,
    rows: usize,
    /// The bytes of texts since the last batch, and one for each text.
    bytes: usize,
}

/// The offsets of texts have 32 bits. All columns together stay below, so each does.
const MOST_BYTES: usize = 2_000_000_000;

#[derive(Debug)]
enum Builder {
    Text(StringBuilder),
    Word { keys: Int8Builder, words: &'static [&'static str], values: ArrayRef },
    Whole(Int64Builder),
    Day(Date32Builder),
    Texts(ListBuilder<StringBuilder>),
}

impl Builder {
    fn new(column: &Column) -> Self {
        match column.kind {
            ColumnKind::Text => Self::Text(StringBuilder::new()),
            ColumnKind::Word(words) => Self::Word {
                keys: Int8Builder::new(),
                words,
                values: Arc::new(StringArray::from_iter_values(words)),
            },
            ColumnKind::Whole => Self::Whole(Int64Builder::new()),
            ColumnKind::Day => Self::Day(Date32Builder::new()),
            ColumnKind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new()).with_field(element())),
        }
    }

    fn null(&mut self) {
        match self {
            Self::Text(builder) => builder.append_null(),
            Self::Word { keys, .. } => keys.append_null(),
            Self::Whole(builder) => builder.append_null(),
            Self::Day(builder) => builder.append_null(),
            Self::Texts(builder) => builder.append(true), // a list is never null
        }
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(match self {
            Self::Text(builder) => Arc::new(builder.finish()),
            Self::Word { keys, values, .. } => {
                Arc::new(DictionaryArray::<Int8Type>::try_new(keys.finish(), Arc::clone(values))?)
            }
            Self::Whole(builder) => Arc::new(builder.finish()),
            Self::Day(builder) => Arc::new(builder.finish()),
            Self::Texts(builder) => Arc::new(builder.finish()),
        })
    }
}

impl Builders {
    pub(super) fn new(table: &Table) -> Self {
        Self { columns: table.columns().map(Builder::new).collect(), at: 0, rows: 0, bytes: 0 }
    }

    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn finish(&mut self) -> Result<Vec<ArrayRef>, ArrowError> {
        let arrays = self.columns.iter_mut().map(Builder::finish).collect();
        let bytes = std::mem::take(&mut self.bytes);
        self.rows = 0;
        if bytes > MOST_BYTES {
            let says = "the rows have more text than a record batch can hold: make a batch of fewer records";
            return Err(ArrowError::InvalidArgumentError(says.to_owned()));
        }
        arrays
    }

    /// Whether there is room for a text; if not, there will be no batch.
    fn has_room(&mut self, text: &str) -> bool {
        self.bytes = self.bytes.saturating_add(text.len() + 1);
        self.bytes <= MOST_BYTES
    }

    fn next(&mut self) -> Option<&mut Builder> {
        let at = self.at;
        self.at += 1;
        self.columns.get_mut(at)
    }
}

impl Sink for Builders {
    fn null(&mut self) {
        if let Some(builder) = self.next() {
            builder.null();
        }
    }

    fn text(&mut self, text: &str) {
        let room = self.has_room(text);
        match self.next() {
            Some(Builder::Text(builder)) => builder.append_value(if room { text } else { "" }),
            Some(Builder::Word { keys, words, .. }) => {
                let key = words.iter().position(|word| *word == text);
                keys.append_option(key.and_then(|key| i8::try_from(key).ok()));
            }
            Some(other) => other.null(),
            None => {}
        }
    }

    fn whole(&mut self, number: i64) {
        match self.next() {
            Some(Builder::Whole(builder)) => builder.append_value(number),
            Some(other) => other.null(),
            None => {}
        }
    }

    fn day(&mut self, day: Date) {
        match self.next() {
            Some(Builder::Day(builder)) => builder.append_value(day.to_julian_day() - EPOCH),
            Some(other) => other.null(),
            None => {}
        }
    }

    fn texts(&mut self, texts: &mut dyn Iterator<Item = &str>) {
        let mut bytes = self.bytes;
        match self.next() {
            Some(Builder::Texts(builder)) => {
                for text in texts {
                    bytes = bytes.saturating_add(text.len() + 1);
                    if bytes <= MOST_BYTES {
                        builder.values().append_value(text);
                    }
                }
                builder.append(true);
            }
            Some(other) => other.null(),
            None => {}
        }
        self.bytes = bytes;
    }

    fn end_row(&mut self) {
        self.at = 0;
        self.rows += 1;
    }
}
