//! `check --fix`: what is shown, what is written, and what is not.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::run::{Ran, assert_plain, binary, ran, run_with};

const TEXT: &str = "{\r\n\t\"schema\": 1, \"id\" : \"x\",\r\n\t\"scheme\": \"police\",\r\n\t\"titel\": \"X\",\r\n\t\
                    \"forces\": [\"force-kemt\"]\r\n}\r\n";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Runs `check` in the folder.
    fn check(&self, args: &[&str]) -> Ran {
        ran(binary().current_dir(self.0.path()).arg("check").args(args).output().unwrap())
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn certain_fixes_are_applied_and_every_other_byte_stays() {
    let folder = Folder::new();
    let path = folder.write("a.json", TEXT);
    let ran = folder.check(&["a.json", "--fix"]);
    let fixed = TEXT.replace("\"schema\": 1", "\"schema\": \"1\"").replace("titel", "title");
    assert_eq!(read(&path), fixed);
    assert!(ran.out.starts_with("--- a.json\n+++ a.json\n@@ "), "{}", ran.out);
    assert!(ran.out.contains("\n-\t\"titel\": \"X\",\r\n+\t\"title\": \"X\",\r\n"), "{}", ran.out);
    assert!(ran.told().starts_with("`a.json`: 2 fixes applied"), "{}", ran.err);
    assert!(ran.told().contains("unknown-field /titel: call it `title` (certain)"), "{}", ran.err);
    // What is left is reported, with the command for it; the status is that of the record as it is now.
    assert!(ran.out.contains("fix: write `force-kent` (likely)"), "{}", ran.out);
    assert!(ran.out.contains("    super-complaints check a.json --fix-likely --dry-run\n"), "{}", ran.out);
    assert_eq!(ran.status, Some(1));
    let again = folder.check(&["a.json", "--fix"]);
    assert_eq!((read(&path), again.told().as_str()), (fixed, "`a.json`: there is nothing to fix"));
    let likely = folder.check(&["a.json", "--fix", "--fix-likely", "--without-rule", "SC606"]);
    assert_eq!(likely.status, Some(0), "{}", likely.out);
    assert!(read(&path).contains("force-kent"));
    assert_plain(&ran.err);
}

#[test]
fn a_dry_run_writes_nothing() {
    let folder = Folder::new();
    let path = folder.write("a b.json", TEXT);
    let ran = folder.check(&["a b.json", "--fix-likely", "--dry-run", "--as-of", "2022-06-01"]);
    assert_eq!(read(&path), TEXT);
    assert!(
        ran.told().starts_with("`a b.json`: 3 fixes would be applied; nothing was written"),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("+\t\"forces\": [\"force-kent\"]"), "{}", ran.out);
    assert_eq!(ran.status, Some(1), "the file is as it was");
    let command = "    super-complaints check 'a b.json' --as-of 2022-06-01 --fix\n";
    assert!(ran.out.contains(command), "the command can be copied: {}", ran.out);
    let alone = folder.check(&["a b.json", "--dry-run"]);
    assert_eq!(alone.status, Some(2), "{}", alone.err);
}

#[test]
fn the_diff_is_a_patch() {
    let folder = Folder::new();
    let text = TEXT.replace('\r', "");
    let path = folder.write("a.json", &text);
    let diff = folder.check(&["a.json", "--fix", "--dry-run", "--format", "json"]).err;
    let diff = diff.split("\n\n").next().unwrap();
    let patched: Vec<&str> = diff.lines().filter_map(|line| line.strip_prefix(['+', ' '])).skip(1).collect();
    folder.check(&["a.json", "--fix"]);
    assert_eq!(patched, read(&path).lines().collect::<Vec<_>>(), "{diff}");
}

#[test]
fn standard_input_is_not_fixed() {
    let ran = run_with(TEXT.as_bytes(), &["check", "-", "--fix"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.told().contains("standard input cannot be fixed: there is no file to change"), "{}", ran.err);
    let offered = run_with(TEXT.as_bytes(), &["check", "-"]);
    assert!(!offered.out.contains("Fixes available"), "there is no command for it: {}", offered.out);
}

#[test]
fn output_for_machines_has_the_fix_and_nothing_else() {
    let folder = Folder::new();
    folder.write("a.json", TEXT);
    let ran = folder.check(&["a.json", "--fix", "--format", "json"]);
    let line: Value = serde_json::from_str(&ran.out).unwrap();
    let fix = &line["findings"][0]["fix"];
    assert_eq!(
        (fix["title"].as_str(), fix["confidence"].as_str()),
        (Some("write `force-kent`"), Some("likely"))
    );
    assert_eq!(fix["patch"][0]["op"], "test");
    assert!(ran.err.starts_with("--- a.json\n+++ a.json\n"), "{}", ran.err);
}

#[test]
fn of_many_records_each_is_fixed_by_itself() {
    let folder = Folder::new();
    let good = TEXT.replace("\"schema\": 1", "\"schema\": \"1\"").replace("titel", "title");
    let [one, two, three] =
        [("1.json", TEXT), ("2.json", &good), ("3.json", "{")].map(|(name, text)| folder.write(name, text));
    let ran = folder.check(&[".", "--fix"]);
    assert_eq!((read(&one), read(&two), read(&three)), (good.clone(), good, "{".to_owned()));
    assert_eq!(ran.err.matches("fixes applied").count(), 1, "{}", ran.err);
    assert!(!ran.err.contains("nothing to fix"), "{}", ran.err);
}

#[test]
fn a_record_that_shares_its_file_or_is_compressed_is_not_fixed() {
    let folder = Folder::new();
    let line = TEXT.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = folder.write("a.ndjson", &format!("{line}\n{line}\n"));
    let ran = folder.check(&["a.ndjson", "--fix"]);
    assert_eq!((read(&lines), ran.status), (format!("{line}\n{line}\n"), Some(2)));
    assert!(
        ran.told().contains("`a.ndjson:1` cannot be fixed: `a.ndjson` has several records"),
        "{}",
        ran.err
    );
    assert!(ran.told().contains("save the record as a file of its own"), "{}", ran.err);
    let offered = folder.check(&["a.ndjson"]);
    assert!(!offered.out.contains("Fixes available"), "there is no command for it: {}", offered.out);
    let packed = folder.0.path().join("a.json.gz");
    let mut gzip = flate2::write::GzEncoder::new(
        std::fs::File::create(&packed).unwrap(),
        flate2::Compression::default(),
    );
    gzip.write_all(TEXT.as_bytes()).unwrap();
    gzip.finish().unwrap();
    let before = std::fs::read(&packed).unwrap();
    let ran = folder.check(&["a.json.gz", "--fix"]);
    assert_eq!((std::fs::read(&packed).unwrap(), ran.status), (before, Some(2)));
    assert!(ran.told().contains("`a.json.gz` cannot be fixed: the file is compressed"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_the_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new();
    let path = folder.write("a.json", TEXT);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.0.path().join("link.json");
    symlink(&path, &link).unwrap();
    folder.check(&["link.json", "--fix"]);
    assert!(link.is_symlink() && read(&path).contains("\"title\""));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    let left: Vec<_> =
        std::fs::read_dir(folder.0.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "no temporary file is left: {left:?}");
}

#[test]
fn a_fix_in_sarif_has_the_region_to_replace() {
    let folder = Folder::new();
    folder.write("a.json", TEXT);
    let log: Value = serde_json::from_str(&folder.check(&["a.json", "--format", "sarif"]).out).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let mut made = Vec::new();
    for result in results.iter().filter(|it| it.get("fixes").is_some()) {
        let change = &result["fixes"][0]["artifactChanges"][0];
        assert_eq!(change["artifactLocation"]["uri"], "a.json", "{result:#}");
        let replacement = &change["replacements"][0];
        let region = &replacement["deletedRegion"];
        let at = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap() - 1;
        assert_eq!(at("startLine"), at("endLine"));
        let line = TEXT.lines().nth(at("startLine")).unwrap();
        let old: String = line.chars().take(at("endColumn")).skip(at("startColumn")).collect();
        made.push((old, replacement["insertedContent"]["text"].as_str().unwrap().to_owned()));
    }
    let made: Vec<_> = made.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    assert_eq!(made, [("1", "\"1\""), ("\"titel\"", "\"title\"")]);
}
