//! What the authorities published: "their findings", "a joint report", "‘Searching questions’", "The hidden victims, their report".

use crate::mention::complaint;
use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

use super::head;

/// The longest title without quotation marks, in words.
const LONGEST_TITLE: usize = 24;

/// The position after what was published.
pub(super) fn object(words: &[Word<'_>], at: usize) -> Option<usize> {
    const INVESTIGATION: [&[&str]; 5] = [
        &["of", "their", "investigation"],
        &["on", "their", "investigation"],
        &["of", "the", "investigation"],
        &["on", "the", "investigation"],
        &["of", "their", "joint", "investigation"],
    ];
    if let Some((end, _)) = head(words, at) {
        // "The report of their investigation"
        return Some(end + INVESTIGATION.iter().find(|it| phrase(words, end, it)).map_or(0, |it| it.len()));
    }
    if phrase(words, at, &["their", "response", "to", "the"]) && complaint(words, at + 4).is_some() {
        return complaint(words, at + 4);
    }
    if let Some(end) = complaint(words, at + 2)
        .filter(|_| one_of(words, at, &["on"]) && one_of(words, at + 1, &["the", "this"]))
    {
        return Some(end);
    }
    let title = quotes::first(words, at).filter(|(open, _)| *open == at);
    title
        .filter(|_| words.get(at + 1).is_some_and(Word::is_capital))
        .map(|(_, close)| close + 1)
        .or_else(|| plain_title(words, at).map(|(_, end)| end))
}

/// "The hidden victims, their report", without quotation marks: where the title ends, and the position after "report".
pub(in crate::reading) fn plain_title(words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    words.get(at).filter(|word| word.is_capital())?;
    let comma = (at + 2..words.len().min(at + LONGEST_TITLE))
        .find(|comma| one_of(words, *comma, &[",", "(", "."]))?;
    let whose = one_of(words, comma, &[","]).then_some(comma + 1)?;
    let own = one_of(words, whose, &["their", "the", "a"]);
    let kind = whose + 1 + usize::from(one_of(words, whose + 1, &["joint", "final", "super-complaint"]));
    let names_it =
        own && one_of(words, kind, &["report"]) && one_of(words, kind + 1, &["on", "into", "about"]);
    let plain =
        range(words, at, comma).iter().all(|word| !word.is_mark() || matches!(word.raw, "?" | ":" | "’"));
    (names_it && plain).then_some((comma, kind + 1))
}
