//! The commands, one per file.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod diff;
pub(crate) mod directory;
pub(crate) mod explain;
pub(crate) mod feed;
pub(crate) mod read;
pub(crate) mod report;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod status;
pub(crate) mod tables;
