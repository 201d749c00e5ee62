//! `read`: from a page to a record.

use super_complaints::SuperComplaint;

use crate::run::{PAGE, assert_plain, root, run, run_with};

#[test]
fn the_record_goes_to_standard_output_and_the_rest_to_standard_error() {
    let ran = run(&["read", PAGE]);
    assert_eq!(ran.status, Some(0));
    let record = SuperComplaint::from_json(&ran.out).unwrap();
    assert_eq!(record.to_json_pretty(), ran.out);
    assert_eq!(record.title.as_str(), "The hidden victims");
    assert_plain(&ran.err);
    insta::assert_snapshot!(ran.err);
}

#[test]
fn files_are_written_and_the_page_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let ran = run(&[
        "read",
        PAGE,
        "--output",
        &path("record.json"),
        "--trace",
        &path("trace.json"),
        "--id",
        "mine",
        "--seen",
        "2022-06-01",
        "--url",
        "https://www.gov.uk/x",
    ]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""));
    let record = SuperComplaint::from_json(&std::fs::read_to_string(path("record.json")).unwrap()).unwrap();
    assert_eq!(record.id.as_str(), "mine");
    let trace: serde_json::Value =
        serde_json::from_slice(&std::fs::read(path("trace.json")).unwrap()).unwrap();
    assert_eq!(trace["format"], "super-complaints-trace-1");
    std::fs::copy(root().join(PAGE), path("page.txt")).unwrap();
    let ran = run(&["read", &path("page.txt"), "--output", &path("page.txt")]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("is the page itself"));
    let ran = run(&["read", PAGE, "--output", &path("no/such/folder.json")]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("cannot be written"), "{}", ran.err);
}

#[test]
fn a_page_that_an_editor_saved_with_a_byte_order_mark_is_read() {
    let mut page = b"\xef\xbb\xbf".to_vec();
    page.extend(std::fs::read(root().join(PAGE)).unwrap());
    let ran = run_with(&page, &["read", "-"]);
    assert_eq!(ran.status, Some(0));
    assert_eq!(ran.out, run(&["read", PAGE]).out);
}

#[test]
fn what_is_no_page_about_a_super_complaint_is_refused() {
    let pdf = std::fs::read(root().join("tests/pages/office/letter.pdf")).unwrap();
    for (page, says, help) in [
        (
            &b"The weather today is fine.\n"[..],
            "it never uses the word",
            "use a page from https://www.gov.uk/",
        ),
        (b"", "the text is empty", "open the page in a browser"),
        (b"  \n", "the text is empty", "open the page in a browser"),
        (b"{}", "not a content item of GOV.UK", "save the page as HTML"),
        (
            super_complaints::EXAMPLE.as_bytes(),
            "is a record of a super-complaint",
            "use `super-complaints check`",
        ),
        (
            br#"{"title": "Cattle", "base_path": "/c", "details": {}}"#,
            "never uses the word",
            "use a page from",
        ),
        (br#"{"title": "Cat"#, "it ends too early (line 1, column 14)", "save it again"),
        (
            b"<!DOCTYPE html><html></html>",
            "this HTML has no words",
            "open the page in a browser, and save or copy",
        ),
        // Encodings that can be told are read; these words are not about a super-complaint.
        (b"\xff\xfeT\0h\0", "it never uses the word", "use a page from"),
        (b"T\0h\0", "looks like UTF-16", "save it as UTF-8"),
        (b"Hestia\x92s super-complaint", "does not mention the police", "use a page from"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\x0d",
            "neither text nor a document of a known format",
            "open the file, and save it as DOCX",
        ),
        (
            b"PK\x03\x04 word/document.xml",
            "cannot be read as a Word document: it is damaged",
            "download it again",
        ),
        (pdf.get(..700).unwrap(), "cannot be read as a PDF: it is damaged", "download it again"),
        (
            "police super-complaint words\n".repeat(200_000).as_bytes(),
            "too large (6 MiB; the limit is 4 MiB)",
            "save only",
        ),
    ] {
        let ran = run_with(page, &["read", "-"]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{says}");
        assert!(ran.err.starts_with("error: `standard input` "), "{}", ran.err);
        let told = ran.told();
        let (message, helped) = told.split_once(" help: ").unwrap_or((&told, ""));
        assert!(message.contains(says) && helped.starts_with(help), "{says}: {}", ran.err);
        assert_plain(&ran.err);
    }
}

#[test]
fn where_a_record_is_wanted_a_page_is_told_by_its_content() {
    let says = "this looks like a page: use `super-complaints report` or `read`";
    for page in [
        PAGE,
        "tests/pages/office/letter.pdf",
        "tests/pages/office/plan.xlsx",
        "tests/pages/cja-responses-govuk.html",
        "tests/pages/hidden-victims-report-item.json",
    ] {
        let ran = run(&["check", page]);
        assert!(ran.status != Some(0) && ran.told().ends_with(says), "{page}: {}", ran.err);
    }
    for broken in [&b"{}"[..], b"", b"[7]", b"PK\x03\x04 a.txt", &super_complaints::EXAMPLE.as_bytes()[..900]]
    {
        let ran = run_with(broken, &["check", "-"]);
        assert!(ran.status != Some(0) && !ran.told().contains(says), "{}", ran.err);
    }
}

/// A page about two super-complaints.
const INDEX: &str = "Police super-complaints\nModern slavery\n\
    In May 2019 Hestia submitted a super-complaint about the police.\nDomestic abuse\n\
    In March 2020 the Centre for Women’s Justice made a super-complaint about the police.\n";

#[test]
fn of_a_page_about_several_super_complaints_one_is_chosen() {
    for command in ["read", "report"] {
        let ran = run_with(INDEX.as_bytes(), &[command, "-"]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{command}");
        let says = "is about several super-complaints: `Modern slavery` and `Domestic abuse` help: choose one with --complaint";
        assert!(ran.told().contains(says), "{}", ran.err);
        let ran = run_with(INDEX.as_bytes(), &[command, "-", "--complaint", "weather"]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{command}");
        assert!(
            ran.told().contains("`weather` does not name exactly one super-complaint of this page"),
            "{}",
            ran.err
        );
    }
    let ran = run_with(INDEX.as_bytes(), &["read", "-", "--complaint", "Hestia", "--id", "mine"]);
    let record = SuperComplaint::from_json(&ran.out).unwrap();
    assert_eq!((ran.status, record.id.as_str(), record.title.as_str()), (Some(0), "mine", "Modern slavery"));
    let ran = run_with(INDEX.as_bytes(), &["report", "-", "--complaint", "domestic abuse"]);
    assert!(ran.out.contains("Domestic abuse") && !ran.out.contains("made by     Hestia"), "{}", ran.out);
}

#[test]
fn of_a_page_about_several_super_complaints_that_of_the_record_is_added() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (index, record) = (path("index.txt"), path("record.json"));
    std::fs::write(&index, INDEX).unwrap();
    let ran = run(&["read", &index, "--into", &record]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.told().contains("is about several super-complaints"), "{}", ran.err);
    assert!(!std::path::Path::new(&record).exists());
    assert_eq!(run(&["read", &index, "--complaint", "Hestia", "--into", &record]).status, Some(0));
    let before = std::fs::read_to_string(&record).unwrap();
    let ran = run(&["read", &index, "--into", &record]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(
        ran.told().contains("is about other super-complaints too, which were skipped: `Domestic abuse`"),
        "{}",
        ran.err
    );
    assert_eq!(std::fs::read_to_string(&record).unwrap(), before, "nothing new, and nothing of the other");
    // That the user knows the record does not make it each of several.
    let other = path("other.json");
    std::fs::copy(root().join(crate::run::OTHER), &other).unwrap();
    let id = SuperComplaint::from_json(&std::fs::read_to_string(&other).unwrap()).unwrap().id.to_string();
    for more in [&[][..], &["--id", &id]] {
        let ran = run(&[&["read", &index, "--into", &other], more].concat());
        assert_eq!(ran.status, Some(2));
        assert!(
            ran.told().contains("none is that of the record: `Modern slavery` and `Domestic abuse`"),
            "{}",
            ran.err
        );
    }
    let ran = run(&["read", &index, "--into", &other, "--id", &id, "--complaint", "domestic abuse"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(ran.told().contains("was changed"), "{}", ran.err);
}

#[test]
fn options_that_cannot_be_are_refused() {
    for option in [["--id", "No Id"], ["--seen", "2021-02-30"], ["--url", "gov.uk"]] {
        let ran = run(&["read", PAGE, option[0], option[1]]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{option:?}");
        assert!(ran.err.contains(option[0]), "{}", ran.err);
    }
}

#[test]
fn names_of_a_directory_of_ones_own_are_read_too() {
    let page = "Transparency data\nResponses to the super-complaint on stalking\nDocuments\nPolice Scotland response\n\
        Details\nThe police forces answered.\n";
    let own = "examples/directory/scotland-and-pilot.json";
    let by = |args: &[&str]| {
        let ran = run_with(page.as_bytes(), args);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        SuperComplaint::from_json(&ran.out).unwrap().responses[0].by.iter().map(ToString::to_string).collect()
    };
    let with: Vec<String> = by(&["read", "-", "--directory", own]);
    assert_eq!(with, ["police-scotland"]);
    let without: Vec<String> = by(&["read", "-"]);
    assert_ne!(with, without);
    // `report` reads with the same names as it checks and shows.
    let told = |args: &[&str]| {
        let out = run_with(page.as_bytes(), args).out;
        let words: Vec<&str> = out.split_whitespace().collect();
        words.join(" ").contains(
            "the response comes from a force outside the scheme `police`: Police Service of Scotland",
        )
    };
    assert!(!told(&["report", "-"]), "nobody is known");
    assert!(told(&["report", "-", "--directory", own]), "a force outside the scheme answers");
    // A directory that cannot be used is refused, here as everywhere.
    let refused = run_with(page.as_bytes(), &["read", "-", "--directory", crate::run::PAGE]);
    assert_eq!((refused.status, refused.out.as_str()), (Some(2), ""));
}

#[test]
fn a_body_is_said_to_have_no_response_only_on_a_page_that_is_known_to_be_whole() {
    let states = |more: &[&str]| {
        let page = run(&[&["read", PAGE, "--seen", "2022-06-01"], more].concat());
        let table =
            run_with(page.out.as_bytes(), &["status", "-", "--as-of", "2022-06-01", "--format", "csv"]);
        let line = table.out.lines().find(|line| line.contains(",r-home-office,")).unwrap().to_owned();
        line.contains(",no_published_response,")
    };
    assert!(!states(&[]));
    assert!(states(&["--whole-page"]));
}

#[test]
fn what_is_not_understood_on_a_page_cannot_be_told_in_the_table() {
    let page = |says: &str| {
        format!(
            "Transparency data\nResponses to the police super-complaint\nDocuments\nNPCC response\nDetails\n\
             In June 2022 HMICFRS published a report.\nHome Office\nRecommendation 3\nResponse\n{says}\nPublished 4 April 2023\n"
        )
    };
    let line = |says: &str| {
        let record = run_with(page(says).as_bytes(), &["read", "-"]).out;
        let kept: serde_json::Value = serde_json::from_str(&record).unwrap();
        assert_eq!(kept["responses"][0]["answers"][0]["quote"], says);
        let table =
            run_with(record.as_bytes(), &["status", "-", "--as-of", "2023-06-01", "--format", "csv"]).out;
        table.lines().find(|line| line.contains(",home-office,")).unwrap().to_owned()
    };
    let open = line("The Home Office might accept this recommendation.");
    assert!(open.contains(",cannot_tell,") && !open.contains("accepted"), "{open}");
    let refused = line("The Home Office doesn’t accept this recommendation.");
    assert!(refused.contains(",answered,") && refused.contains(",rejected,"), "{refused}");
}
