//! Texts reduced to what a quotation must agree with.

use std::borrow::Cow;

use memchr::memmem::{find, find_iter};

use crate::characters::{decomposed, is_mark, is_unseen, push};
use crate::collect_vec::CollectVec as _;

/// A text without differences of typesetting: white space, kinds of quotation marks, apostrophes and dashes, ligatures,
/// accents in one character or two, invisible characters. [`EDGE`] is before and after each word, so that words are found
/// only as words. If a line ends with a hyphen inside a word, [`BREAK`] is there: the text does not say whether the hyphen
/// belongs to the word.
pub(super) struct Normalised {
    text: String,
    breaks: usize,
}

/// A hyphen at the end of a line, inside a word.
const BREAK: char = '\u{1}';
/// The beginning or the end of a word or of a number.
pub(super) const EDGE: char = '\u{2}';

impl Normalised {
    pub(super) fn of(text: &str) -> Self {
        let mut normalised = String::with_capacity(text.len() + text.len() / 4);
        let mut breaks = 0;
        let mut rest = text.chars();
        while let Some(character) = rest.next() {
            match character {
                '\u{ad}' if divides(rest.as_str()) => rest = rest.as_str().trim_start().chars(),
                it if is_unseen(it) => {}
                '-' | '‐' if normalised.ends_with(of_word) && divides(rest.as_str()) => {
                    normalised.push(BREAK);
                    breaks += 1;
                    rest = rest.as_str().trim_start().chars();
                }
                it if it.is_whitespace() => {
                    if !normalised.ends_with(' ') {
                        normalised.push(' ');
                    }
                }
                it if it.is_ascii() => normalised.push(plain(it)),
                it => decomposed(it, &mut |it| push(&mut normalised, plain(it))),
            }
        }
        Self { text: edged(normalised.trim()), breaks }
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
            let hyphens = ["\u{2}-\u{2}", "\u{2}- \u{2}"];
            let hyphen = hyphens.into_iter().find(|hyphen| quoted(hyphen)).unwrap_or_default();
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

/// One kind of quotation mark, which is the apostrophe too, and one kind of dash.
fn plain(character: char) -> char {
    match character {
        '"' | '`' | '´' | '‘'..='‟' | '′' | '″' | '‹' | '›' | '«' | '»' | 'ʹ'..='ʼ' => '\'',
        '‐'..='―' | '−' | '⁃' | '﹘' | '﹣' => '-',
        other => other,
    }
}

/// The text with the edges of its words. An apostrophe between letters is in a word, a full stop between digits and a comma
/// before three of them in a number, so that neither `can` is found in `can't` nor `5` in `1.5`.
fn edged(text: &str) -> String {
    let mut edged = String::with_capacity(text.len() + text.len() / 3);
    let mut before = ' ';
    let mut inside = false;
    for (at, character) in text.char_indices() {
        let after = text.get(at + character.len_utf8()..).unwrap_or_default();
        let joins = inside
            && match character {
                '\'' => !before.is_numeric() && after.starts_with(char::is_alphabetic),
                '.' => before.is_numeric() && after.starts_with(char::is_numeric),
                ',' => before.is_numeric() && thousands(after),
                _ => false,
            };
        let word = joins || in_word(character) || (inside && is_mark(character));
        if word != inside {
            edged.push(EDGE);
        }
        edged.push(character);
        (before, inside) = (character, word);
    }
    edged.extend(inside.then_some(EDGE));
    edged
}

/// Whether a letter, with the marks on it, may end with a character.
fn of_word(character: char) -> bool {
    character.is_alphanumeric() || is_mark(character)
}

fn in_word(character: char) -> bool {
    // A raised digit is the number of a footnote.
    character == BREAK || (character.is_alphanumeric() && !matches!(character, '²' | '³' | '¹' | '⁰'..='₉'))
}

/// Whether a text begins with three digits of a number.
fn thousands(text: &str) -> bool {
    text.chars().take_while(char::is_ascii_digit).count() == 3
}

/// The words without their edges, for people.
pub(super) fn shown(text: &str) -> String {
    text.replace(EDGE, "")
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

/// What is quoted between the gaps: `…`, `...`, and anything in square brackets. If a bracket touches a letter, a word was
/// changed there, as in `[t]he` and `recommend[ed]`: it need not end there.
pub(super) fn pieces(quote: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = quote;
    let mut open = false; // whether a bracket touches what comes next
    let mut from = 0;
    let mut closes = true; // whether a bracket is closed anywhere in the rest
    while let Some(at) = rest.get(from..).and_then(|it| it.find(['…', '.', '['])).map(|at| from + at) {
        let gap = rest.get(at..).unwrap_or_default();
        let bracket = gap.starts_with('[').then(|| if closes { gap.find(']') } else { None });
        closes &= bracket != Some(None);
        let length = match bracket {
            Some(end) => end.map(|end| end + 1),
            None => ["…", "..."].into_iter().find(|it| gap.starts_with(it)).map(str::len),
        };
        let Some(length) = length else {
            from = at + 1; // a full stop, or a bracket that nothing closes
            continue;
        };
        let piece = rest.get(..at).unwrap_or_default();
        let piece = if open { piece.strip_prefix(EDGE).unwrap_or(piece) } else { piece };
        open = bracket.is_some();
        pieces.push(if open { piece.strip_suffix(EDGE).unwrap_or(piece) } else { piece });
        rest = gap.get(length..).unwrap_or_default();
        from = 0;
    }
    pieces.push(if open { rest.strip_prefix(EDGE).unwrap_or(rest) } else { rest });
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect_vec()
}

/// Whether a text contains all pieces, one after the other.
pub(super) fn occurs(text: &str, pieces: &[&str]) -> bool {
    let mut rest = text.as_bytes();
    pieces.iter().all(|piece| {
        let Some(at) = find(rest, piece.as_bytes()) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
        true
    })
}

/// Where the pieces can be in a text that has them all: for each, the places at which it follows those before it; if there
/// are very many, the first ones.
pub(super) fn places(text: &str, pieces: &[&str]) -> Vec<Vec<usize>> {
    let mut from = 0;
    let of_piece = |piece: &&str| {
        let rest = text.as_bytes().get(from..).unwrap_or_default();
        let found: Vec<usize> =
            find_iter(rest, piece.as_bytes()).take(1000).map(|at| from + at).collect_vec();
        from = found.first().map_or(text.len(), |first| first + piece.len());
        found
    };
    pieces.iter().map(of_piece).collect_vec()
}

/// The passage of a text that begins with the most of the first words of a quotation.
pub(super) fn nearest(text: &str, pieces: &[&str]) -> Option<String> {
    let first = pieces.iter().find(|piece| find(text.as_bytes(), piece.as_bytes()).is_none())?;
    let ends: Vec<usize> = first.match_indices(' ').map(|(at, _)| at).collect_vec();
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
    (start.contains(' ')).then(|| shown(&around))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_in(quote: &str, text: &str) -> bool {
        let quote = Normalised::of(quote).joined();
        occurs(&Normalised::of(text).as_quoted(&quote), &pieces(&quote))
    }

    #[test]
    fn only_what_typesetting_does_makes_no_difference() {
        assert!(is_in("the force's plan - in part", "of the  force’s\n plan — in part"));
        assert!(is_in("the force's plan - in part", "see the force’s plan\u{a0}– in part, below"));
        assert!(is_in("co-operation", "co\u{ad}-operation"));
        assert!(!is_in("we accept", "We accept"), "a capital letter is another word");
        assert!(!is_in("accepted", "accept ed"));
    }

    #[test]
    fn words_are_found_as_words_and_numbers_as_numbers() {
        for (quote, text) in [
            ("able to accept", "We are unable to accept it"),
            ("we accept", "we accepted"),
            ("5 forces", "15 forces"),
            ("1.5", "11.5 per cent"),
            ("5 per cent", "1.5 per cent"),
            ("500 officers", "1,500 officers"),
            ("2022", "20221"),
            ("recommendation 3", "recommendation 3a"),
            ("we can", "we can’t"),
            ("resume", "résumé"),
            ("resume", "re\u{301}sume\u{301}"),
            ("the … able", "the unable"),
        ] {
            assert!(!is_in(quote, text), "{quote}: {text}");
        }
        for (quote, text) in [
            ("able to accept", "‘able to accept’"),
            ("in part", "a body—in part—"),
            ("We accept the recommendation", "We accept the recommendation² in full"),
            ("in 2022", "in 2022.5 forces did so in 2022, "),
            ("the forces", "the forces’ plans"),
            ("1,500 officers", "(1,500 officers)"),
            ("2 and 3", "recommendations 1, 2 and 3"),
            ("[T]he force accept[s] it", "We say the force accepted it"),
            ("accept…the rest", "accept it, and the rest"),
        ] {
            assert!(is_in(quote, text), "{quote}: {text}");
        }
    }

    #[test]
    fn one_text_in_other_characters_is_one_text() {
        for (quote, text) in [
            ("The officers confirmed it", "The oﬃcers conﬁrmed it"),
            ("Welsh: tŷ, ŵyn, café", "Welsh: ty\u{302}, w\u{302}yn, cafe\u{301}"),
            ("Ｗｅ　ａｃｃｅｐｔ", "We accept"),
            ("We accept", "We\u{a0}ac\u{200b}cept"),
            ("recommendation", "recom\u{ad}\nmendation"),
            ("he said 'we accept'", "he said “we accept”"),
            ("1/2 of it", "½ of it"),
            ("We accept", "\u{202a}We ac\u{2060}cept\u{202c}"),
            ("a – b", "a ― b"),
        ] {
            assert!(is_in(quote, text), "{quote}: {text}");
            assert!(is_in(text, quote), "{text}: {quote}");
        }
    }

    #[test]
    fn gaps_stand_for_anything_but_the_order_stays() {
        assert!(is_in("We … the recommendation", "We gladly accept the recommendation"));
        assert!(is_in("[The NPCC] accepts [...] all", "It accepts them all"));
        assert!(!is_in("all … accepts", "It accepts them all"));
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
        assert!(is_in("the recommendations of a co-operative body, in 2019-20", text));
        assert!(is_in("the recommendations of a cooperative body", text), "its hyphen may be the printer's");
        assert!(!is_in("the recom mendations of", text));
        assert!(is_in("the recom- mendations of", text), "as it is printed");
        assert!(is_in("recom-\nmendations", "all recommendations"), "the quotation may be divided too");
        assert!(is_in("long- and short-term", "long-\nand short-term"), "or the first of two words");
        // A dash, a hyphen before a new paragraph, or one that no letter follows, divides no word.
        assert!(is_in("body - in part", "body -\nin part"));
        assert!(!is_in("longterm", "long-\n\nterm"));
        assert!(is_in("pre- (or post-) charge", "pre-\n(or post-) charge"));
    }
}
