//! Records of super-complaints as keyed flat tables.
//!
//! A record is nested: a response has answers, an answer has commitments, and what follows from all of it on a date is
//! worked out. Spreadsheets, data frames and databases want tables. This crate makes a fixed set of them ([`TABLES`])
//! from any number of records. Which columns a table has, what they mean, what its key is and to which tables it
//! refers is data ([`Table`]). From it come the Arrow schema, the `datapackage.json`, the page of documentation
//! (`docs/tables.md`) and the names in JSON rows.
//!
//! ```
//! use super_complaints::check::parse_day;
//! use super_complaints::{EXAMPLE, SuperComplaint};
//! use super_complaints_tables::{Settings, Tabled, find, json};
//!
//! let record = SuperComplaint::from_json(EXAMPLE)?;
//! let settings = Settings::as_of(parse_day("2022-06-01")?);
//! let tabled = Tabled::new("example.json", &record, &settings);
//! let rows = json::rows_of(&tabled, find("items").ok_or("no such table")?);
//! assert_eq!(rows[0]["item"], "r1");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Promises
//!
//! - **A vague date is never a wrong one.** A date has four columns: the date as the record has it (`2021-05`), the
//!   first and the last day that it can be, and its precision. Where it has no bound, the bound is empty.
//! - **Cannot tell is never an empty cell that looks like no.** The states of the matrix and whether a deadline was met
//!   are words, and are never empty. The marks `unknown`, `not_stated` and `inferred` are lists in each row.
//! - **What a table cannot hold is listed**: [`LEFT_OUT`] says what is in no table and why, [`not_in_tables`] counts it in
//!   a record.
//! - **Keys are unique** over records with different ids ([`Ids`] finds a second record with an id). Within a record
//!   only the first of two things with one id has a row; [`Tabled::repeats`] names the others.
//!
//! # Features
//!
//! `arrow` adds record batches (the module `arrow`), `parquet` files of them. Without features there are rows, JSON rows, CSV
//! files and their data package. Nothing here reads a file or a clock: records and the date are given.

#[cfg(feature = "arrow")]
pub mod arrow;
mod column;
pub mod csv;
pub mod datapackage;
mod dates;
mod ids;
pub mod json;
mod left_out;
mod marks;
mod names;
#[cfg(feature = "parquet")]
pub mod parquet;
mod repeats;
mod settings;
mod sink;
mod table;
mod tabled;
mod tables;

pub use column::{Column, ColumnKind};
pub use ids::{Ids, Repeated};
pub use left_out::{LEFT_OUT, LeftOut, NotInTables, not_in_tables};
pub use repeats::Repeat;
pub use settings::Settings;
pub use sink::Sink;
pub use table::{Reference, Table};
pub use tabled::Tabled;
pub use tables::{TABLES, find, unknown};
