use crate::directory::nearest;
use crate::finding::Severity;
use crate::rules::cited::REGULATION_6;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

use super::place_of_event;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC618",
    slug: "ground-not-in-scheme",
    title: "the ground of a refusal is one that the scheme has",
    severity: Severity::Error,
    reads: kinds![Event],
    basis: &[
        Basis::format("`ground` is the id of a ground of the scheme, or `other`"),
        Basis::law(
            "SI 2018/748 regulation 6: the grounds on which a complaint is not eligible, and no others",
            REGULATION_6,
        ),
    ],
    rationale: "Each scheme has grounds of its own: what is a ground under one is none under another. An id \
                that the scheme does not have is a slip. An authority that refused on a ground that the law \
                does not give is recorded with `other`, and its ground in the words of the gist.",
    help: "write one of the grounds of the scheme; if the authority gave another one, write `other` and tell \
           it in `gist`",
    bad: &[
        Example::new(
            "a slip in the id of a ground",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-mising", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "a ground of another scheme: six months between two complaints are asked for in online safety only",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "too-soon", "sources": ["report"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a ground of the scheme",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "a ground that the law does not give, in words",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "other", "gist": "the authority had no staff to spare", "sources": ["report"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

/// The ground that no scheme has, for what the law does not give.
const OTHER: &str = "other";

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    for (at, event) in facts.record.events.iter().enumerate() {
        let Some(ground) = event.ground.as_ref().map(AsRef::as_ref) else { continue };
        if ground == OTHER || scheme.ground(ground).is_some() {
            continue;
        }
        let known = || scheme.grounds.iter().map(|it| it.id.as_str()).chain([OTHER]);
        let message = format!("the scheme `{}` has no ground `{ground}` of refusal", scheme.id);
        let made = sink.object(place_of_event(at).field("ground"), message).found_id(ground);
        match nearest(ground, known()) {
            Some(nearest) => made.near(nearest),
            None => made.expected(say::one_of(known())),
        };
    }
}
