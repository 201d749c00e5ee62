//! Sentences that are not understood, and that cannot take back what the others say.

use super::lists::may_turn;
use super::token::tokens;
use crate::words::Word;

/// Verbs that tell a plain fact, and may stand in such a sentence.
const TELLS: [&str; 12] =
    ["is", "are", "was", "were", "has", "have", "had", "been", "being", "will", "be", "we"];

/// Words that point back to what was said, or narrow it.
const POINTS: &[&str] = &[
    "this", "that", "these", "those", "such", "so", "same", "above", "below", "following", "previous", "previously",
    "earlier", "former", "formerly", "latter", "part", "parts", "some", "one", "most", "half", "first", "second",
    "recommendation", "recommendations", "action", "actions", "position", "view", "views", "answer", "response",
    "reply", "decision", "statement", "acceptance", "rejection", "error", "mistake", "wrong", "wrongly", "incorrect",
    "incorrectly", "draft", "longer", "still", "then", "different", "partly", "partially", "commitment", "conditions",
    "reservations",
];

/// Whether a sentence that is not understood leaves what other sentences say as it is: it is a plain sentence, it points
/// at nothing said before, and it neither negates nor doubts nor narrows anything.
pub(in crate::reading) fn is_harmless(words: &[Word<'_>]) -> bool {
    let Some((tokens, stopped)) = tokens(words) else { return false };
    let harms = |word: &str| !TELLS.contains(&word) && may_turn(word) || POINTS.contains(&word);
    stopped && !tokens.iter().any(|token| harms(&token.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_sentence_that_may_take_something_back_is_not_harmless() {
        assert!(is_harmless(&of("Guidance for officers was published in the spring of 2022.")));
        assert!(is_harmless(&of("We have trained 300 officers.")));
        for text in [
            "This was our view.",
            "One force differs.",
            "The second part is for others.",
            "That is no longer so.",
            "We would need money.",
            "Or so it seems.",
            "Officers were told.",
            "Was it?",
            "It is",
        ] {
            assert!(!is_harmless(&of(text)), "{text}");
        }
    }
}
