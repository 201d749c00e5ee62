//! Documents that the committed schema accepts, made by walking it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::string::string_regex;
use serde_json::{Map, Value};
use super_complaints::SCHEMA;

/// The committed schema of a record.
pub(crate) fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

/// Valid documents, from almost nothing to some hundred values.
pub(crate) fn documents() -> BoxedStrategy<Value> {
    let schema = schema();
    let walk = Walk { definitions: schema["$defs"].as_object().unwrap(), made: RefCell::default() };
    walk.values("SuperComplaint", &schema)
}

/// Every word and every name of a field that the schema has.
pub(crate) fn vocabulary() -> (Vec<String>, Vec<String>) {
    fn collect(schema: &Value, words: &mut Vec<String>, names: &mut Vec<String>) {
        words.extend(schema.get("const").and_then(Value::as_str).map(str::to_owned));
        names.extend(
            schema.get("properties").and_then(Value::as_object).into_iter().flatten().map(|it| it.0.clone()),
        );
        match schema {
            Value::Object(members) => members.values().for_each(|it| collect(it, words, names)),
            Value::Array(items) => items.iter().for_each(|it| collect(it, words, names)),
            _ => {}
        }
    }
    let (mut words, mut names) = (Vec::new(), Vec::new());
    collect(&schema(), &mut words, &mut names);
    for list in [&mut words, &mut names] {
        list.sort();
        list.dedup();
    }
    (words, names)
}

struct Walk<'s> {
    definitions: &'s Map<String, Value>,
    made: RefCell<BTreeMap<String, BoxedStrategy<Value>>>,
}

impl Walk<'_> {
    fn definition(&self, name: &str) -> BoxedStrategy<Value> {
        if let Some(made) = self.made.borrow().get(name) {
            return made.clone();
        }
        let values = match name {
            "ExtensionValue" => extensions(), // the only definition that holds itself
            _ => self.values(name, &self.definitions[name]),
        };
        self.made.borrow_mut().insert(name.to_owned(), values.clone());
        values
    }

    /// The values of a schema; `name` is that of its definition.
    fn values(&self, name: &str, schema: &Value) -> BoxedStrategy<Value> {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.definition(reference.strip_prefix("#/$defs/").unwrap());
        }
        if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
            return select(words.iter().map(|word| word["const"].clone()).collect::<Vec<_>>()).boxed();
        }
        let number = |key: &str, otherwise: i64| schema.get(key).map_or(otherwise, |it| it.as_i64().unwrap());
        match schema.get("type").and_then(Value::as_str) {
            Some("object") if schema.get("properties").is_some() => self.object(schema),
            Some("object") => map_of(&self.values("", &schema["additionalProperties"])),
            Some("array") => {
                let least = usize::try_from(number("minItems", 0)).unwrap();
                vec(self.values("", &schema["items"]), least..least + 3).prop_map(Value::Array).boxed()
            }
            Some("integer") => {
                let (least, most) = (number("minimum", i64::MIN), number("maximum", i64::MAX));
                prop_oneof![least..=most, Just(least), Just(most), least..least + 9]
                    .prop_map(Value::from)
                    .boxed()
            }
            Some("string") => texts(name),
            None => {
                let branches = schema["anyOf"].as_array().unwrap().iter().map(|it| self.values("", it));
                proptest::strategy::Union::new(branches).boxed()
            }
            other => panic!("the generator does not know the type {other:?} of {name}"),
        }
    }

    fn object(&self, schema: &Value) -> BoxedStrategy<Value> {
        let names = |schema: &Value| {
            let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
            required.map(|name| name.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        // Where one of several fields must be there, each in turn is the one.
        let branches = schema.get("anyOf").and_then(Value::as_array);
        let alternatives = branches.map_or(vec![Vec::new()], |it| it.iter().map(names).collect());
        let with = |alternative: Vec<String>| {
            let required = [names(schema), alternative].concat();
            let fields: Vec<_> = schema["properties"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, schema)| {
                    let (name, required) = (name.clone(), required.contains(name));
                    let value = self.values("", schema);
                    let value =
                        if required { value.prop_map(Some).boxed() } else { weighted(0.4, value).boxed() };
                    value.prop_map(move |value| Some((name.clone(), value?)))
                })
                .collect();
            fields.prop_map(|fields| Value::Object(fields.into_iter().flatten().collect()))
        };
        proptest::strategy::Union::new(alternatives.into_iter().map(with)).boxed()
    }
}

/// Texts of the form that a definition stands for. Ids are few, so that references often lead somewhere.
fn texts(definition: &str) -> BoxedStrategy<Value> {
    let regex = |regex: &str| string_regex(regex).unwrap();
    let ids = || prop_oneof![8 => "[a-d]", 1 => "[a-z0-9][a-z0-9.-]{0,5}", 1 => "[a-z0-9][a-z0-9.-]{99}"];
    let parties = [
        "hestia",
        "home-office",
        "npcc",
        "apcc",
        "pccs",
        "chief-constables",
        "force-kent",
        "pcc-kent",
        "iopc",
        "hmicfrs",
        "college-of-policing",
    ];
    match definition {
        "PartyId" => prop_oneof![4 => select(parties.to_vec()).prop_map(str::to_owned), 1 => ids()].boxed(),
        "SchemeId" => prop_oneof![4 => "(service-)?police", 1 => ids()].boxed(),
        id if id.ends_with("Id") => ids().boxed(),
        "SourceRef" => (ids(), prop_oneof![Just(String::new()), regex("#[!-~é—](.|\n){0,5}")])
            .prop_map(|(id, place)| id + &place)
            .boxed(),
        "Text" => prop_oneof![
            4 => regex("[ \t\n\r\u{200b}\u{a0}]{0,2}[!-~é—😀](.|\n){0,9}"),
            1 => "SC[1-9]0[1-9]|published|addressees|event:a|response:b", // what suppressions and `discrepancies` name
        ]
        .boxed(),
        "Number" => {
            prop_oneof!["[1-9][a-c]?", "[1-9] ([a-c]|[(][a-c][)])", "[0-9A-Za-z][0-9A-Za-z.()-]{0,19}"]
                .boxed()
        }
        "Url" => regex("https?://[^ \t\n\r\"<>]{1,9}").boxed(),
        "Language" => regex("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}").boxed(),
        "Period" => regex("P[1-9][0-9]{0,3}[DWMY]").boxed(),
        "PartialDate" => {
            let date = "-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?";
            prop_oneof![
                4 => regex("20(1[89]|2[0-3])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"),
                1 => regex(&format!("20(1[89]|2[0-3])({date})?")),
                1 => regex(&format!(r"\[(\.\.20(1[89]|2[0-3])({date})?|20(1[89]|2[0-3])({date})?\.\.)\]")),
                1 => regex(&format!(r"\[20(1[89]|20)({date})?\.\.20(2[1-3])({date})?\]")),
                1 => "0000|9999|0000-01-01|9999-12-31|2020-02-29|\\[0000\\.\\.9999\\]",
            ]
            .boxed()
        }
        other => panic!("the generator does not know texts of the form {other}"),
    }
    .prop_map(Value::String)
    .boxed()
}

/// What users may add, a few levels deep.
fn extensions() -> BoxedStrategy<Value> {
    let most = 9_007_199_254_740_991_i64;
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::Bool),
        prop_oneof![-9..=9_i64, -most..=most, Just(most), Just(-most)].prop_map(Value::from),
        ".{0,5}".prop_map(Value::String),
    ];
    let nested = |inner: BoxedStrategy<Value>| {
        prop_oneof![vec(inner.clone(), 0..3).prop_map(Value::Array), map_of(&inner)]
    };
    leaf.prop_recursive(3, 9, 3, nested).boxed()
}

fn map_of(values: &BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let members = vec((".{0,4}", values.clone()), 0..3);
    members.prop_map(|members| Value::Object(members.into_iter().collect())).boxed()
}
