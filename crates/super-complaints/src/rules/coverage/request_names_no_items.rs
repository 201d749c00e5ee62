use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::RequestField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC405",
    slug: "request-names-no-items",
    title: "a request says which recommendations are to be answered",
    severity: Severity::Note,
    reads: kinds![Request],
    basis: &[Basis::format("a request holds who is asked to answer what, and by when")],
    rationale: "A request that names no recommendation is shown beside none, and its due day applies to \
                none.",
    help: "list the items that are to be answered, all of them if the report asks for answers to every \
           recommendation; if that is not known, mark `items` as `unknown`",
    bad: &[Example::new("a request without items", r#"[{"op": "remove", "path": "/requests/0/items"}]"#)],
    good: &[Example::new(
        "which recommendations are meant is not known",
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
            sink.object(
                Place::of(EntityKind::Request, at),
                "the request names nothing that is to be answered",
            );
        }
    }
}
