use crate::collect_vec::CollectVec as _;
use crate::model::{EventField, EventKind};
use crate::rules::shared_basis::{REGULATION_6, SERVICE_POLICE};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC608",
    slug: "refusal-without-ground",
    title: "a refusal gives a ground",
    reads: kinds![Event],
    basis: &[
        Basis::of_scheme(
            Topic::Refusal,
            "SI 2018/748 regulation 6(6): written reasons to the complainant",
            REGULATION_6,
        ),
        Basis::law("SI 2023/624 regulation 94(7): the same for the service police", SERVICE_POLICE),
    ],
    rationale: "The law provides only a few grounds, and the complainant is told in writing which of them \
                applies. The reasons need not be published, so the complainant or the authority may have to \
                be asked.",
    help: "record the `ground`; if the reasons were searched for and not found, mark `ground` as `unknown`",
    bad: &[Example::new(
        "refused, but no reason is recorded",
        r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "sources": ["report"]}}]"#,
    )],
    good: &[Example::new(
        "refused, and the reasons were not published",
        r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "marks": {"ground": "unknown"}, "sources": ["report"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme.filter(|scheme| !scheme.grounds.is_empty()) else { return };
    for (at, event) in facts.events(EventKind::FoundIneligible) {
        if event.ground.is_none() && event.marks.get(EventField::Ground).is_none() {
            let grounds: Vec<String> =
                scheme.grounds.iter().map(|ground| wording::lower(&ground.title)).collect_vec();
            sink.report(at.place(), "the complaint was found ineligible, but no ground is recorded")
                .expected(grounds.join("; or "));
        }
    }
}
