//! `report`: the main job.

use crate::run::{PAGE, RECORD, assert_fits, assert_plain, run, run_with};

#[test]
fn from_a_page_to_who_owes_an_answer() {
    let ran = run(&["report", PAGE, "--as-of", "2022-06-01"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    assert_fits(&ran.out, 100);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn from_a_record_to_who_owes_an_answer() {
    let ran = run(&["report", RECORD, "--as-of", "2022-06-01"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_plain(&ran.out);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn the_parts_come_in_order() {
    let ran = run(&["report", PAGE, "--as-of", "2022-06-01"]);
    let at = |heading: &str| ran.out.find(heading).unwrap_or_else(|| panic!("no `{heading}`"));
    let parts = [
        "1. What was read",
        "were not used",
        "2. Findings",
        "Could not tell",
        "3. Who owes an answer",
        "Still open",
    ];
    let parts = parts.iter().filter(|part| **part != "were not used").map(|part| at(part));
    assert!(parts.is_sorted());
}

#[test]
fn what_is_odd_about_the_real_page_is_shown_in_its_place() {
    let ran = run(&["report", PAGE, "--as-of", "2022-06-01"]);
    let odd = ran.out.find("Applies to England and Northern Ireland\n").expect("the words of the page");
    let line = ran.out.get(..odd).and_then(|before| before.rsplit('\n').next()).unwrap();
    assert_eq!(line, "7 │ ");
}

#[test]
fn without_a_day_nobody_is_said_to_owe() {
    let ran = run(&["report", PAGE]);
    assert_eq!(ran.status, Some(0));
    let (_, third) = ran.out.split_once("3. Who owes an answer\n\n").unwrap();
    insta::assert_snapshot!(third, @r"
    This needs a date, and today is never assumed: add one, such as --as-of
    2022-06-01.
    ");
}

#[test]
fn page_or_record_is_told_by_content() {
    let page = std::fs::read(crate::run::root().join(PAGE)).unwrap();
    let from_pipe = run_with(&page, &["report", "-", "--as-of", "2022-06-01"]);
    assert!(from_pipe.out.contains("`standard input` were used"));
    let mut marked = b"\xef\xbb\xbf\n ".to_vec();
    marked.extend(std::fs::read(crate::run::root().join(RECORD)).unwrap());
    let record = run_with(&marked, &["report", "-"]);
    assert!(record.err.contains("byte-order-mark"), "{}", record.err);
    assert_eq!(record.status, Some(2));
}

#[test]
fn what_tells_of_a_page_is_refused_for_a_record() {
    let ran = run(&["report", RECORD, "--seen", "2022-06-01"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert!(
        ran.told().contains(
            "is a record: --id, --seen, --url, --complaint, --format and --whole-page describe a page"
        ),
        "{}",
        ran.err
    );
}

#[test]
fn a_record_with_faults_is_shown_as_far_as_it_goes() {
    let ran = run_with(
        br#"{"schema": "1", "id": "x", "scheme": "police", "title": 7}"#,
        &["report", "-", "--as-of", "2022-06-01"],
    );
    assert_eq!(ran.status, Some(1));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_page_of_any_format_is_reported() {
    for (page, kind) in [
        ("tests/pages/office/letter.docx", "letter `page`"),
        ("tests/pages/office/letter.pdf", "letter `page`"),
        ("tests/pages/office/plan.xlsx", "action plan `page`"),
        ("tests/pages/cja-responses-govuk.html", "responses page"),
        ("tests/pages/hidden-victims-report-item.json", "made by     Hestia"),
    ] {
        let ran = run(&["report", page, "--as-of", "2026-06-01"]);
        assert!(matches!(ran.status, Some(0 | 1 | 3)), "{page}: {:?} {}", ran.status, ran.err);
        assert_plain(&ran.out);
        assert!(ran.out.contains(kind) && ran.out.contains("3. Who owes an answer"), "{page}: {}", ran.out);
        // The same from a pipe, which has no name.
        let bytes = std::fs::read(crate::run::root().join(page)).unwrap();
        let piped = run_with(&bytes, &["report", "-", "--as-of", "2026-06-01"]);
        assert_eq!(piped.status, ran.status, "{page}: {}", piped.err);
        assert!(piped.out.contains(kind), "{page}");
    }
}
