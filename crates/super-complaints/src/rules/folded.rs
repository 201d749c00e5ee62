//! Texts as far as a quotation must agree with them.

use std::borrow::Cow;

use memchr::memmem::find;

/// A text without what typesetting makes different: white space, kinds of quotation marks, apostrophes and dashes. Where
/// a line ends with a hyphen inside a word, [`BREAK`] stands: whether the hyphen is of the word, the text does not say.
pub(super) struct Folded {
    text: String,
    breaks: usize,
}

/// A hyphen at the end of a line, inside a word.
const BREAK: char = '\u{1}';

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), breaks: 0 };
        let mut rest = text.chars();
        while let Some(character) = rest.next() {
            match character {
                '\u{ad}' | '\u{200b}' | '\u{feff}' | BREAK => {}
                '‘' | '’' | '‚' | '′' | '`' => folded.text.push('\''),
                '“' | '”' | '„' | '″' => folded.text.push('"'),
                '-' | '‐' if folded.text.ends_with(char::is_alphanumeric) && divides(rest.as_str()) => {
                    folded.text.push(BREAK);
                    folded.breaks += 1;
                    rest = rest.as_str().trim_start().chars();
                }
                '‐' | '‑' | '‒' | '–' | '—' | '−' => folded.text.push('-'),
                it if it.is_whitespace() => {
                    if !folded.text.ends_with(' ') {
                        folded.text.push(' ');
                    }
                }
                it => folded.text.push(it),
            }
        }
        folded.text = folded.text.trim().to_owned();
        folded
    }

    /// How many bytes are looked at in searching it for some words.
    pub(super) fn cost(&self, words: &str) -> usize {
        self.text.len().saturating_add(self.breaks.saturating_mul(words.len()))
    }

    /// The text with its divided words as they are written in a quotation: with a hyphen if it has one there, else in one.
    pub(super) fn as_quoted(&self, quotation: &str) -> Cow<'_, str> {
        if self.breaks == 0 {
            return Cow::Borrowed(&self.text);
        }
        let mut parts = self.text.split(BREAK);
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let after = part.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
            let quoted = |hyphen: &str| {
                let word = format!("{}{hyphen}{after}", last_word(&text));
                find(quotation.as_bytes(), word.as_bytes()).is_some()
            };
            let hyphen = ["-", "- "].into_iter().find(|hyphen| quoted(hyphen)).unwrap_or_default();
            text += hyphen;
            text += part;
        }
        Cow::Owned(text)
    }

    /// The text with its divided words in one: for quotations, which are not divided as their sources are.
    pub(super) fn joined(self) -> String {
        self.text.replace(BREAK, "")
    }
}

/// The end of the last word of a text, as much of it as tells words apart.
fn last_word(text: &str) -> &str {
    const LONGEST: usize = 64;
    let letters = text.char_indices().rev().take(LONGEST).take_while(|(_, it)| it.is_alphanumeric());
    letters.last().and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// Whether a word goes on in the next line.
fn divides(rest: &str) -> bool {
    let next = rest.trim_start();
    let gap = rest.get(..rest.len() - next.len()).unwrap_or_default();
    gap.matches('\n').count() == 1 && next.starts_with(char::is_alphanumeric)
}

/// What is quoted between the gaps: `…`, `...`, and whatever stands in square brackets.
pub(super) fn pieces(quote: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = quote;
    loop {
        let gap = [
            rest.find('…').map(|at| (at, '…'.len_utf8())),
            rest.find("...").map(|at| (at, 3)),
            bracket(rest),
        ];
        let Some((at, length)) = gap.into_iter().flatten().min() else {
            pieces.push(rest);
            break;
        };
        pieces.extend(rest.get(..at));
        rest = rest.get(at + length..).unwrap_or_default();
    }
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// The first words in square brackets: they are not the source's.
fn bracket(text: &str) -> Option<(usize, usize)> {
    let from = text.find('[')?;
    let length = text.get(from..)?.find(']')? + 1;
    Some((from, length))
}

/// Whether all pieces stand in a text, one after the other.
pub(super) fn occurs(text: &str, pieces: &[&str]) -> bool {
    let mut rest = text.as_bytes();
    pieces.iter().all(|piece| {
        let Some(at) = find(rest, piece.as_bytes()) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
        true
    })
}

/// The place in a text at which the most of the first words of a quotation stand, with what follows there.
pub(super) fn nearest(text: &str, pieces: &[&str]) -> Option<String> {
    let first = pieces.iter().find(|piece| find(text.as_bytes(), piece.as_bytes()).is_none())?;
    let ends: Vec<usize> = first.match_indices(' ').map(|(at, _)| at).collect();
    // What begins a text that occurs occurs too, so that the longest beginning can be halved for.
    let longest = ends.partition_point(|end| {
        first.get(..*end).is_some_and(|start| find(text.as_bytes(), start.as_bytes()).is_some())
    });
    let start = first.get(..*ends.get(longest.checked_sub(1)?)?)?;
    let at = find(text.as_bytes(), start.as_bytes())?;
    // To the end of the word.
    let length = first.chars().count();
    let around = text.get(at..)?.chars().enumerate();
    let around: String =
        around.take_while(|(at, it)| *at < length || it.is_alphanumeric()).map(|(_, it)| it).collect();
    // One word alone is found anywhere.
    (start.contains(' ')).then_some(around)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(quote: &str, text: &str) -> bool {
        let quote = Folded::of(quote).joined();
        occurs(&Folded::of(text).as_quoted(&quote), &pieces(&quote))
    }

    #[test]
    fn only_what_typesetting_does_makes_no_difference() {
        assert!(stands("the force's plan - in part", "of the  force’s\n plan — in part"));
        assert!(stands("the force's plan - in part", "see the force’s plan\u{a0}– in part, below"));
        assert!(stands("co-operation", "co\u{ad}-operation"));
        assert!(!stands("we accept", "We accept"), "a capital letter is another word");
        assert!(!stands("accepted", "accept ed"));
    }

    #[test]
    fn gaps_stand_for_anything_but_the_order_stays() {
        assert!(stands("We … the recommendation", "We gladly accept the recommendation"));
        assert!(stands("[The NPCC] accepts [...] all", "It accepts them all"));
        assert!(!stands("all … accepts", "It accepts them all"));
        assert!(pieces("… [all of it]").is_empty(), "nothing is quoted");
    }

    #[test]
    fn the_nearest_passage_is_the_one_with_most_of_the_beginning() {
        let text = "We accept nothing. We accept the first recommendation only.";
        let near = |quote: &str| nearest(text, &pieces(quote));
        assert_eq!(near("We accept the second one").as_deref(), Some("We accept the first recommendation"));
        assert_eq!(near("We refuse"), None, "one word alone is found anywhere");
        assert_eq!(near("Nobody says so"), None);
    }

    #[test]
    fn a_word_that_is_divided_at_the_end_of_a_line_is_one_word() {
        let text = "the recom-\nmendations of a co-\r\n  operative body, in 2019-\n20";
        assert!(stands("the recommendations of a co-operative body, in 2019-20", text));
        assert!(stands("the recommendations of a cooperative body", text), "its hyphen may be the printer's");
        assert!(!stands("the recom mendations of", text));
        assert!(stands("the recom- mendations of", text), "as it is printed");
        assert!(stands("recom-\nmendations", "all recommendations"), "the quotation may be divided too");
        assert!(stands("long- and short-term", "long-\nand short-term"), "or the first of two words");
        // A dash, a hyphen before a new paragraph, or one that no letter follows, divides no word.
        assert!(stands("body - in part", "body -\nin part"));
        assert!(!stands("longterm", "long-\n\nterm"));
        assert!(stands("pre- (or post-) charge", "pre-\n(or post-) charge"));
    }
}
