//! The words of a block, each with its place in the text.

use crate::Span;

/// A word or a mark of punctuation. Reading works on these, so that line breaks and double blanks in the
/// middle of a sentence do not matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    pub(crate) raw: &'t str,
    /// Its place, with the characters without width around it.
    pub(crate) span: Span,
    /// Whether there is white space before it.
    pub(crate) spaced: bool,
}

const MARKS: &[char] = &[
    '(', ')', '[', ']', '{', '}', ',', '.', ';', ':', '!', '?', '\'', '‘', '’', '“', '”', '"', '–', '—', '•',
    '…', '+', '*', '|',
];

/// Characters that have no width and move nothing. Those that change the direction of the letters are not among them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

impl<'t> Word<'t> {
    pub(crate) fn is(&self, word: &str) -> bool {
        self.raw.eq_ignore_ascii_case(word)
    }

    pub(crate) fn any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it is punctuation.
    pub(crate) fn is_mark(&self) -> bool {
        !self.raw.contains(char::is_alphanumeric)
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capital(&self) -> bool {
        self.raw.starts_with(char::is_uppercase)
    }

    /// Whether it may end a sentence.
    pub(crate) fn is_stop(&self) -> bool {
        matches!(self.raw, "." | "!" | "?")
    }

    /// The word without the ending of a possessive: `Hestia` for `Hestia’s`.
    pub(crate) fn possessor(&self) -> Option<&'t str> {
        self.raw.strip_suffix("’s").or_else(|| self.raw.strip_suffix("'s"))
    }
}

/// Splits a part of a text into words. Every character that is not white space is in exactly one of them.
pub(crate) fn split(text: &str, span: Span) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = span.start;
    for chunk in span.of(text).split(char::is_whitespace) {
        push_chunk(chunk, at, &mut words);
        // White space may take several bytes.
        at += chunk.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words
}

fn push_chunk<'t>(chunk: &'t str, start: usize, words: &mut Vec<Word<'t>>) {
    if chunk.is_ascii() {
        return push_seen(chunk, start, words);
    }
    // What is not seen belongs to the words beside it.
    let seen = chunk.trim_matches(is_invisible);
    let lead = chunk.len() - chunk.trim_start_matches(is_invisible).len();
    let (chunk, start, end) = if seen.is_empty() {
        (chunk, start, start + chunk.len())
    } else {
        (seen, start + lead, start + chunk.len())
    };
    let first = words.len();
    push_seen(chunk, start, words);
    if chunk == seen {
        if let Some(word) = words.get_mut(first) {
            word.span.start -= lead;
        }
        if let Some(word) = words.last_mut().filter(|_| !chunk.is_empty()) {
            word.span.end = end;
        }
    }
}

fn push_seen<'t>(chunk: &'t str, start: usize, words: &mut Vec<Word<'t>>) {
    let inner = chunk.trim_start_matches(MARKS);
    let core = inner.trim_end_matches(MARKS);
    let before = chunk.len() - inner.len();
    let (front, rest) = chunk.split_at_checked(before).unwrap_or(("", chunk));
    let tail = rest.get(core.len()..).unwrap_or_default();
    let mut at = start;
    let mut spaced = true;
    let mut push = |raw: &'t str| {
        words.push(Word { raw, span: Span { start: at, end: at + raw.len() }, spaced });
        at += raw.len();
        spaced = false;
    };
    marks(front).for_each(&mut push);
    if !core.is_empty() {
        push(core);
    }
    marks(tail).for_each(&mut push);
}

fn marks(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().filter_map(|(at, mark)| text.get(at..at + mark.len_utf8()))
}

/// The words as a text: single blanks where there was white space, characters without width left out.
pub(crate) fn text(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && word.spaced {
            text.push(' ');
        }
        if word.raw.is_ascii() {
            text.push_str(word.raw);
        } else {
            text.extend(visible(word.raw));
        }
    }
    text
}

/// The characters of a text that have a width or move something.
pub(crate) fn visible(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !is_invisible(*c))
}

/// From the first word to the last one.
pub(crate) fn span(words: &[Word<'_>]) -> Option<Span> {
    Some(words.first()?.span.to(words.last()?.span))
}

/// Whether certain words are at a position.
pub(crate) fn phrase(words: &[Word<'_>], at: usize, phrase: &[&str]) -> bool {
    // Most phrases differ in their first word.
    let Some((first, rest)) = phrase.split_first() else { return at <= words.len() };
    words.get(at).is_some_and(|word| word.is(first))
        && words
            .get(at + 1..at + phrase.len())
            .is_some_and(|found| found.iter().zip(rest).all(|(word, is)| word.is(is)))
}

/// Whether words are a remark of whoever made a copy: "[Copied on 3 May 2022]".
pub(crate) fn is_remark(words: &[Word<'_>]) -> bool {
    words.first().is_some_and(|word| word.raw == "[") && words.last().is_some_and(|word| word.raw == "]")
}

/// Whether the word at a position is one of some.
pub(crate) fn one_of(words: &[Word<'_>], at: usize, of: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.any(of))
}

/// A range of words; empty if there is none.
pub(crate) fn range<'w, 't>(words: &'w [Word<'t>], from: usize, to: usize) -> &'w [Word<'t>] {
    words.get(from..to.min(words.len())).unwrap_or_default()
}

#[cfg(test)]
pub(crate) fn of(text: &str) -> Vec<Word<'_>> {
    split(text, Span { start: 0, end: text.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_at_the_edges_is_split_off_and_inside_kept() {
        let text = "(the NPCC’s), 7.1\u{a0}and 27/03/25. ‘Chiefs’ Council’";
        let words = of(text);
        let raw: Vec<_> = words.iter().map(|word| word.raw).collect();
        let expected = [
            "(", "the", "NPCC’s", ")", ",", "7.1", "and", "27/03/25", ".", "‘", "Chiefs", "’", "Council", "’",
        ];
        assert_eq!(raw, expected);
        assert!(words.iter().all(|word| word.span.of(text) == word.raw));
        assert_eq!(super::text(&words), text.replace('\u{a0}', " "));
    }

    #[test]
    fn characters_without_width_belong_to_the_words_beside_them() {
        let text = "\u{200b}We\u{200b} n\u{ad}ot \u{202e}it\u{feff}. \u{200b} end\u{200b}";
        let words = of(text);
        let raw: Vec<_> = words.iter().map(|word| word.raw).collect();
        assert_eq!(raw, ["We", "n\u{ad}ot", "\u{202e}it\u{feff}", ".", "\u{200b}", "end"]);
        let covered: usize = words.iter().map(|word| word.span.of(text).len()).sum();
        assert_eq!(covered, text.replace(' ', "").len());
    }
}
