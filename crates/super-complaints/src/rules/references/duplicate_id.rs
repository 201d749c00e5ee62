//! SC102: ids are unique within their kind.

use crate::finding::{Profile, Severity, Subject};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC102",
    slug: "duplicate-id",
    title: "an id is used once within its kind",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: EVERYTHING,
    basis: &[Basis::format("ids are unique within their kind; recommendations and actions are one kind")],
    since: "1",
    status: Status::Stable,
    rationale: "With two things of one id, nobody can say which of them an answer or a source means.",
    help: "give one of the two another id, and check what refers to it",
    bad: &[Example {
        title: "an action with the id of a recommendation",
        patch: r#"[{"op": "replace", "path": "/actions/0/id", "value": "r1"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a document and a response of the same id are two kinds",
        patch: r#"[{"op": "replace", "path": "/responses/0/id", "value": "report"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (place, earlier) in &facts.duplicates {
        let name = place.entity(facts.record).unwrap_or_default();
        sink.object(*place, format!("`{name}` is there twice")).related(*earlier, "the first one");
    }
}
