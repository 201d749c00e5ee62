//! Laws that hold for every record: what is written is read again, a check depends on nothing but the record and
//! the day, findings stand where they say, and what is answered stays answered.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::cases::{Case, cases, dates};
use common::documents::documents;
use common::mutations::{mutated, mutations};
use common::spelling::Spelling;
use common::{day, everything, examples, real_records, runner, size};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use super_complaints::check::{Profile, Segment, Subject, WhyNotRun};
use super_complaints::matrix::State;
use super_complaints::rules::CATALOGUE;
use super_complaints::{Checked, Context, Directory, Finding, Matrix, SuperComplaint, check_json};

const DAY: &str = "2022-06-01";

/// Good records of every kind: made from the schema, made to hang together, and those of the catalogue.
fn records() -> BoxedStrategy<Value> {
    let whole = cases().prop_map(|case| case.record);
    prop_oneof![documents(), whole, select(examples())].boxed()
}

fn load(document: &Value) -> SuperComplaint {
    SuperComplaint::from_json(&document.to_string()).unwrap()
}

/// A result without what it says of lines and columns.
fn placeless(mut checked: Checked) -> Checked {
    let suppressed = checked.suppressed.iter_mut().map(|it| &mut it.finding);
    for finding in checked.findings.iter_mut().chain(suppressed) {
        (finding.line, finding.column, finding.span, finding.shown) = (None, None, None, None);
        finding.related.iter_mut().for_each(|it| it.shown = None);
    }
    for fault in &mut checked.faults {
        (fault.line, fault.column, fault.span) = (1, 1, 0..0);
        checked.reason = None; // repeats the place of the first fault
    }
    checked
}

#[test]
fn records_come_back_from_each_of_their_texts() {
    let held = runner(400).run(&(records(), any::<u64>()), |(document, seed)| {
        let record = load(&document);
        let canonical = record.to_canonical_json();
        let respelt = Spelling::new(seed, true).spell(&document);
        for text in [record.to_json(), record.to_json_pretty(), canonical.clone(), respelt] {
            let back = SuperComplaint::from_json(&text)
                .map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
            prop_assert_eq!(&back, &record);
            prop_assert_eq!(back.to_canonical_json(), canonical.as_str());
        }
        Ok(())
    });
    held.unwrap();
}

#[test]
fn records_are_equal_if_and_only_if_their_canonical_texts_are() {
    let held = runner(600).run(&(documents(), mutations()), |(document, mutations)| {
        let record = load(&document);
        if let Ok(other) = SuperComplaint::from_json(&mutated(document, &mutations).to_string()) {
            prop_assert_eq!(record == other, record.to_canonical_json() == other.to_canonical_json());
            prop_assert_eq!(
                record == other,
                record.to_json() == other.to_json() || is_reordered(&record, &other)
            );
        }
        Ok(())
    });
    held.unwrap();
}

/// Extensions keep the order of their names, which does not matter to equality.
fn is_reordered(one: &SuperComplaint, other: &SuperComplaint) -> bool {
    one.extensions == other.extensions && one.extensions.iter().ne(other.extensions.iter())
}

#[test]
fn a_check_depends_on_the_record_and_not_on_its_spelling() {
    let held = runner(180).run(&(records(), mutations(), any::<u64>()), |(document, mutations, seed)| {
        for context in [Context::undated(), everything(DAY)] {
            let checked = check_json(document.to_string(), &context);
            prop_assert_eq!(&checked, &check_json(document.to_string(), &context), "the same each time");
            let checked = placeless(checked);
            prop_assert_eq!(&checked, &load(&document).check(&context), "places are all that the text adds");
            let respelt = check_json(Spelling::new(seed, true).spell(&document), &context);
            prop_assert_eq!(&checked, &placeless(respelt));
        }
        // The faults of a document come in the order of its text, so that only white space may change.
        let broken = mutated(document, &mutations);
        let checked = placeless(check_json(broken.to_string(), &everything(DAY)));
        let respelt = check_json(Spelling::new(seed, false).spell(&broken), &everything(DAY));
        prop_assert_eq!(checked, placeless(respelt));
        Ok(())
    });
    held.unwrap();
}

/// What is put before all others of its list, and changes nothing about them: nobody refers to it.
fn bystanders() -> [(&'static str, Value); 4] {
    [
        (
            "documents",
            json!({"id": "zz-new", "kind": "letter", "urls": ["https://example.org/zz"], "sent": "2021-07-01"}),
        ),
        ("features", json!({"id": "zz-new", "gist": "another"})),
        ("events", json!({"id": "zz-new", "kind": "other", "gist": "a meeting"})),
        ("bodies", json!({"id": "zz-new", "kind": "other", "names": [{"text": "Another"}]})),
    ]
}

#[test]
fn what_is_found_stays_the_same_behind_another_entity() {
    let known = |finding: &Finding| {
        let related: Vec<_> =
            finding.related.iter().map(|it| (it.entity.clone(), it.message.clone())).collect();
        (finding.fingerprint.clone(), finding.code, finding.entity.clone(), finding.message.clone(), related)
    };
    let others = |checked: &Checked| -> Vec<_> {
        let is_other = |it: &&Finding| it.entity.as_deref().is_none_or(|entity| !entity.ends_with(":zz-new"));
        let mut found: Vec<_> = checked.findings.iter().filter(is_other).map(known).collect();
        found.sort();
        found
    };
    let held = runner(250).run(&records(), |document| {
        let before = load(&document).check(&everything(DAY));
        for (name, bystander) in bystanders() {
            let mut longer = document.clone();
            let list = longer.as_object_mut().unwrap().entry(name).or_insert_with(|| json!([]));
            let list = list.as_array_mut().unwrap();
            if list.is_empty() && name != "documents" {
                continue; // the first of its kind changes the list, which may be marked as unknown
            }
            list.insert(0, bystander.clone());
            let after = load(&longer).check(&everything(DAY));
            prop_assert_eq!(others(&before), others(&after), "behind {}", bystander);
            prop_assert_eq!(before.verdict, after.verdict, "behind {}", bystander);
            let unsure = |checked: &Checked| {
                checked.undecided.iter().map(|it| (it.code, it.reason.clone())).collect::<Vec<_>>()
            };
            prop_assert_eq!(unsure(&before), unsure(&after), "behind {}", bystander);
        }
        Ok(())
    });
    held.unwrap();
}

#[test]
fn a_fingerprint_is_that_of_one_rule_at_one_place_of_one_entity() {
    let held = runner(250).run(&records(), |document| {
        let (mut places, mut prints) = (BTreeMap::new(), BTreeMap::new());
        for finding in load(&document).check(&everything(DAY)).findings {
            // Suppressions have no id, and two entities with one id are SC102's affair.
            if finding.pointer.starts_with("/suppressions") || duplicated(&document, &finding) {
                continue;
            }
            let place = (finding.code, finding.pointer.clone());
            let print = finding.fingerprint;
            prop_assert_eq!(places.entry(print.clone()).or_insert_with(|| place.clone()), &place);
            prop_assert_eq!(prints.entry(place).or_insert_with(|| print.clone()), &print);
        }
        Ok(())
    });
    held.unwrap();
}

fn duplicated(document: &Value, finding: &Finding) -> bool {
    let Some((_, id)) = finding.entity.as_deref().and_then(|entity| entity.split_once(':')) else {
        return false;
    };
    let lists = document.as_object().unwrap().values().filter_map(Value::as_array);
    let ids = lists.flatten().filter_map(|it| it.get("id")).filter(|it| *it == id);
    ids.count() > 1
}

#[test]
fn findings_stand_where_they_say() {
    let check = |document: &Value, text: &str| {
        let checked = check_json(text, &everything(DAY));
        let suppressed = checked.suppressed.iter().map(|it| &it.finding);
        for finding in checked.findings.iter().chain(suppressed) {
            let place = format!("{} at {}: {}", finding.code, finding.pointer, finding.message);
            let value = resolve(document, &finding.pointer);
            prop_assert!(value.is_some(), "{place} leads nowhere");
            let rest = from(text, finding.line.unwrap(), finding.column.unwrap());
            let there = serde_json::Deserializer::from_str(rest).into_iter::<Value>().next().unwrap().ok();
            prop_assert_eq!(
                there.as_ref(),
                value,
                "{}: line {:?}, column {:?}",
                place,
                finding.line,
                finding.column
            );
            let mut path = String::new();
            for segment in &finding.path {
                path.push('/');
                path.push_str(&match segment {
                    Segment::Position(at) => at.to_string(),
                    Segment::Field(name) => name.clone(),
                });
            }
            prop_assert_eq!(&path, &finding.pointer);
            for related in &finding.related {
                prop_assert!(
                    resolve(document, &related.pointer).is_some(),
                    "{place}: {} leads nowhere",
                    related.pointer
                );
            }
        }
        for unsure in &checked.undecided {
            prop_assert!(resolve(document, &unsure.pointer).is_some(), "{} leads nowhere", unsure.pointer);
        }
        Ok(())
    };
    let held = runner(300).run(&(records(), mutations(), any::<u64>()), |(document, mutations, seed)| {
        check(&document, &Spelling::new(seed, true).spell(&document))?;
        let broken = mutated(document, &mutations);
        check(&broken, &Spelling::new(seed, true).spell(&broken))
    });
    held.unwrap();
    for text in real_records() {
        check(&serde_json::from_str(&text).unwrap(), &text).unwrap();
    }
}

/// The value to which a pointer leads, or the object that lacks the field; `None` if there is no such element.
fn resolve<'v>(document: &'v Value, pointer: &str) -> Option<&'v Value> {
    let mut value = document;
    for segment in pointer.split('/').skip(1).map(|it| it.replace("~1", "/").replace("~0", "~")) {
        value = match value {
            Value::Object(members) => match members.get(&segment) {
                Some(member) => member,
                None => break,
            },
            Value::Array(items) => items.get(segment.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(value)
}

/// The text from a line and a column on, both counted from 1.
fn from(text: &str, line: u32, column: u32) -> &str {
    let line: usize = text.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    let within = text[line..].char_indices().nth(column as usize - 1).map_or(text.len() - line, |(at, _)| at);
    &text[line + within..]
}

#[test]
fn whatever_is_checked_the_result_is_in_proportion() {
    let in_proportion = |document: &Value| {
        let text = document.to_string();
        let checked = check_json(&text, &everything(DAY));
        let told = checked.findings.len()
            + checked.suppressed.len()
            + checked.undecided.len()
            + checked.faults.len();
        prop_assert!(told <= 20 + 3 * size(document), "{told} things about {} values", size(document));
        let result = serde_json::to_string(&checked).unwrap().len();
        prop_assert!(result <= 40_000 + 40 * text.len(), "{result} bytes about {}", text.len());
        prop_assert_eq!(checked.not_run.len() + ran(&checked).len(), CATALOGUE.len());
        if let Ok(record) = SuperComplaint::from_json(&text) {
            record.matrix(Directory::standard(), day(DAY));
        }
        Ok(())
    };
    let held = runner(300).run(&(records(), mutations()), |(document, mutations)| {
        in_proportion(&document)?;
        in_proportion(&mutated(document, &mutations))
    });
    held.unwrap();
    // Where rules compare entities with each other, many of one kind must not give a finding a pair.
    for document in examples().into_iter().step_by(3) {
        let mut many: Map<String, Value> = document.as_object().unwrap().clone();
        for list in many.values_mut().filter_map(Value::as_array_mut) {
            *list = list.iter().cycle().take(list.len() * 10).cloned().collect();
        }
        in_proportion(&Value::Object(many)).unwrap();
    }
}

fn ran(checked: &Checked) -> BTreeSet<&'static str> {
    let not_run: BTreeSet<_> = checked.not_run.iter().map(|it| it.code).collect();
    CATALOGUE.iter().map(|rule| rule.code).filter(|code| !not_run.contains(code)).collect()
}

#[test]
fn without_a_day_fewer_rules_run_and_those_find_the_same() {
    let held = runner(250).run(&records(), |mut document| {
        document.as_object_mut().unwrap().remove("suppressions"); // they may expire, which takes a day
        let record = load(&document);
        for profile in [Profile::Draft, Profile::Publish] {
            let undated = record.check(&Context::undated().profile(profile));
            let dated = record.check(&Context::new(day(DAY)).profile(profile));
            let (few, all) = (ran(&undated), ran(&dated));
            prop_assert!(few.is_subset(&all) && few.len() < all.len());
            let missing: Vec<_> = undated
                .not_run
                .iter()
                .filter(|it| it.why == WhyNotRun::NeedsDate)
                .map(|it| it.code)
                .collect();
            prop_assert_eq!(missing, all.difference(&few).copied().collect::<Vec<_>>());
            // Of the record and of pages; what a body did after the day does not show on it.
            let conduct =
                |code: &&str| CATALOGUE.iter().any(|it| it.code == *code && it.subject == Subject::Conduct);
            let of_record: BTreeSet<_> = few.iter().filter(|code| !conduct(code)).copied().collect();
            prop_assert_eq!(of(&of_record, &undated.findings), of(&of_record, &dated.findings));
            prop_assert_eq!(of(&few, &undated.findings).len(), undated.findings.len());
            let in_the_end = record.check(&Context::new(day("9999-12-31")).profile(profile));
            prop_assert_eq!(of(&few, &undated.findings), of(&few, &in_the_end.findings));
        }
        Ok(())
    });
    held.unwrap();
}

#[test]
fn a_rule_left_out_is_listed_as_not_run_and_no_other_changes() {
    let rules: Vec<_> = CATALOGUE.iter().map(|rule| rule.code).collect();
    let held = runner(400).run(&(records(), select(rules)), |(mut document, rule)| {
        document.as_object_mut().unwrap().remove("suppressions"); // one that hits nothing any more is a finding
        let record = load(&document);
        let whole = record.check(&everything(DAY));
        let without = record.check(&everything(DAY).without_rules([rule]).unwrap());
        let only = record.check(&everything(DAY).only_rules([rule]).unwrap());
        let left_out = |checked: &Checked| {
            checked
                .not_run
                .iter()
                .filter(|it| it.why == WhyNotRun::Excluded)
                .map(|it| it.code)
                .collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(left_out(&without), BTreeSet::from([rule]));
        prop_assert_eq!(left_out(&only).len(), CATALOGUE.len() - 1);
        prop_assert_eq!(&without.findings.iter().collect::<Vec<_>>(), &of(&ran(&without), &whole.findings));
        prop_assert_eq!(&only.findings.iter().collect::<Vec<_>>(), &of(&ran(&only), &whole.findings));
        Ok(())
    });
    held.unwrap();
}

/// The findings of some rules.
fn of<'f>(rules: &BTreeSet<&str>, findings: &'f [Finding]) -> Vec<&'f Finding> {
    findings.iter().filter(|finding| rules.contains(finding.code)).collect()
}

#[test]
fn what_is_answered_stays_answered_and_nothing_is_before_the_report() {
    let held = runner(500).run(&(cases(), dates()), |(Case { record, reported }, another)| {
        let documents = record.get("documents").and_then(Value::as_array).into_iter().flatten();
        let given = documents.flat_map(|it| [it.get("sent"), it.get("published")]).flatten();
        let mut days: Vec<String> = given.map(|day| day.as_str().unwrap().to_owned()).collect();
        days.extend([reported.clone(), another]);
        days.sort();
        let record = load(&record);
        let mut answered: BTreeSet<(String, String)> = BTreeSet::new();
        for as_of in days {
            let now = states(&record.matrix(Directory::standard(), day(&as_of)));
            for cell in &answered {
                let state = now.get(cell).copied();
                prop_assert!(
                    state == Some(State::Answered),
                    "{cell:?} was answered before, and is {state:?} on {as_of}"
                );
            }
            for (cell, _) in now.into_iter().filter(|(_, state)| *state == State::Answered) {
                prop_assert!(as_of >= reported, "{cell:?} is answered on {as_of}, before the report");
                answered.insert(cell);
            }
        }
        Ok(())
    });
    held.unwrap();
}

/// The state of each cell, by the item of its row and its seat.
fn states(matrix: &Matrix) -> BTreeMap<(String, String), State> {
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    cells.map(|(row, cell)| ((row.item.to_string(), cell.seat.clone()), cell.state)).collect()
}
