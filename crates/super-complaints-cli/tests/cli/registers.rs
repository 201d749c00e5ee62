//! Many records: files of every format, what is shown of many, and use in git.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use super_complaints_register::rules::CATALOGUE;

use crate::run::{Ran, assert_fits, assert_plain, binary, ran, root, run_with};

/// The shared example under another id, with a title of its own, on one line.
fn record(id: &str) -> Value {
    let mut record: Value = serde_json::from_str(super_complaints::EXAMPLE).unwrap();
    record["id"] = json!(id);
    record["title"] = json!(format!("The title of {id}"));
    record
}

/// The same with a source that does not exist.
fn dangling(id: &str) -> Value {
    let mut record = record(id);
    record["recommendations"][0]["sources"] = json!(["reprot"]);
    record
}

/// Lines of records, every hundredth of them with an error, the last broken.
fn lines(count: usize) -> String {
    let line = |at: usize| {
        let id = format!("record-{at}");
        format!("{}\n", if at % 100 == 1 { dangling(&id) } else { record(&id) })
    };
    (0..count).map(line).collect::<String>() + "{\"schema\": \"1\", \"id\n"
}

fn zipped(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn check(input: &[u8], args: &[&str]) -> Ran {
    run_with(input, &[&["check", "-"], args].concat())
}

#[test]
fn every_format_gives_the_same_results() {
    let records = [record("one"), dangling("two"), record("three")];
    let array = serde_json::to_string_pretty(&records).unwrap();
    let lines: String = records.iter().flat_map(|record| [record.to_string(), "\n".to_owned()]).collect();
    let results = |input: &[u8]| -> Vec<Value> {
        let ran = check(input, &["--format", "json"]);
        assert_eq!((ran.status, ran.err.as_str()), (Some(1), ""));
        let line = |line| serde_json::from_str::<Value>(line).unwrap();
        ran.out
            .lines()
            .map(line)
            .map(|it| json!([it["record"], it["verdict"], it["findings"][0]["code"]]))
            .collect()
    };
    let expected =
        [json!(["one", "valid", null]), json!(["two", "invalid", "SC101"]), json!(["three", "valid", null])];
    for input in [array.clone().into_bytes(), lines.clone().into(), zipped(&array), zipped(&lines)] {
        assert_eq!(results(&input), expected);
    }
}

#[test]
fn a_place_is_that_in_the_file() {
    let records = [record("one"), dangling("two")];
    let array = serde_json::to_string_pretty(&records).unwrap();
    let line = array.lines().position(|line| line.contains("reprot")).unwrap() + 1;
    let log: Value = serde_json::from_str(&check(array.as_bytes(), &["--format", "sarif"]).out).unwrap();
    let result = &log["runs"][0]["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!((&result["ruleId"], &place["region"]["startLine"]), (&json!("SC101"), &json!(line)));
    assert_eq!(place["artifactLocation"]["uri"], "standard%20input");
    let commands = check(array.as_bytes(), &["--format", "github"]);
    let command = commands.out.lines().next().unwrap();
    let expected = format!("::error file=standard input,line={line},col=");
    assert!(command.starts_with(&expected), "{command}");
    assert!(command.contains(",title=SC101 dangling-reference::standard input#/1: "), "{command}");
    assert!(commands.out.ends_with("2 records: 1 valid, 1 invalid, 0 undetermined\n"), "{}", commands.out);
}

#[test]
fn many_records_are_summed_up_by_rule() {
    let ran = check(lines(400).as_bytes(), &["--as-of", "2022-06-01"]);
    assert_eq!(ran.status, Some(2));
    assert_eq!(ran.err, "", "what cannot be read is part of the summary");
    assert!(ran.out.lines().count() < 40, "{}", ran.out);
    for says in [
        "error[SC101] dangling-reference: 4 findings in 4 records",
        "standard input:2:",
        "and 1 more",
        "error[shape/truncated] structural error: 1 finding",
        "standard input:401:20: the document ends inside a string",
        "401 records: 396 valid, 4 invalid, 0 undetermined, 1 could not be read",
        "`--all` shows each finding in full",
    ] {
        assert!(ran.out.contains(says), "{says}: {}", ran.out);
    }
    assert_fits(&ran.out, 80);
    assert_plain(&ran.out);
    let all = check(lines(400).as_bytes(), &["--as-of", "2022-06-01", "--all"]);
    assert_eq!((all.out.matches("error[SC101]").count(), all.out.matches(" is valid:").count()), (4, 396));
    assert!(all.err.contains("standard input:401 cannot be read as a record"), "{}", all.err);
}

#[test]
fn a_few_records_are_shown_in_full() {
    let ran = check(lines(3).as_bytes(), &[]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.out.contains("error[SC101]") && ran.out.contains("standard input:3 is valid"), "{}", ran.out);
    assert!(ran.err.contains("error[shape/truncated]"), "{}", ran.err);
    assert!(ran.out.ends_with("4 records: 2 valid, 1 invalid, 0 undetermined, 1 could not be read\n"));
}

#[test]
fn the_number_of_jobs_changes_nothing() {
    let text = lines(60);
    for format in ["text", "json", "sarif", "github"] {
        let of = |jobs: &str| check(text.as_bytes(), &["--format", format, "--jobs", jobs]).out;
        assert_eq!(of("1"), of("3"), "{format}");
    }
}

#[test]
fn findings_between_records_name_both() {
    let mut other = record("two");
    other["documents"][2]["published"] = json!("2021-05-27");
    let text = format!("{}\n{other}\n{}\n", record("one"), record("one"));
    let ran = check(text.as_bytes(), &[]);
    assert_eq!(ran.status, Some(1));
    let out = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for says in [
        "Between records",
        "error[SC801]: 2 records have the id `one` (duplicate-record-id)",
        "here: standard input:1: a record with the id `one`",
        "here: standard input:3: a record with the id `one`",
        "warning[SC806]",
        "published 2021-05-27",
        "2 findings between records, 1 of them an error",
    ] {
        assert!(out.contains(says), "{says}: {}", ran.out);
    }
    assert_fits(&ran.out, 80);
    let without =
        check(text.as_bytes(), &["--without-rule", "SC801", "--without-rule", "document-dated-differently"]);
    assert_eq!(without.status, Some(0), "{}", without.out);
    let only = check(text.as_bytes(), &["--only-rule", "SC806"]);
    assert!(only.out.contains("SC806") && !only.out.contains("SC801"), "{}", only.out);
    let commands = check(text.as_bytes(), &["--format", "github"]).out;
    assert!(
        commands.contains("::error file=standard input,line=3,col=1,title=SC801 duplicate-record-id::"),
        "{commands}"
    );
}

#[test]
fn the_records_that_are_not_listed_are_counted_in_every_format() {
    let text = format!("{}\n", record("one")).repeat(52);
    let log: Value = serde_json::from_str(&check(text.as_bytes(), &["--format", "sarif"]).out).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "SC801");
    assert_eq!(result["relatedLocations"].as_array().unwrap().len(), 49);
    let message = result["message"]["text"].as_str().unwrap();
    assert!(message.contains("\nand in 2 more records\nhelp: "), "{message}");
    let commands = check(text.as_bytes(), &["--format", "github"]).out;
    assert!(commands.contains("%0Aand in 2 more records%0Ahelp: "), "{commands}");
    let line = check(text.as_bytes(), &["--format", "json"]).out;
    assert!(line.contains("\"more_places\":2,"), "{line}");
}

#[test]
fn one_of_several_records_is_not_taken_for_a_page() {
    let page = fs::read_to_string(root().join("tests/pages/hidden-victims-report-item.json")).unwrap();
    let page: Value = serde_json::from_str(&page).unwrap();
    let says = "this looks like a page";
    for args in [&["check", "-", "--all"][..], &["status", "-", "--as-of", "2022-06-01"]] {
        let alone = run_with(page.to_string().as_bytes(), args);
        assert!(alone.told().contains(says), "{args:?}: {}", alone.err);
        let ran = run_with(format!("{}\n{page}\n", record("one")).as_bytes(), args);
        assert_eq!(ran.status, Some(1), "{args:?}");
        assert!(!ran.told().contains(says), "no command takes a line as a page: {args:?}: {}", ran.err);
    }
}

#[test]
fn an_empty_list_is_no_pass() {
    for input in ["[]", "[ \n ]"] {
        for format in ["text", "json", "sarif", "github"] {
            let ran = check(input.as_bytes(), &["--format", format]);
            assert_eq!(ran.status, Some(2), "{format}");
            assert!(ran.told().contains("error: `standard input` contains no records"), "{}", ran.err);
        }
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let line = |at: u32| [record(&format!("record-{at}")).to_string(), "\n".to_owned()];
    let many: String = (0..200).flat_map(line).collect();
    let mut cut = zipped(&many);
    cut.truncate(cut.len() * 3 / 4);
    fs::write(path("a.ndjson.gz"), cut).unwrap();
    fs::write(path("b.json"), record("b").to_string()).unwrap();
    fs::write(path("c.json"), format!("[{}, {}", record("c"), record("d"))).unwrap();
    let ran = ran(binary().arg("check").arg(folder.path()).args(["--format", "json"]).output().unwrap());
    assert_eq!(ran.status, Some(2));
    let told = ran.told();
    for says in
        ["its gzip data end too early", "breaks off in its record", "c.json#/1`, which begins on line 1"]
    {
        assert!(told.contains(says), "{says}: {told}");
    }
    let valid = ran.out.lines().filter(|line| line.contains("\"verdict\":\"valid\"")).count();
    assert!(valid > 50, "{valid}");
    assert!(ran.out.contains("b.json\"") && ran.out.contains("c.json#/0\""), "{}", ran.out);
    assert_eq!(ran.out.lines().filter(|line| line.contains("\"not_read\"")).count(), 2);
}

#[test]
fn the_page_about_registers_lists_every_rule() {
    let page = fs::read_to_string(root().join("docs/registers.md")).unwrap();
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| SC8")).collect();
    let expected: Vec<String> = CATALOGUE
        .iter()
        .map(|rule| format!("| {} | `{}` | {} | {} |", rule.code, rule.slug, rule.title, rule.severity))
        .collect();
    assert_eq!(rows, expected);
}

/// The part of the page about registers in a block of code that contains some words.
fn block(words: &str) -> String {
    let page = fs::read_to_string(root().join("docs/registers.md")).unwrap().replace("\r\n", "\n");
    let mut blocks = page.split("\n```").map(|block| block.split_once('\n').map_or("", |(_, text)| text));
    blocks.find(|block| block.contains(words)).unwrap().to_owned()
}

/// Runs a command in a folder, with the binary of this build on the path and nothing of the user's git.
fn command(folder: &Path, program: &str, args: &[&str]) -> Ran {
    let built = Path::new(env!("CARGO_BIN_EXE_super-complaints")).parent().unwrap().to_path_buf();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(built).chain(std::env::split_paths(&path));
    let mut command = Command::new(program);
    command.args(args).current_dir(folder).env("PATH", std::env::join_paths(paths).unwrap());
    for (name, value) in
        [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("HOME", "/nonexistent")]
    {
        command.env(name, value);
    }
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    ran(command.output().unwrap())
}

#[cfg(unix)]
#[test]
fn the_hooks_and_the_workflow_of_the_page_work_in_git() {
    use std::os::unix::fs::PermissionsExt as _;
    if Command::new("git").arg("--version").output().is_err() {
        eprintln!("skipped: git is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let git = |args: &[&str]| command(folder.path(), "git", args);
    assert_eq!(git(&["init", "--quiet"]).status, Some(0));
    for (name, value) in [("user.name", "A Caseworker"), ("user.email", "caseworker@example.org")] {
        git(&["config", name, value]);
    }
    fs::create_dir(folder.path().join("records")).unwrap();
    let good = folder.path().join("records/one two.json");
    let bad = folder.path().join("records/bad.json");
    let pretty = |record: &Value| serde_json::to_string_pretty(record).unwrap();
    fs::write(&good, pretty(&record("one"))).unwrap();
    fs::write(&bad, pretty(&dangling("two"))).unwrap();
    fs::write(folder.path().join("notes.json"), "{}").unwrap();

    // The hook of the page.
    let hook = folder.path().join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, block("#!/bin/sh")).unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    git(&["add", "."]);
    let refused = git(&["commit", "--message", "Two records"]);
    assert_ne!(refused.status, Some(0));
    let told = format!("{}{}", refused.out, refused.err);
    assert!(told.contains("error[SC101]") && told.contains("bad.json"), "{told}");
    fs::write(&bad, pretty(&record("two"))).unwrap();
    git(&["add", "."]);
    let made = git(&["commit", "--message", "Two records"]);
    assert_eq!(made.status, Some(0), "{}{}", made.out, made.err);

    // The hooks of the file, as pre-commit runs them: the entry, and the files whose names fit.
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let entries: Vec<&str> = hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).collect();
    assert_eq!(entries, ["super-complaints check", "super-complaints check records"]);
    let staged = git(&["ls-files", "-z", "records"]).out;
    let staged: Vec<&str> = staged.split_terminator('\0').collect();
    assert_eq!(staged, ["records/bad.json", "records/one two.json"]);
    let run = |entry: &str, files: &[&str]| {
        let mut words = entry.split(' ');
        let program = words.next().unwrap();
        command(folder.path(), program, &words.chain(files.iter().copied()).collect::<Vec<_>>())
    };
    assert_eq!(run(entries[0], &staged).status, Some(0));
    assert_eq!(run(entries[1], &[]).status, Some(0));
    fs::write(&bad, pretty(&record("one"))).unwrap();
    assert_eq!(run(entries[0], &staged[..1]).status, Some(0), "alone it is a good record");
    assert_eq!(run(entries[1], &[]).status, Some(1), "beside the other it has a taken id");

    // The workflow.
    let step = block("Check the records");
    let line = step.lines().find_map(|line| line.trim().strip_prefix("run: ")).unwrap();
    let ran = command(folder.path(), "sh", &["-c", line]);
    assert_eq!(ran.status, Some(1), "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("::error file=records/one two.json,line=") && ran.out.contains("title=SC801"),
        "{}",
        ran.out
    );
}

/// Two records, the first with so many documents that what is compared does not stay in memory.
fn large() -> String {
    let [mut one, mut other] = [record("one"), record("two")];
    let document = |at: usize| {
        let url = format!("https://example.org/{}/{at}", "folder/".repeat(20));
        json!({"id": format!("more-{at}"), "kind": "letter", "title": "A letter", "urls": [url], "last_seen": "2022-07-01"})
    };
    one["documents"].as_array_mut().unwrap().extend((0..9_000).map(document));
    let mut last = document(8_999);
    last["id"] = json!("last");
    other["documents"].as_array_mut().unwrap().push(last);
    format!("{one}\n{other}\n")
}

#[test]
fn records_are_compared_through_a_temporary_file_of_which_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let (records, temporary) = (folder.path().join("records.ndjson"), folder.path().join("temporary"));
    fs::write(&records, large()).unwrap();
    let check = |format: &str| {
        let mut command = binary();
        command.arg("check").arg(&records).args(["--format", format]);
        ran(command.env("TMPDIR", &temporary).output().unwrap())
    };
    // Where no file can be written, nothing looks as if it had been compared.
    let told = format!(
        "the records were not compared with each other: a temporary file in `{}` cannot be used: no such file or directory",
        temporary.display()
    );
    for (format, says) in [
        ("text", "2 records: 2 valid, 0 invalid, 0 undetermined; not compared with each other"),
        (
            "github",
            "::error title=not compared::the records were not compared with each other: a temporary file in",
        ),
        ("json", "\n{\"not_compared\":\"the records were not compared with each other: a temporary file in"),
        ("sarif", "\"executionSuccessful\":false,\"exitCode\":2"),
        (
            "sarif",
            "\"message\":{\"text\":\"the records were not compared with each other: a temporary file in",
        ),
    ] {
        let ran = check(format);
        assert_eq!(ran.status, Some(2), "{format}");
        assert!(ran.out.contains(says), "{format}: {}", ran.out);
        assert!(ran.told().contains(&told) && ran.told().contains("set TMPDIR to a folder"), "{}", ran.err);
        assert_plain(&ran.err);
    }
    fs::create_dir(&temporary).unwrap();
    let ran = check("github");
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("title=SC805 document-under-two-ids::the document at"), "{}", ran.out);
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
}
