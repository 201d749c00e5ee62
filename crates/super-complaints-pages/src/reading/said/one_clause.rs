//! One clause of a sentence, and where the next one begins.

use super::clause::Clause;
use super::statement::{Ground, Statement, Subject};
use super::token::{self, Token};
use crate::reading::times::due;
use crate::words::{Word, range};

/// The position after "and", "but" or a semicolon, with or without a comma before it.
pub(super) fn after_joint(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.text == word);
    if is(at, ";") {
        return Some(at + 1 + usize::from(is(at + 1, "and") || is(at + 1, "but")));
    }
    let joint = at + usize::from(is(at, ","));
    (is(joint, "and") || is(joint, "but")).then_some(joint + 1)
}

/// What one clause says, and its subject. A clause without a subject has that of the clause before.
pub(super) fn clause(
    words: &[Word<'_>],
    tokens: &[Token<'_>],
    ground: &Ground<'_>,
    before: Option<&Subject>,
) -> Option<(Statement, Subject)> {
    let (first, last) = (tokens.first()?.at, tokens.last()?.at);
    let span = (first, last + 1);
    let found = due::of_promise(ground.names, range(words, first, last + 1)).map(|found| found.moved(first));
    if let Some(found) = found {
        // "Following our rejection of it": more than a time.
        const MORE: [&str; 6] =
            ["recommendation", "recommendations", "rejection", "acceptance", "refusal", "decision"];
        if range(words, found.words.0, found.words.1).iter().any(|word| word.any(&MORE)) {
            return None;
        }
        let rest = token::without(tokens, found.words);
        let clause = Clause { words, tokens: &rest, ground };
        return clause.read(span, before, Some(&found));
    }
    Clause { words, tokens, ground }.read(span, before, None)
}
