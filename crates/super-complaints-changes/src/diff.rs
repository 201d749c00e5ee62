//! Comparing two states.

mod align;
mod answers;
mod cells;
mod complaint;
mod deadlines;
mod entity;
mod field;
mod found;
mod index;
mod lists;
mod names;
mod offices;
mod options;
mod parties;
mod record;
mod register;
mod sentence;
mod walk;
mod when;

pub use options::Options;
pub use record::diff;
pub use register::{diff_registers, diff_states};

pub(crate) use deadlines::title;
pub(crate) use found::{Found, digest, identified};
pub(crate) use index::Matched;
pub(crate) use register::of_compared;
pub(crate) use walk::{Dated, Walk};
