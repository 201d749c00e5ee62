//! What is compared in a temporary file gives the same findings as in memory.

#![cfg(feature = "spill")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic, also in a function beside it"
)]

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use serde_json::{Value, json};
use super_complaints::{Context, SuperComplaint};
use super_complaints_register::rules::CATALOGUE;
use super_complaints_register::{Check, Keys, Origin, RegisterFinding};

/// Words with characters that matter to the order, a zero among them.
const IDS: &[&str] = &["one", "one-more", "two", "three", "four"];
const TITLES: &[&str] = &["A title", "a  Title", "A title\u{0}", "Another"];
const BODIES: &[(&str, &[&str])] = &[
    ("mill", &["Mill Trust"]),
    ("mill", &["Mill School", "Mill Trust"]),
    ("lane", &["Mill trust", "Lane", "Mill School"]),
    ("other", &["Other\u{0}", "Lane"]),
];
const ADDRESSES: &[&str] =
    &["https://a.org/\u{0}", "http://www.a.org/1/", "https://a.org/1#x", "https://b.org"];
const DATES: &[&str] = &["2021-05-26", "2021-05", "2021-05-27", "[..2021-05-26]", "2022"];

/// Records that have much in common: every conflict that a rule is about can occur.
fn record() -> impl Strategy<Value = SuperComplaint> {
    let titles = prop::collection::vec(select(TITLES), 1..3);
    let bodies = prop::collection::vec(select(BODIES), 0..3);
    let by = prop::sample::subsequence(&["cij", "liberty", "womens-aid"], 1..3);
    let documents = prop::collection::vec((select(ADDRESSES), select(DATES), select(&["a", "b"])), 0..3);
    let repeats = prop::option::of(prop::option::of(select(IDS)));
    (select(IDS), titles, bodies, by, documents, repeats, select(DATES)).prop_map(
        |(id, titles, bodies, by, documents, repeats, made)| {
            let mut record: Value = serde_json::from_str(super_complaints::EXAMPLE).unwrap();
            record["id"] = json!(id);
            record["title"] = json!(titles[0]);
            record["other_titles"] = json!(titles[1..]);
            record["made_by"] = json!(by);
            record["bodies"] = bodies
                .into_iter()
                .map(|(id, names)| {
                    let names: Vec<Value> = names.iter().map(|name| json!({"text": name})).collect();
                    json!({"id": id, "kind": "other", "names": names, "sources": ["page"]})
                })
                .collect();
            for (document, (url, date, id)) in
                record["documents"].as_array_mut().unwrap().iter_mut().zip(documents)
            {
                document["urls"] = json!([url]);
                document["published"] = json!(date);
                document["id"] = json!(id);
            }
            let events = record["events"].as_array_mut().unwrap();
            for event in events.iter_mut().filter(|it| it["kind"] == "submitted") {
                event["date"] = json!(made);
            }
            if let Some(other) = repeats {
                let mut event = json!({"id": "refused", "kind": "found_ineligible", "date": "2023-06-20",
                    "by": ["hmcic"], "ground": "repeats-current", "sources": ["page"]});
                if let Some(other) = other {
                    event["repeats"] = json!(other);
                }
                events.push(event);
            }
            SuperComplaint::from_json(&record.to_string()).unwrap()
        },
    )
}

fn found(records: &[(String, SuperComplaint)], in_memory: usize) -> Vec<RegisterFinding> {
    let context = Context::undated();
    let origins: Vec<_> = records.iter().map(|(name, _)| Origin::named(name)).collect();
    let keys: Vec<_> = records.iter().map(|(_, record)| Keys::of_record(record, true)).collect();
    Check::new(&context).in_memory(in_memory).compare(keys.iter().zip(&origins)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn findings_depend_neither_on_the_memory_nor_on_the_order(
        (records, shuffled) in prop::collection::vec(record(), 1..12).prop_flat_map(|records| {
            let name = |(at, record)| (format!("{}.json", at * 7 % 12), record);
            let records: Vec<_> = records.into_iter().enumerate().map(name).collect();
            (Just(records.clone()), Just(records).prop_shuffle())
        }),
        in_memory in 0_usize..8_000,
    ) {
        let expected = found(&records, usize::MAX);
        prop_assert_eq!(&found(&records, in_memory), &expected);
        prop_assert_eq!(&found(&shuffled, in_memory), &expected);
    }
}

#[test]
fn every_rule_has_findings_among_such_records() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let records = prop::collection::vec(record(), 40);
    let records = records.new_tree(&mut runner).unwrap().current();
    let records: Vec<_> =
        records.into_iter().enumerate().map(|(at, it)| (format!("{at}.json"), it)).collect();
    let findings = found(&records, 1_000);
    for rule in CATALOGUE {
        assert!(findings.iter().any(|it| it.code == rule.code), "{}", rule.code);
    }
}
