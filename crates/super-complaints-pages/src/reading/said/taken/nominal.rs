//! Positions in nouns: "we are in agreement with it", "it has the assent of all 43", "our acceptance of its first two recommendations".

use super_complaints::model::Number;

use super::super::statement::Speaker;
use super::{Clause, Taken};

const ASSENT: [&str; 6] = ["assent", "agreement", "support", "backing", "approval", "endorsement"];
const WHOLE: [&str; 5] = ["full", "complete", "unqualified", "unanimous", "wholehearted"];

impl Clause<'_> {
    /// The position that a noun takes.
    pub(super) fn by_noun(&self, at: usize) -> Option<Taken> {
        let (speaker, implicit, numbers, from, to) = self
            .in_agreement(at)
            .or_else(|| self.has_assent(at))
            .or_else(|| self.acceptance(at))
            .or_else(|| self.gives(at))
            .or_else(|| self.commends(at))
            .or_else(|| self.is_content(at))
            .or_else(|| self.takes_on(at))
            .or_else(|| self.gives_agreement(at))
            .or_else(|| self.says_yes(at))?;
        let (much, end) = self.scope(to);
        let position = much.accepted();
        let quoted =
            self.words.iter().take(at).filter(|it| matches!(it.raw, "“" | "”" | "\"")).count() % 2 == 1;
        (!quoted && self.stands(position, (from, end))).then_some(Taken {
            speaker,
            implicit,
            numbers,
            position,
            words: (from, end),
        })
    }

    /// "Dyfed-Powys Police is in (full) agreement with it."
    fn in_agreement(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        let noun = self.after(at, &["in"])?;
        let noun = noun + usize::from(WHOLE.contains(&self.at(noun)));
        let with = self.after(noun, &["agreement", "with"])?;
        let is = at.checked_sub(1).filter(|at| self.any(*at, &["is", "are", "am", "been"]))?;
        let is = if self.at(is) == "been" {
            is.checked_sub(1).filter(|at| self.any(*at, &["has", "have"]))?
        } else {
            is
        };
        let (speaker, from) = self.speaker_before(is)?;
        let found = self.mention(with)?;
        Some((speaker, false, found.numbers, from, found.to))
    }

    /// "It has the assent of all 43", "recommendation 1 has our full support".
    fn has_assent(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        let whose = self.after(at, &["has"]).or_else(|| self.after(at, &["have"]))?;
        let noun = whose + 1 + usize::from(WHOLE.contains(&self.at(whose + 1)));
        ASSENT.contains(&self.at(noun)).then_some(())?;
        let verb = at - usize::from(at > 0 && self.any(at - 1, &["now", "also", "therefore"]));
        let (numbers, from) = self.mention_before(verb)?;
        match self.at(whose) {
            "our" | "my" => Some((Speaker::Owner, false, numbers, from, noun + 1)),
            // "The force has informed me as follows: recommendation 1 has its agreement."
            "its" | "his" | "her" | "their" => {
                let named = (0..from).filter_map(|at| Some((at, self.speaker_in(at, from)?)));
                let speakers: Vec<Speaker> =
                    named.map(|(_, it)| it).filter(|it| *it != Speaker::Owner).collect();
                let only = speakers.first().filter(|it| speakers.iter().all(|other| other == *it))?;
                Some((only.clone(), false, numbers, from, noun + 1))
            }
            "the" => {
                let of = self.after(noun + 1, &["of"])?;
                let (speaker, end) = self.speaker_from(of)?;
                Some((speaker, false, numbers, from, end))
            }
            _ => None,
        }
    }

    /// "I confirm our acceptance of recommendations 1 and 2."
    fn acceptance(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        let noun = self.after(at, &["confirm"])?;
        let own = self.any(noun, &["our", "my"]);
        let noun = noun + 1 + usize::from(WHOLE.contains(&self.at(noun + 1)));
        let of = self
            .after(noun, &["acceptance", "of"])
            .or_else(|| self.after(noun, &["agreement", "to"]))
            .or_else(|| self.after(noun, &["agreement", "with"]))?;
        let first = self.any(self.part.0, &["i", "we"]);
        let found = self.mention(of)?;
        (own && first).then_some((Speaker::Owner, false, found.numbers, self.part.0, found.to))
    }

    /// "I give it my backing."
    fn gives(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        self.any(at, &["give", "gives"]).then_some(())?;
        let found = self.mention(at + 1)?;
        let own = self.any(found.to, &["our", "my", "its", "their"]);
        let noun = found.to + 1 + usize::from(WHOLE.contains(&self.at(found.to + 1)));
        let (speaker, from) = self.speaker_before(at)?;
        (own && ASSENT.contains(&self.at(noun))).then_some((speaker, false, found.numbers, from, noun + 1))
    }

    /// "Recommendation 4 commends itself to me."
    fn commends(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        let to = self.after(at, &["commends", "itself", "to"])?;
        let own = self.any(to, &["me", "us"]);
        let (numbers, from) = self.mention_before(at)?;
        own.then_some((Speaker::Owner, false, numbers, from, to + 1))
    }

    /// "To that Kent Police says yes."
    fn says_yes(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        let end = self.after(at, &["says", "yes"]).or_else(|| self.after(at, &["say", "yes"]))?;
        let found = self.after(self.part.0, &["to"]).and_then(|to| {
            let that = self.after(to, &["that"]).or_else(|| self.after(to, &["this"]));
            match that {
                Some(end) if self.spoken.last.len() == 1 && self.spoken.near => {
                    Some((self.spoken.last.clone(), end))
                }
                _ => self.mention(to).map(|it| (it.numbers, it.to)),
            }
        })?;
        let (speaker, from) = self.speaker_right_before(at)?;
        (from == found.1).then_some((speaker, false, found.0, self.part.0, end))
    }

    /// "We are content with recommendation 3."
    fn is_content(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        const GLAD: [&[&str]; 7] = [
            &["content", "with"],
            &["content", "to", "be", "bound", "by"],
            &["happy", "with"],
            &["in", "favour", "of"],
            &["entirely", "happy", "with"],
            &["wholly", "in", "favour", "of"],
            &["satisfied", "with"],
        ];
        let is = self.any(at, &["is", "are", "am"]).then_some(at)?;
        let with = GLAD.iter().find_map(|it| self.after(at + 1, it))?;
        let (speaker, from) = self.speaker_before(is)?;
        let found = self.mention(with)?;
        Some((speaker, false, found.numbers, from, found.to))
    }

    /// "We have taken this one on", "the force took it up".
    fn takes_on(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        self.any(at, &["take", "takes", "took", "taken"]).then_some(())?;
        let found = self.mention(at + 1)?;
        let end = self.after(found.to, &["on"]).or_else(|| self.after(found.to, &["up"]))?;
        let has = at.checked_sub(1).filter(|at| self.any(*at, &["has", "have"]));
        let glad = self.before(at, &["glad", "to"]).or_else(|| self.before(at, &["happy", "to"]));
        let glad = glad.and_then(|it| it.checked_sub(1)).filter(|it| self.any(*it, &["is", "are", "am"]));
        let verb = match self.at(at) {
            "taken" => has?,
            "take" => glad.unwrap_or(at),
            _ => at,
        };
        let (speaker, from) = self.speaker_before(verb)?;
        Some((speaker, false, found.numbers, from, end))
    }

    /// "We have given our agreement to recommendation 3."
    fn gives_agreement(&self, at: usize) -> Option<(Speaker, bool, Vec<Number>, usize, usize)> {
        self.any(at, &["give", "gives", "gave", "given", "lend", "lends"]).then_some(())?;
        let own = self.any(at + 1, &["our", "my", "its", "their"]);
        let noun = at + 2 + usize::from(WHOLE.contains(&self.at(at + 2)));
        let to = self.after(noun + 1, &["to"]).filter(|_| own && ASSENT.contains(&self.at(noun)))?;
        let has = at.checked_sub(1).filter(|at| self.any(*at, &["has", "have"]));
        let verb = if self.at(at) == "given" { has? } else { at };
        let (speaker, from) = self.speaker_before(verb)?;
        let found = self.mention(to)?;
        Some((speaker, false, found.numbers, from, found.to))
    }
}
