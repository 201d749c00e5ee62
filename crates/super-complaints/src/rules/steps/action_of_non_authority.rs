use crate::index::{EntityKind, Place};
use crate::model::Report;
use crate::rules::cited::{REGULATION_8, SURREY_COMMISSIONER};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, kinds, say};

use super::no_authorities;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC610",
    slug: "action-of-non-authority",
    title: "an action is one that the authorities set themselves",
    reads: kinds![Report, Action, Body],
    basis: &[
        Basis::of_scheme(
            Matter::Conclusion,
            "SI 2018/748 regulation 8(1)(c) and (d): action of the authorities, recommendations to any other person",
            REGULATION_8,
        ),
        Basis::experience(
            "\"We accept this action\", writes a commissioner of a recommendation",
            SURREY_COMMISSIONER,
        ),
    ],
    rationale: "Reports number actions and recommendations apart, and those who answer mix them up. What is \
                asked of somebody else is a recommendation, whatever a page calls it: as an action it would \
                be counted among the wrong ones.",
    help: "move it to `recommendations`, with the owner as addressee; else correct the owner",
    bad: &[Example::new(
        "an action of the chief constables",
        r#"[{"op": "replace", "path": "/actions/0/by/0", "value": "chief-constables"}]"#,
    )],
    good: &[Example::new(
        "an action of the inspectorate",
        r#"[{"op": "add", "path": "/actions/0/by/-", "value": "hmicfrs"}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, action) in facts.record.actions.iter().enumerate() {
        let day = facts.report_of(action.report.as_ref()).and_then(Report::day);
        let place = Place::of(EntityKind::Action, at).field("by");
        let others = no_authorities(facts, sink, action.by.iter(), day, place);
        if !others.is_empty() {
            let names = say::parties(facts, others);
            let message =
                format!("the action is set for a body that is not an authority of the scheme: {names}");
            sink.object(place, message)
                .expected(say::seats(facts, &facts.authorities(day), day))
                .found(names);
        }
    }
}
