use crate::directory::{Seat, SeatSet};
use crate::finding::{Severity, Subject};
use crate::index::{At, Resolved};
use crate::model::{BodyKind, Report};
use crate::rules::shared_basis::{NPCC_SECOND_RESPONSE, POLICE_REFORM_ACT};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::day_of;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC311",
    slug: "answer-from-force-out-of-scope",
    title: "a force that answers, or is answered for, is within the scope of the scheme",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Response, Body],
    basis: &[
        Basis::experience(
            "46 forces accepted, including the Police Service of Northern Ireland",
            NPCC_SECOND_RESPONSE,
        ),
        Basis::law(
            "Police Reform Act 2002 section 29A: the police forces that a super-complaint can be about",
            POLICE_REFORM_ACT,
        ),
    ],
    rationale: "A force outside the scheme may answer voluntarily. But it was not asked, a super-complaint \
                under this law cannot be about it, and a count that includes it is larger than the number of \
                bodies that were asked.",
    help: "check that the force is the right one; count it separately from the bodies that were asked; \
           otherwise leave the finding as it is",
    bad: &[Example::new(
        "the NPCC also accepts for the Police Service of Northern Ireland",
        r#"[{"op": "add", "path": "/responses/1/answers/0/answer_of/-", "value": "force-psni"}]"#,
    )],
    good: &[Example::new(
        "the British Transport Police is within the scheme",
        r#"[{"op": "add", "path": "/responses/1/answers/0/answer_of/-", "value": "force-btp"}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(subjects) = facts.scheme.and_then(|scheme| scheme.subjects.as_ref()) else { return };
    let Some(Resolved::Group(group)) = facts.parties.resolve(subjects.as_str()) else { return };
    for (at, response) in At::each(&facts.record.responses) {
        let whose = response.answers.iter().flat_map(|answer| &answer.answer_of);
        let answered_for = whose.filter_map(|party| facts.resolved(party)).filter_map(|it| force(facts, it));
        let mut answered_for = answered_for.peekable();
        let mut answering = facts.authors(at).by.iter().filter_map(|it| force(facts, *it)).peekable();
        // Sets are made, and the date is worked out, where a force answers.
        if answering.peek().is_none() && answered_for.peek().is_none() {
            continue;
        }
        let lists: [(&str, SeatSet); 2] =
            [("comes from", answering.collect()), ("speaks for", answered_for.collect())];
        let day = if response.answers.is_empty() {
            facts.record.reports.first().and_then(Report::day)
        } else {
            day_of(facts, (at, At::FIRST))
        };
        let members = facts.parties.members(group, day);
        for (what, mut outside) in lists {
            outside.remove_all(&members.certain);
            outside.remove_all(&members.possible);
            if !outside.is_empty() {
                let names = wording::seats(facts, &outside, day);
                let scheme = &facts.record.scheme;
                let message = format!("the response {what} a force outside the scheme `{scheme}`: {names}");
                sink.report(at.place(), message).found(names);
            }
        }
    }
}

/// The seat of a party, if it is a police force.
fn force(facts: &Facts<'_>, party: Resolved) -> Option<Seat> {
    match party {
        Resolved::Body(seat) => is_force(facts, seat).then_some(seat),
        Resolved::Group(_) => None,
    }
}

/// Whether the organisation in a seat is a police force.
fn is_force(facts: &Facts<'_>, seat: Seat) -> bool {
    facts.parties.holder(seat, None).is_some_and(|body| {
        matches!(
            body.kind,
            BodyKind::TerritorialForce
                | BodyKind::SpecialForce
                | BodyKind::NationalAgency
                | BodyKind::ServicePolice
                | BodyKind::OtherForce
                | BodyKind::ChiefOfficer
        )
    })
}
