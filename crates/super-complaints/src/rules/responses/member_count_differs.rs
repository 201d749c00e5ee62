use crate::dates::PartialDate;
use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place, Resolved};
use crate::model::{Coverage, Party, Report};
use crate::rules::shared_basis::APCC_SUMMARY;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::{answers, day_of, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC303",
    slug: "member-count-differs",
    title: "a stated number of members matches the group on the date of the report",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Response, Body],
    basis: &[Basis::experience(
        "the text says \"all 43 PCCs\": there were never 43 commissioners, but 43 local policing bodies, including mayors",
        APCC_SUMMARY,
    )],
    rationale: "If a number does not match the group, the text means another group, or a member joined or \
                left. Otherwise a count of answers would be wrong by a few bodies, and nobody would know \
                which.",
    help: "check the group: `local-policing-bodies` has 43 members, `pccs` has fewer; keep the words of the \
           text in `as_written`; otherwise leave the finding as it is",
    bad: &[Example::new(
        "43 commissioners are counted, but there were 39",
        r#"[{"op": "replace", "path": "/responses/2/answers/0/answer_of/0/count", "value": 43}]"#,
    )],
    good: &[
        Example::new(
            "43 local policing bodies",
            r#"[{"op": "replace", "path": "/responses/2/answers/0/answer_of/0", "value": {"id": "local-policing-bodies", "as_written": "all 43 PCCs", "coverage": "all", "count": 43}}]"#,
        ),
        Example::new(
            "twelve of the forces",
            r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of/0", "value": {"id": "chief-constables", "coverage": "some", "count": 12}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if !facts.contents().counts_members {
        return;
    }
    for (at, it) in facts.record.recommendations.iter().enumerate() {
        let lists = [
            ("addressees", &it.addressees),
            ("in_conjunction_with", &it.in_conjunction_with),
            ("consulted", &it.consulted),
        ];
        for (field, parties) in lists {
            let place = || Place::of(EntityKind::Recommendation, at).field(field);
            let day = || facts.report_of(it.report.as_ref()).and_then(Report::day);
            look(facts, sink, parties, day, place);
        }
    }
    for (at, it) in facts.record.requests.iter().enumerate() {
        let day = || facts.report_of(it.report.as_ref()).and_then(Report::day);
        look(facts, sink, &it.asked, day, || Place::of(EntityKind::Request, at).field("asked"));
    }
    for (at, _, answer_at, answer) in answers(facts) {
        let place = || place_of_answer(at, answer_at).field("answer_of");
        look(facts, sink, &answer.answer_of, || day_of(facts, (at, answer_at)), place);
    }
}

fn look<'f>(
    facts: &'f Facts<'_>,
    sink: &mut Sink<'_, '_>,
    parties: &[Party],
    day: impl Fn() -> Option<&'f PartialDate>,
    place: impl Fn() -> Place<'static>,
) {
    for (at, party) in parties.iter().enumerate() {
        let Some(count) = party.count else { continue };
        let Some(Resolved::Group(group)) = facts.resolved(party) else { continue };
        let Some(day) = day() else {
            sink.cannot_tell(
                place().at(at),
                "the group is expanded on the date of the report, which is not known",
            );
            continue;
        };
        let (certain, possible) = if party.excluding.is_empty() {
            let members = facts.parties.members(group, Some(day));
            (members.certain.len(), members.possible.len())
        } else {
            let members = facts.parties.without_excluded(party, &facts.parties.members(group, Some(day)));
            (members.certain.len(), members.possible.len())
        };
        let (least, most) = (certain, certain + possible);
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let fits = if party.coverage == Some(Coverage::Some) {
            count <= most
        } else {
            (least..=most).contains(&count)
        };
        if !fits {
            let members = if least == most { most.to_string() } else { format!("{least} to {most}") };
            let name = party.id.as_ref().map_or("", |id| facts.parties.title(id));
            let others = if party.excluding.is_empty() { "" } else { " that are not excluded" };
            let message =
                format!("{count} is given for `{name}`, but there were {members} members{others} on {day}");
            sink.report(place().at(at), message).expected(members).found(count.to_string());
        }
    }
}
