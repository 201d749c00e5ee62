//! Texts that nobody would write: nothing panics, nothing is lost, and what cannot be fixed is refused with a reason.

use serde_json::json;
use super_complaints::fix::{Confidence, Fix, NotApplied, Operation, apply, fixed, replacements};
use super_complaints::{Context, EXAMPLE};

fn removal(path: &str, value: serde_json::Value) -> Fix {
    Fix::new("", Confidence::Certain, vec![Operation::test(path, value), Operation::remove(path)])
}

fn refused(text: &str, fix: &Fix) -> NotApplied {
    let outcome = apply(text, [fix]);
    assert_eq!(outcome.text, text);
    assert!(replacements(text, [fix])[0].is_err());
    outcome.refused[0].1.clone()
}

#[test]
fn a_fix_that_no_longer_fits_is_refused_with_the_reason() {
    let fix = removal("/a/0", json!(1));
    assert_eq!(refused(r#"{"a": [2]}"#, &fix), NotApplied::Differs("/a/0".to_owned()));
    assert_eq!(refused(r#"{"a": []}"#, &fix), NotApplied::Nothing("/a/0".to_owned()));
    assert_eq!(refused(r#"{"a": [1], "a": [1]}"#, &fix), NotApplied::Twice("/a/0".to_owned()));
    assert!(matches!(refused("{\"a\": [1]", &fix), NotApplied::NotJson(_)));
    assert!(matches!(refused("", &fix), NotApplied::NotJson(_)));
    let no_test = Fix::new("", Confidence::Certain, vec![Operation::remove("/a")]);
    assert_eq!(refused(r#"{"a": [1]}"#, &no_test), NotApplied::NotAPatch);
    let says = NotApplied::Differs("/a/0".to_owned()).to_string();
    assert_eq!(
        says,
        "`/a/0` has another value than the fix was made for: the text was changed; check it again"
    );
}

#[test]
fn a_name_that_appears_twice_is_only_in_the_way_of_its_own_parts() {
    let text = r#"{"a": 1, "a": 2, "b": [3]}"#;
    assert_eq!(apply(text, [&removal("/b/0", json!(3))]).text, r#"{"a": 1, "a": 2, "b": []}"#);
}

#[test]
fn names_are_found_with_their_escapes() {
    let text = r#"{"\u0061/b": 1, "~": 2, "\ud800": 3, "": {"": 4}}"#;
    assert_eq!(apply(text, [&removal("/a~1b", json!(1))]).text, r#"{"~": 2, "\ud800": 3, "": {"": 4}}"#);
    assert_eq!(apply(text, [&removal("/~0", json!(2))]).text, r#"{"\u0061/b": 1, "\ud800": 3, "": {"": 4}}"#);
    assert_eq!(
        apply(text, [&removal("//", json!(4))]).text,
        r#"{"\u0061/b": 1, "~": 2, "\ud800": 3, "": {}}"#
    );
    assert_eq!(refused(text, &removal("/\u{fffd}", json!(3))), NotApplied::Nothing("/\u{fffd}".to_owned()));
}

#[test]
fn a_byte_order_mark_stays() {
    let text = "\u{feff}{\"a\": [1, 2]}\n";
    let fix = removal("/a/0", json!(1));
    assert_eq!(apply(text, [&fix]).text, "\u{feff}{\"a\": [2]}\n");
    assert_eq!(replacements(text, [&fix])[0].as_ref().unwrap()[0].span, 10..13);
}

#[test]
fn deep_texts_and_long_lines_are_no_trouble() {
    let deep = format!("{}1{}", "[".repeat(126), "]".repeat(126));
    let text = format!("{{\"a\": 1, \"b\": {deep}}}");
    assert_eq!(apply(&text, [&removal("/a", json!(1))]).text, format!("{{\"b\": {deep}}}"));
    let too_deep = format!("{{\"a\": 1, \"b\": {}}}", "[".repeat(200_000));
    assert!(matches!(refused(&too_deep, &removal("/a", json!(1))), NotApplied::NotJson(_)));
    let long = "x".repeat(1 << 20);
    let text = format!("{{\"schema\": 1, \"id\": \"x\", \"scheme\": \"police\", \"title\": \"{long}\"}}");
    let after = fixed(&text, Confidence::Likely, &Context::undated());
    assert_eq!(after.text, text.replacen("\"schema\": 1", "\"schema\": \"1\"", 1));
}

#[test]
fn a_great_many_fixes_are_applied_in_a_few_rounds() {
    let suppression = r#"{"rule": "SC904", "reason": "x"}"#;
    let many = vec![suppression; 3000].join(", ");
    let text = EXAMPLE.trim_end().strip_suffix('}').unwrap().trim_end().to_owned();
    let text = format!("{text},\n  \"suppressions\": [{many}]\n}}\n");
    let after = fixed(&text, Confidence::Certain, &Context::undated());
    assert_eq!(after.applied.len(), 3000);
    assert_eq!(after.text, EXAMPLE);
}

#[test]
fn what_is_no_record_is_left_as_it_is() {
    for text in ["", " \n", "[]", "{", "null", "{\"schema\": \"1\",}", "\u{feff}{}", "The hidden victims"] {
        let after = fixed(text, Confidence::Likely, &Context::undated());
        assert_eq!((after.text.as_str(), after.applied.len()), (text, 0), "{text}");
    }
}
