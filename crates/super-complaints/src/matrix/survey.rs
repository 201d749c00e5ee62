//! The matrix as sets of seats: one pass per row, no cell is made. Rules work with these.

use std::cell::OnceCell;

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::directory::{Members, Seat, SeatSet};
use crate::index::{AnswerAt, At, Buckets, Index, Item, ItemAt, OfItems, RequestAt, ResponseAt};
use crate::model::{Answer, Commitment, Party, Request};

use super::State;
use super::asked;
use super::ladder::{ANSWERED, IN_PART, Ladder, REPORTED, REPRESENTED, asked_among};
use super::searches::Searches;
use super::voice::{Voice, VoiceAt, Voices, voices};

/// All rows of a record, as of a date.
#[derive(Debug)]
pub(crate) struct Survey<'r> {
    pub(super) as_of: Date,
    pub(super) voices: Voices<'r>,
    looked: Searches,
    pub(crate) rows: Vec<Row<'r>>,
    /// The positions of the rows that each request reaches, worked out when they are first asked for.
    reached: OnceCell<Buckets<Request, Row<'static>>>,
}

/// A commitment, and which body made it where.
#[derive(Debug)]
pub(crate) struct Promise<'s, 'r> {
    pub(crate) response: ResponseAt,
    pub(crate) answer: AnswerAt,
    pub(crate) at: usize,
    pub(crate) said: &'r Answer,
    pub(crate) commitment: &'r Commitment,
    /// The seats of its authors.
    pub(crate) by: &'s SeatSet,
}

/// A row: its seats with their roles and states.
#[derive(Debug)]
pub(crate) struct Row<'r> {
    pub(crate) item: ItemAt,
    pub(crate) it: Item<'r>,
    /// The date on which it was asked; groups are expanded on it.
    pub(crate) asked_on: Option<PartialDate>,
    /// Whether it had been asked by the date.
    pub(crate) asked: Tri,
    pub(crate) addressees: Members,
    pub(crate) in_conjunction: Members,
    pub(crate) consulted: Members,
    /// The positions of the requests that reach the row.
    pub(crate) requests: Vec<RequestAt>,
    /// Those that were asked to answer for others.
    pub(crate) through: Members,
    /// Those that may leave the answer to another, if they are asked to answer at all.
    pub(crate) left_to_others: Members,
    /// Those that a request asks to answer although the item is not addressed to them.
    pub(crate) asked_too: Members,
    /// All from which an answer is due.
    pub(crate) expected: Members,
    /// Voices on the row: those on the item itself, on its whole, on its responders' parts.
    pub(super) voices: Vec<(VoiceAt, Reach)>,
    pub(crate) ladder: Ladder,
    pub(crate) states: States,
}

/// How a voice reaches a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// It names the item.
    Own,
    /// It names the whole that the item is a part of.
    Whole,
    /// It names a part that responders numbered.
    Part(ItemAt),
    /// It names no item, or was not read.
    Unnamed,
}

/// The seats of a row by their state; each seat that is involved in the row is in one of them.
#[derive(Debug, Default)]
pub(crate) struct States {
    pub(crate) not_yet_asked: SeatSet,
    pub(crate) not_required: SeatSet,
    pub(crate) answered: SeatSet,
    pub(crate) in_part: SeatSet,
    pub(crate) represented: SeatSet,
    pub(crate) reported: SeatSet,
    pub(crate) none_found: SeatSet,
    /// It is not known whether it was asked by the date.
    pub(crate) unsure_asked: SeatSet,
    /// A voice may be more direct than what is certain: it is unread or undated, names no item, or it is not known
    /// which bodies it speaks for.
    pub(crate) unsure_voice: SeatSet,
    /// There is no more direct voice, and no search on the date or later says that there is none.
    pub(crate) unsure_absence: SeatSet,
    /// None was found, and it is not known whether it was asked.
    pub(crate) perhaps_asked: SeatSet,
    /// Those that are asked to answer, and may have given an answer that is not recorded.
    pub(crate) unsearched: SeatSet,
}

impl States {
    /// All whose state is not known.
    pub(crate) fn cannot_tell(&self) -> SeatSet {
        let mut all = self.unsure_asked.clone();
        all.insert_all(&self.unsure_voice);
        all.insert_all(&self.unsure_absence);
        all.insert_all(&self.perhaps_asked);
        all
    }
}

impl<'r> Survey<'r> {
    pub(crate) fn new(index: &Index<'r>, as_of: Date) -> Self {
        let voices = voices(index, as_of);
        let looked = Searches::of(index, as_of);
        let naming = Naming::of(index, &voices.all);
        let concerned = asked::Concerned::of(index, &naming.parts);
        // Rows are large: they are not moved about while the list grows.
        let mut rows = Vec::with_capacity(index.items.len());
        for (at, _) in index.items.each().filter(|(at, _)| naming.is_row(index, *at)) {
            rows.extend(row(index, at, as_of, (&voices, &naming, &looked, &concerned)));
        }
        Self { as_of, voices, looked, rows, reached: OnceCell::new() }
    }

    /// The rows that the request of a position reaches.
    pub(crate) fn reached_by(&self, index: &Index<'_>, request: RequestAt) -> impl Iterator<Item = &Row<'r>> {
        let reached = self.reached.get_or_init(|| {
            let mut reached = Buckets::of(index.record.requests.len());
            for (at, row) in (0..).map(At::new).zip(&self.rows) {
                row.requests.iter().for_each(|request| reached.add(*request, at));
            }
            reached
        });
        reached.on(Some(request)).iter().filter_map(|at| at.of(&self.rows))
    }

    /// Every commitment made by the date, or perhaps made by then.
    pub(crate) fn promises(&self) -> impl Iterator<Item = Promise<'_, 'r>> {
        let there = self.voices.all.iter().filter(|voice| !voice.there.is_no());
        there.flat_map(|voice| {
            let said = voice.said.zip(voice.answer).into_iter();
            said.flat_map(move |(answer, answer_at)| {
                answer.commitments.iter().enumerate().map(move |(at, commitment)| Promise {
                    response: voice.response,
                    answer: answer_at,
                    at,
                    said: answer,
                    commitment,
                    by: &voice.by,
                })
            })
        })
    }

    /// Whether a search is recorded, on the date or later, for an answer of one of some seats on one of some items.
    pub(crate) fn was_looked_for(&self, seats: &SeatSet, items: &[ItemAt]) -> bool {
        self.looked.covers(seats, items)
    }
}

impl<'r> Row<'r> {
    /// The requests that reach the row.
    pub(crate) fn requests<'i>(&'i self, index: &'i Index<'r>) -> impl Iterator<Item = &'r Request> {
        self.requests.iter().filter_map(|at| at.of(&index.record.requests))
    }

    /// The voices on the row, and how each reaches it.
    pub(super) fn heard<'v, 'w>(
        &'v self,
        voices: &'v Voices<'w>,
    ) -> impl Iterator<Item = (&'v Voice<'w>, Reach)> + use<'v, 'w, 'r> {
        self.voices.iter().filter_map(|(at, reach)| Some((at.of(&voices.all)?, *reach)))
    }

    /// Whether a recorded voice may be more direct for a seat than what is certain.
    pub(super) fn perhaps_nearer(&self, seat: Seat) -> bool {
        let ladder = &self.ladder;
        let mut rungs = ladder.least.iter().zip(ladder.most()).enumerate();
        rungs.any(|(rung, (least, most))| {
            let perhaps = most.contains(seat)
                || ladder.is_open_to(rung)
                || (rung <= REPRESENTED && ladder.is_perhaps_represented(seat));
            perhaps && !least.contains(seat)
        })
    }

    /// What is certain about a seat, whatever else is not known: the most direct voice.
    pub(super) fn certain_of(&self, seat: Seat) -> Option<State> {
        match self.ladder.least.iter().rposition(|rung| rung.contains(seat))? {
            ANSWERED => Some(State::Answered),
            IN_PART => Some(State::AnsweredInPart),
            REPRESENTED => Some(State::Represented),
            _ => Some(State::Reported),
        }
    }

    /// The seats that owe the answer to a request, certainly or perhaps: those that are to answer for others, else
    /// those asked that are concerned.
    pub(crate) fn owing(&self, index: &Index<'_>, request: &Request) -> Members {
        if self.asked == Tri::No {
            return Members::default();
        }
        let asked = index.parties.seats(who_answers(request), self.asked_on.as_ref());
        asked_among(&asked, &self.expected)
    }
}

/// The parties that are to answer a request: the one that is to do it for others, else all that are asked.
pub(crate) fn who_answers(request: &Request) -> &[Party] {
    request.through.as_ref().map_or(&request.asked[..], std::slice::from_ref)
}

/// For each item, what names it, and the voices that name none.
struct Naming {
    /// Its parts that the report numbered.
    parts: OfItems<Item<'static>>,
    /// Its parts that responders numbered.
    parts_by_responders: OfItems<Item<'static>>,
    requests: OfItems<Request>,
    voices: OfItems<Voice<'static>>,
    no_item: Vec<VoiceAt>,
}

impl Naming {
    fn of(index: &Index<'_>, voices: &[Voice<'_>]) -> Self {
        let count = index.items.len();
        let [mut parts, mut parts_by_responders] = [Buckets::of(count), Buckets::of(count)];
        for (at, item) in index.items.each() {
            let list = if item.is_numbered_by_responders() { &mut parts_by_responders } else { &mut parts };
            if let Some(whole) = index.items.whole(item).filter(|whole| *whole != at) {
                list.add(whole, at);
            }
        }
        let mut requests = Buckets::of(count);
        for (at, request) in At::each(&index.record.requests) {
            for item in request.items.iter().filter_map(|id| index.items.position(id.as_str())) {
                requests.add(item, at);
            }
        }
        let (mut on_item, mut no_item) = (Buckets::of(count), Vec::new());
        for (at, voice) in (0..).map(VoiceAt::new).zip(voices) {
            let items = voice.answer.map_or(&[][..], |answer| index.answered(voice.response, answer));
            // An item that the record does not have may be meant for any of those that it has.
            if items.is_empty() {
                no_item.push(at);
            }
            for item in items {
                on_item.add(*item, at);
            }
        }
        Self { parts, parts_by_responders, requests, voices: on_item, no_item }
    }

    /// Rows are the items that the report numbered; for a whole with parts, the parts, unless the whole has its own
    /// addressees.
    fn is_row(&self, index: &Index<'_>, at: ItemAt) -> bool {
        let Some(item) = index.items.at(at).filter(|item| !item.is_numbered_by_responders()) else {
            return false;
        };
        self.parts.on(Some(at)).is_empty() || !item.addressees().is_empty()
    }
}

fn row<'r>(
    index: &Index<'r>,
    at: ItemAt,
    as_of: Date,
    (voices, naming, looked, concerned): (&Voices<'r>, &Naming, &Searches, &asked::Concerned),
) -> Option<Row<'r>> {
    let item = index.items.at(at)?;
    let day = index.day_of(item);
    let asked = day.map_or(Tri::CannotTell, |day| day.is_by(as_of));
    let addressees = index.addressees(at).cloned().unwrap_or_default();
    let (in_conjunction, consulted) = match item {
        Item::Recommendation(it) => {
            (index.parties.seats(&it.in_conjunction_with, day), index.parties.seats(&it.consulted, day))
        }
        Item::Action(_) => Default::default(),
    };
    let whole = index.items.whole(item).filter(|whole| *whole != at);
    let mut requests = naming.requests.on(Some(at)).to_vec();
    for request in naming.requests.on(whole) {
        if let Err(place) = requests.binary_search(request) {
            requests.insert(place, *request);
        }
    }
    let voices_on = |at| naming.voices.on(at).iter();
    let mut reached: Vec<(VoiceAt, Reach)> =
        voices_on(Some(at)).map(|voice| (*voice, Reach::Own)).collect_vec();
    reached.extend(voices_on(whole).map(|voice| (*voice, Reach::Whole)));
    for part in naming.parts_by_responders.on(Some(at)) {
        reached.extend(voices_on(Some(*part)).map(|voice| (*voice, Reach::Part(*part))));
    }
    reached.extend(naming.no_item.iter().map(|voice| (*voice, Reach::Unnamed)));

    let mut row = Row {
        item: at,
        it: item,
        asked_on: day.copied(),
        asked,
        addressees,
        in_conjunction,
        consulted,
        requests,
        through: Members::default(),
        left_to_others: Members::default(),
        asked_too: Members::default(),
        expected: Members::default(),
        voices: reached,
        ladder: Ladder::default(),
        states: States::default(),
    };
    asked::fill(index, &mut row, concerned);
    let mut everybody = row.expected.all();
    for others in [&row.in_conjunction, &row.consulted] {
        everybody.insert_all(&others.certain);
        everybody.insert_all(&others.possible);
    }
    row.ladder = Ladder::of(&row, voices, &everybody);
    row.states = states(&row, &everybody, looked);
    Some(row)
}

/// Puts each seat of a row into one state: one that is certain whatever is not known, or one of those that say what
/// is not known.
fn states(row: &Row<'_>, everybody: &SeatSet, looked: &Searches) -> States {
    let mut states = States::default();
    match row.asked {
        Tri::No => states.not_yet_asked = everybody.clone(),
        Tri::CannotTell => states.unsure_asked = everybody.clone(),
        Tri::Yes => {}
    }
    let expected = row.expected.all();
    // Of whom no answer is asked, none that is not recorded is thought of.
    states.unsearched = expected.clone();
    states.unsearched.remove_all(&row.left_to_others.certain);
    looked.covered(row.item, &mut |seats| match seats {
        Some(seats) => states.unsearched.remove_all(seats),
        None => states.unsearched = SeatSet::default(),
    });
    if row.asked != Tri::Yes {
        return states;
    }
    let ladder = &row.ladder;
    let answered = ladder.exactly(ANSWERED);
    if everybody.is_within(&answered) {
        states.answered = everybody.clone();
        return states; // nobody is left for what follows
    }
    let mut left = everybody.clone();
    let mut take = |from: &SeatSet, into: &mut SeatSet| {
        if left.meets(from) {
            let mut taken = from.clone();
            taken.keep_all(&left);
            left.remove_all(&taken);
            into.insert_all(&taken);
        }
    };
    take(&answered, &mut states.answered);
    for (rung, into) in [
        (IN_PART, &mut states.in_part),
        (REPRESENTED, &mut states.represented),
        (REPORTED, &mut states.reported),
    ] {
        let mut seats = ladder.exactly(rung);
        seats.remove_all(&states.unsearched);
        take(&seats, into);
    }
    let mut not_asked = everybody.clone();
    not_asked.remove_all(&expected);
    take(&not_asked, &mut states.not_required);
    let [lowest, ..] = ladder.most();
    // Those for whom a voice may come nearer than what is certain.
    let mut nearer = SeatSet::default();
    for (least, most) in ladder.least.iter().zip(ladder.most()) {
        let mut more = most.clone();
        more.remove_all(least);
        nearer.insert_all(&more);
    }
    take(&nearer, &mut states.unsure_voice);
    let mut silent = everybody.clone();
    silent.remove_all(lowest);
    let mut let_off = row.left_to_others.certain.clone();
    let_off.keep_all(&silent);
    take(&let_off, &mut states.not_required);
    take(&states.unsearched, &mut states.unsure_absence);
    let mut owing = row.expected.certain.clone();
    owing.remove_all(&row.left_to_others.possible);
    take(&owing, &mut states.none_found);
    take(everybody, &mut states.perhaps_asked);
    states
}
