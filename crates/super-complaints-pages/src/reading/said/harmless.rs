//! Sentences beside an answer that cannot bear on it, though the grammar does not understand all of them: a known kind of
//! subject, a verb of ordinary work, and no word that may take back, doubt, limit or attribute an answer.

use super::aside::is_aside;
use super::bearing_words::{NOT_BESIDE, ROOTS, STOPPED, STRONG, STRONG_ROOTS};
use super::clause::{Clause, Much, Negation};
use super::forms::{Form, IRREGULAR_PAST};
use super::lists::{ACTS, DOUBTS, WRITE};
use super::open::is_not_open;
use super::ordinary_words::{
    ADJECTIVES, AIMS, HEADS, LIMIT_ROOTS, LIMITS, ORDINARY, OWN_NOUNS, PARTICIPLES, WORK,
};
use super::remote::is_remote;
use super::statement::Ground;
use super::token;
use crate::words::Word;

/// A longer sentence may contain anything.
const LONGEST: usize = 60;

/// Words that begin what is only about when, where or with whom something is done.
const CIRCUMSTANCES: [&str; 19] = [
    "in",
    "on",
    "at",
    "during",
    "through",
    "throughout",
    "across",
    "under",
    "over",
    "to",
    "for",
    "by",
    "from",
    "as",
    "alongside",
    "with",
    "within",
    "working",
    "each",
];

/// What a sentence beside an answer may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Beside {
    /// It may bear on the answer.
    Unclear,
    /// It may bear on an answer, but not on a position that is stated whole before it.
    Remote,
    /// It may be why something is not accepted, or not as a whole.
    Explains,
    /// It cannot bear on a position that is stated, and may on anything else; whether it tells of work that goes on.
    Aside { goes_on: bool },
    /// It tells of work that is not finished, or of a part: it cannot be beside "done".
    Ongoing,
    /// It cannot bear on the answer.
    Harmless,
}

/// What a sentence that is not understood may do to an answer beside it.
pub(in crate::reading) fn beside(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Beside {
    let found = near(words, ends, ground);
    if found == Beside::Unclear && is_remote(words, ends, ground) { Beside::Remote } else { found }
}

fn near(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Beside {
    let Some((tokens, stopped)) = token::tokens(words) else {
        return aside(words, ends, ground).unwrap_or(Beside::Unclear);
    };
    if tokens.is_empty() || tokens.len() > LONGEST || !(stopped || ends) {
        return Beside::Unclear;
    }
    let clause = Clause { words, tokens: &tokens, ground };
    if !clause.is_ordinary() && !clause.limits_nothing() {
        let explains = || if clause.gives_a_reason() { Beside::Explains } else { Beside::Unclear };
        return aside(words, ends, ground).unwrap_or_else(explains);
    }
    if clause.goes_on() { Beside::Ongoing } else { Beside::Harmless }
}

/// Whether a line opens a list, or is in one: what stands below it is heard too.
fn is_led(words: &[Word<'_>]) -> bool {
    words.last().is_some_and(|word| matches!(word.raw, ":" | ";" | ","))
        || words.first().is_some_and(|word| word.raw.starts_with(char::is_lowercase) || word.raw == "•")
}

/// What a sentence may do that does not only tell of ordinary work, if nothing in it can bear on a position.
fn aside(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<Beside> {
    is_aside(words, ends || is_led(words), ground).map(|goes_on| Beside::Aside { goes_on })
}

impl Clause<'_> {
    /// Whether it tells of work that is not finished, or of a part.
    pub(super) fn goes_on(&self) -> bool {
        const OPEN: [&str; 15] = [
            "will",
            "being",
            "some",
            "most",
            "many",
            "continue",
            "continues",
            "continuing",
            "plan",
            "underway",
            "still",
            "yet",
            "remains",
            "remain",
            "expect",
        ];
        (0..self.tokens.len()).any(|at| {
            self.any(at, &OPEN)
                || self.after(at, &["under", "way"]).is_some()
                || self.text(at).ends_with("ing")
                    && self.any(at.saturating_sub(1), &["is", "are", "am", "been"])
        })
    }

    /// Whether it says what the body thinks instead: "We do not accept that …", "We consider that …".
    pub(super) fn gives_a_reason(&self) -> bool {
        const REASONS: [&[&str]; 18] = [
            &["i", "do", "not", "believe", "that"],
            &["i", "do", "not", "think", "that"],
            &["i", "am", "not", "persuaded", "that"],
            &["i", "am", "not", "convinced", "that"],
            &["i", "consider", "that"],
            &["i", "believe", "that"],
            &["we", "do", "not", "accept", "that"],
            &["we", "do", "not", "agree", "that"],
            &["we", "do", "not", "believe", "that"],
            &["we", "do", "not", "think", "that"],
            &["we", "do", "not", "consider", "that"],
            &["we", "are", "not", "persuaded", "that"],
            &["we", "are", "not", "convinced", "that"],
            &["we", "consider", "that"],
            &["we", "believe", "that"],
            &["we", "think", "that"],
            &["in", "our", "view"],
            &["the", "reason", "is", "that"],
        ];
        let that = self.after_one(0, &REASONS);
        that.is_some_and(|that| (that..self.tokens.len()).all(|at| self.is_word_of_reason(at)))
    }

    /// Whether it tells of work, or goes on to tell of the work of the subject before it.
    pub(super) fn tells_of_work(&self) -> bool {
        self.is_ordinary() || self.predicate(0) || self.limits_nothing()
    }

    /// Whether it may be why something is not accepted, or not as a whole: nothing in it takes another position, or makes this
    /// one depend on something.
    pub(super) fn only_explains(&self) -> bool {
        (0..self.tokens.len()).all(|at| self.is_word_of_reason(at))
    }

    fn is_word_of_reason(&self, at: usize) -> bool {
        const OTHER: [&str; 13] = [
            "if",
            "unless",
            "until",
            "however",
            "although",
            "though",
            "instead",
            "view",
            "position",
            "would",
            "longer",
            "it",
            "recommendation",
        ];
        const STEMS: [&str; 12] = [
            "accept", "agree", "disagre", "reject", "endors", "disput", "declin", "refus", "withdr",
            "reconsid", "revers", "chang",
        ];
        // "A quarterly collection would be a burden": what it would do if it were accepted.
        const WOULD: [&str; 11] =
            ["add", "cost", "duplicate", "require", "mean", "create", "place", "put", "divert", "take", "be"];
        if self.text(at) == "would" {
            let be = self.any(at + 1, &["be"]);
            let what = self.any(at + 2, &["a", "an", "too", "disproportionate", "costly", "unlawful"]);
            return self.any(at + 1, &WOULD) && (!be || what);
        }
        let word = self.text(at);
        let it_would = word == "it" && self.any(at + 1, &["would"]);
        (it_would || !self.any(at, &OTHER)) && !STEMS.iter().any(|stem| word.starts_with(stem))
    }

    /// Whether it has a verb of work and no word that may deny, limit, doubt or attribute anything, though it is not
    /// understood how its words belong together.
    fn limits_nothing(&self) -> bool {
        let limit = |at: usize| {
            let word = self.text(at);
            LIMITS.contains(word) || LIMIT_ROOTS.begin(word)
        };
        let all = self.tokens.len();
        let works = |at: &usize| self.work_verb(*at).is_some();
        // "The charity wrote as follows": what is behind it are its words.
        let writes = (0..all).any(|at| self.verb(at, &WRITE).is_some());
        !writes && (1..all).any(|at| works(&at)) && self.is_plain(0, all) && !(0..all).any(limit)
    }

    /// Whether all of it is a plain statement about work.
    fn is_ordinary(&self) -> bool {
        let all = self.tokens.len();
        let comma = (1..all.min(14)).find(|at| self.text(*at) == ",");
        let before = comma.filter(|comma| self.any(0, &CIRCUMSTANCES) && self.is_plain(0, *comma));
        let from = before.map_or(0, |comma| comma + 1);
        let from = self
            .after_one(from, &[&["additionally", ","], &["furthermore", ","], &["in", "addition", ","]])
            .unwrap_or(from);
        self.works_from(from)
    }

    fn works_from(&self, from: usize) -> bool {
        let speaker = self.speaker(from).map(|(_, at)| at);
        let they = self.any(from, &["they", "she", "he"]).then_some(from + 1);
        if speaker.or(they).is_some_and(|at| self.predicate(at)) {
            return true;
        }
        let end = |at: usize| self.any(at, &["is", "are", "was", "were", "has", "have", "will", "can"]);
        let verb = (from..self.tokens.len()).find(|at| end(*at));
        if let Some(verb) = verb.filter(|verb| *verb > from && *verb <= from + 12)
            && self.is_subject(from, verb)
            && self.predicate(verb)
        {
            return true;
        }
        // "Supervisors review each case": without an auxiliary, the noun before the verb is a known one.
        let head = (from..self.tokens.len().min(from + 6)).find(|at| HEADS.contains(self.text(*at)));
        head.is_some_and(|head| {
            // "The lead for stalking chairs a board".
            let of = self.any(head + 1, &["for", "in", "of", "on", "across", "within"]);
            let longest = if of { head + 5 } else { head };
            let ends = std::iter::once(head + 1).chain(head + 3..=longest);
            ends.into_iter().any(|end| self.is_subject(from, end) && self.predicate(end))
        })
    }

    /// Whether words are the subject of an ordinary sentence.
    fn is_subject(&self, from: usize, to: usize) -> bool {
        let pronoun = self.any(from, &["there", "what", "who", "which", "this", "that", "these", "those"]);
        let open = |at| !is_not_open(self.text(at)) || self.any(at, &["who", "which", "where", "or", "may"]);
        let bare = |at| self.any(at, &["both", "neither", "either"]) || !open(at);
        !pronoun && !(from..to).any(bare) && self.is_plain(from, to)
    }

    /// A verb of ordinary work, and what follows it.
    fn predicate(&self, at: usize) -> bool {
        let Some(group) = self.group(at) else { return false };
        if group.negation != Negation::None || !matches!(group.much, Much::Plain | Much::All) || group.yet {
            return false;
        }
        let rest = |from: usize| self.is_plain(from, self.tokens.len());
        let auxiliaries = group.auxiliaries.as_slice();
        let main = self.text(group.main);
        let noun = ["a", "an", "the", "our", "its", "two", "three", "four", "five", "dedicated", "regular"];
        let count = !main.is_empty() && main.bytes().all(|byte| byte.is_ascii_digit());
        if *auxiliaries == ["have"] && (count || noun.contains(&main)) && group.main < self.tokens.len() {
            return rest(group.main);
        }
        if matches!(auxiliaries, ["be" | "was"]) && ADJECTIVES.contains(main) {
            return rest(group.main + 1);
        }
        // "Reviews are under way in every force."
        if auxiliaries == ["be"] {
            let going = self.after_one(group.main, &[&["under", "way"], &["underway"], &["in", "place"]]);
            if let Some(end) = going {
                return rest(end);
            }
        }
        let Some((verb, form, end)) = self.work_verb(group.main) else { return false };
        // "Set" is its own past.
        let form = if form == Form::Base && verb.starts_with("set ") && !auxiliaries.is_empty() {
            Form::Past
        } else {
            form
        };
        let fits = match auxiliaries {
            [] => form != Form::Ing,
            ["have"] | ["be", "being"] => form == Form::Past,
            ["be" | "was"] | ["have", "been"] | ["will" | "can", "to be"] => {
                matches!(form, Form::Past | Form::Ing)
            }
            ["will" | "can"] => form == Form::Base || verb.starts_with("set "),
            _ => false,
        };
        // "We have written to the inspectorate": what was written may be another answer.
        let writes = verb == "write" && !(auxiliaries.contains(&"being") || auxiliaries.contains(&"to be"));
        let takes = verb == "take" && !self.any(end, &["part", "place", "forward", "steps", "account"]);
        fits && !writes && !takes && rest(end)
    }

    /// Whether no word in a range may bear on an answer.
    fn is_plain(&self, from: usize, to: usize) -> bool {
        let again = |at: &usize| {
            self.any(*at, &["is", "are", "was", "were", "has", "have", "will", "can", "be", "been", "being"])
        };
        let joined = |at: usize| again(&at) && at > from && !again(&(at - 1)) && !self.predicate_word(at);
        (from..to).all(|at| self.is_plain_word(at) && !joined(at))
    }

    /// Whether a second auxiliary goes on to a verb of ordinary work.
    fn predicate_word(&self, at: usize) -> bool {
        let Some(group) = self.group(at) else { return false };
        let word = self.text(group.main);
        self.work_verb(group.main).is_some() || ADJECTIVES.contains(word) || PARTICIPLES.contains(word)
    }

    pub(super) fn is_plain_word(&self, at: usize) -> bool {
        let word = self.text(at);
        let before = |of: &[&str]| at > 0 && self.any(at - 1, of);
        let follows = |of: &[&str]| self.any(at + 1, of);
        match word {
            // "single points of contact (SPOCs)"
            "(" => return self.text(at + 2) == ")",
            ")" => return at >= 2 && self.text(at - 2) == "(",
            ";" => return false,
            "it" if at > 0 && super::lists::CARRY_OUT.contains(self.text(at - 1)) => return true,
            "this" | "these" => return OWN_NOUNS.contains(self.text(at + 1)),
            "that" => return before(&["so", "ensure", "ensures", "ensured", "ensuring", "sure"]),
            "so" => return follows(&["that"]),
            // The month, and not what may be.
            "may" => {
                let day = at > 0 && self.text(at - 1).bytes().all(|byte| byte.is_ascii_digit());
                return day || before(&["who", "which", "in", "by", "from", "of", "during", "since"]);
            }
            "part" | "parts" => return before(&["as", "take", "takes", "took", "taken", "taking"]),
            "stop" => return follows(&["and", "search"]) && (at..at + 3).any(|at| self.text(at) == "search"),
            "against" => return before(&["violence"]),
            "hold" => return !before(&["on"]),
            "action" | "actions" => return follows(&["plan", "plans"]),
            // "Our response to stalking" is police work; a response to the report is an answer.
            "response" | "responses" => return follows(&["to"]) && !self.names_a_report(at),
            _ => {}
        }
        if [&DOUBTS, &STRONG, &NOT_BESIDE, &IRREGULAR_PAST].iter().any(|list| list.contains(word)) {
            return false;
        }
        if [&STRONG_ROOTS, &ROOTS, &STOPPED].iter().any(|roots| roots.begin(word)) && !ORDINARY.contains(word)
        {
            return false;
        }
        // A past tense of an unknown verb may tell anything.
        let past = word.len() > 3 && word.ends_with("ed") && !PARTICIPLES.contains(word);
        !past || [&WORK, &ACTS, &AIMS].iter().any(|verbs| verbs.has(word, Form::Past))
    }

    fn names_a_report(&self, from: usize) -> bool {
        const REPORTS: [&str; 15] = [
            "report",
            "super-complaint",
            "complaint",
            "inspectorate",
            "hmicfrs",
            "hmic",
            "iopc",
            "college",
            "authorities",
            "you",
            "your",
            "findings",
            "inspection",
            "it",
            "them",
        ];
        (from..self.tokens.len()).any(|at| self.any(at, &REPORTS))
    }
}
