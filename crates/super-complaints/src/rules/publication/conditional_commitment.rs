use crate::finding::{Severity, Subject};
use crate::rules::cited::HIDDEN_VICTIMS;
use crate::rules::responses::whose;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

use super::promises;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC504",
    slug: "conditional-commitment",
    title: "a promise does not depend on a condition",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience("any inspection is \"subject to Home Office funding\"", HIDDEN_VICTIMS)],
    rationale: "Whether such a promise is kept depends on something else, often on another body. Whoever \
                follows it up must ask there first.",
    help: "nothing to mend if the text says so; follow up the condition, and record what became of it as a \
           later answer",
    bad: &[Example::new(
        "subject to funding",
        r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/condition", "value": "subject to Home Office funding"}]"#,
    )],
    good: &[Example::new(
        "a promise with a floor and no condition",
        r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2022-03"}]"#,
    )],
    check,
    ..Rule::of(Family::Publication)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for promise in promises(facts) {
        let it = promise.commitment;
        let condition = it.condition();
        if let Some(condition) = condition {
            let who = say::parties(facts, whose(promise.response, promise.answer));
            sink.object(
                promise.place(),
                format!("a promise of {who} depends on something else: `{condition}`"),
            )
            .found(condition.to_string());
        }
    }
}
