//! Who takes a position: the words before the verb, or behind "by".

use super_complaints::model::Number;

use super::super::clause;
use super::super::statement::Speaker;
use super::super::subject::speaks_for;
use super::super::token;
use super::Clause;
use super::verbs::{self, Found};
use crate::words::{Word, range};

/// Names of bodies are no longer.
const LONGEST: usize = 14;
/// What a sentence may say before "that we accept it".
const CONFIRMS: [&str; 15] = [
    "confirm",
    "confirms",
    "confirmed",
    "say",
    "report",
    "state",
    "announce",
    "you",
    "clear",
    "advise",
    "record",
    "declare",
    "regret",
    "states",
    "says",
];

/// What tells others of a position.
const TELLS: [&str; 12] = [
    "told",
    "informed",
    "wrote",
    "written",
    "replied",
    "confirmed",
    "announced",
    "said",
    "stated",
    "tell",
    "inform",
    "clear",
];

impl Clause<'_> {
    /// The speaker that some words name, and nothing else.
    fn who(&self, from: usize, to: usize) -> Option<Speaker> {
        const OWN: [&[&str]; 11] = [
            &["this", "office"],
            &["our", "office"],
            &["this", "force"],
            &["our", "force"],
            &["ours"],
            &["this", "constabulary"],
            &["us"],
            &["me"],
            &["this", "department"],
            &["my", "department"],
            &["this", "service"],
        ];
        const BEFORE: [&str; 4] = ["it", "they", "she", "he"];
        let words = self.low.get(from..to)?;
        if OWN.iter().any(|own| words.iter().map(String::as_str).eq(own.iter().copied())) {
            return Some(Speaker::Owner);
        }
        if let [only] = words
            && BEFORE.contains(&only.as_str())
        {
            // "GMP states that it accepts recommendation 1": who says so.
            let says = from >= 2 && self.any(from - 1, &["that"]);
            let said = says.then(|| self.speaker_in(self.part.0, from - 2)).flatten();
            return said.or_else(|| self.ground.before.cloned());
        }
        if let Some(post) = self.person(from, to) {
            return self.who(from, post);
        }
        let (tokens, _) = token::tokens(range(self.words, from, to))?;
        let of = clause::Clause { words: range(self.words, from, to), tokens: &tokens, ground: self.ground };
        let (speaker, end) = of.speaker(0)?;
        (end == tokens.len()).then_some(speaker)
    }

    /// "Chief Constable Jane Doe", "the Commissioner, Jane Doe,": where the name of a person begins behind the post.
    fn person(&self, from: usize, to: usize) -> Option<usize> {
        const POSTS: [&[&str]; 6] = [
            &["the", "chief", "constable"],
            &["our", "chief", "constable"],
            &["the", "commissioner"],
            &["the", "police", "and", "crime", "commissioner"],
            &["our", "commissioner"],
            &["the", "mayor"],
        ];
        let post = POSTS.iter().find_map(|it| self.after(from, it)).filter(|post| *post < to)?;
        let comma = usize::from(self.at(post) == ",");
        let last = to - usize::from(comma == 1 && self.at(to - 1) == ",");
        let name = range(self.words, post + comma, last);
        let names = (1..=3).contains(&name.len()) && name.iter().all(Word::is_capital);
        names.then_some(post)
    }

    /// The speaker whose name begins at a place, before another one.
    pub(super) fn speaker_in(&self, from: usize, end: usize) -> Option<Speaker> {
        let begins = from == 0 || !self.any(from - 1, &["of", "the", "for"]);
        (from + 1..=end.min(from + 6)).rev().filter(|_| begins).find_map(|to| self.who(from, to))
    }

    /// The speaker whose name ends at a place, whatever stands before it.
    pub(super) fn speaker_right_before(&self, end: usize) -> Option<(Speaker, usize)> {
        let first = end.saturating_sub(LONGEST).max(self.part.0);
        (first..end).find_map(|from| Some((self.who(from, end)?, from)))
    }

    /// The speaker whose name ends before a verb, and where it begins.
    pub(super) fn speaker_before(&self, end: usize) -> Option<(Speaker, usize)> {
        let named = |end: usize| {
            let first = end.saturating_sub(LONGEST).max(self.part.0);
            (first..end).find_map(|from| Some((self.who(from, end)?, from)))
        };
        let found = named(end).or_else(|| {
            // "The NPCC, for chief constables, accepts both."
            let aside = (self.part.0..end.saturating_sub(1)).rev().take(9).find(|at| self.at(*at) == ",");
            let aside = aside.filter(|_| self.at(end.saturating_sub(1)) == ",")?;
            let plain = self.any(aside + 1, &["for", "as", "too", "therefore", "accordingly", "like", "on"]);
            let (speaker, from) = named(aside).filter(|_| plain)?;
            let list = self.after(aside + 1, &["on", "behalf", "of"]).unwrap_or(aside + 2);
            let whom = self.who(list + usize::from(self.any(list, &["all"])), end - 1);
            Some(match (speaker, whom) {
                (Speaker::Others(by), Some(Speaker::Others(whom)))
                    if matches!(by.as_slice(), [body] if speaks_for(body, &whom)) =>
                {
                    (Speaker::For(by, whom), from)
                }
                (speaker, _) => (speaker, from),
            })
        });
        if let Some((speaker, from)) = found {
            return self.begins(from).then(|| self.told_by(speaker, from)).flatten();
        }
        // "We have considered recommendation 3 and accept it."
        let and = self.before(end, &["and"])?;
        let last = (self.part.0 + LONGEST).min(and);
        let (speaker, to) =
            (self.part.0 + 1..last).rev().find_map(|to| Some((self.who(self.part.0, to)?, to)))?;
        let verb = self.any(to, &["has", "have", "welcomes", "welcome", "considered", "is", "are", "am"]);
        verb.then_some((speaker, self.part.0))
    }

    /// "The APCC says that all commissioners accept it": a body for those for whom it speaks. What another body says of a
    /// group is nobody's answer.
    fn told_by(&self, speaker: Speaker, from: usize) -> Option<(Speaker, usize)> {
        let that = from >= 2 && self.any(from - 1, &["that"]);
        let Speaker::Others(whom) = &speaker else { return Some((speaker, from)) };
        let teller =
            that.then(|| self.who(self.part.0, from - 2).or_else(|| self.speaker_in(self.part.0, from - 2)));
        match teller.flatten() {
            Some(Speaker::Others(by)) if by != *whom => match by.as_slice() {
                [body] if speaks_for(body, whom) => Some((Speaker::For(by.clone(), whom.clone()), from)),
                _ => None,
            },
            _ => Some((speaker, from)),
        }
    }

    /// Whether a clause may begin at a place.
    fn begins(&self, from: usize) -> bool {
        if from == self.part.0 || from == self.begin() {
            return true;
        }
        let last = self.at(from - 1);
        if self.named.iter().any(|it| it.to == from) || self.relative(from).is_some() {
            return true;
        }
        match last {
            "," | "and" | "so" | ")" | "but" => true,
            // "After some discussion we accept it": no clause that the words before it make can be about "us".
            _ if last != "that" && self.any(from, &["we", "i"]) => {
                const SUBORDINATE: [&str; 20] = [
                    "that", "which", "who", "whom", "whose", "whether", "if", "when", "where", "because",
                    "since", "than", "what", "how", "why", "unless", "until", "before", "while", "should",
                ];
                (self.part.0..from).all(|at| !SUBORDINATE.contains(&self.at(at)))
            }
            "that" => {
                let first = from >= 2 && CONFIRMS.contains(&self.at(from - 2));
                // "Kent Police has told the inspectorate that it accepts recommendation 3."
                let tells = (self.part.0..from).any(|at| TELLS.contains(&self.at(at)));
                let members = ["all", "every", "chief", "forces", "police", "commissioners"];
                let first =
                    first || tells && (self.any(from, &["we", "i", "it"]) || self.any(from, &members));
                let own = self.any(self.part.0, &["i", "we", "our", "my"]);
                let own = own || tells && self.speaker_in(self.part.0, from.saturating_sub(2)).is_some();
                first && (own || self.who(self.part.0, from.saturating_sub(2)).is_some())
            }
            _ => false,
        }
    }

    /// The speaker whose name begins at a place, and the place behind it.
    pub(super) fn speaker_from(&self, from: usize) -> Option<(Speaker, usize)> {
        let last = (from + LONGEST).min(self.part.1);
        (from + 1..=last).rev().find_map(|to| Some((self.who(from, to)?, to)))
    }

    /// Before "we accept": the item whose relative clause it is: "recommendation 1, a recommendation that (we accept)".
    fn relative(&self, from: usize) -> Option<(Vec<Number>, usize)> {
        let that = from.checked_sub(1).filter(|at| self.any(*at, &["that", "which"]))?;
        let one = self
            .before(that, &["one"])
            .or_else(|| self.before(that, &["a", "recommendation"]))
            .or_else(|| self.before(that, &["recommendations"]))
            .or_else(|| self.before(that, &["ones"]));
        let first = || self.named.iter().find(|it| it.from <= self.part.0 + 1 && it.to < from);
        let end = match one {
            // "Recommendation 10, under which …, is one that we are happy to adopt."
            Some(one) if one > 0 && self.any(one - 1, &["is", "are"]) => {
                return first().map(|it| (it.numbers.clone(), it.from));
            }
            Some(one) => one,
            None => that,
        };
        let end = end.checked_sub(1).filter(|at| self.at(*at) == ",")?;
        self.named.iter().find(|it| it.to == end).map(|it| (it.numbers.clone(), it.from))
    }

    /// What a verb is about that stands before its speaker: "recommendation 5 we have agreed to", "to 25 its members agree".
    pub(super) fn fronted(&self, from: usize, verb: &Found) -> Option<(Vec<Number>, usize)> {
        if let Some(found) = self.relative(from).filter(|_| !verb.bare) {
            return Some(found);
        }
        let main = (from..verb.end).rev().find(|at| verbs::at(self, *at).is_some())?;
        // "As regards recommendation 4, we …" is a topic of its own.
        let first = self.part.0;
        let leads = verb.bare && verbs::leads(self.at(first), self, main);
        (leads || !verb.bare).then_some(())?;
        let found = self.mention(first + usize::from(leads))?;
        // "Recommendation 2, on the other hand, we can accept"
        let comma = self.at(found.to) == "," && self.at(from.saturating_sub(1)) == ",";
        (found.to == from || comma && from > found.to).then_some((found.numbers, first))
    }
}
