//! Drafts and records for tests, and what must hold of every merge.

use serde_json::Value;
use super_complaints::check::Severity;
use super_complaints::{Context, SuperComplaint};
use super_complaints_pages::merge::{Merged, Merging, merge};
use super_complaints_pages::{Draft, Options, read};

/// A record about one made-up super-complaint, with some more fields.
#[expect(clippy::needless_pass_by_value, reason = "a test reads better so")]
pub(crate) fn record(more: Value) -> SuperComplaint {
    let mut record = serde_json::json!({
        "schema": "1", "id": "safe-place", "scheme": "police", "title": "A safe place", "made_by": ["hestia"],
    });
    for (name, value) in more.as_object().unwrap() {
        record[name] = value.clone();
    }
    SuperComplaint::from_json(&record.to_string()).unwrap()
}

/// A draft with a record that was not read from a page.
pub(crate) fn draft(record: SuperComplaint) -> Draft {
    let mut draft = read("Police super-complaints", &Options::default()).unwrap();
    draft.trace.passages.clear();
    draft.record = record;
    draft
}

/// A merge with every law that concerns it alone.
pub(crate) fn merged(record: &SuperComplaint, drafts: &[Draft]) -> Merged {
    let same = Merging { same: true, ..Merging::default() };
    let merged = merge(record, drafts, &same).unwrap();
    kept(&json(record), &json(&merged.record), "");
    let written = merged.record.to_json();
    assert_eq!(SuperComplaint::from_json(&written).unwrap(), merged.record, "no structural error");
    let before = errors(record);
    let new: Vec<String> = errors(&merged.record).into_iter().filter(|it| !before.contains(it)).collect();
    assert!(new.is_empty(), "new errors: {new:?}\n{written}");
    merged
}

/// The errors that rules find in a record.
pub(crate) fn errors(of: &SuperComplaint) -> Vec<String> {
    let checked = of.check(&Context::undated());
    let errors = checked.findings.into_iter().filter(|it| it.severity == Severity::Error);
    errors.map(|it| format!("{} {}", it.code, it.message)).collect()
}

pub(crate) fn json(record: &SuperComplaint) -> Value {
    serde_json::to_value(record).unwrap()
}

/// Every value of the record before is in the record after, at its entity: lists keep their order, and may grow.
fn kept(before: &Value, after: &Value, place: &str) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                // A mark that there is no value gives way to a value; a document is read further, and seen later.
                if matches!(name.as_str(), "marks" | "reasons") {
                    continue;
                }
                let now = after.get(name).unwrap_or_else(|| panic!("{place}/{name} is lost"));
                if matches!(name.as_str(), "read" | "last_seen") {
                    continue;
                }
                kept(value, now, &format!("{place}/{name}"));
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            let mut from = 0;
            for old in before {
                let is = |new: &Value| match (old.get("id"), new.get("id")) {
                    (Some(old), Some(new)) => old == new,
                    _ => new == old || (old.is_object() && extends(old, new)),
                };
                let at = after.iter().skip(from).position(is);
                let at = at.unwrap_or_else(|| panic!("{place}: {old} is lost, or was moved"));
                kept(old, &after[from + at], &format!("{place}/{at}"));
                from += at + 1;
            }
        }
        _ => assert_eq!(before, after, "{place}"),
    }
}

/// Whether an entity without an id can be another with something added.
fn extends(old: &Value, new: &Value) -> bool {
    let (old, new) = (old.as_object().unwrap(), new.as_object());
    let holds = |name: &String, value: &Value| {
        let now = new.and_then(|new| new.get(name));
        matches!(name.as_str(), "marks" | "reasons")
            || now.is_some_and(|now| now == value || !value.is_string())
    };
    old.iter().all(|(name, value)| holds(name, value))
}

/// A record without what says that something is not known: the order of pages may decide which marks there are.
pub(crate) fn without_marks(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|name, _| !matches!(name.as_str(), "marks" | "reasons"));
            object.values_mut().for_each(without_marks);
        }
        Value::Array(all) => all.iter_mut().for_each(without_marks),
        _ => {}
    }
}
