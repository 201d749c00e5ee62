use crate::finding::{Severity, Subject};
use crate::rules::responses::whose;
use crate::rules::shared_basis::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::promises;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC504",
    slug: "conditional-commitment",
    title: "a commitment is unconditional",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience("any inspection is \"subject to Home Office funding\"", HIDDEN_VICTIMS)],
    rationale: "Whether a conditional commitment is carried out depends on something else, often on another \
                body. Anyone who follows it up must ask about the condition first.",
    help: "if the text says so, there is nothing to fix; follow up the condition, and record the outcome as \
           a later answer",
    bad: &[Example::new(
        "a commitment is subject to funding",
        r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/condition", "value": "subject to Home Office funding"}]"#,
    )],
    good: &[Example::new(
        "a commitment with an earliest date, but no condition",
        r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2022-03"}]"#,
    )],
    check,
    ..Rule::of(Family::Publication)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for promise in promises(facts) {
        let it = promise.commitment;
        if let Some(condition) = it.condition() {
            let who = wording::who(facts, whose(promise.response, promise.answer));
            sink.report(promise.place(), format!("the commitment of {who} is conditional: `{condition}`"))
                .found(condition.to_string());
        }
    }
}
