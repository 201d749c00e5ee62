//! Records changed at random: no rule panics, and every finding has its place.

use super_complaints::{Context, EXAMPLE, PartialDate, Profile, check_json};

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
    let mut seed = 1_usize;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for _ in 0..300 {
        let mut record = good.clone();
        for _ in 0..12 {
            // The value of another leaf of the same name is mostly of the right shape.
            let (to, from) = (&leaves[next(leaves.len())], &leaves[next(leaves.len())]);
            let other = good.pointer(from).unwrap().clone();
            let name = |pointer: &str| {
                pointer.trim_end_matches(|c: char| c.is_ascii_digit()).rsplit('/').next().map(str::to_owned)
            };
            let kept = if name(to) == name(from) { other } else { OTHERS[next(OTHERS.len())].into() };
            *record.pointer_mut(to).unwrap() = kept;
        }
        all_located(&record);
    }
}

fn all_located(record: &serde_json::Value) {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(&record.to_string(), &Context::new(day).profile(Profile::Publish));
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
