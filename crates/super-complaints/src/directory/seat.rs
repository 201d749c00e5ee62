//! Seats: the columns of the matrix. A body and its offices share one.

use rustc_hash::FxHashMap;

use super::Entry;
use crate::fields::bits;
use crate::model::Body;
use crate::order::{day_number, sort_by_number};

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

/// A set of seats: a bit for each. The seats of the directory fit without an allocation, and rules take
/// hundreds of unions and differences for a record.
#[derive(Debug, Clone, Default)]
pub struct SeatSet {
    first: [u64; WORDS],
    /// The seats beyond those: only bodies of a user's own have any.
    rest: Option<Box<[u64]>>,
}

/// Space for 256 seats; the directory has fewer than 200.
const WORDS: usize = 4;

impl SeatSet {
    /// The set without a seat.
    pub(crate) const EMPTY: Self = Self { first: [0; WORDS], rest: None };

    /// The set of one seat.
    pub fn of(seat: Seat) -> Self {
        let mut set = Self::default();
        set.insert(seat);
        set
    }

    fn rest(&self) -> &[u64] {
        self.rest.as_deref().unwrap_or_default()
    }

    /// Makes room for so many words beyond the first ones.
    fn make_room(&mut self, words: usize) {
        if self.rest().len() < words {
            let mut rest = self.rest.take().map_or_else(Vec::new, <[u64]>::into_vec);
            rest.resize(words, 0);
            self.rest = Some(rest.into_boxed_slice());
        }
    }

    fn word(&self, at: usize) -> u64 {
        self.first.get(at).or_else(|| self.rest().get(at.checked_sub(WORDS)?)).copied().unwrap_or_default()
    }

    fn word_mut(&mut self, at: usize) -> Option<&mut u64> {
        match at.checked_sub(WORDS) {
            None => self.first.get_mut(at),
            Some(at) => self.rest.as_deref_mut()?.get_mut(at),
        }
    }

    fn place(seat: Seat) -> (usize, u64) {
        (seat.at() / 64, 1 << (seat.at() % 64))
    }

    /// Adds a seat.
    pub fn insert(&mut self, seat: Seat) {
        let (at, bit) = Self::place(seat);
        if at >= WORDS {
            self.make_room(at + 1 - WORDS);
        }
        self.word_mut(at).into_iter().for_each(|word| *word |= bit);
    }

    /// Takes out a seat.
    pub fn remove(&mut self, seat: Seat) {
        let (at, bit) = Self::place(seat);
        self.word_mut(at).into_iter().for_each(|word| *word &= !bit);
    }

    /// Whether the seat is in the set.
    pub fn contains(&self, seat: Seat) -> bool {
        let (at, bit) = Self::place(seat);
        self.word(at) & bit != 0
    }

    /// Adds all seats of another set.
    pub fn insert_all(&mut self, other: &Self) {
        if other.rest.is_some() {
            self.make_room(other.rest().len());
        }
        self.combine(other, |word, other| *word |= other);
    }

    /// Takes out all seats of another set.
    pub fn remove_all(&mut self, other: &Self) {
        self.combine(other, |word, other| *word &= !other);
    }

    /// Keeps only seats that are in the other set too.
    pub fn keep_all(&mut self, other: &Self) {
        self.combine(other, |word, other| *word &= other);
    }

    #[inline]
    fn combine(&mut self, other: &Self, with: impl Fn(&mut u64, u64)) {
        self.first.iter_mut().zip(other.first).for_each(|(word, other)| with(word, other));
        if let Some(rest) = &mut self.rest {
            let others = other.rest().iter().copied().chain(std::iter::repeat(0));
            rest.iter_mut().zip(others).for_each(|(word, other)| with(word, other));
        }
    }

    /// How many seats there are in it.
    pub fn len(&self) -> usize {
        self.first.iter().chain(self.rest()).map(|word| count(*word)).sum()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.first == [0; WORDS] && self.rest().iter().all(|word| *word == 0)
    }

    /// Whether the sets share a seat.
    pub fn meets(&self, other: &Self) -> bool {
        let meet =
            |words: &[u64], others: &[u64]| words.iter().zip(others).any(|(word, other)| word & other != 0);
        meet(&self.first, &other.first) || meet(self.rest(), other.rest())
    }

    /// How many seats the sets share.
    pub fn shared(&self, other: &Self) -> usize {
        let both = |words: &[u64], others: &[u64]| {
            words.iter().zip(others).map(|(word, other)| count(word & other)).sum::<usize>()
        };
        both(&self.first, &other.first) + both(self.rest(), other.rest())
    }

    /// Whether each of its seats is in another set.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        let at_most = |at: usize| self.word(at) & !other.word(at) == 0;
        (0..WORDS + self.rest().len()).all(at_most)
    }

    /// The seats in their order.
    pub fn iter(&self) -> impl Iterator<Item = Seat> + '_ {
        let seats = |(at, word): (usize, &u64)| bits(*word).map(move |bit| Seat::new(at * 64 + bit));
        self.first.iter().chain(self.rest()).enumerate().flat_map(seats)
    }
}

/// How many bits are set; of most words none, and counting takes longer than to see that.
fn count(word: u64) -> usize {
    if word == 0 { 0 } else { word.count_ones() as usize }
}

/// Sets are equal if they contain the same seats, whatever their capacity.
impl PartialEq for SeatSet {
    fn eq(&self, other: &Self) -> bool {
        (0..WORDS + self.rest().len().max(other.rest().len())).all(|at| self.word(at) == other.word(at))
    }
}

impl Eq for SeatSet {}

impl FromIterator<Seat> for SeatSet {
    fn from_iter<I: IntoIterator<Item = Seat>>(seats: I) -> Self {
        let mut set = Self::default();
        seats.into_iter().for_each(|seat| set.insert(seat));
        set
    }
}

/// The seat of each body.
#[derive(Debug, Clone)]
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
        // To the organisation of an office, then along the successors. There are no circles; the bound is a belt.
        let last = |mut at: usize| {
            for _ in 0..bodies.len() {
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
            sort_by_number(holders, |at| start(at).map_or(0, day_number));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn set(seats: &[usize]) -> SeatSet {
        seats.iter().map(|at| Seat::new(*at)).collect()
    }

    #[test]
    fn sets_of_seats_follow_the_laws_of_sets_beyond_the_room_of_the_directory() {
        let (few, many) = (set(&[1, 63, 64]), set(&[64, 300, 1_000]));
        let mut union = few.clone();
        union.insert_all(&many);
        assert_eq!(union, set(&[1, 63, 64, 300, 1_000]));
        assert_eq!(union.len(), 5);
        let mut both = union.clone();
        both.keep_all(&few);
        assert_eq!(both, few);
        union.remove_all(&many);
        assert_eq!(union, set(&[1, 63]), "capacity does not count");
        assert_eq!((few.shared(&many), few.meets(&many)), (1, true));
        assert_eq!(many.iter().map(Seat::at).collect::<Vec<_>>(), [64, 300, 1_000]);
        assert!(!few.contains(Seat::new(5_000)) && set(&[]).is_empty());
    }
}
