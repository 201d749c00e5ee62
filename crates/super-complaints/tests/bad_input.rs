//! Bad input: whatever comes, a clear fault or a clear error; never a panic, never a silent pass.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::enum_glob_use,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

use super_complaints::check::{WhyNotRun, check_json};
use super_complaints::read::{Fault, FaultCode, MAX_BYTES, MAX_FAULTS};
use super_complaints::rules::CATALOGUE;
use super_complaints::{Checked, Context, LoadError, OptionsError, SuperComplaint, Verdict, json};

/// The one fault of a text of which nothing can be read; its check lists every rule as not run.
fn unreadable(bytes: &[u8]) -> Fault {
    let error = SuperComplaint::from_json_slice(bytes).unwrap_err();
    assert!(error.is_unreadable(), "{error}");
    assert_eq!((error.faults.len(), error.more_faults), (1, 0), "{error}");
    let checked = check_json(bytes, &Context::undated());
    assert!(checked.is_unreadable());
    nothing_ran(&checked, &error);
    error.faults.into_iter().next().unwrap()
}

fn nothing_ran(checked: &Checked, error: &LoadError) {
    assert_eq!((checked.verdict, &checked.faults), (Verdict::Invalid, &error.faults));
    assert_eq!(checked.reason, error.faults.first().map(ToString::to_string));
    assert_eq!((&checked.record, &checked.title), (&None, &None));
    assert!(checked.findings.is_empty() && checked.undecided.is_empty() && checked.suppressed.is_empty());
    let not_run: Vec<_> = checked.not_run.iter().map(|it| (it.code, it.why)).collect();
    let all: Vec<_> = CATALOGUE.iter().map(|rule| (rule.code, WhyNotRun::Unreadable)).collect();
    assert_eq!(not_run, all);
}

/// A record of which only the part within the braces matters.
fn with(part: &str) -> String {
    format!(r#"{{"schema": "1", "id": "x", "scheme": "police", "title": "X", {part}}}"#)
}

fn load(text: &str) -> Vec<Fault> {
    SuperComplaint::from_json(text).map_or_else(|error| error.faults, |_| Vec::new())
}

#[test]
fn nothing_is_read_of_texts_that_are_no_json() {
    use FaultCode::*;
    let utf_16: Vec<u8> = "{\"schema\"".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&[u8], FaultCode, (u32, u32)); 20] = [
        (b"", Empty, (1, 1)),
        (b" \n\t ", Empty, (1, 1)),
        (b"hello", NotJson, (1, 1)),
        (b"\0", NotJson, (1, 1)),
        (b"<!DOCTYPE html>", NotJson, (1, 1)),
        (b"{\"schema\": \"1\",\n \"id\": \"x\"", Truncated, (2, 11)),
        (b"{\"schema\": \"1", Truncated, (1, 14)),
        (b"{\"schema\": tru", Truncated, (1, 15)),
        (b"{\"schema\": \"1\",}", NotJson, (1, 15)),
        (b"{\"schema\": \"1\" \"id\": 1}", NotJson, (1, 16)),
        (b"{\"title\": \"\xc3\xa9\", 'id': \"x\"}", NotJson, (1, 16)),
        (b"{\"count\": 043}", NotJson, (1, 11)),
        (b"{} {}", NotJson, (1, 4)),
        (b"\xef\xbb\xbf{}", ByteOrderMark, (1, 1)),
        (b"\xef\xbb\xbf", ByteOrderMark, (1, 1)),
        (b"{\"title\":\n\"\xc3\xa9\xff\"}", Encoding, (2, 3)),
        (b"{\"title\": \"caf\xe9\"}", Encoding, (1, 15)),
        (b"\xff\xfe{\0}\0", Encoding, (1, 1)),
        (b"\xfe\xff\0{\0}", Encoding, (1, 1)),
        (&utf_16, Encoding, (1, 1)),
    ];
    for (bytes, code, place) in cases {
        let fault = unreadable(bytes);
        assert_eq!((fault.code, (fault.line, fault.column)), (code, place), "{fault}");
        assert_eq!((fault.pointer.as_str(), fault.entity), ("", None));
    }
}

#[test]
fn a_record_cut_off_anywhere_is_truncated() {
    let whole = super_complaints::EXAMPLE.trim_end();
    for end in (1..whole.len()).step_by(7) {
        let fault = unreadable(&whole.as_bytes()[..end]);
        assert_eq!((fault.code, fault.pointer.as_str()), (FaultCode::Truncated, ""), "at {end}: {fault}");
    }
}

#[test]
fn json_that_is_no_object_is_no_record() {
    for text in ["[]", "[{}]", "1", "\"x\"", "null", "true"] {
        let error = SuperComplaint::from_json(text).unwrap_err();
        assert_eq!((error.faults.len(), error.faults[0].pointer.as_str()), (1, ""), "{text}");
        assert!(!error.is_unreadable(), "{text} is JSON");
        nothing_ran(&check_json(text, &Context::undated()), &error);
    }
    let list = &load("[{}]")[0];
    assert_eq!((list.code, list.found.as_deref()), (FaultCode::WrongType, Some("a list")));
}

/// Reading stops at the bracket that is one too many, so that what lies deeper costs nothing: neither the stack,
/// of which this thread has little, nor the heap, for nothing is told of it.
#[test]
fn deep_nesting_is_refused_where_it_becomes_too_deep() {
    let test = || {
        for levels in [128, 10_000, 200_000] {
            for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
                let brackets = open.matches(['[', '{']).count();
                let deep = format!("{}1{}", open.repeat(levels), close.repeat(levels));
                let bare = unreadable(deep.as_bytes());
                let in_extensions = unreadable(with(&format!(r#""extensions": {{"a": {deep}}}"#)).as_bytes());
                let of_nothing_known = unreadable(with(&format!(r#""nothing": {deep}"#)).as_bytes());
                let unclosed = unreadable(open.repeat(levels).as_bytes());
                for fault in [&bare, &in_extensions, &of_nothing_known, &unclosed] {
                    assert_eq!(fault.code, FaultCode::TooDeep, "{fault}");
                    assert!(fault.message.len() < 200 && fault.pointer.is_empty(), "{fault}");
                }
                let (units, inner) = (127 / brackets, 127 % brackets);
                assert_eq!(usize::try_from(bare.column), Ok(units * open.len() + inner + 1), "{open}");
                assert_eq!(bare.column, unclosed.column);
            }
        }
    };
    let stack = 1 << 20; // half of what a thread has by default
    std::thread::Builder::new().stack_size(stack).spawn(test).unwrap().join().unwrap();
}

#[test]
fn depth_is_counted_alike_in_good_and_faulty_documents() {
    let nested = |depth: usize, more: &str| {
        // The record and its extensions are the first two levels.
        with(&format!(r#"{more}"extensions": {{"a": {}1{}}}"#, "[".repeat(depth - 2), "]".repeat(depth - 2)))
    };
    assert_eq!(load(&nested(127, "")), []);
    assert_eq!(load(&nested(128, ""))[0].code, FaultCode::TooDeep);
    assert_eq!(load(&nested(127, "\"ident\": 1, "))[0].code, FaultCode::UnknownField);
    assert_eq!(load(&nested(128, "\"ident\": 1, "))[0].code, FaultCode::TooDeep);
}

#[test]
fn a_text_of_100_megabytes_is_refused_by_its_size() {
    // Were any of it read, another fault would come first: of a number, of the encoding, of the depth.
    for byte in [b'0', b' ', b'[', 0xff, 0] {
        let large = vec![byte; 100_000_000];
        let error = SuperComplaint::from_json_slice(&large).unwrap_err();
        let [fault] = error.faults.as_slice() else { panic!("{error}") };
        assert_eq!((fault.code, fault.line, fault.column), (FaultCode::TooLarge, 1, 1));
        assert!(fault.message.contains("100000000 bytes") && fault.message.contains("16 MiB"), "{fault}");
    }
    let large = vec![b' '; 100_000_000];
    assert_eq!(unreadable(&large).code, FaultCode::TooLarge);
    assert!(
        json::matrix(&large, "2022-06-01", super_complaints::Directory::standard()).is_err()
            && json::canonical(&large).is_err()
    );
}

#[test]
fn the_largest_text_is_read() {
    let frame = with(r#""other_titles": [""]"#).len();
    let text = with(&format!(r#""other_titles": ["{}"]"#, "x".repeat(MAX_BYTES - frame)));
    assert_eq!(text.len(), MAX_BYTES);
    assert!(SuperComplaint::from_json(&text).is_ok());
    assert_eq!(load(&format!("{text} "))[0].code, FaultCode::TooLarge);
}

#[test]
fn many_and_long_faults_are_told_shortly() {
    let many = with(&format!(r#""made_by": [{}1]"#, "1,".repeat(1_000_000)));
    let error = SuperComplaint::from_json(&many).unwrap_err();
    assert_eq!((error.faults.len(), error.more_faults), (MAX_FAULTS, 1_000_001 - MAX_FAULTS));
    let checked = check_json(many, &Context::undated());
    assert_eq!((checked.faults.len(), checked.more_faults), (MAX_FAULTS, 1_000_001 - MAX_FAULTS));
    nothing_ran(&checked, &error);

    let name = "x".repeat(4_000_000);
    let part = format!(r#""extensions": {{"{name}": [null, null]}}"#);
    let error = SuperComplaint::from_json(&with(&part)).unwrap_err();
    assert!(error.faults.iter().all(|fault| fault.pointer.len() < 300), "names are cut in pointers");
    let part = format!(r#""{name}": 1, "forces": ["{name}"]"#);
    let error = SuperComplaint::from_json(&with(&part)).unwrap_err();
    assert!(error.to_string().len() < 2_000, "{}", error.to_string().len());
}

#[test]
fn names_stand_once_everywhere() {
    for (part, pointer) in [
        (r#""title": "Y""#, "/title"),
        (r#""marks": {"forces": "unknown", "forces": "unknown"}"#, "/marks/forces"),
        (r#""extensions": {"a": {"b": 1, "\u0062": 1}}"#, "/extensions/a/b"),
        (r#""extensions": {}, "extensions": {}"#, "/extensions"),
        (r#""forces": [{"id": "a", "id": "a"}]"#, "/forces/0/id"),
    ] {
        let faults = load(&with(part));
        assert_eq!(
            (faults.len(), faults[0].code, faults[0].pointer.as_str()),
            (1, FaultCode::DuplicateField, pointer)
        );
        assert_eq!(check_json(with(part), &Context::undated()).verdict, Verdict::Invalid);
    }
}

#[test]
fn what_other_readers_let_pass_is_refused() {
    use FaultCode::*;
    for (part, code, pointer) in [
        (r#""features": [["f"]]"#, WrongType, "/features/0"),
        (r#""forces": [["id", "a"]]"#, WrongType, "/forces/0"),
        (r#""documents": [{"id": "d", "kind": {"letter": null}}]"#, WrongType, "/documents/0/kind"),
        (r#""documents": [{"id": "d", "kind": "letter", "title": null}]"#, Null, "/documents/0/title"),
        (r#""documents": [{"id": "d", "kind": "letter", "title": 7}]"#, WrongType, "/documents/0/title"),
        (r#""recommendations": [{"id": "r1", "number": 1}]"#, WrongType, "/recommendations/0/number"),
        (
            r#""reports": [{"id": "r", "kind": "report", "published": 2021}]"#,
            WrongType,
            "/reports/0/published",
        ),
        (r#""forces": [{"id": "a", "count": 1.0}]"#, WrongType, "/forces/0/count"),
        (r#""forces": [{"id": "a", "count": -0}]"#, WrongType, "/forces/0/count"),
        (r#""forces": [{"id": "a", "count": 1e2}]"#, WrongType, "/forces/0/count"),
        (r#""forces": [{"id": "a", "count": 0}]"#, OutOfRange, "/forces/0/count"),
        (r#""forces": [{"id": "a", "count": "43"}]"#, WrongType, "/forces/0/count"),
        (r#""extensions": {"a": 1.5}"#, WrongType, "/extensions/a"),
        (r#""extensions": {"a": 1.0}"#, WrongType, "/extensions/a"),
        (r#""extensions": {"a": [null]}"#, Null, "/extensions/a/0"),
        (r#""extensions": {"a": 9007199254740992}"#, OutOfRange, "/extensions/a"),
        (r#""extensions": {"\ud800": 1}"#, LoneSurrogate, "/extensions/\u{fffd}"),
        (r#""extensions": []"#, WrongType, "/extensions"),
        (r#""title2": "\udc00""#, UnknownField, "/title2"),
    ] {
        let text = with(part);
        let faults = load(&text);
        let found = faults.iter().map(|f| (f.code, f.pointer.as_str())).collect::<Vec<_>>();
        assert_eq!(found, [(code, pointer)], "{part}");
        let checked = check_json(text, &Context::undated());
        assert_eq!((checked.verdict, checked.faults), (Verdict::Invalid, faults));
    }
}

#[test]
fn options_that_do_not_exist_are_errors() {
    use OptionsError::*;
    let refused = |options: &str| Context::from_json(options).unwrap_err();
    let near = Some("dangling-reference".to_owned());
    for (options, error) in [
        (
            r#"{"only_rules": ["dangling-referense"]}"#,
            Rule { name: "dangling-referense".to_owned(), nearest: near.clone() },
        ),
        (
            r#"{"without_rules": ["SC101", "dangling-referense"]}"#,
            Rule { name: "dangling-referense".to_owned(), nearest: near },
        ),
        (r#"{"only_rules": [""]}"#, Rule { name: String::new(), nearest: None }),
        (r#"{"profile": "final"}"#, Profile("final".to_owned())),
        (r#"{"profile": ""}"#, Profile(String::new())),
        (r#"{"profile": "Publish"}"#, Profile("Publish".to_owned())),
    ] {
        assert_eq!(refused(options), error, "{options}");
        assert_eq!(
            json::check(b"{}", options, super_complaints::Directory::standard()).unwrap_err().to_string(),
            error.to_string()
        );
    }
    for options in [
        r#"{"asof": "2022-06-01"}"#,
        r#"{"rules": []}"#,
        r#"{"as_of": 2022}"#,
        r#"{"only_rules": "SC101"}"#,
        r#"{"as_of": "2022-06-01", "as_of": "2022-06-02"}"#,
        "[\"2022-06-01\"]",
        "null",
        "{",
        "{} {}",
    ] {
        let error = refused(options);
        assert!(matches!(error, Form(_)), "{options}: {error}");
        let json =
            json::check(b"{}", options, super_complaints::Directory::standard()).unwrap_err().to_json();
        assert!(json.starts_with(r#"{"kind":"options","message":"invalid options: "#), "{json}");
    }
}

#[test]
fn a_day_that_is_none_is_an_error() {
    let document = super_complaints::EXAMPLE.as_bytes();
    for day in [
        "",
        "today",
        "2021-02-30",
        "2021-13-01",
        "2021-06",
        "2021",
        "[2021-06-01..2021-06-01]",
        "[..2021-06]",
        "2021-6-1",
        "01/06/2021",
        " 2021-06-01",
        "2021-06-01\n",
        "2021-06-01T00:00:00Z",
        "-021-06-01",
        "２021-06-1",
    ] {
        let error = OptionsError::Day { option: Some("as_of"), day: day.to_owned() };
        let options = serde_json::json!({ "as_of": day }).to_string();
        assert_eq!(Context::from_json(&options).unwrap_err(), error, "{day}");
        assert_eq!(
            json::check(document, &options, super_complaints::Directory::standard()).unwrap_err().to_string(),
            error.to_string()
        );
        assert_eq!(
            json::matrix(document, day, super_complaints::Directory::standard()).unwrap_err().to_string(),
            error.to_string()
        );
        assert!(
            error.to_string().starts_with("`as_of`: `")
                && error.to_string().contains("for example `2022-06-01`")
        );
    }
    for day in ["0000-01-01", "2024-02-29", "9999-12-31"] {
        assert!(json::matrix(document, day, super_complaints::Directory::standard()).is_ok(), "{day}");
        assert!(
            json::check(
                document,
                &serde_json::json!({ "as_of": day }).to_string(),
                super_complaints::Directory::standard()
            )
            .is_ok(),
            "{day}"
        );
    }
}

#[test]
fn dates_are_compared_across_the_border_with_yes_no_or_cannot_tell() {
    for (one, other, before) in [
        ("[..2019-01-01]", "2024-01-01", "yes"),
        ("2024-01-01", "[..2019-01-01]", "no"),
        ("2021-05", "2021-05-26", "cannot_tell"),
        ("2021-05-26", "2021-05-26", "no"),
        ("[2026-03..]", "2021", "no"),
    ] {
        assert_eq!(json::is_before(one, other).unwrap(), format!("\"{before}\""), "{one} {other}");
    }
    assert_eq!(json::is_by("2021-05", "2021-05-31").unwrap(), "\"yes\"");
    assert_eq!(json::is_by("2021-05", "2021-05-15").unwrap(), "\"cannot_tell\"");
    assert_eq!(json::is_by("2021-05", "2021-04-30").unwrap(), "\"no\"");
    assert_eq!(json::bounds("2021-02").unwrap(), r#"{"earliest":"2021-02-01","latest":"2021-02-28"}"#);
    assert_eq!(json::bounds("[..2021-02]").unwrap(), r#"{"latest":"2021-02-28"}"#);
    for (error, says) in [
        (json::is_before("June", "2021"), "`June` is not a date"),
        (json::is_before("2021", "June"), "`June` is not a date"),
        (json::is_by("2021", "2021"), "`2021` is not a full date"),
        (json::bounds("2021-02-30"), "`2021-02-30` is not a real date"),
        (
            json::explain(b"{}", r#"{"assumed_received": "June"}"#, super_complaints::Directory::standard()),
            "`assumed_received`: `June` is not a date",
        ),
    ] {
        assert!(error.clone().unwrap_err().to_string().starts_with(says), "{error:?}");
    }
}
