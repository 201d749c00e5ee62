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
//! A batch is made from any number of records. To use all cores, make one [`Batches`] for each part of the records: the
//! batches of a part are as they would be in one run over all, and go into a stream in the order of the parts.
//!
//! ```
//! use super_complaints::check::parse_day;
//! use super_complaints::{EXAMPLE, SuperComplaint};
//! use super_complaints_tables::{Settings, Tabled, arrow, find};
//!
//! let record = SuperComplaint::from_json(EXAMPLE)?;
//! let settings = Settings::as_of(parse_day("2022-06-01")?);
//! let matrix = find("matrix").ok_or("no such table")?;
//! let batch = arrow::batch(matrix, [("example.json", &record)], &settings)?;
//! assert_eq!(batch.schema(), arrow::schema(matrix));
//! assert!(batch.num_rows() > 40);
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

use builder::Builders;

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

/// The elements of lists.
fn element() -> Arc<Field> {
    Arc::new(Field::new("item", DataType::Utf8, false))
}

/// Rows of one table on their way into a record batch.
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

    /// Takes the rows as a batch; adding can go on.
    ///
    /// # Errors
    /// If the texts of one column are too long for a batch: 2 GiB together.
    pub fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        RecordBatch::try_new(self.schema(), self.builders.finish()?)
    }
}

/// The rows of some records, each with its name, as one batch.
///
/// # Errors
/// As [`Batches::take`].
pub fn batch<'r>(
    table: &'static Table,
    records: impl IntoIterator<Item = (&'r str, &'r SuperComplaint)>,
    settings: &Settings<'_>,
) -> Result<RecordBatch, ArrowError> {
    let mut batches = Batches::new(table);
    for (name, record) in records {
        batches.add(&Tabled::new(name, record, settings));
    }
    batches.take()
}

/// The rows of some records in some tables, a batch for each table: what several tables need of a record is worked out
/// once.
///
/// # Errors
/// As [`Batches::take`].
pub fn batches<'r>(
    tables: &[&'static Table],
    records: impl IntoIterator<Item = (&'r str, &'r SuperComplaint)>,
    settings: &Settings<'_>,
) -> Result<Vec<RecordBatch>, ArrowError> {
    let mut all: Vec<Batches> = tables.iter().map(|table| Batches::new(table)).collect();
    for (name, record) in records {
        let tabled = Tabled::new(name, record, settings);
        all.iter_mut().for_each(|batches| batches.add(&tabled));
    }
    all.iter_mut().map(Batches::take).collect()
}
