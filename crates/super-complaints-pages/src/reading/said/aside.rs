//! Sentences beside a stated position that can neither take it back nor limit it, though the grammar does not understand
//! them: they may tell anything of the work, and nothing of the answer.

use super::clause::Clause;
use super::forms::{Form, Verbs};
use super::lists::{ACTS, PLAIN, WRITE};
use super::ordinary_words::{ADJECTIVES, LIMIT_ROOTS, LIMITS, OWN_NOUNS, WORK};
use super::statement::Ground;
use super::token;
use super::word_list::{Roots, Words};
use crate::words::Word;

/// A longer sentence may contain anything.
const LONGEST: usize = 60;

/// Words that may bear on the work, and not on a position that is stated.
static OF_WORK: Words = Words::new(&[
    "had", "do", "does", "did", "what", "why", "few", "little", "nearly", "almost", "fewer", "less", "least",
    "still", "later", "further", "far", "worse", "past", "ago", "today", "long", "soon", "i", "you", "your",
    "told",
]);

/// Beginnings of such words.
static OF_WORK_ROOTS: Roots =
    Roots::new(&["priorit", "reopen", "allegation", "defin", "necess", "sufficien", "adequa", "closel"]);

/// Beginnings of words for what somebody thinks of a recommendation, which no verb of work has.
pub(super) static THINKS: Roots = Roots::new(&[
    "consider",
    "prefer",
    "favour",
    "persuad",
    "convinc",
    "scepti",
    "unnecess",
    "unhelp",
    "unfair",
    "excess",
    "disproportion",
    "prematur",
    "duplicat",
    "hypothe",
    "fiction",
    "imagin",
    "suppos",
    "depend",
    "worr",
    "fear",
]);

/// Words for a text: what is said of it may be said of the answer.
const TEXTS: &[&str] = &["text", "words", "passage", "sentence", "paragraph", "placeholder"];

/// Verbs that tell of work, of which no other sentence is understood.
static TELLS: Verbs = Verbs::new(&[
    "accompany",
    "achieve",
    "adapt",
    "advertise",
    "advise",
    "allow",
    "assist",
    "award",
    "belong",
    "broaden",
    "capture",
    "centralise",
    "champion",
    "come",
    "communicate",
    "compile",
    "connect",
    "consolidate",
    "contribute",
    "co-produce",
    "demonstrate",
    "discuss",
    "double",
    "educate",
    "emphasise",
    "employ",
    "empower",
    "enforce",
    "enrol",
    "exist",
    "expect",
    "explore",
    "film",
    "finance",
    "focus",
    "generate",
    "guide",
    "interview",
    "know",
    "mean",
    "merge",
    "mobilise",
    "notify",
    "obtain",
    "perform",
    "prompt",
    "publicise",
    "re-commission",
    "recommission",
    "relaunch",
    "renew",
    "repeat",
    "resource",
    "retrain",
    "schedule",
    "score",
    "screen",
    "see",
    "select",
    "show",
    "spread",
    "streamline",
    "subscribe",
    "task",
    "tell",
    "transform",
    "vet",
    "volunteer",
    "visit",
    "warn",
]);

/// Pasts of such verbs that have no ending.
static PASTS: Words =
    Words::new(&["came", "saw", "seen", "grew", "grown", "spent", "knew", "began", "became", "become"]);

/// What is changed without a change of mind.
const CHANGED: &[&str] = &[
    "policy",
    "policies",
    "training",
    "guidance",
    "system",
    "systems",
    "form",
    "forms",
    "procedure",
    "procedures",
    "process",
    "processes",
    "practice",
    "practices",
    "software",
    "rota",
    "rotas",
    "structure",
];

/// Verbs of work that may say of an answer how far it reaches.
const REACHES: &[&str] = &[
    "cover", "require", "refer", "include", "follow", "hold", "present", "open", "form", "reflect", "give",
    "take",
];

const AUXILIARIES: &[&str] =
    &["is", "are", "was", "were", "has", "have", "had", "will", "can", "am", "do", "does", "did", "shall"];

/// The words of a sentence without the marks that only join or set off: what the rest says does not depend on them.
fn without_marks<'w>(words: &[Word<'w>]) -> Vec<Word<'w>> {
    let mut plain: Vec<Word<'w>> = Vec::with_capacity(words.len());
    let closes = |at: usize| {
        words
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .take(4)
            .any(|word| matches!(word.raw, "”" | "’" | "\""))
    };
    let mut open = false;
    for (at, word) in words.iter().enumerate() {
        match word.raw {
            // “secondary” crimes
            "“" | "‘" if closes(at) => open = true,
            "”" | "’" if open => open = false,
            "\"" if open || closes(at) => open = !open,
            ":" | "–" | "—" if at > 0 => {}
            _ => plain.push(*word),
        }
    }
    plain
}

/// If a sentence can bear on no position beside it: whether it tells of work that goes on.
pub(super) fn is_aside(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<bool> {
    let words = without_marks(words);
    let (tokens, stopped) = token::tokens(&words)?;
    let clause = Clause { words: &words, tokens: &tokens, ground };
    let aside = tokens.len() <= LONGEST && (stopped || ends) && clause.is_aside();
    aside.then(|| clause.goes_on())
}

impl Clause<'_> {
    /// Whether none of its words thinks, answers, limits, doubts or denies, and no pronoun of it may mean the answer.
    pub(super) fn is_aside(&self) -> bool {
        let all = self.tokens.len();
        let verb = |at: usize| {
            let word = self.text(at);
            self.any(at, AUXILIARIES)
                || PASTS.contains(word)
                || self.work_verb(at).is_some()
                || self.verb(at, &TELLS).is_some()
        };
        // "The charity wrote as follows": what is behind it are its words.
        let writes = (0..all).any(|at| self.verb(at, &WRITE).is_some());
        // "For now." and "In England." limit what is said before them.
        !writes && (1..all).any(verb) && (0..all).all(|at| self.is_word_aside(at))
    }

    pub(super) fn is_word_aside(&self, at: usize) -> bool {
        const FOR_NOW: [&[&str]; 4] =
            [&["for", "now"], &["time", "being"], &["at", "this", "stage"], &["at", "this", "time"]];
        let word = self.text(at);
        let follows = |of: &[&str]| self.any(at + 1, of);
        let near = |of: &[&str]| (at.saturating_sub(4)..at).any(|at| self.any(at, of));
        if self.after_one(at, &FOR_NOW).is_some() || TEXTS.contains(&word) {
            return false;
        }
        match word {
            "it" | "them" | "they" => return self.points_to_work(at),
            "this" | "these" | "those" if !self.determines(at) => return self.points_to_work(at),
            "this" | "these" | "those" | "satisfied" | "pleased" | "assured" => return true,
            "that" => return at > 0 || self.determines(at) || self.points_to_work(at),
            "so" => return follows(&["that"]) || near(&["do", "done", "does", "did"]),
            "agreement" | "agreements" => return !near(&["in", "full"]),
            "such" => return follows(&["as"]) || self.determines(at),
            "off" => return at > 0 && self.any(at - 1, &["signed", "kicked"]),
            "some" | "most" => return !follows(&["of"]),
            "when" if at == 0 => return true,
            "other" => return !follows(&["than"]),
            "provided" | "providing" => return !follows(&["that"]) && at > 0 && self.text(at - 1) != ",",
            "draft" | "drafts" => {
                return at > 0 && self.any(at - 1, &["a", "the", "first", "second", "final"]);
            }
            _ => {}
        }
        let starts = |roots: &[&str]| roots.iter().any(|root| word.starts_with(*root));
        if starts(&["allow", "appropriat"]) {
            return !near(&["as", "if", "where", "when", "far"]);
        }
        // "We have changed our policy": no change of mind.
        if starts(&["chang", "amend", "modif", "revis", "replac"]) {
            return near(CHANGED) || (at + 1..at + 6).any(|at| self.any(at, CHANGED));
        }
        OF_WORK_ROOTS.begin(word) || OF_WORK.contains(word) || !THINKS.begin(word) && self.is_plain_aside(at)
    }

    /// Whether a word is none of those that may bear on an answer.
    fn is_plain_aside(&self, at: usize) -> bool {
        let word = self.text(at);
        let told = PASTS.contains(word) || self.verb(at, &TELLS).is_some();
        let limit = LIMITS.contains(word) || LIMIT_ROOTS.begin(word);
        told || !limit && self.is_plain_word(at)
    }

    /// Whether "this" or "such" belongs to the noun behind it: "this training", "these officers".
    fn determines(&self, at: usize) -> bool {
        let next = self.text(at + 1);
        let noun = next.len() > 2 && !next.ends_with("ed") && !next.ends_with("ing");
        let plural = self.any(at, &["these", "those", "such"]);
        let verb = self.any(at + 1, AUXILIARIES)
            || PLAIN.contains(next)
            || self.any(at + 1, &["may", "must", "should"]);
        // "This applies": a verb, and no noun.
        let third = !plural && next.ends_with('s') && !next.ends_with("ss");
        OWN_NOUNS.contains(next) || noun && !verb && !third && at + 1 < self.tokens.len()
    }

    /// Whether a pronoun is the subject or the object of a verb of work.
    fn points_to_work(&self, at: usize) -> bool {
        const BEHIND: [&str; 10] =
            ["on", "to", "for", "about", "with", "from", "through", "into", "of", "in"];
        let verb = |at: usize| self.work_verb(at).is_some_and(|(verb, ..)| !REACHES.contains(&verb));
        if at > 0 && (verb(at - 1) || self.any(at - 1, &BEHIND)) {
            return true;
        }
        let Some(group) = self.group(at + 1) else { return false };
        let goes_on = || {
            self.after_one(group.main, &[&["under", "way"], &["underway"], &["in", "place"]]).is_some()
                || ADJECTIVES.contains(self.text(group.main))
                || self.any(group.main, &["waiting", "awaiting", "taking"])
        };
        verb(group.main) || group.auxiliaries == ["be"] && goes_on()
    }

    /// A verb of work or action at a position.
    pub(super) fn work_verb(&self, at: usize) -> Option<(&'static str, Form, usize)> {
        self.verb(at, &WORK).or_else(|| self.verb(at, &ACTS))
    }
}
