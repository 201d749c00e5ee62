//! What the authorities published: "their findings", "a joint report", "‘Searching questions’", "The hidden victims, their report".

use crate::mention::complaint;
use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

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

/// The position after the noun for the report, and whether it can be no other: "the report", "their findings", "a joint
/// report", "the outcome of the investigation".
pub(super) fn head(words: &[Word<'_>], at: usize) -> Option<(usize, bool)> {
    const WHOSE: [&str; 9] = ["the", "this", "their", "our", "your", "its", "whose", "a", "report"];
    const KINDS: [&str; 7] =
        ["joint", "final", "full", "resulting", "super-complaint", "investigation", "published"];
    let whose = words.get(at).filter(|word| word.any(&WHOSE))?;
    // "Report on Hestia’s super-complaint, published May 2021", as a line of its own.
    if whose.is("report") {
        return (at == 0 && whose.is_capital()).then_some((1, false));
    }
    let kinds = range(words, at + 1, at + 4).iter().take_while(|word| word.any(&KINDS)).count();
    let noun = at + 1 + kinds;
    if one_of(words, noun, &["report"]) {
        return Some((noun + 1, !whose.any(&["a", "its"])));
    }
    let joint = one_of(words, at + 1, &["joint"]);
    if one_of(words, noun, &["findings", "outcome", "results"]) && !whose.is("a") {
        return Some((noun + 1, whose.any(&["their", "whose"])));
    }
    // "The joint investigation by HMICFRS and the IOPC was published": what it found.
    (joint && phrase(words, at + 2, &["investigation"])).then_some((at + 3, false))
}
