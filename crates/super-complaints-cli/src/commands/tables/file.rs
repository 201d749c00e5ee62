//! A file of one table, in one of the formats.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use clap::ValueEnum;
use super_complaints_tables::csv::CsvTable;
#[cfg(feature = "parquet")]
use super_complaints_tables::parquet::{ParquetError, ParquetTable};
use super_complaints_tables::{Table, Tabled, json};

/// The format of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// For spreadsheets and data frames, with a Frictionless `datapackage.json`
    #[default]
    Csv,
    /// For data frames and databases
    #[cfg(feature = "parquet")]
    Parquet,
    /// For programs: one JSON object per row, one per line (NDJSON)
    Json,
}

impl Format {
    /// What the name of a file ends in.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
            Self::Json => "ndjson",
        }
    }
}

/// A file that rows of a table are written to.
pub(super) enum TableFile {
    Csv(Box<CsvTable<BufWriter<File>>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<ParquetTable<BufWriter<File>>>),
    Json(&'static Table, BufWriter<File>),
}

impl TableFile {
    pub(super) fn new(table: &'static Table, format: Format, file: File) -> io::Result<Self> {
        let file = BufWriter::new(file);
        Ok(match format {
            Format::Csv => Self::Csv(Box::new(CsvTable::new(table, file)?)),
            #[cfg(feature = "parquet")]
            Format::Parquet => Self::Parquet(Box::new(ParquetTable::new(table, file).map_err(plain)?)),
            Format::Json => Self::Json(table, file),
        })
    }

    /// Adds the rows of a record, and says how many there were.
    pub(super) fn add(&mut self, tabled: &Tabled<'_>) -> io::Result<usize> {
        match self {
            Self::Csv(file) => file.add(tabled),
            #[cfg(feature = "parquet")]
            Self::Parquet(file) => file.add(tabled).map_err(plain),
            Self::Json(table, file) => {
                let rows = json::rows_of(tabled, table);
                for row in &rows {
                    file.write_all(super_complaints::json::text_of(row).as_bytes())?;
                    file.write_all(b"\n")?;
                }
                Ok(rows.len())
            }
        }
    }

    /// Writes what is left, to the disk itself.
    pub(super) fn finish(self) -> io::Result<()> {
        let file = match self {
            Self::Csv(file) => file.finish()?,
            #[cfg(feature = "parquet")]
            Self::Parquet(file) => file.finish().map_err(plain)?,
            Self::Json(_, file) => file,
        };
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
    }
}

#[cfg(feature = "parquet")]
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}
