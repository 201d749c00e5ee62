//! The title of the report: in quotation marks beside the word "report", or before it.

use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

use super::dated::plain_title;

/// The position after a title in quotation marks.
pub(super) fn after_title(words: &[Word<'_>], at: usize) -> usize {
    titled(words, at).map_or(at, |(_, close)| close + 1)
}

/// The title in quotation marks at a position, if any: "‘Safe to share?’", "called ‘Safe to share?’".
fn titled(words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    let at = [
        &["on", "their", "investigation"][..],
        &["on", "the", "investigation"],
        &["of", "their", "investigation"],
    ]
    .iter()
    .find(|it| phrase(words, at, it))
    .map_or(at, |it| at + it.len());
    let comma = at + usize::from(one_of(words, at, &[",", ":"]));
    let called = comma + usize::from(one_of(words, comma, &["called", "titled", "entitled"]));
    if !one_of(words, called, &["‘", "“", "'", "\""]) {
        return None;
    }
    quotes::first(words, called).filter(|(open, _)| *open == called)
}

/// The title in quotation marks before "the report": "‘Safe to share?’, the report on a super-complaint".
fn titled_before(words: &[Word<'_>], report: usize) -> Option<(usize, usize)> {
    let kind = report - usize::from(one_of(words, report - 1, &["joint", "super-complaint"]));
    let comma = kind.checked_sub(2).filter(|at| one_of(words, *at, &[","]))?;
    let (open, close) = (comma.saturating_sub(24)..comma)
        .filter_map(|at| quotes::first(words, at))
        .find(|(_, close)| close + 1 == comma)?;
    (one_of(words, kind - 1, &["the", "their", "our", "a"]) && comma - open <= 24).then_some((open, close))
}

/// "The report ‘Safe to share?’", "published a report called ‘Safe to share?’": the words of the title.
pub(in crate::reading) fn title(words: &[Word<'_>]) -> Option<(usize, usize)> {
    const THIS: [&str; 8] = ["the", "this", "our", "their", "its", "a", "joint", "super-complaint"];
    const EARLIER: [&str; 9] =
        ["first", "second", "third", "earlier", "previous", "previously", "other", "another", "last"];
    let published = (0..words.len()).find(|at| one_of(words, *at, &["published", "issued", "released"]));
    if let Some((from, end)) = published.and_then(|at| Some((at + 1, plain_title(words, at + 1)?.0))) {
        return Some((from, end));
    }
    let report =
        (1..words.len()).find(|at| one_of(words, *at, &["report"]) && one_of(words, at - 1, &THIS))?;
    let (open, close) = titled(words, report + 1).or_else(|| titled_before(words, report))?;
    // "The first led to the report ‘…’": that of an earlier super-complaint.
    let earlier = range(words, 0, report).iter().any(|word| word.any(&EARLIER));
    let begins = words.get(open + 1).is_some_and(Word::is_capital);
    (begins && !earlier).then_some((open + 1, close))
}
