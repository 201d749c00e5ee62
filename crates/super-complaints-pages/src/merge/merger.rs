//! A record while pages are merged into it.

use std::collections::BTreeSet;

use serde_json::Value;
use super_complaints::Directory;

use super::object::Object;
use super::outcome::{Change, Conflict, LeftOut};

/// The record so far, and what was done to it.
pub(super) struct Merger<'m> {
    pub(super) record: Object,
    pub(super) directory: &'m Directory,
    pub(super) changes: Vec<Change>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) confirmed: BTreeSet<String>,
    pub(super) left_out: Vec<LeftOut>,
    /// New entities of the list that is being merged.
    pub(super) added: Vec<Value>,
}
