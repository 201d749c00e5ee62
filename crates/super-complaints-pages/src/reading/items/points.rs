//! Paragraphs of an item without the marks of their list, and the letters of its parts.

use crate::words::{Word, one_of, range};

/// The words of a paragraph without the mark of its list.
pub(super) fn unmarked<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let mark = usize::from(one_of(words, 0, &["•", "-", "–", "*", "·"]));
    range(words, mark, words.len())
}

/// Whether a paragraph is a point of a list: it has a mark or a letter, or a copy has lost them.
pub(super) fn is_point(words: &[Word<'_>]) -> bool {
    unmarked(words).len() < words.len()
        || part(words).is_some()
        || words.first().is_some_and(|word| word.raw.starts_with(char::is_lowercase))
}

/// The words without a note in brackets at their end, and whether there was one: "[the copy ends here]".
pub(super) fn without_note<'w, 't>(words: &'w [Word<'t>]) -> (&'w [Word<'t>], bool) {
    let closed = words.last().is_some_and(|word| word.raw == "]");
    let open = words.iter().rposition(|word| word.raw == "[").filter(|_| closed);
    open.map_or((words, false), |at| (range(words, 0, at), true))
}

/// The letter of a part and the words after it: "(a) act", "a) act", "b. act".
pub(in crate::reading) fn part<'w, 't>(words: &'w [Word<'t>]) -> Option<(&'t str, &'w [Word<'t>])> {
    let words = unmarked(words);
    let open = usize::from(one_of(words, 0, &["("]));
    let letter = words.get(open)?.raw;
    let closed = words.get(open + 1).is_some_and(|word| word.raw == ")" || open == 0 && word.raw == ".");
    let single = letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase());
    (single && closed && words.len() > open + 2).then(|| (letter, range(words, open + 2, words.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    #[test]
    fn a_letter_before_a_point_is_its_number() {
        let read = |words: &str| part(&of(words)).map(|(letter, rest)| format!("{letter}|{}", text(rest)));
        for words in ["(a) act now", "a) act now", "a. act now", "• (a) act now"] {
            assert_eq!(read(words).as_deref(), Some("a|act now"), "{words}");
        }
        for none in ["a plan", "(see) that", "A. Smith", "(a)", "1) act"] {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(text(without_note(&of("act now [the copy ends here]")).0), "act now");
        assert!(!without_note(&of("act [soon] now")).1);
    }
}
