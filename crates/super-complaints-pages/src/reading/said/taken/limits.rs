//! How much of an item a position is on, and words that may limit, deny or doubt it.

use super_complaints::model::Position;

use super::Clause;
use crate::words::Word;

/// How much of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Much {
    Plain,
    All,
    Part,
    Principle,
}

impl Much {
    /// Two of them together; `None` if they differ.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Plain, it) | (it, Self::Plain) => Some(it),
            (one, other) => (one == other).then_some(one),
        }
    }

    pub(super) fn is_limited(self) -> bool {
        self != Self::Plain
    }

    pub(super) fn accepted(self) -> Position {
        match self {
            Self::Plain | Self::All => Position::Accepted,
            Self::Part => Position::AcceptedInPart,
            Self::Principle => Position::AcceptedInPrinciple,
        }
    }
}

/// What says how much, behind a verb or what it is about.
const SCOPES: [(&[&str], Much); 55] = [
    (&["with", "the", "exception", "of"], Much::Part),
    (&["with", "the", "exception", "that"], Much::Part),
    (&["with", "reservations"], Much::Part),
    (&["with", "some", "reservations"], Much::Part),
    (&["but", "not", "for"], Much::Part),
    (&["but", "not", "in"], Much::Part),
    (&["but", "only", "for"], Much::Part),
    (&["but", "only", "in"], Much::Part),
    (&["only", "as", "far", "as"], Much::Part),
    (&["up", "to", "that", "point"], Much::Part),
    (&["in", "full"], Much::All),
    (&["in", "its", "entirety"], Much::All),
    (&["in", "their", "entirety"], Much::All),
    (&["without", "reservation"], Much::All),
    (&["without", "reservations"], Much::All),
    (&["without", "qualification"], Much::All),
    (&["without", "exception"], Much::All),
    (&["without", "hesitation"], Much::All),
    (&["without", "reserve"], Much::All),
    (&["fully"], Much::All),
    (&["entirely"], Much::All),
    (&["unreservedly"], Much::All),
    (&["wholeheartedly"], Much::All),
    (&["in", "principle", "only"], Much::Principle),
    (&["only", "in", "principle"], Much::Principle),
    (&["in", "principle", "and", "more"], Much::Principle),
    (&["in", "principle", "and", "no", "more"], Much::Principle),
    (&["in", "principle"], Much::Principle),
    (&["in", "part", "only"], Much::Part),
    (&["only", "in", "part"], Much::Part),
    (&["only", "for"], Much::Part),
    (&["only", "where"], Much::Part),
    (&["only", "if", "it", "concerns"], Much::Part),
    (&["so", "far", "as", "it", "concerns"], Much::Part),
    (&["in", "so", "far", "as"], Much::Part),
    (&["except", "where"], Much::Part),
    (&["except", "for"], Much::Part),
    (&["save", "where"], Much::Part),
    (&["save", "for"], Much::Part),
    (&["with", "reservations", "about"], Much::Part),
    (&["in", "part"], Much::Part),
    (&["partly"], Much::Part),
    (&["partially"], Much::Part),
    (&["up", "to", "a", "point"], Much::Part),
    (&["with", "one", "reservation"], Much::Part),
    (&["with", "one", "exception"], Much::Part),
    (&["save", "that"], Much::Part),
    (&["except", "that"], Much::Part),
    (&["only", "so", "far", "as"], Much::Part),
    (&["but", "only", "as", "far", "as"], Much::Part),
    (&["but", "only", "so", "far", "as"], Much::Part),
    (&["save", "in", "so", "far", "as"], Much::Part),
    (&["save", "so", "far", "as"], Much::Part),
    (&["except", "in", "so", "far", "as"], Much::Part),
    (&["except", "so", "far", "as"], Much::Part),
];

/// Words behind it that change nothing.
const PLAIN: [&str; 9] =
    ["too", "also", "now", "today", "hereby", "formally", "accordingly", "therefore", "likewise"];

/// Words that may limit, deny or doubt a position, wherever they stand beside it.
const LIMITS: [&str; 60] = [
    "if",
    "unless",
    "until",
    "till",
    "whether",
    "subject",
    "provided",
    "providing",
    "conditional",
    "condition",
    "conditions",
    "conditionally",
    "depends",
    "depending",
    "dependent",
    "pending",
    "would",
    "could",
    "might",
    "may",
    "but",
    "however",
    "although",
    "though",
    "except",
    "save",
    "excepting",
    "excluding",
    "apart",
    "barring",
    "bar",
    "only",
    "not",
    "never",
    "nor",
    "neither",
    "no",
    "none",
    "cannot",
    "longer",
    "instead",
    "rather",
    "otherwise",
    "previously",
    "earlier",
    "initially",
    "originally",
    "formerly",
    "once",
    "draft",
    "drafts",
    "proposed",
    "hope",
    "hopes",
    "suggest",
    "suppose",
    "doubt",
    "yet",
    "while",
    "almost",
];
/// Those of them that may do so from another part of the sentence.
const HARD: [&str; 18] = [
    "if",
    "unless",
    "until",
    "subject",
    "provided",
    "providing",
    "conditional",
    "pending",
    "would",
    "whether",
    "draft",
    "drafts",
    "previously",
    "initially",
    "originally",
    "hope",
    "once",
    "except",
];
/// What a clause that only adds to a position may say of the work: "it would be carried out at once".
const WOULD: [&str; 2] = ["would", "once"];
/// Openings before a position that say it with emphasis.
const OPENINGS: [&[&str]; 7] = [
    &["let", "there", "be", "no", "doubt", "that"],
    &["there", "is", "no", "doubt", "that"],
    &["what", "i", "can", "say", "today", "is", "that"],
    &["what", "i", "can", "say", "is", "that"],
    &["what", "we", "can", "say", "is", "that"],
    &["i", "can", "say", "that"],
    &["we", "can", "say", "that"],
];
/// Their beginnings.
const ROOTS: [&str; 14] = [
    "reconsider",
    "withdr",
    "revers",
    "provisional",
    "tentativ",
    "interim",
    "limit",
    "restrict",
    "narrow",
    "reserv",
    "qualif",
    "inclin",
    "minded",
    "partial",
];
/// What may not stand beside what is rejected.
const REOPENS: [&str; 23] = [
    "had",
    "if",
    "unless",
    "until",
    "whether",
    "previously",
    "earlier",
    "initially",
    "originally",
    "formerly",
    "once",
    "draft",
    "but",
    "yet",
    "now",
    "present",
    "currently",
    "longer",
    "however",
    "hope",
    "although",
    "while",
    "today",
];
/// Other reports, whose recommendations are none of a super-complaint.
const OTHERS: [&str; 12] = [
    "peel",
    "inquest",
    "coroner",
    "coroner's",
    "committee",
    "committee's",
    "casey",
    "angiolini",
    "inquiry",
    "auditors",
    "audit's",
    "ombudsman",
];

fn is_limit(word: &str) -> bool {
    LIMITS.contains(&word) || ROOTS.iter().any(|root| word.starts_with(root))
}

impl Clause<'_> {
    /// How much of it, by the words from a place on, and the place behind them.
    pub(super) fn scope(&self, from: usize) -> (Much, usize) {
        let (mut much, mut at) = (Much::Plain, from);
        loop {
            let comma = usize::from(much == Much::Plain && self.at(at) == ",");
            let found = SCOPES.iter().find_map(|(phrase, it)| Some((*it, self.after(at + comma, phrase)?)));
            if let Some((it, end)) = found.filter(|(it, _)| much.and(*it).is_some()) {
                (much, at) = (much.and(it).unwrap_or(much), end);
            } else if PLAIN.contains(&self.at(at)) {
                at += 1;
            } else if let Some(end) = self.after(at, &["as", "well"]) {
                at = end;
            } else {
                return (much, at);
            }
        }
    }

    /// "The first part of (recommendation 3)", "the principle of (it)": how much that is, and the place behind it.
    pub(super) fn part_of(&self, from: usize) -> (Much, usize) {
        const PARTS: [&str; 7] = ["part", "half", "bulk", "limb", "element", "elements", "parts"];
        const AIMS: [&str; 9] =
            ["principle", "spirit", "thrust", "aim", "aims", "intention", "intent", "principles", "purpose"];
        const WHICH: [&str; 14] = [
            "the",
            "a",
            "first",
            "second",
            "third",
            "last",
            "greater",
            "larger",
            "general",
            "underlying",
            "broad",
            "only",
            "that",
            "one",
        ];
        let mut at = from;
        while at < from + 4 && WHICH.contains(&self.at(at)) {
            at += 1;
        }
        let of = self.any(at + 1, &["of", "behind"]);
        match () {
            () if of && PARTS.contains(&self.at(at)) => (Much::Part, at + 2),
            () if of && AIMS.contains(&self.at(at)) => (Much::Principle, at + 2),
            () if self.at(from) == "most" && self.at(from + 1) == "of" => (Much::Part, from + 2),
            () => (Much::Plain, from),
        }
    }

    /// Whether the word at a place may limit, deny or doubt a position; "May" is a month.
    pub(super) fn limits(&self, at: usize) -> bool {
        let month = at > 0 && self.at(at) == "may" && self.words.get(at).is_some_and(Word::is_capital);
        !month && is_limit(self.at(at))
    }

    /// Where a part begins behind words that only say with emphasis what follows.
    pub(super) fn begin(&self) -> usize {
        OPENINGS.iter().find_map(|it| self.after(self.part.0, it)).unwrap_or(self.part.0)
    }

    /// Whether it speaks of a report of others.
    pub(super) fn is_of_another_report(&self) -> bool {
        self.low.iter().any(|word| OTHERS.contains(&word.as_str()))
    }

    /// Where a clause begins that only adds to one that ends at a place: "…, and it would be carried out at once", "…, which asks
    /// that nobody be told".
    fn next_clause(&self, to: usize) -> usize {
        const SUBJECTS: [&str; 8] = ["we", "it", "i", "they", "the", "our", "this", "its"];
        const NEAR: usize = 3;
        const DESCRIBES: [&str; 9] =
            ["asks", "asked", "concerns", "concerned", "deals", "relates", "requires", "is", "came"];
        let begins = |at: usize| {
            let comma = usize::from(self.at(at) == ",");
            let joint = at + comma + 1;
            // "…, and then only for officers": it goes on with the position.
            let limited = (joint..joint + NEAR).any(|at| self.limits(at) && !self.any(at, &WOULD));
            let and = self.at(at + comma) == "and" && (comma == 1 || self.any(joint, &SUBJECTS)) && !limited;
            and || comma == 1 && self.at(at + 1) == "which" && self.any(at + 2, &DESCRIBES)
        };
        (to..self.low.len()).find(|at| begins(*at)).unwrap_or(self.low.len())
    }

    /// Whether nothing else in the sentence may limit, deny or doubt a position.
    pub(super) fn stands(&self, position: Position, (from, to): (usize, usize)) -> bool {
        // "We accept recommendation 3 is right": it is no object.
        const GOES_ON: [&str; 17] = [
            "is", "are", "was", "were", "has", "have", "should", "will", "would", "asks", "says", "requires",
            "to", "that", "of", "does", "can",
        ];
        let affirmed = match position {
            Position::Accepted | Position::AcceptedInPrinciple | Position::Noted => true,
            Position::AcceptedInPart => false,
            _ => {
                return !self.any(to, &GOES_ON)
                    && self
                        .low
                        .iter()
                        .enumerate()
                        .all(|(at, word)| (from..to).contains(&at) || !REOPENS.contains(&word.as_str()));
            }
        };
        if self.any(to, &GOES_ON) && affirmed {
            return false;
        }
        let more = |at: usize| {
            // "…, no more", "as it stands"
            self.after(at, &["no", "more"]).is_some_and(|end| end == self.part.1)
                && position == Position::Noted
        };
        // What stands in other parts of the sentence may only not make it depend on anything.
        let hard = |word: &str| HARD.contains(&word) || ROOTS.iter().any(|root| word.starts_with(root));
        let beside = |at: &usize| !(from..to).contains(at);
        let end = if affirmed { self.low.len() } else { to };
        let next = self.next_clause(to);
        let first = if self.part.0 <= from { self.begin() } else { 0 };
        (0..end).filter(beside).all(|at| match at {
            _ if at < self.part.0 => !hard(self.at(at)),
            _ if at >= next => self.any(at, &WOULD) || !hard(self.at(at)),
            _ if at < first => true,
            _ => !self.limits(at) || more(at),
        })
    }
}
