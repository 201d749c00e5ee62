use crate::directory::nearest;
use crate::finding::Severity;
use crate::index::At;
use crate::near::likely_id;
use crate::rules::shared_basis::REGULATION_6;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC618",
    slug: "ground-not-in-scheme",
    title: "the ground for refusal is one of the scheme's",
    severity: Severity::Error,
    reads: kinds![Event],
    basis: &[
        Basis::format("`ground` is the id of a ground of the scheme, or `other`"),
        Basis::law(
            "SI 2018/748 regulation 6: the grounds on which a complaint is not eligible, and no others",
            REGULATION_6,
        ),
    ],
    rationale: "Each scheme has its own grounds: a ground under one scheme is not a ground under another. An \
                id that the scheme does not have is usually mistyped. If an authority refused on a ground \
                that the law does not provide, record `other`, and its reason in `gist`.",
    help: "write one of the grounds of the scheme; if the authority gave another reason, write `other` and \
           give the reason in `gist`",
    bad: &[
        Example::new(
            "a mistyped id of a ground",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-mising", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "a ground of another scheme: only online safety requires six months between two complaints",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "too-soon", "sources": ["report"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a ground of the scheme",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "a reason that the law does not provide, in words",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "other", "gist": "the authority had no staff to spare", "sources": ["report"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

/// The ground that no scheme has, for reasons that the law does not provide.
const OTHER: &str = "other";

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    for (at, event) in At::each(&facts.record.events) {
        let Some(ground) = event.ground.as_ref().map(AsRef::as_ref) else { continue };
        if ground == OTHER || scheme.ground(ground).is_some() {
            continue;
        }
        let known = || scheme.grounds.iter().map(|it| it.id.as_str()).chain([OTHER]);
        let message = format!("the scheme `{}` has no ground for refusal `{ground}`", scheme.id);
        let made = sink.report(at.place().field("ground"), message).found_id(ground);
        match nearest(ground, known()) {
            Some(near) if likely_id(ground, known()).is_some() => {
                made.near(near).write(at.place().field("ground"), ground, near)
            }
            Some(nearest) => made.near(nearest),
            None => made.expected(wording::one_of(known())),
        };
    }
}
