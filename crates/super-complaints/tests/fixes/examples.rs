//! The fixes of the rules' examples: each removes its finding, adds no error, and is listed in the documentation.

use std::collections::BTreeSet;

use serde_json::Value;
use super_complaints::check::{Profile, Severity, Texts, check_json_with_texts};
use super_complaints::fix::{Confidence, Fix, fixed_with_texts};
use super_complaints::rules::{CATALOGUE, Example};
use super_complaints::{Checked, Context, EXAMPLE};

use crate::common::{day, root};
use crate::layouts::laid_out;
use crate::one;

struct Case {
    text: String,
    context: Context<'static>,
    texts: Texts,
}

impl Case {
    fn of(example: &Example, layout: usize) -> Self {
        let mut record: Value = serde_json::from_str(EXAMPLE).unwrap();
        let patch: json_patch::Patch = serde_json::from_str(example.patch).unwrap();
        json_patch::patch(&mut record, &patch).unwrap();
        Self {
            text: laid_out(&record, layout, 7),
            context: example
                .as_of
                .map_or(Context::undated(), |it| Context::new(day(it)))
                .profile(Profile::Publish),
            texts: example.texts.iter().map(|it| (it.document, it.text)).collect(),
        }
    }

    fn check(&self, text: &str) -> Checked {
        check_json_with_texts(text, &self.context, &self.texts).unwrap()
    }
}

fn errors(checked: &Checked) -> usize {
    checked.faults.len() + checked.count(Severity::Error)
}

/// Every fix of every example, with the code of its rule.
fn each(mut then: impl FnMut(&Case, &Checked, usize, &Fix)) {
    for rule in CATALOGUE {
        for (at, example) in rule.bad.iter().chain(rule.good).enumerate() {
            let case = Case::of(example, at);
            let checked = case.check(&case.text);
            for (nth, finding) in checked.findings.iter().enumerate() {
                finding.fix.iter().for_each(|fix| then(&case, &checked, nth, fix));
            }
        }
    }
}

#[test]
fn a_fix_removes_its_finding_and_adds_no_error() {
    let mut count = 0;
    each(|case, checked, nth, fix| {
        count += 1;
        let finding = &checked.findings[nth];
        let after = case.check(&one(&case.text, fix));
        let same = after
            .findings
            .iter()
            .find(|it| it.fingerprint == finding.fingerprint && it.message == finding.message);
        assert_eq!(same, None, "{fix:#?}");
        assert!(errors(&after) <= errors(checked), "{fix:#?}\n{:#?}", after.findings);
    });
    assert!(count > 20, "{count}");
}

#[test]
fn a_fix_begins_with_a_test_and_has_a_title() {
    each(|_, _, _, fix| {
        assert_eq!(fix.patch[0].op.as_str(), "test", "{fix:#?}");
        assert!(fix.patch.len() > 1 && !fix.title.is_empty() && !fix.title.ends_with('.'), "{fix:#?}");
        assert!(fix.title.starts_with(char::is_lowercase), "{fix:#?}");
    });
}

#[test]
fn all_fixes_of_an_example_are_applied_once() {
    for rule in CATALOGUE {
        for (at, example) in rule.bad.iter().enumerate() {
            let case = Case::of(example, at);
            for include in [Confidence::Certain, Confidence::Likely] {
                let fix = |text: &str| fixed_with_texts(text, include, &case.context, &case.texts).unwrap();
                let once = fix(&case.text);
                assert_eq!(once.refused, [], "{}", rule.code);
                assert_eq!(once.checked, case.check(&once.text), "{}", rule.code);
                let twice = fix(&once.text);
                assert_eq!((twice.text, twice.applied), (once.text, vec![]), "{}", rule.code);
            }
        }
    }
}

#[test]
fn the_documentation_lists_the_rules_that_offer_fixes() {
    let text = std::fs::read_to_string(root().join("docs/fixes.md")).unwrap();
    let listed: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| SC"))
        .map(|line| line.split_once(' ').unwrap().0)
        .collect();
    let mut offered = BTreeSet::new();
    each(|_, checked, nth, _| {
        offered.insert(checked.findings[nth].code.strip_prefix("SC").unwrap());
    });
    assert_eq!(offered, listed);
}

/// A fix that would make a body say something else is never certain.
#[test]
fn what_bodies_said_is_never_changed_for_certain() {
    each(|_, checked, nth, fix| {
        if fix.confidence == Confidence::Certain {
            assert!(
                ["SC102", "SC122", "SC902", "SC904"].contains(&checked.findings[nth].code),
                "{} changes more than what has no effect",
                checked.findings[nth].code
            );
        }
    });
}
