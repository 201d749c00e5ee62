use crate::dates::PartialDate;
use crate::finding::{Severity, Subject};
use crate::index::{Place, Resolved};
use crate::model::{PartyId, Report};
use crate::rules::shared_basis::{POLICE_REFORM_ACT, SERVICE_POLICE};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC613",
    slug: "force-out-of-scope",
    title: "the forces that the complaint is about are within the scope of the scheme",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Event, Report, Body],
    basis: &[
        Basis::of_scheme(
            Topic::Complaint,
            "Police Reform Act 2002 section 29A: one or more police forces, as the section defines them",
            POLICE_REFORM_ACT,
        ),
        Basis::law("SI 2023/624 regulation 88: relevant bodies of the service police", SERVICE_POLICE),
    ],
    rationale: "If the law lists the bodies that a complaint can be about, such as police forces, it cannot \
                be about others: a commissioner, a department or a force of another nation can only be part \
                of the story.",
    help: "check the force and the scheme; name other bodies that play a part in the `gist` of a feature; \
           otherwise leave the finding as it is",
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
            sink.report(
                Place::record().field("forces").at(at),
                format!("a complaint under the scheme `{}` cannot be about {name}", scheme.id),
            )
            .expected(subjects)
            .found(name);
        }
    }
}

/// Whether a body, or a member of a group, is certainly not a member of another group.
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
