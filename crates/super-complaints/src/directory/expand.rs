//! The members of a group on a date.

use std::sync::OnceLock;

use time::Date;

use super::group::{Candidate, Group, candidates};
use super::timeline::Timeline;
use super::{Directory, Members, existed_on};
use crate::dates::{PartialDate, Tri};

/// What is known of the members of a group, worked out when first needed.
#[derive(Debug, Clone, Default)]
pub(super) struct Expansion {
    candidates: OnceLock<Vec<Candidate>>,
    timeline: OnceLock<Timeline>,
    ever: OnceLock<Members>,
}

impl Directory {
    pub(crate) fn expand(&self, group: usize, day: &PartialDate) -> Members {
        let mut members = Members::default();
        let is_member = self.is_member(group, day);
        for candidate in self.candidates(group) {
            match is_member(candidate) {
                Tri::Yes => members.certain.insert(candidate.seat),
                Tri::CannotTell => members.possible.insert(candidate.seat),
                Tri::No => {}
            }
        }
        members.possible.remove_all(&members.certain);
        members
    }

    /// Whether a body is a member of a group on a date, in one of the ways in which it can be one.
    pub(super) fn is_member(&self, group: usize, day: &PartialDate) -> impl Fn(&Candidate) -> Tri {
        let makes_sense = |it: &Group| existed_on(it.since.as_ref(), it.until.as_ref(), day);
        let makes_sense = self.groups.get(group).map_or(Tri::No, makes_sense);
        let unknown = self.horizon.filter(|horizon| !day.is_before(horizon).is_no());
        move |candidate| {
            let member = match unknown {
                Some(horizon) => candidate.is_member_before(&horizon, day),
                None => candidate.is_member(day),
            };
            member.and(makes_sense)
        }
    }

    /// If the members of a group on a date are not known, because it is before the date from which the directory has
    /// all bodies of a kind: that date. A group that lists its members is known on any date, and one that did not
    /// exist yet has none.
    pub(crate) fn unknown_before(&self, group: usize, day: &PartialDate) -> Option<PartialDate> {
        let horizon = self.horizon.filter(|horizon| !day.is_before(horizon).is_no())?;
        let known = self.groups.get(group)?;
        let made_sense = !existed_on(known.since.as_ref(), known.until.as_ref(), day).is_no();
        (made_sense && self.candidates(group).iter().any(|it| it.by_kind)).then_some(horizon)
    }

    /// The bodies that can be members of a group, worked out when first needed.
    pub(super) fn candidates(&self, group: usize) -> &[Candidate] {
        let found = || candidates(group, &self.groups, &self.bodies, &self.ids, &self.seats);
        let known = self.expansions.get(group);
        known.map_or(&[], |known| known.candidates.get_or_init(found).as_slice())
    }

    /// The members of a group on a day; without a day, all that were one on some date, as possible members.
    pub(crate) fn members_on(&self, group: usize, day: Option<Date>) -> Option<&Members> {
        let known = self.expansions.get(group)?;
        match day {
            Some(day) => known.timeline.get_or_init(|| self.timeline(group)).on(day),
            None => Some(known.ever.get_or_init(|| self.ever(group))),
        }
    }

    fn timeline(&self, group: usize) -> Timeline {
        let own = self.groups.get(group).into_iter().flat_map(|it| it.since.into_iter().chain(it.until));
        let of_members = self.candidates(group).iter().flat_map(Candidate::dates);
        let dates = own.chain(self.horizon).chain(of_members);
        Timeline::of(dates, |day| self.expand(group, day))
    }

    fn ever(&self, group: usize) -> Members {
        let possible = self.candidates(group).iter().map(|candidate| candidate.seat).collect();
        Members { possible, ..Members::default() }
    }
}
