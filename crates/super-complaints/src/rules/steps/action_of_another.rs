//! SC610: an action is one of the authorities' own.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::Report;
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, Status, say};

use super::no_authorities;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC610",
    slug: "action-of-another",
    title: "an action is one that the authorities set themselves",
    family: Family::Steps,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Report, EntityKind::Action, EntityKind::Body],
    basis: &[
        Basis::of_scheme(
            Matter::Conclusion,
            "SI 2018/748 regulation 8(1)(c) and (d): action of the authorities, recommendations to any other person",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/8/made",
        ),
        Basis::experience(
            "\"We accept this action\", writes a commissioner of a recommendation",
            "https://www.surrey-pcc.gov.uk/statutory-response/commissioners-response-to-police-super-complaint-about-police-perpetrated-domestic-abuse/",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "Reports number actions and recommendations apart, and those who answer mix them up. What is asked of somebody \
                else is a recommendation, whatever a page calls it: as an action it would be counted among the wrong ones.",
    help: "move it to `recommendations`, with the owner as addressee; else correct the owner",
    bad: &[Example {
        title: "an action of the chief constables",
        patch: r#"[{"op": "replace", "path": "/actions/0/by/0", "value": "chief-constables"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "an action of the inspectorate",
        patch: r#"[{"op": "add", "path": "/actions/0/by/-", "value": "hmicfrs"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
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
