//! `status`: the table and what is not settled.

use crate::run::{OTHER, RECORD, assert_fits, assert_plain, binary, ran, run, run_with};

#[test]
fn the_table_of_a_real_record() {
    let ran = run(&["status", RECORD, "--as-of", "2022-06-01"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_wide_table_at_80_and_at_120_columns() {
    for columns in [80, 120] {
        let output = binary()
            .args(["matrix", OTHER, "--as-of", "2024-06-01"])
            .env("COLUMNS", columns.to_string())
            .output();
        let ran = ran(output.unwrap());
        assert_plain(&ran.out);
        assert_fits(&ran.out, columns);
        insta::assert_snapshot!(format!("a_wide_table_at_{columns}_columns"), ran.out);
    }
}

/// The text on one line.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn before_the_report_nobody_was_asked() {
    let ran = run(&["status", RECORD, "--as-of", "2021-01-01"]);
    let says = "As of 2021-01-01 the record has no recommendation or action, so no body is recorded as having been asked.";
    assert!(unwrapped(&ran.out).ends_with(says), "{}", ran.out);
    assert!(!ran.out.contains("rec. 1"), "what was recommended later does not show through: {}", ran.out);
}

#[test]
fn json_is_the_matrix_of_the_library() {
    let ran = run(&["status", RECORD, "--as-of", "2022-06-01", "--format", "json"]);
    let record = std::fs::read(crate::run::root().join(RECORD)).unwrap();
    assert_eq!(
        ran.out.trim_end(),
        super_complaints::json::matrix(&record, "2022-06-01", super_complaints::Directory::standard())
            .unwrap()
    );
    assert!(ran.out.starts_with(r#"{"format":"super-complaints-matrix-1""#));
}

#[test]
fn a_day_is_needed() {
    let ran = run(&["status", RECORD]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("--as-of <DATE>"), "{}", ran.err);
}

#[test]
fn a_record_without_recommendations_has_no_table() {
    let record = br#"{"schema": "1", "id": "x", "scheme": "police", "title": "X"}"#;
    let ran = run_with(record, &["status", "-", "--as-of", "2022-06-01"]);
    assert_eq!(ran.status, Some(0));
    assert!(unwrapped(&ran.out).contains("no body is recorded as having been asked"), "{}", ran.out);
}

#[test]
fn commands_compose_in_a_pipe() {
    let record = run(&["read", crate::run::PAGE]).out;
    let piped = run_with(record.as_bytes(), &["status", "-", "--as-of", "2022-06-01"]);
    assert_eq!(piped.status, Some(0));
    let report = run(&["report", crate::run::PAGE, "--as-of", "2022-06-01"]);
    let (_, table) = piped.out.split_once("\n\n").unwrap();
    assert!(report.out.ends_with(table), "{table}");
}

#[test]
fn over_all_records_by_those_who_were_asked() {
    let ran = run(&["status", "examples/records", "--as-of", "2025-06-30", "--by", "addressee"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn over_all_records_at_a_glance() {
    let ran = run(&["status", "examples/records", "--as-of", "2025-06-30"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn details_show_every_line() {
    let all = ["status", "examples/records", "--as-of", "2025-06-30"];
    for by in [&[][..], &["--by", "addressee"]] {
        let brief = run(&[&all[..], by].concat()).out;
        let details = run(&[&all[..], by, &["--details"]].concat()).out;
        assert!(unwrapped(&details).contains("last search on 2026-11-25"), "{details}");
        assert!(brief.lines().count() < 100, "{} lines", brief.lines().count());
        assert!(brief.lines().count() * 2 < details.lines().count(), "{}", details.lines().count());
        let sentence = |text: &str| text.rsplit("17 records on").next().unwrap().to_owned();
        assert_eq!(sentence(&brief), sentence(&details));
    }
}

#[test]
fn every_cell_is_a_line_of_a_spreadsheet() {
    let ran = run(&["status", RECORD, OTHER, "--as-of", "2022-12-01", "--format", "csv"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let mut lines = ran.out.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let cells = [RECORD, OTHER].map(|record| {
        let record = std::fs::read_to_string(crate::run::root().join(record)).unwrap();
        let record = super_complaints::SuperComplaint::from_json(&record).unwrap();
        let day = super_complaints::check::parse_day("2022-12-01").unwrap();
        record
            .matrix(super_complaints::Directory::standard(), day)
            .rows
            .iter()
            .map(|row| row.cells.len())
            .sum::<usize>()
    });
    assert_eq!(lines.clone().count(), cells.iter().sum::<usize>());
    let home_office = lines.find(|line| line.contains(",home-office,")).unwrap();
    let values: Vec<&str> = home_office.split(',').collect();
    let value = |name: &str| values[header.iter().position(|it| *it == name).unwrap()];
    assert_eq!((value("record"), value("item")), ("hidden-victims", "r1"));
    assert_eq!((value("state"), value("awaiting")), ("no_published_response", "none_found"));
}

#[test]
fn headings_are_for_people() {
    let ran = run(&["status", RECORD, "--as-of", "2022-06-01", "--by", "addressee", "--format", "json"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("--by addressee"), "{}", ran.err);
}

#[test]
fn a_second_copy_of_a_record_is_named_and_not_counted() {
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read(crate::run::root().join(RECORD)).unwrap();
    for name in ["a.json", "b.json"] {
        std::fs::write(folder.path().join(name), &text).unwrap();
    }
    let path = folder.path().to_str().unwrap();
    let once = run(&["status", &format!("{path}/a.json"), "--as-of", "2022-06-01", "--by", "addressee"]);
    let both = run(&["status", path, "--as-of", "2022-06-01", "--by", "addressee"]);
    assert_eq!((both.status, &both.out), (Some(0), &once.out));
    let err = both.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(err.contains("b.json` is not counted: it has the same record id as"), "{err}");
    assert!(
        once.out.contains("1 record on 2022-06-01: 1 answer was searched for and not found;"),
        "{}",
        once.out
    );
}

#[test]
fn nobody_owes_an_answer_that_may_still_come_in_time() {
    let record = br#"{"schema": "1", "id": "x", "scheme": "police", "title": "X",
        "reports": [{"id": "report", "kind": "report", "published": "2021-05-26"}],
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["home-office"]}],
        "requests": [{"id": "q", "asked": ["home-office"], "items": ["r1"], "due": {"date": "2021-07-21"}}],
        "searches": [{"id": "s", "date": "2022-01-01"}]}"#;
    let status = |as_of: &str, more: &[&str]| {
        let out = run_with(record, &[&["status", "-", "--as-of", as_of], more].concat()).out;
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let on_the_day = status("2021-07-21", &[]);
    let says = "none found yet, last search on 2022-01-01; not yet due (asked to answer by 2021-07-21)";
    assert!(on_the_day.contains(says) && !on_the_day.contains('\u{2717}'), "{on_the_day}");
    let over_all = status("2021-07-21", &["--by", "addressee"]);
    assert!(over_all.ends_with("1 answer was not found, and not yet due"), "{over_all}");
    assert!(status("2021-07-22", &[]).contains("(that date has passed)"));
}
