//! Input that is no record, and output that goes nowhere: a clear error, never a panic, never a silent pass.

use std::process::Stdio;

use crate::run::{RECORD, assert_plain, binary, ran, root, run, run_with};

/// The good record that the rules share.
fn example() -> String {
    super_complaints::EXAMPLE.to_owned()
}

fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn each_kind_of_bad_text_has_its_error() {
    let latin_1: Vec<u8> = example().replace("made-up", "mad\u{e9}").chars().map(|it| it as u8).collect();
    let doubled =
        example().replacen("\"scheme\": \"police\",", "\"scheme\": \"police\", \"scheme\": \"police\",", 1);
    let cases: Vec<(&str, Vec<u8>, i32, &str)> = vec![
        ("empty", Vec::new(), 2, "shape/empty"),
        ("blank", b" \n\t".to_vec(), 2, "shape/empty"),
        ("not JSON", b"hello".to_vec(), 2, "shape/not-json"),
        ("truncated", example().get(..1500).unwrap().into(), 2, "shape/truncated"),
        ("UTF-16", utf_16(&example()), 2, "shape/encoding"),
        ("Latin-1", latin_1, 2, "shape/encoding"),
        ("a byte-order mark", format!("\u{feff}{}", example()).into(), 2, "shape/byte-order-mark"),
        (
            "10,000 lists deep",
            format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)).into(),
            2,
            "shape/too-deep",
        ),
        (
            "10,000 objects deep",
            format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000)).into(),
            2,
            "shape/too-deep",
        ),
        ("a key twice", doubled.into(), 1, "shape/duplicate-field"),
        (
            "a number for a text",
            br#"{"schema": "1", "id": "x", "scheme": "police", "title": 7}"#.to_vec(),
            1,
            "shape/wrong-type",
        ),
        ("a list of a list", b"[[]]".to_vec(), 1, "shape/wrong-type"),
        ("null", b"null".to_vec(), 1, "shape/null"),
    ];
    for (name, text, status, code) in cases {
        for command in [&["check", "-"][..], &["status", "-", "--as-of", "2022-06-01"]] {
            let ran = run_with(&text, command);
            assert_eq!(ran.status, Some(status), "{name}: {}{}", ran.out, ran.err);
            let told = if status == 2 || command[0] == "status" { &ran.err } else { &ran.out };
            assert!(
                told.contains(&format!("error[{code}]")) && told.contains("standard input"),
                "{name}: {told}"
            );
            assert_plain(told);
            if status == 2 {
                assert_eq!(ran.out, "", "{name}");
            }
        }
        for format in ["json", "sarif"] {
            let ran = run_with(&text, &["check", "-", "--format", format]);
            assert_eq!(ran.status, Some(status), "{name}");
            assert!(ran.out.contains(code.trim_start_matches("shape/")), "{name}: {}", ran.out);
        }
    }
}

#[test]
fn a_hundred_megabytes_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.json");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(100_000_000).unwrap();
    for command in [&["check"][..], &["report"], &["read"]] {
        let ran = ran(binary().args(command).arg(&path).output().unwrap());
        assert_eq!(ran.status, Some(2));
        assert!(ran.err.contains("is larger than the limit of 16 MiB"), "{}", ran.err);
    }
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().display().to_string();
    for (path, says) in
        [("no-such-file.json", "there is no file"), (folder.as_str(), "is a folder, not a file")]
    {
        // A folder stands for the records in it, where several are taken.
        let says_of_several = if path == folder { "and the folders in it contain no" } else { says };
        for (command, says) in [
            (&["check", path][..], says_of_several),
            (&["read", path], says),
            (&["report", path], says),
            (&["status", path, "--as-of", "2022-06-01"], says_of_several),
        ] {
            let ran = run(command);
            assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{command:?}");
            assert!(ran.told().contains(says), "{}", ran.err);
            assert!(ran.err.contains(" help: "), "{}", ran.err);
            assert_plain(&ran.err);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_read_permission_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.json");
    std::fs::write(&path, example()).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    let ran = ran(binary().arg("check").arg(&path).output().unwrap());
    if std::fs::read(&path).is_ok() {
        assert_eq!(ran.status, Some(0), "root reads everything");
    } else {
        assert_eq!(ran.status, Some(2));
        assert!(ran.err.contains("permission denied"), "{}", ran.err);
    }
}

#[cfg(unix)]
#[test]
fn devices_are_read_with_care() {
    for (command, says) in [
        (&["check", "/dev/null"][..], "shape/empty"),
        (&["report", "/dev/null"], "the text is empty"),
        (&["read", "/dev/null"], "the text is empty"),
        (&["check", "/dev/zero"], "is larger than the limit of 16 MiB"),
    ] {
        let ran = run(command);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{command:?}");
        assert!(ran.err.contains(says), "{}", ran.err);
    }
}

#[test]
fn a_reader_who_goes_away_is_no_error() {
    for command in
        [&["schema"][..], &["rules"], &["check", RECORD], &["--help"], &["rules", "--format", "json"]]
    {
        let mut child = binary().args(command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ran = ran(child.wait_with_output().unwrap());
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{command:?}");
    }
    // The verdict does not depend on who reads it: a pipe must not turn red into green.
    let mut child = binary()
        .args(["check", "-"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = ran(binary().arg("schema").stdout(full).output().unwrap());
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("standard output cannot be written"), "{}", ran.err);
}

#[test]
fn of_many_faults_in_one_long_line_the_first_are_shown() {
    let parties = vec!["7"; 200_000].join(",");
    let record =
        format!(r#"{{"schema": "1", "id": "x", "scheme": "police", "title": "X", "forces": [{parties}]}}"#);
    let ran = run_with(record.as_bytes(), &["check", "-"]);
    assert_eq!(ran.status, Some(1));
    assert!(
        ran.out.contains("and 199000 more structural errors"),
        "{}",
        ran.out.get(..400).unwrap_or_default()
    );
}

#[test]
fn records_of_the_register_that_are_checked_together_have_no_progress_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(root().join(RECORD)).unwrap();
    for number in 0..25 {
        let copy = text.replacen(r#""id": "hidden-victims""#, &format!(r#""id": "copy-{number}""#), 1);
        std::fs::write(folder.path().join(format!("{number}.json")), copy).unwrap();
    }
    let ran = run(&["check", folder.path().to_str().unwrap()]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let tally = "25 records: 25 valid, 0 invalid, 0 undetermined; 1 finding between records\n";
    assert!(ran.out.contains(tally) && ran.out.contains("note[SC804]: 25 complaints have"), "{}", ran.out);
}
