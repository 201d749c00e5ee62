//! SC314: who is left out of a group by name is a member of it.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::rules::named_members::{Named, strays};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC314",
    slug: "excluded-outside-the-group",
    title: "who is left out of a group by name is a member of it",
    family: Family::Responses,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[
        EntityKind::Report,
        EntityKind::Recommendation,
        EntityKind::Request,
        EntityKind::Response,
        EntityKind::Body,
    ],
    basis: &[Basis::format("`excluding` names members of the group who are left out")],
    since: "1",
    status: Status::Stable,
    rationale: "“All chief constables but Kent’s” says something of Kent only if Kent is one of them. Who is left out and was no member on the day is a slip, mostly of the id, and the one who is meant is counted as if it were in.",
    help: "correct the id; a body that is no member need not be left out",
    bad: &[Example {
        title: "a commissioner is left out of the chief constables",
        patch: r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "excluding": ["pcc-kent"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a chief constable is left out",
        patch: r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "excluding": ["force-kent"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    strays(facts, Named::Excluded, &mut |name, of, id, place| {
        let message = format!("{name} is left out of {of}, and is no member");
        sink.object(place, message).found(format!("`{id}`"));
    });
}
