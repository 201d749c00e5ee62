use crate::finding::Severity;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC102",
    slug: "duplicate-id",
    title: "an id is used once within its kind",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("ids are unique within their kind; recommendations and actions are one kind")],
    rationale: "With two things of one id, nobody can say which of them an answer or a source means.",
    help: "give one of the two another id, and check what refers to it",
    bad: &[Example::new(
        "an action with the id of a recommendation",
        r#"[{"op": "replace", "path": "/actions/0/id", "value": "r1"}]"#,
    )],
    good: &[Example::new(
        "a document and a response of the same id are two kinds",
        r#"[{"op": "replace", "path": "/responses/0/id", "value": "report"}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (place, earlier) in &facts.duplicates {
        let name = place.entity(facts.record).unwrap_or_default();
        sink.object(*place, format!("`{name}` is there twice")).related(*earlier, "the first one");
    }
}
