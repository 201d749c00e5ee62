//! Unusual records: ids used twice, bodies that cannot be identified, marks, texts that break tables.

use serde_json::json;
use super_complaints::{Directory, json::CallError};
use super_complaints_tables::{Ids, Settings, Tabled, find, json as tables_json};

use crate::common::{record, rows};

#[test]
fn of_two_things_with_one_id_only_the_first_has_a_row_and_the_other_is_named() {
    let twice = record(
        r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A",
            "recommendations": [{"id": "r1", "gist": "first", "addressees": ["npcc"]}, {"id": "r1", "gist": "second", "addressees": ["apcc"]}],
            "actions": [{"id": "r1", "gist": "third"}],
            "responses": [{"id": "one", "answers": [{"gist": "said"}]}, {"id": "one", "answers": [{"gist": "not shown"}]}]}"#,
    );
    let of = |table: &str| rows("a.json", &twice, find(table).unwrap());
    assert_eq!(of("items").iter().map(|row| row["gist"].as_str().unwrap()).collect::<Vec<_>>(), ["first"]);
    assert_eq!(of("addressees").len(), 1);
    assert_eq!(of("answers").len(), 1);
    let settings = Settings::undated();
    let tabled = Tabled::new("a.json", &twice, &settings);
    let named: Vec<_> = tabled.repeats().iter().map(|it| (it.list, it.position, it.id)).collect();
    assert_eq!(named, [("actions", 0, "r1"), ("recommendations", 1, "r1"), ("responses", 1, "one")]);
    // Their values are among those that are in no table.
    let counted: Vec<_> = tabled.not_in_tables().iter().map(|it| (it.field.as_str(), it.count)).collect();
    assert_eq!(
        counted,
        [
            ("actions (repeated ids)", 2),
            ("recommendations (repeated ids)", 3),
            ("responses (repeated ids)", 2)
        ]
    );
}

#[test]
fn marks_and_vague_dates_are_in_the_row() {
    let marked = record(
        r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A",
            "events": [{"id": "e", "kind": "received", "date": "[2020-03..]", "marks": {"by": "unknown"}}],
            "recommendations": [{"id": "r1", "addressees": [{"as_written": "the forces", "marks": {"count": "not_stated"}}],
                "due": {"words": "soon", "within": "P6M", "marks": {"after": "unknown", "words": "inferred"}},
                "marks": {"number": "not_stated", "text": "unknown"}}]}"#,
    );
    let event = &rows("a", &marked, find("events").unwrap())[0];
    assert_eq!((&event["date"], &event["date_precision"]), (&json!("[2020-03..]"), &json!("open")));
    assert_eq!((&event["date_first"], &event["date_last"]), (&json!("2020-03-01"), &json!(null)));
    let item = &rows("a", &marked, find("items").unwrap())[0];
    assert_eq!(item["unknown"], json!(["text", "due.after"]));
    assert_eq!((&item["not_stated"], &item["inferred"]), (&json!(["number"]), &json!(["due.words"])));
    assert_eq!((&item["due_within"], &item["due_after"]), (&json!("P6M"), &json!(null)));
    let body = &rows("a", &marked, find("addressees").unwrap())[0];
    assert_eq!((&body["body"], &body["as_written"]), (&json!(null), &json!("the forces")));
    assert_eq!(body["not_stated"], json!(["count"]));
}

#[test]
fn a_body_of_the_records_own_has_its_name() {
    let own = record(
        r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A",
            "recommendations": [{"id": "r1", "addressees": ["our-own", "npcc", "chief-constables", "nobody-knows"]}],
            "bodies": [{"id": "our-own", "kind": "other", "names": [{"text": "Our own body"}]}]}"#,
    );
    let names: Vec<_> =
        rows("a", &own, find("addressees").unwrap()).iter().map(|row| row["name"].clone()).collect();
    assert_eq!(names[0], "Our own body");
    assert!(names[1].is_string() && names[2].is_string());
    assert!(names[3].is_null(), "no name is invented");
}

#[test]
fn a_second_record_with_an_id_is_named() {
    let record = record(r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A"}"#);
    let mut ids = Ids::default();
    assert!(ids.take("one.json", &record).is_ok());
    let repeated = ids.take("two.json", &record).unwrap_err();
    assert_eq!(
        (repeated.name.as_str(), repeated.first.as_str(), repeated.id.as_str()),
        ("two.json", "one.json", "a")
    );
}

#[test]
fn calls_from_other_languages_name_what_is_wrong() {
    let example = super_complaints::EXAMPLE.as_bytes();
    let call = |document: &[u8], table: &str, options: &str| {
        tables_json::rows(document, table, options, Directory::standard())
    };
    let says = |result: Result<String, CallError>| result.unwrap_err().to_string();
    assert!(
        says(call(example, "item", "")).contains("there is no table `item`; the tables are `complaints`, ")
    );
    assert!(says(call(example, "items", r#"{"asof": "2022-06-01"}"#)).contains("unknown field `asof`"));
    assert!(says(call(example, "items", r#"{"as_of": "2022"}"#)).contains("`2022` is not a full date"));
    assert!(says(call(example, "items", r#"{"profile": "x"}"#)).contains("there is no profile `x`"));
    assert!(matches!(call(b"{", "items", ""), Err(CallError::Record(_))));
    let named = call(example, "complaints", r#"{"name": "here.json"}"#).unwrap();
    assert!(named.starts_with(r#"[{"complaint":"example","file":"here.json","schema":"1","#), "{named}");
    let contract: serde_json::Value = serde_json::from_str(&tables_json::tables()).unwrap();
    assert_eq!(contract["tables"].as_array().unwrap().len(), 17);
    assert_eq!(contract["tables"][3]["references"][2]["columns"], json!(["complaint", "part_of"]));
}
