//! Numbers, as figures or as words.

use super_complaints::model::Number;

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
    match word.raw.as_bytes().first()?.to_ascii_lowercase() {
        b'0'..=b'9' => word.raw.bytes().all(|b| b.is_ascii_digit()).then(|| word.raw.parse().ok()).flatten(),
        // Most words begin with no letter of a number.
        b'o' | b't' | b'f' | b's' | b'e' | b'n' => {
            WORDS.iter().position(|name| word.is(name)).and_then(|at| u32::try_from(at + 1).ok())
        }
        _ => None,
    }
}

/// The number of an item at a position: `1`, `7.1`, `3a`, `3.a`, `3(a)`, `3 (b)`, `R3a`, `four`; and the position after
/// it. The flag says that the number was a word, so that its figure is not as printed.
pub(crate) fn item(words: &[Word<'_>], at: usize) -> Option<(Number, bool, usize)> {
    let word = words.get(at)?;
    if let Some(count) = WORDS.iter().position(|name| word.is(name)) {
        return Some((Number::new((count + 1).to_string()).ok()?, true, at + 1));
    }
    let raw = word.raw.strip_prefix(['R', 'r']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let raw = raw.unwrap_or(word.raw);
    let rest = raw.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = raw.get(..raw.len() - rest.len())?;
    // "3(a)" is one word but for its last mark.
    let bracketed = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')').or(Some(rest)))
        .filter(|rest| is_letter(rest));
    if let Some(letter) = bracketed.filter(|_| !digits.is_empty()) {
        let open = !rest.ends_with(')');
        let closed = words.get(at + 1).is_some_and(|next| next.raw == ")" && !next.spaced);
        let number = Number::new(format!("{digits}({letter})")).ok()?;
        return (!open || closed).then_some((number, false, at + 1 + usize::from(open)));
    }
    let suffix = rest.is_empty()
        || rest.strip_prefix('.').is_some_and(is_letter)
        || rest.starts_with('.') && rest.bytes().skip(1).all(|b| b.is_ascii_digit() || b == b'.')
        || is_letter(rest);
    if digits.is_empty() || !suffix {
        return None;
    }
    let letter = words.get(at + 2).filter(|word| word.raw.len() == 1 && !word.is_mark());
    if let Some(letter) = letter.filter(|_| phrase(words, at + 1, &["("]) && phrase(words, at + 3, &[")"])) {
        return Some((Number::new(format!("{raw}({})", letter.raw)).ok()?, false, at + 4));
    }
    Some((Number::new(raw).ok()?, false, at + 1))
}

/// A list of numbers at a position, and the position after it: "3 and 4", "1, 2 and 5", and, after a plural, "1 to 5".
/// Each with the flag of [`item`].
pub(crate) fn items(words: &[Word<'_>], at: usize, plural: bool) -> Option<(Vec<(Number, bool)>, usize)> {
    /// More numbers than that are no range of recommendations.
    const MOST: u32 = 60;
    let figures = |word: &Word<'_>| count(word).filter(|_| item(std::slice::from_ref(word), 0).is_some());
    let span = |first: u32, last: u32| -> Option<Vec<(Number, bool)>> {
        let numbers = (first < last && last - first < MOST).then_some(first..=last)?;
        numbers.map(|number| Some((Number::new(number.to_string()).ok()?, false))).collect()
    };
    let joined = words.get(at).and_then(|word| word.raw.split_once(['–', '-']));
    if let Some((first, last)) = joined.and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?))) {
        return Some((span(first, last).filter(|_| plural)?, at + 1));
    }
    let (first, in_words, mut end) = item(words, at)?;
    // "2 to 4 and 10"
    let to = phrase(words, end, &["to"]) || phrase(words, end, &["–"]) || phrase(words, end, &["-"]);
    let last = words.get(end + 1).filter(|_| to && plural && end == at + 1).and_then(figures);
    let mut all = vec![(first, in_words)];
    if let Some((first, last)) = words.get(at).and_then(figures).zip(last) {
        (all, end) = (span(first, last)?, end + 2);
    }
    let joined = |end: usize| {
        let comma = end + usize::from(phrase(words, end, &[","]));
        let next = comma + usize::from(phrase(words, comma, &["and"]) || phrase(words, comma, &["&"]));
        item(words, next).filter(|_| plural && next > end)
    };
    while let Some((number, in_words, after)) = joined(end) {
        all.push((number, in_words));
        end = after;
    }
    // "Of its ten recommendations six are for chief constables": how many.
    (!plural || all.len() > 1 || !in_words).then_some((all, end))
}

fn is_letter(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|b| b.is_ascii_alphabetic())
}

/// A number without differences of spelling: `3a` for `3(a)`, `3.a` and `3A`.
pub(crate) fn key(number: &Number) -> String {
    let number = number.to_lowercase().replace(['(', ')'], "");
    match number.rsplit_once('.') {
        Some((whole, letter)) if is_letter(letter) => format!("{whole}{letter}"),
        _ => number,
    }
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
        assert_eq!(read("3(a)"), Some(("3(a)".to_owned(), false)));
        assert_eq!(read("3(a): text"), Some(("3(a)".to_owned(), false)));
        assert_eq!(read("R3a"), Some(("3a".to_owned(), false)));
        assert_eq!(read("3.a"), Some(("3.a".to_owned(), false)));
        assert_eq!(read("four"), Some(("4".to_owned(), true)));
        for none in ["asked", "27/03/25", "1st", "plans", "3(a", "3(ab)", "R", ""] {
            assert_eq!(read(none), None, "{none}");
        }
        for spelling in ["3a", "3A", "3(a)", "3 (a)", "3.a", "R3a", "R3(A)"] {
            assert_eq!(
                item(&of(spelling), 0).map(|(number, ..)| key(&number)).as_deref(),
                Some("3a"),
                "{spelling}"
            );
        }
        assert_eq!(key(&Number::new("7.1").unwrap()), "7.1");
    }
}
