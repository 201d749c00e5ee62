//! The boundary with other languages, and the schemas of what crosses it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use serde_json::{Value, json};
use super_complaints::json::CallError;
use super_complaints::{Directory, EXAMPLE, SuperComplaint};
use super_complaints_changes::State;
use super_complaints_changes::json::{diff, diff_of, feed, feed_of};

fn directory() -> &'static Directory {
    Directory::standard()
}

fn other() -> String {
    let mut record: Value = serde_json::from_str(EXAMPLE).unwrap();
    record["responses"][0]["answers"][0]["position"] = json!("disputed");
    record["recommendations"][0]["marks"] = json!({"due": "unknown"});
    record["extensions"] = json!({"a": {"b": [1, "c"]}});
    record["searches"] = json!([]);
    record.to_string()
}

#[test]
fn a_record_and_a_list_of_one_have_the_same_changes() {
    let options = r#"{"as_of": "2022-06-01", "as_of_old": "2021-01-01"}"#;
    let one = diff(EXAMPLE.as_bytes(), other().as_bytes(), options, directory()).unwrap();
    let listed = |text: &str| format!(" [{text}]");
    let many = diff(listed(EXAMPLE).as_bytes(), listed(&other()).as_bytes(), options, directory()).unwrap();
    assert_eq!(one, many);
    let changes: Value = serde_json::from_str(&one).unwrap();
    assert_eq!(changes["format"], "super-complaints-changes-1");
    assert!(changes["changes"].as_array().unwrap().iter().any(|it| it["kind"] == "position_changed"));
}

#[test]
fn records_that_were_read_before_give_what_their_texts_give() {
    let [old, new] = [EXAMPLE, &other()].map(|text| [SuperComplaint::from_json(text).unwrap()]);
    let [before, after] = [State::of(&old), State::of(&new)];
    let options = r#"{"as_of": "2022-06-01"}"#;
    let listed = |text: &str| format!("[{text}]");
    let texts = diff(listed(EXAMPLE).as_bytes(), listed(&other()).as_bytes(), options, directory()).unwrap();
    assert_eq!(diff_of(&before, &after, options, directory()).unwrap(), texts);
    for format in ["atom", "ical", "json"] {
        let options = json!({"as_of": "2022-06-01", "format": format}).to_string();
        let texts = feed(EXAMPLE.as_bytes(), other().as_bytes(), &options, directory()).unwrap();
        assert_eq!(feed_of(Some(&before), &after, &options, directory()).unwrap(), texts);
        let alone = feed(b"", other().as_bytes(), &options, directory()).unwrap();
        assert_eq!(feed_of(None, &after, &options, directory()).unwrap(), alone);
    }
    assert!(diff_of(&before, &after, r#"{"as_of": "May"}"#, directory()).is_err());
}

#[test]
fn what_is_wrong_is_refused_with_the_reason() {
    let of = |old: &str, options: &str| {
        diff(old.as_bytes(), EXAMPLE.as_bytes(), options, directory()).unwrap_err()
    };
    assert_eq!(
        of(EXAMPLE, r#"{"as_of": "2022-06"}"#).to_string(),
        "`as_of`: `2022-06` is not a full date: write for example `2022-06-01`"
    );
    assert!(of(EXAMPLE, r#"{"asof": "2022-06-01"}"#).to_string().contains("unknown field `asof`"));
    assert!(matches!(of("[{}]", ""), CallError::Record(error) if error.faults.len() > 2));
    assert!(matches!(of("[", ""), CallError::Record(_)));
    let feed = |options: &str| feed(b"", EXAMPLE.as_bytes(), options, directory()).unwrap_err().to_string();
    assert!(feed("").contains("`as_of` is missing"), "{}", feed(""));
    assert!(feed(r#"{"as_of": "2022-06-01", "format": "rss"}"#).contains("unknown variant `rss`"));
}

/// A schema, with what it takes from that of a record in its place.
fn validator(schema: &str) -> jsonschema::Validator {
    let record: Value = serde_json::from_str(super_complaints::SCHEMA).unwrap();
    let value = record["$defs"]["ExtensionValue"].to_string();
    let text =
        schema.replace("urn:super-complaints:record:1#/$defs/ExtensionValue", "#/$defs/ExtensionValue");
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    schema["$defs"]["ExtensionValue"] = serde_json::from_str(&value).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn results_are_valid_against_the_committed_schemas() {
    let options = r#"{"as_of": "2022-06-01", "as_of_old": "2021-01-01"}"#;
    let changes = diff(EXAMPLE.as_bytes(), other().as_bytes(), options, directory()).unwrap();
    let options = r#"{"as_of": "2022-06-01", "since": "2019-01-01", "format": "json"}"#;
    let feed = feed(b"", other().as_bytes(), options, directory()).unwrap();
    for (schema, result) in [
        (include_str!("../schema/changes.schema.json"), &changes),
        (include_str!("../schema/feed.schema.json"), &feed),
    ] {
        let result: Value = serde_json::from_str(result).unwrap();
        let faults: Vec<String> = validator(schema).iter_errors(&result).map(|it| it.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
}
