//! SC904: errors are not suppressed.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{self, Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC904",
    slug: "suppression-of-error",
    title: "errors are not suppressed",
    family: Family::Suppressions,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Suppression],
    basis: &[Basis::format("an error says that the record is certainly wrong, and decides the verdict")],
    since: "1",
    status: Status::Stable,
    rationale: "Warnings and notes are matters of judgement, and an author may judge. An error is none: the record \
                contradicts itself or points at nothing. Hidden, it would mislead whoever trusts the verdict.",
    help: "mend the error and remove the suppression",
    bad: &[Example {
        title: "a dangling reference, wished away",
        patch: r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC101", "reason": "we shall add the document later"}]}]"#,
        as_of: Some("2022-06-01"),
        texts: &[],
    }],
    good: &[Example {
        title: "a warning may be accepted",
        patch: r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC108", "reason": "the report has two recommendations 3"}]}]"#,
        as_of: Some("2022-06-01"),
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        if rules::find_running(&suppression.rule).is_some_and(|rule| rule.severity == Severity::Error) {
            let message = format!("`{}` finds errors, which cannot be suppressed", suppression.rule);
            sink.object(Place::of(EntityKind::Suppression, at).field("rule"), message);
        }
    }
}
