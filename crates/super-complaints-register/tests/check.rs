//! Records checked by themselves and with each other.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic, also in a function beside it"
)]

use std::fs;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};
use super_complaints::check::{Profile, Severity, parse_day};
use super_complaints::rules::{CATALOGUE as OF_ONE, Example, Family};
use super_complaints::{Context, Directory, check_json};
use super_complaints_register::rules::{CATALOGUE, example, find};
use super_complaints_register::{Check, Entries, Options, RegisterFinding, json as boundary};

/// The register of an example: a JSON array.
fn register(example: &Example) -> String {
    let mut records: Value = serde_json::from_str(&self::example()).unwrap();
    let patch: json_patch::Patch = serde_json::from_str(example.patch).unwrap();
    json_patch::patch(&mut records, &patch).unwrap();
    serde_json::to_string_pretty(&records).unwrap()
}

fn compared(text: &str) -> Vec<RegisterFinding> {
    let entries = Entries::read("records.json", Cursor::new(text.to_owned()), &Options::default());
    Check::new(&Context::undated())
        .each(entries, |told| {
            assert!(told.unwrap().checked.faults.is_empty());
            ControlFlow::Continue(())
        })
        .unwrap()
}

#[test]
fn nothing_is_found_in_the_register_that_examples_change() {
    assert_eq!(compared(&example()), []);
    let mut verdicts = Vec::new();
    let entries = Entries::read("x", Cursor::new(example()), &Options::default());
    let context = Context::new(parse_day("2022-06-01").unwrap()).profile(Profile::Publish);
    Check::new(&context)
        .each(entries, |told| {
            let checked = told.unwrap().checked;
            verdicts.push((checked.record, checked.verdict.as_str(), checked.findings.len()));
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(verdicts, [(Some("example".into()), "valid", 0), (Some("another".into()), "valid", 0)]);
}

#[test]
fn every_rule_reports_its_bad_examples_and_not_its_good_ones() {
    for rule in CATALOGUE {
        assert!(!rule.bad.is_empty() && !rule.good.is_empty(), "{}", rule.code);
        for it in rule.bad {
            let findings = compared(&register(it));
            let codes: Vec<_> = findings.iter().map(|it| it.code).collect();
            assert_eq!(codes, [rule.code], "{}: {}", rule.code, it.title);
            let finding = &findings[0];
            assert_eq!(
                (finding.slug, finding.severity, finding.subject),
                (rule.slug, rule.severity, rule.subject)
            );
            let files: Vec<_> = finding.places.iter().map(|it| it.file.as_str()).collect();
            let mut sorted = files.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, ["records.json#/0", "records.json#/1"], "both records are named");
            let records: Value = serde_json::from_str(&register(it)).unwrap();
            for place in &finding.places {
                let at = place.file.rsplit_once('#').unwrap().1;
                assert!(
                    records.pointer(&format!("{at}{}", place.pointer)).is_some(),
                    "{}: {place:?}",
                    rule.code
                );
                assert_eq!(records.pointer(&format!("{at}/id")).unwrap(), &place.record);
            }
            assert!(
                !finding.message.ends_with('.') && !finding.message.contains("``"),
                "{}",
                finding.message
            );
        }
        for it in rule.good {
            let codes: Vec<_> = compared(&register(it)).iter().map(|it| it.code).collect();
            assert!(!codes.contains(&rule.code), "{}: {}: {codes:?}", rule.code, it.title);
        }
    }
}

#[test]
fn findings_are_valid_against_the_committed_schema() {
    let schema = serde_json::from_str(include_str!("../schema/register-finding.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for rule in CATALOGUE {
        let findings = rule.bad.iter().flat_map(|example| compared(&register(example)));
        let findings: Vec<Value> = findings.map(|it| json!(it)).collect();
        assert!(!findings.is_empty(), "{}", rule.code);
        for finding in findings {
            let faults: Vec<String> = validator.iter_errors(&finding).map(|it| it.to_string()).collect();
            assert!(faults.is_empty(), "{faults:?}: {finding}");
        }
    }
}

#[test]
fn the_rules_have_codes_of_their_own_and_can_be_found() {
    for rule in CATALOGUE {
        assert_eq!(rule.family, Family::Register);
        assert!(rule.code.starts_with("SC8") && !rule.title.is_empty() && !rule.rationale.is_empty());
        assert!(!rule.help.is_empty() && !rule.basis.is_empty());
        assert!(OF_ONE.iter().all(|other| other.code != rule.code && other.slug != rule.slug));
        assert!(
            std::ptr::eq(find(rule.code).unwrap(), *rule) && std::ptr::eq(find(rule.slug).unwrap(), *rule)
        );
    }
    assert!(CATALOGUE.is_sorted_by_key(|rule| rule.code));
    let listed: Value = serde_json::from_str(&boundary::rules()).unwrap();
    assert_eq!(listed["rules"].as_array().unwrap().len(), CATALOGUE.len());
}

#[test]
fn a_place_in_a_file_of_one_record_has_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let record = super_complaints::EXAMPLE;
    for name in ["a.json", "b.json"] {
        fs::write(folder.path().join(name), record).unwrap();
    }
    let entries = Entries::open([folder.path()], &Options::default());
    let findings = Check::new(&Context::undated()).each(entries, |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(findings[0].message, "2 records have the id `example`");
    let line = record.lines().position(|line| line.contains("\"id\"")).unwrap() as u64 + 1;
    for place in &findings[0].places {
        assert_eq!((place.line, place.column, place.pointer.as_str()), (line, 9, "/id"));
    }
    // The same in lines: each record is on a line of its own.
    let one = record.replace('\n', " ");
    let entries = Entries::read("x", Cursor::new(format!("{one}\n\n{one}\n")), &Options::default());
    let findings = Check::new(&Context::undated()).each(entries, |_| ControlFlow::Continue(())).unwrap();
    let lines: Vec<_> = findings[0].places.iter().map(|it| (it.file.as_str(), it.line)).collect();
    assert_eq!(lines, [("x:1", 1), ("x:3", 3)]);
}

#[test]
fn an_address_of_two_documents_of_one_record_does_not_say_which_is_meant() {
    let mut records: Value = serde_json::from_str(&example()).unwrap();
    records[1]["documents"][1]["id"] = json!("letter");
    for event in records[1]["events"].as_array_mut().unwrap() {
        event["sources"] = json!(["letter"]);
    }
    assert_eq!(compared(&records.to_string())[0].code, "SC805");
    records[1]["documents"][2]["urls"] = records[1]["documents"][1]["urls"].clone();
    assert_eq!(compared(&records.to_string()), []);
}

#[test]
fn a_record_with_structural_errors_is_compared_as_far_as_it_goes() {
    let mut records: Value = serde_json::from_str(&example()).unwrap();
    records[1]["id"] = json!("example");
    records[1]["searches"] = json!(7);
    let entries = Entries::read("x", Cursor::new(records.to_string()), &Options::default());
    let findings = Check::new(&Context::undated()).each(entries, |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(findings.iter().map(|it| it.code).collect::<Vec<_>>(), ["SC801"]);
}

#[test]
fn many_records_with_one_id_are_one_finding() {
    let one = super_complaints::EXAMPLE.replace('\n', " ") + "\n";
    let entries = Entries::read("x", Cursor::new(one.repeat(70)), &Options::default());
    let findings = Check::new(&Context::undated()).each(entries, |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((findings.len(), findings[0].places.len(), findings[0].more_places), (1, 50, 20));
    assert_eq!(findings[0].message, "70 records have the id `example`");
}

#[test]
fn rules_can_be_chosen() {
    let records = register(&find("SC801").unwrap().bad[0]);
    let count = |check: Check<'_, '_>| {
        let entries = Entries::read("x", Cursor::new(records.clone()), &Options::default());
        check.each(entries, |_| ControlFlow::Continue(())).unwrap().len()
    };
    let context = Context::undated();
    let check = || Check::new(&context);
    assert_eq!(count(check()), 1);
    assert_eq!(count(check().without_rules(["duplicate-record-id"]).unwrap()), 0);
    assert_eq!(count(check().only_rules(["SC805"]).unwrap()), 0);
    assert_eq!(count(check().only_rules(["SC801"]).unwrap()), 1);
    assert!(check().only_rules(["SC101"]).is_err());
}

#[test]
fn other_languages_get_a_line_for_each_record_and_each_finding() {
    let one = super_complaints::EXAMPLE.replace('\n', " ");
    let text = format!("{one}\n{{\"schema\": \n{one}\n");
    let of = |options: &str| -> Vec<Value> {
        let lines = boundary::check(text.as_bytes(), options, Directory::standard()).unwrap();
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let lines = of(r#"{"as_of": "2022-06-01", "name": "mine"}"#);
    assert_eq!(lines.len(), 4);
    let checked =
        super_complaints::json::check(one.as_bytes(), r#"{"as_of": "2022-06-01"}"#, Directory::standard());
    let mut first = lines[0].clone();
    for (field, value) in [("file", json!("mine:1")), ("part", json!({"of": "mine", "line": 1, "column": 1}))]
    {
        assert_eq!(first.as_object_mut().unwrap().remove(field), Some(value));
    }
    assert_eq!(first, serde_json::from_str::<Value>(&checked.unwrap()).unwrap());
    assert_eq!((&lines[1]["file"], &lines[1]["verdict"]), (&json!("mine:2"), &json!("invalid")));
    assert_eq!(lines[3]["format"], "super-complaints-register-finding-1");
    assert_eq!(lines[3]["places"][1]["file"], "mine:3");
    assert_eq!(of(r#"{"without_rules": ["SC801", "SC101"]}"#).len(), 3);
    assert_eq!(of(r#"{"only_rules": ["SC801"], "jobs": 2}"#).len(), 4);
    assert_eq!(of(r#"{"only_rules": ["SC101"]}"#).len(), 3);
    assert_eq!(of(r#"{"input": "record"}"#).len(), 1);
    for (options, says) in [
        (r#"{"input": "xml"}"#, "there is no format `xml`"),
        (r#"{"jobs": -1}"#, "`jobs` is not a number of threads: -1"),
        (r#"{"name": 7}"#, "`name` is not a string"),
        (r#"{"without_rules": ["SC899"]}"#, "there is no rule `SC899`"),
        (r#"{"as_off": "2022-06-01"}"#, "as_off"),
        ("[", "invalid options"),
    ] {
        let error = boundary::check(b"", options, Directory::standard()).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
}

/// Records that have much in common: every conflict that a rule is about can occur.
fn record() -> impl Strategy<Value = String> {
    (0..4_usize, 0..3_usize, 0..4_usize, 0..3_usize, 0..5_usize).prop_map(
        |(id, title, body, document, broken)| {
            let mut record: Value = serde_json::from_str(super_complaints::EXAMPLE).unwrap();
            record["id"] = json!(["one", "two", "three", "four"][id]);
            record["title"] = json!(["A title", "a  Title", "Another title"][title]);
            let (body, name) =
                [("mill", "Mill Trust"), ("mill", "Mill School"), ("lane", "Mill trust"), ("other", "Other")]
                    [body];
            record["bodies"] =
                json!([{"id": body, "kind": "other", "names": [{"text": name}], "sources": ["page"]}]);
            record["documents"][2]["published"] = json!(["2021-05-26", "2021-05", "2021-05-27"][document]);
            match broken {
                0 => record["title"] = json!(7),
                1 => record["events"][0]["repeats"] = json!("two"),
                2 => record["recommendations"][0]["sources"] = json!(["reprot"]),
                _ => {}
            }
            if broken == 3 { "{\"schema\": \"1\", \"id".to_owned() } else { record.to_string() }
        },
    )
}

/// The results of a check of files, by name, and the findings about several of them.
fn checked(
    folder: &Path,
    names: &[String],
    context: &Context<'_>,
    jobs: usize,
) -> (Vec<(String, Value)>, Vec<RegisterFinding>) {
    let paths = names.iter().map(|name| folder.join(name));
    let mut results = Vec::new();
    let findings = Check::new(context).jobs(jobs).each(Entries::open(paths, &Options::default()), |told| {
        let told = told.unwrap();
        results.push((told.entry.name, serde_json::to_value(told.checked).unwrap()));
        ControlFlow::Continue(())
    });
    (results, findings.unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_register_has_the_findings_of_its_records_and_those_between_them_in_any_order(
        (texts, order) in prop::collection::vec(record(), 1..9).prop_flat_map(|texts| {
            let names: Vec<String> = (0..texts.len()).map(|at| format!("{at}.json")).collect();
            (Just(texts), Just(names).prop_shuffle())
        }),
        jobs in 1_usize..4,
    ) {
        let folder = tempfile::tempdir().unwrap();
        for (at, text) in texts.iter().enumerate() {
            fs::write(folder.path().join(format!("{at}.json")), text).unwrap();
        }
        let context = Context::new(parse_day("2022-06-01").unwrap());
        let (results, findings) = checked(folder.path(), &order, &context, jobs);
        // Each record by itself, in the order of the files.
        prop_assert_eq!(results.len(), order.len());
        for ((name, result), file) in results.iter().zip(&order) {
            let path = folder.path().join(file);
            prop_assert_eq!(name, &path.display().to_string());
            let alone = check_json(fs::read(path).unwrap(), &context);
            prop_assert_eq!(result, &serde_json::to_value(alone).unwrap());
        }
        // Between them, the same in the order of names.
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let (_, again) = checked(folder.path(), &sorted, &context, 1);
        prop_assert_eq!(&findings, &again);
        for finding in &findings {
            let files: std::collections::BTreeSet<_> = finding.places.iter().map(|it| &it.file).collect();
            prop_assert!(files.len() > 1 && files.len() == finding.places.len(), "{:?}", finding);
        }
        // Records that share an id are found, and no others.
        let mut ids: Vec<_> = results.iter().filter_map(|(_, it)| it["record"].as_str()).collect();
        ids.sort_unstable();
        let shared = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect::<std::collections::BTreeSet<_>>();
        let errors = findings.iter().filter(|it| it.severity == Severity::Error).count();
        prop_assert_eq!(errors, shared.len());
    }
}
