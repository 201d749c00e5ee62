//! Where a new thing goes in a list, so that the order in which pages are read does not matter.

use serde_json::Value;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;
use super_complaints::order::sort_by;

use super::object::{Object, texts};

/// Puts a value into a list. What the author put in order, or did not, stays as it is: the value goes into the sorted end
/// of the list. So the result depends on which values are added, and not on their order.
pub(super) fn insert(list: &mut Vec<Value>, value: Value) {
    insert_all(list, vec![value]);
}

/// The same for several, as if they had come one by one.
pub(super) fn insert_all(list: &mut Vec<Value>, values: Vec<Value>) {
    let keys: Vec<String> = list.iter().map(key).collect_vec();
    let ends = keys.windows(2).rposition(|pair| matches!(pair, [one, next] if one > next));
    list.extend(values);
    // The sort is stable: what is equal stays in the order in which it came.
    let mut end = list.split_off(ends.map_or(0, |at| at + 1));
    sort_by_key(&mut end);
    list.append(&mut end);
}

fn sort_by_key(list: &mut Vec<Value>) {
    let mut keyed: Vec<(String, Value)> = list.drain(..).map(|value| (key(&value), value)).collect_vec();
    sort_by(&mut keyed, |one, other| one.0.cmp(&other.0));
    list.extend(keyed.into_iter().map(|(_, value)| value));
}

/// What a list is sorted by: the number of an item, its id, or else all that it says.
fn key(value: &Value) -> String {
    let Some(object) = value.as_object() else {
        return value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    };
    let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
    let number = object.get("number").and_then(Value::as_str).and_then(|it| Number::new(it).ok());
    match number {
        Some(number) => format!("{}\u{1}{id}", padded(&number.canonical())),
        None if !id.is_empty() => format!("~{id}"),
        // Answers are in the order of the items that they answer.
        None => texts(object, "items").map(natural).collect::<String>() + &value.to_string(),
    }
}

/// An id of which each number has the same width, so that r10 comes after r9.
fn natural(id: &str) -> String {
    let letters = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = id.get(letters.len()..).unwrap_or_default();
    format!("{letters}{number:0>6} ")
}

/// Puts the lists of a new entity in the order that they would have if their elements had come one by one.
pub(super) fn sort(entity: &mut Object, lists: &[&str]) {
    for (_, value) in entity.iter_mut().filter(|(name, _)| lists.contains(&name.as_str())) {
        if let Some(list) = value.as_array_mut() {
            sort_by_key(list);
        }
    }
}

/// A number of which each part has the same width, so that 10 comes after 9.
fn padded(number: &str) -> String {
    number.split('.').map(|part| format!("{part:0>6}")).collect_vec().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_in_which_values_are_added_does_not_matter() {
        let author = ["m", "z", "c", "d"];
        let added = ["a", "n", "d1", "zz"];
        let mut results = Vec::new();
        for turn in 0..added.len() {
            let mut list: Vec<Value> = author.iter().map(|it| Value::from(*it)).collect();
            for at in 0..added.len() {
                insert(&mut list, Value::from(added[(at + turn) % added.len()]));
            }
            results.push(list);
        }
        assert!(results.iter().all(|list| *list == results[0]));
        assert_eq!(results[0], ["m", "z", "a", "c", "d", "d1", "n", "zz"]);
    }

    #[test]
    fn items_are_in_the_order_of_their_numbers() {
        let item = |number: &str| serde_json::json!({"id": format!("r{number}"), "number": number});
        let mut list = vec![item("1"), item("9"), serde_json::json!({"id": "r-npcc"})];
        for number in ["10", "3a", "3"] {
            insert(&mut list, item(number));
        }
        let ids: Vec<&str> = list.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["r1", "r3", "r3a", "r9", "r10", "r-npcc"]);
    }
}
