//! The seats that are meant: certain and possible ones, and how many of them.

use super::{Seat, SeatSet};

/// The members of a group on a date, or the bodies that some parties mean, as seats.
///
/// If only a part of a group is meant ("six of the forces"), all members are possible ones, and the two bounds say
/// how many of them are meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members {
    /// Certain members.
    pub certain: SeatSet,
    /// Possible members: optional ones, those for which the date is too vague, and those of which only some are meant.
    pub possible: SeatSet,
    /// How many are meant, if that is known better than from the two sets.
    pub(crate) counted: Option<Counted>,
}

/// At least and at most so many of the possible members are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counted {
    pub(crate) least: usize,
    pub(crate) most: usize,
}

impl Members {
    /// Certain and possible members together.
    pub fn all(&self) -> SeatSet {
        let mut all = self.certain.clone();
        all.insert_all(&self.possible);
        all
    }

    /// Whether a seat is certainly or perhaps among them.
    pub fn contains(&self, seat: Seat) -> bool {
        self.certain.contains(seat) || self.possible.contains(seat)
    }

    /// How many are meant at least.
    pub fn at_least(&self) -> usize {
        self.certain.len() + self.of_possible().least
    }

    /// How many are meant at most.
    pub fn at_most(&self) -> usize {
        self.certain.len() + self.of_possible().most
    }

    /// How many of the possible members are meant.
    pub(crate) fn of_possible(&self) -> Counted {
        let most = self.possible.len();
        match self.counted {
            Some(it) => Counted { least: it.least.min(most), most: it.most.min(most) },
            None => Counted { least: 0, most },
        }
    }

    /// Adds a seat that is certainly meant.
    pub(crate) fn add_certain(&mut self, seat: Seat) {
        if self.counted.is_some() {
            self.add(&Self { certain: SeatSet::of(seat), ..Self::default() });
        } else {
            self.certain.insert(seat);
            self.possible.remove(seat);
        }
    }

    /// Adds others. If the two overlap, the bounds are as narrow as possible without knowing which members are meant.
    pub(crate) fn add(&mut self, other: &Self) {
        if self.counted.is_none() && other.counted.is_none() {
            self.certain.insert_all(&other.certain);
            self.possible.insert_all(&other.possible);
            self.possible.remove_all(&self.certain);
            return;
        }
        let both = [&*self, other].map(Self::of_possible);
        let apart = !self.possible.meets(&other.possible);
        let mut certain = self.certain.clone();
        certain.insert_all(&other.certain);
        // Of the possible members of one, those who are certain members of the other are counted there.
        let [one, two] = [(&*self, both[0].least), (other, both[1].least)]
            .map(|(it, least)| least.saturating_sub(it.possible.shared(&certain)));
        self.possible.insert_all(&other.possible);
        self.possible.remove_all(&certain);
        self.certain = certain;
        let most = self.possible.len();
        let least = if apart { one + two } else { one.max(two) };
        let [a, b] = both;
        self.counted = Some(Counted { least: least.min(most), most: (a.most + b.most).min(most) });
    }

    /// Those of them that are also in another set; only an upper bound is then known for how many are meant.
    pub(crate) fn among(&self, others: &SeatSet) -> Self {
        let outside = self.possible.len() - self.possible.shared(others);
        let counted =
            self.counted.map(|it| Counted { least: it.least.saturating_sub(outside), most: it.most });
        let mut it = Self { counted, ..self.clone() };
        it.certain.keep_all(others);
        it.possible.keep_all(others);
        it
    }
}

#[cfg(test)]
mod tests {
    use super::super::Seat;
    use super::*;

    fn set(seats: std::ops::Range<usize>) -> SeatSet {
        seats.map(Seat::new).collect()
    }

    fn some(of: std::ops::Range<usize>, count: usize) -> Members {
        let counted = Some(Counted { least: count, most: count });
        Members { possible: set(of), counted, ..Members::default() }
    }

    #[test]
    fn six_of_ten_and_two_others_are_eight() {
        let mut members = some(0..10, 6);
        members.add(&Members { certain: set(10..12), ..Members::default() });
        assert_eq!((members.at_least(), members.at_most()), (8, 8));
        members.add(&some(20..30, 3));
        assert_eq!((members.at_least(), members.at_most()), (11, 11));
    }

    #[test]
    fn two_counts_of_one_group_may_be_of_the_same_members() {
        let mut members = some(0..10, 6);
        members.add(&some(0..10, 3));
        assert_eq!((members.at_least(), members.at_most()), (6, 9));
        members.add(&Members { certain: set(0..5), ..Members::default() });
        assert_eq!((members.at_least(), members.at_most()), (6, 10));
    }

    #[test]
    fn of_six_of_ten_at_least_four_are_among_eight_of_them() {
        let members = some(0..10, 6).among(&set(0..8));
        assert_eq!((members.at_least(), members.at_most()), (4, 6));
    }
}
