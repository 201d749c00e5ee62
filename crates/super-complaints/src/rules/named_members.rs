//! Members of groups that a party names: those left out, and those that are certainly meant.

use super::Facts;
use super::responses::{answers, day_of, place_of_answer, resolved};
use crate::dates::PartialDate;
use crate::index::{EntityKind, Place, Resolved};
use crate::model::{Party, PartyId};

/// Which members a party names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Named {
    /// Those that are left out.
    Excluded,
    /// Those that are certainly meant.
    Included,
}

impl Named {
    fn of(self, party: &Party) -> &[PartyId] {
        match self {
            Self::Excluded => &party.excluding,
            Self::Included => &party.including,
        }
    }

    fn field(self) -> &'static str {
        match self {
            Self::Excluded => "excluding",
            Self::Included => "including",
        }
    }
}

/// Takes the name of a body, that of the group, the id, and the place of what names it.
type Take<'t> = dyn FnMut(&str, &str, &PartyId, Place<'static>) + 't;

/// Hands out every body that is named as a member of a group, and was none.
pub(in crate::rules) fn strays(facts: &Facts<'_>, named: Named, take: &mut Take<'_>) {
    let names = |parties: &[Party]| parties.iter().any(|party| !named.of(party).is_empty());
    let record = facts.record;
    for (at, it) in record.recommendations.iter().enumerate() {
        for (parties, field) in [
            (&it.addressees, "addressees"),
            (&it.in_conjunction_with, "in_conjunction_with"),
            (&it.consulted, "consulted"),
        ] {
            if names(parties) {
                let day = facts.items.at(at).and_then(|item| facts.day_of(item));
                look(
                    facts,
                    named,
                    parties,
                    day,
                    Place::of(EntityKind::Recommendation, at).field(field),
                    take,
                );
            }
        }
    }
    for (at, it) in record.requests.iter().enumerate().filter(|(_, it)| names(&it.asked)) {
        let day = facts.report_of(it.report.as_ref()).and_then(|report| report.day());
        look(facts, named, &it.asked, day, Place::of(EntityKind::Request, at).field("asked"), take);
    }
    for (at, it) in record.responses.iter().enumerate().filter(|(_, it)| names(&it.by)) {
        look(facts, named, &it.by, facts.first_day(), Place::of(EntityKind::Response, at).field("by"), take);
    }
    for (response, _, at, answer) in answers(facts).filter(|(.., answer)| names(&answer.whose)) {
        let place = place_of_answer(response, at).field("whose");
        look(facts, named, &answer.whose, day_of(facts, answer), place, take);
    }
    for (at, it) in record.searches.iter().enumerate().filter(|(_, it)| names(&it.parties)) {
        let place = Place::of(EntityKind::Search, at).field("parties");
        look(facts, named, &it.parties, facts.first_day(), place, take);
    }
}

fn look(
    facts: &Facts<'_>,
    named: Named,
    parties: &[Party],
    day: Option<&PartialDate>,
    place: Place<'static>,
    take: &mut Take<'_>,
) {
    for (at, party) in parties.iter().enumerate().filter(|(_, party)| !named.of(party).is_empty()) {
        let Some(Resolved::Group(group)) = resolved(facts, party) else { continue };
        let members = facts.parties.members(group, day);
        for (nth, id) in named.of(party).iter().enumerate() {
            let Some(seat) = facts.parties.seat(id.as_str()) else { continue };
            if !members.contains(seat) {
                let place = place.at(at).field(named.field()).at(nth);
                take(facts.parties.title(id), facts.parties.name(party), id, place);
            }
        }
    }
}
