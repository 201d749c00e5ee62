//! Sentences behind a position that is stated whole and first: "We accept this recommendation. …". They may tell anything, with
//! words that might bear on an answer elsewhere, if none of their words is one of answering, limiting, denying or doubting.

use super::aside::THINKS;
use super::bearing_words::{STOPPED, STRONG, STRONG_ROOTS};
use super::clause::Clause;
use super::lists::DOUBTS;
use super::statement::Ground;
use super::token;
use super::word_list::{Roots, Words};
use crate::words::Word;

/// A longer sentence may contain anything.
const LONGEST: usize = 45;

/// Words that may bear on a position from afar, besides those that bear on every answer.
static FROM_AFAR: Words = Words::new(&[
    "everything",
    "anything",
    "something",
    "rest",
    "rests",
    "first",
    "other",
    "way",
    "ways",
    "trial",
    "pilot",
    "end",
    "ends",
    "ended",
    "thin",
    "misread",
    "matters",
    "left",
    "like",
    "unlike",
    "enough",
    "soon",
    "today",
    "past",
    "old",
    "money",
    "critics",
    "wording",
    "scope",
    "reading",
    "this",
    "that",
    "they",
    "them",
    "these",
    "so",
    "when",
    "where",
    "part",
    "parts",
    "some",
    "most",
    "now",
    "longer",
    "said",
    "told",
    "tell",
    "tells",
    "may",
    "out",
    "over",
    "word",
    "words",
    "text",
    "sentence",
]);

/// Beginnings of such words.
static ROOTS_FROM_AFAR: Roots = Roots::new(&[
    "hang",
    "hing",
    "successor",
    "unwork",
    "applicab",
    "appropriat",
    "sufficien",
    "adequa",
    "respon",
    "view",
    "stance",
    "previous",
    "former",
    "original",
    "initial",
    "reluctan",
    "quer",
    "except",
    "draft",
    "statement",
    "please",
    "option",
    "intend",
    "aim",
]);

/// Whether a sentence may be remote from a position that is stated before it.
pub(super) fn is_remote(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> bool {
    let Some((tokens, stopped)) = token::tokens(words) else { return false };
    let clause = Clause { words, tokens: &tokens, ground };
    tokens.len() > 3 && (stopped || ends) && clause.is_remote()
}

impl Clause<'_> {
    /// Whether none of its words is one of answering, limiting, denying or doubting, unless it is where it can do no harm.
    pub(super) fn is_remote(&self) -> bool {
        let strong = |at: usize| {
            let word = self.text(at);
            // "We need a new system first": what the answer depends on.
            let needs = word == "need" && at > 0 && self.any(at - 1, &["we", "i"]);
            needs
                || word == ";"
                || [&STRONG, &FROM_AFAR, &DOUBTS].iter().any(|list| list.contains(word))
                || [&STRONG_ROOTS, &STOPPED, &THINKS, &ROOTS_FROM_AFAR].iter().any(|roots| roots.begin(word))
        };
        self.tokens.len() <= LONGEST && (0..self.tokens.len()).all(|at| self.is_word_aside(at) || !strong(at))
    }
}
