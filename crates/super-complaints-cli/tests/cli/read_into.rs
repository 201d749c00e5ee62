//! `read PAGE... --into RECORD`: one record from many pages.

use super_complaints::SuperComplaint;

use crate::run::{OTHER, PAGE, RECORD, Ran, assert_fits, assert_plain, root, run};

/// A letter that the page lists.
const LETTER: &str = "Transparency data\nNPCC response Hestia\nUpdated 4 April 2022\n\
    In May 2021 HMICFRS published The hidden victims: Report on Hestia’s super-complaint about the police.\n\
    Dear Sir\nI write about the super-complaint by Hestia.\n";
const STRANGE: &str = "Transparency data\nResponses to Something else: Report on the Suzy Lamplugh Trust’s super-complaint\n\
    Documents\nNPCC response\nDetails\nThe police forces answered the super-complaint by the Suzy Lamplugh Trust.\n";

/// A folder with copies of files, and runs in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn put(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn copy(&self, file: &str, name: &str) -> String {
        self.put(name, &std::fs::read_to_string(root().join(file)).unwrap())
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Only what was put there: no temporary file is left.
    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn read(args: &[&str]) -> Ran {
    let ran = run(&[&["read"], args].concat());
    assert_plain(&ran.err);
    assert_fits(&ran.err, 100);
    ran
}

#[test]
fn a_page_goes_into_a_record_and_the_rest_of_the_file_stays() {
    let folder = Folder::new();
    let record = folder.copy(RECORD, "record.json");
    let before = folder.text("record.json");
    let dry = read(&[PAGE, "--into", &record, "--dry-run"]);
    assert_eq!((dry.status, dry.out.as_str()), (Some(0), ""));
    assert!(dry.told().contains("would be changed; nothing was written"), "{}", dry.err);
    assert_eq!(folder.text("record.json"), before);
    let ran = read(&[PAGE, "--into", &record]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""));
    let after = folder.text("record.json");
    assert_ne!(after, before);
    let mut lines = after.lines();
    assert!(before.lines().all(|line| lines.any(|other| other == line)), "no line is lost or moved");
    SuperComplaint::from_json(&after).unwrap();
    let told = ran.told().replace(&record, "RECORD");
    assert!(told.starts_with("`RECORD` was changed + added 1 item: r-pccs"), "{told}");
    assert!(told.contains("it may be one or several of `r-training`, `r-allocation`, `r-support`"), "{told}");
    let again = read(&[PAGE, "--into", &record]);
    assert!(again.told().contains("has all of it already, and was not changed"), "{}", again.err);
    assert_eq!((again.status, folder.text("record.json")), (Some(0), after));
    assert_eq!(folder.files(), ["record.json"]);
}

#[test]
fn a_record_that_is_not_there_is_made_and_the_order_of_pages_does_not_matter() {
    let folder = Folder::new();
    let letter = folder.put("letter.txt", LETTER);
    let new = |name: &str, pages: [&str; 2]| {
        let ran = read(&[pages[0], pages[1], "--into", &folder.path(name)]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
        assert!(ran.told().contains("is new"), "{}", ran.err);
        folder.text(name)
    };
    let one = new("one.json", [PAGE, &letter]);
    assert_eq!(one, new("other.json", [&letter, PAGE]));
    let together = read(&[&letter, PAGE]);
    assert_eq!((together.status, together.out.as_str()), (Some(0), one.as_str()));
    let record = SuperComplaint::from_json(&one).unwrap();
    assert_eq!(
        (record.id.as_str(), record.documents.len()),
        ("hidden-victims", 3),
        "the letter is listed on the page"
    );
    let one_by_one = folder.path("third.json");
    for page in [PAGE, &letter] {
        assert_eq!(read(&[page, "--into", &one_by_one]).status, Some(0));
    }
    let third = SuperComplaint::from_json(&folder.text("third.json")).unwrap();
    assert_eq!(third.to_canonical_json(), record.to_canonical_json());
}

#[test]
fn a_page_that_cannot_be_read_or_is_about_another_super_complaint_is_named_and_the_rest_goes_on() {
    let folder = Folder::new();
    let record = folder.copy(RECORD, "record.json");
    let strange = folder.put("strange.txt", STRANGE);
    let weather = folder.put("weather.txt", "The weather is fine.\n");
    let ran = read(&[&weather, &strange, PAGE, "no-such-page.txt", "--into", &record]);
    assert_eq!(ran.status, Some(2));
    let told = ran.told();
    for says in [
        "weather.txt` cannot be read as a page",
        "strange.txt` was not added: the page",
        "the record names hestia as its complainant, the page suzy-lamplugh-trust",
        "`no-such-page.txt`",
        "was changed",
    ] {
        assert!(told.contains(says), "{says}: {told}");
    }
    assert!(folder.text("record.json").contains("r-pccs"));
    // Without a record, pages about several super-complaints do not become one.
    let ran = read(&[&strange, PAGE]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    let told = ran.told();
    assert!(told.contains("(`The hidden victims`)") && told.contains("(`Something else`)"), "{told}");
}

#[test]
fn an_id_says_which_super_complaint_a_letter_is_about() {
    let folder = Folder::new();
    let record = folder.copy(OTHER, "record.json");
    let letter = "tests/pages/home-office-ppda-letter.txt";
    let id = SuperComplaint::from_json(&folder.text("record.json")).unwrap().id.to_string();
    let ran = read(&[PAGE, "--into", &record, "--id", "hidden-victims"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.told().contains("and --id names `hidden-victims`"), "{}", ran.err);
    let ran = read(&[letter, "--into", &record, "--id", &id]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    let folder = Folder::new();
    let record = folder.copy(RECORD, "record.json");
    let page = folder.copy(PAGE, "page.txt");
    let broken = folder.put("broken.json", "{\"schema\": \"1\"}");
    for (args, says) in [
        (vec![PAGE, &page, "--url", "https://www.gov.uk/x"], "--url is about one page, and there are 2"),
        (vec![PAGE, &page, "--trace", "t.json"], "--trace is about one page"),
        (vec![PAGE, &page, "--text", "t.txt"], "--text is about one page"),
        (vec![PAGE, "--dry-run"], "--into <RECORD>"),
        (vec![PAGE, "--into", &record, "--output", "x.json"], "cannot be used with"),
        (vec![&page, "--into", &page], "is the page itself"),
        (vec![PAGE, &page, "--output", &page], "is the page itself"),
        (vec![PAGE, "--into", &broken], "nothing was added to"),
        (vec![PAGE, "--format", "wordperfect"], "content-item"),
    ] {
        let ran = run(&[vec!["read"], args].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{says}: {}", ran.err);
        assert!(ran.told().contains(says), "{says}: {}", ran.err);
    }
    assert_eq!(folder.text("broken.json"), "{\"schema\": \"1\"}");
}

#[test]
fn the_words_of_a_page_are_saved_and_compared_with_those_of_today() {
    let folder = Folder::new();
    let page = folder.copy(PAGE, "page.txt");
    let saved = folder.path("saved.txt");
    let ran = read(&[&page, "--text", &saved, "--format", "text", "--output", &folder.path("record.json")]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(folder.text("saved.txt"), folder.text("page.txt"));
    let same = read(&[&page, "--previous", &saved]);
    assert!(same.told().contains("are those of"), "{}", same.err);
    let text = folder.text("page.txt").replace("Published 4 April 2022", "Published 5 April 2022");
    folder.put("page.txt", &text);
    let changed = read(&[&page, "--previous", &saved]);
    let told = changed.told();
    for says in [
        "- Published 4 April 2022",
        "+ Published 5 April 2022",
        "documents/page published 2022-04-04",
        "documents/page published 2022-04-05",
    ] {
        assert!(told.contains(says), "{says}: {told}");
    }
    // A record that quotes the page shows it too.
    let record = folder.copy(RECORD, "record.json");
    folder.put("page.txt", &folder.text("saved.txt").replace("is being updated", "was updated"));
    let ran = read(&[&page, "--into", &record, "--dry-run"]);
    assert!(ran.told().contains("cannot be found in this text"), "{}", ran.err);
    assert!(ran.told().contains("response:college “is being updated”"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_file_keeps_its_permissions() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = Folder::new();
    let record = folder.copy(RECORD, "record.json");
    let mode = |path: &str| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    std::fs::set_permissions(&record, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("record.json", folder.path("link.json")).unwrap();
    assert_eq!(read(&[PAGE, "--into", &folder.path("link.json")]).status, Some(0));
    assert!(std::fs::symlink_metadata(folder.path("link.json")).unwrap().is_symlink());
    assert!(folder.text("record.json").contains("r-pccs"));
    assert_eq!(
        (mode(&record), folder.files()),
        (0o640, vec!["link.json".to_owned(), "record.json".to_owned()])
    );
}

#[test]
fn the_documentation_shows_what_is_printed() {
    let folder = Folder::new();
    let record = folder.copy(RECORD, "record.json");
    let documented = std::fs::read_to_string(root().join("docs/reading.md")).unwrap();
    let ran = read(&[PAGE, "--into", &record]);
    let printed: Vec<&str> = ran.err.lines().skip(1).take_while(|line| !line.starts_with("note: ")).collect();
    assert!(printed.len() > 10 && documented.contains(&printed.join("\n")), "{}", ran.err);
}
