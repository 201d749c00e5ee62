//! The laws of merging, on real pages and real records.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super_complaints::{Directory, SuperComplaint};
use super_complaints_pages::merge::{Merging, edited, merge, merge_drafts};
use super_complaints_pages::{Draft, Options, read_all};

use serde_json::Value;

use super::support::{json, merged, without_marks};

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.sort();
    files
}

/// Whether a page may be looked at: the others measure the reader, and no test names what is in them.
fn is_seen(page: &Path) -> bool {
    let facts = std::fs::read_to_string(page.with_extension("facts.json"));
    facts.is_err()
        || facts.is_ok_and(|facts| {
            serde_json::from_str::<serde_json::Value>(&facts).is_ok_and(|facts| facts["set"] == "seen")
        })
}

/// Every super-complaint of every seen page of the tests and examples, in all formats; what is not a page is not.
fn drafts() -> Vec<(String, Draft)> {
    let folders = [
        "../../tests/pages",
        "../../tests/pages/office",
        "../../tests/pages/content-items",
        "../../examples/pages",
    ];
    let pages = folders.iter().flat_map(|folder| files(folder, ""));
    let pages = pages.filter(|it| {
        it.is_file()
            && ![".facts.json", ".md", ".py"].iter().any(|end| it.to_string_lossy().ends_with(end))
            && is_seen(it)
    });
    let mut drafts = Vec::new();
    let mut formats = BTreeSet::new();
    for path in pages {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let read = read_all(bytes, &Options::default(), Directory::standard()).unwrap_or_default();
        for (at, draft) in read.into_iter().enumerate() {
            formats.insert(path.extension().unwrap().to_string_lossy().into_owned());
            drafts.push((if at == 0 { name.clone() } else { format!("{name} {}", at + 1) }, draft));
        }
    }
    let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
    assert_eq!(formats, ["csv", "docx", "html", "json", "ods", "pdf", "txt", "xls", "xlsx"]);
    drafts
}

fn records() -> Vec<(String, SuperComplaint)> {
    let records = files("../../examples/records", ".json").into_iter().map(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        let record = SuperComplaint::from_json(&text).unwrap();
        (text, record)
    });
    let records: Vec<_> = records.collect();
    assert!(records.len() > 10);
    records
}

#[test]
fn a_real_page_goes_into_the_record_of_its_super_complaint_and_into_no_other() {
    let records = records();
    let mut of_page: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, draft) in drafts() {
        for (text, record) in &records {
            let pages = [draft.clone()];
            if merge(record, &pages, &Merging::default()).is_err() {
                continue;
            }
            of_page.entry(name.clone()).or_default().push(record.id.to_string());
            let once = merged(record, &pages);
            let twice = merged(&once.record, &pages);
            assert_eq!(twice.record.to_canonical_json(), once.record.to_canonical_json(), "{name}");
            let changed = edited(text, &once.record);
            assert_eq!(SuperComplaint::from_json(&changed).unwrap(), once.record);
            // What the page mentions gains it as a source, among those that are there.
            let lists = |line: &str| line.trim_start().starts_with("\"sources\": [");
            let has_all = |line: &str, sources: &str| {
                lists(line)
                    && sources.split('"').skip(3).step_by(2).all(|it| line.contains(&format!("\"{it}\"")))
            };
            let is_there = |line: &str| {
                let same = changed.contains(line.trim_end_matches(','));
                same || lists(line) && changed.lines().any(|other| has_all(other, line))
            };
            let lost = text.lines().filter(|line| !is_there(line));
            assert!(lost.clone().count() < 12, "{name}: {:?}", lost.collect::<Vec<_>>());
            assert_eq!(edited(&changed, &once.record), changed);
        }
    }
    for (name, records) in &of_page {
        assert_eq!(records.len(), 1, "{name} goes into {records:?}");
    }
    for (page, record) in [
        ("hidden-victims-responses.txt", "hidden-victims"),
        ("stalking-responses.txt", "stalking"),
        ("ppda-responses-actions.txt", "police-perpetrated-domestic-abuse"),
        ("npcc-ppda-letter.txt", "police-perpetrated-domestic-abuse"),
    ] {
        assert_eq!(of_page.get(page).map(Vec::as_slice), Some(&[record.to_owned()][..]), "{page}");
    }
}

#[test]
fn the_order_of_real_pages_does_not_matter() {
    let drafts = drafts();
    let mut together = 0;
    for (at, (name, one)) in drafts.iter().enumerate() {
        for (_, other) in drafts.iter().skip(at + 1) {
            let pages = [one.clone(), other.clone()];
            let Ok(merged) = merge_drafts(&pages, &Merging::default()) else { continue };
            let [one, other] = pages;
            let reversed = merge_drafts(&[other.clone(), one.clone()], &Merging::default()).unwrap();
            assert_eq!(merged.record.to_json(), reversed.record.to_json(), "{name}");
            together += usize::from(one != other);
            // One after the other, into the record that both begin.
            let empty = SuperComplaint::new(
                merged.record.id.clone(),
                merged.record.scheme.clone(),
                merged.record.title.clone(),
            );
            let step = |first: &Draft, then: &Draft| {
                let first = super::support::merged(&empty, std::slice::from_ref(first)).record;
                let second = super::support::merged(&first, std::slice::from_ref(then));
                let mut value = json(&second.record);
                without_marks(&mut value);
                // Of two values that differ, the later one is beside the value.
                let mut elsewhere = beside(&value);
                elsewhere.extend(second.left_out.iter().flat_map(|it| facts(&it.value)));
                (facts(&value), elsewhere, value)
            };
            let (forth, back) = (step(&one, &other), step(&other, &one));
            for ((these, _, this), (those, elsewhere, that)) in [(&forth, &back), (&back, &forth)] {
                // An item without a number is only an item of its own if it came first: later it may be one of those
                // that are there, and is reported.
                let there = |fact: &&String| {
                    those.iter().chain(elsewhere).any(|other| says(other, fact) || is_in_words(other, fact))
                        || is_addressee_beside(this, that, fact)
                        || is_named_in(elsewhere, fact)
                        // "Forces" are the words of one page for a group that the other one gives too.
                        || those.iter().any(|other| is_wording_of(other, fact))
                };
                let lost: Vec<_> = these.iter().filter(|fact| !there(fact)).collect();
                assert!(lost.is_empty(), "{name}: {lost:?}");
            }
        }
    }
    assert!(together > 0, "two pages are about one super-complaint");
}

/// Whether a value says what another one says: it is the same, or only one of the two is as short as that, such as a month
/// and a day in it, or a title without what follows its colon. Which is the value depends on which was read first. A body is a
/// value by its id, `home-office`, and beside it in words, `Home Office`.
fn says(one: &str, other: &str) -> bool {
    let fold = |it: &str| {
        let it = it.to_lowercase().replace('-', " ");
        it.strip_prefix("the ").map(str::to_owned).unwrap_or(it)
    };
    let (one, other) = (fold(one), fold(other));
    one.starts_with(&other) || other.starts_with(&one)
}

/// Whether a body is named in a record only among the addressees of items, and the other record has words of the addressees
/// of each of these items, beside the others, that name it: of two pages one may say in one sentence that it is to the Home
/// Office and the Ministry of Justice, and the other one that it is to the Ministry of Justice.
fn is_addressee_beside(record: &Value, other: &Value, id: &str) -> bool {
    let addressed = items(record).filter(|item| has_leaf(&item["addressees"], id)).collect::<Vec<_>>();
    let name = format!(" {} ", id.replace('-', " "));
    let names = |words: &Value| {
        let words = words.as_str().unwrap_or_default().to_lowercase();
        let words = format!(" {} ", words.replace(|c: char| !c.is_alphanumeric(), " "));
        // "Each force" means the territorial forces.
        let forces =
            id == "territorial-forces" && [" force ", " forces "].iter().any(|it| words.contains(it));
        words.contains(&name) || forces
    };
    let beside = |item: &&Value| {
        let of = |it: &&Value| it["id"] == item["id"];
        let mut found =
            items(other).find(of).and_then(|it| it["discrepancies"].as_array()).into_iter().flatten();
        found.any(|it| it["field"] == "addressees" && names(&it["says"]))
    };
    let elsewhere = {
        let mut rest = record.clone();
        for list in ["actions", "recommendations"] {
            for item in rest[list].as_array_mut().into_iter().flatten() {
                item["addressees"].take();
            }
        }
        has_leaf(&rest, id)
    };
    !addressed.is_empty() && !elsewhere && addressed.iter().all(beside)
}

/// Whether words are one of the wordings of a group.
fn is_wording_of(id: &str, words: &str) -> bool {
    Directory::standard().group(id).is_some_and(|it| it.wordings.iter().any(|wording| **wording == *words))
}

/// Whether words that are beside a value name a body by its name, "Independent Office for Police Conduct", of which the other
/// record has the id.
fn is_named_in(elsewhere: &[String], id: &str) -> bool {
    let body = Directory::standard().body(id);
    let names = body.iter().flat_map(|it| it.names.iter().map(|name| name.text.as_str()));
    names.into_iter().any(|name| elsewhere.iter().any(|words| words.contains(name)))
}

/// The actions and recommendations of a record.
fn items(record: &Value) -> impl Iterator<Item = &Value> {
    ["actions", "recommendations"].into_iter().filter_map(|list| record[list].as_array()).flatten()
}

fn has_leaf(value: &Value, leaf: &str) -> bool {
    facts(value).iter().any(|it| it == leaf)
}

/// Whether words are a date of the other record and nothing else: the pages agree in the date of a due date, and the words for
/// it are those of the page that was read first, such as `by 14 June 2024` or `14 June 2024`.
fn is_in_words(date: &str, words: &str) -> bool {
    let [year, month, day] = date.split('-').collect::<Vec<_>>()[..] else { return false };
    let Some(month) = month.parse().ok().and_then(|month: u8| time::Month::try_from(month).ok()) else {
        return false;
    };
    let date = format!("{} {month} {year}", day.trim_start_matches('0'));
    words.strip_prefix("by ").or_else(|| words.strip_prefix("By ")).unwrap_or(words) == date
}

/// What another page says differently, in its words.
fn beside(record: &Value) -> Vec<String> {
    match record {
        Value::Object(object) => {
            let of = |(name, it): (&String, &Value)| {
                if name == "discrepancies" { facts(it) } else { beside(it) }
            };
            object.iter().flat_map(of).collect()
        }
        Value::Array(all) => all.iter().flat_map(beside).collect(),
        _ => Vec::new(),
    }
}

/// The values of a record. What is beside a value, because another page says it differently, is not among them, and no
/// gist, which is only for what has no words of a source yet.
fn facts(record: &Value) -> Vec<String> {
    fn walk(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                let values =
                    object.iter().filter(|(name, _)| !matches!(name.as_str(), "discrepancies" | "gist"));
                values.for_each(|(_, it)| walk(it, into));
            }
            Value::Array(all) => all.iter().for_each(|it| walk(it, into)),
            leaf => into.push(leaf.as_str().map_or_else(|| leaf.to_string(), str::to_owned)),
        }
    }
    let mut into = Vec::new();
    walk(record, &mut into);
    into.sort();
    into.dedup();
    into
}
