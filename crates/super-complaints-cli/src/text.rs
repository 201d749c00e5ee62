//! Text for people: wrapped to a width, with nothing in it that a terminal obeys.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How many columns a text takes; escape sequences must not be in it.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// The text with what is not seen, or turns the direction of writing, spelt out: input can then neither colour nor disguise
/// what is printed. Line breaks and tabs become spaces.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    super_complaints::spelt_out(text)
}

/// The text in lines of at most `width` columns. The first line is shortened by `first` columns, which the
/// caller has filled; all others begin with `rest` spaces. A word that is longer than a line is cut, unless it is an
/// address.
pub(crate) fn wrap(text: &str, width: usize, first: usize, rest: usize) -> String {
    let lines = lines(text, width.saturating_sub(first), width.saturating_sub(rest));
    lines.join(&format!("\n{}", " ".repeat(rest)))
}

/// The lines of a text: the first at most `first` columns wide, the others at most `rest`. Each character is looked at once
/// or twice, however long a word is.
pub(crate) fn lines(text: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut free = first.max(8);
    for mut word in text.split_whitespace() {
        let is_address = word.contains("://");
        loop {
            let gap = usize::from(!line.is_empty());
            let fits = fit(word, free.saturating_sub(gap));
            if fits.end == word.len() && fits.columns + gap <= free {
                line.push_str(" ".get(..gap).unwrap_or_default());
                line.push_str(word);
                free -= fits.columns + gap;
                break;
            }
            if gap == 0 && is_address {
                line.push_str(word); // an address in two pieces leads nowhere
                free = 0;
                break;
            }
            if gap == 0 {
                let (head, tail) = word.split_at(fits.end);
                line.push_str(head);
                word = tail;
            }
            lines.push(std::mem::take(&mut line));
            free = rest.max(8);
        }
    }
    lines.push(line);
    lines
}

/// The beginning of a word.
struct Fit {
    /// Where it ends: behind at least one character.
    end: usize,
    /// How wide it is.
    columns: usize,
}

/// As much of a word as takes at most `columns`, counted character by character.
fn fit(word: &str, columns: usize) -> Fit {
    let mut fit = Fit { end: 0, columns: 0 };
    for (at, character) in word.char_indices() {
        let wide = character.width().unwrap_or(0);
        if at > 0 && fit.columns + wide > columns {
            break;
        }
        fit = Fit { end: at + character.len_utf8(), columns: fit.columns + wide };
    }
    fit
}

/// The beginning of a text that takes at most `columns`, with `…` where it was cut.
pub(crate) fn shortened(text: &str, columns: usize) -> String {
    if fit(text, columns).end == text.len() {
        return text.to_owned();
    }
    let head = text.get(..fit(text, columns.saturating_sub(1)).end).unwrap_or_default();
    format!("{}…", head.trim_end())
}

/// The text with spaces behind it, `columns` wide.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
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
