//! `read --report`: a file that shows each page beside what was read from it.

use crate::run::{PAGE, root, run};

#[test]
fn the_report_is_written_whole_and_never_over_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("report.html"), "an older report").unwrap();
    let ran = run(&["read", PAGE, "--report", &path("report.html"), "--output", &path("record.json")]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
    let html = std::fs::read_to_string(path("report.html")).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>"));
    assert!(html.contains(PAGE), "the report names the file");
    let mut names: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["record.json", "report.html"], "nothing else is left in the folder");

    std::fs::copy(root().join(PAGE), path("page.txt")).unwrap();
    let ran = run(&["read", &path("page.txt"), "--report", &path("page.txt")]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.told().contains("is the page itself"), "{}", ran.err);
    let page = std::fs::read(path("page.txt")).unwrap();
    assert_eq!(page, std::fs::read(root().join(PAGE)).unwrap());
}

#[test]
fn several_pages_are_in_one_report_and_none_gives_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let ran = run(&["read", PAGE, PAGE, "--report", &path("both.html"), "--output", &path("record.json")]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let html = std::fs::read_to_string(path("both.html")).unwrap();
    assert!(html.contains("What was read from 2 pages") && html.contains("id=\"p2-f1\""));

    std::fs::write(path("other.txt"), "nothing of the kind").unwrap();
    let ran = run(&["read", &path("other.txt"), "--report", &path("none.html")]);
    assert_eq!(ran.status, Some(2));
    assert!(!folder.path().join("none.html").exists());
}
