//! The records of real cases, and the page that explains their findings.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use common::{files, root};
use super_complaints::check::{Profile, parse_day};
use super_complaints::model::{Answer, AnswerField, Delivery, Mark, Position, Response};
use super_complaints::{Context, SuperComplaint, Verdict};

/// The day of `docs/records.md`.
fn context() -> Context<'static> {
    Context::new(parse_day("2025-06-30").unwrap()).profile(Profile::Publish)
}

fn record(id: &str) -> SuperComplaint {
    let path = root().join(format!("examples/records/{id}.json"));
    SuperComplaint::from_json(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

#[test]
fn every_real_record_is_valid_and_bears_the_name_of_its_file() {
    let found = files(&root().join("examples/records"), ".json");
    assert!(found.len() >= 14, "eight of the police, six of other schemes");
    for path in found {
        let id = path.file_stem().unwrap().to_str().unwrap();
        let record = record(id);
        assert_eq!(record.id.as_str(), id);
        let checked = record.check(&context());
        assert_eq!(checked.verdict, Verdict::Valid, "{id}: {:?}", checked.require_valid());
    }
}

#[test]
fn the_page_of_records_tells_each_finding_and_how_many() {
    let page = std::fs::read_to_string(root().join("docs/records.md")).unwrap();
    let sections = page.split("\n## ").filter_map(|section| {
        let line = section.lines().find(|line| line.starts_with("[`"))?;
        Some((line.split('`').nth(1)?, section))
    });
    let mut told = 0;
    for (id, section) in sections {
        let rows = section.lines().filter(|line| line.starts_with("| [SC"));
        let row = |line: &str| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            (cells[1][1..6].to_owned(), cells[5].parse::<usize>().unwrap())
        };
        let page: BTreeMap<String, usize> = rows.map(row).collect();
        let checked = record(id).check(&context());
        let mut found = BTreeMap::new();
        for finding in &checked.findings {
            *found.entry(finding.code.to_owned()).or_insert(0) += 1;
        }
        assert_eq!(page, found, "docs/records.md on {id}");
        let unsettled = match checked.undecided.len() {
            0 => "nothing".to_owned(),
            count => count.to_string(),
        };
        assert!(
            section.contains(&format!("Could not tell: {unsettled}.")),
            "docs/records.md on {id}: {unsettled}"
        );
        told += 1;
    }
    assert_eq!(told, 8, "every known police super-complaint has a section");
}

fn records() -> Vec<SuperComplaint> {
    let files = files(&root().join("examples/records"), ".json");
    files.iter().map(|path| record(path.file_stem().unwrap().to_str().unwrap())).collect()
}

fn answers(record: &SuperComplaint) -> impl Iterator<Item = (String, &Answer)> {
    let of = |response: &Response| format!("{}: {}", record.id, response.id);
    record.responses.iter().flat_map(move |it| it.answers.iter().map(move |answer| (of(it), answer)))
}

/// Whether an answer says of its position, and of its delivery, something that speaks against a body.
fn adverse(answer: &Answer) -> [bool; 2] {
    [answer.position.is_some_and(Position::is_adverse), answer.delivery.is_some_and(Delivery::is_adverse)]
}

fn is_inferred(answer: &Answer, field: AnswerField) -> bool {
    answer.marks.get(field) == Some(Mark::Inferred)
}

#[test]
fn what_speaks_against_a_body_has_the_words_of_its_source_and_where_it_is_inferred_a_reason() {
    let mut met = 0;
    for record in &records() {
        for (name, answer) in answers(record) {
            for (field, _) in [AnswerField::Position, AnswerField::Delivery]
                .into_iter()
                .zip(adverse(answer))
                .filter(|it| it.1)
            {
                assert!(answer.quote.is_some(), "{name} has no words for {field:?}");
                let reason = answer.reasons.get(field);
                assert!(
                    !is_inferred(answer, field) || reason.is_some(),
                    "{name}: why is {field:?} inferred?"
                );
                met += 1;
            }
        }
    }
    assert_eq!(met, 6, "a new one is a new accusation: read its source twice");
}

#[test]
fn every_inferred_judgement_says_from_what() {
    for record in &records() {
        for (name, answer) in answers(record) {
            for field in [AnswerField::Position, AnswerField::Delivery, AnswerField::AnswerOf] {
                let reason = answer.reasons.get(field);
                assert!(
                    !is_inferred(answer, field) || reason.is_some(),
                    "{name}: why is {field:?} inferred?"
                );
            }
        }
    }
}

#[test]
fn how_far_was_read_and_where_words_are_cut_are_data_and_not_prose() {
    for record in &records() {
        let items = record.recommendations.iter().map(|it| (it.id.to_string(), it.gist.as_deref()));
        let requests = record.requests.iter().map(|it| (it.id.to_string(), it.gist.as_deref()));
        let said = answers(record).map(|(name, it)| (name, it.gist.as_deref()));
        for (name, gist) in items.chain(requests).chain(said) {
            let gist = gist.unwrap_or_default();
            assert!(!gist.contains("copy that was read") && !gist.contains("copy ends"), "{name}: {gist}");
        }
        // Nor does the catalogue miss a cut, a silence, a reason or words.
        let day = parse_day("2026-11-29").unwrap();
        let checked = record.check(&Context::new(day).profile(Profile::Publish));
        let codes = ["SC712", "SC713", "SC714", "SC715", "SC716"];
        let found: Vec<_> = checked.findings.iter().filter(|it| codes.contains(&it.code)).collect();
        assert!(found.is_empty(), "{}: {found:#?}", record.id);
    }
}

#[test]
fn the_page_of_records_tells_what_the_second_reading_left() {
    let page = std::fs::read_to_string(root().join("docs/records.md")).unwrap();
    let records = records();
    let all: Vec<&Answer> =
        records.iter().flat_map(|it| it.responses.iter().flat_map(|it| &it.answers)).collect();
    let inferred = |field| all.iter().filter(|it| is_inferred(it, field)).count();
    let count = |is: &dyn Fn(&Answer) -> bool| all.iter().filter(|it| is(it)).count();
    let against: usize = all.iter().map(|it| adverse(it).into_iter().filter(|is| *is).count()).sum();
    let doubtful: usize = all
        .iter()
        .map(|it| {
            let fields = [AnswerField::Position, AnswerField::Delivery].into_iter().zip(adverse(it));
            fields.filter(|(field, is)| *is && is_inferred(it, *field)).count()
        })
        .sum();
    let text: String = files(&root().join("examples/records"), ".json")
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let read = count(&|it| it.read.is_some())
        + records
            .iter()
            .map(|it| {
                it.recommendations.iter().filter(|it| it.read.is_some()).count()
                    + it.actions.iter().filter(|it| it.read.is_some()).count()
                    + it.requests.iter().filter(|it| it.read.is_some()).count()
            })
            .sum::<usize>();
    let rows = [
        (
            "| positions |",
            format!(
                "{}, of them {} inferred",
                count(&|it| it.position.is_some()),
                inferred(AnswerField::Position)
            ),
        ),
        (
            "| deliveries |",
            format!(
                "{}, of them {} inferred",
                count(&|it| it.delivery.is_some()),
                inferred(AnswerField::Delivery)
            ),
        ),
        (
            "| positions and deliveries that are critical of a body |",
            format!("{against}, of them {doubtful} inferred"),
        ),
        ("| quotations that say where they are cut |", text.matches("\"cut\":").count().to_string()),
        ("| items, requests and answers that say how much of them was read |", read.to_string()),
    ];
    for (row, now) in rows {
        let line = page.lines().find(|line| line.starts_with(row)).unwrap();
        assert!(line.ends_with(&format!("| {now} |")), "{line} should end with {now}");
    }
}

#[test]
fn a_review_that_was_promised_for_march_2026_is_not_said_to_be_late() {
    let record = record("stalking");
    let day = parse_day("2026-11-29").unwrap();
    let checked = record.check(&Context::new(day));
    assert!(checked.findings.iter().all(|it| it.code != "SC420"));
    let unsure: Vec<_> = checked.undecided.iter().filter(|it| it.code == "SC420").collect();
    assert_eq!(unsure.len(), 1, "{unsure:#?}");
    assert_eq!(unsure[0].entity.as_deref(), Some("event:law-review"));
}

/// How many entities a record has, how many say where they were read, how many that something is unknown, and how many
/// neither.
fn counted(record: &serde_json::Value) -> [usize; 4] {
    let filled = |of: &serde_json::Value, fields: &[&str]| {
        fields.iter().any(|field| of[field].as_array().is_some_and(|list| !list.is_empty()))
    };
    let list = |of: &serde_json::Value, name: &str| of[name].as_array().cloned().unwrap_or_default();
    let mut entities: Vec<(serde_json::Value, bool)> = Vec::new();
    for kind in ["features", "events", "recommendations", "actions", "requests", "bodies"] {
        entities.extend(list(record, kind).into_iter().map(|it| (it.clone(), filled(&it, &["sources"]))));
    }
    for (kind, also) in [("reports", "documents"), ("searches", "places"), ("documents", "urls")] {
        let read = |it: &serde_json::Value| filled(it, &["sources", also]);
        entities.extend(list(record, kind).into_iter().map(|it| (it.clone(), read(&it))));
    }
    for mut response in list(record, "responses") {
        let read = filled(&response, &["sources", "documents"]);
        let answers = response["answers"].take();
        entities.push((response, read));
        let answers = answers.as_array().cloned().unwrap_or_default();
        entities.extend(answers.into_iter().map(|it| (it.clone(), read || filled(&it, &["sources"]))));
    }
    let count = |is: &dyn Fn(bool, bool) -> bool| {
        entities.iter().filter(|(entity, read)| is(*read, has_unknown(entity))).count()
    };
    [
        entities.len(),
        count(&|read, _| read),
        count(&|_, unknown| unknown),
        count(&|read, unknown| !read && !unknown),
    ]
}

/// Whether a mark somewhere in it says that something is unknown.
fn has_unknown(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Object(fields) => fields.iter().any(|(name, field)| {
            let marked =
                || field.as_object().is_some_and(|marks| marks.values().any(|mark| mark == "unknown"));
            (name == "marks" && marked()) || has_unknown(field)
        }),
        serde_json::Value::Array(list) => list.iter().any(has_unknown),
        _ => false,
    }
}

#[test]
fn every_entity_says_where_it_was_read_or_what_is_unknown_and_the_page_says_how_many() {
    let page = std::fs::read_to_string(root().join("docs/records.md")).unwrap();
    let (_, table) = page.split_once("## Where the facts come from").unwrap();
    let mut rows = String::new();
    let mut all = [0; 4];
    for path in files(&root().join("examples/records"), ".json") {
        let id = path.file_stem().unwrap().to_str().unwrap();
        let record = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let counts = counted(&record);
        assert_eq!(counts[3], 0, "{id} has entities without a source of which nothing is said to be unknown");
        all.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        let cells = counts.map(|count| count.to_string()).join(" | ");
        writeln!(rows, "| [`{id}`](../examples/records/{id}.json) | {cells} |").unwrap();
    }
    writeln!(rows, "| all | {} |", all.map(|count| count.to_string()).join(" | ")).unwrap();
    assert!(table.ends_with(&rows), "docs/records.md should end with\n{rows}");
}
