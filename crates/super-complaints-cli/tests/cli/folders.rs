//! Folders: everything in them is either read or said to be left out.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::run::{RECORD, Ran, binary, ran, root, run};

fn record() -> String {
    fs::read_to_string(root().join(RECORD)).unwrap()
}

fn record_of(id: &str) -> String {
    record().replacen("\"hidden-victims\"", &format!("\"{id}\""), 1)
}

/// A folder with records at three depths, one of them broken, and with what is no record.
fn mixed() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir_all(path("below/deeper")).unwrap();
    fs::write(path("good.json"), record()).unwrap();
    fs::write(path("BAD.JSON"), "{\"schema\": ").unwrap();
    fs::write(path("latin.json"), b"{\"title\": \"caf\xe9\"}").unwrap();
    fs::write(path("below/deeper/other.Json"), record_of("other")).unwrap();
    fs::write(path("README.md"), "about these records").unwrap();
    fs::write(path(".hidden.json"), record_of("hidden")).unwrap();
    folder
}

fn check(folder: &Path, args: &[&str]) -> Ran {
    ran(binary().arg("check").arg(folder).args(args).output().unwrap())
}

#[test]
fn every_record_below_a_folder_is_checked_and_the_rest_is_listed() {
    let folder = mixed();
    let checked = check(folder.path(), &[]);
    assert_eq!(checked.status, Some(2), "{}", checked.err);
    assert!(checked.out.contains("other.Json is valid"), "one bad record hides no other: {}", checked.out);
    assert!(
        checked.out.contains("4 records: 2 valid, 0 invalid, 0 undetermined, 2 could not be read"),
        "{}",
        checked.out
    );
    let told = checked.told();
    for says in [
        "2 entries were left out:",
        "README.md`: its name does not end in `.json`",
        ".hidden.json`: its name begins with a dot",
        "BAD.JSON cannot be read as a record",
        "latin.json cannot be read as a record",
    ] {
        assert!(told.contains(says), "{says}: {told}");
    }
}

#[test]
fn what_was_left_out_or_not_read_is_in_the_output_for_programs() {
    let folder = mixed();
    let checked = check(folder.path(), &["no-such-file.json", "--format", "json"]);
    let lines: Vec<Value> = checked.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (lines, between): (Vec<Value>, Vec<Value>) = lines.into_iter().partition(|it| it["file"].is_string());
    assert_eq!((between.len(), &between[0]["code"]), (1, &Value::from("SC804")), "one title, two ids");
    let of = |name: &str| {
        lines
            .iter()
            .find(|it| it["file"].as_str().unwrap().ends_with(name))
            .unwrap_or_else(|| panic!("{name}"))
    };
    assert_eq!(lines.len(), 7);
    let why = "its name does not end in `.json`, `.ndjson` or `.jsonl`, nor in one of these with `.gz`";
    assert_eq!(of("README.md")["left_out"], why);
    assert_eq!(of(".hidden.json")["left_out"], "its name begins with a dot");
    assert_eq!(of("no-such-file.json")["not_read"], "there is no file `no-such-file.json`");
    assert_eq!(of("other.Json")["verdict"], "valid");
    assert_eq!(of("BAD.JSON")["verdict"], "invalid");

    let log = check(folder.path(), &["no-such-file.json", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&log.out).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let notices = run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    let count = |id: &str| notices.iter().filter(|it| it["descriptor"]["id"] == id).count();
    assert_eq!((count("left-out"), count("cannot-be-read")), (2, 1));
    assert_eq!(run["artifacts"].as_array().unwrap().len(), 4, "what was looked at");
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_a_broken_one_is_an_error() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("below")).unwrap();
    fs::write(path("good.json"), record()).unwrap();
    symlink("..", path("below/again")).unwrap();
    let checked = check(folder.path(), &[]);
    assert_eq!(checked.status, Some(0), "{}", checked.err);
    assert!(
        checked.told().contains("below/again`: it is a link to a folder that is already read"),
        "{}",
        checked.err
    );
    symlink("nowhere.json", path("broken.json")).unwrap();
    let checked = check(folder.path(), &[]);
    assert_eq!(checked.status, Some(2));
    assert!(
        checked.told().contains("broken.json` is a link to a file that does not exist"),
        "{}",
        checked.err
    );
    assert!(
        checked.out.contains("2 records: 1 valid, 0 invalid, 0 undetermined, 1 could not be read"),
        "{}",
        checked.out
    );
}

#[test]
fn two_files_with_one_record_are_both_named() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.json", "b.json"] {
        fs::write(folder.path().join(name), record()).unwrap();
    }
    let checked = check(folder.path(), &[]);
    assert_eq!(checked.status, Some(1), "an id that is used twice is an error");
    assert!(checked.out.contains("error[SC801]: 2 records have the id `hidden-victims`"), "{}", checked.out);
    for name in ["a.json:", "b.json:"] {
        assert!(checked.out.contains(name), "{}", checked.out);
    }
    let lines = check(folder.path(), &["--format", "json"]).out;
    let last: Value = serde_json::from_str(lines.lines().nth(2).unwrap()).unwrap();
    assert_eq!((&last["code"], &last["severity"]), (&Value::from("SC801"), &Value::from("error")));
    assert!(last["places"][1]["file"].as_str().unwrap().ends_with("b.json"), "{last}");
    let log: Value = serde_json::from_str(&check(folder.path(), &["--format", "sarif"]).out).unwrap();
    let run = &log["runs"][0];
    let result = run["results"].as_array().unwrap().iter().find(|it| it["ruleId"] == "SC801").unwrap();
    let at = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][at]["name"], "duplicate-record-id");
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startColumn"], 9);
    assert_eq!(result["relatedLocations"].as_array().unwrap().len(), 1);
}

#[test]
fn a_folder_without_records_is_an_error_and_hides_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "").unwrap();
    for command in [&["check"][..], &["status", "--as-of", "2022-06-01"]] {
        let ran = ran(binary().args(command).arg(folder.path()).arg(RECORD).output().unwrap());
        assert_eq!(ran.status, Some(2));
        assert!(ran.told().contains("and the folders in it contain no `.json` files"), "{}", ran.err);
        assert!(ran.told().contains("notes.txt`: its name does not end in `.json`"), "{}", ran.err);
        assert!(ran.out.contains("hidden-victims") || ran.out.contains("hidden victims"), "{}", ran.out);
    }
}

#[test]
fn the_status_of_a_folder_says_what_was_left_out() {
    let folder = mixed();
    let ran = ran(binary()
        .args(["status", "--as-of", "2022-06-01", "--format", "json"])
        .arg(folder.path())
        .output()
        .unwrap());
    assert_eq!(ran.status, Some(2));
    assert_eq!(ran.out.lines().count(), 2, "the two records that can be read");
    assert!(ran.told().contains("README.md`: its name does not end"), "{}", ran.err);
}

#[test]
fn what_of_a_folder_of_texts_is_not_used_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir_all(path("hidden-victims")).unwrap();
    fs::create_dir_all(path("no-record")).unwrap();
    fs::write(path("hidden-victims/page.TXT"), "the words").unwrap();
    fs::write(path("hidden-victims/letter.pdf"), "").unwrap();
    fs::write(path("page.txt"), "other words").unwrap();
    let ran = run(&["check", RECORD, "--texts", folder.path().to_str().unwrap()]);
    let told = ran.told();
    for says in [
        "letter.pdf`: its name does not end in `.txt`",
        "no-record`: no record that was checked has this id",
        "page.txt`: its record has its own folder of texts",
    ] {
        assert!(told.contains(says), "{says}: {told}");
    }
    assert!(ran.out.contains("[SC706]"), "the text in capital letters was read: {}", ran.out);
}
