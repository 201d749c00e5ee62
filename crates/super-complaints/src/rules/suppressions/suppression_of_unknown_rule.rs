use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::rules::{self, Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC901",
    slug: "suppression-of-unknown-rule",
    title: "a suppression names a rule that exists",
    severity: Severity::Error,
    reads: kinds![Suppression],
    basis: &[Basis::format("`rule` is the code or the name of a rule of the catalogue")],
    rationale: "A suppression with a mistyped code has no effect, but its author thinks that it does.",
    help: "write the code of the rule as it is in the finding",
    bad: &[Example::new(
        "a mistyped code",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC1O7", "reason": "the report leaves number 2 out"}]}]"#,
    )
    .as_of("2022-06-01")],
    good: &[Example::new(
        "the name of a rule",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "numbering-gap", "reason": "the report leaves number 2 out"}]}]"#,
    )
    .as_of("2022-06-01")],
    check,
    ..Rule::of(Family::Suppressions)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        if rules::find_running(&suppression.rule).is_some() {
            continue;
        }
        let place = Place::of(EntityKind::Suppression, at).field("rule");
        let made = sink
            .report(place, format!("there is no rule `{}`", suppression.rule))
            .found_id(&suppression.rule);
        if let Some(nearest) = rules::nearest(&suppression.rule) {
            made.near(nearest);
        }
    }
}
