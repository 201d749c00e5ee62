//! What several test files share: documents made from the committed schema, ways to break them, and how many
//! of them are tried.

#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod cases;
pub(crate) mod corpus;
pub(crate) mod dice;
pub(crate) mod documents;
pub(crate) mod mutations;
pub(crate) mod spelling;

use std::path::{Path, PathBuf};

use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::Value;
use super_complaints::check::Profile;
use super_complaints::rules::CATALOGUE;
use super_complaints::{Context, EXAMPLE, PartialDate};
use time::Date;

/// Runs this many cases, the same ones each time, so that a red build can be repeated. `PROPTEST_CASES` asks
/// for more, `PROPTEST_RNG_SEED` for others.
pub(crate) fn runner(cases: u32) -> TestRunner {
    let set = |name: &str| std::env::var_os(name).is_some();
    let asked = Config::default(); // has read the environment
    TestRunner::new(Config {
        cases: if set("PROPTEST_CASES") { asked.cases } else { cases },
        rng_seed: if set("PROPTEST_RNG_SEED") { asked.rng_seed } else { RngSeed::Fixed(2018) },
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..asked
    })
}

/// A day of the calendar.
pub(crate) fn day(text: &str) -> Date {
    text.parse::<PartialDate>().unwrap().exact().unwrap()
}

/// With every rule on.
pub(crate) fn everything(as_of: &str) -> Context<'static> {
    Context::new(day(as_of)).profile(Profile::Publish)
}

/// A validator with the formats of this library asserted.
pub(crate) fn validator(schema: &Value) -> jsonschema::Validator {
    let is_date = |text: &str| text.parse::<PartialDate>().is_ok();
    let is_day = |text: &str| text.parse::<PartialDate>().is_ok_and(|date| date.exact().is_some());
    let options = jsonschema::options().with_format("partial-date", is_date).with_format("date", is_day);
    options.should_validate_formats(true).build(schema).unwrap()
}

/// The top of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file below a folder whose name ends so, in the order of their paths.
pub(crate) fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The real records of the examples.
pub(crate) fn real_records() -> Vec<String> {
    let files = files(&root().join("examples/records"), ".json");
    assert!(files.len() > 1, "no records in examples/records");
    files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// The good record, and each change of it that a rule of the catalogue objects to or does not.
pub(crate) fn examples() -> Vec<Value> {
    let good: Value = serde_json::from_str(EXAMPLE).unwrap();
    let changes = CATALOGUE.iter().flat_map(|rule| rule.bad.iter().chain(rule.good));
    let changed = changes.map(|example| {
        let mut record = good.clone();
        let patch: json_patch::Patch = serde_json::from_str(example.patch).unwrap();
        json_patch::patch(&mut record, &patch).unwrap();
        record
    });
    std::iter::once(good.clone()).chain(changed).collect()
}

/// How many values a document has, itself and the names of fields not counted.
pub(crate) fn size(document: &Value) -> usize {
    match document {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
