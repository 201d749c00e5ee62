//! Super-complaints as data that can be trusted.
mod check;
pub mod dates;
mod deadlines;
mod directory;
mod index;
pub mod json;
mod matrix;
pub mod model;
mod read;
pub mod rules;
#[cfg(feature = "schema")]
mod schema;
mod scheme;
mod write;

pub use check::{
    Checked, Context, CouldNotTell, Finding, NotRun, NotValid, OptionsError, Profile, Related, Segment,
    Severity, Subject, Suppressed, Verdict, WhyNotRun, check_json, check_json_slice, parse_day,
};
pub use dates::{Calendar, DateError, PartialDate, Period, PeriodError, PeriodUnit, Tri};
pub use deadlines::{LastDay, last_day, last_day_of};
pub use directory::{Directory, Group, Match, Members, Reference, Seat, SeatSet, Term};
pub use index::{EntityKind, Index, Place};
pub use matrix::{
    Absence, Asked, Cell, Heard, Matrix, Met, PartyTally, Range, Relation, Role, Row, State, Tally,
};
pub use model::*;
pub use read::{Fault, FaultCode, LoadError, MAX_BYTES, MAX_FAULTS, TextPlace, locate};
#[cfg(feature = "schema")]
pub use schema::{result_schemas, schema};
pub use scheme::{
    Clock, Designation, NoClock, Provision, Repeats, ReplyDuty, ReportContents, Scheme, Standing,
    StandingModel, StartFallback, Step, StepKind,
};

/// The JSON Schema (2020-12) of a record, as committed.
pub const SCHEMA: &str = include_str!("../schema/super-complaint.schema.json");

/// A small made-up record without findings: the record that the examples of the rules change.
pub const EXAMPLE: &str = include_str!("../data/example.json");
