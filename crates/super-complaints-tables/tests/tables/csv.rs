//! CSV files and their data package.

use serde_json::Value;
use super_complaints_tables::csv::{CsvTable, escape_formula};
use super_complaints_tables::{ColumnKind, Settings, TABLES, Tabled, datapackage, find};

use crate::common::{all_rows, examples, record, settings};

/// What a cell of CSV stands for, by the contract.
fn read(text: &str, kind: ColumnKind) -> Value {
    match kind {
        ColumnKind::Texts if text.is_empty() => serde_json::json!([]),
        ColumnKind::Texts => serde_json::from_str(text).unwrap(),
        _ if text.is_empty() => Value::Null,
        ColumnKind::Whole => text.parse::<i64>().unwrap().into(),
        _ => match text.strip_prefix('\'') {
            Some(rest) if escape_formula(rest) == text => rest.into(),
            _ => text.into(),
        },
    }
}

#[test]
fn a_file_that_is_read_again_has_the_rows() {
    let records = examples();
    let settings = settings();
    for (table, rows) in TABLES.iter().zip(all_rows(&records)) {
        let mut file = CsvTable::new(table, Vec::new()).unwrap();
        let mut count = 0;
        for (name, record) in &records {
            count += file.add(&Tabled::new(name, record, &settings)).unwrap();
        }
        let text = String::from_utf8(file.finish().unwrap()).unwrap();
        assert_eq!(count, rows.len());
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        let columns: Vec<_> = table.columns().collect();
        assert!(reader.headers().unwrap().iter().eq(columns.iter().map(|it| it.name)));
        let read_again: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read_again.len(), rows.len());
        for (line, row) in read_again.iter().zip(&rows) {
            for (cell, column) in line.iter().zip(&columns) {
                assert_eq!(read(cell, column.kind), row[column.name], "{}.{}", table.name, column.name);
            }
        }
    }
}

#[test]
fn formulas_quotes_and_line_breaks_do_no_harm() {
    let record = record(
        r#"{"schema": "1", "id": "a", "scheme": "police", "title": "=HYPERLINK(\"http://x\")",
            "other_titles": ["=1+1", "a \"quoted\", and\nbroken one"]}"#,
    );
    let mut file = CsvTable::new(find("complaints").unwrap(), Vec::new()).unwrap();
    file.add(&Tabled::new("a, b.json", &record, &Settings::undated())).unwrap();
    let text = String::from_utf8(file.finish().unwrap()).unwrap();
    let line = ::csv::Reader::from_reader(text.as_bytes()).records().next().unwrap().unwrap();
    assert_eq!((&line[1], &line[4]), ("a, b.json", "'=HYPERLINK(\"http://x\")"));
    // A list begins with a bracket, so it is no formula.
    assert_eq!(&line[5], r#"["=1+1","a \"quoted\", and\nbroken one"]"#);
}

#[test]
fn the_data_package_has_the_contract() {
    let package = datapackage::descriptor(&TABLES, &settings());
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), TABLES.len());
    let items = &resources[3]["schema"];
    assert_eq!(items["primaryKey"], serde_json::json!(["complaint", "item"]));
    let key = serde_json::json!([{"fields": ["complaint"], "reference": {"resource": "complaints", "fields": ["complaint"]}}]);
    assert_eq!(items["foreignKeys"], key, "those that may be empty are described, not checked");
    let part_of = items["fields"].as_array().unwrap().iter().find(|it| it["name"] == "part_of").unwrap();
    let says = "The item that it is part of. `complaint`, `part_of` refer to `complaint`, `item` of `items`.";
    assert_eq!(part_of["description"], says);
    // A table whose reference is not among the files names no file that does not exist.
    let alone = datapackage::descriptor(&[find("answers").unwrap()], &Settings::undated());
    assert!(alone["resources"][0]["schema"].get("foreignKeys").is_none());
    assert!(alone["description"].as_str().unwrap().starts_with("No date was given"));
}
