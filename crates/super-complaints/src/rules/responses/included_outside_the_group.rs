//! SC317: a body that is named as one of a group is a member of it.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::rules::named_members::{Named, strays};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC317",
    slug: "included-outside-the-group",
    title: "a body named as a member of a group is a member of it",
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
        EntityKind::Search,
        EntityKind::Body,
    ],
    basis: &[Basis::format("`including` names members of the group that are certainly meant")],
    since: "1",
    status: Status::Stable,
    rationale: "“Many police and crime commissioners, including Cambridgeshire’s” is certain about one member, and \
                about the others only perhaps. If the body was not a member on the date of the report, the id is \
                usually mistyped, and the wrong body counts as asked, or as having answered.",
    help: "correct the id, or list the body as a separate party",
    bad: &[Example {
        title: "a commissioner is named as one of the chief constables",
        patch: r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "coverage": "some", "including": ["pcc-kent"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a force is named as one of the chief constables: both have one seat",
        patch: r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "coverage": "some", "including": ["force-kent"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    strays(facts, Named::Included, &mut |name, of, id, place| {
        let message = format!("{name} is named as one of {of}, and is not a member");
        sink.object(place, message).found(format!("`{id}`"));
    });
}
