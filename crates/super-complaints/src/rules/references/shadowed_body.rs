//! SC104: a body of the record's own has an id of its own.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC104",
    slug: "shadowed-body",
    title: "a body of the record's own does not take an id of the directory",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Body],
    basis: &[Basis::format("a record's own bodies are those that the directory does not have")],
    since: "1",
    status: Status::Stable,
    rationale: "Of two bodies with one id the directory's is meant, everywhere. What the record says of its own one is \
                then lost, and readers of several records take the two for one.",
    help: "remove the body and use the one of the directory, or give it another id if it is another body",
    bad: &[
        Example {
            title: "a body of the directory, once more",
            patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "npcc", "kind": "other", "names": [{"text": "NPCC"}], "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "the id of a group",
            patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "pccs", "kind": "other", "names": [{"text": "PCCs"}], "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[Example {
        title: "a body that the directory does not have",
        patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "national-stalking-consortium", "kind": "other", "names": [{"text": "National Stalking Consortium"}], "sources": ["page"]}]}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, body) in facts.record.bodies.iter().enumerate() {
        if let Some(title) = facts.directory.title(&body.id) {
            let place = Place::of(EntityKind::Body, at).field("id");
            sink.object(place, format!("`{}` is in the directory already: {title}", body.id));
        }
    }
}
