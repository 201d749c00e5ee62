//! Times that are words and no date: "by the end of the financial year", "by Q2 2023/24", "in the next six months".

use super_complaints::model::{DueField, Mark};

use crate::dates;
use crate::numbers;
use crate::words::{Word, one_of, phrase};

use super::found::{Found, found};

/// How many words before a date only say which part of it is meant: "the end of", "end of", "end".
pub(super) fn edge(words: &[Word<'_>], at: usize) -> usize {
    const EDGES: [&str; 5] = ["end", "beginning", "start", "middle", "week"];
    let the = usize::from(one_of(words, at, &["the"]));
    if !one_of(words, at + the, &EDGES) {
        return 0;
    }
    let of = usize::from(one_of(words, at + the + 1, &["of"]));
    if of == 1 || the == 0 && one_of(words, at, &["end"]) { the + 1 + of } else { 0 }
}

/// "By the end of the financial year", "by the end of next month", "by Christmas", "in mid-2024".
pub(super) fn period(words: &[Word<'_>], at: usize) -> Option<Found> {
    let start = at + 1;
    if !one_of(words, at, &["by", "before", "in"]) {
        return None;
    }
    let mid = words.get(start).is_some_and(|word| {
        let year = word.lower().strip_prefix("mid-").map(str::len);
        year == Some(4) && word.raw.bytes().rev().take(4).all(|byte| byte.is_ascii_digit())
    });
    if mid || one_of(words, start, &["christmas", "easter"]) && !one_of(words, at, &["in"]) {
        return found(words, at, start + 1);
    }
    let end_of = Some(start + edge(words, start)).filter(|end| *end > start)?;
    if !one_of(words, end_of - 1, &["of"]) {
        return None;
    }
    let which = end_of + usize::from(one_of(words, end_of, &["the", "this", "next", "our"]));
    let which = which + usize::from(one_of(words, which, &["current", "next"]));
    let kind = which + usize::from(one_of(words, which, &["financial", "calendar", "academic"]));
    let named = which > end_of && one_of(words, kind, &["year", "month", "quarter"]);
    // "the financial year 2023 to 2024" is more than these words.
    let more =
        words.get(kind + 1).is_some_and(|next| next.raw.starts_with(|first: char| first.is_ascii_digit()));
    if named && !more { found(words, at, kind + 1) } else { None }
}

/// Times of promises alone: quarters, years of accounts, the months to come, and dates without a year.
pub(in crate::reading) fn more(words: &[Word<'_>], at: usize) -> Option<Found> {
    if !one_of(words, at, &["by", "before", "in", "during", "over", "on", "within"]) {
        return None;
    }
    let start = at + 1;
    let edge = start + edge(words, start);
    let quarter = quarter(words, edge).or_else(|| years(words, edge).filter(|_| !one_of(words, at, &["on"])));
    let coming = || coming(words, start).filter(|_| one_of(words, at, &["in", "over", "during", "within"]));
    let new_year = || (phrase(words, start, &["the", "new", "year"])).then_some(start + 3);
    let year_end = || {
        let the = start + usize::from(one_of(words, start, &["the"]));
        let year = the + usize::from(one_of(words, the, &["financial"]));
        let ends = phrase(words, year, &["year", "end"]).then_some(year + 2);
        ends.or_else(|| one_of(words, year, &["year-end"]).then_some(year + 1))
    };
    let date =
        || dates::without_year(words, edge).filter(|_| one_of(words, at, &["by", "before", "in", "on"]));
    let end = quarter.or_else(coming).or_else(new_year).or_else(year_end).or_else(date)?;
    found(words, at, end)
}

/// "Q2 2023/24", "Q2 of 2024", "the second quarter of 2023/24", "the first half of 2024": with its year.
fn quarter(words: &[Word<'_>], at: usize) -> Option<usize> {
    const ORDINALS: [&str; 6] = ["first", "second", "third", "fourth", "last", "final"];
    let short = words.get(at).is_some_and(|word| matches!(word.raw.as_bytes(), [b'Q' | b'q', b'1'..=b'4']));
    let the = at + usize::from(one_of(words, at, &["the"]));
    let long = one_of(words, the, &ORDINALS) && one_of(words, the + 1, &["quarter", "half"]);
    let number = one_of(words, at, &["quarter"])
        && words.get(at + 1).and_then(numbers::count).is_some_and(|count| (1..=4).contains(&count));
    let end = if short {
        at + 1
    } else if long {
        the + 2
    } else if number {
        at + 2
    } else {
        return None;
    };
    let year = end + usize::from(one_of(words, end, &["of", "in"]));
    let year = year + usize::from(one_of(words, year, &["the"]));
    let plain = || words.get(year).and_then(dates::year).map(|_| year + 1);
    years(words, year).or_else(plain)
}

/// "2023/24", "the 2023/24 financial year", "the financial year 2023/24": a year of accounts.
fn years(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is_years = |at: usize| {
        words.get(at).is_some_and(|word| {
            let (first, second) = word.raw.split_once(['/', '-', '–']).unwrap_or_default();
            let figures = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            let year = first.len() == 4 && first.starts_with("20");
            year && figures(first) && figures(second) && matches!(second.len(), 2 | 4)
        })
    };
    let the = at + usize::from(one_of(words, at, &["the"]));
    if phrase(words, the, &["financial", "year"]) {
        return is_years(the + 2).then_some(the + 3);
    }
    let end = is_years(the).then_some(the + 1)?;
    Some(end + if phrase(words, end, &["financial", "year"]) { 2 } else { 0 })
}

/// "Six months", "six months’ time", "the next six months", "the coming weeks".
fn coming(words: &[Word<'_>], at: usize) -> Option<usize> {
    const UNITS: [&str; 8] = ["day", "days", "week", "weeks", "month", "months", "year", "years"];
    let next = phrase(words, at, &["the", "next"]) || phrase(words, at, &["the", "coming"]);
    let count = at + 2 * usize::from(next);
    let counted = words.get(count).and_then(numbers::count).is_some();
    let few = next && one_of(words, count, &["few"]);
    let unit = count + usize::from(counted || few);
    if !(next || counted) || !one_of(words, unit, &UNITS) && !one_of(words, unit, &["months’", "weeks’"])
    {
        return None;
    }
    let end = unit + 1;
    // "Six months of training" is no time.
    if one_of(words, end, &["of", "from", "after", "before", "to", "into"]) {
        return None;
    }
    let mark = usize::from(one_of(words, end, &["’", "'"]));
    let time = one_of(words, end + mark, &["time"]);
    if mark == 1 && !time { None } else { Some(if time { end + mark + 1 } else { end }) }
}

/// The position after "spring 2024" or "the autumn of 2024": words, and no date.
pub(in crate::reading) fn season(words: &[Word<'_>], at: usize) -> Option<usize> {
    let at = at + usize::from(one_of(words, at, &["the"]));
    if !one_of(words, at, &["spring", "summer", "autumn", "winter"]) {
        return None;
    }
    let year = at + 1 + usize::from(one_of(words, at + 1, &["of"]));
    let dated = words.get(year).and_then(dates::year).is_some();
    Some(if dated { year + 1 } else { at + 1 })
}

/// "later this year (2022)", "next spring": a year in brackets is taken, none is computed.
pub(super) fn this_year(words: &[Word<'_>], at: usize) -> Option<Found> {
    const TIMES: [&str; 9] =
        ["year", "month", "week", "spring", "summer", "autumn", "winter", "quarter", "session"];
    let start = at + usize::from(one_of(words, at, &["later", "early", "late"]));
    let time = one_of(words, start, &["this", "next"]) && one_of(words, start + 1, &TIMES);
    let end = if time { start + 2 } else { return None };
    let Some(year) = words.get(end + 1).and_then(dates::year).filter(|_| bracketed(words, end)) else {
        return found(words, at, end);
    };
    let mut found = found(words, at, end + 3)?;
    found.due.date = Some(year.to_string().parse().ok()?);
    found.due.marks.set(DueField::Date, Mark::Inferred);
    found.inferred = Some((end + 1, end + 2));
    Some(found)
}

fn bracketed(words: &[Word<'_>], at: usize) -> bool {
    phrase(words, at, &["("]) && phrase(words, at + 2, &[")"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, range, text};

    #[test]
    fn a_time_in_words_is_taken_whole() {
        for time in [
            "by Q2 2023/24",
            "by Q2 of 2024",
            "in Q4 2024/25",
            "by the end of Q1 2024",
            "by quarter 2 of 2023/24",
            "by the second quarter of 2024",
            "in the first half of 2024",
            "during 2024/25",
            "by the end of 2023/24",
            "by the end of the 2023/24 financial year",
            "in the financial year 2024-25",
            "in six months",
            "in six months’ time",
            "over the next 12 months",
            "in the coming months",
            "in the next few weeks",
            "in the new year",
            "by the new year",
            "by year end",
            "by the financial year end",
            "by 1 April",
            "by the end of April",
            "in April",
        ] {
            let sentence = format!("{time}, and more");
            let words = of(&sentence);
            let read = more(&words, 0).map(|it| text(range(&words, it.words.0, it.words.1)));
            assert_eq!(read.as_deref(), Some(time), "{time}");
        }
        for none in [
            "by Q2",
            "by the second quarter",
            "in six months of training",
            "over the months",
            "by six forces",
            "on 2023/24",
            "in the next report",
            "by the year",
            "by may",
        ] {
            assert!(more(&of(none), 0).is_none(), "{none}");
        }
    }
}
