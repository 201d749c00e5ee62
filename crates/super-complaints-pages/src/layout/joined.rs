//! Lines of a plain text copy that belong together: a title in capitals, a label and its date.

use super_complaints::collect_vec::CollectVec as _;

use crate::parties::Names;
use crate::words::Word;

use super::date_line::{date_lines, is_label};
use super::gap::behind_gap;

/// Joins a title with the line directly below it that goes on with it: in capitals, or with the other half of a name or of
/// words in quotation marks.
pub(super) fn with_titles_joined<'t>(
    text: &str,
    lines: Vec<Vec<Word<'t>>>,
    names: &Names<'_>,
) -> Vec<Vec<Word<'t>>> {
    let mut joined: Vec<Vec<Word<'t>>> = Vec::with_capacity(lines.len());
    for words in lines {
        let goes_on = joined.last().is_some_and(|last| goes_on(text, last, &words, names));
        match joined.last_mut().filter(|_| goes_on) {
            Some(last) => last.extend(words),
            None => joined.push(words),
        }
    }
    joined
}

fn goes_on(text: &str, last: &[Word<'_>], words: &[Word<'_>], names: &Names<'_>) -> bool {
    /// A title has no more words than that.
    const LONGEST: usize = 40;
    let (Some(end), Some(next)) = (last.last(), words.first()) else { return false };
    let gap = text.get(end.span.end..next.span.start).unwrap_or_default();
    let gap = gap.bytes().filter(|byte| *byte == b'\n').count();
    if gap > 2 || end.is_stop() || last.len() + words.len() > LONGEST || behind_gap(text, words).is_some() {
        return false;
    }
    // "… BY THE SUZY": half of a name, whatever is between the lines.
    let half = || last.iter().rev().take(3).any(|word| word.any(&["by", "of", "from", "the", "and"]));
    let mentions = || crate::mention::is_in(last) || gap == 1 && crate::mention::is_in(words);
    let capitals = || are_capitals(last) && are_capitals(words) && (gap == 1 || half()) && mentions();
    let whole = || crate::dates::whole(words).is_some() || names.whole(last).is_some();
    let open = gap == 1 && end.any(&["of", "by", "from", "on", "the", "and", "into", "about"]);
    open && crate::mention::is_in(last)
        || (capitals() || gap == 1 && mentions() && is_half(last, words, names)) && !whole()
}

fn are_capitals(words: &[Word<'_>]) -> bool {
    let mut letters = words.iter().flat_map(|word| word.raw.chars()).filter(|c| c.is_alphabetic());
    words.len() > 1 && letters.all(char::is_uppercase)
}

/// Whether a name, or words in quotation marks, begin in one line and end in the next.
fn is_half(last: &[Word<'_>], words: &[Word<'_>], names: &Names<'_>) -> bool {
    /// A name has no more words than that in a line.
    const NAME: usize = 6;
    let quotes =
        |words: &[Word<'_>], marks: [char; 2]| words.iter().filter(|word| word.raw.contains(marks)).count();
    let open = [['“', '”'], ['"', '"']]
        .into_iter()
        .any(|marks| quotes(last, marks) % 2 == 1 && quotes(words, marks) % 2 == 1);
    let both: Vec<Word<'_>> = last.iter().chain(words.iter().take(NAME)).copied().collect_vec();
    let from = last.len().saturating_sub(NAME);
    let named = (from..last.len())
        .any(|at| names.at(&both, at).is_some_and(|(named, end)| named.is_resolved() && end > last.len()));
    open || named
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
