//! The items that words name: by their numbers, by their place, or by pointing to those named before.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use super::Clause;
use crate::words::range;
use crate::{dates, numbers};

/// What was spoken of before a sentence.
#[derive(Debug, Default)]
pub(in crate::reading) struct SpokenOf<'s> {
    /// The items that the sentences before it named last.
    pub(in crate::reading) last: Vec<Number>,
    /// The items that the paragraph named, if it named any.
    pub(in crate::reading) of_paragraph: Vec<Number>,
    /// Whether that was in the sentence directly before it, or the heading or label above it.
    pub(in crate::reading) near: bool,
    /// Whether they were named by their places in the report: "the second recommendation".
    pub(in crate::reading) by_place: bool,
    /// The numbers that the page has named.
    pub(in crate::reading) known: Vec<Number>,
    /// The numbers of all recommendations that are, or may be, for the body that writes.
    pub(in crate::reading) all: &'s [Number],
}

/// Items that words name, and where.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) numbers: Vec<Number>,
}

pub(super) const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const NOUNS: [&str; 2] = ["recommendation", "recommendations"];

pub(super) fn push(numbers: &mut Vec<Number>, more: impl IntoIterator<Item = Number>) {
    for number in more {
        if !numbers.iter().any(|other| other.is_same(&number)) {
            numbers.push(number);
        }
    }
}

impl Clause<'_> {
    /// All items that are named by a number or by their place in the report.
    pub(super) fn mentions(&self) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let Some(mut next) = self.explicit(at) else {
                at += 1;
                continue;
            };
            // "Recommendation 1 and recommendation 4"
            while next.numbers.len() < super::MOST
                && self.at(next.to) == "and"
                && let Some(more) = self.explicit(next.to + 1)
            {
                push(&mut next.numbers, more.numbers);
                next.to = more.to;
            }
            at = next.to.max(at + 1);
            found.push(next);
        }
        found
    }

    /// An item by its number or its place in the report.
    fn explicit(&self, at: usize) -> Option<Mention> {
        let from = at;
        let at = at + usize::from(self.any(at, &["the", "both", "its", "your", "their", "all"]));
        let word = self.words.get(at)?;
        let mention = |numbers: Vec<Number>, to: usize| Some(Mention { from, to, numbers });
        if self
            .any(at, &["recommendation", "recommendations", "rec", "recs", "number", "numbers", "no", "nos"])
        {
            let no = usize::from(self.any(at + 1, &["no", "nos", "number", "numbers"]));
            let at = at + no;
            let dot = usize::from(self.at(at + 1) == "." && self.any(at, &["rec", "recs", "no", "nos"]));
            let plural = self.at(at).ends_with('s');
            let short = self.any(at, &["number", "numbers", "no", "nos"]);
            let (found, to) = numbers::items(self.words, at + 1 + dot, plural)?;
            let figures = found.iter().all(|(_, in_words)| !in_words);
            let found = found.into_iter().map(|(number, _)| number).collect_vec();
            let recommendations =
                self.any(at, &["numbers", "nos"]) && self.low.iter().any(|it| it == "recommendations");
            let known = recommendations || self.are_known(&found);
            return if short && !(figures && known) { None } else { mention(found, to) };
        }
        let raw = word.raw.strip_prefix('R').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if raw.is_some_and(|rest| rest.len() <= 3) {
            let (found, to) = numbers::items(self.words, at, true)?;
            return mention(found.into_iter().map(|(number, _)| number).collect_vec(), to);
        }
        // "The third recommendation", "its first two recommendations"
        let place = ORDINALS.iter().position(|it| *it == self.at(at)).filter(|_| at > from)?;
        let number = |place: usize| Number::new((place + 1).to_string()).ok();
        if NOUNS.contains(&self.at(at + 1)) {
            return mention(vec![number(place)?], at + 2);
        }
        if self.is_place_alone(at) {
            return mention(vec![number(place)?], at + 1);
        }
        let count =
            self.words.get(at + 1).and_then(numbers::count).and_then(|it| usize::try_from(it).ok())?;
        let first = place == 0 && count < 10 && self.at(at + 2) == "recommendations";
        first.then_some(())?;
        mention((0..count).filter_map(number).collect_vec(), at + 3)
    }

    /// "Of the recommendations to chief constables I am content to adopt the tenth without qualification."
    fn is_place_alone(&self, at: usize) -> bool {
        const NEXT: [&str; 12] =
            [",", ".", ";", "without", "in", "only", "is", "was", "as", "too", "we", "i"];
        let ahead = self.low.get(..at).unwrap_or_default();
        NEXT.contains(&self.at(at + 1)) && ahead.iter().any(|word| word == "recommendations")
    }

    fn are_known(&self, numbers: &[Number]) -> bool {
        let known =
            |it: &Number| self.spoken.known.iter().chain(self.spoken.all).any(|other| other.is_same(it));
        !numbers.is_empty() && numbers.iter().all(known)
    }

    /// The items that were named before a place, and whether that was so near that "it" may mean them.
    pub(super) fn named_before(&self, at: usize) -> (Vec<Number>, bool) {
        let mut numbers = Vec::new();
        for it in self.named.iter().filter(|it| it.to <= at) {
            push(&mut numbers, it.numbers.iter().cloned());
        }
        if numbers.is_empty() { (self.spoken.last.clone(), self.spoken.near) } else { (numbers, true) }
    }

    /// The items that words at a place name, in whatever way.
    pub(super) fn mention(&self, at: usize) -> Option<Mention> {
        if at >= self.part.1 {
            return None;
        }
        if let Some(found) = self.named.iter().find(|it| it.from == at) {
            return Some(found.clone());
        }
        self.listed(at)
            .or_else(|| self.universal(at))
            .or_else(|| self.pointing(at))
            .or_else(|| self.bare_numbers(at))
    }

    /// What a verb is about: "recommendation 3", "the report’s recommendation 3", "what is asked in recommendation 3".
    pub(super) fn object(&self, at: usize) -> Option<Mention> {
        const LEAD: [&str; 26] = [
            "the",
            "your",
            "report's",
            "inspectorate's",
            "what",
            "is",
            "asked",
            "proposed",
            "recommended",
            "said",
            "set",
            "out",
            "in",
            "by",
            "under",
            "terms",
            "of",
            "hmicfrs's",
            "their",
            "its",
            "report",
            "proposal",
            "proposals",
            "call",
            "made",
            "all",
        ];
        self.mention(at).or_else(|| {
            let end = (at..at + 8)
                .find(|at| !LEAD.contains(&self.at(*at)) || self.named.iter().any(|it| it.from == *at))?;
            let found = self.named.iter().find(|it| it.from == end)?;
            (end < self.part.1).then(|| Mention { from: at, ..found.clone() })
        })
    }

    /// "16", "1, 2 and 5", if the page has named them.
    fn bare_numbers(&self, at: usize) -> Option<Mention> {
        const NEXT: [&str; 12] = ["", ",", ";", ".", "in", "as", "too", "so", "but", "and", "without", ")"];
        let (found, to) = numbers::items(self.words, at, true)?;
        let figures = found.iter().all(|(_, in_words)| !in_words);
        let found = found.into_iter().map(|(number, _)| number).collect_vec();
        let next = NEXT.contains(&self.at(to)) || self.named_verb(to);
        (figures && next && self.are_known(&found)).then_some(Mention { from: at, to, numbers: found })
    }

    pub(super) fn named_verb(&self, at: usize) -> bool {
        self.any(at, &["is", "are", "has", "have", "was", "were", "we", "i", "its"])
    }

    /// Whether what a verb is about may end at a place.
    pub(super) fn ends_object(&self, at: usize) -> bool {
        const NEXT: [&str; 16] = [
            ",", ";", ".", ":", "in", "as", "too", "without", "and", "because", "since", "for", "also",
            "fully", ")", "but",
        ];
        at >= self.part.1 || NEXT.contains(&self.at(at))
    }

    /// The items of which a verb behind them speaks: "recommendations 1 and 2 (are accepted)", and where they begin.
    pub(super) fn mention_before(&self, end: usize) -> Option<(Vec<Number>, usize)> {
        let begins = |from: usize| {
            from == self.part.0
                || from == self.begin()
                || self.any(from - 1, &[",", "and", ")", "so", "but"])
                || self.is_date(self.part.0, from)
                || self.any(from - 1, &["that"])
                    && from >= 2
                    && self.any(from - 2, &["confirm", "say", "report", "you", "state"])
        };
        let direct = (self.part.0..end).find_map(|from| self.mention(from).filter(|it| it.to == end));
        if let Some(found) = direct.filter(|it| begins(it.from)) {
            return Some(self.with_those_before(found));
        }
        // "Recommendation 15, on specialist services, is accepted", "recommendation 2 (safeguarding) is accepted"
        let closes = end.checked_sub(1).map(|at| self.at(at)).unwrap_or_default();
        let opens = match closes {
            "," => ",",
            ")" => "(",
            _ => "",
        };
        let aside = |it: &&Mention| {
            it.from >= self.part.0 && !opens.is_empty() && self.at(it.to) == opens && it.to + 1 < end
        };
        if let Some(found) = self.named.iter().rfind(aside).filter(|it| begins(it.from)) {
            return Some(self.with_those_before(found.clone()));
        }
        // "Recommendations 1 and 2 hold good for any force, and have been accepted by ours."
        let and = self.before(end, &["and"])?;
        let first = (self.part.0..and).find_map(|from| self.mention(from)).filter(|it| begins(it.from))?;
        let verb = !self.any(first.to, &[",", "(", "and"]);
        let others = self.named.iter().any(|it| it.from > first.to && it.to < end);
        (verb && !others).then_some((first.numbers, first.from))
    }

    /// "11 January 2022 (Recommendation 4 was adopted)": an entry of a list by dates.
    fn is_date(&self, from: usize, to: usize) -> bool {
        dates::whole(range(self.words, from, to)).is_some()
    }

    /// "Recommendation 15, on specialist services, and recommendations 16 and 25": with those that are joined to them.
    fn with_those_before(&self, last: Mention) -> (Vec<Number>, usize) {
        let before = self.named.iter().rfind(|it| it.to < last.from && it.from >= self.part.0);
        let joined =
            before.filter(|it| self.at(it.to) == "," && self.before(last.from, &[",", "and"]).is_some());
        match joined {
            Some(first) => {
                let mut numbers = first.numbers.clone();
                push(&mut numbers, last.numbers);
                (numbers, first.from)
            }
            None => (last.numbers, last.from),
        }
    }
}
