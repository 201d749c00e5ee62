use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::near::likely_id;
use crate::rules::{self, Basis, Example, Facts, Family, RULE_CORES, Rule, Sink, kinds};

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
            let made = made.near(nearest);
            if let Some(meant) = meant(&suppression.rule) {
                made.write(place, &suppression.rule, meant);
            }
        }
    }
}

/// The rule that was likely meant: its code with letters for figures, or its name misspelt. None that only has another
/// figure, and none that cannot be suppressed.
fn meant(name: &str) -> Option<&'static str> {
    let code = name.to_ascii_uppercase().replace(['O', 'Q'], "0").replace(['I', 'L'], "1");
    let by_code = || RULE_CORES.iter().find(|rule| rule.code == code).map(|rule| rule.code);
    let by_name = || likely_id(name, RULE_CORES.iter().map(|rule| rule.slug));
    let can_be = |name: &&str| {
        rules::find_running(name)
            .is_some_and(|rule| rule.severity != Severity::Error && rule.family != Family::Suppressions)
    };
    by_code().or_else(by_name).filter(can_be)
}
