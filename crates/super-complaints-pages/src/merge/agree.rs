//! Whether a page says what the record has.

use serde_json::Value;
use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;

use super::items::same_number;
use super::matching::{date, lies_within, titles_agree};
use super::names::PASSAGES;
use super::object::{Object, contains, text};
use super::parties::{is_of_parties, keys};

/// Whether the page says what the record has, or less.
pub(super) fn agree(name: &str, mine: &Value, theirs: &Value, directory: &Directory) -> bool {
    if mine == theirs {
        return true;
    }
    if is_of_parties(name) {
        let of = |value: &Value| Object::from_iter([(name.to_owned(), value.clone())]);
        return keys(&of(theirs), name, directory).is_subset(&keys(&of(mine), name, directory));
    }
    match (mine, theirs) {
        (Value::Array(mine), Value::Array(theirs)) => theirs.iter().all(|it| mine.contains(it)),
        (Value::Object(mine), Value::Object(theirs)) if name == "due" => dues_agree(mine, theirs),
        (Value::String(one), Value::String(other)) => match (date(Some(mine)), date(Some(theirs))) {
            (Some(mine), Some(theirs)) => lies_within(mine, theirs),
            _ if name == "title" => titles_agree(one, other),
            _ if PASSAGES.contains(&name) => contains(one, other),
            _ if name == "number" => same_number(one, other),
            _ => false,
        },
        _ => false,
    }
}

fn dues_agree(mine: &Object, theirs: &Object) -> bool {
    let dates = |field: &str| date(mine.get(field)).zip(date(theirs.get(field)));
    if let Some((mine, theirs)) = dates("date").or_else(|| dates("not_before")) {
        return lies_within(mine, theirs);
    }
    let words = (text(mine, "words"), text(theirs, "words"));
    !words.0.is_empty() && !words.1.is_empty() && contains(words.0, words.1)
}

/// A value for people.
pub(super) fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(written).collect_vec().join(", "),
        Value::Object(of) => {
            let word =
                ["words", "as_written", "id", "date"].into_iter().find_map(|name| of.get(name)?.as_str());
            word.map_or_else(|| value.to_string(), str::to_owned)
        }
        other => other.to_string(),
    }
}
