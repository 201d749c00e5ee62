//! `explain`: how due dates come about.

use crate::run::{RECORD, assert_fits, assert_plain, binary, ran, root, run, run_with};

/// The record that the examples of the rules change: it has a due date of each kind.
const EXAMPLE: &str = "crates/super-complaints/data/example.json";

#[test]
fn one_due_date_counted_day_by_day() {
    let ran = run(&["explain", EXAMPLE, "--deadline", "acknowledgement"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_period_of_a_series_over_christmas() {
    let ran = run(&["explain", EXAMPLE, "--deadline", "progress-report-3", "--as-of", "2022-06-01"]);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn every_due_date_of_a_record() {
    let ran = run(&["explain", EXAMPLE, "--as-of", "2022-06-01"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn stated_and_computed_stand_side_by_side() {
    let ran = run(&["explain", EXAMPLE, "--deadline", "request:respond", "--as-of", "2022-06-01"]);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn every_due_date_of_a_real_record_has_a_page_that_fits() {
    for columns in [60, 80, 120] {
        let columns_text = columns.to_string();
        let listed = binary().args(["explain", RECORD]).env("COLUMNS", &columns_text).output();
        let listed = ran(listed.unwrap());
        assert_plain(&listed.out);
        assert_fits(&listed.out, columns);
    }
    let all = run(&["explain", RECORD, "--format", "json"]).out;
    let all: serde_json::Value = serde_json::from_str(&all).unwrap();
    for deadline in all["deadlines"].as_array().unwrap() {
        let id = deadline["id"].as_str().unwrap();
        let page = run(&["explain", RECORD, "--deadline", id, "--as-of", "2022-06-01"]);
        assert_eq!(page.status, Some(0), "{id}");
        assert_fits(&page.out, 80);
        assert!(page.out.starts_with(id) && page.out.contains("  basis"), "{}", page.out);
    }
}

#[test]
fn what_if_it_had_been_received_on_another_day() {
    let ran = run(&["explain", EXAMPLE, "--deadline", "acknowledgement", "--assume-received", "2019-05-25"]);
    assert_eq!(ran.status, Some(0));
    assert!(ran.out.starts_with("acknowledgement due by the end of 2019-06-03 (certain)\n"), "{}", ran.out);
    assert!(ran.out.contains("receipt: 2019-05-25 (Saturday) (assumed)"), "{}", ran.out);
    assert!(ran.out.contains("Spring bank holiday"), "{}", ran.out);
    let early =
        run(&["explain", EXAMPLE, "--deadline", "acknowledgement", "--assume-received", "2018-10-01"]);
    assert!(early.out.starts_with("acknowledgement is not binding; it would be due"), "{}", early.out);
    let other =
        run(&["explain", EXAMPLE, "--deadline", "request:respond", "--assume-received", "2019-05-25"]);
    assert_eq!((other.status, other.out.as_str()), (Some(2), ""));
    assert!(other.told().contains("does not depend on the date of receipt"), "{}", other.err);
}

#[test]
fn the_id_of_a_time_limit_shows_all_its_periods() {
    let ran = run(&["explain", EXAMPLE, "--deadline", "progress-report", "--as-of", "2020-01-01"]);
    for period in ["progress-report-1 due", "progress-report-2 due", "progress-report-3 due"] {
        assert!(ran.out.contains(period), "{}", ran.out);
    }
    assert!(!ran.out.contains("progress-report-4"), "{}", ran.out);
}

#[test]
fn an_unknown_due_date_is_refused_with_the_nearest_and_the_list() {
    for (id, says) in [("acknowledgment", "did you mean acknowledgement?"), ("r2", "did you mean item:r2?")] {
        let ran = run(&["explain", EXAMPLE, "--deadline", id]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
        let told = ran.told();
        assert!(told.contains(&format!("the record has no deadline `{id}`")), "{told}");
        assert!(told.contains(says) && told.contains("request:respond"), "{told}");
    }
}

#[test]
fn json_is_that_of_the_library() {
    let record = std::fs::read(root().join(EXAMPLE)).unwrap();
    let all = run(&["explain", EXAMPLE, "--as-of", "2022-06-01", "--format", "json"]).out;
    let options = r#"{"as_of": "2022-06-01"}"#;
    assert_eq!(
        all.trim_end(),
        super_complaints::json::explain(&record, options, super_complaints::Directory::standard()).unwrap()
    );
    let one = run(&["explain", EXAMPLE, "--deadline", "item:r2", "--format", "json"]).out;
    let options = r#"{"deadline": "item:r2"}"#;
    assert_eq!(
        one.trim_end(),
        super_complaints::json::explain(&record, options, super_complaints::Directory::standard()).unwrap()
    );
}

#[test]
fn the_examples_of_the_page_are_what_is_printed() {
    let page = std::fs::read_to_string(root().join("docs/deadlines.md")).unwrap().replace("\r\n", "\n");
    let mut count = 0;
    for block in page.split("```\n$ super-complaints ").skip(1) {
        let (shown, _) = block.split_once("\n```").unwrap();
        let (command, printed) = shown.split_once('\n').unwrap();
        let ran = run(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(ran.out.trim_end(), printed, "docs/deadlines.md: {command}");
        count += 1;
    }
    assert_eq!(count, 2);
}

#[test]
fn a_record_that_cannot_be_read_is_refused() {
    let ran = run_with(b"{\"schema\": \"1\"}", &["explain", "-"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
}

#[test]
fn limits_in_the_place_of_each_other_are_shown_with_their_conditions() {
    let ran = run(&["explain", "tests/corpus/cases/online-safety-overview.json"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_fits(&ran.out, 80);
    insta::assert_snapshot!(ran.out);
    // What the record rules out is said to be ruled out.
    let ran = run(&["explain", "tests/corpus/cases/online-safety-rejection-is-the-response.json"]);
    assert!(ran.out.contains("response-swapped does not apply"), "{}", ran.out);
}

#[test]
fn a_due_date_that_had_not_been_set_by_the_date_is_refused() {
    let ran = run(&["explain", EXAMPLE, "--deadline", "request:respond", "--as-of", "2021-05-25"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("`request:respond` had not been set by 2021-05-25"), "{}", ran.err);
    let listed = run(&["explain", EXAMPLE, "--as-of", "2021-05-25"]);
    assert!(!listed.out.contains("request:respond"), "{}", listed.out);
}
