//! Seats: the columns of the matrix, in which a body and its offices sit together.

use fixedbitset::FixedBitSet;
use rustc_hash::FxHashMap;

use super::Entry;
use crate::model::Body;

/// The place of one organisation among the addressees: a force and its chief officer share a seat, a force
/// and its police and crime commissioner never do. A seat passes to the successor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat(u32);

impl Seat {
    pub(crate) fn new(at: usize) -> Self {
        Self(u32::try_from(at).unwrap_or(u32::MAX))
    }

    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}

/// A set of seats.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatSet(FixedBitSet);

impl SeatSet {
    /// The set of one seat.
    pub fn of(seat: Seat) -> Self {
        let mut set = Self::default();
        set.insert(seat);
        set
    }

    /// Adds a seat.
    pub fn insert(&mut self, seat: Seat) {
        self.0.grow_and_insert(seat.at());
    }

    /// Whether the seat is in the set.
    pub fn contains(&self, seat: Seat) -> bool {
        self.0.contains(seat.at())
    }

    /// Adds all seats of another set.
    pub fn insert_all(&mut self, other: &Self) {
        self.0.union_with(&other.0);
    }

    /// Takes out all seats of another set.
    pub fn remove_all(&mut self, other: &Self) {
        self.0.difference_with(&other.0);
    }

    /// Keeps only seats that are in the other set too.
    pub fn keep_all(&mut self, other: &Self) {
        self.0.intersect_with(&other.0);
    }

    /// Takes out a seat.
    pub fn remove(&mut self, seat: Seat) {
        if self.contains(seat) {
            self.0.set(seat.at(), false);
        }
    }

    /// How many seats there are in it.
    pub fn len(&self) -> usize {
        self.0.count_ones(..)
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_clear()
    }

    /// Whether the sets share a seat.
    pub fn meets(&self, other: &Self) -> bool {
        !self.0.is_disjoint(&other.0)
    }

    /// The seats in their order.
    pub fn iter(&self) -> impl Iterator<Item = Seat> + '_ {
        self.0.ones().map(Seat::new)
    }
}

impl FromIterator<Seat> for SeatSet {
    fn from_iter<I: IntoIterator<Item = Seat>>(seats: I) -> Self {
        let mut set = Self::default();
        seats.into_iter().for_each(|seat| set.insert(seat));
        set
    }
}

/// Which body sits where.
#[derive(Debug)]
pub(super) struct Seats {
    of_body: Vec<Seat>,
    holders: Vec<Vec<usize>>,
    offices: Vec<Vec<usize>>,
}

impl Seats {
    pub(super) fn of(bodies: &[Body], ids: &FxHashMap<String, Entry>) -> Self {
        let index = |id: &str| match ids.get(id)? {
            Entry::Body(at) => Some(*at),
            Entry::Group(_) => None,
        };
        // To the organisation of an office, then along the successors; bounded, should the data hold a circle.
        let last = |mut at: usize| {
            for _ in 0..16 {
                let Some(body) = bodies.get(at) else { break };
                let next = body.seat.as_ref().or(body.successor.as_ref());
                match next.and_then(|id| index(id.as_str())) {
                    Some(next) => at = next,
                    None => break,
                }
            }
            at
        };
        let mut numbers = FxHashMap::default();
        let mut holders: Vec<Vec<usize>> = Vec::new();
        let mut offices: Vec<Vec<usize>> = Vec::new();
        let mut of_body = Vec::with_capacity(bodies.len());
        for (at, body) in bodies.iter().enumerate() {
            let number = *numbers.entry(last(at)).or_insert_with(|| {
                holders.push(Vec::new());
                offices.push(Vec::new());
                holders.len() - 1
            });
            of_body.push(Seat::new(number));
            let list = if body.seat.is_none() { &mut holders } else { &mut offices };
            list.get_mut(number).into_iter().for_each(|list| list.push(at));
        }
        for holders in &mut holders {
            let start = |at: &usize| bodies.get(*at).and_then(|b| b.since).and_then(|since| since.earliest());
            holders.sort_by_key(start);
        }
        Self { of_body, holders, offices }
    }

    pub(super) fn of_body(&self, at: usize) -> Option<Seat> {
        self.of_body.get(at).copied()
    }

    pub(super) fn holders(&self, seat: Seat) -> &[usize] {
        self.holders.get(seat.at()).map_or(&[], Vec::as_slice)
    }

    pub(super) fn offices(&self, seat: Seat) -> &[usize] {
        self.offices.get(seat.at()).map_or(&[], Vec::as_slice)
    }

    pub(super) fn count(&self) -> usize {
        self.holders.len()
    }
}
