//! What a position is about: the item, and how much of it.

use super::clause::{Clause, Much};
use super::lists::{FULLY, PARTLY};
use crate::layout::ItemKind;
use crate::numbers;

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

impl Clause<'_> {
    /// The position after words for the item itself; `None` for another item, or for "it" if it may mean something
    /// else.
    pub(super) fn item(&self, from: usize) -> Option<usize> {
        if self.text(from) == "it" {
            return self.ground.it_is_the_item.then_some(from + 1);
        }
        // "We accept this in full": nothing but the item was spoken of.
        if self.any(from, &["this", "that"]) && self.ground.it_is_the_item && self.stands_alone(from) {
            return Some(from + 1);
        }
        // In running text on several recommendations.
        if self.text(from) == "them" && self.ground.item.is_none() {
            return self.ground.it_is_the_item.then_some(from + 1);
        }
        let all = self.after_all(from);
        let at = all.unwrap_or(from);
        if all.is_some() && self.text(at) == "it" {
            return self.ground.it_is_the_item.then_some(at + 1);
        }
        let determined = self.any(at, &["the", "this", "our", "your", "these"]);
        let at = at + usize::from(determined);
        let ordinal = ORDINALS.iter().position(|word| self.text(at) == *word).filter(|_| determined);
        let at = at + usize::from(ordinal.is_some());
        // "The three recommendations made for policing", where no item is spoken of in particular.
        let word = self.tokens.get(at).and_then(|token| self.words.get(token.at));
        let counted = determined
            && ordinal.is_none()
            && self.ground.item.is_none()
            && word.is_some_and(|word| numbers::count(word).is_some())
            && self.any(at + 1, &["recommendations", "actions"]);
        let at = at + usize::from(counted);
        let plural = self.any(at, &["recommendations", "actions"]);
        let kind = match self.text(at) {
            "recommendation" | "recommendations" | "rec" | "recs" => ItemKind::Recommendation,
            "action" | "actions" => ItemKind::Action,
            _ => return None,
        };
        if let Some(ordinal) = ordinal {
            let (own, number) = self.ground.item?;
            let is_own = own == kind && numbers::key(number) == (ordinal + 1).to_string();
            return is_own.then(|| self.after_place(at + 1));
        }
        let end = match self.numbers(at + 1) {
            Some((numbers, end)) => {
                let (own, number) = self.ground.item?;
                let own = own == kind && numbers.contains(&numbers::key(number));
                own.then_some(end)?
            }
            // "Recommendation accepted" has no article; "recommendations" alone may be any.
            None if determined || all.is_some() && plural => at + 1,
            None => return None,
        };
        Some(self.after_place(end))
    }

    /// Whether "this" or "that" has no noun or clause behind it, but how much of it is meant.
    fn stands_alone(&self, at: usize) -> bool {
        const BEHIND: [&[&str]; 7] = [
            &["in", "full"],
            &["in", "part"],
            &["in", "principle"],
            &["without", "reservation"],
            &["without", "hesitation"],
            &["as", "well"],
            &["fully"],
        ];
        let scoped = BEHIND.iter().any(|it| self.after(at + 1, it).is_some());
        at > 0 && scoped
    }

    /// The position after ", which asks …" or ", to issue guidance on …," behind an item: what it is about, and no more.
    pub(super) fn past_description(&self, at: usize) -> usize {
        const SAYS: [&str; 12] = [
            "asks",
            "asked",
            "calls",
            "called",
            "concerns",
            "relates",
            "deals",
            "recommends",
            "recommended",
            "requires",
            "covers",
            "was",
        ];
        const ANSWERS: [&str; 8] =
            ["accept", "reject", "agre", "disput", "declin", "refus", "withdr", "implement"];
        if self.text(at) != "," {
            return at;
        }
        let says = self.text(at + 1) == "which" && self.any(at + 2, &SAYS);
        let acts = self.text(at + 1) == "to" && self.verb(at + 2, &super::lists::ACTS).is_some();
        // ", on which we are working with the force"
        let on = self.any(at + 1, &["on", "for", "about"]) && self.text(at + 2) == "which";
        // ", that chief constables should act,"
        let that = self.text(at + 1) == "that" && !self.any(at + 2, &["is"]);
        if !(says || acts || on || that) {
            return at;
        }
        let end = (at + 2..self.tokens.len()).find(|end| self.text(*end) == ",").unwrap_or(self.tokens.len());
        let asks = (at + 2..end).any(|at| self.any(at, &["should", "must"]));
        let plain = |at: usize| {
            let word = self.text(at);
            that && matches!(word, "should" | "must")
                || !super::lists::DOUBTS.contains(word) && !ANSWERS.iter().any(|root| word.starts_with(root))
        };
        if that && !asks || !(at + 2..end).all(plain) {
            return at;
        }
        // The comma that closes it belongs to it, unless another clause begins there.
        let next = self.any(end + 1, &["and", "but"]);
        if end < self.tokens.len() && !next { end + 1 } else { end }
    }

    /// The position after "all of", "each of", "both", "all three", "the whole of".
    pub(super) fn after_all(&self, from: usize) -> Option<usize> {
        let all = self.after_one(
            from,
            &[
                &["all", "aspects", "of"],
                &["all", "parts", "of"],
                &["all", "elements", "of"],
                &["every", "aspect", "of"],
                &["every", "part", "of"],
                &["all", "of"],
                &["all"],
                &["each", "of"],
                &["the", "whole", "of"],
                &["both", "of"],
                &["both"],
            ],
        )?;
        let word = self.tokens.get(all).and_then(|token| self.words.get(token.at))?;
        let counted = all + usize::from(numbers::count(word).is_some());
        Some(self.after(counted, &["of"]).filter(|_| counted > all).unwrap_or(counted))
    }

    /// Numbers of items: "3", "3(a)", "1 and 2", "5 to 7".
    fn numbers(&self, from: usize) -> Option<(Vec<String>, usize)> {
        let mut found = Vec::new();
        let mut at = from;
        loop {
            let place = self.tokens.get(at)?.at;
            let Some((number, _, end)) = numbers::item(self.words, place) else { break };
            found.push(numbers::key(&number));
            at = self.tokens.iter().position(|token| token.at >= end).unwrap_or(self.tokens.len());
            if self.text(at) == "to"
                && let Some(through) =
                    self.tokens.get(at + 1).and_then(|next| numbers::item(self.words, next.at))
            {
                let (first, last) = (found.last()?.parse::<u32>().ok()?, through.0.parse::<u32>().ok()?);
                found.extend((first..=last.min(first.saturating_add(99))).map(|number| number.to_string()));
                at = self.tokens.iter().position(|token| token.at >= through.2).unwrap_or(self.tokens.len());
                break;
            }
            let joint = at + usize::from(self.text(at) == ",");
            let joint = joint + usize::from(self.text(joint) == "and");
            let next = self.tokens.get(joint).filter(|_| joint > at);
            if next.is_none_or(|next| numbers::item(self.words, next.at).is_none()) {
                break;
            }
            at = joint;
        }
        (!found.is_empty()).then_some((found, at))
    }

    /// The position after words that only say where the item is: "of the report", "made to us".
    fn after_place(&self, mut at: usize) -> usize {
        loop {
            let place = self.after_one(
                at,
                &[
                    &["of", "the", "report"],
                    &["of", "this", "report"],
                    &["in", "the", "report"],
                    &["in", "this", "report"],
                    &["from", "the", "report"],
                    &["made", "in", "the", "report"],
                    &["made", "for", "policing"],
                    &["for", "policing"],
                    &["above"],
                ],
            );
            let to = self.after_one(
                at,
                &[&["made", "to"], &["addressed", "to"], &["directed", "to"], &["for"], &["to"]],
            );
            let to_us = to.and_then(|to| {
                let us = self.after_one(to, &[&["us"], &["me"], &["it"], &["them"]]);
                us.or_else(|| {
                    self.speaker(to)
                        .filter(|(speaker, _)| *speaker == super::statement::Speaker::Owner)
                        .map(|(_, end)| end)
                })
            });
            match place.or(to_us) {
                Some(next) => at = next,
                None => return at,
            }
        }
    }

    /// What a verb of position is about: how much of the item, and the position after the words.
    pub(super) fn object(&self, from: usize) -> Option<(Much, usize)> {
        if let Some(end) = self.item(from) {
            let all = self.after_all(from).is_some();
            return Some((if all { Much::All } else { Much::Plain }, end));
        }
        let at = from + usize::from(self.any(from, &["the", "a", "an"]));
        if self.any(at, &["principle", "principles", "spirit", "intention", "intent"]) {
            let end = self.after_one(at + 1, &[&["of"], &["behind"]]).and_then(|of| self.item(of))?;
            return Some((Much::Principle, end));
        }
        let at = at
            + usize::from(
                self.any(at, &["first", "second", "third", "last", "final", "one", "some", "other"]),
            );
        let part = [
            "part", "parts", "half", "bullet", "limb", "element", "elements", "aspect", "aspects", "most",
            "much",
        ];
        if self.any(at, &part) {
            let of = self.after(at + 1, &["of"]).and_then(|of| self.item(of));
            return Some((Much::Part, of.or_else(|| (at > from).then_some(at + 1))?));
        }
        self.after(from, &["some", "of"]).and_then(|of| Some((Much::Part, self.item(of)?)))
    }

    /// How much, after the object, if only words that change nothing follow.
    pub(super) fn scope(&self, from: usize, mut much: Much) -> Option<(Much, usize)> {
        let mut at = self.past_adverbs(self.past_description(from));
        loop {
            let said = self
                .after_one(at, &[&["in", "part", "only"], &["only", "in", "part"], &["in", "part"]])
                .or_else(|| self.any(at, &PARTLY).then_some(at + 1))
                .map(|end| (Much::Part, end));
            let principle = || self.after(at, &["in", "principle"]).map(|end| (Much::Principle, end));
            let all = || {
                let phrases: [&[&str]; 8] = [
                    &["as", "well"],
                    &["in", "full"],
                    &["in", "its", "entirety"],
                    &["in", "their", "entirety"],
                    &["without", "reservation"],
                    &["without", "reservations"],
                    &["without", "qualification"],
                    &["without", "hesitation"],
                ];
                let end = self.after_one(at, &phrases).or_else(|| self.any(at, &FULLY).then_some(at + 1));
                end.map(|end| (Much::All, end))
            };
            let Some((new, end)) = said.or_else(principle).or_else(all) else { break };
            if much != Much::Plain && much != new {
                return None;
            }
            much = new;
            at = self.past_adverbs(end);
        }
        Some((much, self.after_letter(at)))
    }

    /// The position after words that only say where or why it is said: "in its letter of 9 May 2023", "for the
    /// reasons set out below".
    fn after_letter(&self, at: usize) -> usize {
        let comma = at + usize::from(self.text(at) == ",");
        let set_out = self
            .after_one(comma, &[&["for", "the", "reasons"], &["as"]])
            .and_then(|end| self.after_one(end, &[&["set", "out"], &["given"], &["explained"]]))
            .and_then(|end| {
                let place: [&[&str]; 4] =
                    [&["below"], &["above"], &["in", "our", "letter"], &["in", "our", "response"]];
                self.after_one(end, &place)
            });
        let letter = || {
            let article = self
                .after(comma, &["in"])
                .filter(|at| self.any(*at, &["its", "their", "our", "my", "the", "a"]))?;
            let end = article + 1;
            let end =
                self.any(end, &["letter", "reply", "response", "statement", "update"]).then_some(end + 1)?;
            let dated = end + usize::from(self.any(end, &["of", "dated"]));
            let date = self.tokens.get(dated).filter(|_| dated > end).map(|token| token.at);
            let date = date.and_then(|at| crate::dates::at(self.words, at)).map(|(_, end)| end);
            let after =
                |word| self.tokens.iter().position(|token| token.at >= word).unwrap_or(self.tokens.len());
            Some(date.map_or(end, after))
        };
        set_out.or_else(letter).unwrap_or(at)
    }
}
