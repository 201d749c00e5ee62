//! The fixes that findings offer. A rule says what is to change; that the text still says what it was is tested first.

use serde_json::Value as Json;

use crate::fields::{Entity as _, View, read_json, to_json};
use crate::index::Place;
use crate::model::{Party, SuperComplaint};
use crate::offer::{Confidence, Fix, Operation};

use super::sink::{FindingBuilder, original};

impl FindingBuilder<'_> {
    /// Offers to write another id, word or number: likely the one that was meant.
    pub(crate) fn write(self, place: Place<'_>, old: &str, new: &str) -> Self {
        let path = self.path(place);
        let patch = vec![Operation::test(path.as_str(), old), Operation::replace(path.as_str(), new)];
        self.offer(format!("write `{new}`"), Confidence::Likely, patch)
    }

    /// Offers to write another id of a party.
    pub(crate) fn write_party(self, place: Place<'_>, party: Option<&Party>, old: &str, new: &str) -> Self {
        // A party that is an id and nothing else is usually written as a string.
        let is_short = party.is_none_or(|party| party.short().is_some());
        let place = if is_short { place } else { place.field("id") };
        self.write(place, old, new)
    }

    /// Offers to add a field, or an element behind the others of a list, next to a text.
    pub(crate) fn add(
        self,
        beside: (Place<'_>, &str),
        place: Place<'_>,
        end: &str,
        new: Json,
        title: &str,
    ) -> Self {
        let (place, path) = (self.path(beside.0), self.path(place) + end);
        let patch = vec![Operation::test(place, beside.1), Operation::add(path, new)];
        self.offer(title.to_owned(), Confidence::Likely, patch)
    }

    /// Offers to remove a field that holds a text.
    pub(crate) fn remove(self, place: Place<'_>, value: Json, title: &str) -> Self {
        let path = self.path(place);
        let patch = vec![Operation::test(path.as_str(), value), Operation::remove(path.as_str())];
        self.offer(title.to_owned(), Confidence::Likely, patch)
    }

    /// Offers to remove an entity from its list; the last one goes with the list.
    pub(crate) fn remove_entity(self, place: Place<'_>, title: &str, sure: Confidence) -> Self {
        let Some((value, is_only)) = entity(self.1, place) else { return self };
        let path = self.path(place);
        let (path, value) = match path.rsplit_once('/') {
            Some((list, _)) if is_only => (list.to_owned(), Json::Array(vec![value])),
            _ => (path, value),
        };
        let patch = vec![Operation::test(path.as_str(), value), Operation::remove(path)];
        self.offer(title.to_owned(), sure, patch)
    }

    fn offer(self, title: String, confidence: Confidence, patch: Vec<Operation>) -> Self {
        self.0.fix = Some(Fix::new(title, confidence, patch));
        self
    }

    fn path(&self, place: Place<'_>) -> String {
        original(self.2, place).to_string()
    }
}

/// An entity as JSON, and whether its list has no other.
fn entity(record: &SuperComplaint, place: Place<'_>) -> Option<(Json, bool)> {
    let (text, is_only) = written(record, place)?;
    Some((read_json(&text).ok()?, is_only))
}

/// An entity as the text that it is written as, and whether its list has no other.
pub(crate) fn written(record: &SuperComplaint, place: Place<'_>) -> Option<(String, bool)> {
    let list = record.fields().iter().position(|field| field.name == place.kind().list())?;
    let View::List(list) = record.get(list)?.view() else { return None };
    Some((to_json(list.get(place.index())?), list.len() == 1))
}
