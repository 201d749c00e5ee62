use crate::index::{EntityKind, Place};
use crate::model::RequestField;
use crate::rules::shared_basis::REQUEST;
use crate::rules::{Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC404",
    slug: "request-asks-nobody",
    title: "a request names the bodies that are asked",
    reads: kinds![Request],
    basis: &[REQUEST],
    rationale: "If a request names no body, no body can be late: its due date is never applied.",
    help: "record the bodies that are asked, in the words of the report; if they are not known, mark `asked` \
           as `unknown`",
    bad: &[Example::new("no body is named", r#"[{"op": "remove", "path": "/requests/0/asked"}]"#)],
    good: &[Example::new(
        "the bodies that were asked are not known",
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
            sink.report(
                Place::of(EntityKind::Request, at),
                "the request does not say which bodies are asked",
            );
        }
    }
}
