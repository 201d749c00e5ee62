//! The matrix as sets of seats: one pass per row, no cell is made. Rules work with these.

use std::cell::OnceCell;

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::dates::Tri;
use crate::directory::{Members, SeatSet};
use crate::index::{AnswerAt, At, Buckets, Index, Item, ItemAt, OfItems, RequestAt, ResponseAt};
use crate::model::{Answer, Commitment, Request};

use super::ladder::{ANSWERED, IN_PART, Ladder, REPORTED, REPRESENTED};
use super::row::{Reach, Row, States};
use super::searches::Searches;
use super::voice::{Voice, VoiceAt, Voices, voices};
use super::{asked, directness};

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
    row.ladder = directness::ladder(&row, voices, &everybody);
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
