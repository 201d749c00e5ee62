//! Tables as Arrow record batches, for pandas, polars, pyarrow, duckdb and the like.
//!
//! | column | Arrow type |
//! |---|---|
//! | text | `Utf8` |
//! | word | `Dictionary(Int8, Utf8)`, with all words of the column in the order of the contract, the same in every batch |
//! | whole number | `Int64` |
//! | date | `Date32` |
//! | list of texts | `List(Utf8)`, never null |
//!
//! A batch is made from any number of records. To use all cores, call [`batches`] for each part of the records on a
//! thread of its own: the rows of the parts, one after the other, are those of all records.
//!
//! ```
//! use super_complaints::check::parse_day;
//! use super_complaints::{EXAMPLE, SuperComplaint};
//! use super_complaints_tables::{Settings, Tabled, arrow, find};
//!
//! let record = SuperComplaint::from_json(EXAMPLE)?;
//! let settings = Settings::as_of(parse_day("2022-06-01")?);
//! let matrix = find("matrix").ok_or("no such table")?;
//! let batches = arrow::batches(&[matrix], [("example.json", &record)], &settings)?;
//! assert_eq!(batches[0][0].schema(), arrow::schema(matrix));
//! assert!(batches[0][0].num_rows() > 40);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod builder;

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use super_complaints::SuperComplaint;

use crate::column::{Column, ColumnKind};
use crate::settings::Settings;
use crate::table::Table;
use crate::tabled::Tabled;

use builder::{Builders, element};

/// The schema of a table. What a column means is in its metadata, under `means`.
pub fn schema(table: &Table) -> SchemaRef {
    let fields: Vec<Field> = table.columns().map(field).collect();
    let metadata =
        [("table", table.name.to_owned()), ("means", table.means.to_owned()), ("key", table.key.join(","))];
    let metadata = metadata.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Arc::new(Schema::new_with_metadata(fields, metadata))
}

fn field(column: &Column) -> Field {
    let metadata = [("means".to_owned(), column.means.to_owned())].into();
    Field::new(column.name, data_type(column.kind), column.nullable).with_metadata(metadata)
}

fn data_type(kind: ColumnKind) -> DataType {
    match kind {
        ColumnKind::Text => DataType::Utf8,
        ColumnKind::Word(_) => DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8)),
        ColumnKind::Whole => DataType::Int64,
        ColumnKind::Day => DataType::Date32,
        ColumnKind::Texts => DataType::List(element()),
    }
}

/// Rows of one table on their way into record batches.
///
/// ```
/// use super_complaints::{EXAMPLE, SuperComplaint};
/// use super_complaints_tables::arrow::Batches;
/// use super_complaints_tables::{Settings, Tabled, find};
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let settings = Settings::undated();
/// let mut batches = Batches::new(find("items").ok_or("no such table")?);
/// let mut done = Vec::new();
/// for record in [&record] {
///     batches.add(&Tabled::new("example.json", record, &settings));
///     if batches.is_full() {
///         done.push(batches.take()?);
///     }
/// }
/// done.push(batches.take()?);
/// assert_eq!(done[0].num_rows(), 5);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Batches {
    table: &'static Table,
    schema: SchemaRef,
    builders: Builders,
}

impl Batches {
    /// Without rows.
    pub fn new(table: &'static Table) -> Self {
        Self { table, schema: schema(table), builders: Builders::new(table) }
    }

    /// The schema of every batch.
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// Adds the rows of a record.
    pub fn add(&mut self, tabled: &Tabled<'_>) {
        self.table.fill(tabled, &mut self.builders);
    }

    /// How many rows there are since the last batch was taken.
    pub fn rows(&self) -> usize {
        self.builders.rows()
    }

    /// Whether there are enough rows for a batch: 65,536, or 64 MiB of text.
    pub fn is_full(&self) -> bool {
        self.builders.rows() >= FULL_ROWS || self.builders.bytes() >= FULL_BYTES
    }

    /// Takes the rows as a batch; adding can go on.
    ///
    /// # Errors
    /// If the rows have more text than a batch can hold, 2 GB: take a batch when it is full. The rows are lost then.
    pub fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        RecordBatch::try_new(self.schema(), self.builders.finish()?)
    }
}

const FULL_ROWS: usize = 65_536;
const FULL_BYTES: usize = 64 << 20;

/// The rows of some records, each with its name, in some tables: for each table its batches, at least one. What several
/// tables need of a record is worked out once.
///
/// # Errors
/// If the rows of one record have more text than a batch can hold, 2 GB.
pub fn batches<'r>(
    tables: &[&'static Table],
    records: impl IntoIterator<Item = (&'r str, &'r SuperComplaint)>,
    settings: &Settings<'_>,
) -> Result<Vec<Vec<RecordBatch>>, ArrowError> {
    let mut all: Vec<_> = tables.iter().map(|table| (Batches::new(table), Vec::new())).collect();
    for (name, record) in records {
        let tabled = Tabled::new(name, record, settings);
        for (batches, done) in &mut all {
            batches.add(&tabled);
            if batches.is_full() {
                done.push(batches.take()?);
            }
        }
    }
    let last = |(mut batches, mut done): (Batches, Vec<RecordBatch>)| {
        if batches.rows() > 0 || done.is_empty() {
            done.push(batches.take()?);
        }
        Ok(done)
    };
    all.into_iter().map(last).collect()
}
