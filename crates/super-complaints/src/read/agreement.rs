//! The fast path and the walk must agree on every document: good for one is good for the other. That the schema
//! agrees with both is for `tests/schema.rs`.

use std::ops::Range;

use super::random::Random;
use super::shape::Shapes;
use super::tree::{Kind, Node};
use super::{FaultCode, Reading, fast, locate, parser, walk};
use crate::collect_vec::CollectVec as _;
use crate::model::SuperComplaint;

/// Small good records which together have every kind of value.
const GOOD: [&str; 5] = [
    r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A", "other_titles": ["B"],
        "made_by": ["hestia", {"id": "x", "as_written": "X é", "coverage": "all", "count": 43, "including": ["z"], "excluding": ["y"], "role": "r", "marks": {"count": "inferred"}}],
        "features": [{"id": "f", "text": "t", "sources": ["d#p 1"], "marks": {"gist": "unknown"}}],
        "events": [{"id": "e", "kind": "received", "date": "2020-03", "by": ["x"], "items": ["r1"], "follows": "e0"}],
        "suppressions": [{"rule": "SC1", "reason": "why", "expires": "2027"}],
        "marks": {"forces": "unknown", "responses": "not_stated"}}"#,
    r#"{"schema": "1", "id": "b", "scheme": "police", "title": "B",
        "reports": [{"id": "r", "kind": "report", "by": ["iopc"], "lead": {"as_written": "the IOPC"}, "published": "2022-06-30", "recommendation_count": 0,
            "outcomes": [{"kind": "no_action", "features": ["f"]}], "opinions": [{"by": "iopc", "document": "d"}]}],
        "documents": [{"id": "d", "kind": "letter", "urls": ["https://a.b"], "language": "cy", "updated": ["[..2022-11-25]"], "applies_to": ["england", "wales"],
            "discrepancies": [{"field": "kind", "says": "page", "sources": ["d"]}]}]}"#,
    r#"{"schema": "1", "id": "c", "scheme": "police", "title": "C",
        "recommendations": [{"id": "r1", "number": "3a", "numbered_by": "report", "addressees": ["pccs"], "jointly": "by_area",
            "due": {"words": "soon", "within": "P56D", "days": "working", "first_day": "counted", "marks": {"after": "not_stated"}}, "topics": ["t"]}],
        "actions": [{"id": "a1", "by": ["iopc"], "part_of": "a0"}],
        "requests": [{"id": "q", "asked": ["pccs"], "items": ["r1"], "response_kind": "letter", "through": "npcc", "set_by": "r1"}]}"#,
    r#"{"schema": "1", "id": "d", "scheme": "police", "title": "D",
        "responses": [{"id": "n", "by": ["npcc"], "documents": ["d"], "answers": [
            {"items": ["r1"], "answer_of": ["pccs"], "position": "accepted", "delivery": "done", "as_at": "2026-03", "quote": "q",
             "commitments": [{"gist": "g", "due": {"not_before": "2026-03"}, "condition": "c"}], "marks": {"items": "inferred"}}]}],
        "searches": [{"id": "s", "date": "2026-11-25", "places": ["d"], "parties": ["home-office"]}]}"#,
    r#"{"schema": "1", "id": "e", "scheme": "police", "title": "E",
        "bodies": [{"id": "b", "kind": "other", "names": [{"text": "B", "since": "2000"}, {"text": "C"}], "identifiers": [{"scheme": "s", "value": "v"}],
            "vacancies": [{"since": "2022-04"}], "successor": "c", "verification": "verified"}],
        "extensions": {"x": [1, -5, "t", true, {"y": [], "z": {}}], "n": 9007199254740991}}"#,
];

/// What is put in the place of something else.
const SNIPPETS: [&str; 43] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "1.0",
    "1e2",
    "1e400",
    "4294967295",
    "4294967296",
    "9007199254740992",
    "99999999999999999999",
    "[]",
    "{}",
    "[null]",
    "[[]]",
    "[\"a\"]",
    "{\"a\": 1}",
    "{\"id\": \"a\"}",
    "{\"id\": \"a\", \"kind\": \"other\"}",
    "{\"as_written\": \"A\"}",
    "{\"count\": 0}",
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"A\"",
    "\"1\"",
    "\"other\"",
    "\"all\"",
    "\"unknown\"",
    "{\"all\": null}",
    "{\"other\": []}",
    "\"2021-02-30\"",
    "\"2021\"",
    "\"P1D\"",
    "\"a#\"",
    "\"\\ud800\"",
    "\"\\u0061\"",
    "\"\u{2028}\"",
    "[\"a\", \"other\", [[\"b\"]]]",
    "{\"x\": {\"x\": null, \"x\": 1.5}}",
];

const NAMES: [&str; 20] = [
    "id",
    "kind",
    "by",
    "marks",
    "sources",
    "due",
    "date",
    "text",
    "names",
    "count",
    "items",
    "answers",
    "extensions",
    "x",
    "gist",
    "discrepancies",
    "as_written",
    "i\\u0064",
    "\\ud800",
    "nonsense",
];

fn spans(node: &Node<'_>, values: &mut Vec<Range<usize>>, members: &mut Vec<Range<usize>>) {
    values.push(node.span());
    match &node.kind {
        Kind::List(items) => {
            members.extend(items.iter().map(Node::span));
            for item in items {
                spans(item, values, members);
            }
        }
        Kind::Object(object) => {
            for member in object {
                members.push(member.start..member.value.end);
                spans(&member.value, values, members);
            }
        }
        _ => {}
    }
}

fn mutate(text: &mut String, random: &mut Random) {
    let Ok(tree) = parser::parse(text) else { return };
    let (mut values, mut members) = (Vec::new(), Vec::new());
    spans(&tree, &mut values, &mut members);
    let value = values[random.below(values.len())].clone();
    match random.below(6) {
        0 | 1 => text.replace_range(value, SNIPPETS[random.below(SNIPPETS.len())]),
        2 => {
            let other = text[values[random.below(values.len())].clone()].to_owned();
            text.replace_range(value, &other);
        }
        3 if !members.is_empty() => {
            let gone = members[random.below(members.len())].clone();
            let comma = |c: char| c == ',' || c.is_whitespace();
            let after = text[gone.end..].len() - text[gone.end..].trim_start_matches(comma).len();
            text.replace_range(gone.start..gone.end + after, "");
            let tail = text[gone.start..].chars().next();
            if matches!(tail, Some(']' | '}')) {
                let before = text[..gone.start].trim_end_matches(comma).len();
                text.replace_range(before..gone.start, "");
            }
        }
        4 if !members.is_empty() => {
            let twice = text[members[random.below(members.len())].clone()].to_owned();
            let at = members[random.below(members.len())].start;
            text.insert_str(at, &format!("{twice}, "));
        }
        _ => {
            let (name, snippet) = (NAMES[random.below(NAMES.len())], SNIPPETS[random.below(SNIPPETS.len())]);
            if text[value.clone()].starts_with("{\"") {
                text.insert_str(value.start + 1, &format!("\"{name}\": {snippet}, "));
            }
        }
    }
}

#[test]
fn good_documents_are_good_for_both() {
    for good in GOOD {
        let fast = fast::<SuperComplaint>(good);
        assert!(fast.is_ok(), "{fast:?}");
        let walked = walk::walk(good, &parser::parse(good).unwrap(), Shapes::of_record());
        assert!(walked.whole && walked.cuts.is_empty());
        assert_eq!(walked.faults.finish(good).0, []);
    }
}

#[test]
fn mutated_documents_are_judged_alike() {
    let mut random = Random::new(2018);
    let (mut good, mut salvaged, mut lost) = (0, 0, 0);
    for case in 0..20_000 {
        let mut text = GOOD[case % GOOD.len()].to_owned();
        for _ in 0..=random.below(3) {
            mutate(&mut text, &mut random);
        }
        let fast = fast::<SuperComplaint>(&text);
        let reading = Reading::from_json(&text);
        assert_eq!(fast.is_ok(), reading.faults.is_empty(), "{text}\n{fast:?}\n{:?}", reading.faults);
        if fast.is_ok() {
            // The reading came from the fast path: the walk must find nothing either.
            let walked = walk::walk(&text, &parser::parse(&text).unwrap(), Shapes::of_record());
            assert!(walked.whole && walked.faults.finish(&text).0.is_empty(), "{text}");
            good += 1;
            continue;
        }
        assert!(reading.faults.iter().all(|fault| fault.code != FaultCode::Refused), "{text}\n{fast:?}");
        places_agree(&text, &reading.faults);
        if let Some(record) = reading.record {
            assert!(!reading.holes.list.is_empty(), "{text}");
            assert_eq!(SuperComplaint::from_json(&record.to_json()).as_ref(), Ok(&record), "{text}");
            salvaged += 1;
        } else {
            let whole =
                parser::parse(&text).is_ok_and(|tree| walk::walk(&text, &tree, Shapes::of_record()).whole);
            assert!(!whole, "what the walk left could not be read: {text}");
            lost += 1;
        }
    }
    assert!(good > 2_000 && salvaged > 5_000 && lost > 500, "{good} {salvaged} {lost}");
}

/// What a fault says of its place is where its pointer leads.
fn places_agree(text: &str, faults: &[super::Fault]) {
    if faults.iter().any(|fault| matches!(fault.code, FaultCode::DuplicateField | FaultCode::LoneSurrogate)) {
        return; // such a pointer leads to the first of two, or to no name at all
    }
    for fault in faults.iter().filter(|fault| !fault.code.is_unreadable()) {
        let place = locate(text, &[&fault.pointer]).remove(0);
        let place = place.unwrap_or_else(|| panic!("{} leads nowhere: {text}", fault.pointer));
        if !matches!(fault.code, FaultCode::UnknownField | FaultCode::MarkOnUnknownField) {
            assert_eq!(
                (place.line, place.column, place.span),
                (fault.line, fault.column, fault.span.clone())
            );
        }
    }
}

#[test]
fn pointers_into_the_record_lead_back_to_the_document() {
    let text = r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A",
        "recommendations": [{"number": "1"}, {"id": "r2", "addressees": [7, "pccs", null, "npcc"]}, {"id": "R3"}, {"id": "r4"}],
        "forces": "force-kent"}"#;
    let reading = Reading::from_json(text);
    let record = reading.record.unwrap();
    assert_eq!(record.recommendations.len(), 2);
    let holes: Vec<_> = reading.holes.list.iter().map(|hole| hole.pointer.as_str()).collect_vec();
    let expected = [
        "/recommendations/0",
        "/recommendations/1/addressees/0",
        "/recommendations/1/addressees/2",
        "/recommendations/2",
        "/forces",
    ];
    assert_eq!(holes, expected);
    let back = |pointer: &str| reading.holes.original(pointer);
    assert_eq!(back("/recommendations/0/addressees/1"), "/recommendations/1/addressees/3");
    assert_eq!(back("/recommendations/1/id"), "/recommendations/3/id");
    assert_eq!(back("/title"), "/title");
    assert_eq!(back(""), "");
}
