//! SC715: a reason is given for a field that is marked.

use crate::finding::{Profile, Severity, Subject};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC715",
    slug: "reason-without-mark",
    title: "a field that has a reason is marked",
    family: Family::Sources,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: EVERYTHING,
    basis: &[Basis::format("a reason says why a field is marked as it is")],
    since: "1",
    status: Status::Stable,
    rationale: "A reason for a field that is not marked explains nothing. Either the mark was forgotten, so that an \
                inferred value looks like one that the source states, or the reason was left behind.",
    help: "mark the field, or remove the reason",
    bad: &[Example {
        title: "a reason why the position is inferred, without a mark",
        patch: r#"[{"op": "add", "path": "/responses/0/answers/0/reasons", "value": {"position": "the letter thanks for the recommendation"}}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a reason why the date is not known",
        patch: r#"[{"op": "add", "path": "/documents/4/reasons", "value": {"gone": "no archive was searched"}}, {"op": "add", "path": "/documents/4/marks", "value": {"gone": "unknown"}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for it in facts.contents().reasons.iter().filter(|it| !it.is_marked) {
        sink.object(it.place, format!("a reason is given for `{}`, which is not marked", it.field));
    }
}
