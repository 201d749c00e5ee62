//! Lines of a plain text copy that belong together: a title in capitals, a label and its date.

use crate::words::Word;

use super::date_line::{date_lines, is_label};
use super::gap::behind_gap;

/// Joins a title in capitals with the line directly below it that goes on in capitals.
pub(super) fn with_capitals_joined<'t>(text: &str, lines: Vec<Vec<Word<'t>>>) -> Vec<Vec<Word<'t>>> {
    let capitals = |words: &[Word<'_>]| {
        let mut letters = words.iter().flat_map(|word| word.raw.chars()).filter(|c| c.is_alphabetic());
        words.len() > 1 && letters.all(char::is_uppercase)
    };
    let mut joined: Vec<Vec<Word<'t>>> = Vec::with_capacity(lines.len());
    for words in lines {
        let goes_on = joined.last().is_some_and(|last| {
            let (Some(end), Some(next)) = (last.last(), words.first()) else { return false };
            let gap = text.get(end.span.end..next.span.start).unwrap_or_default();
            let gap = gap.bytes().filter(|byte| *byte == b'\n').count();
            // "… BY THE SUZY": half of a name, whatever is between the lines.
            let half = last.iter().rev().take(3).any(|word| word.any(&["by", "of", "from", "the", "and"]));
            let directly = gap == 1 || gap == 2 && half;
            directly
                && behind_gap(text, &words).is_none()
                && capitals(last)
                && capitals(&words)
                && crate::mention::is_in(last)
                && crate::dates::whole(&words).is_none()
        });
        match joined.last_mut().filter(|_| goes_on) {
            Some(last) => last.extend(words),
            None => joined.push(words),
        }
    }
    joined
}

/// Joins a label with the date in the next line: browsers copy some pages this way.
pub(super) fn with_dates_joined(lines: Vec<Vec<Word<'_>>>) -> Vec<Vec<Word<'_>>> {
    let mut joined: Vec<Vec<Word<'_>>> = Vec::with_capacity(lines.len());
    for words in lines {
        let is_date = crate::dates::whole(&words).is_some();
        let dated =
            |label: &Vec<Word<'_>>| is_date || date_lines(&[label.as_slice(), &words].concat()).is_some();
        match joined.last_mut().filter(|last| is_label(last) && dated(last)) {
            Some(label) => label.extend(words),
            None => joined.push(words),
        }
    }
    joined
}
