use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::{Party, Report};
use crate::rules::shared_basis::ACTIONS_AND_RECOMMENDATIONS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};
use crate::scheme::DecisionMode;

use super::is_authority;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC611",
    slug: "recommendation-to-an-authority",
    title: "a recommendation is not addressed to one of the authorities",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Body],
    basis: &[
        ACTIONS_AND_RECOMMENDATIONS,
        Basis::experience(
            "web pages name the College of Policing and the IOPC among the addressees, although they can only set themselves actions",
            "https://alicerugglestrust.org/?p=7633",
        ),
    ],
    rationale: "What the authorities intend to do themselves is an action, with its own number. If a page \
                lists them among the addressees, either the page is imprecise, or an action was taken for a \
                recommendation.",
    help: "check the report: if it is one of its actions, move it to `actions`; if only another page says \
           so, record that in `discrepancies`; otherwise leave the finding as it is",
    bad: &[Example::new(
        "a recommendation to the Chief Inspector, who has the same seat as the inspectorate",
        r#"[{"op": "add", "path": "/recommendations/1/addressees/-", "value": "hmcic"}]"#,
    )],
    good: &[Example::new(
        "a recommendation to the NPCC",
        r#"[{"op": "add", "path": "/recommendations/1/addressees/-", "value": "npcc"}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.authorities(None).is_empty() {
        return;
    }
    let singly = facts.scheme.is_some_and(|scheme| scheme.decision_mode == DecisionMode::Individually);
    for (at, it) in facts.record.recommendations.iter().enumerate() {
        let day = facts.report_of(it.report.as_ref()).and_then(Report::day);
        // If each authority concludes for itself, it may address the others like any other body.
        let by = singly.then(|| {
            facts.parties.seats(facts.report_of(it.report.as_ref()).iter().flat_map(|it| &it.by), day)
        });
        let is_author = |party: &Party| {
            let seat = party.id.as_ref().and_then(|id| facts.parties.seat(id.as_str()));
            by.as_ref().is_none_or(|by| seat.is_some_and(|seat| by.certain.contains(seat)))
        };
        let mut authorities = it
            .addressees
            .iter()
            .filter(|party| is_authority(facts, party, day) == Some(true) && is_author(party))
            .peekable();
        if authorities.peek().is_some() {
            let names = wording::parties(facts, authorities);
            let place = Place::of(EntityKind::Recommendation, at).field("addressees");
            sink.report(
                place,
                format!("the recommendation is addressed to an authority under the scheme: {names}"),
            )
            .found(names);
        }
    }
}
