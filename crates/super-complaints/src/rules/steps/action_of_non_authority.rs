use crate::index::{EntityKind, Place};
use crate::model::Report;
use crate::rules::shared_basis::{ACTIONS_AND_RECOMMENDATIONS, SURREY_COMMISSIONER};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::non_authorities;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC610",
    slug: "action-of-non-authority",
    title: "an action belongs to one of the authorities",
    reads: kinds![Report, Action, Body],
    basis: &[
        ACTIONS_AND_RECOMMENDATIONS,
        Basis::experience(
            "a commissioner writes \"We accept this action\" about a recommendation",
            SURREY_COMMISSIONER,
        ),
    ],
    rationale: "Reports number actions and recommendations separately, and respondents confuse them. What \
                another body is asked to do is a recommendation, whatever a page calls it: as an action it \
                would be counted in the wrong place.",
    help: "move it to `recommendations`, with its owner as the addressee; otherwise correct the owner",
    bad: &[Example::new(
        "an action belongs to the chief constables",
        r#"[{"op": "replace", "path": "/actions/0/by/0", "value": "chief-constables"}]"#,
    )],
    good: &[Example::new(
        "an action belongs to the inspectorate",
        r#"[{"op": "add", "path": "/actions/0/by/-", "value": "hmicfrs"}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, action) in facts.record.actions.iter().enumerate() {
        let day = facts.report_of(action.report.as_ref()).and_then(Report::day);
        let place = Place::of(EntityKind::Action, at).field("by");
        let others = non_authorities(facts, sink, action.by.iter(), day, place);
        if !others.is_empty() {
            let names = wording::parties(facts, others);
            let message = format!("the owner of the action is not an authority under the scheme: {names}");
            sink.report(place, message)
                .expected(wording::seats(facts, &facts.authorities(day), day))
                .found(names);
        }
    }
}
