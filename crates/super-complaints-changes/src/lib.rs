//! What changed between two states of records of super-complaints, and feeds of changes and due dates.
//!
//! [`diff`] compares two states of a record, [`diff_registers`] those of many. The result is a list of changes in the words of
//! the domain: a response was received, a position changed, an addressee was succeeded by another body. With two dates it also
//! says what followed from the time between them: which bodies have answered since, which due dates passed. Every difference of
//! the two records is in one of the changes, so nothing is lost.
//!
//! [`feed`] writes changes and due dates as an Atom feed or an iCalendar calendar that programs can subscribe to.
//!
//! ```
//! use super_complaints::model::Position;
//! use super_complaints::{EXAMPLE, SuperComplaint};
//! use super_complaints_changes::{ChangeKind, Options, diff};
//!
//! let old = SuperComplaint::from_json(EXAMPLE)?;
//! let mut new = old.clone();
//! new.responses[0].answers[0].position = Some(Position::Disputed);
//! let changes = diff(&old, &new, &Options::default());
//! let [change] = changes.changes.as_slice() else { return Err("one change".into()) };
//! assert_eq!((change.kind, change.field.as_deref()), (ChangeKind::PositionChanged, Some("position")));
//! assert_eq!(change.new_pointers, ["/responses/0/answers/0/position"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing here reads a clock, a file or the network: dates are those of the records, or given by the caller.
//!
//! # Features
//!
//! `schema` derives the JSON Schemas of the results; the committed ones are in the folder `schema`.

mod change;
mod diff;
pub mod feed;
mod group;
pub mod json;
mod kind;
#[cfg(feature = "schema")]
pub mod schema;
mod state;

pub use change::{Change, Changes};
pub use diff::{Options, diff, diff_registers, diff_states};
pub use group::{Group, grouped};
pub use kind::ChangeKind;
pub use state::{NotCompared, NotRead, Side, State};
