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

use common::{files, root};
use super_complaints::{Context, Profile, SuperComplaint, Verdict, parse_day};

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
        let unsettled = match checked.could_not_tell.len() {
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
