//! SC404: a request asks somebody.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::RequestField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC404",
    slug: "request-asks-nobody",
    title: "a request says who is asked",
    family: Family::Coverage,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Request],
    basis: &[Basis::format("a request holds who is asked to answer what, and by when")],
    since: "1",
    status: Status::Stable,
    rationale: "A request that asks nobody can be missed by nobody: its due day is never applied.",
    help: "record who is asked, in the words of the report; if that is not known, mark `asked` as `unknown`",
    bad: &[Example {
        title: "a request without anybody asked",
        patch: r#"[{"op": "remove", "path": "/requests/0/asked"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "who was asked is not known",
        patch: r#"[
            {"op": "remove", "path": "/requests/0/asked"},
            {"op": "add", "path": "/requests/0/marks", "value": {"asked": "unknown"}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, request) in facts.record.requests.iter().enumerate() {
        if request.asked.is_empty() && request.marks.get(RequestField::Asked).is_none() {
            sink.object(Place::of(EntityKind::Request, at), "the request asks nobody");
        }
    }
}
