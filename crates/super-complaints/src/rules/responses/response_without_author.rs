use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::ResponseField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC316",
    slug: "response-without-author",
    title: "a response says who wrote it",
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::format("an answer without `whose` is that of whoever wrote the response")],
    rationale: "An answer counts for whoever gives it. Of a response that nobody wrote the answers count for \
                no one, and a position without who takes it is hearsay.",
    help: "record the author in `by`, in the words of the source if the body is not known; if it was looked \
           for and not found, mark `by` as `unknown`",
    bad: &[Example::new("a letter of nobody", r#"[{"op": "remove", "path": "/responses/0/by"}]"#)],
    good: &[Example::new(
        "the author was looked for and not found",
        r#"[{"op": "remove", "path": "/responses/0/by"}, {"op": "add", "path": "/responses/0/marks", "value": {"by": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response) in facts.record.responses.iter().enumerate() {
        if response.by.is_empty() && response.marks.get(ResponseField::By).is_none() {
            let place = Place::of(EntityKind::Response, at);
            sink.object(place, "nobody is recorded to have written it, so its answers count for no one");
        }
    }
}
