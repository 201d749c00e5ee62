//! `diff` and `feed`: what changed, and when something is due.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::run::{RECORD, Ran, assert_fits, assert_plain, binary, ran, root, run, run_with};

/// A real record with some changes.
fn changed() -> Value {
    let text = fs::read_to_string(root().join(RECORD)).unwrap();
    let mut record: Value = serde_json::from_str(&text).unwrap();
    record["recommendations"][0]["due"] = json!({"words": "by the end of 2022", "date": "2022-12-31"});
    record["recommendations"][0]["addressees"] = json!(["home-office", "ministry-of-justice"]);
    record["responses"].as_array_mut().unwrap().pop();
    record["documents"][0]["found_unavailable"] = json!("2026-11");
    record["title"] = json!("Another title");
    record
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn small(id: &str, title: &str) -> String {
    format!(r#"{{"schema": "1", "id": "{id}", "scheme": "police", "title": "{title}"}}"#)
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn changes_of_a_record_in_the_words_of_the_domain() {
    let ran = run_with(changed().to_string().as_bytes(), &["diff", RECORD, "-"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(1), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!("diff", ran.out);
    let ran = run_with(changed().to_string().as_bytes(), &["diff", RECORD, "-", "--details"]);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!("diff_details", ran.out);
}

#[test]
fn what_followed_from_the_time_between_two_dates() {
    let ran = run(&[
        "diff",
        "examples/records",
        "examples/records",
        "--as-of",
        "2025-06-30",
        "--as-of-old",
        "2024-10-01",
    ]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(1), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!("diff_between_dates", ran.out);
}

#[test]
fn no_change_is_status_0_and_json_is_that_of_the_library() {
    let ran = run(&["diff", RECORD, RECORD]);
    assert_eq!(ran.status, Some(0), "{}", ran.out);
    assert!(ran.out.starts_with("no changes: 1 record compared\n"), "{}", ran.out);
    let new = changed().to_string();
    let ran = run_with(new.as_bytes(), &["diff", RECORD, "-", "--as-of", "2022-06-01", "--format", "json"]);
    let old = fs::read(root().join(RECORD)).unwrap();
    let directory = super_complaints::Directory::standard();
    let expected =
        super_complaints_changes::json::diff(&old, new.as_bytes(), r#"{"as_of": "2022-06-01"}"#, directory);
    assert_eq!((ran.status, ran.out.trim_end()), (Some(1), expected.unwrap().as_str()));
}

#[test]
fn a_record_that_cannot_be_read_is_neither_added_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    for id in ["a", "b", "c", "gone"] {
        write(&old, &format!("{id}.json"), &small(id, "A title"));
    }
    write(&new, "a.json", &small("a", "Another title"));
    write(&new, "b.json", "{");
    write(&new, "renamed.json", r#"{"schema": "1", "id": "c", "scheme": "police"}"#);
    write(&new, "later.json", &small("later", "A title"));
    let ran = run(&["diff", path(&old), path(&new)]);
    assert_eq!(ran.status, Some(2));
    let told = ran.told();
    assert!(
        told.contains("b.json` is not compared, because") && told.contains("c.json` is not compared"),
        "{told}"
    );
    assert_eq!(
        ran.out.split_whitespace().collect::<Vec<_>>().join(" "),
        "Another title (a) ~ `title` of the complaint changed from “A title” to “Another title” \
         A title (later) + the record “A title” was added \
         A title (gone) - the record “A title” is no longer in the register \
         1 change in 1 of 1 record; 1 record was added; 1 record was removed; 2 records were not compared; \
         2 records cannot be read \
         Which bodies have answered since, and which due dates have passed, needs a date: add `--as-of`."
    );
}

#[test]
fn a_broken_copy_of_a_record_that_is_there_hides_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    write(&old, "a.json", &small("a", "A title"));
    write(&old, "copy.json", r#"{"schema": "1", "id": "a", "scheme": "police"}"#);
    write(&new, "a.json", &small("a", "Another title"));
    let ran = run(&["diff", path(&old), path(&new)]);
    assert_eq!(ran.status, Some(2));
    assert!(
        !ran.told().contains("is not compared") && ran.out.contains("1 change in 1 of 1 record"),
        "{}",
        ran.out
    );
    // A file that was named itself may be any record of the other state.
    let broken = folder.path().join("broken.json");
    write(folder.path(), "broken.json", "{");
    write(folder.path(), "more.json", &small("more", "A title"));
    let more = folder.path().join("more.json");
    let ran = run(&[
        "feed",
        path(&broken),
        path(&more),
        "--as-of",
        "2022-06-01",
        "--old",
        path(&new),
        "--format",
        "json",
    ]);
    assert!(ran.told().contains("a.json` is not compared, because"), "{}", ran.err);
    let feed: Value = serde_json::from_str(&ran.out).unwrap();
    let kinds: Vec<_> =
        feed["entries"].as_array().unwrap().iter().map(|it| (&it["kind"], &it["record"])).collect();
    assert_eq!(kinds, [(&json!("record_added"), &json!("more"))]);
}

#[test]
fn a_feed_of_several_folders_is_compared_as_one_state() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    write(&at("old"), "a.json", &small("a", "A title"));
    write(&at("one"), "a.json", "{");
    write(&at("two"), "b.json", &small("a", "A title"));
    let args =
        ["feed", path(&at("one")), path(&at("two")), "--as-of", "2022-06-01", "--format", "json", "--old"]
            .map(str::to_owned);
    let ran = ran(binary().args(args).arg(at("old")).output().unwrap());
    assert_eq!(ran.status, Some(2));
    assert!(!ran.told().contains("is not compared"), "{}", ran.err);
    let feed: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(feed["entries"], json!([]), "it is in both states");
    let twice = run(&["feed", RECORD, RECORD, "--as-of", "2022-06-01", "--format", "json"]);
    assert!(twice.told().contains("is left out: it has the same record id as"), "{}", twice.err);
    let mut twice: Value = serde_json::from_str(&twice.out).unwrap();
    let left_out = twice.as_object_mut().unwrap().remove("not_compared").unwrap();
    assert_eq!((left_out[0]["is_repeated"].clone(), left_out.as_array().unwrap().len()), (json!(true), 1));
    let once = run(&["feed", RECORD, "--as-of", "2022-06-01", "--format", "json"]).out;
    assert_eq!(twice, serde_json::from_str::<Value>(&once).unwrap());
}

#[test]
fn a_record_whose_old_state_cannot_be_read_keeps_its_due_dates() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "old.json", "{");
    let old = folder.path().join("old.json");
    let feed = |more: &[&str]| {
        let args = ["feed", RECORD, "--as-of", "2022-06-01", "--format", "json"];
        let ran = run(&[&args[..], more].concat());
        (ran.told(), serde_json::from_str::<Value>(&ran.out).unwrap())
    };
    let ((told, mut with_old), (_, without)) = (feed(&["--old", path(&old)]), feed(&[]));
    let [not_read, not_compared] =
        ["not_read", "not_compared"].map(|it| with_old.as_object_mut().unwrap().remove(it).unwrap());
    assert_eq!((&not_read[0]["side"], &not_compared[0]["side"]), (&json!("old"), &json!("new")));
    assert!(told.contains("is not compared, because"), "{told}");
    assert!(!without["due"].as_array().unwrap().is_empty());
    assert_eq!(with_old, without, "no change is shown, and every due date is");
}

#[test]
fn wrong_use_of_diff_says_what_to_do() {
    for (args, says) in [
        (&["diff", RECORD][..], "2 values required"),
        (&["diff", RECORD, RECORD, RECORD], "`diff` compares two states, and 3 were given"),
        (&["diff", "-", "-"], "only one of the two states can be standard input"),
        (&["diff", RECORD, "no.json"], "there is no file `no.json`"),
        (&["diff", "HEAD~1", "HEAD"], "to compare two revisions in Git, add `--git`"),
        (&["diff", "--git", "HEAD", RECORD], "two revisions come before the paths"),
        (&["diff", RECORD, RECORD, "--as-of-old", "2022-01-01"], "--as-of <DATE>"),
        (&["diff", RECORD, RECORD, "--as-of", "2022-01-01", "--as-of-old", "2022-06-01"], "is later than"),
        (&["diff", "--git", "HEAD", "HEAD~1", "/nowhere/x.json"], "is not in a Git repository"),
    ] {
        let ran = run(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.told().contains(says), "{args:?}: {}", ran.err);
        assert_plain(&ran.err);
    }
}

/// A repository with two commits, or nothing if there is no Git.
struct Repository(tempfile::TempDir);

impl Repository {
    fn new() -> Self {
        let it = Self(tempfile::tempdir().unwrap());
        it.git(&["init", "--quiet", "--initial-branch", "main"]);
        it
    }

    fn git(&self, args: &[&str]) {
        let who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let output = Command::new("git").arg("-C").arg(self.0.path()).args(who).args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "a state"]);
    }

    fn write(&self, name: &str, text: &str) {
        write(self.0.path(), name, text);
    }

    fn diff(&self, args: &[&str]) -> Ran {
        let mut command = binary();
        command.current_dir(self.0.path()).args(["diff", "--git"]).args(args);
        ran(command.output().unwrap())
    }
}

#[test]
fn two_revisions_are_compared() {
    let repository = Repository::new();
    repository.write("records/a.json", &small("a", "A title"));
    repository.write("records/gone.json", &small("gone", "A title"));
    repository.write("records/notes.txt", "no record");
    repository.write("records/.hidden.json", "{");
    repository.write("other/b.json", "{");
    repository.commit();
    repository.write("records/a.json", &small("a", "Another title"));
    repository.write("records/new.json", &small("new", "A title"));
    fs::remove_file(repository.0.path().join("records/gone.json")).unwrap();
    repository.commit();
    let whole = repository.diff(&["HEAD~1", "main", "records"]);
    assert_eq!((whole.status, whole.err.as_str()), (Some(1), ""));
    insta::assert_snapshot!("diff_git", whole.out);
    // A file that is gone in the working copy, a path from within the folder, and from outside the repository.
    let gone = repository.diff(&["HEAD~1", "HEAD", "records/gone.json"]);
    assert!(
        gone.out.contains("- the record “A title” is no longer in the register"),
        "{} {}",
        gone.out,
        gone.err
    );
    let absolute = repository.0.path().join("records");
    let outside = run(&["diff", "--git", "HEAD~1", "HEAD", path(&absolute)]);
    assert_eq!((outside.status, outside.out), (whole.status, whole.out));
    let same = repository.diff(&["HEAD", "HEAD", "records"]);
    assert_eq!(same.status, Some(0), "{}", same.err);
    let one = repository.diff(&["HEAD~1", "HEAD", "records/a.json"]);
    assert!(one.out.contains("1 change in 1 of 1 record"), "{}", one.out);
}

#[test]
fn registers_in_revisions_are_read_record_by_record() {
    let repository = Repository::new();
    let lines = |titles: [&str; 3]| {
        let line = |(id, title): (&str, &str)| {
            if title.is_empty() { format!(r#"{{"id": "{id}", "titl"#) } else { small(id, title) }
        };
        ["a", "b", "c"].into_iter().zip(titles).map(line).collect::<Vec<_>>().join("\n")
    };
    repository.write("all.ndjson", &lines(["A title", "A title", "A title"]));
    repository.write("list.json", &format!("[{}, {}]", small("d", "A title"), small("e", "A title")));
    repository.commit();
    repository.write("all.ndjson", &lines(["Another title", "", "A title"]));
    repository.write("list.json", &format!("[{}]", small("d", "A title")));
    repository.commit();
    let ran = repository.diff(&["HEAD~1", "HEAD"]);
    assert_eq!(ran.status, Some(2), "a line of one revision is broken");
    assert!(
        ran.told().contains("`HEAD~1:all.ndjson:2` is not compared, because `HEAD:all.ndjson:2`"),
        "{}",
        ran.err
    );
    let says = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(says.contains("(a) ~ `title`") && says.contains("(e) - the record"), "{says}");
    assert!(
        says.contains("1 change in 1 of 3 records; 1 record was removed; 1 record was not compared; 1 record cannot be read"),
        "{says}"
    );
    let list = repository.diff(&["HEAD~1", "HEAD", "list.json"]);
    assert!(list.out.contains("no changes in 1 record; 1 record was removed\n"), "{} {}", list.out, list.err);
}

#[test]
fn a_state_without_records_is_a_list_and_never_an_empty_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (empty, list) = (folder.path().join("empty"), folder.path().join("list.json"));
    fs::create_dir(&empty).unwrap();
    fs::write(&list, "[]").unwrap();
    let ran = run(&["diff", path(&list), RECORD]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("no record is in both states; 1 record was added\n"), "{}", ran.out);
    let output = folder.path().join("due.ics");
    fs::write(&output, "before").unwrap();
    for args in [
        &["diff", RECORD, path(&empty)][..],
        &["diff", path(&empty), RECORD],
        &["feed", path(&empty), "--as-of", "2022-06-01", "--output", path(&output)],
    ] {
        let ran = run(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.told().contains("contain no `.json` files"), "{}", ran.err);
    }
    assert_eq!(fs::read_to_string(output).unwrap(), "before");
}

#[test]
fn hostile_names_are_names() {
    let repository = Repository::new();
    let names = ["-x.json", "a b.json", "a\nb.json", "--help.json", ":(top)c.json", "é.json", "\"q\".json"];
    for (at, name) in names.iter().enumerate() {
        repository.write(name, &small(&format!("r{at}"), "A title"));
    }
    repository.commit();
    for (at, name) in names.iter().enumerate() {
        repository.write(name, &small(&format!("r{at}"), "Another title"));
    }
    repository.commit();
    let ran = repository.diff(&["HEAD~1", "HEAD"]);
    assert!(ran.out.contains("7 changes in 7 of 7 records"), "{}\n{}", ran.out, ran.err);
    for name in &names {
        let ran = repository.diff(&["HEAD~1", "HEAD", "--", name]);
        assert!(ran.out.contains("1 change in 1 of 1 record"), "{name:?}: {}\n{}", ran.out, ran.err);
    }
    for revision in ["--output=x", "-p", "no-such", "HEAD~9", "HEAD:a b.json", "HEAD;id", "$(id)"] {
        let ran = repository.diff(&["--", revision, "HEAD"]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{revision}: {}", ran.err);
        assert!(
            ran.told().contains(&format!("there is no revision `{revision}`")),
            "{revision}: {}",
            ran.err
        );
    }
    assert!(!repository.0.path().join("x").exists());
}

#[test]
fn what_git_does_not_have_is_said() {
    let repository = Repository::new();
    repository.write("a.txt", "no record");
    repository.commit();
    let ran = repository.diff(&["HEAD", "HEAD"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.told().contains("neither `HEAD` nor `HEAD` has a record in `.`"), "{}", ran.err);
    let mut without = binary();
    without.current_dir(repository.0.path()).env("PATH", "/nowhere").args(["diff", "--git", "HEAD", "HEAD"]);
    let ran = crate::run::ran(without.output().unwrap());
    assert_eq!(ran.status, Some(2));
    assert!(ran.told().contains("the program `git` was not found"), "{}", ran.err);
}

#[test]
fn a_broken_record_in_a_revision_is_named_and_the_rest_goes_on() {
    let repository = Repository::new();
    repository.write("a.json", &small("a", "A title"));
    repository.write("b.json", &small("b", "A title"));
    repository.commit();
    repository.write("a.json", "{");
    repository.write("b.json", &small("b", "Another title"));
    repository.commit();
    let ran = repository.diff(&["HEAD~1", "HEAD"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.told().contains("HEAD:a.json cannot be read as a record"), "{}", ran.err);
    assert!(
        ran.told().contains("`HEAD~1:a.json` is not compared, because `HEAD:a.json` cannot be read"),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("1 change in 1 of 1 record"), "{}", ran.out);
}

#[test]
fn feeds_of_real_records() {
    let args = ["feed", RECORD, "--as-of", "2022-06-01", "--since", "2021-01-01"];
    for format in ["atom", "ical"] {
        let ran = run(&[&args[..], &["--format", format]].concat());
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        insta::assert_snapshot!(format!("feed_{format}"), ran.out);
    }
    let ran = run(&[&args[..], &["--format", "json"]].concat());
    let record = fs::read(root().join(RECORD)).unwrap();
    let options = r#"{"as_of": "2022-06-01", "since": "2021-01-01", "format": "json"}"#;
    let expected =
        super_complaints_changes::json::feed(b"", &record, options, super_complaints::Directory::standard());
    assert_eq!(ran.out.trim_end(), expected.unwrap());
}

#[test]
fn a_feed_is_written_whole_and_never_over_a_record() {
    let folder = tempfile::tempdir().unwrap();
    let (record, out) = (folder.path().join("a.json"), folder.path().join("due.ics"));
    fs::copy(root().join(RECORD), &record).unwrap();
    let args = |to: &Path| {
        ["feed", path(&record), "--as-of", "2022-06-01", "--format", "ical", "--output", path(to)]
            .map(str::to_owned)
    };
    let feed = |to: &Path| ran(binary().args(args(to)).output().unwrap());
    for _ in 0..2 {
        let ran = feed(&out);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
        assert!(fs::read_to_string(&out).unwrap().ends_with("END:VCALENDAR\r\n"));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside it");
    let refused = feed(&record);
    assert_eq!(refused.status, Some(2));
    assert!(refused.told().contains("is a record that the feed is made from"), "{}", refused.err);
    assert_eq!(fs::read(&record).unwrap(), fs::read(root().join(RECORD)).unwrap());
    // In a folder of records, too.
    let within = ["feed", path(folder.path()), "--as-of", "2022-06-01", "--output", path(&record)];
    assert_eq!(run(&within).status, Some(2));
}

#[test]
fn wrong_use_of_feed_says_what_to_do() {
    for (args, says) in [
        (&["feed", RECORD][..], "--as-of <DATE>"),
        (&["feed", RECORD, "--as-of", "2022-06"], "write a full date"),
        (&["feed", "-", "--as-of", "2022-06-01", "--old", "-"], "standard input can be read only once"),
        (
            &["feed", RECORD, "--as-of", "2022-06-01", "--since", "2023-01-01"],
            "`--since` is later than `--as-of`",
        ),
        (&["feed", RECORD, "--as-of", "2022-06-01", "--old", "no.json"], "there is no file `no.json`"),
        (&["feed", RECORD, "--as-of", "2022-06-01", "--url", "example.org"], "write a full address"),
        (&["feed", RECORD, "--as-of", "2022-06-01", "--output", "/nowhere/x"], "cannot be written"),
    ] {
        let ran = run(args);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.told().contains(says), "{args:?}: {}", ran.err);
    }
}

#[test]
fn states_are_registers_and_a_broken_line_hides_no_other_record() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let lines = |records: &[String]| records.join("\n") + "\n";
    write(folder.path(), "old.ndjson", &lines(&[small("a", "A"), small("b", "B"), small("c", "C")]));
    write(folder.path(), "new.ndjson", &lines(&[small("a", "A2"), "{\"id\": ".to_owned(), small("c", "C")]));
    let ran = run(&["diff", path(&at("old.ndjson")), path(&at("new.ndjson")), "--format", "json"]);
    assert_eq!(ran.status, Some(2), "{}", ran.err);
    let told = ran.told();
    assert!(told.contains("new.ndjson:2 cannot be read as a record"), "{}", ran.err);
    assert!(told.contains("old.ndjson:2` is not compared, because"), "b may be the broken line: {}", ran.err);
    let changes: Value = serde_json::from_str(&ran.out).unwrap();
    let of: Vec<_> =
        changes["changes"].as_array().unwrap().iter().map(|it| it["record"].as_str().unwrap()).collect();
    assert_eq!(of, ["a"], "the title of a, and nothing is said of b: {}", ran.out);
}
