use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::RequestField;
use crate::rules::shared_basis::REQUEST;
use crate::rules::{Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC405",
    slug: "request-names-no-items",
    title: "a request says which recommendations are to be answered",
    severity: Severity::Note,
    reads: kinds![Request],
    basis: &[REQUEST],
    rationale: "A request that names no recommendation is not shown with any, and its due date is never \
                applied.",
    help: "list the items that are to be answered: all of them, if the report asks for a response to every \
           recommendation; if they are not known, mark `items` as `unknown`",
    bad: &[Example::new("a request without items", r#"[{"op": "remove", "path": "/requests/0/items"}]"#)],
    good: &[Example::new(
        "the recommendations that are meant are not known",
        r#"[
            {"op": "remove", "path": "/requests/0/items"},
            {"op": "add", "path": "/requests/0/marks", "value": {"items": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, request) in facts.record.requests.iter().enumerate() {
        if request.items.is_empty() && request.marks.get(RequestField::Items).is_none() {
            sink.report(
                Place::of(EntityKind::Request, at),
                "the request does not say which recommendations are to be answered",
            );
        }
    }
}
