//! How direct an answer for each seat of a row is known to be: at least and at most, whatever is not known.

use crate::collect_vec::CollectVec as _;
use crate::dates::Tri;
use crate::directory::{Members, Seat, SeatSet};
use crate::index::ResponseAt;
use crate::order::sort_by;

use super::Relation;
use super::survey::{Reach, Row};
use super::voice::{RELATIONS, Voice, Voices};

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
    perhaps: Option<Box<Perhaps>>,
}

/// What voices say that are not certain.
#[derive(Debug, Default)]
struct Perhaps {
    /// The seats that, as recorded, may be on the rung or higher.
    most: [SeatSet; 4],
    /// The seats that may have an answer exactly so direct.
    reached: [SeatSet; 4],
    /// Answers for a known number of bodies: which may be meant, and whether the answer certainly existed.
    counted: Vec<(Members, bool)>,
    /// The rung that any body may be on, also one that was not asked: it is not known whose voice it is.
    anyone: Option<usize>,
    /// Those that are then perhaps represented: some body speaks for them.
    represented: SeatSet,
    /// The seats that may have answered by other voices than those.
    answered_otherwise: SeatSet,
}

/// What a voice adds to a row, for one relation.
struct Said<'s> {
    rung: usize,
    certain: &'s SeatSet,
}

impl Ladder {
    /// `everybody` is all seats of the row; `through` are those that may answer it for others.
    pub(super) fn of(row: &Row<'_>, voices: &Voices<'_>, everybody: &SeatSet) -> Self {
        let mut least = <[SeatSet; 4]>::default();
        let there = || row.heard(voices).filter(|(voice, _)| !voice.there.is_no());
        if there().all(|(voice, reach)| voice.is_certain() && reach != Reach::Unnamed) {
            for (voice, reach) in there() {
                for_each_said(row, voice, reach, &mut |said| add(&mut least, said.rung, said.certain));
            }
            cumulate(&mut least);
            return Self { least, perhaps: None };
        }
        let mut it = Box::new(Perhaps::default());
        let mut perhaps_replaced: Vec<ResponseAt> = Vec::new();
        for (voice, reach) in there() {
            let counts = voice.is_readable() && reach != Reach::Unnamed;
            for_each_said(row, voice, reach, &mut |said| {
                if counts && voice.there.is_yes() {
                    add(&mut least, said.rung, said.certain);
                }
                it.add_perhaps(said.rung, said.certain, true);
            });
            it.add_possible(row, (voice, reach), (everybody, voices), counts);
            if counts && voice.there == Tri::CannotTell && voice.given.is_yes() {
                perhaps_replaced.push(voice.response);
            }
        }
        perhaps_replaced.dedup();
        for response in perhaps_replaced {
            let mut seen = Vec::new();
            let either_way = either_way(row, voices, response, &mut seen);
            for (least, sure) in least.iter_mut().zip(&either_way) {
                least.insert_all(sure);
            }
        }
        cumulate(&mut least);
        cumulate(&mut it.most);
        Self { least, perhaps: Some(it) }
    }

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
    fn add_perhaps(&mut self, rung: usize, seats: &SeatSet, is_free: bool) {
        add(&mut self.most, rung, seats);
        add(&mut self.reached, rung, seats);
        if rung == ANSWERED && is_free {
            self.answered_otherwise.insert_all(seats);
        }
    }

    /// Adds those that a voice may speak for.
    fn add_possible(
        &mut self,
        row: &Row<'_>,
        (voice, reach): (&Voice<'_>, Reach),
        (everybody, voices): (&SeatSet, &Voices<'_>),
        counts: bool,
    ) {
        let highest = if is_in_part(voice, reach) { IN_PART } else { ANSWERED };
        if !voice.is_read() {
            // What was not read may be an answer of its authors, or for all for whom they speak.
            let mut seats = if voice.said.is_none() { voice.by.clone() } else { SeatSet::default() };
            for relation in RELATIONS {
                seats.insert_all(voice.seats_in(relation));
            }
            self.add_perhaps(highest, &seats, true);
        }
        let Some(perhaps) = voice.perhaps.as_deref() else { return };
        let in_part = is_in_part(voice, reach);
        for relation in RELATIONS {
            let rung = rung(relation, in_part);
            let seats = perhaps.seats_in(relation);
            self.add_perhaps(rung, seats, true);
            if !voice.is_read() {
                self.add_perhaps(highest, seats, true);
            }
            if perhaps.anyone == Some(relation) {
                self.add_perhaps(rung, everybody, true);
                // It may be one who speaks for them, and gives a view of its own.
                let mut represented = voices.represented.clone();
                represented.keep_all(everybody);
                self.add_perhaps(REPRESENTED, &represented, true);
                self.add_perhaps(REPORTED, everybody, true);
                let rung = if voice.is_read() { rung } else { highest };
                self.add_perhaps(rung, everybody, true);
                self.anyone = self.anyone.max(Some(rung));
                self.represented = voices.represented.clone();
            }
        }
        for (relation, some) in &perhaps.counted {
            let rung = if voice.is_read() { rung(*relation, in_part) } else { highest };
            self.add_perhaps(rung, &some.possible, false);
            if rung == ANSWERED {
                self.counted.push((some.clone(), counts && voice.there.is_yes()));
            }
        }
        let through = row.through.all();
        if perhaps.is_unsigned || through.meets(&perhaps.by) {
            let mut for_others = through.clone();
            if !perhaps.is_unsigned {
                for_others.keep_all(&perhaps.by);
            }
            self.add_perhaps(rung(Relation::Direct, is_in_part(voice, reach)), &for_others, true);
        }
    }
}

/// An answer to the whole answers it; an answer to a part does so only in part.
pub(super) fn is_in_part(voice: &Voice<'_>, reach: Reach) -> bool {
    matches!(reach, Reach::Part(_)) || voice.said.is_some_and(|answer| answer.part.is_some())
}

pub(super) fn rung(relation: Relation, in_part: bool) -> usize {
    match relation {
        Relation::Direct | Relation::OnItsBehalf if in_part => IN_PART,
        Relation::Direct | Relation::OnItsBehalf => ANSWERED,
        Relation::Represented => REPRESENTED,
        Relation::Reported => REPORTED,
    }
}

/// Passes on what a voice says for certain, relation by relation: also of those that are to answer for others.
fn for_each_said(row: &Row<'_>, voice: &Voice<'_>, reach: Reach, take: &mut dyn FnMut(&Said<'_>)) {
    let in_part = is_in_part(voice, reach);
    for relation in RELATIONS {
        let certain = voice.seats_in(relation);
        if !certain.is_empty() {
            take(&Said { rung: rung(relation, in_part), certain });
        }
    }
    if row.requests.is_empty() {
        return; // nobody is to answer for others
    }
    let through = row.through.all();
    if through.meets(&voice.by) {
        let mut for_others = voice.by.clone();
        for_others.keep_all(&through);
        take(&Said { rung: rung(Relation::Direct, in_part), certain: &for_others });
    }
}

/// The seats that a response, or what may have replaced it, answers for certain.
fn either_way(
    row: &Row<'_>,
    voices: &Voices<'_>,
    response: ResponseAt,
    seen: &mut Vec<ResponseAt>,
) -> [SeatSet; 4] {
    let mut sure = <[SeatSet; 4]>::default();
    if seen.contains(&response) {
        return sure;
    }
    seen.push(response);
    for (voice, reach) in row.heard(voices).filter(|(it, _)| it.response == response && !it.there.is_no()) {
        if voice.is_readable() && reach != Reach::Unnamed && (voice.given.is_yes() || is_first(voice, voices))
        {
            for_each_said(row, voice, reach, &mut |said| add(&mut sure, said.rung, said.certain));
        }
    }
    cumulate(&mut sure);
    for successor in voices.successors.on(Some(response)) {
        let theirs = either_way(row, voices, *successor, seen);
        sure.iter_mut().zip(&theirs).for_each(|(sure, theirs)| sure.keep_all(theirs));
    }
    seen.pop();
    sure
}

/// Whether a voice is in the document whose date decides when its response existed.
fn is_first(voice: &Voice<'_>, voices: &Voices<'_>) -> bool {
    let first = voices.first_documents.get(voice.response.number()).copied().flatten();
    match (voice.document, first) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

fn add(rungs: &mut [SeatSet; 4], rung: usize, seats: &SeatSet) {
    if let Some(set) = rungs.get_mut(rung) {
        set.insert_all(seats);
    }
}

/// A seat on a rung is also on all rungs below it.
fn cumulate(rungs: &mut [SeatSet; 4]) {
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
