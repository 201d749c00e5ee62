//! Positions: "We accept this recommendation", "The recommendation is rejected".

use super_complaints::model::Position;

use super::clause::{Clause, Much, Negation};
use super::forms::{Form, Verbs};
use super::lists::{FULLY, PARTLY};
use super::statement::{Speaker, Subject, What};
use crate::reading::times::found::Found;

/// Verbs that take a position.
static VERBS: Verbs = Verbs::new(&[
    "accept",
    "adopt",
    "agree",
    "reject",
    "dispute",
    "note",
    "endorse",
    "concur",
    "disagree",
    "oppose",
    "decline",
    "refuse",
    "turn down",
]);

/// The position that such a verb takes, and the words before what it is about.
fn taken_by(verb: &str) -> (Position, &'static [&'static str]) {
    match verb {
        "accept" | "adopt" | "endorse" => (Position::Accepted, &[]),
        "agree" => (Position::Accepted, &["with", "to"]),
        "concur" => (Position::Accepted, &["with"]),
        "note" => (Position::Noted, &[]),
        "dispute" => (Position::Disputed, &[]),
        "disagree" => (Position::Rejected, &["with"]),
        _ => (Position::Rejected, &[]),
    }
}

impl Clause<'_> {
    /// The position that a clause takes, and whose it is.
    pub(super) fn position(
        &self,
        subject: &Subject,
        at: usize,
        time: Option<&Found>,
    ) -> Option<(Position, Speaker)> {
        // "By March 2024 we accept" and "from March 2024" are no plain statements of today or of the past.
        if time.is_some_and(|time| !time.is_past_or_point(self.words)) {
            return None;
        }
        let found = match subject {
            Subject::Speaker(speaker) => {
                let (position, whose) = self.taken(at)?;
                Some((position, whose.unwrap_or_else(|| speaker.clone())))
            }
            Subject::Item => self.suffered(at, false),
            Subject::NoItem => self.suffered(at, true),
            Subject::Work { .. } | Subject::Thing { .. } => None,
        }?;
        // "Not accepted in 2020" says nothing of what came later; a part of several items says nothing of one.
        let later = found.0 == Position::Rejected && time.is_some() && self.denies(at);
        let shared = found.0 == Position::AcceptedInPart && self.of_several();
        (!later && !shared).then_some(found)
    }

    fn denies(&self, at: usize) -> bool {
        self.group(at).is_some_and(|group| group.negation != Negation::None)
    }

    /// "(We) accept this recommendation", "(The Home Office) does not accept it in full". With the body that it
    /// belongs to, if it is taken on behalf of others.
    fn taken(&self, at: usize) -> Option<(Position, Option<Speaker>)> {
        let group = self.group(at)?;
        // "We are in full agreement with this recommendation."
        if group.is(&["be"], Negation::None)
            && let Some(of) = self.after_one(
                group.main,
                &[
                    &["in", "agreement", "with"],
                    &["in", "full", "agreement", "with"],
                    &["in", "complete", "agreement", "with"],
                ],
            )
        {
            let (much, end) = self.object(of)?;
            return if self.is_end(end) {
                Some((judged(Position::Accepted, true, much)?, None))
            } else {
                None
            };
        }
        let (affirmed, main) = self.attitude(&group)?;
        let (position, form, after) = self.position_verb(self.past_welcome(main, &group))?;
        let after = self.past_and_welcome(after);
        let affirmed = match affirmed {
            Some(affirmed) => (form == Form::Base).then_some(affirmed)?,
            None => match group.negation {
                Negation::None => {
                    let plain = group.is(&[], Negation::None) && form != Form::Ing
                        || group.is(&["do"], Negation::None) && form == Form::Base
                        || group.is(&["have"], Negation::None) && form == Form::Past;
                    plain.then_some(true)?
                }
                Negation::Not => {
                    let denies =
                        ["do", "did", "can", "will"].iter().any(|aux| group.is(&[aux], Negation::Not));
                    let ing = group.is(&["be"], Negation::Not) || group.is(&["will", "to be"], Negation::Not);
                    (!group.yet && (denies && form == Form::Base || ing && form == Form::Ing))
                        .then_some(false)?
                }
                Negation::NoLonger => {
                    let ends = group.is(&[], Negation::NoLonger) && matches!(form, Form::Base | Form::Third);
                    ends.then_some(false)?
                }
            },
        };
        let (much, end) = match self.object(after) {
            Some((Much::Plain, end)) => (self.how_before(main, after), end),
            Some(found) => found,
            // "We accept." Nothing but the item can be meant, if it is the first thing said.
            None if self.ground.it_is_the_item => (Much::Plain, after),
            None => return None,
        };
        let (much, end) = self.scope(end, together(group.much, much)?)?;
        let of = self.after(end, &["on", "behalf", "of"]);
        let own = || self.speaker(of?).filter(|(speaker, _)| *speaker == Speaker::Owner);
        let (whose, end) = match of.and_then(|of| self.members(of)) {
            Some((whose, end)) => (Some(whose), end),
            None => (None, own().map_or(end, |(_, end)| end)),
        };
        self.is_end(end).then_some(())?;
        Some((judged(position, affirmed, much)?, whose))
    }

    /// "are pleased to", "are unable to", "have decided not to": whether that affirms, and where the verb is.
    fn attitude(&self, group: &super::clause::Group) -> Option<(Option<bool>, usize)> {
        let main = group.main;
        let is = group.is(&["be"], Negation::None);
        if is
            && self.any(main, &["pleased", "happy", "glad", "content", "delighted"])
            && self.text(main + 1) == "to"
        {
            return Some((Some(true), main + 2));
        }
        let unable = is && self.any(main, &["unable", "unwilling"])
            || group.is(&["be"], Negation::Not) && self.any(main, &["able", "willing", "prepared"]);
        if group.is(&["be"], Negation::Not)
            && !group.yet
            && let Some(end) = self.after(main, &["in", "a", "position", "to"])
        {
            return Some((Some(false), end));
        }
        if unable && self.text(main + 1) == "to" {
            return Some((Some(false), main + 2));
        }
        let plain = group.is(&[], Negation::None) || group.is(&["have"], Negation::None);
        let refuses = self.any(main, &["decline", "declines", "declined", "refuse", "refuses", "refused"]);
        if plain && refuses && self.text(main + 1) == "to" {
            return Some((Some(false), main + 2));
        }
        if plain && self.text(main) == "decided" {
            let not = usize::from(self.text(main + 1) == "not");
            return (self.text(main + 1 + not) == "to").then_some((Some(not == 0), main + 2 + not));
        }
        Some((None, main))
    }

    /// "(We) welcome and accept this recommendation": what is welcomed too does not change what is accepted.
    fn past_welcome(&self, at: usize, group: &super::clause::Group) -> usize {
        const BESIDE: [&str; 7] = ["welcome", "welcomes", "welcomed", "support", "supports", "note", "notes"];
        let plain = group.is(&[], Negation::None) && self.any(at, &BESIDE);
        if plain && self.text(at + 1) == "and" { self.past_adverbs(at + 2) } else { at }
    }

    /// "(We) accept and welcome this recommendation".
    fn past_and_welcome(&self, at: usize) -> usize {
        let more = self.text(at) == "and" && self.any(at + 1, &["welcome", "welcomes", "welcomed"]);
        if more { at + 2 } else { at }
    }

    /// How much is meant by words between a verb and what it is about: "(agree) in principle with".
    fn how_before(&self, from: usize, to: usize) -> Much {
        let has = |of: &[&str]| (from..to).any(|at| self.after(at, of).is_some_and(|end| end < to));
        match () {
            () if has(&["in", "principle"]) => Much::Principle,
            () if has(&["in", "part"]) => Much::Part,
            () if has(&["in", "full"]) => Much::All,
            () => Much::Plain,
        }
    }

    fn position_verb(&self, at: usize) -> Option<(Position, Form, usize)> {
        let (verb, form, end) = self.verb(at, &VERBS)?;
        let (position, with) = taken_by(verb);
        // "We agree." alone, and nothing with or to which.
        let own = self.any(at.saturating_sub(1), &["we", "i"]);
        let alone = own && self.is_end(end) && matches!(verb, "agree" | "disagree");
        // "We agree in principle with this recommendation."
        let how = self.after_one(end, &[&["in", "principle"], &["in", "full"], &["in", "part"]]);
        let end = match how.filter(|at| !with.is_empty() && self.any(*at, with)) {
            Some(at) => at + 1,
            None if with.is_empty() || alone => end,
            None => self.any(end, with).then_some(end + 1)?,
        };
        Some((position, form, self.past_adverbs(end)))
    }

    /// "(This recommendation) is accepted in part by the Home Office".
    fn suffered(&self, at: usize, none: bool) -> Option<(Position, Speaker)> {
        let group = self.group(at)?;
        let affirmed = ["be", "was"].iter().any(|aux| group.is(&[aux], Negation::None))
            || group.is(&["have", "been"], Negation::None);
        let denied = ["be", "was"].iter().any(|aux| group.is(&[aux], Negation::Not))
            || group.is(&["be"], Negation::NoLonger);
        if !(affirmed || denied) || group.yet {
            return None;
        }
        let (position, end) = self.participle(group.main)?;
        let (much, end) = self.scope(end, group.much)?;
        let (speaker, end) = self.agent(end)?;
        let (much, end) = self.scope(end, much)?;
        self.is_end(end).then_some(())?;
        if none && denied {
            return None;
        }
        Some((judged(position, affirmed && !none, much)?, speaker))
    }

    fn participle(&self, at: usize) -> Option<(Position, usize)> {
        let (verb, form, end) = self.verb(at, &VERBS)?;
        // "Accept." and "Partly agree." alone are how tables say it.
        let adverb = |at: usize| self.any(at, &FULLY) || self.any(at, &PARTLY);
        let to_end = || self.scope(end, Much::Plain).is_some_and(|(_, end)| self.is_end(end));
        let alone = form == Form::Base && (0..at).all(adverb) && to_end();
        (form == Form::Past || alone).then(|| (taken_by(verb).0, end))
    }

    /// "by the Home Office", or nothing: then it is the answer of the body in the heading.
    pub(super) fn agent(&self, at: usize) -> Option<(Speaker, usize)> {
        if self.text(at) != "by" {
            return Some((Speaker::Owner, at));
        }
        self.after(at, &["by", "us"]).map(|end| (Speaker::Owner, end)).or_else(|| self.speaker(at + 1))
    }

    /// "Accepted.", "Partly accepted.", "Not accepted.", "Recommendation 3 accepted in part.", "Under way."
    pub(super) fn verbless(&self, timed: bool) -> Option<(What, Speaker)> {
        let from = self.item(0).or_else(|| self.bare_item()).unwrap_or(0);
        let group = self.group(from)?;
        if !group.auxiliaries.is_empty() || group.negation == Negation::NoLonger {
            return None;
        }
        if !timed
            && !group.yet
            && let Some((position, end)) = self.participle(group.main)
        {
            let (much, end) = self.scope(end, group.much)?;
            let (speaker, end) = self.agent(end)?;
            self.is_end(end).then_some(())?;
            let position = judged(position, group.negation == Negation::None, much)?;
            return Some((What::Position(position), speaker));
        }
        self.verbless_delivery(&group).map(|delivery| (What::Delivery(delivery), Speaker::Owner))
    }

    /// "Recommendation accepted": without an article.
    fn bare_item(&self) -> Option<usize> {
        self.any(0, &["recommendation", "action"]).then_some(1)
    }
}

/// How much, if two places say it; `None` if they differ.
fn together(one: Much, other: Much) -> Option<Much> {
    match (one, other) {
        (Much::Plain, much) | (much, Much::Plain) => Some(much),
        (one, other) => (one == other).then_some(one),
    }
}

/// The position of a verb, affirmed or denied, of so much of the item.
fn judged(position: Position, affirmed: bool, much: Much) -> Option<Position> {
    match (position, affirmed, much) {
        (Position::Accepted, true, Much::Plain | Much::All) => Some(Position::Accepted),
        (Position::Accepted, true, Much::Part) => Some(Position::AcceptedInPart),
        (Position::Accepted, true, Much::Principle) => Some(Position::AcceptedInPrinciple),
        // Not accepted in full, in part, in principle: what is left is not said.
        (Position::Accepted, false, Much::Plain) | (Position::Rejected, true, Much::Plain | Much::All) => {
            Some(Position::Rejected)
        }
        (Position::Disputed | Position::Noted, true, Much::Plain) => Some(position),
        _ => None,
    }
}
