//! Super-complaints as data that can be trusted.
//!
//! A *police super-complaint* is a complaint by a designated body that a feature of policing in England and
//! Wales is, or appears to be, significantly harming the interests of the public ([Police Reform Act 2002
//! Part 2A](https://www.legislation.gov.uk/ukpga/2002/30/part/2A)). Three authorities investigate it and publish
//! a report with *recommendations* to others and *actions* for themselves ([SI 2018/748 regulation
//! 8](https://www.legislation.gov.uk/uksi/2018/748/regulation/8/made)). This crate holds such a case as a typed
//! record, checks it, and works out for any day who was asked to do what and who answered.
//!
//! # The nouns
//!
//! A [`SuperComplaint`] is a flat record: [`Feature`]s complained of, [`Event`]s, [`Report`]s,
//! [`Recommendation`]s and [`Action`]s (together: *items*), [`Request`]s to answer, [`Response`]s with their
//! [`Answer`]s, [`Search`]es for answers, [`Document`]s (every source is one), and [`Body`]s that the
//! [`Directory`] does not have. Dates are [`PartialDate`]s, as precise as their source. What is unknown, not stated or
//! inferred is marked ([`Marks`], [`Known`]).
//!
//! # The way
//!
//! read → check → show:
//!
//! ```
//! use super_complaints::{Context, Directory, SuperComplaint, Verdict, parse_day};
//!
//! // Every fault of shape at once, each with JSON Pointer, line and column.
//! let record = SuperComplaint::from_json(super_complaints::EXAMPLE)?;
//!
//! // The day comes from you: nothing here reads a clock.
//! let day = parse_day("2022-06-01")?;
//! let checked = record.check(&Context::new(day));
//! assert_eq!(checked.verdict, Verdict::Valid);
//! checked.require_valid()?;
//!
//! // Who was asked, who answered: n of m, or a range where it cannot be told.
//! let matrix = record.matrix(Directory::standard(), day);
//! assert_eq!(matrix.row("r2").ok_or("no such row")?.tally.to_string(), "43 of 43");
//! assert_eq!(matrix.owing().count(), 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A check of text ([`check_json`]) also gives the line and column of each finding, and checks what could be read of a
//! faulty document. The rules are data: [`rules::CATALOGUE`].
//!
//! # Making and changing records
//!
//! `new` makes an entity with what a document must say of it ([`SuperComplaint::new`], [`Recommendation::new`]); where it
//! need not say anything there is a `Default` ([`Answer`]). The other fields are public, and are assigned. A check takes
//! a record that was made or changed as it takes one that was read.
//!
//! # Features
//!
//! `schema` derives the JSON Schemas from the types; the committed ones, [`SCHEMA`] among them, need no feature.

mod as_of;
mod characters;
mod check;
mod counting;
pub mod dates;
mod deadlines;
mod directory;
mod fields;
mod finding;
mod index;
pub mod json;
mod matrix;
pub mod model;
mod near;
mod options;
mod order;
mod read;
pub mod rules;
#[cfg(feature = "schema")]
mod schema;
mod scheme;
mod texts;
mod unseen;
mod write;

pub use check::{
    Checked, Context, NotRun, NotValid, Suppressed, Verdict, WhyNotRun, check_json, check_json_slice,
    check_json_slice_with_texts,
};
pub use dates::{Calendar, DateError, PartialDate, Period, PeriodError, PeriodUnit, Tri};
pub use counting::{CountedDays, DayCount, DayUse, LastDay, Pause, last_day, last_day_in, last_day_of};
pub use directory::{
    Directory, DirectoryEntry, DirectoryFile, Group, GroupMembers, Listed, Match, Members, Reference, Seat,
    SeatSet, Term,
};
pub use deadlines::{
    Binding, BoundParty, CalendarUsed, Cited, Deadline, DeadlineBasis, DeadlineKind, DeadlinePause,
    DeadlineTrigger, Deadlines, Evidence, ExplainOptions, PossibleExtension, StatedDay, Sureness,
};
pub use finding::{CouldNotTell, Finding, Profile, Related, Segment, Severity, Subject};
pub use index::{EntityKind, Index, Place};
pub use matrix::{
    Absence, Asked, Awaiting, Cause, CauseKind, Cell, Heard, Matrix, Met, NextStep, NextStepKind, PartyTally,
    Range, Relation, Role, Row, State, Tally,
};
pub use model::*;
pub use options::{OptionsError, parse_day};
pub use read::{
    Fault, FaultCode, LoadError, MAX_BYTES, MAX_FAULTS, Reading, TextPlace, locate, read as read_json,
    read_slice as read_json_slice,
};
#[cfg(feature = "schema")]
pub use schema::{directory_schema, result_schemas, schema};
pub use scheme::{
    Acting, Authority, Clock, Conclusion, Designation, Extension, Ground, NoClock, Provision, Refusal,
    Repeats, ReplyDuty, Retained, RuledOutBy, Scheme, Standing, StandingModel, StartFallback, Step, StepKind,
    Told,
};
pub use texts::Texts;
pub use unseen::{is_unseen, spelt_out};

/// The JSON Schema (2020-12) of a record, as committed.
pub const SCHEMA: &str = include_str!("../schema/super-complaint.schema.json");

/// The JSON Schema (2020-12) of a directory file, as committed.
pub const DIRECTORY_SCHEMA: &str = include_str!("../schema/directory.schema.json");

/// A small made-up record without findings: the record that the examples of the rules change.
pub const EXAMPLE: &str = include_str!("../data/example.json");

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct ReadmeExamples;

/// The example of the page about making records compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/making-records.md")]
struct MakingRecords;
