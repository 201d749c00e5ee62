//! The committed schemas against the library: an independent validator takes what the loader takes, and what
//! the library gives out has the form that it promises.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

mod common;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use common::documents::{documents, schema, vocabulary};
use common::mutations::{mutated, mutations};
use common::{corpus, everything, real_records, root, runner, validator};
use proptest::prelude::*;
use serde_json::{Map, Value};
use super_complaints::{Context, SuperComplaint, check_json, json};

#[test]
fn what_the_schema_describes_is_loaded_and_comes_back() {
    let validator = validator(&schema());
    let seen = RefCell::new(BTreeSet::new());
    let mut runner = runner(800);
    let held = runner.run(&documents(), |document| {
        collect(&document, &mut seen.borrow_mut());
        let said: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        prop_assert!(said.is_empty(), "the generator left the schema: {said:?}");
        let record = SuperComplaint::from_json(&document.to_string());
        let record =
            record.map_err(|error| TestCaseError::fail(format!("the loader refuses it: {error}")))?;
        let written: Value = serde_json::from_str(&record.to_json()).unwrap();
        prop_assert!(validator.is_valid(&written), "what is written is not valid: {written}");
        prop_assert_eq!(plainest(&written), plainest(&document));
        Ok(())
    });
    held.unwrap();
    let (words, names) = vocabulary();
    let all: BTreeSet<String> = words.into_iter().chain(names).collect();
    let missed: Vec<_> = all.difference(&seen.into_inner()).cloned().collect();
    assert!(missed.is_empty(), "no document has {missed:?}");
}

/// The names of fields and the texts of a document.
fn collect(document: &Value, seen: &mut BTreeSet<String>) {
    match document {
        Value::Object(members) => members.iter().for_each(|(name, it)| {
            seen.insert(name.clone());
            collect(it, seen);
        }),
        Value::Array(items) => items.iter().for_each(|it| collect(it, seen)),
        Value::String(text) => drop(seen.insert(text.clone())),
        _ => {}
    }
}

#[test]
fn the_schema_and_the_loader_refuse_the_same_documents() {
    let validator = validator(&schema());
    let judged = [Cell::new(0), Cell::new(0)];
    let mut runner = runner(1_200);
    let held = runner.run(&(documents(), mutations()), |(document, mutations)| {
        let document = mutated(document, &mutations);
        let loaded = SuperComplaint::from_json(&document.to_string());
        let said: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        prop_assert_eq!(
            loaded.is_ok(),
            said.is_empty(),
            "{}\nloader: {:?}\nschema: {:?}",
            document,
            loaded,
            said
        );
        let count = &judged[usize::from(loaded.is_ok())];
        count.set(count.get() + 1);
        Ok(())
    });
    held.unwrap();
    let [refused, accepted] = judged.map(Cell::into_inner);
    let least = (refused + accepted) / 6;
    assert!(
        refused > least && accepted > least,
        "{refused} refused, {accepted} accepted: the fewer prove little"
    );
}

#[test]
fn results_have_the_form_that_their_schemas_promise() {
    let [checked, matrix] = ["checked", "matrix"].map(|name| validator(&strict(committed(name))));
    let holds = |validator: &jsonschema::Validator, result: &str| {
        let result: Value = serde_json::from_str(result).unwrap();
        let said: Vec<_> =
            validator.iter_errors(&result).map(|it| format!("{it} at {}", it.instance_path())).collect();
        assert!(said.is_empty(), "{said:#?}\n{result:#}");
    };
    let both = |document: &str| {
        for options in ["", r#"{"as_of": "2022-06-01", "profile": "publish"}"#] {
            holds(
                &checked,
                &json::check(document.as_bytes(), options, super_complaints::Directory::standard()).unwrap(),
            );
        }
        if let Ok(result) =
            json::matrix(document.as_bytes(), "2022-06-01", super_complaints::Directory::standard())
        {
            holds(&matrix, &result);
        }
    };
    for record in real_records() {
        both(&record);
    }
    for case in corpus::cases() {
        both(&String::from_utf8_lossy(&corpus::document(&case)));
    }
    let held = runner(60).run(&(documents(), mutations()), |(document, mutations)| {
        both(&document.to_string());
        both(&mutated(document, &mutations).to_string());
        Ok(())
    });
    held.unwrap();
}

#[test]
fn the_catalogue_has_the_form_that_its_schema_promises() {
    let rules: Value = serde_json::from_str(&json::rules()).unwrap();
    let said: Vec<_> =
        validator(&strict(committed("rules"))).iter_errors(&rules).map(|error| error.to_string()).collect();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn the_example_is_valid_by_the_schema_too() {
    let example: Value = serde_json::from_str(super_complaints::EXAMPLE).unwrap();
    assert!(validator(&schema()).is_valid(&example));
    assert!(check_json(super_complaints::EXAMPLE, &everything("2022-06-01")).require_valid().is_ok());
    assert!(check_json(super_complaints::EXAMPLE, &Context::undated()).require_valid().is_ok());
}

/// Guards the committed files, which everybody reads, against the types from which they come.
#[cfg(feature = "schema")]
#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let same = |name: &str, committed: &str, now: &str| {
        let committed = committed.replace("\r\n", "\n");
        let differs = committed.lines().zip(now.lines()).position(|(one, other)| one != other);
        assert!(
            committed == now,
            "{name}.schema.json is not that of the types (line {}): run `cargo xtask generate`",
            differs.map_or(0, |line| line + 1)
        );
    };
    same("super-complaint", super_complaints::SCHEMA, &super_complaints::schema::schema());
    for (name, now) in super_complaints::schema::result_schemas() {
        same(name, &std::fs::read_to_string(path(name)).unwrap(), &now);
    }
}

fn path(name: &str) -> std::path::PathBuf {
    root().join(format!("crates/super-complaints/schema/{name}.schema.json"))
}

fn committed(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap()
}

/// Results may grow, so that their schemas allow more fields than they name. We must name all.
fn strict(mut schema: Value) -> Value {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                members.values_mut().for_each(close);
                if members.get("properties").is_some_and(Value::is_object) && members.contains_key("type") {
                    members.insert("additionalProperties".to_owned(), Value::Bool(false));
                }
            }
            Value::Array(items) => items.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

/// The document as the model writes it: empty lists and marks are left out, a party of which only the id is said
/// is that id. The order of names does not matter here.
fn plainest(document: &Value) -> Value {
    fn within(value: &Value, field: &str) -> Value {
        match value {
            extensions if field == "extensions" => extensions.clone(),
            Value::Array(items) => Value::Array(items.iter().map(|it| within(it, field)).collect()),
            Value::Object(members) => {
                let kept = members.iter().map(|(name, it)| (name, within(it, name))).filter(|(name, it)| {
                    let empty = it.as_object().is_some_and(Map::is_empty) && *name != "due"; // there, and says nothing
                    !empty && !it.as_array().is_some_and(Vec::is_empty)
                });
                let kept: Map<String, Value> = kept.map(|(name, it)| (name.clone(), it)).collect();
                match kept.get("id") {
                    Some(id) if kept.len() == 1 && PARTIES.contains(&field) => id.clone(),
                    _ => Value::Object(kept),
                }
            }
            scalar => scalar.clone(),
        }
    }
    within(document, "")
}

/// The fields that hold parties.
const PARTIES: [&str; 16] = [
    "made_by",
    "partners",
    "on_behalf_of",
    "forces",
    "by",
    "recipient",
    "copied_to",
    "lead",
    "addressees",
    "in_conjunction_with",
    "consulted",
    "asked",
    "through",
    "answer_of",
    "confirmed_by",
    "parties",
];
