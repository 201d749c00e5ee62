//! The date of the report in a longer sentence: what was published is named first, and its date stands behind the verb,
//! or at the beginning of the sentence.

mod by_whom;
mod object;

use super_complaints::PartialDate;

use crate::dates;
use crate::mention::complaint;
use crate::parties::Names;
use crate::quotes;
use crate::words::{MAKE_A_CLAUSE, Word, one_of, phrase, range};

use super::authority::is_authority;

use object::{head, object};

pub(in crate::reading) use object::plain_title;

/// A date, and the words that say what it is the date of.
type Found = (PartialDate, usize, usize);

/// More words than that between a noun and its verb, or a verb and its date, are too many to be sure.
const LONGEST: usize = 26;

const PUBLISHED: [&str; 5] = ["published", "released", "issued", "launched", "made"];

/// Words with which a sentence does not say that it was so.
const OPEN: [&str; 20] = [
    "not", "never", "neither", "hardly", "no", "if", "whether", "unless", "would", "might", "may", "could",
    "should", "will", "draft", "first", "earlier", "previous", "another", "interim",
];

/// Verbs and nouns between the report and its date that may take the date to themselves.
const BETWEEN: [&str; 29] = [
    "said",
    "says",
    "found",
    "makes",
    "made",
    "asks",
    "asked",
    "says",
    "show",
    "shows",
    "who",
    "whose",
    "that",
    "because",
    "when",
    "after",
    "before",
    "since",
    "letter",
    "reply",
    "plan",
    "guidance",
    "statement",
    "policy",
    "strategy",
    "update",
    "law",
    "act",
    "bill",
];

/// Verbs whose subject may be another noun than the one before them.
const FINITE: [&[&str]; 8] = [
    &["was"],
    &["were"],
    &["has", "been"],
    &["have", "been"],
    &["came"],
    &["appeared"],
    &["followed"],
    &["("],
];

/// Whether a noun is only part of what a sentence is about: "our response to the report was published on …". What stands
/// directly behind it may still be about it: "I am responding to the report published on …".
pub(in crate::reading) fn is_within(words: &[Word<'_>], at: usize, finite: bool) -> bool {
    const OPENS: [&str; 16] = [
        "since", "after", "before", "when", "that", "and", "as", "because", "until", "while", "once",
        "where", "but", "also", "today", "then",
    ];
    const TEXTS: [&str; 14] = [
        "response",
        "responses",
        "reply",
        "answer",
        "plan",
        "plans",
        "letter",
        "statement",
        "evidence",
        "update",
        "article",
        "page",
        "guidance",
        "submission",
    ];
    let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) else { return false };
    let figure = before.raw.starts_with(|c: char| c.is_ascii_digit());
    if finite {
        return !(before.is_mark() || figure || before.any(&OPENS));
    }
    let text = at >= 2 && before.any(&["to", "on", "about", "of"]) && one_of(words, at - 2, &TEXTS);
    text && !(at >= 3 && one_of(words, at - 3, &["in"]))
}

/// The date of the report that a sentence says.
pub(in crate::reading) fn dated(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let may = words
        .iter()
        .any(|word| word.any(&["report", "findings", "outcome", "investigation", "results", "published"]));
    // "May 2021" is a month, and no doubt.
    let open = |word: &&Word<'_>| word.any(&OPEN) && !(word.is("may") && word.is_capital());
    if !may || words.iter().any(|word| open(&word)) {
        return None;
    }
    labelled(words)
        .or_else(|| passive(names, words))
        .or_else(|| active(names, words))
        .or_else(|| by_whom::dated(names, words))
}

/// "Date of report: 14 December 2023", "Report date: 14 December 2023".
fn labelled(words: &[Word<'_>]) -> Option<Found> {
    const LABELS: [&[&str]; 7] = [
        &["date", "of", "report"],
        &["date", "of", "the", "report"],
        &["report", "date"],
        &["date", "report", "published"],
        &["report", "published", "on"],
        &["date", "of", "publication", "of", "report"],
        &["report", "published"],
    ];
    let label = LABELS.iter().find(|it| phrase(words, 0, it))?;
    let colon = one_of(words, label.len(), &[":", "–", "-"]).then_some(label.len() + 1)?;
    let stop = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    dates::whole(range(words, colon, stop)).map(|date| (date, 0, stop))
}

/// "The report on the police response to stalking, which was published on 27 September 2024, …".
fn passive(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    (0..words.len()).find_map(|at| {
        let (head, sure) = head(words, at)?;
        let limit = words.len().min(head + LONGEST);
        // "Published in December 2023, the report makes ten recommendations."
        if let Some(found) = opening(names, words, at) {
            return Some(found);
        }
        (head..limit).find_map(|verb| {
            let chain = range(words, head, verb);
            let (date, end) = when(names, words, verb)?;
            let own = sure
                || (0..chain.len()).any(|at| complaint(chain, at).is_some())
                || by_authorities(names, chain);
            let finite = FINITE.iter().any(|it| phrase(words, verb, it));
            let other = (finite || chain.is_empty()) && is_within(words, at, finite);
            (own && is_chain(names, chain) && !other).then_some((date, verb, end))
        })
    })
}

/// What may stand between the report and its verb: what it is on, who wrote it, its title.
fn is_chain(names: &Names<'_>, chain: &[Word<'_>]) -> bool {
    const BEGINS: [&str; 10] =
        ["on", "into", "about", "of", "by", "from", "following", "called", "entitled", "titled"];
    let Some(first) = chain.first() else { return true };
    let (title, behind) = match quotes::first(chain, 0).filter(|(open, _)| *open <= 2) {
        Some((open, close)) => (true, range(chain, close + usize::from(close > open), chain.len())),
        None => (false, chain),
    };
    let authors = |at: usize| names.list(behind, at).1;
    // Commas stand between authors alone.
    let listed = (0..behind.len()).find(|at| authors(*at) > *at).map_or((0, 0), |at| (at, authors(at)));
    let plain = |(at, word): (usize, &Word<'_>)| {
        let inside = (listed.0..listed.1).contains(&at);
        let mark = !word.is_mark() || inside || matches!(word.raw, "’" | "'" | "(" | ")");
        let again = at > 0 && word.is("report");
        mark && !word.is_stop() && !word.any(&BETWEEN) && !word.any(&MAKE_A_CLAUSE) && !again
    };
    (title || first.any(&BEGINS)) && behind.iter().enumerate().skip(usize::from(title)).all(plain)
}

/// Whether the words name the authorities alone: those who write such a report.
fn by_authorities(names: &Names<'_>, words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|at| {
        let by = one_of(words, at, &["by", "from", "of"]);
        let (authors, _) = if by { names.list(words, at + 1) } else { (Vec::new(), at) };
        !authors.is_empty() && authors.iter().all(|named| named.id().is_some_and(is_authority))
    })
}

/// "which was published on 14 December 2023", ", dated 14 December 2023", "(published 14 December 2023)", "came out in May".
fn when(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<(PartialDate, usize)> {
    const WAS: [&[&str]; 8] = [
        &["which", "was"],
        &["that", "was"],
        &["which", "were"],
        &["was"],
        &["were"],
        &["has", "been"],
        &["have", "been"],
        &[],
    ];
    const CAME: [&[&str]; 5] = [
        &["came", "out"],
        &["appeared"],
        &["followed"],
        &["was", "made", "public"],
        &["was", "laid", "before", "parliament", "and", "published"],
    ];
    let open = at + usize::from(one_of(words, at, &[",", "("]));
    // "The report (14 December 2023)"
    if one_of(words, at, &["("])
        && let Some(found) = dates::at(words, open).filter(|(_, end)| one_of(words, *end, &[")"]))
    {
        return Some(found);
    }
    let which = open + usize::from(one_of(words, open, &["which", "that"]));
    let came = CAME.iter().find(|it| phrase(words, which, it)).map(|it| which + it.len());
    if let Some(end) = came {
        return dates::at(words, end + 1).filter(|_| one_of(words, end, &["in", "on"]));
    }
    if one_of(words, open, &["dated"]) {
        return dates::at(words, open + 1);
    }
    let was = WAS.iter().find(|it| phrase(words, open, it))?;
    let verb = open + was.len();
    let verb = verb + usize::from(one_of(words, verb, &["jointly", "formally"]));
    let done = (one_of(words, verb, &PUBLISHED) && !one_of(words, verb, &["made"])).then_some(verb + 1)?;
    let done = done + usize::from(one_of(words, done, &["jointly", "today"]));
    let by = if one_of(words, done, &["by"]) { names.list(words, done + 1) } else { (Vec::new(), done) };
    by.0.iter().all(|named| named.id().is_some_and(is_authority)).then_some(())?;
    let on = by.1 + usize::from(one_of(words, by.1, &["in", "on", "ln"]));
    dates::at(words, on)
}

/// "Published (by HMICFRS and the IOPC) in December 2023, " directly before the report.
fn opening(names: &Names<'_>, words: &[Word<'_>], report: usize) -> Option<Found> {
    one_of(words, 0, &["published", "released", "issued"]).then_some(())?;
    let (date, end) = when(names, words, 0)?;
    (one_of(words, end, &[","]) && end + 1 == report).then_some((date, 0, end))
}

/// "HMICFRS and the IOPC investigated it and published their findings on 14 December 2023", "On 14 December 2023 HMICFRS and
/// the IOPC published ‘…’", "we published a joint report with HMICFRS in May 2021".
fn active(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let verb =
        (1..words.len()).find(|at| one_of(words, *at, &["published", "released", "issued", "reported"]))?;
    // ", today," and ", 14 December 2023,"
    let mut before = verb;
    while before > 0
        && one_of(words, before - 1, &["jointly", "has", "have", "together", "today", "also", "then"])
    {
        before -= 1;
    }
    // "We published, with the IOPC, the report …"
    let aside = one_of(words, verb + 1, &[","]) && one_of(words, verb + 2, &["with", "alongside"]);
    let beside = aside.then(|| names.list(words, verb + 3));
    let from = beside.as_ref().map_or(verb + 1, |(_, end)| end + usize::from(one_of(words, *end, &[","])));
    let object = object(words, from)?;
    let with = one_of(words, object, &["with"]).then(|| names.list(words, object + 1));
    let ours = beside.as_ref().or(with.as_ref()).is_some_and(|(them, _)| {
        !them.is_empty() && them.iter().all(|named| named.id().is_some_and(is_authority))
    });
    let we = before.checked_sub(1).filter(|at| one_of(words, *at, &["we"])).filter(|_| ours);
    let subject = we.or_else(|| subject(names, words, before))?;
    let end = with.map_or(object, |(_, end)| end);
    let date = date_before(words, subject).or_else(|| date_behind(names, words, end))?;
    Some((date.0, date.1.min(verb), date.2.max(verb + 1)))
}

/// Where the subject of a verb begins, if it is the authorities: directly before it, before "who", or at the beginning of a
/// sentence in which nobody else does anything.
fn subject(names: &Names<'_>, words: &[Word<'_>], verb: usize) -> Option<usize> {
    const THREE: [&str; 5] = ["bodies", "organisations", "agencies", "authorities", "inspectorates"];
    let of = |from: usize| {
        let (found, end) = names.list(words, from);
        let all = !found.is_empty() && found.iter().all(|named| named.id().is_some_and(is_authority));
        all.then_some((from, end))
    };
    let three = verb.checked_sub(3).filter(|at| {
        one_of(words, *at, &["the", "these"])
            && one_of(words, at + 1, &["three", "investigating"])
            && one_of(words, at + 2, &THREE)
    });
    let who = verb
        .checked_sub(1)
        .filter(|at| one_of(words, *at, &["who", "which"]))
        .map(|at| at - usize::from(at > 0 && one_of(words, at - 1, &[","])));
    let ends = |end: usize| end == verb || Some(end) == who;
    if let Some(from) =
        three.or_else(|| (0..verb).filter_map(of).find(|(_, end)| ends(*end)).map(|(from, _)| from))
    {
        return Some(from);
    }
    // "… investigated it and published …"
    let (from, end) = (0..verb.min(10)).find_map(of)?;
    let and = verb.checked_sub(1).filter(|at| one_of(words, *at, &["and"]))?;
    let rest = range(words, end, and);
    let starts = from == 0
        || one_of(words, from - 1, &[",", "the"])
        || date_before(words, from).is_some()
        || from == 1;
    let verbs =
        ["investigated", "considered", "examined", "assessed", "looked", "jointly", "reviewed", "studied"];
    let alone = rest.iter().take(2).any(|word| word.any(&verbs))
        && !(0..rest.len()).any(|at| names.at(rest, at).is_some());
    (starts && alone && !rest.iter().any(|word| word.any(&["who", "which", "that"]))).then_some(from)
}

/// "In May 2021" directly before the subject, with or without a comma.
fn date_before(words: &[Word<'_>], subject: usize) -> Option<Found> {
    let article = subject - usize::from(subject > 0 && one_of(words, subject - 1, &["the"]));
    let end = article - usize::from(article > 0 && one_of(words, article - 1, &[","]));
    (2..=5).find_map(|length| {
        let start = end.checked_sub(length).filter(|at| one_of(words, *at, &["in", "on", "ln"]))?;
        let date = dates::whole(range(words, start + 1, end))?;
        Some((date, start, end))
    })
}

/// "on 14 December 2023", behind what was published and what that is on.
fn date_behind(names: &Names<'_>, words: &[Word<'_>], from: usize) -> Option<Found> {
    let comma = |at: usize| at + usize::from(one_of(words, at, &[","]));
    (from..words.len().min(from + LONGEST)).find_map(|at| {
        let chain = range(words, comma(from).min(at), at);
        let chain =
            range(chain, 0, chain.len() - usize::from(chain.last().is_some_and(|word| word.raw == ",")));
        let (date, end) = dates::at(words, at + 1).filter(|_| one_of(words, at, &["in", "on", "ln"]))?;
        // "… on what happened in May 2019": the last words of the sentence, or of a clause.
        let closes = words.get(end).is_none_or(|word| word.is_mark() || word.any(&["and", "with", "after"]));
        let of_it = chain.is_empty()
            || quotes::first(chain, 0).is_some_and(|(open, close)| open == 0 && close + 1 == chain.len())
            || (0..chain.len()).any(|at| complaint(chain, at).is_some_and(|end| end == chain.len()))
            || phrase(chain, 0, &["on", "it"]);
        (closes && of_it && is_chain(names, chain)).then_some((date, at, end))
    })
}

#[cfg(test)]
mod tests;
