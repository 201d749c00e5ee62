//! The words of a block, each with its place in the text.

use std::borrow::Cow;

use crate::Span;

/// Forms of "be", "have" and "do" that make a clause, besides "was".
pub(crate) const MAKE_A_CLAUSE: [&str; 9] = ["is", "are", "were", "has", "have", "had", "do", "does", "did"];

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

/// Whether a character is punctuation that is split off a word.
fn is_split_off(c: char) -> bool {
    match c {
        '(' | ')' | '[' | ']' | '{' | '}' | ',' | '.' | ';' | ':' | '!' | '?' | '\'' | '"' | '+' | '*'
        | '|' => true,
        _ if c.is_ascii() => false,
        _ => matches!(c, '‘' | '’' | '“' | '”' | '–' | '—' | '•' | '…'),
    }
}

/// Characters that have no width and move nothing. Those that change the direction of the letters are not among them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

impl<'t> Word<'t> {
    #[inline]
    pub(crate) fn is(&self, word: &str) -> bool {
        // Most words differ in their length or their first letter.
        self.raw.len() == word.len() && self.begins_as(word) && is_same(self.raw, word)
    }

    #[inline]
    pub(crate) fn any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it begins with a stem: "recommendation" with "recommend".
    #[inline]
    pub(crate) fn starts(&self, stem: &str) -> bool {
        self.begins_as(stem) && self.raw.get(..stem.len()).is_some_and(|start| is_same(start, stem))
    }

    /// Whether it begins with one of some stems, in small letters.
    pub(crate) fn starts_one(&self, stems: &[&str]) -> bool {
        let first = self.raw.as_bytes().first().map(u8::to_ascii_lowercase);
        stems.iter().any(|stem| stem.as_bytes().first().copied() == first && self.starts(stem))
    }

    /// The word in small letters. Most are so.
    pub(crate) fn lower(&self) -> Cow<'t, str> {
        let small = self.raw.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        if small { Cow::Borrowed(self.raw) } else { Cow::Owned(self.raw.to_lowercase()) }
    }

    /// Whether it has the first letter of another word.
    #[inline]
    fn begins_as(&self, other: &str) -> bool {
        let first = |word: &str| word.as_bytes().first().map(u8::to_ascii_lowercase);
        first(self.raw) == first(other)
    }

    /// Whether it is punctuation.
    pub(crate) fn is_mark(&self) -> bool {
        // Most words begin with a letter.
        !self.raw.starts_with(|c: char| c.is_ascii_alphabetic()) && !self.raw.contains(char::is_alphanumeric)
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
    let mut rest = span.of(text);
    // Words of English have five letters and a blank or mark.
    let mut words = Vec::with_capacity(rest.len() / 6 + 1);
    let mut at = span.start;
    loop {
        let (chunk, behind) = rest.split_at_checked(end_of_chunk(rest)).unwrap_or((rest, ""));
        push_chunk(chunk, at, &mut words);
        // White space may take several bytes.
        let Some(blank) = behind.chars().next() else { return words };
        at += chunk.len() + blank.len_utf8();
        rest = behind.get(blank.len_utf8()..).unwrap_or_default();
    }
}

/// Where the first white space of a text is, or its end. Most characters are ASCII.
fn end_of_chunk(text: &str) -> usize {
    let stop = text.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len());
    if matches!(text.as_bytes().get(stop), None | Some(b' ' | b'\n')) {
        return stop;
    }
    let rest = text.get(stop..).unwrap_or_default();
    stop + rest.find(char::is_whitespace).unwrap_or(rest.len())
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
    let whole = |edge: Option<&u8>| edge.is_some_and(u8::is_ascii_alphanumeric);
    if whole(chunk.as_bytes().first()) && whole(chunk.as_bytes().last()) {
        let span = Span { start, end: start + chunk.len() };
        return words.push(Word { raw: chunk, span, spaced: true });
    }
    let inner = chunk.trim_start_matches(is_split_off);
    let core = inner.trim_end_matches(is_split_off);
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
    let length = span(words).map_or(0, |span| span.end.saturating_sub(span.start));
    let mut text = String::with_capacity(length);
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
#[inline]
pub(crate) fn phrase(words: &[Word<'_>], at: usize, phrase: &[&str]) -> bool {
    // Most phrases differ in their first letter.
    let Some(first) = phrase.first() else { return at <= words.len() };
    words.get(at).is_some_and(|word| word.begins_as(first)) && stands(words, at, phrase)
}

/// The first of some things whose phrase, in small letters, is at a position.
pub(crate) fn which<'p, T>(
    words: &[Word<'_>],
    at: usize,
    things: &'p [T],
    phrase: impl Fn(&'p T) -> &'p [&'p str],
) -> Option<&'p T> {
    let first = words.get(at)?.raw.as_bytes().first()?.to_ascii_lowercase();
    let begins = |it: &[&str]| it.first().and_then(|word| word.as_bytes().first()) == Some(&first);
    things.iter().find(|thing| begins(phrase(thing)) && stands(words, at, phrase(thing)))
}

fn stands(words: &[Word<'_>], at: usize, phrase: &[&str]) -> bool {
    let found = words.get(at..at + phrase.len());
    found.is_some_and(|found| found.iter().zip(phrase).all(|(word, is)| word.is(is)))
}

/// Whether two words are the same but for capitals.
fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Whether words are a remark of whoever made a copy: "[Copied on 3 May 2022]".
pub(crate) fn is_remark(words: &[Word<'_>]) -> bool {
    words.first().is_some_and(|word| word.raw == "[") && words.last().is_some_and(|word| word.raw == "]")
}

/// Whether the word at a position is one of some.
#[inline]
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
