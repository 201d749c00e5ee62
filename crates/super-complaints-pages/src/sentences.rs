//! Paragraphs into sentences.

use crate::words::Word;

/// The sentences of a paragraph; every word is in one of them.
pub(crate) fn sentences<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = &'w [Word<'t>]> {
    let mut rest = words;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = (0..rest.len()).find(|at| ends(rest, *at)).map_or(rest.len(), |at| at + 1);
        let (sentence, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(sentence)
    })
}

/// Whether a sentence ends with the word at a position: a full stop, or a closing mark after one.
fn ends(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let closes = !word.spaced && matches!(word.raw, "’" | "”" | "'" | "\"" | ")");
    let stop = word.is_stop()
        || closes && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(Word::is_stop);
    let next = words.get(at + 1);
    // "Rec. 3a", "No. 7"
    let figure = next.is_some_and(|next| next.raw.starts_with(|c: char| c.is_ascii_digit()));
    let short = |before: &Word<'_>| before.any(&["rec", "recs", "no", "nos", "para", "paras"]);
    if figure
        && word.raw == "."
        && !word.spaced
        && at.checked_sub(1).and_then(|it| words.get(it)).is_some_and(short)
    {
        return false;
    }
    stop && next.is_none_or(|next| next.spaced && !next.raw.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    #[test]
    fn a_sentence_ends_at_a_stop_before_a_capital() {
        let words = of("It holds 7.1 and approx. ten. ‘We accept.’ What then? (See 2.) End");
        let found: Vec<_> = sentences(&words).map(text).collect();
        let short = of("See Rec. 3 and para. 4. It is so.");
        assert_eq!(sentences(&short).map(text).collect::<Vec<_>>(), ["See Rec. 3 and para. 4.", "It is so."]);
        assert_eq!(found, ["It holds 7.1 and approx. ten.", "‘We accept.’", "What then?", "(See 2.)", "End"]);
    }
}
