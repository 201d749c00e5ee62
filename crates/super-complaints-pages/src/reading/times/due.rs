//! Due dates: the words, and a date if they give one.

use super_complaints::PartialDate;
use super_complaints::model::{DueField, DueTrigger, Mark};

use crate::dates;
use crate::numbers;
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range, which};

use super::found::{Found, found};
use super::periods::{self, period, this_year};

const VAGUE: [&[&str]; 14] = [
    &["as", "soon", "as", "possible"],
    &["as", "soon", "as", "practicable"],
    &["as", "soon", "as", "reasonably", "practicable"],
    &["as", "a", "matter", "of", "urgency"],
    &["in", "due", "course"],
    &["without", "delay"],
    &["immediately"],
    &["with", "immediate", "effect"],
    &["at", "the", "earliest", "opportunity"],
    &["at", "the", "first", "opportunity"],
    &["at", "pace"],
    &["as", "quickly", "as", "possible"],
    &["shortly"],
    &["in", "the", "near", "future"],
];

/// The words that a time may begin with, unless it is a date alone. Most words begin none.
const BEGINS: [&str; 22] = [
    "after",
    "as",
    "at",
    "before",
    "by",
    "during",
    "early",
    "from",
    "immediately",
    "in",
    "late",
    "later",
    "next",
    "no",
    "not",
    "on",
    "over",
    "shortly",
    "this",
    "with",
    "within",
    "without",
];

/// The words at which a time may begin.
fn beginnings(words: &[Word<'_>]) -> impl Iterator<Item = usize> {
    let may_begin = |word: &Word<'_>| word.any(&BEGINS) || dates::may_begin(word);
    words.iter().enumerate().filter(move |(_, word)| may_begin(word)).map(|(at, _)| at)
}

/// The due date that an item sets. "In June 2022" may be said of anything there, so that only words that set a
/// limit count.
pub(in crate::reading) fn of_item(words: &[Word<'_>]) -> Option<Found> {
    beginnings(words).find_map(|at| limit_at(words, at))
}

/// The due date that words begin with: "By 1 May 2025, the Home Office should …".
pub(in crate::reading) fn opening(words: &[Word<'_>]) -> Option<Found> {
    limit_at(words, 0)
}

fn limit_at(words: &[Word<'_>], at: usize) -> Option<Found> {
    let limit = || within(words, at).filter(|_| !is_standard(words, at));
    // "By summer 2024" sets a limit as words; "by summer" alone may be how something is done.
    let season = |it: &Found| {
        let (from, to) = it.words;
        periods::season(words, from + 1).is_some() && words.get(to - 1).and_then(dates::year).is_some()
    };
    let limits = |it: &Found| (it.due.date.is_some() || season(it)) && !is_of_the_past(words, at);
    let date = || dated(words, at, &["by"]).filter(limits);
    let period = || period(words, at).filter(|_| one_of(words, at, &["by", "before"]));
    vague(words, at).or_else(limit).or_else(date).or_else(period)
}

/// "Cases closed by 30 June 2022": the date says which cases, and not by when to act.
fn is_of_the_past(words: &[Word<'_>], at: usize) -> bool {
    const HELPS: [&str; 7] = ["be", "been", "being", "is", "are", "have", "has"];
    const PAST: [&str; 6] = ["made", "begun", "taken", "given", "held", "known"];
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    let participle = before(1).is_some_and(|word| word.raw.ends_with("ed") || word.any(&PAST));
    let adverb = before(2).is_some_and(|word| word.raw.ends_with("ly"));
    participle && !before(2 + usize::from(adverb)).is_some_and(|word| word.any(&HELPS))
}

/// "Ensure that victims are called within five days": what is always to be done, and not by when to begin.
fn is_standard(words: &[Word<'_>], at: usize) -> bool {
    const JOINS: [&str; 7] = ["that", "which", "who", "when", "where", "if", "of"];
    let short = range(words, at + 1, at + 5).iter().any(|word| word.any(&["day", "days", "week", "weeks"]));
    let before = range(words, at.saturating_sub(60), at);
    let modal = before.iter().rposition(|word| word.any(&["should", "must"])).unwrap_or(0);
    short && before.iter().skip(modal).any(|word| word.any(&JOINS))
}

/// The due date of a promise.
pub(in crate::reading) fn of_promise(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    const AT: [&str; 4] = ["by", "in", "on", "during"];
    during(names, words).or_else(|| {
        beginnings(words).find_map(|at| {
            let year = || this_year(words, at);
            let period = || period(words, at);
            vague(words, at)
                .or_else(|| within(words, at))
                .or_else(|| dated(words, at, &AT))
                .or_else(year)
                .or_else(period)
                .or_else(|| periods::more(words, at))
        })
    })
}

fn vague(words: &[Word<'_>], at: usize) -> Option<Found> {
    let length = which(words, at, &VAGUE, |vague| vague)?.len();
    found(words, at, at + length)
}

/// "within six months", "within six months of the publication of this report": a period, and its beginning if the words
/// give it. A period of something else is none of the item.
fn within(words: &[Word<'_>], at: usize) -> Option<Found> {
    one_of(words, at, &["within"]).then_some(())?;
    let next = phrase(words, at + 1, &["the", "next"]) || phrase(words, at + 1, &["the", "following"]);
    let of_count = at + 1 + 2 * usize::from(next);
    let count = numbers::count(words.get(of_count)?)?;
    let unit = match words.get(of_count + 1)?.lower().trim_end_matches('s') {
        "day" => 'D',
        "week" => 'W',
        "month" => 'M',
        "year" => 'Y',
        _ => return None,
    };
    let end = of_count + 2;
    let report = OF_THE_REPORT.iter().filter(|of| phrase(words, end, of)).map(|of| end + of.len()).max();
    if report.is_none() && one_of(words, end, &["of", "from", "after"]) {
        return None;
    }
    let mut found = found(words, at, report.unwrap_or(end))?;
    found.due.within = Some(format!("P{count}{unit}").parse().ok()?);
    if report.is_some() {
        found.due.after = Some(DueTrigger::ReportPublished);
    } else {
        found.due.marks.set(DueField::After, Mark::Unknown);
    }
    Some(found)
}

/// From when a period runs, if that is the publication of the report.
const OF_THE_REPORT: [&[&str]; 20] = [
    &["of", "publication"],
    &["of", "its", "publication"],
    &["of", "the", "publication", "of", "this", "report"],
    &["of", "the", "publication", "of", "the", "report"],
    &["of", "this", "report", "being", "published"],
    &["of", "the", "report", "being", "published"],
    &["of", "the", "report’s", "publication"],
    &["of", "the", "date", "of", "publication"],
    &["from", "publication"],
    &["after", "publication"],
    &["after", "the", "publication", "of", "this", "report"],
    &["following", "publication", "of", "this", "report"],
    &["following", "publication"],
    &["from", "the", "publication", "of", "this", "report"],
    &["from", "the", "date", "of", "publication"],
    &["of", "this", "report’s", "publication"],
    &["of", "the", "date", "of", "this", "report"],
    &["from", "the", "date", "of", "this", "report"],
    &["of", "this", "report"],
    &["of", "the", "report"],
];

/// What a preposition means for the date after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// The date is the latest one.
    Last,
    /// The date is the earliest one.
    First,
    /// The words set a bound that cannot be written as a date: the day before a vague date is not a date.
    Words,
}

/// Words before a date that set a bound by themselves, the longer ones first.
const BOUNDS: [(&[&str], Bound); 21] = [
    (&["at", "the", "earliest", "by"], Bound::First),
    (&["at", "the", "earliest", "in"], Bound::First),
    (&["at", "the", "earliest", "on"], Bound::First),
    (&["at", "the", "earliest", "from"], Bound::First),
    (&["at", "the", "earliest"], Bound::First),
    (&["by", "no", "later", "than"], Bound::Last),
    (&["no", "later", "than"], Bound::Last),
    (&["not", "later", "than"], Bound::Last),
    (&["at", "the", "latest", "by"], Bound::Last),
    (&["at", "the", "latest", "on"], Bound::Last),
    (&["by", "the", "latest", "on"], Bound::Last),
    (&["no", "earlier", "than"], Bound::First),
    (&["not", "earlier", "than"], Bound::First),
    (&["no", "sooner", "than"], Bound::First),
    (&["not", "sooner", "than"], Bound::First),
    (&["not", "before"], Bound::First),
    (&["on", "or", "after"], Bound::First),
    (&["on", "or", "before"], Bound::Last),
    (&["from"], Bound::First),
    (&["before"], Bound::Words),
    (&["after"], Bound::Words),
];

/// Words after a date that set or change its bound.
const BOUNDS_BEHIND: [(&[&str], Bound); 6] = [
    (&["at", "the", "earliest"], Bound::First),
    (&["at", "the", "very", "earliest"], Bound::First),
    (&["at", "the", "latest"], Bound::Last),
    (&["at", "the", "very", "latest"], Bound::Last),
    (&["earliest"], Bound::First),
    (&["onwards"], Bound::First),
];

/// "by 27 March 2025", "in June 2025", "by the end of 2025", "by 31 March 2024 at the earliest", "not before May 2025".
fn dated(words: &[Word<'_>], at: usize, prepositions: &[&str]) -> Option<Found> {
    let bound = which(words, at, &BOUNDS, |(phrase, _)| phrase);
    let bound = bound.map(|(phrase, bound)| (*bound, at + phrase.len()));
    let plain = one_of(words, at, prepositions).then_some((Bound::Last, at + 1));
    // "31 March 2024 at the earliest" needs no preposition.
    let bare = || {
        let date = dates::at(words, at).or_else(|| dates::month_of_century(words, at));
        date.map(|_| (Bound::Words, at))
    };
    let (bound, start) = bound.or(plain).or_else(bare)?;
    let before_end = bound == Bound::Words
        && one_of(words, at, &["before"])
        && phrase(words, start, &["the", "end", "of"]);
    let bound = if before_end { Bound::Last } else { bound };
    let from = start + periods::edge(words, start);
    let from = from + usize::from(one_of(words, from, &["early", "late", "mid"]));
    let year = || Some((dates::year(words.get(from)?)?.to_string().parse::<PartialDate>().ok()?, from + 1));
    if let Some(end) = periods::season(words, from).filter(|_| start > at) {
        return found(words, at, end);
    }
    // "March 26 earliest": days stand before months here, so that it is the month.
    let earliest = |(_, end): &(PartialDate, usize)| {
        one_of(words, *end, &["earliest"]) || phrase(words, *end, &["at", "the", "earliest"])
    };
    let short = || dates::month_of_century(words, from).filter(earliest);
    let (date, end) = dates::at(words, from).or_else(year).or_else(short)?;
    let date_end = end;
    let comma = end + usize::from(one_of(words, end, &[","]));
    let behind = which(words, comma, &BOUNDS_BEHIND, |(phrase, _)| phrase);
    let (bound, end) = behind.map_or((bound, end), |(phrase, bound)| (*bound, comma + phrase.len()));
    if start == at && behind.is_none() {
        return None; // a date alone may be of anything
    }
    let mut found = found(words, at, end)?;
    match bound {
        Bound::First => found.due.not_before = Some(date),
        Bound::Words => {}
        Bound::Last => {
            found.due.date = Some(date);
            if from != start {
                found.due.marks.set(DueField::Date, Mark::Inferred);
                found.inferred = Some((from, date_end));
            }
        }
    }
    Some(found)
}

/// "During its planning cycle", at the beginning of a sentence, up to a comma, to "will", or to the body that promises.
fn during(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    // "During March 2024" is a date.
    if !one_of(words, 0, &["during", "after", "following"]) || dates::at(words, 1).is_some() {
        return None;
    }
    let ends = |at: &usize| one_of(words, *at, &[",", "we", "will", "the"]) || names.at(words, *at).is_some();
    // The article belongs to the phrase where it is its second word.
    let end = (2..words.len().min(12)).find(ends)?;
    found(words, 0, end)
}

#[cfg(test)]
mod tests;
