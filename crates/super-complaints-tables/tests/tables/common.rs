//! Records to make tables of.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::{Map, Value};
use super_complaints::SuperComplaint;
use super_complaints::check::parse_day;
use super_complaints_tables::{Settings, TABLES, Table, Tabled, json};

pub(crate) type Row = Map<String, Value>;

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn in_folder(folder: &str) -> Vec<(String, SuperComplaint)> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let json = paths.iter().filter(|path| path.extension().is_some_and(|it| it == "json"));
    let read = |path: &PathBuf| {
        let record = SuperComplaint::from_json_slice(&std::fs::read(path).unwrap()).ok()?;
        Some((path.file_name().unwrap().to_str().unwrap().to_owned(), record))
    };
    json.filter_map(read).collect()
}

/// The records of real cases.
pub(crate) fn examples() -> Vec<(String, SuperComplaint)> {
    let records = in_folder("examples/records");
    assert!(records.len() >= 17, "{}", records.len());
    records
}

/// The same, and the unusual records of the corpus; their ids may be the same.
pub(crate) fn all() -> &'static [(String, SuperComplaint)] {
    static ALL: LazyLock<Vec<(String, SuperComplaint)>> = LazyLock::new(|| {
        let mut records = examples();
        let cases = in_folder("tests/corpus/cases");
        assert!(cases.len() > 10, "{}", cases.len());
        records.extend(cases);
        records.push(("odd.json".to_owned(), record(ODD)));
        records
    });
    &ALL
}

/// What no other record has: dates without a bound, ids used twice, what is in no table.
const ODD: &str = r#"{
  "$schema": "https://example.org/schema.json", "schema": "1", "id": "odd", "scheme": "police", "title": "=Odd",
  "made_by": [{"id": "hestia", "role": "lead", "marks": {"id": "inferred"}}, {"as_written": "its partners"}],
  "features": [{"id": "f1", "gist": "a feature", "sources": ["page#at the top"]}],
  "events": [
    {"id": "e", "kind": "received", "date": "[2020-03..]", "marks": {"by": "unknown"}, "sources": ["page"]},
    {"id": "e", "kind": "acknowledged", "date": "[..2020-04-01]"}
  ],
  "reports": [{"id": "report", "kind": "report", "by": ["iopc"], "published": "2021-05", "outcomes": [{"kind": "no_action"}],
    "opinions": [{"by": "hmicfrs", "gist": "another view", "sources": ["page"]}]}],
  "recommendations": [{"id": "r1", "number": "1", "addressees": [{"id": "chief-constables", "coverage": "some", "count": 3,
    "including": ["force-kent"], "marks": {"count": "inferred"}}], "due": {"words": "soon", "marks": {"words": "inferred"}}}],
  "responses": [
    {"id": "one", "by": ["npcc"], "answers": [{"items": ["r1"], "position": "accepted", "marks": {"position": "inferred"},
      "reasons": {"position": "it says so"}, "commitments": [{"gist": "a plan", "due": {"date": "2022"}, "sources": ["page"]}],
      "discrepancies": [{"field": "position", "says": "disputed", "sources": ["page#2"]}]}]},
    {"id": "one", "answers": [{"gist": "not shown"}]}
  ],
  "documents": [{"id": "page", "kind": "web_page", "updated": ["2021-06", "2021-07-01"]}],
  "bodies": [{"id": "our-own", "kind": "other", "names": [{"text": "Our own body"}], "sources": ["page"],
    "vacancies": [{"since": "2020", "sources": ["page"]}]}],
  "extensions": {"mine": {"deep": [1, 2], "sources": ["x"]}}
}"#;

pub(crate) fn settings() -> Settings<'static> {
    Settings::as_of(parse_day("2025-01-31").unwrap())
}

pub(crate) fn rows(name: &str, record: &SuperComplaint, table: &Table) -> Vec<Row> {
    json::rows_of(&Tabled::new(name, record, &settings()), table)
}

/// The rows of all records in every table, by the position of the table.
pub(crate) fn all_rows(records: &[(String, SuperComplaint)]) -> Vec<Vec<Row>> {
    let settings = settings();
    let mut all: Vec<Vec<Row>> = TABLES.iter().map(|_| Vec::new()).collect();
    for (name, record) in records {
        let tabled = Tabled::new(name, record, &settings);
        for (table, rows) in TABLES.iter().zip(&mut all) {
            rows.extend(json::rows_of(&tabled, table));
        }
    }
    all
}

pub(crate) fn record(json: &str) -> SuperComplaint {
    SuperComplaint::from_json(json).unwrap()
}
