//! Sentences with their right readings: what is read for certain is right, and everything else is left open.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use super_complaints::model::{Answer, AnswerField, Coverage, Mark, Party, ResponseField};
use super_complaints::{Directory, SuperComplaint};
use super_complaints_pages::{Draft, Options, read};

const BLIND: &str = include_str!("../sentences/blind.json");
pub(crate) const OWN: &str = include_str!("../sentences/own.json");

/// What was read from a sentence.
#[derive(Debug)]
pub(crate) enum Reading {
    /// For certain, that there is no answer.
    None,
    /// Words that may be an answer were kept, and nothing is said of them.
    Open,
    /// An answer of each speaker.
    Answers(Vec<Said>),
}

/// An answer as a caseworker would tell it.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) speakers: Vec<Value>,
    /// `null` where the text is silent, `"open"` where it is left open.
    pub(crate) position: Value,
    pub(crate) delivery: Value,
    pub(crate) promise: Value,
}

pub(crate) fn draft(heading: &str, item: &str, sentence: &str) -> Draft {
    let page = format!(
        "Transparency data\n\nResponses to 'Example: Report on the Hestia super-complaint'\n\nDocuments\n\nHestia annex\n\n\
         Details\n\nIn June 2022 HMICFRS published a report on the police.\n\n{heading}\n\nRecommendation {item}\n\n\
         Response\n\n{sentence}\n\nPublished 4 April 2023\n"
    );
    read(&page, &Options::default()).unwrap()
}

pub(crate) fn reading(heading: &str, item: &str, sentence: &str) -> Reading {
    let draft = draft(heading, item, sentence);
    let answers: Vec<Said> = said(&draft.record);
    let open = json!("open");
    if answers.is_empty() {
        let silent = draft.trace.unused.iter().any(|left| {
            left.reason.contains("there is no answer") || left.reason.contains("have not answered")
        });
        return if silent { Reading::None } else { Reading::Open };
    }
    if answers.iter().all(|it| it.position == open && it.delivery == open) {
        return Reading::Open;
    }
    Reading::Answers(answers)
}

fn said(record: &SuperComplaint) -> Vec<Said> {
    let answers =
        record.responses.iter().flat_map(|response| response.answers.iter().map(move |it| (response, it)));
    answers
        .map(|(response, answer)| {
            let whose = if answer.answer_of.is_empty() { &response.by } else { &answer.answer_of };
            assert!(!whose.is_empty() || response.marks.get(ResponseField::By) == Some(Mark::Unknown));
            assert!(answer.quote.is_some(), "the words are kept");
            Said {
                speakers: whose.iter().map(party).collect(),
                position: axis(
                    answer,
                    AnswerField::Position,
                    answer.position.map(super_complaints::model::Position::as_str),
                ),
                delivery: axis(
                    answer,
                    AnswerField::Delivery,
                    answer.delivery.map(super_complaints::model::Delivery::as_str),
                ),
                promise: promise(answer),
            }
        })
        .collect()
}

fn axis(answer: &Answer, field: AnswerField, value: Option<&str>) -> Value {
    match (value, answer.marks.get(field)) {
        (Some(value), _) => json!(value),
        (None, Some(Mark::NotStated)) => Value::Null,
        (None, mark) => {
            assert_eq!(mark, Some(Mark::Unknown), "what has no value has a mark");
            json!("open")
        }
    }
}

/// The first promise that hangs on no condition.
fn promise(answer: &Answer) -> Value {
    let Some(found) = answer.commitments.iter().find(|it| it.condition.is_none()) else { return Value::Null };
    let due = found.due.as_ref();
    let text = |date: Option<super_complaints::PartialDate>| date.map(|it| it.to_string());
    let (date, first) = (due.and_then(|it| it.date), due.and_then(|it| it.not_before));
    match (text(date), text(first)) {
        (None, None) => json!({"due": null, "words": due.and_then(|it| it.words.as_deref())}),
        (date, first) => {
            let mut due = BTreeMap::new();
            due.extend(date.map(|it| ("date", it)));
            due.extend(first.map(|it| ("not_before", it)));
            json!({"due": due})
        }
    }
}

fn party(party: &Party) -> Value {
    let id = party.id.as_ref().map_or_else(|| party.to_string(), ToString::to_string);
    match party.coverage {
        None => json!(id),
        Some(coverage) => {
            let group = if id.starts_with("pcc") { "PCCs" } else { "forces" };
            let count = match (coverage, party.count) {
                (Coverage::All, _) => json!("all"),
                (_, count) => json!(count),
            };
            json!({"group": group, "count": count})
        }
    }
}

fn known(name: &str) -> String {
    Directory::standard().find(name).map_or_else(|| name.to_owned(), |found| found.id().to_string())
}

/// What of a certain reading is wrong, if anything is.
pub(crate) fn wrong(reading: &Reading, case: &Value) -> Option<String> {
    let right = &case["right"];
    let fair = |field: &str, value: &Value| {
        let others = case["also_fair"][field].as_array().into_iter().flatten();
        std::iter::once(&right[field]).chain(others).any(|fair| same(field, fair, value))
    };
    match reading {
        Reading::Open => None,
        Reading::None => (!fair("answer", &json!(false))).then(|| "it is read as no answer".to_owned()),
        Reading::Answers(answers) => {
            if !fair("answer", &json!(true)) {
                return Some(format!("it is read as an answer: {answers:?}"));
            }
            let by_speaker = right["by_speaker"].as_array();
            let own = answers.iter().find(|it| is_speaker(case, right, it));
            let Some(own) = own.or(answers.first().filter(|_| by_speaker.is_some())) else {
                return Some(format!("of others: {answers:?}"));
            };
            if let Some(by_speaker) = by_speaker {
                let differs = answers.iter().any(|said| {
                    said.position != json!("open")
                        && !by_speaker.iter().any(|it| {
                            speaks(case, &it["speaker"], said)
                                && same("position", &it["position"], &said.position)
                        })
                });
                return differs.then(|| format!("speakers: {answers:?}"));
            }
            let fields =
                [("position", &own.position), ("delivery", &own.delivery), ("promise", &own.promise)];
            fields
                .into_iter()
                .find(|(field, value)| !fair(field, value))
                .map(|(field, value)| format!("{field}: {value}"))
        }
    }
}

/// Whether a reading is certain, and all of it is the right one.
pub(crate) fn is_found(reading: &Reading, case: &Value) -> bool {
    let open = json!("open");
    let whole = match reading {
        Reading::Open => return false,
        Reading::None => true,
        Reading::Answers(answers) => answers.iter().all(|it| it.position != open || it.delivery != open),
    };
    whole && wrong(reading, case).is_none()
}

fn same(field: &str, right: &Value, found: &Value) -> bool {
    if *found == json!("open") {
        return true;
    }
    if field != "promise" || right.is_null() || found.is_null() {
        return right == found;
    }
    let (right, found) = (&right["due"], &found["due"]);
    if right["approx"] == true {
        // A day of the period, or its wording.
        let near = |name: &str| match (right[name].as_str(), found[name].as_str()) {
            (Some(right), Some(found)) => right.starts_with(found) || found.starts_with(&right[..4]),
            (_, None) => true,
            (None, Some(_)) => false,
        };
        return near("date") && near("not_before");
    }
    let same = |name: &str| match (right[name].as_str(), found[name].as_str()) {
        // The end of a month is its last day.
        (Some(right), Some(found)) => latest(right) == latest(found),
        (right, found) => right == found,
    };
    same("date") && same("not_before")
}

fn latest(date: &str) -> Option<String> {
    date.parse::<super_complaints::PartialDate>().unwrap().latest().map(|day| day.to_string())
}

fn is_speaker(case: &Value, right: &Value, said: &Said) -> bool {
    let others = case["also_fair"]["speaker"].as_array().into_iter().flatten();
    std::iter::once(&right["speaker"]).chain(others).any(|speaker| speaks(case, speaker, said))
}

fn speaks(case: &Value, speaker: &Value, said: &Said) -> bool {
    let one = |value: &Value| match value {
        Value::String(name) => json!(known(name)),
        other => other.clone(),
    };
    let expected: Vec<Value> = match speaker {
        Value::Array(list) => list.iter().map(one).collect(),
        other => vec![one(other)],
    };
    let heading = json!(known(case["heading"].as_str().unwrap()));
    // For all of a group its name is as good, and for members without a number too.
    let whole = |value: &Value| value["count"] == "all" || value["count"].is_null() && value.is_object();
    let alike = |right: &Value, found: &Value| {
        right == found
            || whole(right) && (*found == heading || found["group"] == right["group"] || is_police(found))
            || is_police(right) && is_police(found)
            || *right == heading && found["count"] == "all"
            || right["count"] == 43 && found["count"] == "all"
    };
    expected.len() == said.speakers.len()
        && expected.iter().all(|it| said.speakers.iter().any(|found| alike(it, found)))
}

fn is_police(value: &Value) -> bool {
    *value == "territorial-forces" || *value == "chief-constables"
}

pub(crate) fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str::<Value>(text).unwrap()["sentences"].as_array().unwrap().clone()
}

/// How many sentences were read for certain and rightly, of how many; with every wrong one.
fn measure(cases: &[Value]) -> (usize, Vec<String>) {
    let (mut found, mut errors) = (0, Vec::new());
    for case in cases {
        let text = |field: &str| case[field].as_str().unwrap();
        let reading = reading(text("heading"), text("item"), text("sentence"));
        found += usize::from(is_found(&reading, case));
        if let Some(wrong) = wrong(&reading, case) {
            errors.push(format!("{} {}: {wrong}; right: {}", case["id"], text("sentence"), case["right"]));
        }
    }
    (found, errors)
}

#[test]
fn no_certain_reading_of_an_unseen_sentence_is_wrong() {
    check(BLIND, 100);
}

#[test]
fn no_certain_reading_of_a_known_sentence_is_wrong() {
    check(OWN, 250);
}

/// Checks that no certain reading is wrong, and that at least so many sentences are read.
fn check(text: &str, at_least: usize) {
    let cases = cases(text);
    let (found, errors) = measure(&cases);
    println!("{found} of {} found", cases.len());
    assert!(errors.is_empty(), "{}\n{} wrong", errors.join("\n"), errors.len());
    assert!(found >= at_least, "{found} of {}", cases.len());
}
