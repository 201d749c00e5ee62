//! What could not be read stops what reads it: a hole in a record never makes a finding that the whole record does not have.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use super_complaints::check::{Profile, Subject};
use super_complaints::rules::CATALOGUE;
use super_complaints::{Checked, Context, EXAMPLE, PartialDate, Verdict, check_json};

const LISTS: [&str; 11] = [
    "features",
    "events",
    "reports",
    "recommendations",
    "actions",
    "requests",
    "responses",
    "searches",
    "documents",
    "bodies",
    "suppressions",
];

fn context() -> Context<'static> {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    Context::new(day).profile(Profile::Publish)
}

/// What is found: rule, entity and message.
fn found(checked: &Checked) -> BTreeSet<(&str, Option<&str>, &str)> {
    checked.findings.iter().map(|it| (it.code, it.entity.as_deref(), it.message.as_str())).collect()
}

/// The record with one thing broken at a time: a whole element, and each of its fields.
fn broken(record: &Value, fields: bool) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for list in LISTS {
        let elements = record.get(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for (at, element) in elements.iter().enumerate() {
            let mut with = |pointer: String, value: Value| {
                let mut copy = record.clone();
                if let Some(place) = copy.pointer_mut(&pointer) {
                    *place = value;
                    all.push((pointer, copy));
                }
            };
            with(format!("/{list}/{at}"), json!(7));
            for field in element.as_object().filter(|_| fields).into_iter().flat_map(|it| it.keys()) {
                with(format!("/{list}/{at}/{field}"), json!({"no": "such"}));
                with(format!("/{list}/{at}/{field}/0"), json!(7));
            }
        }
    }
    for field in ["made_by", "partners", "forces", "sources", "scheme", "marks"] {
        let mut copy = record.clone();
        copy[field] = json!({"no": "such"});
        all.push((format!("/{field}"), copy));
    }
    all
}

fn records() -> Vec<(String, Value)> {
    let good: Value = serde_json::from_str(EXAMPLE).unwrap();
    let changed = CATALOGUE
        .iter()
        .filter(|rule| rule.subject == Subject::Conduct)
        .flat_map(|rule| rule.bad.iter().map(move |it| (rule.code, it)));
    let changed = changed.map(|(code, example)| {
        let mut record = good.clone();
        let patch: json_patch::Patch = serde_json::from_str(example.patch).unwrap();
        json_patch::patch(&mut record, &patch).unwrap();
        (format!("{code} {}", example.title), record)
    });
    std::iter::once(("the example".to_owned(), good.clone())).chain(changed).collect()
}

#[test]
fn a_hole_makes_no_finding_that_the_whole_record_does_not_have() {
    let mut made = BTreeSet::new();
    for (name, record) in records() {
        let whole = check_json(record.to_string(), &context());
        let known = found(&whole);
        // Every field of the example, every element of its changes on which conduct is found.
        for (pointer, broken) in broken(&record, name == "the example") {
            let text = broken.to_string();
            let checked = check_json(&text, &context());
            if checked.faults.is_empty() {
                continue; // it was no structural error
            }
            assert_eq!(checked.verdict, Verdict::Invalid, "{name} {pointer}");
            for (code, entity, message) in found(&checked).difference(&known) {
                let list = pointer.split('/').nth(1).unwrap_or_default().to_owned();
                made.insert(format!(
                    "{code} with a hole in {list}: {entity:?} {message} ({name}, {pointer})"
                ));
            }
        }
    }
    let codes: BTreeSet<&str> = made.iter().filter_map(|it| it.get(..it.find(':')?)).collect();
    let one = |code: &&str| made.iter().find(|it| it.starts_with(*code)).cloned();
    let shown: Vec<String> = codes.iter().filter_map(one).collect();
    assert!(shown.is_empty(), "{shown:#?}");
}
