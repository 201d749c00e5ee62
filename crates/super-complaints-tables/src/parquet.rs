//! Tables as Parquet files, compressed with Snappy.
//!
//! The schema is that of [`arrow::schema`](crate::arrow::schema), and is in the file: what was a dictionary is read as
//! one again.

use std::io::Write;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;

pub use ::parquet::errors::ParquetError;

use crate::arrow::Batches;
use crate::table::Table;
use crate::tabled::Tabled;

/// Writes one table as Parquet, record by record; it holds at most one group of rows: 65,536 of them, or 64 MiB of text.
///
/// ```
/// use super_complaints::{EXAMPLE, SuperComplaint};
/// use super_complaints_tables::parquet::ParquetTable;
/// use super_complaints_tables::{Settings, Tabled, find};
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let settings = Settings::undated();
/// let mut file = ParquetTable::new(find("items").ok_or("no such table")?, Vec::new())?;
/// file.add(&Tabled::new("example.json", &record, &settings))?;
/// assert!(file.finish()?.starts_with(b"PAR1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct ParquetTable<W: Write + Send> {
    batches: Batches,
    writer: ArrowWriter<W>,
}

impl<W: Write + Send> std::fmt::Debug for ParquetTable<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ParquetTable").field("batches", &self.batches).finish_non_exhaustive()
    }
}

impl<W: Write + Send> ParquetTable<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn new(table: &'static Table, to: W) -> Result<Self, ParquetError> {
        let batches = Batches::new(table);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let writer = ArrowWriter::try_new(to, batches.schema(), Some(properties))?;
        Ok(Self { batches, writer })
    }

    /// Adds the rows of a record, and says how many there were.
    ///
    /// # Errors
    /// If they cannot be written, or the rows of this record have more text than 2 GB.
    pub fn add(&mut self, tabled: &Tabled<'_>) -> Result<usize, ParquetError> {
        let before = self.batches.rows();
        self.batches.add(tabled);
        let rows = self.batches.rows() - before;
        if self.batches.is_full() {
            self.write()?;
        }
        Ok(rows)
    }

    fn write(&mut self) -> Result<(), ParquetError> {
        self.writer.write(&self.batches.take()?)?;
        self.writer.flush() // a group of rows is written, and no longer held
    }

    /// Writes what is left, and gives the writer back.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn finish(mut self) -> Result<W, ParquetError> {
        if self.batches.rows() > 0 {
            self.write()?;
        }
        self.writer.into_inner()
    }
}
