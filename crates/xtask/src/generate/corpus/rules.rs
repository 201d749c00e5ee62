//! The examples of the rules, a file for each.

use super_complaints::rules::{CATALOGUE, Example, Family, Rule};

use super::Group;
use super::case::{Case, Document, options};
use super::shown::Detail;

/// A file for each rule.
pub(super) fn groups() -> impl Iterator<Item = Group> {
    CATALOGUE.iter().map(|rule| Group {
        path: format!("rules/{}-{}.json", rule.code, rule.slug),
        cases: examples(rule).map(|(name, example)| case(rule, &name, example)).collect(),
        lines: &["rows[]"],
    })
}

/// Failing examples are numbered from 01, passing ones from 11.
fn examples(rule: &'static Rule) -> impl Iterator<Item = (String, &'static Example)> {
    let bad = rule.bad.iter().enumerate().map(|(at, it)| (format!("fail-{:02}", at + 1), it));
    bad.chain(rule.good.iter().enumerate().map(|(at, it)| (format!("pass-{}", at + 11), it)))
}

fn case(rule: &'static Rule, name: &str, example: &'static Example) -> Case {
    Case {
        name: format!("{}/{name}", rule.code),
        title: Some(example.title),
        document: Document::Patch(example.patch),
        options: options("publish", example.as_of, example.texts),
        detail: Detail::Rule { code: rule.code, tallies: rule.family == Family::Coverage },
    }
}
