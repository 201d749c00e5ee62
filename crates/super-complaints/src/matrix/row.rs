//! A row of the matrix as sets of seats, with the voices that reach it.

use crate::dates::{PartialDate, Tri};
use crate::directory::{Members, Seat, SeatSet};
use crate::index::{Index, Item, ItemAt, RequestAt};
use crate::model::{Party, Request};

use super::State;
use super::ladder::{ANSWERED, IN_PART, Ladder, REPRESENTED, asked_among};
use super::voice::{Voice, VoiceAt, Voices};

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
