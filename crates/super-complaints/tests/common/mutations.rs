//! Random changes to a document, most of which break it.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

use super::documents::vocabulary;

/// One change.
#[derive(Debug, Clone)]
pub(crate) enum Mutation {
    /// Puts a value in the place of another.
    Replace(Index, Value),
    /// Puts one part of the document in the place of another.
    Copy(Index, Index),
    /// Takes a field or an element away.
    Delete(Index),
    /// Gives a field another name.
    Rename(Index, String),
    /// Adds a field.
    Add(Index, String, Value),
    /// Has an element of a list twice.
    Duplicate(Index),
    /// Puts another word in the place of a text.
    Word(Index, String),
}

/// One to three changes.
pub(crate) fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    use Mutation::{Add, Copy, Delete, Duplicate, Rename, Replace, Word};
    let (words, names) = vocabulary();
    let near = ["all ", "Unknown", "not-stated", "NULL", "accept"].map(str::to_owned);
    let words = select([words, near.to_vec()].concat());
    let names = select([names, ["ID", "made_bye", "x", "", "a/b~"].map(str::to_owned).to_vec()].concat());
    let at = any::<Index>;
    vec(
        prop_oneof![
            3 => (at(), values()).prop_map(|(at, value)| Replace(at, value)),
            2 => (at(), at()).prop_map(|(at, from)| Copy(at, from)),
            3 => at().prop_map(Delete),
            1 => (at(), names.clone()).prop_map(|(at, name)| Rename(at, name)),
            2 => (at(), names, values()).prop_map(|(at, name, value)| Add(at, name, value)),
            3 => at().prop_map(Duplicate),
            2 => (at(), words).prop_map(|(at, word)| Word(at, word)),
        ],
        1..=3,
    )
}

/// Any JSON within the limits that the schema and the loader share.
///
/// Whole numbers that are written with a fraction or an exponent are left out: to a schema `1.0` and `1e2` are
/// whole, to the loader they are not, because languages disagree on them. That is a fault of the text, and a
/// value parsed from it no longer shows it; `tests/bad_input.rs` has it. So is `-0`.
fn values() -> impl Strategy<Value = Value> {
    let numbers = [
        json!(0),
        json!(1),
        json!(-1),
        json!(43),
        json!(4_294_967_295_u32),
        json!(4_294_967_296_u64),
        json!(0.5),
        json!(9_007_199_254_740_991_i64),
        json!(9_007_199_254_740_992_i64),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(-2.5),
    ];
    let texts = [
        "",
        " ",
        "a",
        "A",
        "1",
        "é",
        "a#",
        "a#p 1",
        "P1D",
        "P0D",
        "2021",
        "2021-02-29",
        "2021-02-30",
        "[2022..2021]",
        "[..]",
        "https://a.b",
        "http://",
        "en",
        "EN",
        "other",
        "all",
        "unknown",
        "not_stated",
        "home-office",
        "\u{a0}",
        "a\n",
        "2021\n",
        "P1D\n",
        "en\n",
        "１",
    ];
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        2 => select(numbers.to_vec()),
        3 => select(texts.to_vec()).prop_map(Value::from),
        1 => ".{0,5}".prop_map(Value::String),
    ];
    let names = prop_oneof![3 => select(vocabulary().1), 1 => Just("as_written".to_owned()), 1 => ".{0,3}"];
    leaf.prop_recursive(3, 8, 3, move |inner| {
        let members = vec((names.clone(), inner.clone()), 0..3);
        prop_oneof![
            vec(inner, 0..3).prop_map(Value::Array),
            members.prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The document with these changes.
pub(crate) fn mutated(mut document: Value, mutations: &[Mutation]) -> Value {
    for mutation in mutations {
        mutate(&mut document, mutation);
    }
    document
}

fn mutate(document: &mut Value, mutation: &Mutation) {
    let places = |which: fn(&Value) -> bool| {
        let mut places = Vec::new();
        collect(document, which, &mut String::new(), &mut places);
        places
    };
    let pick = |at: &Index, places: Vec<String>| (!places.is_empty()).then(|| at.get(&places).clone());
    let any = |_: &Value| true;
    match mutation {
        Mutation::Replace(at, value) => {
            let place = pick(at, places(any)).unwrap();
            *document.pointer_mut(&place).unwrap() = value.clone();
        }
        Mutation::Copy(at, from) => {
            let (place, from) = (pick(at, places(any)).unwrap(), pick(from, places(any)).unwrap());
            let copy = document.pointer(&from).unwrap().clone();
            *document.pointer_mut(&place).unwrap() = copy;
        }
        Mutation::Delete(at) => {
            let place = pick(at, places(any)).unwrap();
            let Some((parent, name)) = place.rsplit_once('/') else { return };
            match document.pointer_mut(parent).unwrap() {
                Value::Array(items) => drop(items.remove(name.parse().unwrap())),
                Value::Object(members) => drop(members.shift_remove(&unescaped(name))),
                _ => unreachable!("a part has a whole"),
            }
        }
        Mutation::Rename(at, name) => {
            let Some(place) = pick(at, places(|it| it.as_object().is_some_and(|it| !it.is_empty()))) else {
                return;
            };
            let members = document.pointer_mut(&place).unwrap().as_object_mut().unwrap();
            let old = at.get(&members.keys().cloned().collect::<Vec<_>>()).clone();
            let renamed = |(key, value)| (if key == old { name.clone() } else { key }, value);
            *members = std::mem::take(members).into_iter().map(renamed).collect::<Map<_, _>>();
        }
        Mutation::Add(at, name, value) => {
            let Some(place) = pick(at, places(Value::is_object)) else { return };
            let members = document.pointer_mut(&place).unwrap().as_object_mut().unwrap();
            members.insert(name.clone(), value.clone());
        }
        Mutation::Duplicate(at) => {
            let Some(place) = pick(at, places(|it| it.as_array().is_some_and(|it| !it.is_empty()))) else {
                return;
            };
            let items = document.pointer_mut(&place).unwrap().as_array_mut().unwrap();
            let at = at.index(items.len());
            items.insert(at, items[at].clone());
        }
        Mutation::Word(at, word) => {
            let Some(place) = pick(at, places(Value::is_string)) else { return };
            *document.pointer_mut(&place).unwrap() = Value::from(word.as_str());
        }
    }
}

/// The pointers of all parts of some kind.
fn collect(value: &Value, which: fn(&Value) -> bool, here: &mut String, places: &mut Vec<String>) {
    if which(value) {
        places.push(here.clone());
    }
    let mut part = |name: &str, value: &Value| {
        let length = here.len();
        here.push('/');
        here.push_str(&name.replace('~', "~0").replace('/', "~1"));
        collect(value, which, here, places);
        here.truncate(length);
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(at, it)| part(&at.to_string(), it)),
        Value::Object(members) => members.iter().for_each(|(name, it)| part(name, it)),
        _ => {}
    }
}

fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}
