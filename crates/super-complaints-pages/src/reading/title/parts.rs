//! The parts of a title: without the name of the site, the title of the report in it, what it is about.

use crate::dates;
use crate::parties::Names;
use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

/// "… super-complaint on the police response to stalking": what it is on, up to the end of the clause.
pub(super) fn on<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    const ENDS: [&str; 16] = [
        "was",
        "is",
        "were",
        "has",
        "had",
        "which",
        "that",
        "who",
        "made",
        "submitted",
        "published",
        "by",
        "from",
        "to",
        "should",
        "will",
    ];
    let from = (1..words.len()).find(|at| {
        one_of(words, *at, &["on", "about"])
            && words.get(at - 1).is_some_and(|word| word.raw.to_lowercase().ends_with("complaint"))
    })? + 1;
    // "The police response to stalking": "to" belongs to it.
    let ends = |at: &usize| {
        words.get(*at).is_none_or(|word| {
            word.is_mark() && !matches!(word.raw, "’" | "'")
                || word.any(&ENDS)
                    && !(word.is("to") && one_of(words, at - 1, &["response", "responses", "approach"]))
        })
    };
    let end = (from..=words.len()).find(ends)?;
    let topic = range(words, from, end);
    let date = topic.iter().any(|word| dates::year(word).is_some() || dates::is_month(word));
    ((2..=14).contains(&topic.len()) && !date && !one_of(topic, 0, &["its", "their", "this", "our"]))
        .then_some(topic)
}

/// A title without the name of the site beside it: "… - GOV.UK", "… | Kent Police", "Kent Police | …".
pub(super) fn without_site<'w, 't>(words: &'w [Word<'t>], names: &Names<'_>) -> &'w [Word<'t>] {
    if let Some(bar) = words.iter().position(|word| word.raw == "|")
        && names.whole(range(words, 0, bar)).is_some()
    {
        return range(words, bar + 1, words.len());
    }
    let bar = words.iter().rposition(|word| matches!(word.raw, "|" | "-" | "–")).filter(|at| *at > 0);
    let site = |at: usize| {
        let rest = range(words, at + 1, words.len());
        one_of(words, at, &["|"]) || matches!(rest, [name] if name.is("GOV.UK"))
    };
    bar.filter(|at| site(*at)).map_or(words, |at| range(words, 0, at))
}

/// A title without its number among others: "4. Super-complaint on stalking", "7) Our response".
pub(super) fn without_place<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let number = words.first().is_some_and(|word| {
        (1..=2).contains(&word.raw.len()) && word.raw.bytes().all(|byte| byte.is_ascii_digit())
    });
    let mark = words.get(1).is_some_and(|word| matches!(word.raw, "." | ")") && !word.spaced);
    let title = words.get(2).is_some_and(|word| word.spaced && word.is_capital());
    if number && mark && title { range(words, 2, words.len()) } else { words }
}

/// A title without a note on the super-complaint or its report behind it: "Super-complaint: stalking, made by Hestia in March 2020",
/// "Annex C: super-complaint on slavery (report ‘The hidden victims’, 26 May 2021)".
pub(super) fn without_note<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    const MADE: [&str; 4] = ["made", "submitted", "lodged", "brought"];
    let made = words
        .iter()
        .position(|word| word.raw == ",")
        .filter(|at| one_of(words, at + 1, &MADE) && one_of(words, at + 2, &["by"]));
    let open = words.iter().rposition(|word| word.raw == "(");
    let closed = words.last().is_some_and(|word| word.raw == ")");
    let note = open.filter(|at| {
        let within = range(words, at + 1, words.len());
        let dated = within.iter().any(|word| dates::year(word).is_some());
        closed && dated && one_of(within, 0, &["report"])
    });
    let end = made.or(note).filter(|end| *end >= 3);
    end.map_or(words, |end| range(words, 0, end))
}

/// The title of the report in "Responses to <title>" or in quotation marks after these words. A description, such as
/// "the super-complaint report on stalking", is not a title.
pub(super) fn report_title<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    if let Some(quoted) = answered(words) {
        return Some(quoted);
    }
    if !one_of(words, 0, &["response", "responses"]) || !phrase(words, 1, &["to"]) {
        return None;
    }
    let rest = range(words, 2, words.len());
    if let Some((open, close)) = quotes::first(rest, 0) {
        return Some(range(rest, open + 1, close)).filter(|quoted| !quoted.is_empty());
    }
    let describes = head(rest).iter().any(|word| {
        word.raw.to_lowercase().contains("complaint") || word.any(&["recommendation", "recommendations"])
    });
    (rest.first()?.is_capital() && !describes).then_some(rest)
}

/// "Super-complaint by Hestia: response to ‘The hidden victims’", "‘Safe to share?’: our response to the report".
fn answered<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    const ANSWERS: [&str; 5] = ["response", "responses", "reply", "answer", "answers"];
    let (open, close) = quotes::first(words, 0)?;
    let quoted = range(words, open + 1, close);
    let mark = open >= 2 && one_of(words, open - 1, &["to"]) && one_of(words, open - 2, &ANSWERS);
    let behind = range(words, close + 1, words.len());
    let first = open == 0
        && one_of(behind, 0, &[":", "–", "—", "-"])
        && behind.iter().any(|word| word.any(&ANSWERS))
        && behind.iter().any(|word| word.is("report"));
    let ends = mark && behind.iter().all(Word::is_mark);
    (open > 0 && ends || first).then_some(quoted).filter(|it| it.first().is_some_and(Word::is_capital))
}

/// The part of a title before a colon, or up to a question mark.
fn head<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let end = words.iter().position(|word| matches!(word.raw, ":" | "?" | "–" | "—"));
    let end = end.map_or(words.len(), |at| if phrase(words, at, &["?"]) { at + 1 } else { at });
    range(words, 0, end)
}

/// A title without "Report on …" after it.
pub(super) fn short_title<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let head = head(words);
    let rest = head.len() + usize::from(one_of(words, head.len(), &[":", "–", "—"]));
    let describes = phrase(words, rest, &["report", "on"]) || phrase(words, rest, &["a", "report", "on"]);
    if describes && !head.is_empty() { head } else { words }
}

/// What the title of a page is about: the words after a colon, or after "report on".
pub(super) fn subject<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let colon = words.iter().rposition(|word| word.raw == ":").map(|at| at + 1);
    let on = || {
        let on = (1..words.len()).rfind(|at| phrase(words, *at, &["on"]))?;
        let of = words.get(on - 1)?.raw.to_lowercase();
        (of == "report" || of.ends_with("complaint")).then_some(on + 1)
    };
    let start = colon.or_else(on).filter(|at| *at < words.len());
    let start = start.unwrap_or(if phrase(words, 0, &["responses", "to"]) { 2 } else { 0 });
    range(words, start, words.len())
}
