//! Parties: ids to bodies, groups and seats, the record's own bodies included.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::GroupAt;
use crate::dates::PartialDate;
use crate::directory::{Counted, Directory, Entry, Members, Seat, SeatSet, existed_on};
use crate::model::{Body, Coverage, Party, PartyId, SuperComplaint};

/// The members of groups on dates that are not days, as far as they were asked for.
type Expansions = FxHashMap<(GroupAt, PartialDate), Rc<Members>>;

/// The members of a group.
pub(crate) enum GroupMembers<'d> {
    /// As the directory keeps them.
    Kept(&'d Members),
    /// As they were worked out for a vague date.
    WorkedOut(Rc<Members>),
}

impl<'d> GroupMembers<'d> {
    fn of(kept: Option<&'d Members>) -> Self {
        kept.map_or_else(|| Self::WorkedOut(Rc::default()), Self::Kept)
    }
}

impl Deref for GroupMembers<'_> {
    type Target = Members;

    fn deref(&self) -> &Members {
        match self {
            Self::Kept(members) => members,
            Self::WorkedOut(members) => members,
        }
    }
}

/// What the id of a party stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Resolved {
    /// A body in this seat.
    Body(Seat),
    /// The group of this position in the directory.
    Group(GroupAt),
}

/// Whether a body may have existed on a day; without a day it may.
pub(super) fn existed(body: &Body, day: Option<&PartialDate>) -> bool {
    day.is_none_or(|day| !existed_on(body.since.as_ref(), body.until.as_ref(), day).is_no())
}

/// The directory together with the record's own bodies.
#[derive(Debug)]
pub(crate) struct Parties<'r> {
    directory: &'r Directory,
    /// The positions of the record's own bodies.
    own: FxHashMap<&'r str, usize>,
    own_bodies: &'r [Body],
    expansions: RefCell<Expansions>,
    /// The day whose names parties have; without one, the latest.
    on: Cell<Option<time::Date>>,
}

impl<'r> Parties<'r> {
    pub(super) fn of(record: &'r SuperComplaint, directory: &'r Directory) -> Self {
        let mut own: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, body) in record.bodies.iter().enumerate() {
            own.entry(body.id.as_str()).or_insert(at);
        }
        Self {
            directory,
            own,
            own_bodies: &record.bodies,
            expansions: RefCell::default(),
            on: Cell::default(),
        }
    }

    /// From now on parties have the names of a day; without one, the latest.
    pub(crate) fn named_on(&self, day: Option<time::Date>) {
        self.on.set(day);
    }

    pub(crate) fn resolve(&self, id: &str) -> Option<Resolved> {
        self.look_up(id).map(|(resolved, _)| resolved)
    }

    /// What an id stands for, and the body that has it, if one has.
    pub(super) fn look_up(&self, id: &str) -> Option<(Resolved, Option<&'r Body>)> {
        let own = || self.own_bodies.get(*self.own.get(id)?);
        match self.directory.entry(id) {
            Some(Entry::Body(at)) => {
                Some((Resolved::Body(self.directory.seat_at(at)?), self.directory.bodies().get(at)))
            }
            Some(Entry::Group(at)) => Some((Resolved::Group(GroupAt::new(at)), own())),
            // The record's own bodies sit behind those of the directory.
            None => self.own.get(id).map(|at| {
                (Resolved::Body(Seat::new(self.directory.seat_count() + at)), self.own_bodies.get(*at))
            }),
        }
    }

    pub(crate) fn body(&self, id: &str) -> Option<&'r Body> {
        self.look_up(id)?.1
    }

    /// The name of a party for a person.
    pub(crate) fn name<'p>(&'p self, party: &'p Party) -> &'p str {
        let words = party.as_written.as_deref();
        words.unwrap_or_else(|| party.id.as_ref().map_or("somebody", |id| self.title(id)))
    }

    pub(crate) fn title<'p>(&'p self, id: &'p PartyId) -> &'p str {
        let name = |body| self.directory.name_of(body, self.on.get());
        let known = self.directory.body(id.as_str()).map(name).or_else(|| self.directory.title(id));
        known.or_else(|| self.body(id.as_str()).map(name)).unwrap_or(id.as_str())
    }

    /// The organisation in a seat on a day; without a day, the latest one.
    pub(crate) fn holder(&self, seat: Seat, day: Option<time::Date>) -> Option<&'r Body> {
        match seat.at().checked_sub(self.directory.seat_count()) {
            None => self.directory.holder(seat, day),
            Some(at) => self.own_bodies.get(at),
        }
    }

    /// The members of a group on a day; without a day, all who may ever have been, as possible members.
    pub(crate) fn members(&self, group: GroupAt, day: Option<&PartialDate>) -> GroupMembers<'r> {
        let vague = match day.map(|day| day.exact().ok_or(day)) {
            None => return GroupMembers::of(self.directory.members_on(group.number(), None)),
            Some(Ok(day)) => return GroupMembers::of(self.directory.members_on(group.number(), Some(day))),
            Some(Err(vague)) => vague,
        };
        let mut expansions = self.expansions.borrow_mut();
        let members = expansions
            .entry((group, *vague))
            .or_insert_with(|| Rc::new(self.directory.expand(group.number(), vague)));
        GroupMembers::WorkedOut(Rc::clone(members))
    }

    /// The seats of some parties on a day: certain and possible ones, and how many of them are meant.
    pub(crate) fn seats<'p>(
        &self,
        parties: impl IntoIterator<Item = &'p Party>,
        day: Option<&PartialDate>,
    ) -> Members {
        let mut seats = Members::default();
        for party in parties {
            match party.id.as_ref().and_then(|id| self.resolve(id.as_str())) {
                Some(Resolved::Body(seat)) => seats.add_certain(seat),
                Some(Resolved::Group(group)) => {
                    let members = self.members(group, day);
                    match self.meant(party, &members) {
                        Some(meant) => seats.add(&meant),
                        None => seats.add(&members),
                    }
                }
                None => {}
            }
        }
        seats
    }

    /// Those of the members of a group who are meant, where that is not all of them.
    fn meant(&self, party: &Party, members: &Members) -> Option<Members> {
        let is_whole =
            party.coverage == Some(Coverage::All) || (party.coverage.is_none() && party.count.is_none());
        if is_whole && party.including.is_empty() && party.excluding.is_empty() {
            return None;
        }
        let mut meant = self.without_excluded(party, members);
        let including: SeatSet = party.including.iter().filter_map(|id| self.seat(id.as_str())).collect();
        let (sure, most) = (meant.certain.len(), meant.certain.len() + meant.possible.len());
        let count = party.count.and_then(|count| usize::try_from(count).ok());
        let is_some = match party.coverage {
            Some(Coverage::All) => false,
            Some(Coverage::Some) => count.is_none_or(|count| count < most),
            None if count.is_none() => !including.is_empty(),
            None => count.is_some_and(|count| count < sure),
        };
        if is_some {
            meant.possible = meant.all();
            meant.possible.remove_all(&including);
            let named = including.len();
            let least = count.unwrap_or(1).saturating_sub(named);
            let most = count.map_or(usize::MAX, |count| count.saturating_sub(named));
            meant.certain = including;
            if most == 0 {
                // All who are meant are named.
                meant.possible = SeatSet::default();
            } else if meant.possible.len() <= least {
                // Nobody else can be meant.
                let all = std::mem::take(&mut meant.possible);
                meant.certain.insert_all(&all);
            } else {
                meant.counted = Some(Counted { least, most });
            }
        } else {
            meant.certain.insert_all(&including);
            meant.possible.remove_all(&including);
        }
        Some(meant)
    }

    /// The members of a group but for those whom a party leaves out.
    pub(crate) fn without_excluded(&self, party: &Party, members: &Members) -> Members {
        let mut members = members.clone();
        for seat in party.excluding.iter().filter_map(|id| self.seat(id.as_str())) {
            members.certain.remove(seat);
            members.possible.remove(seat);
        }
        members
    }

    /// Everybody for whom some body usually speaks.
    pub(crate) fn all_represented(&self) -> SeatSet {
        let bodies = self.directory.bodies().iter().chain(self.own_bodies);
        let groups = bodies.flat_map(|body| &body.represents).filter_map(|id| self.resolve(id.as_str()));
        self.seats_of(groups, None).all()
    }

    /// Whether it is not known who a party is.
    pub(crate) fn is_unidentified(&self, party: &Party) -> bool {
        party.id.as_ref().is_none_or(|id| self.resolve(id.as_str()).is_none())
    }

    /// The seats for which a body usually speaks, on a day; none if it did not exist then.
    pub(crate) fn represented_by(&self, party: &Party, day: Option<&PartialDate>) -> Members {
        let body = party.id.as_ref().and_then(|id| self.body(id.as_str()));
        let body = body.filter(|body| existed(body, day));
        let groups = body.into_iter().flat_map(|body| &body.represents);
        self.seats_of(groups.filter_map(|group| self.resolve(group.as_str())), day)
    }

    /// The seats of some bodies, and of all who are, or may be, in some groups on a day.
    pub(crate) fn seats_of(
        &self,
        parties: impl Iterator<Item = Resolved>,
        day: Option<&PartialDate>,
    ) -> Members {
        let mut seats = Members::default();
        for party in parties {
            match party {
                Resolved::Body(seat) => seats.certain.insert(seat),
                Resolved::Group(group) => {
                    let members = self.members(group, day);
                    seats.certain.insert_all(&members.certain);
                    seats.possible.insert_all(&members.possible);
                }
            }
        }
        seats.possible.remove_all(&seats.certain);
        seats
    }

    pub(crate) fn seat(&self, id: &str) -> Option<Seat> {
        match self.resolve(id)? {
            Resolved::Body(seat) => Some(seat),
            Resolved::Group(_) => None,
        }
    }
}
