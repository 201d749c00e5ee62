use crate::collect_vec::CollectVec as _;
use crate::fields::to_json;
use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::{Body, Name};
use crate::offer::Confidence;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::body_id_taken::is_the_same;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC122",
    slug: "body-in-directory",
    title: "the record does not repeat a body that is in the directory",
    severity: Severity::Note,
    reads: kinds![Body],
    basis: &[Basis::format("a record's own `bodies` are those that the directory does not have")],
    rationale: "The directory grows: by now it may have a body that a record had to add. The entry in the \
                directory is used everywhere, so the record is not wrong, but its own entry for the body is \
                not used.",
    help: "remove it from `bodies`; details that the directory does not have can go in a directory file of \
           your own",
    bad: &[Example::new(
        "a body that the directory has",
        r#"[{"op": "add", "path": "/bodies", "value": [{"id": "npcc", "kind": "other", "names": [{"text": "NPCC"}], "sources": ["page"]}]}]"#,
    )],
    good: &[Example::new(
        "a body that the directory does not have",
        r#"[{"op": "add", "path": "/bodies", "value": [{"id": "national-stalking-consortium", "kind": "other", "names": [{"text": "National Stalking Consortium"}], "sources": ["page"]}]}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, body) in facts.record.bodies.iter().enumerate() {
        if let Some(title) = facts.directory.title(&body.id).filter(|_| is_the_same(facts, body)) {
            let place = Place::of(EntityKind::Body, at);
            let sure = if says_no_more(facts, body) { Confidence::Certain } else { Confidence::Likely };
            sink.report(place, format!("`{}` is already in the directory: {title}", body.id)).remove_entity(
                place,
                "remove the body",
                sure,
            );
        }
    }
}

/// Whether the directory has all names of a body, and the record says nothing else of it that would be lost.
fn says_no_more(facts: &Facts<'_>, body: &Body) -> bool {
    let names = body.names.iter().map(|name| Name::new(name.text.clone())).collect_vec();
    let bare = Body { sources: body.sources.clone(), ..Body::new(body.id.clone(), body.kind, names) };
    let is_its = |name: &Name| facts.directory.look_up(&name.text).iter().any(|it| *it.id() == body.id);
    to_json(&bare) == to_json(body) && body.names.iter().all(is_its)
}
