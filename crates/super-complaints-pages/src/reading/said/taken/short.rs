//! Positions without a verb of their own: "R4 Agreed.", "Rec 3 (training) – Agreed in part.", and those that a line takes on what is
//! listed below it: "We accept the following:".

use super_complaints::model::Position;

use super::super::statement::{Ground, Speaker};
use super::limits::Much;
use super::verbs::Sense;
use super::{Clause, SpokenOf, group, verbs};
use crate::words::{Word, range};

/// What a paragraph about an item takes behind the label of that item, and where it says so.
pub(in crate::reading) fn short(
    words: &[Word<'_>],
    label: usize,
    ground: &Ground<'_>,
    spoken: &SpokenOf<'_>,
) -> Option<(Position, (usize, usize))> {
    let clause = Clause::of(words, ground, spoken);
    let dash = |at: usize| clause.any(at, &["–", "—", "-", ":"]);
    let mut at = label;
    if clause.at(at) == "(" {
        at = (at..words.len().min(at + 30)).find(|at| clause.at(*at) == ")")? + 1;
    }
    let apart = clause.at(at) == "," || !dash(at) && label > 0 && clause.verdict(at).is_none();
    if apart {
        at = (at..words.len().min(at + 14)).find(|at| dash(*at) || clause.at(*at) == ".")?;
    }
    at += usize::from(dash(at) || clause.at(at) == ".");
    let (position, end) = clause.verdict(at)?;
    Some((position, (at, end)))
}

/// Who takes which position on what is listed below a line, and where the line says so.
pub(in crate::reading) fn lead(
    words: &[Word<'_>],
    ground: &Ground<'_>,
    spoken: &SpokenOf<'_>,
) -> Option<(Speaker, Position, (usize, usize))> {
    words.last().filter(|word| word.raw == ":" && words.len() <= super::LONGEST)?;
    let mut clause = Clause::of(words, ground, spoken);
    clause.part.1 = words.len() - 1;
    (clause.part.0..clause.part.1).find_map(|at| {
        let verb = verbs::at(&clause, at).filter(|verb| !verb.bare)?;
        let group = clause.group(at, &verb).filter(|it| it.voice == group::Voice::Active)?;
        let (speaker, from) = clause.speaker_before(group.from)?;
        let (much, next) = clause.scope(verb.end);
        let next = clause.after(next, &["the", "following"]).unwrap_or(next);
        let next = clause.after(next, &["recommendations"]).unwrap_or(next);
        let (behind, end) = clause.scope(next);
        // "…, as Parliament would have to find the time, to:" only says why.
        let closes = end == clause.part.1 || clause.at(end) == ",";
        let much = much.and(group.much)?.and(behind)?;
        let position = match (verb.sense, group.denied) {
            (Sense::Accept, false) => much.accepted(),
            (Sense::Accept, true) | (Sense::Reject, false) if much == Much::Plain => Position::Rejected,
            _ => return None,
        };
        let plain = position != Position::Accepted || clause.stands(position, (from, end));
        (closes && plain).then_some((speaker, position, (from, end)))
    })
}

impl<'s> Clause<'s> {
    fn of(words: &'s [Word<'s>], ground: &'s Ground<'s>, spoken: &'s SpokenOf<'s>) -> Self {
        let low = words.iter().map(|word| word.lower().replace('’', "'")).collect();
        Clause { words, low, ground, spoken, named: Vec::new(), part: (0, words.len()) }
    }

    /// "Agreed in part.", and nothing else up to a stop.
    fn verdict(&self, at: usize) -> Option<(Position, usize)> {
        const YES: [&str; 5] = ["agreed", "accepted", "adopted", "endorsed", "supported"];
        const NO: [&str; 3] = ["rejected", "declined", "refused"];
        let at = self.after(at, &["for", "my", "part", ","]).unwrap_or(at);
        let at = self.after(at, &["yes", ","]).unwrap_or(at);
        let (before, at) = self.scope(at);
        let denied = usize::from(self.at(at) == "not");
        let word = self.at(at + denied);
        let (much, end) = self.scope(at + denied + 1);
        let much = before.and(much)?;
        let position = match denied {
            0 if YES.contains(&word) => much.accepted(),
            0 if NO.contains(&word) && much == Much::Plain => Position::Rejected,
            0 if word == "noted" && much == Much::Plain => Position::Noted,
            1 if YES.contains(&word) && much == Much::Plain => Position::Rejected,
            _ => return None,
        };
        let rest = range(self.words, end, self.words.len());
        let stops = rest.first().is_none_or(|word| matches!(word.raw, "." | ";" | "–" | "—"));
        // "Agreed, and already in place everywhere.", "Agreed and finished."
        let joined = self.at(end) == "and" || self.at(end) == "," && self.at(end + 1) == "and";
        let plain = || position == Position::Accepted && (end..self.words.len()).all(|at| !self.limits(at));
        (stops || joined && plain()).then_some((position, end))
    }
}
