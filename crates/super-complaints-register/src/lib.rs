//! Registers: many records of super-complaints at once.
//!
//! A register is whatever holds several records: a folder, a JSON array, a file with a record on each line (NDJSON), any
//! of them compressed with gzip, or a reader such as standard input. [`Entries`] reads them one after another, in memory
//! that does not grow with their number, and one that cannot be read never hides the others. [`Check`] checks each, and
//! compares them with each other:
//!
//! ```
//! use std::ops::ControlFlow;
//! use super_complaints::Context;
//! use super_complaints_register::{Check, Entries, Options};
//!
//! let record = super_complaints::EXAMPLE.replace('\n', " ");
//! let text = format!("{record}\n{{\"schema\": \"1\"}}\n{record}\n");
//! let entries = Entries::read("records.ndjson", std::io::Cursor::new(text), &Options::default());
//! let context = Context::undated();
//! let check = Check::new(&context);
//! let mut verdicts = Vec::new();
//! let findings = check.each(entries, |told| {
//!     verdicts.extend(told.map(|it| (it.entry.name, it.checked.verdict.as_str())));
//!     ControlFlow::Continue(())
//! });
//! let name = |line| format!("records.ndjson:{line}");
//! let findings = findings?;
//! assert_eq!(verdicts, [(name(1), "valid"), (name(2), "invalid"), (name(3), "valid")]);
//! assert_eq!(findings.iter().map(|it| it.code).collect::<Vec<_>>(), ["SC801"]);
//! assert_eq!(findings[0].places[1].file, name(3));
//! # Ok::<(), super_complaints_register::NotCompared>(())
//! ```
//!
//! # Features
//!
//! `gzip` (default) reads what is compressed. `threads` checks on all cores, and `spill` sorts what is compared in a temporary
//! file, so that memory does not grow with the number of records; neither is for WebAssembly. `schema` derives the JSON Schema
//! of findings; the committed one is in the folder `schema`.

mod check;
mod comparing;
mod entries;
mod entry;
mod error;
mod file;
mod finding;
mod format;
mod gzip;
pub mod json;
mod lines;
mod order;
mod progress;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod select;
mod sniff;
mod sorting;
mod split;
mod text;

pub use check::{Check, CheckedEntry};
pub use comparing::Keys;
pub use entries::{Entries, Options};
pub use entry::{Entry, Origin};
pub use error::{EntryError, EntryErrorKind, NotCompared, temporary_file_failed};
pub use file::{STANDARD_INPUT, named, read_whole};
pub use finding::{RegisterFinding, RegisterPlace};
pub use format::Format;
pub use lines::{MissingLine, NotComparedLine, RecordLine};
pub use order::{in_order, release};
pub use progress::Progress;
pub use select::{LeftOut, Selection, has_records};

/// The example of the page about registers compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/registers.md")]
struct RegistersPage;
