//! The ids of a draft become those of the record, wherever they are.

use std::collections::HashMap;

use serde_json::Value;

use super_complaints::collect_vec::CollectVec as _;

use super::names::{FULFILLED_BY, GIVEN_IN};
use super::object::Object;

/// The list whose entities share ids: recommendations and actions are both items.
pub(super) fn space(list: &str) -> &str {
    if matches!(list, "recommendations" | "actions") { "items" } else { list }
}

/// The fields that refer to entities, each with the list that has them. The last two refer to their own kind.
pub(super) const REFERENCES: [(&str, &str); 18] = [
    ("sources", "documents"),
    ("documents", "documents"),
    ("document", "documents"),
    (GIVEN_IN, "documents"),
    ("parent", "documents"),
    (FULFILLED_BY, "documents"),
    ("places", "documents"),
    ("items", "items"),
    ("part_of", "items"),
    ("restates", "items"),
    ("set_by", "items"),
    ("report", "reports"),
    ("reports", "reports"),
    ("features", "features"),
    ("requests", "requests"),
    ("events", "events"),
    ("follows", ""),
    ("replaces", ""),
];

/// The ids of the entities of a draft in the record; `None` for what was left out.
#[derive(Debug, Default)]
pub(super) struct Ids(HashMap<(String, String), Option<String>>);

impl Ids {
    pub(super) fn put(&mut self, list: &str, id: &str, to: Option<String>) {
        self.0.insert((space(list).to_owned(), id.to_owned()), to);
    }

    pub(super) fn get(&self, list: &str, id: &str) -> Option<&str> {
        self.0.get(&(space(list).to_owned(), id.to_owned()))?.as_deref()
    }

    /// An entity of a list with the ids of the record; the flag says that a reference to an item was lost.
    pub(super) fn rewritten(&self, list: &str, entity: &Object) -> (Object, bool) {
        let mut lost = false;
        let mut entity = entity.clone();
        self.object(list, &mut entity, &mut lost);
        (entity, lost)
    }

    fn object(&self, owner: &str, object: &mut Object, lost: &mut bool) {
        let names: Vec<String> = object.keys().cloned().collect_vec();
        for name in names.iter().filter(|name| !matches!(name.as_str(), "marks" | "reasons")) {
            let Some(value) = object.get_mut(name) else { continue };
            let target = REFERENCES.iter().find(|(field, _)| field == name).map(|(_, target)| *target);
            let Some(target) = target else {
                self.inside(owner, value, lost);
                continue;
            };
            let keep = self.value(if target.is_empty() { owner } else { target }, value, lost);
            if !keep {
                object.shift_remove(name);
            }
        }
    }

    fn inside(&self, owner: &str, value: &mut Value, lost: &mut bool) {
        match value {
            Value::Object(object) => self.object(owner, object, lost),
            Value::Array(list) => list.iter_mut().for_each(|it| self.inside(owner, it, lost)),
            _ => {}
        }
    }

    /// Whether anything is left of a reference, or of a list of them.
    fn value(&self, target: &str, value: &mut Value, lost: &mut bool) -> bool {
        match value {
            Value::Array(list) => {
                list.retain_mut(|it| self.value(target, it, lost));
                !list.is_empty()
            }
            Value::String(written) => {
                let (id, place) = match written.split_once('#') {
                    Some((id, place)) => (id, format!("#{place}")),
                    None => (written.as_str(), String::new()),
                };
                let found = self.get(target, id).map(|id| format!("{id}{place}"));
                *lost |= found.is_none() && target == "items";
                match found {
                    Some(found) => {
                        *written = found;
                        true
                    }
                    None => false,
                }
            }
            _ => true,
        }
    }
}
