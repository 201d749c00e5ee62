//! Positions that a clause takes on items that it or the words before it name: who takes it, by which verb, on what, and how much
//! of it. Unlike the grammar of whole sentences, it need not understand what else a sentence tells, as long as no word of that may
//! limit, deny or doubt what the clause says.

mod bears;
mod group;
mod limits;
mod mention;
mod nominal;
mod pointing;
mod short;
mod subject;
mod verbs;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Number, Position};

use super::statement::{Ground, Speaker};
use crate::words::Word;

pub(in crate::reading) use bears::{bears, points_back};
pub(in crate::reading) use mention::SpokenOf;
pub(in crate::reading) use short::{lead as position_lead, short as short_position};

use group::{Group, Voice};
use mention::Mention;
use verbs::Sense;

/// Longer sentences are not read.
const LONGEST: usize = 90;
/// More numbers are none of one sentence.
const MOST: usize = 120;

/// A position that a clause takes.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::reading) struct Taken {
    pub(in crate::reading) speaker: Speaker,
    /// Whether no body is named: "recommendation 3 is accepted".
    pub(in crate::reading) implicit: bool,
    pub(in crate::reading) numbers: Vec<Number>,
    pub(in crate::reading) position: Position,
    /// The words of the clause within the sentence.
    pub(in crate::reading) words: (usize, usize),
}

/// A sentence in small letters, and the items that it names.
struct Clause<'s> {
    words: &'s [Word<'s>],
    low: Vec<String>,
    ground: &'s Ground<'s>,
    spoken: &'s SpokenOf<'s>,
    named: Vec<Mention>,
    /// The part that is read: between semicolons, colons and dashes.
    part: (usize, usize),
}

/// The positions that a sentence takes, and the items that it names by their numbers.
pub(in crate::reading) fn taken(
    words: &[Word<'_>],
    ground: &Ground<'_>,
    spoken: &SpokenOf<'_>,
) -> (Vec<Taken>, Vec<Number>) {
    let low: Vec<String> = words.iter().map(|word| word.lower().replace('’', "'")).collect_vec();
    let mut clause = Clause { words, low, ground, spoken, named: Vec::new(), part: (0, words.len()) };
    clause.named = clause.mentions();
    let mut numbers: Vec<Number> = Vec::new();
    for number in clause.named.iter().flat_map(|it| &it.numbers).take(MOST) {
        if !numbers.iter().any(|other| other.is_same(number)) {
            numbers.push(number.clone());
        }
    }
    let asks = words.last().is_some_and(|word| word.raw == "?");
    if words.len() > LONGEST || asks || clause.is_of_another_report() {
        return (Vec::new(), numbers);
    }
    let mut found: Vec<Taken> = Vec::new();
    let mut from = 0;
    for at in 0..=words.len() {
        let parts = words.get(at).is_none_or(|word| matches!(word.raw, ";" | ":" | "–" | "—"))
            || at + 1 == words.len() && clause.at(at) == ".";
        if parts {
            clause.part = (from, at);
            found.extend(clause.all_taken());
            from = at + 1;
        }
    }
    (found, numbers)
}

impl Clause<'_> {
    fn at(&self, at: usize) -> &str {
        self.low.get(at).map_or("", String::as_str)
    }

    fn any(&self, at: usize, of: &[&str]) -> bool {
        of.contains(&self.at(at))
    }

    /// The position after some words.
    fn after(&self, at: usize, phrase: &[&str]) -> Option<usize> {
        let stands = phrase.iter().enumerate().all(|(index, word)| self.at(at + index) == *word);
        (stands && at + phrase.len() <= self.part.1).then_some(at + phrase.len())
    }

    /// The position before some words.
    fn before(&self, at: usize, phrase: &[&str]) -> Option<usize> {
        let from = at.checked_sub(phrase.len()).filter(|from| *from >= self.part.0)?;
        self.after(from, phrase).map(|_| from)
    }

    /// The positions that the part takes.
    fn all_taken(&self) -> Vec<Taken> {
        let verbs = (self.part.0..self.part.1).filter_map(|at| self.by_verb(at));
        let nouns = (self.part.0..self.part.1).filter_map(|at| self.by_noun(at));
        verbs.chain(nouns).collect_vec()
    }

    /// The position that the verb at a place takes.
    fn by_verb(&self, at: usize) -> Option<Taken> {
        let verb = verbs::at(self, at)?;
        let group = self.group(at, &verb)?;
        let quoted =
            self.words.iter().take(at).filter(|it| matches!(it.raw, "“" | "”" | "\"")).count() % 2 == 1;
        if quoted {
            return None;
        }
        match group.voice {
            Voice::Active => self.active(&group, &verb),
            Voice::Passive => self.passive(&group, &verb),
        }
    }

    fn active(&self, group: &Group, verb: &verbs::Found) -> Option<Taken> {
        let (speaker, from) = self.speaker_before(group.from)?;
        let (much, next) = self.scope(verb.end);
        let (of, next) = self.part_of(next);
        let much = much.and(of)?;
        let (numbers, start, end) = if let Some(it) = self.object(next).filter(|_| !verb.bare) {
            (it.numbers, from, it.to)
        } else if let Some(of) = self.of_topic(verb, next) {
            (of, from, next)
        } else {
            let (numbers, start) = self.fronted(from, verb)?;
            (numbers, start, next)
        };
        self.make(speaker, false, numbers, (start, end), group, verb, much)
    }

    /// "Kent Police concurs.", "we agree without reserve": with the one item of which the words before speak.
    fn of_topic(&self, verb: &verbs::Found, next: usize) -> Option<Vec<Number>> {
        let (last, near) = self.named_before(verb.end);
        let ends = self.ends_object(next) && !self.any(next, &["as", "for", "and", "in", "because", "since"]);
        (verb.bare && ends && near && last.len() == 1).then_some(last)
    }

    fn passive(&self, group: &Group, verb: &verbs::Found) -> Option<Taken> {
        let (numbers, from) = self.mention_before(group.from)?;
        let (much, next) = self.scope(verb.end);
        let (speaker, implicit, end) = if self.at(next) == "by" {
            let (speaker, end) = self.speaker_from(next + 1)?;
            (speaker, false, end)
        } else {
            (Speaker::Owner, true, next)
        };
        self.make(speaker, implicit, numbers, (from, end), group, verb, much)
    }

    /// The position, unless something else in the sentence may limit it.
    #[expect(clippy::too_many_arguments, reason = "the parts of one clause")]
    fn make(
        &self,
        speaker: Speaker,
        implicit: bool,
        numbers: Vec<Number>,
        (from, to): (usize, usize),
        group: &Group,
        verb: &verbs::Found,
        much: limits::Much,
    ) -> Option<Taken> {
        let (behind, end) = self.scope(to);
        let much = much.and(group.much)?.and(behind)?;
        let position = match (verb.sense, group.denied) {
            (Sense::Accept, false) => much.accepted(),
            (Sense::Accept | Sense::Act, true) | (Sense::Reject, false) if !much.is_limited() => {
                Position::Rejected
            }
            (Sense::Share, true) | (Sense::Dispute, false) if !much.is_limited() => Position::Disputed,
            (Sense::Note, false) if !much.is_limited() => Position::Noted,
            _ => return None,
        };
        // "We note recommendation 3, and …" only leads to what is said of it.
        let noted = position != Position::Noted
            || end == self.part.1
            || self.after(end, &[",", "no", "more"]).is_some()
            || self.after(end, &[",", "which", "came"]).is_some();
        (noted && self.stands(position, (from, end))).then_some(Taken {
            speaker,
            implicit,
            numbers,
            position,
            words: (from, end),
        })
    }
}

#[cfg(test)]
mod tests;
