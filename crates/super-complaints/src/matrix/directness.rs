//! How direct the voices on a row are: the ladder of its seats.

use crate::dates::Tri;
use crate::directory::SeatSet;
use crate::index::ResponseAt;

use super::Relation;
use super::ladder::{ANSWERED, IN_PART, Ladder, Perhaps, REPORTED, REPRESENTED, add, cumulate, rung};
use super::row::{Reach, Row};
use super::voice::{RELATIONS, Voice, Voices};

/// What a voice adds to a row, for one relation.
struct Said<'s> {
    rung: usize,
    certain: &'s SeatSet,
}

/// How direct an answer is known to be for each seat of a row; `everybody` is all of them.
pub(super) fn ladder(row: &Row<'_>, voices: &Voices<'_>, everybody: &SeatSet) -> Ladder {
    let mut least = <[SeatSet; 4]>::default();
    let there = || row.heard(voices).filter(|(voice, _)| !voice.there.is_no());
    if there().all(|(voice, reach)| voice.is_certain() && reach != Reach::Unnamed) {
        for (voice, reach) in there() {
            for_each_said(row, voice, reach, &mut |said| add(&mut least, said.rung, said.certain));
        }
        cumulate(&mut least);
        return Ladder { least, perhaps: None };
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
        add_possible(&mut it, row, (voice, reach), (everybody, voices), counts);
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
    Ladder { least, perhaps: Some(it) }
}

/// Adds those that a voice may speak for.
fn add_possible(
    ladder: &mut Perhaps,
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
        ladder.add_perhaps(highest, &seats, true);
    }
    let Some(perhaps) = voice.perhaps.as_deref() else { return };
    let in_part = is_in_part(voice, reach);
    for relation in RELATIONS {
        let rung = rung(relation, in_part);
        let seats = perhaps.seats_in(relation);
        ladder.add_perhaps(rung, seats, true);
        if !voice.is_read() {
            ladder.add_perhaps(highest, seats, true);
        }
        if perhaps.anyone == Some(relation) {
            ladder.add_perhaps(rung, everybody, true);
            // It may be one who speaks for them, and gives a view of its own.
            let mut represented = voices.represented.clone();
            represented.keep_all(everybody);
            ladder.add_perhaps(REPRESENTED, &represented, true);
            ladder.add_perhaps(REPORTED, everybody, true);
            let rung = if voice.is_read() { rung } else { highest };
            ladder.add_perhaps(rung, everybody, true);
            ladder.anyone = ladder.anyone.max(Some(rung));
            ladder.represented = voices.represented.clone();
        }
    }
    for (relation, some) in &perhaps.counted {
        let rung = if voice.is_read() { rung(*relation, in_part) } else { highest };
        ladder.add_perhaps(rung, &some.possible, false);
        if rung == ANSWERED {
            ladder.counted.push((some.clone(), counts && voice.there.is_yes()));
        }
    }
    let through = row.through.all();
    if perhaps.is_unsigned || through.meets(&perhaps.by) {
        let mut for_others = through.clone();
        if !perhaps.is_unsigned {
            for_others.keep_all(&perhaps.by);
        }
        ladder.add_perhaps(rung(Relation::Direct, is_in_part(voice, reach)), &for_others, true);
    }
}

/// An answer to the whole answers it; an answer to a part does so only in part.
pub(super) fn is_in_part(voice: &Voice<'_>, reach: Reach) -> bool {
    matches!(reach, Reach::Part(_)) || voice.said.is_some_and(|answer| answer.part.is_some())
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
