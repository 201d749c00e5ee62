//! SC901: a suppression names a rule that exists.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{self, Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC901",
    slug: "suppression-of-unknown-rule",
    title: "a suppression names a rule that exists",
    family: Family::Suppressions,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Suppression],
    basis: &[Basis::format("`rule` is the code or the name of a rule of the catalogue")],
    since: "1",
    status: Status::Stable,
    rationale: "A suppression with a slip in its code hides nothing, and its author believes that it does.",
    help: "write the code of the rule as it stands in the finding",
    bad: &[Example {
        title: "a slip in the code",
        patch: r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC1O7", "reason": "the report leaves number 2 out"}]}]"#,
        as_of: Some("2022-06-01"),
        texts: &[],
    }],
    good: &[Example {
        title: "a rule by its name",
        patch: r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "numbering-gap", "reason": "the report leaves number 2 out"}]}]"#,
        as_of: Some("2022-06-01"),
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        if rules::find_running(&suppression.rule).is_some() {
            continue;
        }
        let place = Place::of(EntityKind::Suppression, at).field("rule");
        let made = sink
            .object(place, format!("there is no rule `{}`", suppression.rule))
            .found(format!("`{}`", suppression.rule));
        if let Some(nearest) = rules::nearest(&suppression.rule) {
            made.expected(format!("`{nearest}`, perhaps"));
        }
    }
}
