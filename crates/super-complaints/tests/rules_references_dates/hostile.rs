//! Records changed at random: no rule panics, and every finding has its place.

use proptest::collection::vec;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use super_complaints::check::Profile;
use super_complaints::{Context, EXAMPLE, PartialDate, check_json};

/// What the texts and numbers of a record are changed to: good for one field, odd or impossible for others.
const OTHERS: [&str; 12] = [
    "report",
    "r1",
    "r3a",
    "npcc",
    "pccs",
    "2018",
    "[..2019-06-30]",
    "[2025..]",
    "9999",
    "3a",
    "withdrawn",
    "unknown",
];

/// Every text and number of the record in turn goes, or becomes something else: no rule panics, and every
/// finding has its place in the text.
#[test]
fn no_rule_panics_on_a_record_with_one_thing_changed() {
    let good: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    for (nth, pointer) in leaves(&good).iter().enumerate() {
        for at in 0..3 {
            let mut record = good.clone();
            *record.pointer_mut(pointer).unwrap() = OTHERS[(nth * 5 + at * 4) % OTHERS.len()].into();
            all_located(&record);
        }
        let mut record = good.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match record.pointer_mut(parent).unwrap() {
            serde_json::Value::Array(list) => drop(list.remove(name.parse().unwrap())),
            serde_json::Value::Object(fields) => drop(fields.remove(name)),
            _ => unreachable!("a parent is a list or an object"),
        }
        all_located(&record);
    }
}

/// The same with a dozen things changed at once, the same ones in every run.
#[test]
fn no_rule_panics_on_a_record_with_many_things_changed() {
    let good: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let leaves = leaves(&good);
    let name = |pointer: &str| {
        pointer.trim_end_matches(|c: char| c.is_ascii_digit()).rsplit('/').next().map(str::to_owned)
    };
    let changes = vec((select(leaves.clone()), select(leaves), select(OTHERS.to_vec())), 12);
    let config =
        Config { cases: 300, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..Config::default() };
    let held = TestRunner::new(config).run(&changes, |changes| {
        let mut record = good.clone();
        for (to, from, other) in changes {
            // The value of another leaf of the same name usually has the right shape.
            let same = good.pointer(&from).filter(|_| name(&to) == name(&from)).cloned();
            *record.pointer_mut(&to).unwrap() = same.unwrap_or_else(|| other.into());
        }
        all_located(&record);
        Ok(())
    });
    held.unwrap();
}

fn all_located(record: &serde_json::Value) {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(record.to_string(), &Context::new(day).profile(Profile::Publish));
    assert!(checked.findings.iter().all(|it| it.line.is_some()), "{:#?}", checked.findings);
}

fn leaves(record: &serde_json::Value) -> Vec<String> {
    let mut leaves = Vec::new();
    collect(record, String::new(), &mut leaves);
    leaves
}

fn collect(value: &serde_json::Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, it)| collect(it, format!("{pointer}/{at}"), pointers));
        }
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, it)| collect(it, format!("{pointer}/{name}"), pointers));
        }
        _ => pointers.push(pointer),
    }
}
