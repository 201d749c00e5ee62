//! A patch to a text gives what the crate `json-patch` gives for the value, and leaves the other bytes as they are.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};
use super_complaints::fix::{Confidence, Fix, Operation, apply, replacements};

use crate::common::runner;
use crate::layouts::laid_out;
use crate::patched;

const NAMES: [&str; 6] = ["a", "b", "é", "x/y", "~t", ""];

fn values() -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        any::<i32>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
        "[a-z\"\\\\\n😀é,:{}\\[\\]]{0,6}".prop_map(Value::from),
    ];
    plain.prop_recursive(4, 24, 4, |inner| {
        let names = prop::sample::select(NAMES.to_vec());
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((names, inner), 0..4).prop_map(|all| {
                Value::Object(all.into_iter().map(|(name, it)| (name.to_owned(), it)).collect::<Map<_, _>>())
            }),
        ]
    })
}

/// Every pointer into a value, and some that lead to where nothing is yet.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            all.extend(NAMES.iter().map(|name| format!("{here}/{}", escaped(name))));
            members.iter().for_each(|(name, it)| pointers(it, &format!("{here}/{}", escaped(name)), all));
        }
        Value::Array(list) => {
            all.extend((0..=list.len()).map(|at| format!("{here}/{at}")));
            all.push(format!("{here}/-"));
            list.iter().enumerate().for_each(|(at, it)| pointers(it, &format!("{here}/{at}"), all));
        }
        _ => all.push(format!("{here}/0")),
    }
}

/// An operation in the making: its kind, two pointers and a value.
type Draft = (u8, Index, Index, Value);

/// A patch whose pointers mostly lead somewhere.
fn patch(value: &Value, drafts: &[Draft]) -> Vec<Operation> {
    let mut all = Vec::new();
    pointers(value, "", &mut all);
    if all.is_empty() {
        all.push("/a".to_owned());
    }
    let mut patch = vec![Operation::test("", value.clone())];
    for (kind, path, from, new) in drafts {
        let (path, from) = (path.get(&all).as_str(), from.get(&all).as_str());
        patch.push(match kind % 6 {
            0 => Operation::test(path, value.pointer(path).unwrap_or(new).clone()),
            1 | 2 => Operation::add(path, new.clone()),
            3 => Operation::remove(path),
            4 => Operation::replace(path, new.clone()),
            _ => Operation::moved(from, path),
        });
    }
    patch
}

fn drafts(most: usize) -> impl Strategy<Value = Vec<Draft>> {
    vec((any::<u8>(), any::<Index>(), any::<Index>(), values()), 1..=most)
}

#[test]
fn a_patched_text_says_what_the_patched_value_says() {
    let cases = (values(), drafts(4), any::<usize>(), any::<u64>());
    let result = runner(1_500).run(&cases, |(value, drafts, layout, seed)| {
        let text = laid_out(&value, layout, seed);
        let fix = Fix::new("a change", Confidence::Certain, patch(&value, &drafts));
        let outcome = apply(&text, [&fix]);
        let has_change = fix.patch.iter().any(|it| it.op.as_str() != "test");
        match patched(&text, &fix) {
            Ok(wanted) if has_change => {
                prop_assert!(outcome.refused.is_empty(), "{:?}\n{text}\n{fix:#?}", outcome.refused);
                let says: Value = serde_json::from_str(&outcome.text).unwrap();
                prop_assert_eq!(says, wanted, "{}\n{}\n{:#?}", text, outcome.text, fix);
            }
            _ => {
                prop_assert_eq!(outcome.refused.len(), 1, "{}\n{:#?}", text, fix);
                prop_assert_eq!(&outcome.text, &text);
            }
        }
        Ok(())
    });
    result.unwrap();
}

#[test]
fn bytes_that_no_fix_replaces_stay() {
    let cases = (values(), vec(drafts(1), 1..5), any::<usize>(), any::<u64>());
    let result = runner(500).run(&cases, |(value, several, layout, seed)| {
        let text = laid_out(&value, layout, seed);
        let fixes = several.iter().map(|drafts| Fix::new("", Confidence::Certain, patch(&value, drafts)));
        let fixes: Vec<Fix> = fixes.collect();
        let outcome = apply(&text, &fixes);
        let many = outcome.applied.len() + outcome.later.len() + outcome.refused.len();
        prop_assert_eq!(many, fixes.len());
        // The text is that before, with the replacements of the applied fixes in their places and nothing else.
        let mut made = Vec::new();
        for at in &outcome.applied {
            made.extend(replacements(&text, [&fixes[*at]]).remove(0).unwrap());
        }
        made.sort_by_key(|it| (it.span.start, it.span.end));
        let (mut expected, mut at) = (String::new(), 0);
        for it in &made {
            prop_assert!(it.span.start >= at, "changes cross: {made:?}\n{text}");
            expected.push_str(&text[at..it.span.start]);
            expected.push_str(&it.text);
            at = it.span.end;
        }
        expected.push_str(&text[at..]);
        prop_assert_eq!(&outcome.text, &expected);
        let read: Result<Value, _> = serde_json::from_str(&outcome.text);
        prop_assert!(read.is_ok(), "{text}\n{}", outcome.text);
        Ok(())
    });
    result.unwrap();
}

#[test]
fn several_fixes_of_one_text_do_not_disturb_each_other() {
    let text = "{\n  \"a\": [1, 2, 3, 4],\n  \"b\": {\"c\": 1, \"d\": 2}\n}\n";
    let fix = |patch: Vec<Operation>| Fix::new("", Confidence::Certain, patch);
    let fixes = [
        fix(vec![Operation::test("/a/1", 2), Operation::remove("/a/1")]),
        fix(vec![Operation::test("/a/2", 3), Operation::replace("/a/2", json!("three"))]),
        fix(vec![Operation::test("/a/2", 3), Operation::remove("/a/2")]),
        fix(vec![Operation::test("/b/d", 2), Operation::moved("/b/d", "/b/e")]),
        fix(vec![Operation::test("/b/c", 9), Operation::remove("/b/c")]),
    ];
    let outcome = apply(text, &fixes);
    assert_eq!((outcome.applied, outcome.later), (vec![0, 1, 3], vec![2]));
    assert_eq!(outcome.refused.len(), 1);
    assert_eq!(outcome.text, "{\n  \"a\": [1, \"three\", 4],\n  \"b\": {\"c\": 1, \"e\": 2}\n}\n");
}

#[test]
fn additions_and_removals_are_laid_out_as_their_neighbours() {
    let text = "{\r\n\t\"list\" : [\r\n\t\t\"x\",\r\n\t\t\"y\"\r\n\t],\r\n\t\"one\": {\"a\":1,\"b\":2},\r\n\t\"none\": []\r\n}";
    let with = |change: Operation| {
        let fix = Fix::new("", Confidence::Certain, vec![Operation::test("/one/a", 1), change]);
        apply(text, [&fix]).text
    };
    let changed = |old: &str, new: &str| {
        assert!(text.contains(old));
        text.replace(old, new)
    };
    assert_eq!(with(Operation::add("/list/-", "z")), changed("\"y\"", "\"y\",\r\n\t\t\"z\""));
    assert_eq!(with(Operation::add("/list/0", "z")), changed("\"x\"", "\"z\",\r\n\t\t\"x\""));
    assert_eq!(with(Operation::remove("/list/0")), changed("\"x\",\r\n\t\t", ""));
    assert_eq!(with(Operation::remove("/list/1")), changed(",\r\n\t\t\"y\"", ""));
    assert_eq!(with(Operation::remove("/none")), changed(",\r\n\t\"none\": []", ""));
    assert_eq!(with(Operation::add("/one/c", 3)), changed("\"b\":2", "\"b\":2,\"c\":3"));
    assert_eq!(
        with(Operation::add("/new", json!({"a": [1]}))),
        changed("[]\r\n}", "[],\r\n\t\"new\" : {\r\n\t\t\"a\": [\r\n\t\t\t1\r\n\t\t]\r\n\t}\r\n}",)
    );
    assert_eq!(with(Operation::add("/none/-", "z")), changed("[]", "[\r\n\t\t\"z\"\r\n\t]"));
}
