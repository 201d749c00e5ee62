//! SC504: a promise does not depend on a condition.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::rules::responses::whose;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status, say};

use super::promises;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC504",
    slug: "conditional-promise",
    title: "a promise does not depend on a condition",
    family: Family::Publication,
    subject: Subject::Conduct,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Response],
    basis: &[Basis::experience(
        "any inspection is \"subject to Home Office funding\"",
        "https://www.gov.uk/government/publications/responses-to-the-hidden-victims-report-on-hestias-super-complaint-on-the-police-response-to-victims-of-modern-slavery",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "Whether such a promise is kept depends on something else, often on another body. Whoever follows it up must \
                ask there first.",
    help: "nothing to mend if the text says so; follow up the condition, and record what became of it as a later answer",
    bad: &[Example {
        title: "subject to funding",
        patch: r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/condition", "value": "subject to Home Office funding"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a promise with a floor and no condition",
        patch: r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2022-03"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
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
