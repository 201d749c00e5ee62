//! Sentences that take two positions: "We accept recommendations 1 to 4, and partially accept recommendation 5."

use super_complaints::model::Number;

use crate::words::{Word, one_of, range};

use super::{is_position, numbers_in};

/// The sentences, each in as many parts as it takes positions on different items; and whether a part goes on with the
/// subject of the one before.
pub(super) fn in_parts<'p, 't>(all: &[&'p [Word<'t>]]) -> Vec<(&'p [Word<'t>], bool)> {
    let mut parts = Vec::with_capacity(all.len());
    for words in all.iter().copied() {
        let mut rest = words;
        let mut goes_on = false;
        while let Some((left, right)) = two(rest) {
            parts.push((left, goes_on));
            rest = right;
            goes_on = true;
        }
        parts.push((rest, goes_on));
    }
    parts
}

/// The two parts of a sentence at its first joint, if each takes a position on items of its own.
fn two<'w, 't>(words: &'w [Word<'t>]) -> Option<(&'w [Word<'t>], &'w [Word<'t>])> {
    if !is_position(words) || words.len() > 60 {
        return None;
    }
    (2..words.len()).find_map(|at| {
        let comma = usize::from(one_of(words, at, &[","]));
        let joint = at + comma;
        // "…; recommendation 5 is rejected", "…, and we reject recommendation 5".
        let semicolon = one_of(words, at, &[";"]);
        let and = semicolon || one_of(words, joint, &["and", "but"]);
        and.then_some(())?;
        let mut from = if semicolon { at + 1 } else { joint + 1 };
        from += usize::from(semicolon && one_of(words, from, &["and", "but"]));
        let (left, right) = (range(words, 0, at), range(words, from, words.len()));
        // "… recommendations 1, 2 and 3, and reject recommendation 4": the first "and" is one of the list.
        let list = right.first().is_none_or(|word| word.raw.starts_with(|c: char| c.is_ascii_digit()));
        let verb = !list && right.iter().take(6).any(super::takes_position);
        let (these, those) = (numbers_in(left), numbers_in(right));
        let apart = |number: &Number| !those.iter().any(|other| other.is_same(number));
        let both = is_position(left) && is_position(right) && verb && !these.is_empty() && !those.is_empty();
        (both && these.iter().all(apart)).then_some((left, right))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    fn read(sentence: &str) -> Vec<String> {
        let words = of(sentence);
        in_parts(&[&words]).into_iter().map(|(words, _)| text(words)).collect()
    }

    #[test]
    fn a_sentence_with_two_positions_has_two_parts() {
        for (sentence, right) in [
            (
                "We accept recommendations 1, 2 and 3, and reject recommendation 4.",
                "reject recommendation 4.",
            ),
            ("We accept recommendations 1 and 2, and reject recommendation 3.", "reject recommendation 3."),
            (
                "We accept recommendation 1 and partially accept recommendation 3.",
                "partially accept recommendation 3.",
            ),
            (
                "We accept recommendations 1 to 4, but do not accept recommendation 5.",
                "do not accept recommendation 5.",
            ),
            (
                "We accept recommendation 1; recommendation 2 is not accepted.",
                "recommendation 2 is not accepted.",
            ),
            (
                "The NPCC has accepted recommendation 7, and it has rejected recommendation 8.",
                "it has rejected recommendation 8.",
            ),
        ] {
            let parts = read(sentence);
            assert_eq!(parts.len(), 2, "{sentence}: {parts:?}");
            assert_eq!(parts[1], right, "{sentence}");
        }
        assert_eq!(
            read("We accept recommendation 1, reject recommendation 2 and note recommendation 3.").len(),
            1
        );
    }

    #[test]
    fn other_sentences_are_whole() {
        for sentence in [
            "We accept recommendations 1 and 2.",
            "We accept recommendation 1 and will publish guidance.",
            "We accept recommendation 1, and recommendation 2 is for others.",
            "We accept recommendation 1 and reject it.",
            "We accept recommendation 1 and the reasons for recommendation 1 that others reject.",
            "We have acted on recommendation 1 and accept recommendation 2.",
        ] {
            assert_eq!(read(sentence).len(), 1, "{sentence}");
        }
    }
}
