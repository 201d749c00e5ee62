use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::offer::Confidence;
use crate::rules::{self, Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC904",
    slug: "suppression-of-error",
    title: "errors are not suppressed",
    severity: Severity::Error,
    reads: kinds![Suppression],
    basis: &[Basis::format("an error says that the record is certainly wrong, and decides the verdict")],
    rationale: "Warnings and notes are matters of judgement, and an author may decide. An error is not: the \
                record contradicts itself or has a broken reference. If it were suppressed, it would mislead \
                anyone who trusts the verdict.",
    help: "fix the error and remove the suppression",
    bad: &[Example::new(
        "a dangling reference is suppressed",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC101", "reason": "we shall add the document later"}]}]"#,
    )
    .as_of("2022-06-01")],
    good: &[Example::new(
        "a warning is suppressed",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC108", "reason": "the report uses the number 3 twice"}]}]"#,
    )
    .as_of("2022-06-01")],
    check,
    ..Rule::of(Family::Suppressions)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        if rules::find_running(&suppression.rule).is_some_and(|rule| rule.severity == Severity::Error) {
            let message = format!("`{}` finds errors, which cannot be suppressed", suppression.rule);
            let place = Place::of(EntityKind::Suppression, at);
            // It has no effect: the error is shown with it and without it.
            sink.report(place.field("rule"), message).remove_entity(
                place,
                "remove the suppression, which has no effect",
                Confidence::Certain,
            );
        }
    }
}
