//! Tables: files that are whole or not there, and every record that is not in them named.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::run::{OTHER, RECORD, Ran, assert_fits, assert_plain, binary, ran, root, run_with};

const DATE: [&str; 2] = ["--as-of", "2025-01-31"];

fn tables(records: &[&str], output: &Path, args: &[&str]) -> Ran {
    ran(binary().arg("tables").args(records).arg("--output").arg(output).args(args).output().unwrap())
}

fn names(folder: &Path) -> BTreeSet<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    fs::read_dir(folder).unwrap().map(name).collect()
}

#[test]
fn every_table_is_a_file_and_the_package_describes_them() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("made/tables");
    let told = tables(&["examples/records"], &output, &DATE);
    assert_eq!(told.status, Some(0), "{}", told.err);
    assert!(told.out.starts_with("17 records in 17 tables in `"), "{}", told.out);
    assert!(told.out.contains("  complaints   17 rows\n"), "{}", told.out);
    assert!(told.told().contains("in no table: `features` "), "{}", told.err);
    assert_plain(&told.out);
    assert_plain(&told.err);
    assert_fits(&told.err, 80);
    let package: Value =
        serde_json::from_str(&fs::read_to_string(output.join("datapackage.json")).unwrap()).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let mut expected: BTreeSet<String> =
        resources.iter().map(|it| it["path"].as_str().unwrap().to_owned()).collect();
    assert_eq!(expected.len(), 17);
    expected.insert("datapackage.json".to_owned());
    assert_eq!(names(&output), expected, "and nothing else, no file that was not finished");
    for resource in resources {
        let file = output.join(resource["path"].as_str().unwrap());
        let mut reader = csv::Reader::from_path(&file).unwrap();
        let fields =
            resource["schema"]["fields"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap());
        assert!(reader.headers().unwrap().iter().eq(fields), "{}", file.display());
        assert!(reader.records().all(|line| line.is_ok()));
    }
    assert!(package["description"].as_str().unwrap().contains("as of 2025-01-31"));
}

#[test]
fn no_file_is_replaced_unless_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let args = ["--table", "items", "--table", "complaints"];
    assert_eq!(tables(&[RECORD], folder.path(), &args).status, Some(0));
    let before = fs::read_to_string(folder.path().join("items.csv")).unwrap();
    let again = tables(&[OTHER], folder.path(), &args);
    assert_eq!(again.status, Some(2));
    assert!(
        again.told().contains("already has `complaints.csv`, `items.csv`, `datapackage.json`"),
        "{}",
        again.err
    );
    assert!(again.told().contains("give --force to replace these files"), "{}", again.err);
    assert_eq!(fs::read_to_string(folder.path().join("items.csv")).unwrap(), before);
    let forced = tables(&[OTHER], folder.path(), &["--table", "items", "--force"]);
    assert_eq!(forced.status, Some(0), "{}", forced.err);
    assert_ne!(fs::read_to_string(folder.path().join("items.csv")).unwrap(), before);
    // A file of a table that is not written now is about other records.
    assert!(
        forced.told().contains("has files of other tables") && forced.told().contains("`complaints.csv`"),
        "{}",
        forced.err
    );
    let package = fs::read_to_string(folder.path().join("datapackage.json")).unwrap();
    assert!(package.contains("items.csv") && !package.contains("complaints.csv"), "{package}");
}

#[test]
fn without_a_date_the_tables_that_need_one_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let undated = tables(&[RECORD], folder.path(), &[]);
    assert_eq!(undated.status, Some(0));
    let says = "4 tables were not written, because they need a date: `matrix`, `tallies`, `deadlines`, `findings`; --as-of";
    assert!(undated.told().contains(says), "{}", undated.err);
    assert_eq!(names(folder.path()).len(), 14);
    assert!(!folder.path().join("matrix.csv").exists());
    let named = tables(&[RECORD], folder.path(), &["--table", "matrix"]);
    assert_eq!(named.status, Some(2));
    assert!(named.told().contains("the table `matrix` needs a date help: give one"), "{}", named.err);
    let unknown = tables(&[RECORD], folder.path(), &["--table", "matrices"]);
    assert_eq!(unknown.status, Some(2));
    assert!(
        unknown.told().contains("there is no table `matrices`; the tables are `complaints`,"),
        "{}",
        unknown.err
    );
}

#[test]
fn a_bad_record_is_named_and_the_others_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let records = path("records");
    fs::create_dir(&records).unwrap();
    fs::copy(root().join(RECORD), records.join("a.json")).unwrap();
    fs::copy(root().join(RECORD), records.join("b.json")).unwrap();
    fs::write(records.join("c.json"), "{\"schema\": ").unwrap();
    fs::copy(root().join(OTHER), records.join("d.json")).unwrap();
    let twice = r#"{"schema": "1", "id": "twice", "scheme": "police", "title": "Twice",
        "documents": [{"id": "page", "kind": "letter"}, {"id": "page", "kind": "report"}]}"#;
    fs::write(records.join("e.json"), twice).unwrap();
    fs::write(records.join("f.json"), r#"{"schema": "1", "id": "f"}"#).unwrap();
    let told = tables(&[records.to_str().unwrap()], &path("tables"), &DATE);
    assert_eq!(told.status, Some(2), "as check");
    assert!(told.out.starts_with("3 records in 17 tables"), "{}", told.out);
    let says = told.told();
    for expected in [
        "b.json` is not in the tables: it has the same record id as `",
        "c.json cannot be read as a record",
        "f.json cannot be read as a record",
        "e.json`: 1 thing has no row, because an earlier one has its id: `page` at /documents/1; see rule SC102",
    ] {
        assert!(says.contains(expected), "{expected}: {says}");
    }
    let complaints = fs::read_to_string(path("tables/complaints.csv")).unwrap();
    let ids: Vec<&str> = complaints.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(
        ids,
        ["hidden-victims", "police-perpetrated-domestic-abuse", "twice"],
        "in the order of the input"
    );
    fs::remove_file(records.join("c.json")).unwrap();
    let told = tables(&[records.to_str().unwrap()], &path("tables"), &["--force"]);
    assert_eq!(told.status, Some(1), "a record with a structural error, and one with a repeated id");
}

#[test]
fn nothing_is_left_where_nothing_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("bad.json"), "[]").unwrap();
    let bad = tables(&[path("bad.json").to_str().unwrap()], &path("tables"), &[]);
    assert_eq!(bad.status, Some(2));
    assert!(bad.told().contains("no table was written: there is no record that can be read"), "{}", bad.err);
    assert!(names(&path("tables")).is_empty(), "no file that was begun");
    let file = tables(&[RECORD], &path("bad.json"), &[]);
    assert!(file.told().contains("bad.json` is a file, not a folder"), "{}", file.err);
    // A folder in the place of a file: the old files stay, and what was begun goes.
    fs::create_dir_all(path("other/sources.csv")).unwrap();
    let other = tables(&[RECORD], &path("other"), &["--table", "sources", "--force"]);
    assert_eq!(other.status, Some(2));
    assert!(other.told().contains("sources.csv` cannot be written: "), "{}", other.err);
    assert_eq!(names(&path("other")).into_iter().collect::<Vec<_>>(), ["sources.csv"]);
}

#[test]
fn the_next_run_does_not_read_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(root().join(RECORD), folder.path().join("a.json")).unwrap();
    let records = folder.path().to_str().unwrap().to_owned();
    let inside = tables(&[&records], &folder.path().join("new/tables"), &[]);
    assert_eq!(inside.status, Some(2));
    assert!(inside.told().contains("is in the folder of records"), "{}", inside.err);
    assert!(!folder.path().join("new").exists());
}

#[test]
fn a_record_from_standard_input_and_rows_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().to_str().unwrap();
    let record = fs::read(root().join(RECORD)).unwrap();
    let args =
        ["tables", "-", "--output", output, "--format", "json", "--table", "complaints", "--table", "items"];
    let told = run_with(&record, &args);
    assert_eq!(told.status, Some(0), "{}", told.err);
    let read = |name: &str| -> Vec<Value> {
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    assert_eq!(read("complaints.ndjson")[0]["file"], "standard input");
    assert_eq!(read("items.ndjson")[0]["item"], "r1");
    assert_eq!(names(folder.path()).len(), 2);
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_files_have_the_rows() {
    use parquet::file::reader::{FileReader as _, SerializedFileReader};
    let folder = tempfile::tempdir().unwrap();
    let told = tables(&["examples/records"], folder.path(), &[DATE[0], DATE[1], "--format", "parquet"]);
    assert_eq!(told.status, Some(0), "{}", told.err);
    assert_eq!(names(folder.path()).len(), 17);
    for name in names(folder.path()) {
        let file = SerializedFileReader::new(fs::File::open(folder.path().join(&name)).unwrap()).unwrap();
        let rows = file.metadata().file_metadata().num_rows();
        let table = name.strip_suffix(".parquet").unwrap();
        let said = format!("  {table:<11}  {rows} rows\n");
        assert!(told.out.contains(&said), "{said}: {}", told.out);
    }
}

#[test]
fn lines_of_one_file_are_records_too() {
    let folder = tempfile::tempdir().unwrap();
    let lines = [RECORD, OTHER].map(|file| {
        let record: Value = serde_json::from_str(&fs::read_to_string(root().join(file)).unwrap()).unwrap();
        record.to_string()
    });
    let file = folder.path().join("records.ndjson");
    fs::write(&file, format!("{}\n{{\"schema\": \n{}\n", lines[0], lines[1])).unwrap();
    let output = folder.path().join("tables");
    let told = tables(&[file.to_str().unwrap()], &output, &DATE);
    assert_eq!(told.status, Some(2), "{}", told.err);
    assert!(told.told().contains("records.ndjson:2 cannot be read as a record"), "{}", told.err);
    assert!(told.out.starts_with("2 records in 17 tables"), "{}", told.out);
    let complaints = fs::read_to_string(output.join("complaints.csv")).unwrap();
    assert!(complaints.contains("records.ndjson:3"), "the source of a row is the line: {complaints}");
}
