use crate::index::{EntityKind, Place, Resolved};
use crate::model::Jointly;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC119",
    slug: "joint-with-one-addressee",
    title: "a joint recommendation has more than one addressee",
    reads: kinds![Recommendation, Body],
    basis: &[Basis::format("`jointly` says how several addressees act together")],
    rationale: "If a commissioner and a chief constable are asked to act together, an answer from one of \
                them is half an answer. With a single addressee there is no other body to act with; usually \
                the other addressee was left out by mistake.",
    help: "record the other addressees, or remove `jointly`; a body that only helps belongs in \
           `in_conjunction_with`",
    bad: &[
        Example::new(
            "the Home Office alone is to act jointly",
            r#"[{"op": "add", "path": "/recommendations/0/jointly", "value": "together"}]"#,
        ),
        Example::new(
            "area by area, but only the commissioners are named",
            r#"[{"op": "add", "path": "/recommendations/3/jointly", "value": "by_area"}]"#,
        ),
    ],
    good: &[
        Example::new(
            "commissioners and chief constables, area by area",
            r#"[{"op": "add", "path": "/recommendations/3/addressees/-", "value": "chief-constables"}, {"op": "add", "path": "/recommendations/3/jointly", "value": "by_area"}]"#,
        ),
        Example::new(
            "all chief constables together",
            r#"[{"op": "add", "path": "/recommendations/1/jointly", "value": "together"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, it) in facts.record.recommendations.iter().enumerate() {
        let (Some(jointly), [only]) = (it.jointly, it.addressees.as_slice()) else { continue };
        let alone = match (jointly, facts.resolved(only)) {
            (Jointly::Together, Some(Resolved::Body(_))) => "is a single body",
            (Jointly::ByArea, Some(_)) => "has only one body in each area",
            _ => continue,
        };
        let message = format!("the only addressee {alone}, but is asked to act jointly");
        let place = Place::of(EntityKind::Recommendation, at).field("jointly");
        sink.report(place, message).found(facts.parties.name(only));
    }
}
