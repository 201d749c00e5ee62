//! Two states of a record: one made from the other by edits, or by taking parts of a third.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use super_complaints::SuperComplaint;

use super::common::cases::cases;
use super::common::documents::documents;
use super::common::examples;
use super::common::mutations::{mutated, mutations};

/// Good records of every kind: made from the schema, made to hang together, and those of the catalogue.
fn records() -> BoxedStrategy<Value> {
    let whole = cases().prop_map(|case| case.record);
    prop_oneof![documents(), whole, select(examples())].boxed()
}

/// An edit that gives a record again.
#[derive(Debug, Clone)]
enum Edit {
    /// Takes an element of a list away.
    Delete(Index, Index),
    /// Has an element of a list twice.
    Duplicate(Index, Index),
    /// Turns a list round.
    Turn(Index),
    /// Takes a list, or a field, from another record.
    Take(Index),
    /// Any change, if the result is a record.
    Any(Vec<super::common::mutations::Mutation>),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let at = any::<Index>;
    let edit = prop_oneof![
        1 => (at(), at()).prop_map(|(list, at)| Edit::Delete(list, at)),
        1 => (at(), at()).prop_map(|(list, at)| Edit::Duplicate(list, at)),
        1 => at().prop_map(Edit::Turn),
        1 => at().prop_map(Edit::Take),
        3 => mutations().prop_map(Edit::Any),
    ];
    vec(edit, 1..8)
}

/// Two states of a record.
pub(crate) fn states() -> impl Strategy<Value = (SuperComplaint, SuperComplaint)> {
    (records(), records(), edits()).prop_map(|(old, other, edits)| {
        let mut new = old.clone();
        for edit in &edits {
            let edited = edited(new.clone(), &other, edit);
            if SuperComplaint::from_json(&edited.to_string()).is_ok() {
                new = edited;
            }
        }
        let load = |it: &Value| SuperComplaint::from_json(&it.to_string()).unwrap();
        (load(&old), load(&new))
    })
}

fn edited(mut record: Value, other: &Value, edit: &Edit) -> Value {
    match edit {
        Edit::Delete(list, at) => {
            if let Some(list) = list_of(&mut record, *list) {
                list.remove(at.index(list.len()));
            }
        }
        Edit::Duplicate(list, at) => {
            if let Some(list) = list_of(&mut record, *list) {
                let at = at.index(list.len());
                list.push(list[at].clone());
            }
        }
        Edit::Turn(list) => {
            if let Some(list) = list_of(&mut record, *list) {
                list.reverse();
            }
        }
        Edit::Take(at) => {
            let fields: Vec<&String> = other.as_object().unwrap().keys().collect();
            let field = fields[at.index(fields.len())].clone();
            record[&field] = other[&field].clone();
        }
        Edit::Any(mutations) => record = mutated(record, mutations),
    }
    record
}

/// One of the lists of a record that are not empty, at any depth.
fn list_of(record: &mut Value, at: Index) -> Option<&mut Vec<Value>> {
    let mut lists = Vec::new();
    pointers(record, String::new(), &mut lists);
    if lists.is_empty() {
        return None;
    }
    let pointer: &String = at.get(&lists);
    record.pointer_mut(pointer).and_then(Value::as_array_mut)
}

fn pointers(value: &Value, here: String, lists: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, it)| pointers(it, format!("{here}/{at}"), lists));
            if !items.is_empty() {
                lists.push(here);
            }
        }
        Value::Object(members) => {
            for (name, it) in members {
                pointers(it, format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), lists);
            }
        }
        _ => {}
    }
}
