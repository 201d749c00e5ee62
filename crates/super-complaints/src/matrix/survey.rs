//! The matrix as sets of seats: one pass a row, no cell is made. Rules reason on these.

use std::cell::OnceCell;

use time::Date;

use crate::dates::{PartialDate, Tri};
use crate::directory::{Members, SeatSet};
use crate::index::{Index, Item, Lists};
use crate::model::{Answer, Commitment, Request};

use super::absence::Looked;
use super::voice::{RELATIONS, Voice, voices};
use super::{Range, Relation, Tally};

/// All rows of a record, as of a day.
#[derive(Debug)]
pub(crate) struct Survey<'r> {
    pub(super) as_of: Date,
    pub(super) voices: Vec<Voice<'r>>,
    looked: Looked,
    pub(crate) rows: Vec<Row<'r>>,
    /// The positions of the rows that each request reaches, worked out when they are first asked for.
    reached: OnceCell<Lists>,
}

/// A promise, and who made it where.
#[derive(Debug)]
pub(crate) struct Promise<'s, 'r> {
    pub(crate) response: usize,
    pub(crate) answer: usize,
    pub(crate) at: usize,
    pub(crate) said: &'r Answer,
    pub(crate) commitment: &'r Commitment,
    /// The seats of those who wrote it.
    pub(crate) by: &'s SeatSet,
}

/// A row: who stands in it in which role, and how they stand.
#[derive(Debug)]
pub(crate) struct Row<'r> {
    pub(crate) item: usize,
    pub(crate) it: Item<'r>,
    /// The day on which it was asked; groups are expanded on it.
    pub(crate) asked_on: Option<&'r PartialDate>,
    /// Whether it had been asked by the day.
    pub(crate) asked: Tri,
    pub(crate) addressees: Members,
    pub(crate) in_conjunction: SeatSet,
    pub(crate) consulted: SeatSet,
    /// The positions of the requests that reach the row.
    pub(crate) requests: Vec<usize>,
    /// Who was asked to answer for others.
    pub(crate) through: SeatSet,
    /// Who may leave the answer to another.
    pub(crate) through_others: SeatSet,
    /// Voices on the row: those on the item itself, on its whole, on its responders' parts.
    pub(crate) voices: Vec<(usize, Reach)>,
    pub(crate) states: States,
}

/// How a voice reaches a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// It names the item.
    Own,
    /// It names the whole of which the item is a part.
    Whole,
    /// It names a part that responders numbered.
    Part(usize),
    /// It names no item, or was not read.
    Unnamed,
}

/// The seats of a row by their state; each seat is in one of them.
#[derive(Debug, Default)]
pub(crate) struct States {
    pub(crate) not_yet_asked: SeatSet,
    pub(crate) not_expected: SeatSet,
    pub(crate) answered: SeatSet,
    pub(crate) in_part: SeatSet,
    pub(crate) represented: SeatSet,
    pub(crate) reported: SeatSet,
    pub(crate) none_found: SeatSet,
    /// Whether it was asked cannot be told.
    pub(crate) unsure_asked: SeatSet,
    /// A voice is there that is unread or undated, or names no item.
    pub(crate) unsure_voice: SeatSet,
    /// No voice is there, and nobody looked on the day or later.
    pub(crate) unsure_absence: SeatSet,
}

impl<'r> Survey<'r> {
    pub(crate) fn new(index: &Index<'r>, as_of: Date) -> Self {
        let voices = voices(index, as_of);
        let looked = Looked::of(index, as_of);
        let naming = Naming::of(index, &voices);
        // Rows are large: they are not moved about while the list grows.
        let mut rows = Vec::with_capacity(index.items.len());
        for at in (0..index.items.len()).filter(|at| naming.is_row(index, *at)) {
            rows.extend(row(index, at, as_of, &voices, &naming, &looked));
        }
        Self { as_of, voices, looked, rows, reached: OnceCell::new() }
    }

    /// The rows that the request of a position reaches.
    pub(crate) fn reached_by(&self, index: &Index<'_>, request: usize) -> impl Iterator<Item = &Row<'r>> {
        let reached = self.reached.get_or_init(|| {
            let mut reached = Lists::of(index.record.requests.len());
            for (at, row) in self.rows.iter().enumerate() {
                row.requests.iter().for_each(|request| reached.add(*request, at));
            }
            reached
        });
        reached.on(Some(request)).iter().filter_map(|at| self.rows.get(*at))
    }

    /// Every promise made by the day, or perhaps made by then.
    pub(crate) fn promises(&self) -> impl Iterator<Item = Promise<'_, 'r>> {
        let there = self.voices.iter().filter(|voice| !voice.there.is_no());
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

    /// Whether somebody looked, on the day or later, for what one of some seats says on one of some items.
    pub(crate) fn was_looked_for(&self, seats: &SeatSet, items: &[usize]) -> bool {
        self.looked.covers(seats, items)
    }
}

impl<'r> Row<'r> {
    /// The requests that reach the row.
    pub(crate) fn requests<'i>(&'i self, index: &'i Index<'r>) -> impl Iterator<Item = &'r Request> {
        self.requests.iter().filter_map(|at| index.record.requests.get(*at))
    }

    /// Who owes the answer to a request: who is to answer for others, else those asked who are concerned.
    pub(crate) fn owing(&self, index: &Index<'_>, request: &Request) -> SeatSet {
        if self.asked == Tri::No {
            return SeatSet::default();
        }
        let asked = match &request.through {
            Some(through) => index.parties.seats([through], self.asked_on),
            None => index.parties.seats(&request.asked, self.asked_on),
        };
        let mut owing = self.expected();
        owing.keep_all(&asked.certain);
        owing
    }

    /// Everybody from whom an answer is to be had.
    pub(crate) fn expected(&self) -> SeatSet {
        let mut seats = self.addressees.all();
        seats.insert_all(&self.through);
        seats
    }

    /// The counts over some of the addressees.
    pub(crate) fn tally(&self, among: &Members) -> Tally {
        let count = SeatSet::shared;
        let all = among.all();
        let states = &self.states;
        let unsure =
            [&states.unsure_asked, &states.unsure_voice, &states.unsure_absence].map(|set| count(set, &all));
        let cannot_tell = unsure.iter().sum();
        let certain = count(&states.answered, &among.certain);
        let asked = match self.asked {
            Tri::Yes => Range::new(among.certain.len(), among.possible.len()),
            Tri::CannotTell => Range::new(0, all.len()),
            Tri::No => Range::default(),
        };
        Tally {
            asked,
            answered: Range::new(certain, count(&states.answered, &all) - certain + cannot_tell),
            answered_in_part: count(&states.in_part, &all),
            represented: count(&states.represented, &all),
            reported: count(&states.reported, &all),
            no_published_response: count(&states.none_found, &all),
            cannot_tell,
        }
    }
}

/// For each item what names it, and the voices that name none.
struct Naming {
    /// Its parts that the report numbered.
    parts: Lists,
    /// Its parts that those who answered numbered.
    parts_by_responders: Lists,
    requests: Lists,
    voices: Lists,
    no_item: Vec<usize>,
}

impl Naming {
    fn of(index: &Index<'_>, voices: &[Voice<'_>]) -> Self {
        let count = index.items.len();
        let [mut parts, mut parts_by_responders] = [Lists::of(count), Lists::of(count)];
        for (at, item) in (0..count).filter_map(|at| Some((at, index.items.at(at)?))) {
            let list = if item.is_numbered_by_responders() { &mut parts_by_responders } else { &mut parts };
            if let Some(whole) = index.items.whole(item).filter(|whole| *whole != at) {
                list.add(whole, at);
            }
        }
        let mut requests = Lists::of(count);
        for (at, request) in index.record.requests.iter().enumerate() {
            for item in request.items.iter().filter_map(|id| index.items.position(id.as_str())) {
                requests.add(item, at);
            }
        }
        let (mut on_item, mut no_item) = (Lists::of(count), Vec::new());
        for (at, voice) in voices.iter().enumerate() {
            if !voice.names_items() {
                no_item.push(at);
            }
            for item in voice.answer.map_or(&[][..], |answer| index.answered(voice.response, answer)) {
                on_item.add(*item, at);
            }
        }
        Self { parts, parts_by_responders, requests, voices: on_item, no_item }
    }

    /// Rows are the items that the report numbered; of a whole with parts, the parts, unless the whole has
    /// addressees of its own.
    fn is_row(&self, index: &Index<'_>, at: usize) -> bool {
        let Some(item) = index.items.at(at).filter(|item| !item.is_numbered_by_responders()) else {
            return false;
        };
        self.parts.on(Some(at)).is_empty() || !item.addressees().is_empty()
    }
}

fn row<'r>(
    index: &Index<'r>,
    at: usize,
    as_of: Date,
    voices: &[Voice<'r>],
    naming: &Naming,
    looked: &Looked,
) -> Option<Row<'r>> {
    let item = index.items.at(at)?;
    let asked_on = index.day_of(item);
    let asked = asked_on.map_or(Tri::CannotTell, |day| day.is_by(as_of));
    let addressees = index.addressees(at).cloned().unwrap_or_default();
    let all = |members: Members| members.all();
    let (in_conjunction, consulted) = match item {
        Item::Recommendation(it) => (
            all(index.parties.seats(&it.in_conjunction_with, asked_on)),
            all(index.parties.seats(&it.consulted, asked_on)),
        ),
        Item::Action(_) => Default::default(),
    };
    let whole = index.items.whole(item).filter(|whole| *whole != at);
    let mut requests = naming.requests.on(Some(at)).to_vec();
    for request in naming.requests.on(whole) {
        if let Err(place) = requests.binary_search(request) {
            requests.insert(place, *request);
        }
    }
    let mut through = SeatSet::default();
    let mut through_others = SeatSet::default();
    for request in requests.iter().filter_map(|at| index.record.requests.get(*at)) {
        if let Some(party) = &request.through {
            through.insert_all(&index.parties.seats([party], asked_on).certain);
            through_others.insert_all(&all(index.parties.seats(&request.asked, asked_on)));
        }
    }
    through_others.remove_all(&through);

    let voices_on = |at| naming.voices.on(at).iter();
    let mut reached: Vec<(usize, Reach)> = voices_on(Some(at)).map(|voice| (*voice, Reach::Own)).collect();
    reached.extend(voices_on(whole).map(|voice| (*voice, Reach::Whole)));
    for part in naming.parts_by_responders.on(Some(at)) {
        reached.extend(voices_on(Some(*part)).map(|voice| (*voice, Reach::Part(*part))));
    }
    reached.extend(naming.no_item.iter().map(|voice| (*voice, Reach::Unnamed)));

    let mut row = Row {
        item: at,
        it: item,
        asked_on,
        asked,
        addressees,
        in_conjunction,
        consulted,
        requests,
        through,
        through_others,
        voices: reached,
        states: States::default(),
    };
    row.states = states(&row, voices, looked);
    Some(row)
}

/// Puts each seat of a row into one state; nearer and surer voices first.
fn states(row: &Row<'_>, voices: &[Voice<'_>], looked: &Looked) -> States {
    let mut states = States::default();
    let mut left = row.expected();
    let mut others = row.in_conjunction.clone();
    others.insert_all(&row.consulted);
    left.insert_all(&others);
    let mut take = |from: &SeatSet, into: &mut SeatSet| {
        if !left.meets(from) {
            return;
        }
        let mut taken = from.clone();
        taken.keep_all(&left);
        left.remove_all(&taken);
        into.insert_all(&taken);
    };
    let everybody = {
        let mut all = row.expected();
        all.insert_all(&others);
        all
    };
    match row.asked {
        Tri::No => take(&everybody, &mut states.not_yet_asked),
        Tri::CannotTell => take(&everybody, &mut states.unsure_asked),
        Tri::Yes => {}
    }
    // Who has an own answer to the item does not answer it through one to the whole.
    let mut own = SeatSet::default();
    if row.voices.iter().any(|(_, reach)| *reach == Reach::Whole) {
        for (at, _) in row.voices.iter().filter(|(_, reach)| *reach == Reach::Own) {
            voices.get(*at).iter().for_each(|voice| own.insert_all(&voice.all_seats()));
        }
    }
    let mut in_part = SeatSet::default();
    for relation in RELATIONS {
        if relation == Relation::Represented {
            take(&in_part, &mut states.in_part); // who answered the whole, whichever way, did not answer in part only
        }
        for (at, reach) in &row.voices {
            let Some(voice) = voices.get(*at).filter(|voice| voice.there.is_yes() && voice.is_readable())
            else {
                continue;
            };
            let may_answer_for_others = relation == Relation::Itself && !row.through.is_empty();
            if voice.seats_in(relation).is_empty() && !may_answer_for_others {
                continue;
            }
            let mut seats = voice.seats_in(relation).clone();
            if *reach == Reach::Whole {
                seats.remove_all(&own);
            }
            if may_answer_for_others {
                let mut answers_for_others = voice.by.clone();
                answers_for_others.keep_all(&row.through);
                seats.insert_all(&answers_for_others);
            }
            match (reach, relation) {
                (Reach::Unnamed, _) => {}
                (Reach::Part(_), Relation::Itself | Relation::ForIt) => in_part.insert_all(&seats),
                (_, Relation::Itself | Relation::ForIt) => take(&seats, &mut states.answered),
                (_, Relation::Represented) => take(&seats, &mut states.represented),
                (_, Relation::Reported) => take(&seats, &mut states.reported),
            }
        }
    }
    others.remove_all(&row.expected());
    take(&others, &mut states.not_expected);
    for (at, reach) in &row.voices {
        let unsure = |voice: &&Voice<'_>| match voice.there {
            Tri::No => false,
            Tri::Yes => *reach == Reach::Unnamed || !voice.is_readable(),
            Tri::CannotTell => true,
        };
        if let Some(voice) = voices.get(*at).filter(unsure) {
            take(&voice.all_seats(), &mut states.unsure_voice);
            take(&voice.by, &mut states.unsure_voice);
        }
    }
    take(&row.through_others, &mut states.not_expected);
    looked.none_found(row.item, &everybody, &mut |seats| take(seats, &mut states.none_found));
    take(&everybody, &mut states.unsure_absence);
    states
}
