//! Paragraphs into sentences.

use crate::words::{Word, one_of};

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
    // "Rec. 3a", "No. 4", "Recs. 1 to 3"
    let short =
        || at.checked_sub(1).is_some_and(|before| one_of(words, before, &["rec", "recs", "no", "nos"]));
    let numbered = |next: &Word<'_>| next.raw.starts_with(|c: char| c.is_ascii_digit());
    if word.raw == "." && next.is_some_and(numbered) && short() {
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
        let short: Vec<String> =
            sentences(&of("See Rec. 3a and nos. 4 and 5. Recs. 1 to 3 are met. No. 4 is not."))
                .map(text)
                .collect();
        assert_eq!(short, ["See Rec. 3a and nos. 4 and 5.", "Recs. 1 to 3 are met.", "No. 4 is not."]);
        assert_eq!(found, ["It holds 7.1 and approx. ten.", "‘We accept.’", "What then?", "(See 2.)", "End"]);
    }
}
