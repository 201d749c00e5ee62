//! Reading entries: formats, limits, and what is broken.

use std::fs;
use std::io::{self, Cursor, Read, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use super_complaints_register::{Entries, Entry, EntryError, EntryErrorKind, Format, Options};

fn read(text: impl Into<Vec<u8>>, options: &Options) -> Vec<Result<Entry, EntryError>> {
    Entries::read("x", Cursor::new(text.into()), options).collect()
}

fn found(text: impl Into<Vec<u8>>) -> Vec<Result<Entry, EntryError>> {
    read(text, &Options::default())
}

/// The names and the texts of entries, and the kinds of errors.
fn brief(told: &[Result<Entry, EntryError>]) -> Vec<String> {
    let one = |it: &Result<Entry, EntryError>| match it {
        Ok(entry) => format!("{} {}", entry.name, String::from_utf8_lossy(&entry.bytes)),
        Err(error) => format!("{} {:?}", error.name, error.kind),
    };
    told.iter().map(one).collect()
}

fn zipped(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn the_format_is_found_from_the_content() {
    for (text, expected) in [
        ("{\"a\": 1}", &["x {\"a\": 1}"][..]),
        ("{\n \"a\": 1\n}\n", &["x {\n \"a\": 1\n}\n"]),
        ("{\"a\": [\n{\"b\": 1}\n]}", &["x {\"a\": [\n{\"b\": 1}\n]}"]),
        ("", &["x "]),
        ("a page", &["x a page"]),
        ("{\"a\": 1}\n{\"b\": 2}", &["x:1 {\"a\": 1}", "x:2 {\"b\": 2}"]),
        ("\u{feff}\n{\"a\": 1}\r\n\r\n{\"b\": 2}\n", &["x:2 {\"a\": 1}\r", "x:4 {\"b\": 2}"]),
        ("{\"a\": \"cut\n{\"b\": 2}\n", &["x:1 {\"a\": \"cut", "x:2 {\"b\": 2}"]),
        ("{\"a\": [1\n{\"b\": 2}\n", &["x:1 {\"a\": [1", "x:2 {\"b\": 2}"]),
        ("[{\"a\": 1}, {\"b\": \"],{\\\"\"} ]\n", &["x#/0 {\"a\": 1}", "x#/1 {\"b\": \"],{\\\"\"}"]),
        ("[]", &[]),
        (" [ ] ", &[]),
        ("[7, \"a\"]", &["x#/0 7", "x#/1 \"a\""]),
    ] {
        assert_eq!(brief(&found(text)), expected, "{text:?}");
        assert_eq!(brief(&found(zipped(text.as_bytes()))), expected, "compressed: {text:?}");
    }
}

#[test]
fn the_format_can_be_said_instead() {
    let of = |text: &str, format| brief(&read(text, &Options::default().format(format)));
    assert_eq!(of("{}\n{}\n", Format::Record), ["x {}\n{}\n"]);
    assert_eq!(of("{}", Format::Lines), ["x:1 {}"]);
    assert_eq!(of("{}", Format::Array), ["x NotArray"]);
    for format in Format::ALL {
        assert_eq!(Format::find(format.as_str()), Some(*format));
    }
}

#[test]
fn one_broken_record_does_not_hide_the_others() {
    let broken = "[{\"a\": [}, {\"b\": 1}, {\"c\": \"open}\n, {\"d\": 2}, , {\"e\": 3]";
    assert_eq!(
        brief(&found(broken)),
        [
            "x#/0 {\"a\": [}",
            "x#/1 {\"b\": 1}",
            "x#/2 {\"c\": \"open}\n,",
            "x#/3 {\"d\": 2}",
            "x#/4 Empty",
            "x#/5 {\"e\": 3"
        ]
    );
    // Brackets that are missing at the end of a record, and within it.
    let missing =
        "[{\"a\": {\"b\": 1 , {\"c\": [{\"d\": 1, {\"e\": 2}]}, {\"f\": [{\"g\": 1}, \"h\": 2}, {\"i\": 1}]";
    assert_eq!(
        brief(&found(missing)),
        [
            "x#/0 {\"a\": {\"b\": 1 ,",
            "x#/1 {\"c\": [{\"d\": 1, {\"e\": 2}]}",
            "x#/2 {\"f\": [{\"g\": 1}, \"h\": 2}",
            "x#/3 {\"i\": 1}"
        ]
    );
    let unfinished = found("[{\"a\": 1},\n {\"b\": ");
    assert_eq!(brief(&unfinished), ["x#/0 {\"a\": 1}", "x#/1 Unfinished"]);
    let error = unfinished[1].as_ref().unwrap_err();
    assert!(error.message.contains("`x` breaks off in its record `x#/1`, which begins on line 2"), "{error}");
    assert_eq!(brief(&found("[{}] {}")), ["x#/0 {}", "x AfterArray"]);
    assert_eq!(brief(&found("[{},]")), ["x#/0 {}", "x#/1 Empty"]);
}

/// A text that is never in memory as a whole.
struct Long {
    start: &'static [u8],
    fill: u64,
    end: &'static [u8],
}

impl Long {
    fn reader(self) -> impl Read + Send + 'static {
        self.start.chain(io::repeat(b'x').take(self.fill)).chain(self.end)
    }
}

#[test]
fn a_line_of_200_mb_is_named_and_the_rest_goes_on() {
    let start = b"{\"a\": 1}\n{\"b\": \"";
    let long = Long { start, fill: 200_000_000, end: b"\"}\n{\"c\": 3}\n" };
    let told: Vec<_> = Entries::read("big", long.reader(), &Options::default()).collect();
    assert_eq!(brief(&told), ["big:1 {\"a\": 1}", "big:2 TooLarge", "big:3 {\"c\": 3}"]);
    let error = told[1].as_ref().unwrap_err();
    assert_eq!(error.message, "`big:2` is larger than the limit of 16 MiB");
    assert!(error.help.is_some());
    // The same as the first line, and as an element of an array.
    let long = Long { start: b"{\"b\": \"", fill: 40_000_000, end: b"\"}\n{\"c\": 3}\n" };
    let told: Vec<_> = Entries::read("big", long.reader(), &Options::default()).collect();
    assert_eq!(brief(&told), ["big:1 TooLarge", "big:2 {\"c\": 3}"]);
    let long = Long { start: b"[{\"b\": \"", fill: 40_000_000, end: b"\"}, {\"c\": 3}]" };
    let told: Vec<_> = Entries::read("big", long.reader(), &Options::default()).collect();
    assert_eq!(brief(&told), ["big#/0 TooLarge", "big#/1 {\"c\": 3}"]);
}

#[test]
fn what_never_ends_is_given_up() {
    let options = Options::default().most_bytes(1_000);
    for start in [&b"{\"b\": \""[..], b"[{\"b\": \"", b"{}\n{\"", b"no record "] {
        let endless = start.chain(io::repeat(b'x'));
        let told: Vec<_> = Entries::read("big", endless, &options).collect();
        assert_eq!(told.last().unwrap().as_ref().unwrap_err().kind, EntryErrorKind::TooLarge);
        assert!(told.len() <= 2);
    }
    let deep = Entries::read("deep", (&b"["[..]).chain(io::repeat(b'[')), &options);
    assert_eq!(brief(&deep.collect::<Vec<_>>()), ["deep#/0 TooLarge"]);
}

#[test]
fn compressed_data_that_break_off_are_an_error_after_the_good_records() {
    // Many lines that do not compress, so that some of them are there before the break.
    let line = |at: u64| format!("{{\"a\": {}}}\n", at.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let text: String = (0..20_000).map(line).collect();
    let whole = zipped(text.as_bytes());
    for (name, bytes, says) in [
        ("cut", whole[..whole.len() / 2].to_vec(), "its gzip data end too early"),
        (
            "damaged",
            {
                let mut bytes = whole.clone();
                let at = bytes.len() - 5;
                bytes[at] ^= 0xff;
                bytes
            },
            "its gzip data are damaged",
        ),
    ] {
        let told: Vec<_> = Entries::read(name, Cursor::new(bytes), &Options::default()).collect();
        let (last, good) = told.split_last().unwrap();
        assert!(good.len() > 5_000 && good.iter().all(Result::is_ok), "{name}: {}", good.len());
        let error = last.as_ref().unwrap_err();
        assert_eq!(error.kind, EntryErrorKind::CannotRead);
        assert!(error.message.contains(says) && error.message.starts_with(&format!("`{name}:")), "{error}");
    }
}

#[test]
fn several_members_of_gzip_are_one_text() {
    let both = [zipped(b"{\"a\": 1}\n"), zipped(b"{\"b\": 2}\n")].concat();
    assert_eq!(brief(&found(both)), ["x:1 {\"a\": 1}", "x:2 {\"b\": 2}"]);
}

#[test]
fn a_folder_has_files_of_every_format_and_the_rest_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("below")).unwrap();
    fs::write(path("a.json"), "{}").unwrap();
    fs::write(path("b.json.gz"), zipped(b"[{}, {}]")).unwrap();
    fs::write(path("c.NDJSON"), "{}\n").unwrap();
    fs::write(path("below/d.jsonl.gz"), zipped(b"{}\n")).unwrap();
    fs::write(path("notes.txt"), "").unwrap();
    fs::write(path(".e.json"), "").unwrap();
    let entries = Entries::open([folder.path()], &Options::default());
    let progress = entries.progress();
    let left_out: Vec<_> =
        entries.left_out().iter().map(|it| it.name.rsplit_once('/').unwrap().1.to_owned()).collect();
    assert_eq!(left_out, [".e.json", "notes.txt"]);
    assert_eq!(entries.files_to_come(), 4);
    let names: Vec<String> = entries
        .map(|it| it.unwrap().name.strip_prefix(&format!("{}/", folder.path().display())).unwrap().to_owned())
        .collect();
    assert_eq!(names, ["a.json", "b.json.gz#/0", "b.json.gz#/1", "c.NDJSON:1", "below/d.jsonl.gz:1"]);
    assert_eq!(Some(progress.bytes()), progress.total());
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_back_hide_nothing() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("below")).unwrap();
    symlink("..", path("below/again")).unwrap();
    symlink("nowhere.json", path("broken.json")).unwrap();
    symlink("self.json", path("self.json")).unwrap();
    fs::write(path("z.json"), "{}").unwrap();
    let entries = Entries::open([folder.path(), &path("none.json")], &Options::default());
    assert!(entries.left_out()[0].why.contains("link to a folder that is already read"));
    let told: Vec<_> = entries.collect();
    let kinds: Vec<_> =
        told.iter().map(|it| it.as_ref().map_or_else(|error| Some(error.kind), |_| None)).collect();
    use EntryErrorKind::{BrokenLink, CannotOpen, NotFound};
    assert_eq!(kinds, [Some(BrokenLink), Some(CannotOpen), None, Some(NotFound)]);
}

/// A reader that gives a few bytes at a time.
struct Slow(Cursor<Vec<u8>>, usize);

impl Read for Slow {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = self.1.min(buffer.len());
        self.0.read(&mut buffer[..most])
    }
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        any::<i32>().prop_map(serde_json::Value::from),
        "[\\PC\n\"\\\\\\[\\]{},:]{0,12}".prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            prop::collection::btree_map("[a-z\"{]{1,4}", inner, 0..4)
                .prop_map(|map| serde_json::Value::from(map.into_iter().collect::<serde_json::Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn what_was_put_together_comes_apart_again(values in prop::collection::vec(json(), 0..6), pretty: bool, step in 1_usize..70) {
        let text = if pretty { serde_json::to_string_pretty(&values) } else { serde_json::to_string(&values) }.unwrap();
        let apart = |text: String, format: Format| -> Vec<serde_json::Value> {
            let entries = Entries::read("x", Slow(Cursor::new(text.into_bytes()), step), &Options::default().format(format));
            entries.map(|it| serde_json::from_slice(&it.unwrap().bytes).unwrap()).collect()
        };
        prop_assert_eq!(&apart(text, Format::Array), &values);
        let lines: String = values.iter().map(|value| format!("{value}\n")).collect();
        prop_assert_eq!(&apart(lines, Format::Lines), &values);
    }

    #[test]
    fn places_are_those_in_the_file(values in prop::collection::vec(json(), 1..6)) {
        let text = serde_json::to_string_pretty(&values).unwrap();
        for entry in found(text.clone()) {
            let entry = entry.unwrap();
            let line = text.lines().nth(usize::try_from(entry.origin.line).unwrap() - 1).unwrap();
            let from = usize::try_from(entry.origin.column).unwrap() - 1;
            let rest: String = line.chars().skip(from).collect();
            let first = String::from_utf8(entry.bytes).unwrap();
            prop_assert!(first.starts_with(&rest) || rest.starts_with(&first), "{rest} {first}");
        }
    }

    #[test]
    fn nothing_panics(text in prop::collection::vec(prop_oneof![Just(b'{'), Just(b'}'), Just(b'['), Just(b']'), Just(b'"'), Just(b'\\'), Just(b','), Just(b'\n'), any::<u8>()], 0..200)) {
        for options in [None, Some(Format::Array), Some(Format::Lines), Some(Format::Record)] {
            let options = options.map_or_else(Options::default, |format| Options::default().format(format)).most_bytes(50);
            prop_assert!(read(text.clone(), &options).len() <= text.len() + 1);
        }
    }
}
