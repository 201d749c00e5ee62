//! The items that words name: by their numbers, by their place, or by pointing to those named before.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use super::Clause;
use crate::numbers;

/// What was spoken of before a sentence.
#[derive(Debug, Default)]
pub(in crate::reading) struct SpokenOf<'s> {
    /// The items that the sentences before it named last.
    pub(in crate::reading) last: Vec<Number>,
    /// The items that the paragraph named, if it named any.
    pub(in crate::reading) of_paragraph: Vec<Number>,
    /// Whether that was in the sentence directly before it, or the heading or label above it.
    pub(in crate::reading) near: bool,
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

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const NOUNS: [&str; 2] = ["recommendation", "recommendations"];

fn push(numbers: &mut Vec<Number>, more: impl IntoIterator<Item = Number>) {
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
            while self.at(next.to) == "and"
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
            let dot = usize::from(self.at(at + 1) == "." && self.any(at, &["rec", "recs", "no", "nos"]));
            let plural = self.at(at).ends_with('s');
            let short = self.any(at, &["number", "numbers", "no", "nos"]);
            let (found, to) = numbers::items(self.words, at + 1 + dot, plural)?;
            let figures = found.iter().all(|(_, in_words)| !in_words);
            let found = found.into_iter().map(|(number, _)| number).collect_vec();
            return if short && !(figures && self.are_known(&found)) { None } else { mention(found, to) };
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
        let count =
            self.words.get(at + 1).and_then(numbers::count).and_then(|it| usize::try_from(it).ok())?;
        let first = place == 0 && count < 10 && self.at(at + 2) == "recommendations";
        first.then_some(())?;
        mention((0..count).filter_map(number).collect_vec(), at + 3)
    }

    fn are_known(&self, numbers: &[Number]) -> bool {
        let known =
            |it: &Number| self.spoken.known.iter().chain(self.spoken.all).any(|other| other.is_same(it));
        !numbers.is_empty() && numbers.iter().all(known)
    }

    /// The items that were named before a place, and whether that was so near that "it" may mean them.
    fn named_before(&self, at: usize) -> (Vec<Number>, bool) {
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
        self.listed(at).or_else(|| self.pointing(at)).or_else(|| self.bare_numbers(at))
    }

    /// "Both of the recommendations made to chief constables, numbers 1 and 2", "all that is asked of us, including recommendations
    /// 4 and 7": the numbers stand behind what counts them.
    fn listed(&self, at: usize) -> Option<Mention> {
        let all = self.any(at, &["all", "both", "every", "each", "everything"]);
        let those = at + usize::from(all);
        let those = self.after(those, &["of"]).unwrap_or(those);
        let the = those + usize::from(self.any(those, &["the", "those", "our", "its", "one"]));
        let count = match self.at(at) {
            "both" => Some(2),
            _ => self.words.get(the).and_then(numbers::count).and_then(|it| usize::try_from(it).ok()),
        };
        (all || the > those && count.is_some()).then_some(())?;
        let found = self.named.iter().find(|it| it.from > at && it.from < self.part.1)?;
        let last = self.at(found.from.checked_sub(1)?);
        let included = last == "including" && self.any(at, &["all", "every", "everything"]);
        let apposed = matches!(last, "," | "(") && count == Some(found.numbers.len());
        let between = (at..found.from).all(|at| {
            !self.any(
                at,
                &[
                    "except", "but", "not", "other", "than", "apart", "we", "i", "if", "bar", "save", ";",
                    "and",
                ],
            )
        });
        let to = found.to + usize::from(last == "(" && self.at(found.to) == ")");
        ((included || apposed) && between).then(|| Mention { from: at, to, numbers: found.numbers.clone() })
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

    fn named_verb(&self, at: usize) -> bool {
        self.any(at, &["is", "are", "has", "have", "was", "were", "we", "i", "its"])
    }

    /// "It", "this recommendation", "both", "all three", "the second".
    fn pointing(&self, at: usize) -> Option<Mention> {
        const ONE: [&[&str]; 8] = [
            &["this", "recommendation"],
            &["that", "recommendation"],
            &["the", "recommendation"],
            &["this", "one"],
            &["that", "one"],
            &["the", "same"],
            &["it"],
            &["this"],
        ];
        const SEVERAL: [&[&str]; 12] = [
            &["both", "of", "them"],
            &["both", "of", "these"],
            &["both", "recommendations"],
            &["both", "of", "the", "recommendations"],
            &["both"],
            &["them", "both"],
            &["them", "all"],
            &["them"],
            &["these", "recommendations"],
            &["those", "recommendations"],
            &["each", "of", "them"],
            &["all", "of", "them"],
        ];
        let (last, near) = self.named_before(at);
        let mention = |numbers: Vec<Number>, to: usize| Some(Mention { from: at, to, numbers });
        if let Some((to, noun)) = ONE.iter().find_map(|it| Some((self.after(at, it)?, it.len() > 1))) {
            // "This view", "that officers wait"
            let alone = noun || self.any(at, &["it"]) || self.ends_object(to);
            let mut of_paragraph = self.spoken.of_paragraph.clone();
            push(
                &mut of_paragraph,
                self.named.iter().filter(|it| it.to <= at).flat_map(|it| it.numbers.iter().cloned()),
            );
            let only = last.len() == 1 && of_paragraph.len() < 2;
            return if only && alone && (noun || near) { mention(last, to) } else { None };
        }
        let several = |count: Option<usize>| match count {
            Some(count) if last.len() == count => Some(last.clone()),
            Some(count) if last.len() < 2 && self.spoken.all.len() == count => Some(self.spoken.all.to_vec()),
            Some(_) => None,
            None => (last.len() > 1).then(|| last.clone()),
        };
        if let Some((to, it)) = SEVERAL.iter().find_map(|it| Some((self.after(at, it)?, *it))) {
            let both = it.contains(&"both");
            let alone = it.len() > 1 || both && (self.ends_object(to) || self.named_verb(to)) || !both;
            return mention(several(both.then_some(2)).filter(|_| alone)?, to);
        }
        if self.at(at) == "all" {
            let of = at + 1 + usize::from(self.at(at + 1) == "of");
            let the = of + usize::from(self.any(of, &["the", "these", "those"]));
            let count =
                self.words.get(the).and_then(numbers::count).and_then(|it| usize::try_from(it).ok())?;
            let noun = usize::from(self.at(the + 1) == "recommendations");
            let alone = noun == 1 || self.ends_object(the + 1) || self.named_verb(the + 1);
            return mention(several(Some(count)).filter(|_| alone)?, the + 1 + noun);
        }
        // "The second", of those named before.
        let place = ORDINALS.iter().position(|it| *it == self.at(at + 1)).filter(|_| self.at(at) == "the")?;
        let to =
            self.after(at + 2, &["one"]).or_else(|| self.after(at + 2, &["of", "them"])).unwrap_or(at + 2);
        let alone = to > at + 2 || self.ends_object(to) || self.named_verb(to);
        let number = Number::new((place + 1).to_string()).ok()?;
        let by_number = last.iter().find(|it| it.is_same(&number));
        let by_place = last.get(place);
        let found = match (by_number, by_place) {
            (Some(one), Some(other)) if !one.is_same(other) => None,
            (one, other) => one.or(other),
        };
        mention(vec![found.filter(|_| alone && last.len() > 1)?.clone()], to)
    }

    /// Whether what a verb is about may end at a place.
    fn ends_object(&self, at: usize) -> bool {
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
