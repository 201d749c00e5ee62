//! Numbers, as figures or as words.

use super_complaints::Number;

use crate::words::{Word, phrase};

const WORDS: [&str; 30] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "twenty-one",
    "twenty-two",
    "twenty-three",
    "twenty-four",
    "twenty-five",
    "twenty-six",
    "twenty-seven",
    "twenty-eight",
    "twenty-nine",
    "thirty",
];

/// How many: `29` or `twenty-nine`.
pub(crate) fn count(word: &Word<'_>) -> Option<u32> {
    let named = WORDS.iter().position(|name| word.is(name)).and_then(|at| u32::try_from(at + 1).ok());
    let figures = || word.raw.bytes().all(|b| b.is_ascii_digit()).then(|| word.raw.parse().ok()).flatten();
    named.or_else(figures)
}

/// The number of an item at a position: `1`, `7.1`, `3a`, `3 (b)`, `four`; and the position after it.
/// The flag says that the number was a word, so that its figure is not as printed.
pub(crate) fn item(words: &[Word<'_>], at: usize) -> Option<(Number, bool, usize)> {
    let word = words.get(at)?;
    if let Some(count) = WORDS.iter().position(|name| word.is(name)) {
        return Some((Number::new((count + 1).to_string()).ok()?, true, at + 1));
    }
    let rest = word.raw.trim_start_matches(|c: char| c.is_ascii_digit());
    let suffix = rest.is_empty()
        || rest.starts_with('.') && rest.bytes().skip(1).all(|b| b.is_ascii_digit() || b == b'.')
        || rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_alphabetic());
    if rest.len() == word.raw.len() || !suffix {
        return None;
    }
    let letter = words.get(at + 2).filter(|word| word.raw.len() == 1 && !word.is_mark());
    if let Some(letter) = letter.filter(|_| phrase(words, at + 1, &["("]) && phrase(words, at + 3, &[")"])) {
        return Some((Number::new(format!("{}({})", word.raw, letter.raw)).ok()?, false, at + 4));
    }
    Some((Number::new(word.raw).ok()?, false, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn numbers_are_kept_as_printed_and_words_become_figures() {
        let read = |text: &str| item(&of(text), 0).map(|(number, word, _)| (number.to_string(), word));
        assert_eq!(read("3a"), Some(("3a".to_owned(), false)));
        assert_eq!(read("7.1:"), Some(("7.1".to_owned(), false)));
        assert_eq!(read("3 (b) text"), Some(("3(b)".to_owned(), false)));
        assert_eq!(read("four"), Some(("4".to_owned(), true)));
        for none in ["asked", "27/03/25", "1st", "plans", ""] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
