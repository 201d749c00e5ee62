//! The facts of a record, each with the passages that it was read from.

use std::collections::HashMap;

use serde_json::{Map, Value};
use super_complaints::Directory;

use crate::trace::{Passage, PassageCertainty};
use crate::{Draft, Trace};

use super::entities::{Entity, WHOLE, entities, is_list};
use super::{labels, value};

/// Fields that are about the record, not about the super-complaint.
const ABOUT_THE_RECORD: [&str; 9] =
    ["$schema", "schema", "id", "marks", "reasons", "sources", "read", "extensions", "discrepancies"];
/// Lists of entities within an entity.
const WITHIN: [&str; 4] = ["answers", "commitments", "outcomes", "opinions"];

/// What was read about one entity.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) facts: Vec<Fact>,
}

/// A field of an entity, with its value.
#[derive(Debug, Default)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: Vec<String>,
    /// What the record says instead of a value: `unknown`, `not_stated`.
    pub(super) mark: Option<String>,
    /// The passages, by their position in the trace.
    pub(super) passages: Vec<usize>,
}

/// What was read about each entity, in the order of the record. Each passage is in one fact.
pub(super) fn groups(draft: &Draft, directory: &Directory) -> Vec<Group> {
    let record = serde_json::to_value(&draft.record).unwrap_or_default();
    let mut found = Finder { places: HashMap::new(), groups: Vec::new(), directory };
    for Entity { name, heading, object } in entities(&record, directory) {
        found.groups.push(Group { heading, facts: Vec::new() });
        found.fields(&name, "", "", object);
    }
    for (at, passage) in draft.trace.passages.iter().enumerate() {
        found.passage(at, passage);
    }
    let mut groups = found.groups;
    groups.retain(|group| !group.facts.is_empty());
    groups
}

struct Finder<'d> {
    /// Where the fact of a field of an entity is.
    places: HashMap<(String, String), (usize, usize)>,
    groups: Vec<Group>,
    directory: &'d Directory,
}

impl Finder<'_> {
    fn fields(&mut self, entity: &str, path: &str, label: &str, object: &Map<String, Value>) {
        for (name, value) in object {
            match value {
                Value::Array(parts) if WITHIN.contains(&name.as_str()) => {
                    for (at, part) in parts.iter().enumerate() {
                        let label = format!("{label}{} {}: ", labels::entity(name), at + 1);
                        let path = format!("{path}{name}/{at}/");
                        if let Some(part) = part.as_object() {
                            self.fields(entity, &path, &label, part);
                        }
                    }
                }
                _ if ABOUT_THE_RECORD.contains(&name.as_str()) => {}
                _ if entity == WHOLE && is_list(name) => {} // each is shown by itself
                value => {
                    let label = format!("{label}{}", labels::field(name));
                    let value = value::lines(name, value, self.directory);
                    self.add(entity, format!("{path}{name}"), Fact { label, value, ..Fact::default() });
                }
            }
        }
        for (name, mark) in object.get("marks").and_then(Value::as_object).into_iter().flatten() {
            if let (false, Some(mark)) = (object.contains_key(name), mark.as_str()) {
                let label = format!("{label}{}", labels::field(name));
                let mark = Some(mark.replace('_', " "));
                self.add(entity, format!("{path}{name}"), Fact { label, mark, ..Fact::default() });
            }
        }
    }

    fn add(&mut self, entity: &str, path: String, fact: Fact) {
        let Some(at) = self.groups.len().checked_sub(1) else { return };
        if let Some(group) = self.groups.get_mut(at) {
            self.places.insert((entity.to_owned(), path), (at, group.facts.len()));
            group.facts.push(fact);
        }
    }

    /// Gives a passage to the fact of its field, or of the field that this one is part of, or to one of its own.
    fn passage(&mut self, at: usize, passage: &Passage) {
        let mut key = (passage.entity.clone(), passage.field.clone());
        loop {
            let place = self.places.get(&key).copied();
            let fact = place.and_then(|(group, fact)| self.groups.get_mut(group)?.facts.get_mut(fact));
            if let Some(fact) = fact {
                fact.passages.push(at);
                return;
            }
            match key.1.rfind('/') {
                Some(end) => key.1.truncate(end),
                None => break,
            }
        }
        let label = labels::capital(&passage.field.replace(['_', '/'], " "));
        let heading = labels::capital(&passage.entity.replace([':', '-'], " "));
        self.groups.push(Group { heading, facts: Vec::new() });
        let fact = Fact { label, passages: vec![at], ..Fact::default() };
        self.add(&passage.entity, passage.field.clone(), fact);
    }
}

/// How many facts the words state, and how many were inferred.
pub(super) fn counts(groups: &[Group], trace: &Trace) -> (usize, usize) {
    let facts = groups.iter().flat_map(|group| &group.facts);
    facts.fold((0, 0), |(stated, inferred), fact| match certainty(fact, trace) {
        Some(PassageCertainty::Stated) => (stated + 1, inferred),
        Some(PassageCertainty::Inferred) => (stated, inferred + 1),
        None => (stated, inferred),
    })
}

/// How plainly the words say a fact; `None` without words.
pub(super) fn certainty(fact: &Fact, trace: &Trace) -> Option<PassageCertainty> {
    let passages = || fact.passages.iter().filter_map(|at| trace.passages.get(*at));
    let stated = passages().any(|passage| passage.certainty == PassageCertainty::Stated);
    let none = passages().next().is_none();
    (!none).then_some(if stated { PassageCertainty::Stated } else { PassageCertainty::Inferred })
}
