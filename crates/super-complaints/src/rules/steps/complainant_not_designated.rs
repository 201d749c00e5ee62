use crate::dates::Tri;
use crate::finding::{Severity, Subject};
use crate::index::Place;
use crate::rules::shared_basis::SERVICE_POLICE;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};
use crate::scheme::{Scheme, StandingModel};

use super::is_designated;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC605",
    slug: "complainant-not-designated",
    title: "the complainant was a designated body on the date of the complaint",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Event, Body],
    basis: &[
        Basis::law(
            "Police Reform Act 2002 section 29A, and SI 2018/748 regulation 3: the designated bodies",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/3/made",
        ),
        Basis::law("SI 2023/624 regulation 88: designated bodies of the service police", SERVICE_POLICE),
    ],
    rationale: "Only a designated body can make a super-complaint. Partners often take part, and the press \
                names them together with the complainant. A complaint from a body without standing is not a \
                super-complaint in law: no time limit runs, and no authority has to answer it.",
    help: "move a body that is not designated to `partners` or `on_behalf_of`; otherwise leave the finding \
           as it is",
    bad: &[
        Example::new(
            "a law firm is among the complainants",
            r#"[
                {"op": "add", "path": "/bodies", "value": [{"id": "bindmans", "kind": "other", "names": [{"text": "Bindmans LLP"}], "sources": ["complaint"]}]},
                {"op": "add", "path": "/made_by/-", "value": "bindmans"}]"#,
        ),
        Example::new(
            "before the regulations designated any body",
            r#"[{"op": "replace", "path": "/events/0/date", "value": "2018-10-01"}]"#,
        ),
    ],
    good: &[Example::new(
        "a partner that is not designated",
        r#"[{"op": "add", "path": "/partners", "value": ["victims-commissioner"]}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    // If standing is decided for each complaint, no body is designated.
    let named = |scheme: &&Scheme| scheme.standing.model == StandingModel::Named;
    let Some(scheme) = facts.scheme.filter(named) else { return };
    let day = facts.made_on();
    for (at, party) in facts.record.made_by.iter().enumerate() {
        let designated = is_designated(facts, scheme, party, day);
        if designated == Tri::Yes {
            continue;
        }
        let place = Place::record().field("made_by").at(at);
        let name = facts.parties.name(party);
        let on = day.map_or_else(String::new, |day| format!(" on {day}"));
        if designated == Tri::No {
            sink.report(place, format!("{name} was not designated under the scheme `{}`{on}", scheme.id))
                .found(name)
                .basis(scheme, &scheme.standing.instrument);
        } else if party.id.as_ref().is_none_or(|id| facts.parties.body(id.as_str()).is_none()) {
            sink.cannot_tell(place, format!("{name} could not be identified"));
        } else {
            let until = scheme.standing.known_until.as_ref();
            let when = match (day, until) {
                (Some(day), Some(until)) if day.is_after(until) != Tri::No => {
                    "the list of designated bodies for that date may be incomplete"
                }
                (Some(_), _) => "the date of the complaint is too vague",
                (None, _) => "the date of the complaint is not recorded",
            };
            sink.cannot_tell(place, format!("whether {name} was designated then: {when}"));
        }
    }
}
