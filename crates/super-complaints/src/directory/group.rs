//! Groups: classes of addressees, expanded on a day.

use super::seat::Seats;
use super::{Entry, Seat, existed_on};
use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::fields::entity;
use crate::model::{Body, BodyKind, PartyId, SourceRef, Text};
use rustc_hash::FxHashMap;

entity! {
    /// A class of bodies as reports name it: "chief constables", "PCCs or equivalents".
    pub struct Group {
        /// The id of the group; bodies and groups share one namespace.
        pub id: PartyId,
        /// The name that it is shown with.
        pub name: Text,
        /// The wordings that reports use for it.
        pub wordings: Vec<Text>,
        /// Its members: the union of the terms, as far as they existed on the date.
        pub members: Vec<GroupTerm>,
        /// Its possible members: sources differ, or the wording is not defined anywhere.
        pub optional: Vec<GroupTerm>,
        /// The first date on which the group exists.
        pub since: Option<PartialDate>,
        /// The last such date.
        pub until: Option<PartialDate>,
        /// The bodies that usually answer for it.
        pub usual_representative: Option<PartyId>,
        /// The sources of all this.
        pub sources: Vec<SourceRef>,
    }
    /// A group without members.
    pub fn new(id: PartyId, name: Text);
}

entity! {
    /// A part of the definition of a group.
    #[derive(Default)]
    pub struct GroupTerm {
        /// Bodies of these kinds.
        pub kinds: Vec<BodyKind>,
        /// Of the `kinds`, only offices of bodies of these kinds.
        pub office_of: Vec<BodyKind>,
        /// Of the `kinds`, only commissioners that are also the fire and rescue authority.
        pub fire_functions: bool,
        /// The members of these groups.
        pub groups: Vec<PartyId>,
        /// These bodies.
        pub bodies: Vec<PartyId>,
    }
}

/// A body that is a member of a group whenever both exist.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) seat: Seat,
    pub(super) body: usize,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
    optional: bool,
    /// Whether it is one because of its kind, not by name.
    pub(super) by_kind: bool,
}

impl Candidate {
    /// Whether it is a member on a date that is, or may be, before the one from which all bodies of a kind are known.
    pub(super) fn is_member_before(&self, horizon: &PartialDate, day: &PartialDate) -> Tri {
        if !self.by_kind {
            return self.is_member(day);
        }
        // One that is there from the beginning of what is known may be older.
        let since = self.since.filter(|since| since.is_after(horizon).is_yes());
        match existed_on(since.as_ref(), self.until.as_ref(), day) {
            Tri::Yes => Tri::CannotTell,
            member => member,
        }
    }

    /// Whether it is a member on a date on which the group exists.
    pub(super) fn is_member(&self, day: &PartialDate) -> Tri {
        match existed_on(self.since.as_ref(), self.until.as_ref(), day) {
            Tri::Yes if self.optional => Tri::CannotTell,
            member => member,
        }
    }

    /// The dates on which it may begin or end to be one.
    pub(super) fn dates(&self) -> impl Iterator<Item = PartialDate> {
        self.since.into_iter().chain(self.until)
    }

    /// Whether it is a member on some date.
    pub(super) fn is_ever_member(&self) -> Tri {
        if self.optional { Tri::CannotTell } else { Tri::Yes }
    }
}

/// The bodies that can be members of a group, each once in each way in which it can be one.
pub(super) fn candidates(
    group: usize,
    groups: &[Group],
    bodies: &[Body],
    ids: &FxHashMap<String, Entry>,
    seats: &Seats,
) -> Vec<Candidate> {
    let resolver = Resolver { groups, bodies, ids };
    let mut candidates = Vec::new();
    for (part, within_optional) in resolver.parts_of(group) {
        for (terms, optional) in [(&part.members, within_optional), (&part.optional, true)] {
            let found = terms.iter().flat_map(|term| resolver.bodies_of(term));
            candidates.extend(found.filter_map(|(at, fire, by_kind)| {
                let body = bodies.get(at)?;
                let since = if fire { body.fire_functions_since } else { body.since };
                Some(Candidate {
                    seat: seats.of_body(at)?,
                    body: at,
                    since,
                    until: body.until,
                    optional,
                    by_kind,
                })
            }));
        }
    }
    candidates
}

struct Resolver<'d> {
    groups: &'d [Group],
    bodies: &'d [Body],
    ids: &'d FxHashMap<String, Entry>,
}

impl<'d> Resolver<'d> {
    /// A group and all groups nested in it, each once as far as it is certain and once as far as it is optional.
    fn parts_of(&self, group: usize) -> Vec<(&'d Group, bool)> {
        let mut reached = vec![(group, false)];
        let mut next = 0;
        while let Some((at, optional)) = reached.get(next).copied() {
            next += 1;
            let Some(part) = self.groups.get(at) else { continue };
            for (terms, optional) in [(&part.members, optional), (&part.optional, true)] {
                for id in terms.iter().flat_map(|term| &term.groups) {
                    if let Some(Entry::Group(at)) = self.ids.get(id.as_str())
                        && !reached.contains(&(*at, optional))
                    {
                        reached.push((*at, optional));
                    }
                }
            }
        }
        reached.into_iter().filter_map(|(at, optional)| Some((self.groups.get(at)?, optional))).collect_vec()
    }

    /// The bodies of a term, nested groups left out; for each, whether its fire functions matter, and whether it is meant
    /// by its kind.
    fn bodies_of(&self, term: &GroupTerm) -> Vec<(usize, bool, bool)> {
        let of_kind = |body: &Body| {
            term.kinds.contains(&body.kind)
                && (term.office_of.is_empty()
                    || self.seat_kind(body).is_some_and(|kind| term.office_of.contains(&kind)))
                && (!term.fire_functions || body.fire_functions_since.is_some())
        };
        let mut found = Vec::new();
        if !term.kinds.is_empty() {
            let kinds = self.bodies.iter().enumerate().filter(|(_, body)| of_kind(body));
            found.extend(kinds.map(|(at, _)| (at, term.fire_functions, true)));
        }
        found.extend(term.bodies.iter().filter_map(|id| match self.ids.get(id.as_str())? {
            Entry::Body(at) => Some((*at, false, false)),
            Entry::Group(_) => None,
        }));
        found
    }

    fn seat_kind(&self, office: &Body) -> Option<BodyKind> {
        match self.ids.get(office.seat.as_ref()?.as_str())? {
            Entry::Body(at) => self.bodies.get(*at).map(|body| body.kind),
            Entry::Group(_) => None,
        }
    }
}
