//! Replays the corpus that all languages share. What a case shows must be in what comes out; `SHA256SUMS` holds every
//! byte of it. Each case is a test with a name of its own.

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
use std::process::ExitCode;

use common::{corpus, root};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use super_complaints::{Directory, json as border};

/// The digest of each output, by its name.
type Digests = BTreeMap<String, String>;

fn main() -> ExitCode {
    let mut digests: BTreeMap<String, Digests> = BTreeMap::new();
    for line in std::fs::read_to_string(root().join("tests/corpus/SHA256SUMS")).unwrap().lines() {
        let (digest, path) = line.split_once("  ").unwrap();
        let (name, output) = path.strip_suffix(".json").unwrap().rsplit_once('.').unwrap();
        digests.entry(name.to_owned()).or_default().insert(output.to_owned(), digest.to_owned());
    }
    let catalogue = digests.remove("catalogue").unwrap();
    let mut trials = vec![Trial::test("catalogue", move || {
        compared(&Value::Null, &BTreeMap::from([("rules", border::rules())]), &catalogue)
    })];
    for case in corpus::cases() {
        let name = case["name"].as_str().unwrap().to_owned();
        let digests = digests.remove(&name).unwrap_or_default();
        trials.push(Trial::test(name, move || compared(&case, &outputs(&case), &digests)));
    }
    trials.push(Trial::test("every digest belongs to a case", move || {
        if digests.is_empty() { Ok(()) } else { Err(format!("no such case: {:?}", digests.keys()).into()) }
    }));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// All that comes out of a case.
fn outputs(case: &Value) -> BTreeMap<&'static str, String> {
    let document = corpus::document(case);
    let options = &case["options"];
    let directory = Directory::standard();
    let mut outputs =
        BTreeMap::from([("check", border::check(&document, &options.to_string(), directory).unwrap())]);
    if let Ok(canonical) = border::canonical(&document) {
        outputs.insert("canonical", canonical);
        if let Some(day) = options["as_of"].as_str() {
            let options = json!({ "as_of": day }).to_string();
            outputs.insert("matrix", border::matrix(&document, day, directory).unwrap());
            outputs.insert("deadlines", border::explain(&document, &options, directory).unwrap());
        }
    }
    if case.get("patch").is_some() {
        outputs.insert("document", String::from_utf8(document).unwrap());
    }
    outputs
}

/// Whether what comes out is what the case shows, and the digests hold.
fn compared(case: &Value, outputs: &BTreeMap<&str, String>, digests: &Digests) -> Result<(), Failed> {
    let mut differing = Vec::new();
    for (what, text) in outputs {
        let Some(shown) = case.get(what) else { continue };
        let given =
            if *what == "canonical" { text.as_str().into() } else { serde_json::from_str(text).unwrap() };
        differences(what, shown, &given, &mut differing);
    }
    if differing.is_empty() {
        let given: Digests = outputs.iter().map(|(what, text)| ((*what).to_owned(), digest(text))).collect();
        let what = given.keys().chain(digests.keys()).filter(|it| given.get(*it) != digests.get(*it));
        differing.extend(what.map(|what| format!("{what}: what is not shown differs")));
        differing.dedup();
    }
    if differing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{}\nif that is meant, run `cargo xtask generate` and look at what it changes; `cargo xtask corpus` writes \
         what is not shown into target/corpus",
        differing.join("\n")
    )
    .into())
}

/// Where something that is shown is not given so. What is given may have more names, but no more elements.
fn differences(place: &str, shown: &Value, given: &Value, differing: &mut Vec<String>) {
    match (shown, given) {
        (Value::Object(shown), Value::Object(given)) => {
            for (name, shown) in shown {
                let given = given.get(name).unwrap_or(&Value::Null);
                differences(&format!("{place}/{name}"), shown, given, differing);
            }
        }
        (Value::Array(shown), Value::Array(given)) => {
            for at in 0..shown.len().max(given.len()) {
                let part = |list: &[Value]| list.get(at).cloned().unwrap_or_default();
                differences(&format!("{place}/{at}"), &part(shown), &part(given), differing);
            }
        }
        _ if shown == given => {}
        _ => differing.push(format!("{place}\n  - {shown}\n  + {given}")),
    }
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}
