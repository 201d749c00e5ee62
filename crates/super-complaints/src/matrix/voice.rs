//! Voices: which body says what about which, and whether it existed on the date.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::directory::SeatSet;
use crate::index::bounds::{self, Span};
use crate::index::{AnswerAt, At, Buckets, Index, ResponseAt};
use crate::model::{Answer, AnswerField, Document, Mark, Response, ResponseField};

use super::Relation;
use super::whose::{Perhaps, relations};

/// The position of a voice among all of a record.
pub(super) type VoiceAt = At<Voice<'static>>;

/// What a response says, or that it has not been read.
#[derive(Debug)]
pub(super) struct Voice<'r> {
    pub(super) response: ResponseAt,
    /// The position of the answer; `None` for a response that is listed but was not read.
    pub(super) answer: Option<AnswerAt>,
    pub(super) said: Option<&'r Answer>,
    pub(super) document: Option<&'r Document>,
    /// The seats that it certainly speaks for, by [`Relation`], most direct first; `None`: its authors alone, for themselves.
    pub(super) seats: Option<Box<[SeatSet; 4]>>,
    /// The seats of its certain authors.
    pub(super) by: SeatSet,
    /// The seats that it may speak for, if that is not certain for all.
    pub(super) perhaps: Option<Box<Perhaps>>,
    /// Whether it was given by the date, even if it was replaced later.
    pub(super) given: Tri,
    /// Whether it existed on the date: given, and not replaced by another.
    pub(super) there: Tri,
    /// It answers what existed from this date.
    pub(super) after: Option<Date>,
}

pub(super) const RELATIONS: [Relation; 4] =
    [Relation::Direct, Relation::OnItsBehalf, Relation::Represented, Relation::Reported];

impl Voice<'_> {
    /// Whether it says anything about items that it names.
    pub(super) fn is_readable(&self) -> bool {
        self.is_read() && self.names_items()
    }

    /// Whether it says anything. An answer whose position and delivery were searched for and not found, and about
    /// which nothing else is known, says nothing: its text was cut, or not read. Recorded words change that only if
    /// they were understood: not if it is also unknown what they promise.
    pub(super) fn is_read(&self) -> bool {
        self.said.is_some_and(|answer| {
            let unknown = |field, stated: bool| !stated && answer.marks.get(field) == Some(Mark::Unknown);
            let promised = !answer.commitments.is_empty();
            let nothing = unknown(AnswerField::Position, answer.position.is_some())
                && unknown(AnswerField::Delivery, answer.delivery.is_some())
                && !promised
                && (answer.quote.is_none() || unknown(AnswerField::Commitments, promised));
            !nothing
        })
    }

    /// Whether it names the items that it answers.
    pub(super) fn names_items(&self) -> bool {
        self.said.is_some_and(|answer| !answer.items.is_empty())
    }

    /// The seats that it certainly speaks for in a relation.
    pub(super) fn seats_in(&self, relation: Relation) -> &SeatSet {
        let Some(seats) = &self.seats else {
            return if relation == Relation::Direct { &self.by } else { &SeatSet::EMPTY };
        };
        let [itself, for_it, represented, reported] = &**seats;
        match relation {
            Relation::Direct => itself,
            Relation::OnItsBehalf => for_it,
            Relation::Represented => represented,
            Relation::Reported => reported,
        }
    }

    /// The seats that it may speak for in a relation; a name that could not be resolved may mean `everybody`.
    pub(super) fn perhaps_in(&self, relation: Relation, everybody: &SeatSet) -> Option<SeatSet> {
        let perhaps = self.perhaps.as_deref()?;
        let mut seats = perhaps.seats_in(relation).clone();
        if perhaps.anyone == Some(relation) {
            seats.insert_all(everybody);
        }
        for (_, some) in perhaps.counted.iter().filter(|(of, _)| *of == relation) {
            seats.insert_all(&some.possible);
        }
        seats.remove_all(self.seats_in(relation));
        (!seats.is_empty()).then_some(seats)
    }

    /// Whether everything is known of it: that it existed, what it says, about which items, and for which bodies it speaks.
    pub(super) fn is_certain(&self) -> bool {
        self.there.is_yes() && self.perhaps.is_none() && self.is_readable()
    }

    /// When it was sent, as far as is known.
    pub(super) fn sent(&self, index: &Index<'_>) -> Span {
        let unknown = Span { earliest: self.after, latest: None };
        self.document.map_or(unknown, |it| bounds::sent(index, it, self.after))
    }

    /// When it was published, as far as is known.
    pub(super) fn published(&self, index: &Index<'_>) -> Span {
        let unknown = Span { earliest: self.after, latest: None };
        self.document.map_or(unknown, |it| bounds::published(index, it, self.after))
    }
}

/// All voices of a record, as of a date, and what replaces what.
#[derive(Debug)]
pub(super) struct Voices<'r> {
    pub(super) all: Vec<Voice<'r>>,
    /// For each response, those that may have replaced it by the date. Empty if none did.
    pub(super) successors: Buckets<Response, Response>,
    /// All seats that some body speaks for; empty if every voice is that of a known body.
    pub(super) represented: SeatSet,
    /// The first document of each response, which decides when it existed. Empty if none is replaced.
    pub(super) first_documents: Vec<Option<&'r Document>>,
}

pub(super) fn voices<'r>(index: &Index<'r>, as_of: Date) -> Voices<'r> {
    let first = index.first_day();
    let (replaced, successors) = replaced(index, first, as_of);
    let mut all = Vec::with_capacity(index.record.responses.len());
    for (response, it) in At::each(&index.record.responses) {
        if it.answers.is_empty() && it.marks.get(ResponseField::Answers) == Some(Mark::NotStated) {
            continue;
        }
        let count = it.answers.len().max(1);
        for answer in (0..count).map(AnswerAt::new) {
            let said = answer.of(&it.answers);
            let document = index.first_document(response, said);
            let after = said.and_then(|_| answers_after(index, response, answer)).or(first);
            let (by, seats, perhaps) = relations(index, response, said, first);
            let after = after.and_then(PartialDate::earliest);
            let given = given(index, document, after, as_of).and(spoken_by(said, as_of));
            let replaced = replaced.get(response.number()).copied().unwrap_or(Tri::No);
            all.push(Voice {
                response,
                answer: said.map(|_| answer),
                said,
                document,
                seats,
                by,
                perhaps,
                given,
                there: given.and(!replaced),
                after,
            });
        }
    }
    let first_documents = if replaced.is_empty() {
        Vec::new()
    } else {
        At::each(&index.record.responses).map(|(at, _)| index.first_document(at, None)).collect_vec()
    };
    let anyone = |voice: &Voice<'_>| voice.perhaps.as_deref().is_some_and(|it| it.anyone.is_some());
    let represented =
        if all.iter().any(anyone) { index.parties.all_represented() } else { SeatSet::default() };
    Voices { all, successors, represented, first_documents }
}

/// The date of the last of the reports whose items an answer names.
fn answers_after<'i>(
    index: &'i Index<'_>,
    response: ResponseAt,
    answer: AnswerAt,
) -> Option<&'i PartialDate> {
    if index.record.reports.len() < 2 {
        return None;
    }
    let items = index.answered(response, answer).iter().filter_map(|at| index.items.at(*at));
    items.filter_map(|item| index.day_of(item)).max_by_key(|day| day.earliest())
}

/// For each response that another one replaces, whether that one existed on the date: what its authors withdrew is
/// not a voice any more. With it, for each, those for which that is not known. Empty if none replaces any.
fn replaced(
    index: &Index<'_>,
    first: Option<&PartialDate>,
    as_of: Date,
) -> (Vec<Tri>, Buckets<Response, Response>) {
    let (mut replaced, mut successors) = (Vec::new(), Buckets::of(0));
    let after = first.and_then(PartialDate::earliest);
    for (at, later) in At::each(&index.record.responses) {
        let earlier = later.replaces.as_ref().and_then(|id| index.response_at(id));
        let Some(earlier) = earlier.filter(|earlier| *earlier != at) else { continue };
        if replaced.is_empty() {
            replaced.resize(index.record.responses.len(), Tri::No);
            successors = Buckets::of(index.record.responses.len());
        }
        let given = given(index, index.first_document(at, None), after, as_of);
        if given == Tri::CannotTell {
            successors.add(earlier, at);
        }
        if let Some(known) = replaced.get_mut(earlier.number()) {
            *known = known.or(given);
        }
    }
    (replaced, successors)
}

/// Whether an answer can have been given by a date, according to the date that it refers to.
fn spoken_by(answer: Option<&Answer>, as_of: Date) -> Tri {
    let as_at = answer.and_then(|answer| answer.as_at.as_ref());
    as_at.map_or(Tri::Yes, |day| Tri::from(!day.is_by(as_of).is_no()))
}

/// Whether a document existed on a date; without a document, that is not known from the date of the report.
fn given(index: &Index<'_>, document: Option<&Document>, after: Option<Date>, as_of: Date) -> Tri {
    match document {
        Some(document) => bounds::there(index, document, after).is_by(as_of),
        None => Span { earliest: after, latest: None }.is_by(as_of),
    }
}

impl Perhaps {
    /// The seats that it may speak for in a relation.
    pub(super) fn seats_in(&self, relation: Relation) -> &SeatSet {
        let [itself, for_it, represented, reported] = &self.seats;
        match relation {
            Relation::Direct => itself,
            Relation::OnItsBehalf => for_it,
            Relation::Represented => represented,
            Relation::Reported => reported,
        }
    }
}
