//! Registers: many records of super-complaints at once.
//!
//! A register is whatever holds several records: a folder, a JSON array, a file with a record on each line (NDJSON), any
//! of them compressed with gzip, or a reader such as standard input. [`Entries`] reads them one after another, in memory
//! that does not grow with their number, and one that cannot be read never hides the others.
//!
//! ```
//! use super_complaints_register::{Entries, Options};
//!
//! let text = "{\"schema\": \"1\"}\n{\"schema\": \"1\", \"id\": \"x\"}\n";
//! let entries = Entries::read("records.ndjson", text.as_bytes(), &Options::default());
//! let names: Vec<String> = entries.map(|it| it.map(|it| it.name)).collect::<Result<_, _>>()?;
//! assert_eq!(names, ["records.ndjson:1", "records.ndjson:2"]);
//! # Ok::<(), super_complaints_register::EntryError>(())
//! ```

mod entries;
mod entry;
mod error;
mod file;
mod format;
mod gzip;
mod progress;
mod select;
mod sniff;
mod split;
mod text;

pub use entries::{Entries, Options};
pub use entry::{Entry, Origin};
pub use error::{EntryError, EntryErrorKind};
pub use file::{STANDARD_INPUT, named, read_whole};
pub use format::Format;
pub use progress::Progress;
pub use select::{LeftOut, Selection};
