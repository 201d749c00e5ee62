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

/// "The report, Safe to share?, was published": a title between commas, without quotation marks.
fn set_off(words: &[Word<'_>]) -> Option<(usize, usize)> {
    const LONGEST: usize = 9;
    const BEFORE: [&str; 5] = ["the", "that", "this", "our", "their"];
    const VERBS: [&str; 8] = ["was", "is", "which", "has", "had", "says", "makes", "asks"];
    // "The report, the force said, was fair"
    const ASIDES: [&str; 12] = [
        "said",
        "says",
        "told",
        "added",
        "was",
        "were",
        "is",
        "are",
        "has",
        "published",
        "police",
        "however",
    ];
    let report = (0..words.len()).find(|at| {
        let whose = at.checked_sub(1).and_then(|at| words.get(at));
        let own = whose.is_some_and(|word| {
            word.any(&BEFORE) || word.possessor().is_some_and(|it| it.eq_ignore_ascii_case("year"))
        });
        one_of(words, *at, &["report"]) && own && one_of(words, at + 1, &[","])
    })?;
    let from = report + 2;
    let close = (from + 2..words.len().min(from + LONGEST))
        .find(|at| one_of(words, *at, &[","]) && one_of(words, at + 1, &VERBS))?;
    let title = range(words, from, close);
    let plain = !title.iter().any(|word| word.any(&ASIDES) || word.raw == ",");
    let quoted = title.iter().any(|word| matches!(word.raw, "‘" | "“" | "'" | "\""));
    (plain && !quoted && title.first().is_some_and(Word::is_capital)).then_some((from, close))
}

/// "“A duty to protect” was published in answer to a super-complaint by …"
fn published_first(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let (open, close) = quotes::first(words, 0).filter(|(open, close)| *open == 0 && *close > 2)?;
    let verb = close + 1;
    let published = phrase(words, verb, &["was", "published"]) || phrase(words, verb, &["came", "out"]);
    let answers = (verb..words.len()).any(|at| crate::mention::complaint(words, at).is_some());
    (published && answers && words.get(open + 1).is_some_and(Word::is_capital)).then_some((open + 1, close))
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
    if let Some(found) = set_off(words).or_else(|| published_first(words)) {
        return Some(found);
    }
    let report =
        (1..words.len()).find(|at| one_of(words, *at, &["report"]) && one_of(words, at - 1, &THIS))?;
    let (open, close) = titled(words, report + 1).or_else(|| titled_before(words, report))?;
    // "The first led to the report ‘…’": that of an earlier super-complaint.
    let earlier = range(words, 0, report).iter().any(|word| word.any(&EARLIER));
    let begins = words.get(open + 1).is_some_and(Word::is_capital);
    (begins && !earlier).then_some((open + 1, close))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    #[test]
    fn a_title_may_stand_between_commas_or_before_its_publication() {
        let read = |sentence: &str| {
            let words = of(sentence);
            title(&words).map(|(from, to)| text(range(&words, from, to)))
        };
        for sentence in [
            "The report, A duty to protect, was published in May 2021.",
            "That report, A duty to protect, is about a super-complaint.",
            "Last year’s report, A duty to protect, which was prompted by a super-complaint, asked us.",
            "“A duty to protect” was published in May 2021 in answer to a super-complaint by Hestia.",
            "‘A duty to protect’ came out in May 2021, after a super-complaint.",
        ] {
            assert_eq!(read(sentence).as_deref(), Some("A duty to protect"), "{sentence}");
        }
        for none in [
            "The report, Kent Police said, was fair.",
            "The report, however, was published in May 2021.",
            "The report, published in May 2021, was fair.",
            "A report, A duty to protect, was published in May 2021.",
            "“A duty to protect” was published in May 2021.",
            "“We accept it” was the answer to the super-complaint.",
            "The report, Jane Doe told the panel, was fair.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
