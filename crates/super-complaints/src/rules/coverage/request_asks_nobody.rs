use crate::index::{EntityKind, Place};
use crate::model::RequestField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC404",
    slug: "request-asks-nobody",
    title: "a request says who is asked",
    reads: kinds![Request],
    basis: &[Basis::format("a request holds who is asked to answer what, and by when")],
    rationale: "A request that asks nobody can be missed by nobody: its due day is never applied.",
    help: "record who is asked, in the words of the report; if that is not known, mark `asked` as `unknown`",
    bad: &[Example::new(
        "a request without anybody asked",
        r#"[{"op": "remove", "path": "/requests/0/asked"}]"#,
    )],
    good: &[Example::new(
        "who was asked is not known",
        r#"[
            {"op": "remove", "path": "/requests/0/asked"},
            {"op": "add", "path": "/requests/0/marks", "value": {"asked": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, request) in facts.record.requests.iter().enumerate() {
        if request.asked.is_empty() && request.marks.get(RequestField::Asked).is_none() {
            sink.object(Place::of(EntityKind::Request, at), "the request asks nobody");
        }
    }
}
