//! Changes as they are found, and their ids.

use std::collections::HashMap;

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use super_complaints::model::Mark;

use super::when::When;
use crate::{Change, ChangeKind};

/// A change without its id, and what identifies the thing that changed whatever its position in a list.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) change: Change,
    pub(crate) key: String,
}

impl Found {
    pub(crate) fn new(kind: ChangeKind, record: String, entity: String, key: String, says: String) -> Self {
        let change = Change {
            id: String::new(),
            kind,
            record,
            entity,
            field: None,
            item: None,
            body: None,
            body_name: None,
            date: None,
            date_inferred: false,
            old_pointers: Vec::new(),
            new_pointers: Vec::new(),
            before: None,
            after: None,
            mark_before: None,
            mark_after: None,
            reason: None,
            says,
        };
        Self { change, key }
    }

    pub(crate) fn field(mut self, name: &str) -> Self {
        self.change.field = Some(name.to_owned());
        self
    }

    pub(crate) fn item(mut self, id: &str) -> Self {
        self.change.item = Some(id.to_owned());
        self
    }

    pub(crate) fn body(mut self, id: Option<&str>, name: &str) -> Self {
        self.change.body = id.map(ToOwned::to_owned);
        self.change.body_name = Some(name.to_owned());
        self
    }

    pub(crate) fn dated(mut self, when: Option<When>) -> Self {
        self.change.date = when.map(|it| it.date);
        self.change.date_inferred = when.is_some_and(|it| it.inferred);
        self
    }

    pub(crate) fn at(mut self, old: Option<String>, new: Option<String>) -> Self {
        self.change.old_pointers.extend(old);
        self.change.new_pointers.extend(new);
        self
    }

    pub(crate) fn values(mut self, before: Option<Value>, after: Option<Value>) -> Self {
        self.change.before = before;
        self.change.after = after;
        self
    }

    pub(crate) fn marks(mut self, before: Option<Mark>, after: Option<Mark>) -> Self {
        self.change.mark_before = before;
        self.change.mark_after = after;
        self
    }

    pub(crate) fn because(mut self, reason: Option<String>) -> Self {
        self.change.reason = reason;
        self
    }

    /// What identifies the change. What a state was before is no part of it if it follows from the dates: the same answer is
    /// then the same change, whatever date it is compared with.
    fn identity(&self) -> String {
        let it = &self.change;
        let value = |value: &Option<Value>| value.as_ref().map_or_else(String::new, ToString::to_string);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let mark = |mark: Option<Mark>| mark.map_or("", Mark::as_str);
        let before =
            if it.kind.is_derived() { String::new() } else { value(&it.before) + mark(it.mark_before) };
        let after = value(&it.after) + mark(it.mark_after);
        [it.record.as_str(), it.kind.as_str(), &self.key, &text(&it.field), &text(&it.item), &text(&it.body)]
            .into_iter()
            .chain([before.as_str(), after.as_str()])
            .collect::<Vec<_>>()
            .join("\u{0}")
    }
}

/// The changes with their ids. Changes that cannot be told apart are counted.
pub(crate) fn identified(found: Vec<Found>) -> Vec<Change> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let identify = |it: Found| {
        let identity = it.identity();
        let again = seen.entry(identity.clone()).or_default();
        *again += 1;
        let id = if *again == 1 { digest(&identity) } else { digest(&format!("{identity}\u{0}{again}")) };
        Change { id, ..it.change }
    };
    found.into_iter().map(identify).collect()
}

/// The first 64 bits of a SHA-256 digest, in hexadecimal figures.
pub(crate) fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let first = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(first))
}
