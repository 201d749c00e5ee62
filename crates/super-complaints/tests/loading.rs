//! Loading, as users meet it: every fault at once, each with its place; and back to text.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper that panics fails its test")]

use super_complaints::read::{Fault, FaultCode};
use super_complaints::{LoadError, SuperComplaint};

/// A good record with most kinds of things in it.
const GOOD: &str = r#"{
  "schema": "1",
  "id": "ppda",
  "scheme": "police",
  "title": "Police perpetrated domestic abuse",
  "made_by": ["centre-for-womens-justice"],
  "partners": [{ "id": "bureau-of-investigative-journalism" }],
  "features": [{ "id": "f1", "gist": "officers who abuse are not treated as other suspects", "marks": { "text": "unknown" } }],
  "events": [{ "id": "received", "kind": "received", "date": "2020-03", "sources": ["surrey"] }],
  "reports": [{ "id": "report", "kind": "report", "by": ["hmicfrs", "iopc"], "published": "2022-06-30", "recommendation_count": 4 }],
  "recommendations": [
    { "id": "r1", "number": "1", "addressees": ["chief-constables"], "sources": ["npcc-2#para 3"] },
    { "id": "r3a", "number": "3a", "addressees": [{ "id": "pccs", "as_written": "PCCs" }], "marks": { "due": "unknown" } }
  ],
  "actions": [{ "id": "a1", "number": "1", "by": ["iopc"] }],
  "requests": [{ "id": "write", "asked": ["chief-constables"], "items": ["r1"], "response_kind": "letter", "through": "npcc",
    "due": { "words": "within six months", "within": "P6M", "marks": { "after": "not_stated" } } }],
  "responses": [
    { "id": "npcc-2", "by": ["npcc"], "answers": [
      { "items": ["r1"], "answer_of": [{ "id": "chief-constables", "coverage": "all", "count": 43 }], "position": "accepted" }] }
  ],
  "searches": [{ "id": "s1", "date": "2026-11-25", "parties": ["home-office"] }],
  "documents": [{ "id": "npcc-2", "kind": "letter", "urls": ["https://www.gov.uk/x"], "sent": "2022-12-30", "applies_to": ["england", "wales"] }],
  "bodies": [{ "id": "bureau-of-investigative-journalism", "kind": "other", "names": [{ "text": "Bureau of Investigative Journalism" }] }],
  "extensions": { "b": [1, { "é": "x", "a": true }], "a": "😀" }
}
"#;

fn load(text: &str) -> Vec<Fault> {
    SuperComplaint::from_json(text).map_or_else(|error| error.faults, |_| Vec::new())
}

/// A record of which only the part within the braces matters.
fn with(part: &str) -> String {
    format!(r#"{{"schema": "1", "id": "x", "scheme": "police", "title": "X", {part}}}"#)
}

/// Where the second text stands in the first, as line and column.
fn place(text: &str, part: &str) -> (u32, u32) {
    assert_eq!(text.matches(part).count(), 1, "{part} must stand once");
    let before = &text[..text.find(part).unwrap()];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (line.try_into().unwrap(), column.try_into().unwrap())
}

#[test]
fn every_planted_fault_is_found_in_its_place() {
    use FaultCode::*;
    // What is replaced, by what; then the code, the pointer, the entity, and the text at the fault.
    let planted = [
        ("\"1\",\n  \"id\"", "\"1\",\n  \"ident\": 0,\n  \"id\"", UnknownField, "/ident", "", "\"ident\""),
        ("[\"centre-for-womens-justice\"]", "\"CWJ\"", WrongType, "/made_by", "", "\"CWJ\""),
        (
            "{ \"id\": \"bureau-of-investigative-journalism\" }",
            "{ \"count\": 7 }",
            NoPartyName,
            "/partners/0",
            "",
            "{ \"count\": 7 }",
        ),
        ("\"2020-03\"", "\"2021-02-30\"", Malformed, "/events/0/date", "event:received", "\"2021-02-30\""),
        (
            "\"recommendation_count\": 4",
            "\"recommendation_count\": 4294967296",
            OutOfRange,
            "/reports/0/recommendation_count",
            "report:report",
            "4294967296",
        ),
        (
            "\"number\": \"1\", \"addressees\"",
            "\"number\": 11, \"addressees\"",
            WrongType,
            "/recommendations/0/number",
            "item:r1",
            "11, \"addressees\"",
        ),
        ("\"npcc-2#para 3\"", "\"é #\"", Malformed, "/recommendations/0/sources/0", "item:r1", "\"é #\""),
        (
            "\"addressees\": [{",
            "\"addresees\": [{",
            UnknownField,
            "/recommendations/1/addresees",
            "item:r3a",
            "\"addresees\"",
        ),
        (
            "{ \"due\": \"unknown\" }",
            "{ \"position\": \"unknown\" }",
            MarkOnUnknownField,
            "/recommendations/1/marks/position",
            "item:r3a",
            "\"position\": \"unknown\"",
        ),
        ("\"by\": [\"iopc\"] }]", "\"by\": [null] }]", Null, "/actions/0/by/0", "item:a1", "null"),
        (
            "\"P6M\"",
            "\"P6M\", \"within\": \"P7M\"",
            DuplicateField,
            "/requests/0/due/within",
            "request:write",
            "\"within\": \"P7M\"",
        ),
        (
            "\"position\": \"accepted\"",
            "\"position\": \"acepted\"",
            UnknownWord,
            "/responses/0/answers/0/position",
            "response:npcc-2",
            "\"acepted\"",
        ),
        ("\"id\": \"s1\", ", "", MissingField, "/searches/0", "", "{ \"date\": \"2026-11-25\""),
        (
            "\"names\": [{ \"text\": \"Bureau of Investigative Journalism\" }]",
            "\"names\": []",
            TooFew,
            "/bodies/0/names",
            "body:bureau-of-investigative-journalism",
            "[] }]",
        ),
        ("\"é\": \"x\"", "\"é\": \"\\ud800\"", LoneSurrogate, "/extensions/b/1/é", "", "\"\\ud800\""),
    ];
    let mut text = GOOD.to_owned();
    for (from, to, ..) in &planted {
        assert_eq!(text.matches(from).count(), 1, "{from} must stand once");
        text = text.replace(from, to);
    }
    let error = SuperComplaint::from_json(&text).unwrap_err();
    let found: Vec<_> = error
        .faults
        .iter()
        .map(|f| (f.code, f.pointer.as_str(), f.entity.as_deref().unwrap_or_default(), (f.line, f.column)))
        .collect();
    let expected: Vec<_> = planted
        .iter()
        .map(|(_, _, code, pointer, entity, at)| (*code, *pointer, *entity, place(&text, at)))
        .collect();
    assert_eq!(found, expected, "{error}");
    assert_eq!(error.to_string().lines().count(), planted.len());
    for fault in &error.faults {
        assert!(!fault.message.ends_with('.') && !fault.message.starts_with(char::is_uppercase), "{fault}");
    }
    // The path leads to the field that is to be fixed: for one that is missing, further than the pointer.
    let path = |pointer: &str| {
        let fault = error.faults.iter().find(|f| f.pointer == pointer).unwrap();
        serde_json::to_string(&fault.path).unwrap()
    };
    assert_eq!(path("/searches/0"), r#"["searches",0,"id"]"#);
    assert_eq!(path("/extensions/b/1/é"), r#"["extensions","b",1,"é"]"#);
    let help = |pointer: &str| error.faults.iter().find(|f| f.pointer == pointer).unwrap().help.clone();
    assert_eq!(help("/recommendations/1/addresees").as_deref(), Some("did you mean `addressees`?"));
    assert_eq!(help("/responses/0/answers/0/position").as_deref(), Some("did you mean `accepted`?"));
    assert_eq!(help("/recommendations/0/number").as_deref(), Some("put it in quotes: `\"11\"`"));
}

#[test]
fn records_come_back_from_their_texts() {
    let record = SuperComplaint::from_json(GOOD).unwrap();
    for text in [record.to_json(), record.to_json_pretty(), record.to_canonical_json()] {
        let back = SuperComplaint::from_json(&text).unwrap();
        assert_eq!(back, record);
        assert_eq!(back.to_canonical_json(), record.to_canonical_json());
    }
    assert!(record.to_json().starts_with(r#"{"schema":"1","id":"ppda","scheme":"police","title":"#));
    assert!(record.to_json().ends_with(r#""extensions":{"b":[1,{"é":"x","a":true}],"a":"😀"}}"#));
    assert!(
        record.to_json_pretty().starts_with("{\n  \"schema\": \"1\",\n")
            && record.to_json_pretty().ends_with("}\n")
    );
    assert!(record.to_canonical_json().contains(r#""extensions":{"a":"😀","b":[1,{"a":true,"é":"x"}]}"#));
}

#[test]
fn help_knows_habits_and_other_types() {
    let help = |part: &str| load(&with(part))[0].help.clone().unwrap_or_default();
    assert_eq!(help(r#""madeBy": []"#), "did you mean `made_by`?");
    assert_eq!(help(r#""searches": [{"id": "s", "day": "2021"}]"#), "did you mean `date`?");
    assert_eq!(help(r#""responses": [{"id": "s", "position": "accepted"}]"#), "it is a field of: answer");
    assert_eq!(help(r#""documents": [{"id": "d", "kind": "Web page"}]"#), "did you mean `web_page`?");
    assert_eq!(
        help(r#""forces": ["Kent Police"]"#),
        r#"for a name without an id, write `{"as_written": "Kent Police"}`"#
    );
    assert_eq!(help(r#""marks": {"force": "unknown"}"#), "did you mean `forces`?");
    assert_eq!(
        help(r#""requests": [{"id": "q", "marks": {"due.after": "unknown"}}]"#),
        "marks for `due` go inside `due`"
    );
}

#[test]
fn faults_cross_borders_as_plain_json() {
    let error: LoadError = SuperComplaint::from_json(&with("\"forces\": null")).unwrap_err();
    let json = serde_json::to_value(&error).unwrap();
    assert_eq!(
        json,
        serde_json::json!({"faults": [{
            "code": "null", "pointer": "/forces", "line": 1, "column": 72, "message": "`null` is not a value",
            "expected": "a list", "found": "`null`",
            "help": "leave the field out, or mark it `unknown` or `not_stated` in `marks`",
        }], "more_faults": 0})
    );
    assert_eq!(error.faults[0].to_string(), "/forces (line 1, column 72): `null` is not a value");
}

#[test]
fn the_schema_that_editors_read_is_kept_and_comes_first() {
    let text = r#"{"schema": "1", "$schema": "super-complaint.schema.json", "id": "x", "scheme": "police", "title": "X"}"#;
    let record = SuperComplaint::from_json(text).unwrap();
    assert_eq!(record.schema_uri.as_deref(), Some("super-complaint.schema.json"));
    assert!(
        record.to_json().trim_start_matches(['{', '\n', ' ']).starts_with(r#""$schema""#),
        "{}",
        record.to_json()
    );
    assert_eq!(SuperComplaint::from_json(&record.to_json()).unwrap(), record);
    assert!(record.to_canonical_json().contains(r#""$schema":"super-complaint.schema.json""#));
    for bad in ["1", "null", r#""""#, "[]"] {
        let faults = load(&with(&format!(r#""$schema": {bad}"#)));
        assert_eq!(faults.len(), 1, "{bad}");
        assert_eq!(faults[0].pointer, "/$schema", "{bad}");
    }
    assert_eq!(
        load(&with(r#""documents": [{"$schema": "a", "id": "d", "kind": "letter"}]"#)).len(),
        1,
        "at the top only"
    );
}

#[test]
fn a_text_that_nobody_can_see_is_blank_in_both_readers() {
    for blank in
        ["\u{200b}", "\u{a0}", "\u{2060}\u{ad} ", "\u{202e}", "\u{3000}", "\u{e0020}", "\u{2800}\u{feff}"]
    {
        let text = format!(r#"{{"schema": "1", "id": "x", "scheme": "police", "title": "{blank}"}}"#);
        let faults = load(&text);
        assert_eq!((faults.len(), faults[0].pointer.as_str()), (1, "/title"), "{blank:?}");
        // Beside another fault, the second reader finds it.
        let both = load(&text.replace(r#""police""#, "3"));
        assert_eq!(both.len(), 2, "{blank:?}: {both:#?}");
        let gist = with(&format!(r#""recommendations": [{{"id": "r1", "gist": "{blank}"}}]"#));
        assert_eq!(load(&gist)[0].pointer, "/recommendations/0/gist", "{blank:?}");
        let locator = with(&format!(r#""sources": ["doc#{blank}"]"#));
        assert_eq!(load(&locator).len(), 1, "{blank:?}");
    }
    assert!(load(&with(r#""other_titles": ["\u200ba"]"#)).is_empty());
}
