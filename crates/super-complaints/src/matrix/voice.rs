//! Voices: who says what about whom, and whether it was there on the day.

use time::Date;

use crate::dates::{PartialDate, Tri};
use crate::directory::SeatSet;
use crate::index::{Index, Resolved, Target};
use crate::model::{Answer, AnswerField, Coverage, Document, Mark, Party, Report, ResponseField};

use super::Relation;

/// What a response says, or that it says something unread.
#[derive(Debug)]
pub(super) struct Voice<'r> {
    pub(super) response: usize,
    /// The position of the answer; `None` for a response that is listed and was not read.
    pub(super) answer: Option<usize>,
    pub(super) said: Option<&'r Answer>,
    pub(super) document: Option<&'r Document>,
    /// The seats for which it speaks, by [`Relation`], nearest first.
    pub(super) seats: [SeatSet; 4],
    /// The seats of those who wrote it.
    pub(super) by: SeatSet,
    /// Whether it was there on the day.
    pub(super) there: Tri,
}

pub(super) const RELATIONS: [Relation; 4] =
    [Relation::Itself, Relation::ForIt, Relation::Represented, Relation::Reported];

impl Voice<'_> {
    /// Whether it says something about items that it names. An answer of which both position and delivery
    /// were looked for and not found, and nothing else is known, says nothing: its text was cut, or not read. Words that
    /// are kept change that only where they were understood: not if what they promise is unknown too.
    pub(super) fn is_readable(&self) -> bool {
        self.said.is_some_and(|answer| {
            let unknown = |field, stated: bool| !stated && answer.marks.get(field) == Some(Mark::Unknown);
            let promised = !answer.commitments.is_empty();
            let nothing = unknown(AnswerField::Position, answer.position.is_some())
                && unknown(AnswerField::Delivery, answer.delivery.is_some())
                && !promised
                && (answer.quote.is_none() || unknown(AnswerField::Commitments, promised));
            !answer.items.is_empty() && !nothing
        })
    }

    /// Whether it names the items that it answers.
    pub(super) fn names_items(&self) -> bool {
        self.said.is_some_and(|answer| !answer.items.is_empty())
    }

    pub(super) fn seats_in(&self, relation: Relation) -> &SeatSet {
        let [itself, for_it, represented, reported] = &self.seats;
        match relation {
            Relation::Itself => itself,
            Relation::ForIt => for_it,
            Relation::Represented => represented,
            Relation::Reported => reported,
        }
    }

    /// Every seat for which it speaks, in whatever relation.
    pub(super) fn all_seats(&self) -> SeatSet {
        let mut all = SeatSet::default();
        self.seats.iter().for_each(|seats| all.insert_all(seats));
        all
    }
}

/// All voices of a record, as of a day.
pub(super) fn voices<'r>(index: &Index<'r>, as_of: Date) -> Vec<Voice<'r>> {
    let reported = index.record.reports.first().and_then(Report::day);
    let replaced = replaced(index, reported, as_of);
    let mut voices = Vec::with_capacity(index.record.responses.len());
    for (response, it) in index.record.responses.iter().enumerate() {
        if it.answers.is_empty() && it.marks.get(ResponseField::Answers) == Some(Mark::NotStated) {
            continue;
        }
        let answers: Vec<Option<(usize, &Answer)>> = if it.answers.is_empty() {
            vec![None]
        } else {
            it.answers.iter().enumerate().map(Some).collect()
        };
        for answer in answers {
            let said = answer.map(|(_, answer)| answer);
            let given_in = said.and_then(|answer| answer.given_in.as_ref()).or(it.documents.first());
            let document = given_in.and_then(|id| index.document(id.as_str()));
            let (by, seats) = relations(index, response, said, reported);
            voices.push(Voice {
                response,
                answer: answer.map(|(at, _)| at),
                said,
                document,
                seats,
                by,
                there: there(document, reported, as_of)
                    .and(spoken_by(said, as_of))
                    .and(!replaced.get(response).copied().unwrap_or(Tri::No)),
            });
        }
    }
    voices
}

/// Of each response that another one replaces, whether that one was there on the day: what its authors took back
/// is no voice any more. Empty where none replaces any.
fn replaced(index: &Index<'_>, reported: Option<&PartialDate>, as_of: Date) -> Vec<Tri> {
    let mut replaced = Vec::new();
    for later in &index.record.responses {
        let earlier = later.replaces.as_ref().and_then(|id| index.position(Target::Response, id.as_str()));
        if let Some(earlier) = earlier {
            replaced.resize(index.record.responses.len(), Tri::No);
            let document = later.documents.first().and_then(|id| index.document(id.as_str()));
            if let Some(known) = replaced.get_mut(earlier) {
                *known = known.or(there(document, reported, as_of));
            }
        }
    }
    replaced
}

/// The seats for which an answer speaks, by relation.
fn relations<'r>(
    index: &Index<'r>,
    response: usize,
    answer: Option<&'r Answer>,
    day: Option<&PartialDate>,
) -> (SeatSet, [SeatSet; 4]) {
    let parties = index.record.responses.get(response).map_or(&[][..], |it| &it.by);
    let by = index.parties.seats(parties, day).certain;
    let represented_by_authors =
        || index.parties.seats_of(index.authors(response).for_whom.iter().copied(), day);
    let whose: &[Party] = match answer {
        Some(answer) if !answer.whose.is_empty() => &answer.whose,
        // Nothing more is said: they speak for themselves, and those whom they represent are told their view.
        _ => {
            let mut represented = represented_by_authors();
            represented.remove_all(&by);
            return (by.clone(), [by, SeatSet::default(), represented, SeatSet::default()]);
        }
    };
    let mut itself = SeatSet::default();
    let mut for_it = SeatSet::default();
    let mut represented = SeatSet::default();
    let mut reported = SeatSet::default();
    // Whom the authors represent is looked up once, and only where it matters.
    let mut members_of_authors = None;
    for party in whose {
        let Some(resolved) = party.id.as_ref().and_then(|id| index.parties.resolve(id.as_str())) else {
            continue;
        };
        let members = members_of_authors.get_or_insert_with(represented_by_authors);
        match resolved {
            Resolved::Body(seat) if by.contains(seat) => {
                itself.insert(seat);
                // The representative's own view.
                represented.insert_all(members);
            }
            Resolved::Body(seat) if members.contains(seat) => for_it.insert(seat),
            Resolved::Body(seat) => {
                reported.insert(seat);
                // A representative's own view, told by somebody else, is still its own view.
                represented.insert_all(&index.parties.represented_by(party, day));
            }
            Resolved::Group(_) => {
                let mut group = index.parties.seats([party], day).all();
                let mut own = group.clone();
                own.keep_all(&by);
                itself.insert_all(&own);
                group.remove_all(&own);
                let mut theirs = group.clone();
                theirs.keep_all(members);
                group.remove_all(&theirs);
                reported.insert_all(&group);
                let all = party.coverage == Some(Coverage::All);
                if all { for_it.insert_all(&theirs) } else { represented.insert_all(&theirs) }
            }
        }
    }
    for_it.remove_all(&itself);
    represented.remove_all(&itself);
    represented.remove_all(&for_it);
    reported.remove_all(&itself);
    reported.remove_all(&for_it);
    reported.remove_all(&represented);
    (by, [itself, for_it, represented, reported])
}

/// Whether an answer can have been given by a day, as far as the day goes of which it speaks.
fn spoken_by(answer: Option<&Answer>, as_of: Date) -> Tri {
    let as_at = answer.and_then(|answer| answer.as_at.as_ref());
    as_at.map_or(Tri::Yes, |day| Tri::from(!day.is_by(as_of).is_no()))
}

/// Whether an answer was there on a day: certainly sent, or certainly published, by then. Published later
/// and no sending recorded: not there yet. Undated: it lies between the report and the day it was seen.
fn there(document: Option<&Document>, reported: Option<&PartialDate>, as_of: Date) -> Tri {
    let (sent, published) = document.map_or((None, None), |it| (it.sent.as_ref(), it.published.as_ref()));
    let by = |date: Option<&PartialDate>| date.map(|date| date.is_by(as_of));
    match (by(sent), by(published)) {
        (Some(Tri::Yes), _) | (_, Some(Tri::Yes)) => Tri::Yes,
        (Some(Tri::No), _) | (None, Some(Tri::No)) => Tri::No,
        (None, None) => {
            let seen = document.and_then(|it| it.seen.as_ref());
            let before_report = reported.and_then(PartialDate::earliest).is_some_and(|first| as_of < first);
            match by(seen) {
                _ if before_report => Tri::No,
                Some(Tri::Yes) => Tri::Yes,
                _ => Tri::CannotTell,
            }
        }
        _ => Tri::CannotTell,
    }
}
