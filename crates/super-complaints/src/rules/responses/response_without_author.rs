use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::ResponseField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC316",
    slug: "response-without-author",
    title: "every response names its author",
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::format("an answer without `answer_of` belongs to the author of the response")],
    rationale: "An answer counts for the body that gives it. If a response has no recorded author, its \
                answers count for no body, and a position without an owner is hearsay.",
    help: "record the author in `by`, in the words of the source if the body is not known; if the author was \
           searched for and not found, mark `by` as `unknown`",
    bad: &[Example::new("a letter without an author", r#"[{"op": "remove", "path": "/responses/0/by"}]"#)],
    good: &[Example::new(
        "the author was searched for and not found",
        r#"[{"op": "remove", "path": "/responses/0/by"}, {"op": "add", "path": "/responses/0/marks", "value": {"by": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response) in facts.record.responses.iter().enumerate() {
        if response.by.is_empty() && response.marks.get(ResponseField::By).is_none() {
            let place = Place::of(EntityKind::Response, at);
            sink.report(place, "the response has no recorded author, so its answers count for nobody");
        }
    }
}
