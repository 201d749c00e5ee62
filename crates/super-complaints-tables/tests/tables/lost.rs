//! Nothing of a record is lost without being listed.

use std::collections::HashSet;

use serde_json::Value;
use super_complaints_tables::{LEFT_OUT, TABLES, Tabled, not_in_tables};

use crate::common::{all, record, rows, settings};

/// The texts and numbers of all cells of a record.
fn cells(name: &str, record: &super_complaints::SuperComplaint) -> HashSet<String> {
    fn add(value: &Value, into: &mut HashSet<String>) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| add(value, into)),
            Value::String(text) => {
                into.insert(text.clone());
            }
            other => {
                into.insert(other.to_string());
            }
        }
    }
    let mut cells = HashSet::new();
    for table in TABLES {
        for row in rows(name, record, table) {
            row.values().for_each(|value| add(value, &mut cells));
        }
    }
    cells
}

/// The parts of a path that say what is listed as left out.
fn is_listed(path: &[String]) -> bool {
    let first = path.first().map(String::as_str).unwrap_or_default();
    let second = path.get(1).map(String::as_str).unwrap_or_default();
    ["$schema", "features", "bodies", "suppressions", "extensions"].contains(&first)
        || first == "reports" && (second == "outcomes" || second == "opinions" && path[2] != "by")
        || path.iter().any(|it| it == "reasons" || it == "discrepancies")
}

fn leaves(value: &Value, path: &mut Vec<String>, visit: &mut dyn FnMut(&[String], &Value)) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| leaves(value, path, visit)),
        Value::Object(fields) => {
            for (name, value) in fields {
                path.push(name.clone());
                leaves(value, path, visit);
                path.pop();
            }
        }
        leaf => visit(path, leaf),
    }
}

/// Every text and number of a record is in a cell, or its field is listed as left out. Marks are in the lists of the row.
#[test]
fn every_value_of_a_record_is_in_a_cell_or_listed() {
    let mut fields = HashSet::new();
    for (name, record) in all() {
        let cells = cells(name, record);
        let mut whole = serde_json::to_value(record).unwrap();
        let settings = settings();
        for repeat in Tabled::new(name, record, &settings).repeats() {
            whole[repeat.list][repeat.position].take(); // listed too
        }
        leaves(&whole, &mut Vec::new(), &mut |path, leaf| {
            fields.insert(path.join("/"));
            if is_listed(path) || leaf.is_null() {
                return;
            }
            let shown = match leaf {
                Value::String(text) if path.last().is_some_and(|it| it == "sources") => {
                    text.split_once('#').map_or(text.as_str(), |(document, _)| document).to_owned()
                }
                Value::String(text) if path.iter().any(|it| it == "marks") => {
                    // The mark of a field is the list that has its name.
                    assert!(["unknown", "not_stated", "inferred"].contains(&text.as_str()));
                    let at = path.iter().position(|it| it == "marks").unwrap();
                    let due = if at > 0 && path[at - 1] == "due" { "due." } else { "" };
                    format!("{due}{}", path[at + 1])
                }
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            assert!(cells.contains(&shown), "{name}: {} has {leaf}, which is in no cell", path.join("/"));
        });
    }
    assert!(fields.len() > 150, "the records have many fields: {}", fields.len());
}

#[test]
fn what_is_left_out_is_counted() {
    let record = record(
        r#"{"$schema": "https://example.org/s.json", "schema": "1", "id": "a", "scheme": "police", "title": "A",
            "made_by": [{"id": "hestia", "as_written": "Hestia’s team", "role": "lead", "including": []}, {"as_written": "somebody"}],
            "features": [{"id": "f1", "gist": "a feature", "sources": ["page"]}],
            "reports": [{"id": "report", "kind": "report", "by": ["iopc"], "outcomes": [{"kind": "no_action", "features": ["f1"]}]}],
            "actions": [{"id": "a1", "by": [{"id": "iopc", "role": "as lead"}]}],
            "responses": [{"id": "one", "by": ["npcc"], "answers": [{"position": "accepted", "marks": {"position": "inferred"},
                "reasons": {"position": "it says so"}, "discrepancies": [{"field": "position", "says": "disputed", "sources": ["page"]}]}]}],
            "documents": [{"id": "page", "kind": "web_page"}, {"id": "page", "kind": "letter"}],
            "extensions": {"mine": {"deep": [1, 2], "sources": ["x"]}}}"#,
    );
    let found: Vec<(String, usize)> =
        not_in_tables(&record).into_iter().map(|it| (it.field, it.count)).collect();
    let expected = [
        ("documents (repeated ids)", 2),
        ("$schema", 1),
        ("features", 2),
        ("reports/outcomes", 2),
        ("responses/answers/reasons", 1),
        ("responses/answers/discrepancies", 2),
        ("extensions", 3),
    ];
    assert_eq!(found, expected.map(|(field, count)| (field.to_owned(), count)));
    let complaints = rows("a.json", &record, super_complaints_tables::find("complaints").unwrap());
    assert_eq!(complaints[0]["not_in_tables"], 13);
    assert_eq!(complaints[0]["made_by"], serde_json::json!(["hestia", "somebody"]));
    let sources = rows("a.json", &record, super_complaints_tables::find("sources").unwrap());
    let cited: Vec<_> = sources
        .iter()
        .map(|row| (row["pointer"].as_str().unwrap(), row["cited_for"].as_str().unwrap()))
        .collect();
    assert_eq!(
        cited,
        [
            ("/features/0/sources/0", "fact"),
            ("/responses/0/answers/0/discrepancies/0/sources/0", "discrepancy")
        ]
    );
    for it in LEFT_OUT {
        assert!(!it.why.is_empty() && !it.why.ends_with('.'), "{}", it.field);
    }
}

/// Sources are found by hand in the types; here by their name in the text.
#[test]
fn every_source_has_a_row() {
    for (name, record) in all() {
        let whole = serde_json::to_value(record).unwrap();
        let mut expected = Vec::new();
        let mut extensions = whole.clone();
        extensions.as_object_mut().unwrap().remove("extensions");
        leaves(&extensions, &mut Vec::new(), &mut |path, leaf| {
            if path.last().is_some_and(|it| it == "sources") {
                expected.push(leaf.as_str().unwrap().to_owned());
            }
        });
        let table = super_complaints_tables::find("sources").unwrap();
        let mut found: Vec<String> = Vec::new();
        for row in rows(name, record, table) {
            let document = row["document"].as_str().unwrap();
            let written =
                row["locator"].as_str().map_or(document.to_owned(), |it| format!("{document}#{it}"));
            assert_eq!(whole.pointer(row["pointer"].as_str().unwrap()).unwrap(), &written, "{name}");
            found.push(written);
        }
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{name}");
    }
}
