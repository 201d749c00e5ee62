use crate::index::{EntityKind, Place};
use crate::model::Body;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC104",
    slug: "body-id-taken",
    title: "the record's own bodies do not reuse an id from the directory",
    reads: kinds![Body],
    basis: &[Basis::format("a record's own `bodies` are those that the directory does not have")],
    rationale: "If the record and the directory use the same id, the directory's body is used everywhere. If \
                the record means another body, that body is lost, and a reader of several records takes the \
                two for one. If it is the same body under a name that the directory does not have, nothing \
                else is wrong.",
    help: "if it is another body, give it another id; if it is the body in the directory, remove it from \
           `bodies`",
    bad: &[
        Example::new(
            "another body with an id from the directory",
            r#"[{"op": "add", "path": "/bodies", "value": [{"id": "npcc", "kind": "other", "names": [{"text": "Northern Probation Consultative Council"}], "sources": ["page"]}]}]"#,
        ),
        Example::new(
            "the id of a group",
            r#"[{"op": "add", "path": "/bodies", "value": [{"id": "pccs", "kind": "other", "names": [{"text": "Parish Clerks of Cumbria"}], "sources": ["page"]}]}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the same body under one of its names: SC122 reports it",
            r#"[{"op": "add", "path": "/bodies", "value": [{"id": "npcc", "kind": "other", "names": [{"text": "NPCC"}], "sources": ["page"]}]}]"#,
        ),
        Example::new(
            "a body that the directory does not have",
            r#"[{"op": "add", "path": "/bodies", "value": [{"id": "national-stalking-consortium", "kind": "other", "names": [{"text": "National Stalking Consortium"}], "sources": ["page"]}]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, body) in facts.record.bodies.iter().enumerate() {
        if let Some(title) = facts.directory.title(&body.id).filter(|_| !is_the_same(facts, body)) {
            let place = Place::of(EntityKind::Body, at).field("id");
            let message =
                format!("in the directory, `{}` is {title}, which has none of the names given here", body.id);
            sink.report(place, message)
                .found(body.names.first().map_or_else(String::new, |name| name.text.to_string()));
        }
    }
}

/// Whether the directory has a body under the same id and one of the same names: that is, the same body.
pub(super) fn is_the_same(facts: &Facts<'_>, body: &Body) -> bool {
    let names = body.names.iter().map(|name| &name.text).chain(&body.short_name).chain(&body.also_known_as);
    let mut found = names.into_iter().flat_map(|name| facts.directory.look_up(name));
    found.any(|found| *found.id() == body.id)
}
