//! `directory`: pages about bodies and groups, and directories of the user's own.

use crate::run::{assert_fits, assert_plain, run, run_with};

const OWN: &str = "examples/directory/scotland-and-pilot.json";

#[test]
fn a_body_has_a_page() {
    let ran = run(&["directory", "Hampshire Constabulary", "--on", "2022-06-01"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out.lines().filter(|line| !line.contains("://")).collect::<Vec<_>>().join("\n"), 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_group_of_ones_own_has_its_members() {
    let ran =
        run(&["directory", "forces that took part in the pilot", "--on", "2026-01-01", "--directory", OWN]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_near_miss_is_suggested_and_never_taken() {
    let ran = run(&["directory", "Home Ofice"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("Home Office (home-office)"), "{}", ran.err);
}

#[test]
fn the_entry_of_a_program_is_that_of_the_library() {
    let ran = run(&["bodies", "data-police-uk:kent", "--format", "json"]);
    let directory = super_complaints::Directory::standard();
    let list = super_complaints::json::look_up(directory, "data-police-uk:kent", "").unwrap();
    assert_eq!(format!("[{}]", ran.out.trim_end()), list);
}

#[test]
fn a_record_is_read_with_ones_own_directory() {
    let record = br#"{"schema": "1", "id": "x", "scheme": "police", "title": "X",
        "reports": [{"id": "report", "kind": "report", "published": "2026-01-31"}],
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["pilot-forces"]}]}"#;
    let without = run_with(record, &["check", "-", "--only-rule", "SC103"]);
    assert_eq!(without.status, Some(1), "{}", without.out);
    let with = run_with(record, &["check", "-", "--only-rule", "SC103", "--directory", OWN]);
    assert!(!with.out.contains("SC103]"), "{}", with.out);
    let status = run_with(record, &["status", "-", "--as-of", "2026-06-01", "--directory", OWN]);
    assert!(status.out.contains("3 cannot tell"), "{}", status.out);
}

#[test]
fn every_fault_of_a_directory_is_shown_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.json");
    let text = "{\n  \"version\": \"x\",\n  \"bodies\": [\n    {\"id\": \"force-kent\", \"kind\": \"other_force\", \"names\": [{\"text\": \"Ours\"}], \"successor\": \"nobody\"}\n  ]\n}\n";
    std::fs::write(&file, text).unwrap();
    let ran = run(&["directory", "ours", "--directory", file.to_str().unwrap()]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    for found in ["the id `force-kent` is taken", "there is no body `nobody`", ":4:"] {
        assert!(ran.err.contains(found), "{found}: {}", ran.err);
    }
}

#[test]
fn who_speaks_for_whom_and_who_belongs_to_a_group_depend_on_the_date() {
    let spoken = |on: &str| {
        let ran = run(&["directory", "Kent Police", "--on", on]);
        let line =
            ran.out.lines().find(|line| line.contains("spoken for by")).map(str::trim).map(str::to_owned);
        line.unwrap_or_default()
    };
    assert_eq!(spoken("2014-01-01"), "spoken for by Association of Chief Police Officers (acpo)");
    assert_eq!(spoken("2022-06-01"), "spoken for by National Police Chiefs' Council (npcc)");
    // Who does not exist speaks for nobody, and nobody speaks for a group that does not.
    for (name, on, speaks) in [
        ("npcc", "2014-01-01", false),
        ("npcc", "2016-01-01", true),
        ("pccs", "2012-01-01", false),
        ("pccs", "2013-01-01", true),
    ] {
        let page = run(&["directory", name, "--on", on]).out;
        assert_eq!(
            page.contains("speaks for") || page.contains("spoken for"),
            speaks,
            "{name} on {on}: {page}"
        );
    }
    let before = run(&["directory", "chief constables", "--on", "2010-01-01"]).out;
    assert!(before.contains("not known before 2012-11-22; perhaps these 43, among others"), "{before}");
    let all = run(&["directory", "--on", "2010-01-01"]).out;
    assert!(all.contains("(members not known on"), "{all}");
}
