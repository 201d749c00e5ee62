//! Text for people: wrapped to a width, with control characters spelt out.

use std::borrow::Cow;

use textwrap::core::{Word, display_width};
use textwrap::wrap_algorithms::wrap_first_fit;

/// How many columns a text takes.
pub(crate) fn width(text: &str) -> usize {
    display_width(text)
}

/// The text with characters that cannot be seen, or that change the direction of writing, spelt out: input can then
/// neither colour nor disguise what is printed. Line breaks and tabs become spaces.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    super_complaints::unseen::spelt_out(text)
}

/// The text in lines of at most `width` columns. The first line is shortened by `first` columns, which the
/// caller has filled; all others begin with `rest` spaces. A word that is longer than a line is cut, unless it is an
/// address.
pub(crate) fn wrap(text: &str, width: usize, first: usize, rest: usize) -> String {
    let lines = lines(text, width.saturating_sub(first), width.saturating_sub(rest));
    lines.join(&format!("\n{}", " ".repeat(rest)))
}

/// The lines of a text: the first at most `first` columns wide, the others at most `rest`, but no line less than
/// eight.
pub(crate) fn lines(text: &str, first: usize, rest: usize) -> Vec<String> {
    let (first, rest) = (first.max(8), rest.max(8));
    let mut words = Vec::new();
    for word in text.split_ascii_whitespace().map(|word| Word { whitespace: " ", ..Word::from(word) }) {
        let is_address = word.contains("://"); // an address in two pieces leads nowhere
        if is_address { words.push(word) } else { words.extend(word.break_apart(first.min(rest))) }
    }
    let widths = [first, rest].map(|columns| f64::from(u32::try_from(columns).unwrap_or(u32::MAX)));
    let lines = wrap_first_fit(&words, &widths);
    lines.into_iter().map(joined).collect()
}

/// The words of a line, with the spaces between them.
fn joined(words: &[Word<'_>]) -> String {
    let mut line: String = words.iter().flat_map(|word| [word.word, word.whitespace]).collect();
    line.truncate(line.trim_end_matches(' ').len());
    line
}

/// The beginning of a text that takes at most `columns`, with `…` where it was cut.
pub(crate) fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let head = Word::from(text).break_apart(columns.saturating_sub(1)).next();
    format!("{}…", head.map_or("", |head| head.word).trim_end())
}

/// The text, filled with spaces to `columns`.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// `1 note`, `2 notes`, `no notes`.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed<T: AsRef<str>>(parts: &[T]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_wrapped_to_the_width() {
        assert_eq!(wrap("one two three four", 13, 4, 2), "one two\n  three four");
        assert_eq!(lines("", 10, 10), [""]);
        assert_eq!(lines("abcdefghijkl mn", 10, 10), ["abcdefghij", "kl mn"]);
        assert_eq!(lines("ééééééééé é", 10, 8), ["ééééééééé", "é"]);
    }

    #[test]
    fn a_word_of_a_million_letters_is_cut_into_lines_and_none_of_it_is_lost() {
        for letter in ["a", "é", "日", "e\u{301}"] {
            let word = letter.repeat(1_000_000);
            let lines = lines(&format!("a {word} b"), 80, 78);
            assert!(lines.iter().all(|line| width(line) <= 80));
            assert_eq!(lines.concat().replace(' ', ""), format!("a{word}b"));
        }
        assert_eq!(shortened(&"a".repeat(1_000_000), 5), "aaaa…");
    }

    #[test]
    fn addresses_stay_whole() {
        assert_eq!(
            lines("see https://example.org/abc now", 10, 10),
            ["see", "https://example.org/abc", "now"]
        );
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c d");
        assert_eq!(plain("Hestia’s"), "Hestia’s");
    }

    #[test]
    fn long_texts_are_shortened_by_columns() {
        assert_eq!(shortened("super-complaint", 8), "super-c…");
        assert_eq!(shortened("日本語", 5), "日本…");
        assert_eq!(shortened("日本語", 6), "日本語");
    }

    #[test]
    fn lists_and_counts_read_well() {
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
        assert_eq!(listed::<&str>(&[]), "");
        assert_eq!([counted(0, "note", "notes"), counted(1, "note", "notes")], ["no notes", "1 note"]);
    }
}
