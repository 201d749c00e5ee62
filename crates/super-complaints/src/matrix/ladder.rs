//! How direct an answer for each seat of a row is known to be: at least and at most, whatever is not known.

use crate::collect_vec::CollectVec as _;
use crate::directory::{Members, Seat, SeatSet};
use crate::order::sort_by;

use super::Relation;

/// The rungs of the ladder: the most direct voice counts.
pub(crate) const REPORTED: usize = 0;
pub(crate) const REPRESENTED: usize = 1;
pub(crate) const IN_PART: usize = 2;
pub(crate) const ANSWERED: usize = 3;

/// The seats of a row by rungs.
#[derive(Debug, Default)]
pub(crate) struct Ladder {
    /// The seats that are certainly on the rung or higher.
    pub(crate) least: [SeatSet; 4],
    /// What is possible besides; `None`: nothing, as of most rows.
    pub(super) perhaps: Option<Box<Perhaps>>,
}

/// What voices say that are not certain.
#[derive(Debug, Default)]
pub(super) struct Perhaps {
    /// The seats that, as recorded, may be on the rung or higher.
    pub(super) most: [SeatSet; 4],
    /// The seats that may have an answer exactly so direct.
    pub(super) reached: [SeatSet; 4],
    /// Answers for a known number of bodies: which may be meant, and whether the answer certainly existed.
    pub(super) counted: Vec<(Members, bool)>,
    /// The rung that any body may be on, also one that was not asked: it is not known whose voice it is.
    pub(super) anyone: Option<usize>,
    /// Those that are then perhaps represented: some body speaks for them.
    pub(super) represented: SeatSet,
    /// The seats that may have answered by other voices than those.
    pub(super) answered_otherwise: SeatSet,
}

impl Ladder {
    /// The seats that, as recorded, may be on each rung or higher.
    pub(super) fn most(&self) -> &[SeatSet; 4] {
        self.perhaps.as_ref().map_or(&self.least, |it| &it.most)
    }

    /// Whether any body may be on a rung or higher.
    pub(super) fn is_open_to(&self, rung: usize) -> bool {
        self.perhaps.as_ref().and_then(|it| it.anyone).is_some_and(|anyone| anyone >= rung)
    }

    /// Whether a seat is perhaps represented, by a voice of which it is not known whose it is.
    pub(super) fn is_perhaps_represented(&self, seat: Seat) -> bool {
        self.perhaps.as_ref().is_some_and(|it| it.represented.contains(seat))
    }

    /// Answers for a known number of bodies: which may be meant, and whether the answer certainly existed.
    pub(crate) fn counted(&self) -> &[(Members, bool)] {
        self.perhaps.as_ref().map_or(&[], |it| &it.counted)
    }

    /// The seats that are certainly on exactly this rung.
    pub(crate) fn exactly(&self, rung: usize) -> SeatSet {
        let mut seats = self.least.get(rung).cloned().unwrap_or_default();
        if let Some(higher) = self.most().get(rung + 1) {
            seats.remove_all(higher);
        }
        seats
    }

    /// The seats that may be on exactly this rung.
    pub(crate) fn perhaps(&self, rung: usize) -> SeatSet {
        let Some(perhaps) = &self.perhaps else { return self.exactly(rung) };
        let mut seats = perhaps.reached.get(rung).cloned().unwrap_or_default();
        self.least.get(rung).into_iter().for_each(|least| seats.insert_all(least));
        if let Some(higher) = self.least.get(rung + 1) {
            seats.remove_all(higher);
        }
        seats
    }
}

impl Perhaps {
    pub(super) fn add_perhaps(&mut self, rung: usize, seats: &SeatSet, is_free: bool) {
        add(&mut self.most, rung, seats);
        add(&mut self.reached, rung, seats);
        if rung == ANSWERED && is_free {
            self.answered_otherwise.insert_all(seats);
        }
    }
}

pub(super) fn rung(relation: Relation, in_part: bool) -> usize {
    match relation {
        Relation::Direct | Relation::OnItsBehalf if in_part => IN_PART,
        Relation::Direct | Relation::OnItsBehalf => ANSWERED,
        Relation::Represented => REPRESENTED,
        Relation::Reported => REPORTED,
    }
}

pub(super) fn add(rungs: &mut [SeatSet; 4], rung: usize, seats: &SeatSet) {
    if let Some(set) = rungs.get_mut(rung) {
        set.insert_all(seats);
    }
}

/// A seat on a rung is also on all rungs below it.
pub(super) fn cumulate(rungs: &mut [SeatSet; 4]) {
    let mut above = SeatSet::default();
    for set in rungs.iter_mut().rev() {
        set.insert_all(&above);
        above = set.clone();
    }
}

/// How many of some seats answered, at least and at most, according to answers for some of a group. `sure` answered
/// for certain, `also` may have answered without a recorded voice.
pub(crate) fn count_answered(
    ladder: &Ladder,
    among: &SeatSet,
    sure: &SeatSet,
    also: &SeatSet,
) -> (usize, usize) {
    let mut least = sure.len();
    let mut taken = SeatSet::default();
    let mut largest_first: Vec<_> = ladder.counted().iter().collect_vec();
    sort_by(&mut largest_first, |(one, _), (other, _)| {
        other.of_possible().least.cmp(&one.of_possible().least)
    });
    for (members, there) in largest_first {
        let of = members.of_possible();
        // Those outside may be the ones that are meant, and so may those that are known already.
        let outside = members.possible.len() - members.possible.shared(among);
        let known = members.possible.shared(sure);
        if *there && !taken.meets(&members.possible) {
            least += of.least.saturating_sub(outside + known);
            taken.insert_all(&members.possible);
        }
    }
    let [.., answered] = &ladder.least;
    let mut free = ladder.perhaps.as_ref().map_or(answered, |it| &it.answered_otherwise).clone();
    free.insert_all(sure);
    free.insert_all(also);
    free.keep_all(among);
    let mut rest = among.clone();
    rest.remove_all(&free);
    let counted =
        |(members, _): &(Members, bool)| members.of_possible().most.min(members.possible.shared(&rest));
    let more: usize = ladder.counted().iter().map(counted).sum();
    (least, free.len() + more.min(rest.len()))
}

/// An addition to the seats of a row: those of `parties` that are in it already stay as they are.
pub(crate) fn asked_among(among: &Members, expected: &Members) -> Members {
    let mut asked = among.among(&expected.all());
    let mut unsure = asked.certain.clone();
    unsure.keep_all(&expected.possible);
    if !unsure.is_empty() {
        let known = asked.of_possible();
        let is_counted = asked.counted.is_some();
        asked.certain.remove_all(&unsure);
        asked.possible.insert_all(&unsure);
        asked.counted = is_counted
            .then(|| crate::directory::Counted { least: known.least, most: known.most + unsure.len() });
    }
    asked
}
