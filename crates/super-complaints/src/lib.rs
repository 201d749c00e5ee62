//! Super-complaints as data that can be trusted.
pub mod dates;
pub mod model;
#[cfg(feature = "schema")]
mod schema;

pub use dates::{DateError, PartialDate, Period, PeriodError, PeriodUnit, Tri};
pub use model::*;
#[cfg(feature = "schema")]
pub use schema::schema;

/// The JSON Schema (2020-12) of a record, as committed.
pub const SCHEMA: &str = include_str!("../schema/super-complaint.schema.json");
