//! SC311: a force that answers is one that the law covers.

use crate::check::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place, Resolved};
use crate::model::{BodyKind, Party};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status, say};

use super::{day_of, meet, resolved};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC311",
    slug: "answer-from-outside-the-scheme",
    title: "a force that answers, or is answered for, is one of which the law lets people complain",
    family: Family::Responses,
    subject: Subject::Publication,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    reads: &[
        EntityKind::Report,
        EntityKind::Recommendation,
        EntityKind::Action,
        EntityKind::Response,
        EntityKind::Body,
    ],
    basis: &[
        Basis::experience(
            "46 forces accepted, the Police Service of Northern Ireland among them",
            "https://www.gov.uk/government/publications/responses-to-police-perpetrated-domestic-abuse-report-on-the-cwj-super-complaint/second-npcc-response-to-recommendations-overview-report",
        ),
        Basis::law(
            "Police Reform Act 2002 section 29A: the police forces of which can be complained",
            "https://www.legislation.gov.uk/ukpga/2002/30/part/2A",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "A force outside the scheme may answer out of good will. But it was not asked, it cannot be complained of \
                under this law, and a count that includes it is larger than the number of those who were asked.",
    help: "check that the force is the right one; count it apart from those who were asked; else leave the finding as it \
           stands",
    bad: &[Example {
        title: "the council accepts for the Police Service of Northern Ireland too",
        patch: r#"[{"op": "add", "path": "/responses/1/answers/0/whose/-", "value": "force-psni"}]"#,
        as_of: None,
    }],
    good: &[Example {
        title: "the British Transport Police is within the scheme",
        patch: r#"[{"op": "add", "path": "/responses/1/answers/0/whose/-", "value": "force-btp"}]"#,
        as_of: None,
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let Some(subjects) = facts.parties.resolve(scheme.subjects.as_str()) else { return };
    for (at, response) in facts.record.responses.iter().enumerate() {
        let mut outside: Vec<&Party> = Vec::new();
        let day = response
            .answers
            .first()
            .map_or_else(|| facts.report_day(facts.record.reports.first()), |answer| day_of(facts, answer));
        let named = response.by.iter().chain(response.answers.iter().flat_map(|answer| &answer.whose));
        for party in named {
            let is_outside = is_force(facts, party)
                && resolved(facts, party)
                    .is_some_and(|it| matches!(it, Resolved::Body(_)) && !meet(facts, it, subjects, day));
            if is_outside && outside.iter().all(|other| other.id != party.id) {
                outside.push(party);
            }
        }
        if !outside.is_empty() {
            let answers = outside.iter().any(|party| response.by.iter().any(|author| author.id == party.id));
            let what = if answers { "answers" } else { "is answered for" };
            let names = say::parties(facts, outside);
            let message = format!("{names} {what}, and is outside the scheme `{}`", scheme.id);
            sink.object(Place::of(EntityKind::Response, at), message).found(names);
        }
    }
}

/// Whether a party is a police force or its chief officer.
fn is_force(facts: &Facts<'_>, party: &Party) -> bool {
    let body = party.id.as_ref().and_then(|id| facts.parties.body(id.as_str()));
    body.is_some_and(|body| {
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
