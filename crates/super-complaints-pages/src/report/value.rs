//! Values of a record as lines of text for people.

use serde_json::{Map, Value};
use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::PartyId;

use super::labels;
use super::seen::{VALUE, start};

/// Fields that name parties.
const PARTIES: [&str; 14] = [
    "made_by",
    "partners",
    "on_behalf_of",
    "forces",
    "by",
    "recipient",
    "asked",
    "through",
    "set_by",
    "addressees",
    "in_conjunction_with",
    "consulted",
    "answer_of",
    "parties",
];

/// The value of a field, one line for each of its parts.
pub(super) fn lines(field: &str, value: &Value, directory: &Directory) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().map(|value| line(field, value, directory)).collect_vec(),
        value => vec![line(field, value, directory)],
    }
}

fn line(field: &str, value: &Value, directory: &Directory) -> String {
    match value {
        Value::String(text) if PARTIES.contains(&field) => party(text, directory),
        Value::String(text) if labels::is_named_value(field) => text.replace('_', " "),
        Value::String(text) => cut(text),
        Value::Object(object) => object_line(field, object, directory),
        Value::Array(values) => {
            values.iter().map(|value| line(field, value, directory)).collect_vec().join(", ")
        }
        other => other.to_string(),
    }
}

/// A party, a due date and the like: first who or what it is, then the rest by name.
fn object_line(field: &str, object: &Map<String, Value>, directory: &Directory) -> String {
    let parts = object.iter().map(|(name, value)| match (name.as_str(), value) {
        ("id", Value::String(id)) if PARTIES.contains(&field) => party(id, directory),
        ("as_written" | "words", Value::String(words)) => format!("“{}”", cut(words)),
        ("including" | "excluding", value) => {
            let parties = lines("parties", value, directory).join(", ");
            format!("{name} {parties}")
        }
        _ => format!("{}: {}", name.replace('_', " "), line(name, value, directory)),
    });
    parts.collect_vec().join("; ")
}

/// A body or group by its name, with its id.
fn party(id: &str, directory: &Directory) -> String {
    let title = id.parse::<PartyId>().ok().and_then(|known| directory.title(&known).map(str::to_owned));
    title.map_or_else(|| id.to_owned(), |title| format!("{title} ({id})"))
}

/// A long text, cut, and how much is missing.
fn cut(text: &str) -> String {
    let all = text.chars().count();
    if all <= VALUE { text.to_owned() } else { format!("{} [cut: {all} characters]", start(text, VALUE)) }
}
