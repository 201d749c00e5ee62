//! Groups: classes of addressees, expanded on a day.

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::seat::Seats;
use super::{Entry, Seat, SeatSet, alive};
use crate::dates::{PartialDate, Tri};
use crate::model::{Body, BodyKind, PartyId, SourceRef, Text};

/// A class of bodies as reports name it: "chief constables", "PCCs or equivalents".
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The id of the group; bodies and groups share one namespace.
    pub id: PartyId,
    /// The name by which it is printed.
    pub name: Text,
    /// The wordings that reports use for it.
    #[serde(default)]
    pub wordings: Vec<Text>,
    /// Who belongs to it: the union of the terms, of those alive on the day.
    #[serde(default)]
    pub members: Vec<Term>,
    /// Who may belong to it: sources differ, or the wording is nowhere defined.
    #[serde(default)]
    pub optional: Vec<Term>,
    /// The first day on which the group makes sense.
    #[serde(default)]
    pub since: Option<PartialDate>,
    /// The last such day.
    #[serde(default)]
    pub until: Option<PartialDate>,
    /// Who usually answers for it.
    #[serde(default)]
    pub usual_representative: Option<PartyId>,
    /// Where all of this is said.
    #[serde(default)]
    pub sources: Vec<SourceRef>,
}

/// A part of the definition of a group.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Bodies of these kinds.
    #[serde(default)]
    pub kinds: Vec<BodyKind>,
    /// Of the `kinds`, only offices of bodies of these kinds.
    #[serde(default)]
    pub office_of: Vec<BodyKind>,
    /// Of the `kinds`, only commissioners who are fire and rescue authority too.
    #[serde(default)]
    pub fire_functions: bool,
    /// The members of these groups.
    #[serde(default)]
    pub groups: Vec<PartyId>,
    /// These bodies.
    #[serde(default)]
    pub bodies: Vec<PartyId>,
}

/// The members of a group on a day, as seats.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members {
    /// Certainly members.
    pub certain: SeatSet,
    /// Perhaps members: optional ones, and those for whom the day is too vague.
    pub possible: SeatSet,
}

/// A body that is a member of a group whenever both exist.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) seat: Seat,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
    optional: bool,
}

impl Candidate {
    /// Whether it is a member on a day on which the group makes sense.
    pub(super) fn is_member(&self, day: &PartialDate) -> Tri {
        match alive(self.since.as_ref(), self.until.as_ref(), day) {
            Tri::Yes if self.optional => Tri::CannotTell,
            member => member,
        }
    }
}

/// For each group, the bodies that can be its members.
pub(super) fn candidates(
    groups: &[Group],
    bodies: &[Body],
    ids: &FxHashMap<String, Entry>,
    seats: &Seats,
) -> Vec<Vec<Candidate>> {
    let resolver = Resolver { groups, bodies, ids };
    let of_group = |group: &Group| {
        let candidate = |optional: bool| {
            let found = resolver.bodies_of(group, 0, optional).into_iter();
            found.filter_map(move |(at, fire)| {
                let body = bodies.get(at)?;
                let since = if fire { body.fire_functions_since } else { body.since };
                Some(Candidate { seat: seats.of_body(at)?, since, until: body.until, optional })
            })
        };
        candidate(false).chain(candidate(true)).collect()
    };
    groups.iter().map(of_group).collect()
}

struct Resolver<'d> {
    groups: &'d [Group],
    bodies: &'d [Body],
    ids: &'d FxHashMap<String, Entry>,
}

impl Resolver<'_> {
    /// The bodies of a group with, for each, whether its fire functions matter.
    fn bodies_of(&self, group: &Group, depth: usize, optional: bool) -> Vec<(usize, bool)> {
        let mut found: Vec<(usize, bool)> = Vec::new();
        let terms = if optional { &group.optional } else { &group.members };
        for term in terms {
            let of_kind = |body: &Body| {
                term.kinds.contains(&body.kind)
                    && (term.office_of.is_empty()
                        || self.seat_kind(body).is_some_and(|k| term.office_of.contains(&k)))
                    && (!term.fire_functions || body.fire_functions_since.is_some())
            };
            let kinds = self.bodies.iter().enumerate().filter(|(_, body)| of_kind(body));
            found.extend(kinds.map(|(at, _)| (at, term.fire_functions)));
            found.extend(term.bodies.iter().filter_map(|id| match self.ids.get(id.as_str())? {
                Entry::Body(at) => Some((*at, false)),
                Entry::Group(_) => None,
            }));
        }
        // Nested groups carry their optional members with them; the depth guards against a circle in the data.
        for id in group.members.iter().flat_map(|term| &term.groups).filter(|_| depth < 8) {
            if let Some(Entry::Group(at)) = self.ids.get(id.as_str()) {
                found.extend(
                    self.groups
                        .get(*at)
                        .map(|g| self.bodies_of(g, depth + 1, optional))
                        .into_iter()
                        .flatten(),
                );
            }
        }
        found
    }

    fn seat_kind(&self, office: &Body) -> Option<BodyKind> {
        match self.ids.get(office.seat.as_ref()?.as_str())? {
            Entry::Body(at) => self.bodies.get(*at).map(|body| body.kind),
            Entry::Group(_) => None,
        }
    }
}
