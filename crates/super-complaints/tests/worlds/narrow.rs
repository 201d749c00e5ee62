//! Facts that only narrow what a record leaves open: every world of the narrowed record is one of the record.

use serde_json::{Value, json};

use super::random::DAYS;

/// Lists of parties in which somebody whom nobody could identify is one of the bodies, or somebody else.
const AUTHORS: [&str; 2] = ["by", "answer_of"];

/// Every record that has one more such fact, with what was added.
pub(crate) fn narrowed(record: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    inside(record, "record", &mut |what, value| all.push((what, value)));
    let mut searched = record.clone();
    let search = json!({"id": "s-more", "date": DAYS[4]});
    if let Some(searches) = searched.get_mut("searches").and_then(Value::as_array_mut) {
        searches.push(search);
        all.push(("a search".to_owned(), searched));
    }
    all
}

/// Hands out `value` with one thing narrowed, in every way; `name` is the field in which it stands.
fn inside(value: &Value, name: &str, take: &mut dyn FnMut(String, Value)) {
    for (what, narrower) in of_one(value, name) {
        take(what, narrower);
    }
    match value {
        Value::Object(fields) => {
            for (field, inner) in fields {
                inside(inner, field, &mut |what, narrower| {
                    let mut all = fields.clone();
                    all.insert(field.clone(), narrower);
                    take(what, Value::Object(all));
                });
            }
        }
        Value::Array(list) => {
            for (at, inner) in list.iter().enumerate() {
                inside(inner, name, &mut |what, narrower| {
                    let mut all = list.clone();
                    all[at] = narrower;
                    take(what, Value::Array(all));
                });
            }
        }
        _ => {}
    }
}

/// One thing, narrowed in every way.
fn of_one(value: &Value, name: &str) -> Vec<(String, Value)> {
    let with = |field: &str, to: Value| {
        let mut all = value.clone();
        all[field] = to;
        all
    };
    let lacks = |field: &str| value.get(field).is_none();
    match name {
        "sent" | "published" | "last_seen" | "date" => days(value),
        "documents" if value.is_object() && ["sent", "published", "last_seen"].iter().all(|it| lacks(it)) => {
            let dated = |(field, day): (&str, usize)| {
                (format!("{field} {}", DAYS[day]), with(field, json!(DAYS[day])))
            };
            [("last_seen", 2), ("last_seen", 4), ("published", 1), ("published", 3)].map(dated).into()
        }
        "responses" if value.is_object() && lacks("answers") => {
            let mut read = with("answers", json!([{"items": ["r1"], "position": "accepted"}]));
            read.as_object_mut().unwrap().remove("marks");
            vec![("an answer that was read".to_owned(), read)]
        }
        "responses" if value.is_object() && lacks("by") => {
            ["m1", "guild", "odd"].map(|by| (format!("by {by}"), with("by", json!([by])))).into()
        }
        "answers" if value.is_object() && lacks("items") => {
            ["r1", "r2"].map(|item| (format!("to {item}"), with("items", json!([item])))).into()
        }
        "answers" if value.get("marks").is_some() => {
            let mut read = with("position", json!("accepted"));
            read.as_object_mut().unwrap().remove("marks");
            vec![("the rest of an answer".to_owned(), read)]
        }
        name if AUTHORS.contains(&name) && value.is_object() && lacks("id") => {
            ["m2", "guild", "odd"].map(|id| (format!("who wrote it: {id}"), json!(id))).into()
        }
        _ if value.get("id") == Some(&json!("gang")) => members(value),
        _ => Vec::new(),
    }
}

/// The days of an interval.
fn days(value: &Value) -> Vec<(String, Value)> {
    let Some((from, to)) = value.as_str().and_then(|it| it.trim_matches(['[', ']']).split_once("..")) else {
        return Vec::new();
    };
    let within =
        DAYS.iter().filter(|day| (from.is_empty() || **day >= from) && (to.is_empty() || **day <= to));
    within.map(|day| (format!("{value} is {day}"), json!(day))).collect()
}

/// One more of some of a group is known, or how many they are.
fn members(party: &Value) -> Vec<(String, Value)> {
    let list = |field: &str| party.get(field).and_then(Value::as_array).cloned().unwrap_or_default();
    let (including, excluding) = (list("including"), list("excluding"));
    let count = party.get("count").and_then(Value::as_u64);
    // Of all of a group there is nothing to narrow.
    let is_some = party.get("coverage") == Some(&json!("some")) && count.is_none_or(|count| count < 3);
    if !is_some {
        return Vec::new();
    }
    let named = including.len() as u64;
    let mut all = Vec::new();
    for member in ["m1", "m2", "m3"].map(|it| json!(it)) {
        // The last one who is named leaves nobody of whom it is said that some are meant.
        let is_open = count.is_none_or(|count| count > named + 1);
        if is_open && !including.contains(&member) && !excluding.contains(&member) {
            let mut it = party.clone();
            let more: Vec<Value> = including.iter().chain([&member]).cloned().collect();
            it["including"] = json!(more);
            all.push((format!("including {member}"), it));
        }
    }
    for more in (named + 1..3).filter(|_| count.is_none()) {
        let mut it = party.clone();
        it["count"] = json!(more);
        all.push((format!("{more} of them"), it));
    }
    all
}
