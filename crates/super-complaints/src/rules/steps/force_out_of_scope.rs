use crate::dates::PartialDate;
use crate::finding::{Severity, Subject};
use crate::index::{Place, Resolved};
use crate::model::{PartyId, Report};
use crate::rules::cited::{POLICE_REFORM_ACT, SERVICE_POLICE};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC613",
    slug: "force-out-of-scope",
    title: "the forces complained of are within the scheme",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Event, Report, Body],
    basis: &[
        Basis::of_scheme(
            Matter::Complaint,
            "Police Reform Act 2002 section 29A: one or more police forces, as the section defines them",
            POLICE_REFORM_ACT,
        ),
        Basis::law("SI 2023/624 regulation 88: relevant bodies of the service police", SERVICE_POLICE),
    ],
    rationale: "Where the law lists about whom a complaint can be, as it lists police forces, nobody else is \
                what the complaint is about: a commissioner, a department or a force of another nation may \
                only be part of the story.",
    help: "check the force, and the scheme; name others who play a part in a feature's `gist`; else leave \
           the finding as it stands",
    bad: &[Example::new(
        "the Police Service of Northern Ireland",
        r#"[{"op": "add", "path": "/forces", "value": ["force-psni"]}]"#,
    )],
    good: &[Example::new(
        "the forces of England and Wales, and a special force",
        r#"[{"op": "add", "path": "/forces", "value": ["territorial-forces", "force-btp"]}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.record.forces.is_empty() {
        return;
    }
    let Some(scheme) = facts.scheme else { return };
    let Some(subjects) = &scheme.subjects else { return };
    let day = facts.made_on().or_else(|| facts.record.reports.first().and_then(Report::day));
    for (at, party) in facts.record.forces.iter().enumerate() {
        let Some(id) = &party.id else { continue };
        if is_outside(facts, id, subjects, day) {
            let name = facts.parties.name(party);
            let subjects = facts.parties.title(subjects);
            sink.object(
                Place::record().field("forces").at(at),
                format!(
                    "{name} is not one of those that can be complained of under the scheme `{}`",
                    scheme.id
                ),
            )
            .expected(subjects)
            .found(name);
        }
    }
}

/// Whether a body, or a member of a group, is certainly no member of another group.
fn is_outside(facts: &Facts<'_>, id: &PartyId, subjects: &PartyId, day: Option<&PartialDate>) -> bool {
    let Some(Resolved::Group(subjects)) = facts.parties.resolve(subjects.as_str()) else { return false };
    let subjects = facts.parties.members(subjects, day);
    let outside = |seat| !subjects.certain.contains(seat) && !subjects.possible.contains(seat);
    match facts.parties.resolve(id.as_str()) {
        Some(Resolved::Body(seat)) => outside(seat),
        Some(Resolved::Group(group)) => facts.parties.members(group, day).certain.iter().any(outside),
        None => false,
    }
}
