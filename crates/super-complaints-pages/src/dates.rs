//! Dates as pages write them, day before month.

use super_complaints::PartialDate;

use crate::words::{Word, one_of};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The date at a position, and the position after it: `4 April 2022`, `5th September 2022`, `May 2021`,
/// `27/03/25`, `27.03.2025`, `2022-04-04`, `Monday 4 April 2022`, `4 Apr 2022`, `April 4, 2022`. A day without a year is
/// not a date.
pub(crate) fn at(words: &[Word<'_>], at: usize) -> Option<(PartialDate, usize)> {
    words.get(at).filter(|word| may_begin(word))?;
    let at = at + usize::from(one_of(words, at, &DAYS));
    let at = at + usize::from(at > 0 && one_of(words, at - 1, &DAYS) && one_of(words, at, &[","]));
    let first = words.get(at)?;
    let figure = first.raw.starts_with(|c: char| c.is_ascii_digit());
    if let Some(date) = Some(first.raw).filter(|_| figure).and_then(figures) {
        return Some((date, at + 1));
    }
    if let Some(month) = month(first) {
        if let Some(year) = words.get(at + 1).and_then(year) {
            return Some((format!("{year}-{month:02}").parse().ok()?, at + 2));
        }
        let day = day(words.get(at + 1)?).filter(|_| one_of(words, at + 2, &[","]))?;
        let year = year(words.get(at + 3)?)?;
        return Some((format!("{year}-{month:02}-{day:02}").parse().ok()?, at + 4));
    }
    let day = day(first)?;
    let of = at + 1 + usize::from(one_of(words, at + 1, &["of"]));
    let month = month(words.get(of)?)?;
    let comma = of + 1 + usize::from(one_of(words, of + 1, &[","]));
    let year = year(words.get(comma)?)?;
    Some((format!("{year}-{month:02}-{day:02}").parse().ok()?, comma + 1))
}

/// Whether a date may begin with a word: a figure, the name of a month or a day, or the comma behind a day. Most do not.
pub(crate) fn may_begin(word: &Word<'_>) -> bool {
    let first = word.raw.as_bytes().first();
    first.is_some_and(|first| first.is_ascii_digit() || *first == b',')
        || month_begun(word).is_some()
        || word.any(&DAYS)
}

/// The date, if the words are only a date.
pub(crate) fn whole(words: &[Word<'_>]) -> Option<PartialDate> {
    at(words, 0).filter(|(_, end)| *end == words.len()).map(|(date, _)| date)
}

/// `Nov-24`, `March-25`: the month of a year of this century, as spreadsheets write it.
pub(crate) fn month_and_short_year(word: &Word<'_>) -> Option<PartialDate> {
    let (name, year) = word.raw.split_once('-')?;
    let figures = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
    let begins = |month: &str| month.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let whole = |month: &str| name.len() == 3 || month.len() == name.len();
    let month = MONTHS.iter().position(|month| begins(month) && whole(month)).filter(|_| figures)? + 1;
    format!("20{year}-{month:02}").parse().ok()
}

/// `March 26`, if the words around it show that it is a month: no day of it. The position after it.
pub(crate) fn month_of_century(words: &[Word<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let (month, year) = (month(words.get(at)?)?, words.get(at + 1)?.raw);
    let figures = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
    Some((format!("20{year}-{month:02}").parse().ok().filter(|_| figures)?, at + 2))
}

/// The position after "1 April" or "April", without a year behind it; "may" is a month only with a capital letter.
pub(crate) fn without_year(words: &[Word<'_>], at: usize) -> Option<usize> {
    let of_day = words.get(at).and_then(day).map(|_| at + 1 + usize::from(one_of(words, at + 1, &["of"])));
    let named = of_day.unwrap_or(at);
    let end = words.get(named).filter(|word| word.is_capital()).and_then(month).map(|_| named + 1)?;
    let more = words.get(end).is_some_and(|next| next.raw.starts_with(|first: char| first.is_ascii_digit()));
    (!more).then_some(end)
}

/// Whether a word is the name of a month.
pub(crate) fn is_month(word: &Word<'_>) -> bool {
    month(word).is_some()
}

/// The month of a name, or of its first three letters; "Sept" too.
fn month(word: &Word<'_>) -> Option<usize> {
    let month = month_begun(word)?;
    let whole = || MONTHS.get(month - 1).is_some_and(|name| word.is(name));
    (word.raw.len() == 3 || word.is("Sept") || whole()).then_some(month)
}

/// The month whose name begins with the first three letters of a word.
fn month_begun(word: &Word<'_>) -> Option<usize> {
    let start: &[u8; 3] = word.raw.as_bytes().first_chunk()?;
    Some(match &start.map(|byte| byte.to_ascii_lowercase()) {
        b"jan" => 1,
        b"feb" => 2,
        b"mar" => 3,
        b"apr" => 4,
        b"may" => 5,
        b"jun" => 6,
        b"jul" => 7,
        b"aug" => 8,
        b"sep" => 9,
        b"oct" => 10,
        b"nov" => 11,
        b"dec" => 12,
        _ => return None,
    })
}

/// Whether a word is the full name of a month, in any case.
pub(crate) fn is_name_of_month(word: &str) -> bool {
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
}

/// The year, if the word is one.
pub(crate) fn year(word: &Word<'_>) -> Option<u16> {
    let four = word.raw.len() == 4 && word.raw.bytes().all(|b| b.is_ascii_digit());
    four.then(|| word.raw.parse().ok()).flatten().filter(|year| (1900..2200).contains(year))
}

fn day(word: &Word<'_>) -> Option<u8> {
    let digits = word.raw.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.raw.get(digits.len()..)?;
    let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    (plain && matches!(ending, "" | "st" | "nd" | "rd" | "th")).then(|| digits.parse().ok()).flatten()
}

/// `27/03/25`, `27/03/2025`, `27.03.2025` or `2025-03-27`.
fn figures(word: &str) -> Option<PartialDate> {
    if word.len() == 10 && word.contains('-') && word.get(4..5) == Some("-") {
        return word.parse().ok();
    }
    // "7.1.22" is the number of a section.
    let mark = ['/', '.', '-'].into_iter().find(|mark| word.contains(*mark))?;
    let mut parts = word.split(mark);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str| -> Option<u16> {
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok()).flatten()
    };
    let year = match year.len() {
        4 => number(year)?,
        // Super-complaints began in 2018: two figures are a year of this century.
        2 if mark == '/' => 2000 + number(year)?,
        _ => return None,
    };
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 {
        return None;
    }
    format!("{year:04}-{:02}-{:02}", number(month)?, number(day)?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn dates_have_the_precision_of_the_page_and_the_day_comes_first() {
        let read = |text: &str| whole(&of(text)).map(|date| date.to_string());
        for (text, date) in [
            ("4 April 2022", "2022-04-04"),
            ("5th September 2022", "2022-09-05"),
            ("November 2022", "2022-11"),
            ("27/03/25", "2025-03-27"),
            ("04/05/2022", "2022-05-04"),
            ("2022-04-04", "2022-04-04"),
            ("4\u{a0}april  2022", "2022-04-04"),
            ("4 Apr 2022", "2022-04-04"),
            ("4 Sept 2022", "2022-09-04"),
            ("Monday 4 April 2022", "2022-04-04"),
            ("Monday, 4 April 2022", "2022-04-04"),
            ("4th of April 2022", "2022-04-04"),
            ("4 April, 2022", "2022-04-04"),
            ("April 4, 2022", "2022-04-04"),
            ("27.03.2025", "2025-03-27"),
            ("27-03-2025", "2025-03-27"),
        ] {
            assert_eq!(read(text).as_deref(), Some(date), "{text}");
        }
        for none in [
            "5th September",
            "31 February 2022",
            "2022",
            "04/13/2022",
            "March 26",
            "£3.3",
            "1/2",
            "7.1.22",
            "03/27/2025",
            "",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn a_month_of_a_spreadsheet_has_a_year_in_two_figures() {
        let read = |text: &str| month_and_short_year(&of(text)[0]).map(|date| date.to_string());
        assert_eq!(read("Nov-24").as_deref(), Some("2024-11"));
        assert_eq!(read("march-25").as_deref(), Some("2025-03"));
        for none in ["Nov", "Nov-2024", "No-24", "Novem-24", "26-Mar", "x-ray", "-24", "é-24"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
