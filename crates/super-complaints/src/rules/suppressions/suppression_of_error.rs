use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::rules::{self, Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC904",
    slug: "suppression-of-error",
    title: "errors are not suppressed",
    severity: Severity::Error,
    reads: kinds![Suppression],
    basis: &[Basis::format("an error says that the record is certainly wrong, and decides the verdict")],
    rationale: "Warnings and notes are matters of judgement, and an author may judge. An error is none: the \
                record contradicts itself or points at nothing. Hidden, it would mislead whoever trusts the \
                verdict.",
    help: "mend the error and remove the suppression",
    bad: &[
        Example::new(
            "a dangling reference, wished away",
            r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC101", "reason": "we shall add the document later"}]}]"#,
        )
        .as_of("2022-06-01"),
    ],
    good: &[
        Example::new(
            "a warning may be accepted",
            r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC108", "reason": "the report has two recommendations 3"}]}]"#,
        )
        .as_of("2022-06-01"),
    ],
    check,
    ..Rule::of(Family::Suppressions)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        if rules::find_running(&suppression.rule).is_some_and(|rule| rule.severity == Severity::Error) {
            let message = format!("`{}` finds errors, which cannot be suppressed", suppression.rule);
            sink.object(Place::of(EntityKind::Suppression, at).field("rule"), message);
        }
    }
}
