//! What all worlds of a row have in common, and how far they differ.

use serde_json::Value;

use super::choices::Choices;
use super::random::SEATS;
use super::truth::{ANSWERED, IN_PART, REPORTED, REPRESENTED, Set, TrueRow, World, world};

/// The states that a world can be in, in the order of `STATES`.
pub(crate) const STATES: [&str; 7] = [
    "not_yet_asked",
    "answered",
    "answered_in_part",
    "represented",
    "reported",
    "no_published_response",
    "not_required",
];

/// How often a count was found, at least and at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub min: usize,
    pub max: usize,
}

impl Counts {
    const NONE: Self = Self { min: usize::MAX, max: 0 };

    fn add(&mut self, least: usize, most: usize) {
        self.min = self.min.min(least);
        self.max = self.max.max(most);
    }
}

/// What is known of a row over all its worlds.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub worlds: usize,
    /// For each seat the states that hold in every world, as bits.
    pub holds: [u8; 6],
    /// For each seat the least and the most that is recorded, in the worlds where it was asked by then.
    pub recorded: [Counts; 6],
    /// Those who are silent in every world, and asked.
    pub silent: Set,
    /// Those of whom an answer is perhaps not due yet.
    pub pending: Set,
    /// Those who are asked in some world.
    pub expected: Set,
    /// Of whom an answer may exist that is not recorded.
    pub unsearched: Set,
    /// Asked, answered, in part, represented, reported, none, not expected: over the row, then over each addressee.
    pub tallies: Vec<[Counts; 7]>,
}

/// All worlds of a row; `None` if there are none, or too many to look at.
pub(crate) fn known(record: &Value, as_of: &str, row: &str, limit: usize) -> Option<Known> {
    let mut choices = Choices::default();
    let mut known = None;
    let mut tried = 0;
    loop {
        if let Some(world) = world(record, as_of, row, &mut choices) {
            add(known.get_or_insert_with(|| Known::of(&world)), &world);
        }
        tried += 1;
        if tried > limit {
            return None;
        }
        if !choices.advance() {
            return known;
        }
    }
}

impl Known {
    fn of(world: &World) -> Self {
        Self {
            worlds: 0,
            holds: [0x7f; 6],
            recorded: [Counts::NONE; 6],
            silent: 0x3f,
            pending: 0,
            expected: 0,
            unsearched: 0,
            tallies: vec![[Counts::NONE; 7]; 1 + world.row.parties.len()],
        }
    }
}

fn add(known: &mut Known, World { asked, row }: &World) {
    known.worlds += 1;
    known.expected |= row.expected;
    known.unsearched |= row.unsearched;
    known.pending |= row.pending;
    for at in 0..SEATS.len() {
        known.holds[at] &= holds(*asked, row, at);
        if *asked {
            known.recorded[at].add(row.levels[at], row.levels[at]);
        }
        let silent = *asked && holds(*asked, row, at) & (1 << 5) != 0;
        if !silent {
            known.silent &= !(1 << at);
        }
    }
    let seats = std::iter::once(row.expected).chain(row.parties.iter().copied());
    for (tally, seats) in known.tallies.iter_mut().zip(seats) {
        count(tally, *asked, row, seats & row.expected);
    }
}

/// The states that hold of a seat in a world, as bits.
fn holds(asked: bool, row: &TrueRow, at: usize) -> u8 {
    let bit = 1 << at;
    let (expected, left, unsearched) =
        (row.expected & bit != 0, row.left & bit != 0, row.unsearched & bit != 0);
    if !asked {
        return 1;
    }
    let level = row.levels[at];
    let mut holds = 0;
    // Where an answer that is not recorded may exist, there is one world with it and one without.
    if level == ANSWERED || !unsearched {
        let state = [(ANSWERED, 1), (IN_PART, 2), (REPRESENTED, 3), (REPORTED, 4)];
        holds |= state.iter().find(|(it, _)| *it == level).map_or(0, |(_, state)| 1 << state);
        if level == 0 && expected && !left {
            holds |= 1 << 5;
        }
    }
    if !expected || (left && level == 0) {
        holds |= 1 << 6;
    }
    holds
}

fn count(tally: &mut [Counts; 7], asked: bool, row: &TrueRow, seats: Set) {
    if !asked {
        for count in tally {
            count.add(0, 0);
        }
        return;
    }
    let of = |set: Set| (set & seats).count_ones() as usize;
    let at = |level: usize| (0..6).filter(|at| row.levels[*at] == level).fold(0, |all, at| all | 1 << at);
    tally[0].add(of(0x3f), of(0x3f));
    let (answered, open) = (at(ANSWERED), row.unsearched);
    tally[1].add(of(answered), of(answered | open));
    for (place, level) in [(2, IN_PART), (3, REPRESENTED), (4, REPORTED)] {
        tally[place].add(of(at(level) & !open), of(at(level)));
    }
    let silent = at(0);
    tally[5].add(of(silent & !row.left & !open), of(silent & !row.left));
    tally[6].add(of(silent & row.left), of(silent & row.left));
}
