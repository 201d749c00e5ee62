//! Members of groups that a party names: those that are excluded, and those that are certainly meant.

use super::responses::{answers, day_of, place_of_answer};
use super::{Facts, Sink, kinds};
use crate::dates::PartialDate;
use crate::index::{EntityKind, Item, Place, Resolved};
use crate::model::{Party, PartyId};

/// Where parties are named.
pub(in crate::rules) const READS: &[EntityKind] =
    kinds![Report, Recommendation, Request, Response, Search, Body];

/// Which members a party names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Named {
    /// Those that are excluded.
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

    fn says(self) -> &'static str {
        match self {
            Self::Excluded => "is excluded from",
            Self::Included => "is named as one of",
        }
    }
}

/// The date on which groups are expanded.
type Day<'d> = &'d dyn Fn() -> Option<&'d PartialDate>;

/// Reports every body that is named as a member of a group, and was not a member.
pub(in crate::rules) fn non_members(facts: &Facts<'_>, named: Named, sink: &mut Sink<'_, '_>) {
    if !facts.contents().names_members {
        return;
    }
    // Few parties name members, so that the date is worked out for those alone.
    let mut look = |parties: &[Party], day: Day<'_>, place: &dyn Fn() -> Place<'static>| {
        for (at, party) in parties.iter().enumerate().filter(|(_, party)| !named.of(party).is_empty()) {
            let Some(Resolved::Group(group)) = facts.resolved(party) else { continue };
            let members = facts.parties.members(group, day());
            for (nth, id) in named.of(party).iter().enumerate() {
                let Some(seat) = facts.parties.seat(id.as_str()) else { continue };
                if !members.contains(seat) {
                    let (name, of) = (facts.parties.title(id), facts.parties.name(party));
                    let message = format!("{name} {} {of}, but is not a member", named.says());
                    let place = place().at(at).field(named.field()).at(nth);
                    sink.report(place, message).found_id(id.as_str());
                }
            }
        }
    };
    let record = facts.record;
    for (at, it) in record.recommendations.iter().enumerate() {
        let day = || facts.day_of(Item::Recommendation(it));
        let place = |field| move || Place::of(EntityKind::Recommendation, at).field(field);
        look(&it.addressees, &day, &place("addressees"));
        look(&it.in_conjunction_with, &day, &place("in_conjunction_with"));
        look(&it.consulted, &day, &place("consulted"));
    }
    for (at, it) in record.requests.iter().enumerate() {
        let day = || facts.report_of(it.report.as_ref()).and_then(|report| report.day());
        look(&it.asked, &day, &|| Place::of(EntityKind::Request, at).field("asked"));
    }
    for (at, it) in record.responses.iter().enumerate() {
        look(&it.by, &|| facts.first_day(), &|| Place::of(EntityKind::Response, at).field("by"));
    }
    for (response, _, at, answer) in answers(facts).filter(|(.., answer)| !answer.answer_of.is_empty()) {
        let place = || place_of_answer(response, at).field("answer_of");
        look(&answer.answer_of, &|| day_of(facts, (response, at)), &place);
    }
    for (at, it) in record.searches.iter().enumerate() {
        let place = || Place::of(EntityKind::Search, at).field("parties");
        look(&it.parties, &|| facts.first_day(), &place);
    }
}
