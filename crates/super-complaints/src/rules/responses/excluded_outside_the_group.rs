//! SC314: who is left out of a group by name is a member of it.

use crate::dates::PartialDate;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place, Resolved};
use crate::model::{Party, Report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

use super::{answers, day_of, place_of_answer, resolved};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC314",
    slug: "excluded-outside-the-group",
    title: "who is left out of a group by name is a member of it",
    family: Family::Responses,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[
        EntityKind::Report,
        EntityKind::Recommendation,
        EntityKind::Request,
        EntityKind::Response,
        EntityKind::Body,
    ],
    basis: &[Basis::format("`excluding` names members of the group who are left out")],
    since: "1",
    status: Status::Stable,
    rationale: "“All chief constables but Kent’s” says something of Kent only if Kent is one of them. Who is left out and was no member on the day is a slip, mostly of the id, and the one who is meant is counted as if it were in.",
    help: "correct the id; a body that is no member need not be left out",
    bad: &[Example {
        title: "a commissioner is left out of the chief constables",
        patch: r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "excluding": ["pcc-kent"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a chief constable is left out",
        patch: r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "excluding": ["force-kent"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, it) in
        facts.record.recommendations.iter().enumerate().filter(|(_, it)| leave_out(&it.addressees))
    {
        let day = facts.report_of(it.report.as_ref()).and_then(Report::day);
        look(facts, sink, &it.addressees, day, Place::of(EntityKind::Recommendation, at).field("addressees"));
    }
    for (at, it) in facts.record.requests.iter().enumerate().filter(|(_, it)| leave_out(&it.asked)) {
        let day = facts.report_of(it.report.as_ref()).and_then(Report::day);
        look(facts, sink, &it.asked, day, Place::of(EntityKind::Request, at).field("asked"));
    }
    for (response, _, at, answer) in answers(facts).filter(|(.., answer)| leave_out(&answer.whose)) {
        let place = place_of_answer(response, at).field("whose");
        look(facts, sink, &answer.whose, day_of(facts, answer), place);
    }
}

/// Whether some parties leave members of a group out.
fn leave_out(parties: &[Party]) -> bool {
    parties.iter().any(|party| !party.excluding.is_empty())
}

fn look(
    facts: &Facts<'_>,
    sink: &mut Sink<'_, '_>,
    parties: &[Party],
    day: Option<&PartialDate>,
    place: Place<'static>,
) {
    for (at, party) in parties.iter().enumerate().filter(|(_, party)| !party.excluding.is_empty()) {
        let Some(Resolved::Group(group)) = resolved(facts, party) else { continue };
        let members = facts.parties.members(group, day);
        for (nth, id) in party.excluding.iter().enumerate() {
            let Some(seat) = facts.parties.seat(id.as_str()) else { continue };
            if !members.certain.contains(seat) && !members.possible.contains(seat) {
                let (name, of) = (facts.parties.title(id), facts.parties.name(party));
                let message = format!("{name} is left out of {of}, and is no member");
                sink.object(place.at(at).field("excluding").at(nth), message).found(format!("`{id}`"));
            }
        }
    }
}
