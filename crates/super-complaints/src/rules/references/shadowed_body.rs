//! SC104: a body of the record's own has an id of its own.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::Body;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC104",
    slug: "shadowed-body",
    title: "the record's own bodies do not reuse an id of the directory for another body",
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
    help: "give the body another id; if it is the one of the directory after all, remove it from `bodies`",
    bad: &[
        Example {
            title: "another body under the id of one of the directory",
            patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "npcc", "kind": "other", "names": [{"text": "Northern Probation Consultative Council"}], "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "the id of a group",
            patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "pccs", "kind": "other", "names": [{"text": "Parish Clerks of Cumbria"}], "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "a body that the directory has under the same id: SC122 notes it",
            patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "npcc", "kind": "other", "names": [{"text": "NPCC"}], "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a body that the directory does not have",
            patch: r#"[{"op": "add", "path": "/bodies", "value": [{"id": "national-stalking-consortium", "kind": "other", "names": [{"text": "National Stalking Consortium"}], "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, body) in facts.record.bodies.iter().enumerate() {
        if let Some(title) = facts.directory.title(&body.id).filter(|_| !is_the_same(facts, body)) {
            let place = Place::of(EntityKind::Body, at).field("id");
            let message = format!("`{}` is the id of another body in the directory: {title}", body.id);
            sink.object(place, message)
                .found(body.names.first().map_or_else(String::new, |name| name.text.to_string()));
        }
    }
}

/// Whether the directory has a body under the same id and one of the same names: the same body, once more.
pub(super) fn is_the_same(facts: &Facts<'_>, body: &Body) -> bool {
    let names = body.names.iter().map(|name| &name.text).chain(&body.short_name).chain(&body.also_known_as);
    let mut found = names.into_iter().flat_map(|name| facts.directory.look_up(name));
    found.any(|found| *found.id() == body.id)
}
