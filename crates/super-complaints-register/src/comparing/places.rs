//! Where the records are, in little memory.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::entry::Origin;

/// The id and the place of every record, by number.
#[derive(Debug, Default)]
pub(super) struct Places {
    records: Vec<(Box<str>, Origin)>,
}

impl Places {
    /// Keeps the place of a record; its number.
    pub(super) fn add(&mut self, id: &str, origin: &Origin) -> u32 {
        let number = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.records.push((id.into(), origin.clone()));
        number
    }

    fn get(&self, record: u32) -> Option<&(Box<str>, Origin)> {
        self.records.get(usize::try_from(record).ok()?)
    }

    /// The id of a record.
    pub(super) fn id(&self, record: u32) -> &str {
        self.get(record).map_or("", |(id, _)| id)
    }

    /// Where a record is.
    pub(super) fn origin(&self, record: u32) -> Origin {
        let nowhere =
            || Origin { file: Arc::from(""), path: None, line: 1, column: 1, position: None, is_part: false };
        self.get(record).map_or_else(nowhere, |(_, origin)| origin.clone())
    }

    /// The order of two records by the names of their files and the places in them.
    pub(super) fn order(&self, one: u32, other: u32) -> Ordering {
        let key =
            |record| self.get(record).map(|(id, origin)| (&*origin.file, origin.line, origin.column, &**id));
        key(one).cmp(&key(other))
    }
}
