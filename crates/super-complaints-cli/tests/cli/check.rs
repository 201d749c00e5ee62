//! `check`: what is wrong with records.

use serde_json::Value;

use crate::run::{OTHER, RECORD, assert_fits, assert_plain, run, run_with};

/// A record with a fault of nearly every kind that a hand makes.
const FAULTY: &str = r#"{
  "schema": "1",
  "id": "x",
  "scheme": "police",
  "title": "X",
  "forces": "force-kent",
  "made_bye": [],
  "reports": [
    {"id": "r", "kind": "reprot", "published": "2021-02-30"},
    {"id": "r2", "kind": "report", "published": null, "title": 7}
  ],
  "title": "Y"
}
"#;

#[test]
fn faults_are_shown_in_their_place() {
    let ran = run_with(FAULTY.as_bytes(), &["check", "-"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(1), ""));
    assert_plain(&ran.out);
    insta::assert_snapshot!(ran.out);
}

/// The record with a source that does not exist, on one line.
fn dangling() -> String {
    let text = std::fs::read_to_string(crate::run::root().join(RECORD)).unwrap();
    let mut record: Value = serde_json::from_str(&text).unwrap();
    record["recommendations"][0]["sources"] = serde_json::json!(["reprot"]);
    record.to_string()
}

#[test]
fn a_finding_in_a_long_line_is_shown_with_what_stands_around_it() {
    let ran = run_with(dangling().as_bytes(), &["check", "-", "--only-rule", "SC101"]);
    assert_eq!(ran.status, Some(1));
    assert_fits(&ran.out, 80);
    let first = ran.out.split("✗").next().unwrap();
    insta::assert_snapshot!(first);
}

#[test]
fn valid_invalid_unusable_and_undetermined_have_their_status() {
    let invalid = dangling();
    let status = |args: &[&str]| run_with(invalid.as_bytes(), &[&["check"], args].concat()).status;
    assert_eq!(status(&[RECORD]), Some(0));
    assert_eq!(status(&["-"]), Some(1));
    assert_eq!(status(&["no-such-file.json"]), Some(2));
    assert_eq!(status(&[RECORD, "--without-rule", "SC101"]), Some(3));
    assert_eq!(status(&[RECORD, "-", "--without-rule", "SC102"]), Some(1), "1 is graver than 3");
    assert_eq!(status(&["no-such-file.json", "-", RECORD]), Some(2), "2 is graver than 1");
    assert_eq!(status(&["-", "no-such-file.json"]), Some(2));
}

#[test]
fn the_last_line_says_what_was_not_settled() {
    let ran = run(&["check", RECORD, "--without-rule", "dangling-reference"]);
    assert_eq!(ran.status, Some(3));
    let last = ran
        .out
        .split_once("? examples")
        .map(|(_, last)| last.split_whitespace().collect::<Vec<_>>().join(" "))
        .unwrap();
    assert!(last.contains("is undetermined: no errors"), "{last}");
    assert!(last.contains("1 because they were excluded"), "{last}");
    assert!(last.contains("because no date was given (--as-of DATE)"), "{last}");
    assert!(last.contains("undetermined because SC101 did not run: it was excluded"), "{last}");
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let ran = run(&["check", "no-such-file.json", RECORD, "README-is-no-record.md", OTHER, "neither.json"]);
    assert_eq!(ran.status, Some(2));
    assert!(
        ran.out.contains("hidden-victims.json is valid") && ran.out.contains("domestic-abuse.json is valid")
    );
    assert_eq!(ran.err.matches("error: ").count(), 3, "{}", ran.err);
    assert!(
        ran.out.ends_with("5 records: 2 valid, 0 invalid, 0 undetermined, 3 could not be read\n"),
        "{}",
        ran.out
    );
}

#[test]
fn json_is_an_object_a_line() {
    let ran = run(&["check", RECORD, OTHER, "--format", "json", "--as-of", "2022-06-01"]);
    assert_eq!(ran.status, Some(0));
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    for (line, file) in lines.iter().zip([RECORD, OTHER]) {
        assert_eq!(line["file"], file);
        assert_eq!(line["format"], "super-complaints-checked-1");
        assert_eq!(line["as_of"], "2022-06-01");
        let text = std::fs::read(crate::run::root().join(file)).unwrap();
        let checked = super_complaints::json::check(
            &text,
            r#"{"as_of": "2022-06-01"}"#,
            super_complaints::Directory::standard(),
        )
        .unwrap();
        let mut without = line.clone();
        without.as_object_mut().unwrap().remove("file");
        assert_eq!(
            without,
            serde_json::from_str::<Value>(&checked).unwrap(),
            "the rest is the Checked as it is"
        );
    }
}

#[test]
fn unknown_names_are_refused_and_the_nearest_is_told() {
    for (args, says) in [
        (["--only-rule", "SC401x"], "did you mean SC401?"),
        (["--without-rule", "dangling-refrence"], "did you mean dangling-reference?"),
        (["--only-rule", "nothing"], "`super-complaints rules` lists all rules"),
        (["--profile", "publsh"], "'publish'"),
        (["--as-of", "2021-02-30"], "write a full date, such as 2022-06-01"),
        (["--as-of", "2021-02"], "a full date"),
        (["--as-of", "today"], "a full date"),
        (["--format", "xml"], "sarif"),
        (["--fromat", "json"], "--format"),
    ] {
        let ran = run(&["check", RECORD, args[0], args[1]]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.told().contains(says), "{args:?}: {}", ran.err);
        assert_plain(&ran.err);
    }
    assert_eq!(run(&["check"]).status, Some(2), "no record");
    assert_eq!(run(&["chek", RECORD]).status, Some(2), "no such command");
    assert_eq!(run(&[]).status, Some(2), "no command");
}

#[test]
fn what_the_input_says_is_printed_and_never_obeyed() {
    let record = "{\"schema\": \"1\", \"id\": \"x\", \"scheme\": \"police\", \"title\": \"a\\u001b[31mred\\u202e\u{9b}\", \"made_by\": [\"\u{202e}\u{9b}31m\u{200f}\"]}";
    for command in [
        &["check", "-"][..],
        &["report", "-", "--as-of", "2022-06-01"],
        &["status", "-", "--as-of", "2022-06-01"],
    ] {
        let ran = run_with(record.as_bytes(), command);
        assert_plain(&ran.out);
        assert_plain(&ran.err);
        assert!(!format!("{}{}", ran.out, ran.err).contains(['\u{202e}', '\u{200f}', '\u{9b}']));
    }
}

#[test]
fn quotations_are_held_against_the_texts_of_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let texts = folder.path().to_str().unwrap().to_owned();
    let check = || {
        let ran = run(&["check", RECORD, "--as-of", "2022-06-01", "--texts", &texts]);
        ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    // An empty folder holds no text: the rule does not run, and that is said.
    assert!(check().contains("because no source texts were given (--texts FOLDER)"), "{}", check());
    let page = std::fs::read_to_string(crate::run::root().join(crate::run::PAGE)).unwrap();
    std::fs::write(folder.path().join("page.txt"), &page).unwrap();
    assert!(!check().contains("[SC706]"), "{}", check());
    // What the record has from other documents was not compared with anything, and that is said.
    assert!(check().contains("3 quotations were not checked"), "{}", check());
    // A folder of the record's own comes first; a word is changed in it.
    let own = folder.path().join("hidden-victims");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("page.txt"), page.replace("modern slavery", "modern salvery")).unwrap();
    assert!(check().contains("warning[SC706]"), "{}", check());
    std::fs::write(own.join("pgae.txt"), &page).unwrap();
    let refused = run(&["check", RECORD, "--texts", &texts]);
    assert_eq!(refused.status, Some(2));
    let why = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        why.contains(
            "a text was given for `pgae`, but the record has no such document: did you mean `page`?"
        ),
        "{why}"
    );
    let nowhere = run(&["check", RECORD, "--texts", "no-such-folder"]);
    assert_eq!(nowhere.status, Some(2));
}

#[test]
fn of_a_folder_that_many_records_share_every_text_is_of_one_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let texts = folder.path().to_str().unwrap().to_owned();
    let check = || {
        let ran = run(&["check", RECORD, "examples/records/stalking.json", "--texts", &texts]);
        (ran.status, ran.err.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    // A document of the second record only.
    std::fs::write(folder.path().join("essex.txt"), "Essex Police").unwrap();
    let (status, err) = check();
    assert!(status != Some(2) && err.is_empty(), "{status:?} {err}");
    std::fs::write(folder.path().join("esex.txt"), "Essex Police").unwrap();
    let (status, err) = check();
    assert_eq!(status, Some(2));
    assert!(err.contains("a text was given for `esex`, but no record has a document with that id"), "{err}");
}

#[test]
fn the_example_of_the_page_on_quotations_is_what_is_printed() {
    let page = std::fs::read_to_string(crate::run::root().join("docs/quotations.md")).unwrap();
    let page = page.replace("\r\n", "\n");
    let mut count = 0;
    for block in page.split("```\n$ super-complaints ").skip(1) {
        let (shown, _) = block.split_once("\n```").unwrap();
        let (command, printed) = shown.split_once('\n').unwrap();
        let ran = run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(format!("{}{}", ran.out, ran.err).trim_end(), printed, "docs/quotations.md: {command}");
        count += 1;
    }
    assert_eq!(count, 1);
}
