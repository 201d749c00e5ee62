//! A line below a title that begins with the date of the page: "9 October 2024 · News · 4 min read", "25 November 2025 | Publication".

use super_complaints::PartialDate;

use crate::dates;
use crate::words::{Word, one_of, phrase, range};

/// A longer line says more than when and where something was published.
const LONGEST: usize = 16;

/// With these words a line tells of something, and its date is of that.
const TELLS: [&str; 22] = [
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "will",
    "the",
    "by",
    "due",
    "deadline",
    "meeting",
    "until",
    "report",
    "to",
    "from",
    "super-complaint",
    "updated",
    "recommendation",
    "event",
    "consultation",
];

/// What separates the parts of a byline.
const BETWEEN: [&str; 5] = ["|", "·", "•", "∙", "/"];

/// The date that a line begins with, before a mark that separates the parts of a byline.
pub(super) fn leading(words: &[Word<'_>]) -> Option<PartialDate> {
    let (date, end) = dates::at(words, 0)?;
    let mark = words.get(end).filter(|word| word.any(&BETWEEN))?;
    let rest = range(words, end + 1, words.len());
    let plain = rest.iter().all(|word| {
        !word.is_stop() && !word.any(&TELLS) && dates::year(word).is_none() && !dates::is_month(word)
    });
    (mark.spaced && plain && !rest.is_empty() && words.len() <= LONGEST).then_some(date)
}

/// The date that a line ends with, behind such a mark or behind the name of who wrote it: "News · 14 May 2025", "By Jane Doe – 19
/// December 2022, 11:40".
pub(super) fn trailing(words: &[Word<'_>]) -> Option<PartialDate> {
    let by = usize::from(one_of(words, 0, &["by"]));
    let mark =
        words.iter().rposition(|word| word.any(&BETWEEN) || by > 0 && matches!(word.raw, "–" | "—" | "-"))?;
    let before = range(words, by, mark);
    let plain = before.iter().all(|word| !word.is_stop() && !word.any(&TELLS) && dates::year(word).is_none());
    let (date, end) = dates::at(words, mark + 1)?;
    // "… , 11:40"
    let time = range(words, end, words.len());
    let timed = time.is_empty()
        || time.len() <= 4
            && one_of(time, 0, &[","])
            && time
                .iter()
                .skip(1)
                .all(|word| word.is_mark() || word.raw.as_bytes().first().is_some_and(u8::is_ascii_digit));
    (plain && timed && !before.is_empty() && words.len() <= LONGEST).then_some(date)
}

/// A line without the day of the week that it begins with: "Tuesday 15 June 2021".
pub(super) fn without_weekday<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let day = usize::from(one_of(words, 0, &DAYS));
    range(words, day + usize::from(day > 0 && one_of(words, 1, &[","])), words.len())
}

/// "This page shows the position as at 31 March 2025", at the beginning of a sentence: when the page was brought up to date.
pub(super) fn as_at(words: &[Word<'_>]) -> Option<PartialDate> {
    const VERBS: [&str; 5] = ["shows", "gives", "describes", "sets", "is"];
    const TEXTS: [&str; 7] = ["page", "plan", "update", "document", "statement", "paper", "table"];
    if let Some(date) = refreshed(words) {
        return Some(date);
    }
    let page = one_of(words, 0, &["this"]) && one_of(words, 1, &TEXTS);
    let verb = one_of(words, 2, &VERBS).then_some(3 + usize::from(one_of(words, 3, &["out"])))?;
    let the = verb + usize::from(one_of(words, verb, &["the", "our"]));
    let noun = one_of(words, the, &["position", "progress", "situation"]).then_some(the + 1)?;
    let from = noun + usize::from(one_of(words, noun, &["as"]));
    let at = one_of(words, from, &["at"]) || from > noun && one_of(words, from, &["of"]);
    let the = from + 1 + if phrase(words, from + 1, &["the", "end", "of"]) { 3 } else { 0 };
    let (date, end) = dates::at(words, the).filter(|_| page && at)?;
    words.get(end).is_some_and(|word| word.is_stop() || word.any(&[",", "and"])).then_some(date)
}

/// "Last refreshed: 30 April 2024.", "Both tables were brought up to date on 19 July 2022."
fn refreshed(words: &[Word<'_>]) -> Option<PartialDate> {
    const WHAT: [&[&str]; 6] = [
        &["this", "page"],
        &["the", "page"],
        &["this", "table"],
        &["the", "table"],
        &["both", "tables"],
        &["it"],
    ];
    const DONE: [&[&str]; 6] = [
        &["was", "last", "updated", "on"],
        &["was", "brought", "up", "to", "date", "on"],
        &["were", "brought", "up", "to", "date", "on"],
        &["was", "updated", "on"],
        &["was", "last", "reviewed", "on"],
        &["was", "refreshed", "on"],
    ];
    let label = phrase(words, 0, &["last", "refreshed"]).then(|| 2 + usize::from(one_of(words, 2, &[":"])));
    let said = || {
        let what = WHAT.iter().find(|it| phrase(words, 0, it))?.len();
        DONE.iter().find(|it| phrase(words, what, it)).map(|it| what + it.len())
    };
    let (date, end) = dates::at(words, label.or_else(said)?)?;
    words.get(end).is_none_or(|word| word.is_stop() || word.raw == ",").then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_page_may_say_when_its_position_was_so() {
        for text in [
            "This page shows the position as at 31 March 2025, and it will be reviewed.",
            "This plan gives our progress as of 31 March 2025.",
            "This update describes the situation as at 31 March 2025.",
            "This document sets out our position as at 31 March 2025.",
            "This page shows progress as at 31 March 2025 and what is left.",
        ] {
            assert_eq!(as_at(&of(text)).map(|it| it.to_string()).as_deref(), Some("2025-03-31"), "{text}");
        }
        for none in [
            "The report shows the position as at 31 March 2025.",
            "This page shows the law as at 31 March 2025.",
            "This page shows the position.",
            "This page will show the position as at 31 March 2025.",
            "This page shows the position as at 31 March 2025 inspections.",
        ] {
            assert_eq!(as_at(&of(none)), None, "{none}");
        }
    }

    #[test]
    fn a_page_may_say_when_it_was_brought_up_to_date() {
        for text in [
            "Last refreshed: 31 March 2025.",
            "Both tables were brought up to date on 31 March 2025.",
            "This page was last updated on 31 March 2025.",
            "This paper gives the position at 31 March 2025.",
            "The table was brought up to date on 31 March 2025, after the meeting.",
        ] {
            assert_eq!(as_at(&of(text)).map(|it| it.to_string()).as_deref(), Some("2025-03-31"), "{text}");
        }
        for none in [
            "The policy was brought up to date on 31 March 2025.",
            "This page will be brought up to date on 31 March 2025.",
            "This page was last updated by the force on 31 March 2025.",
            "Training was refreshed: 31 March 2025.",
            "This paper gives the position of the force in March 2025.",
        ] {
            assert_eq!(as_at(&of(none)), None, "{none}");
        }
    }

    #[test]
    fn a_byline_ends_with_the_date_of_the_page() {
        for text in [
            "News · 9 October 2024",
            "Hestia | 9 October 2024",
            "Press releases • 9th October 2024",
            "By Jane Doe – 9 October 2024, 11:40",
            "By Jane Doe, Crime Reporter — 9 October 2024",
        ] {
            assert_eq!(trailing(&of(text)).map(|it| it.to_string()).as_deref(), Some("2024-10-09"), "{text}");
        }
        for none in [
            "Report | 9 October 2024",
            "Meeting · 9 October 2024",
            "Deadline | 9 October 2024",
            "Kent – 9 October 2024",
            "2023 | 9 October 2024",
            "News | 9 October 2024 and after",
        ] {
            assert_eq!(trailing(&of(none)), None, "{none}");
        }
        assert_eq!(crate::words::text(without_weekday(&of("Tuesday, 9 October 2024"))), "9 October 2024");
    }

    #[test]
    fn a_byline_begins_with_the_date_of_the_page() {
        for text in [
            "9 October 2024 · News · 4 min read",
            "9 October 2024 | Publication, Domestic abuse, Stalking and harassment",
            "9 October 2024 • Jane Doe",
            "9 October 2024 / Press releases",
            "9th October 2024 | News",
        ] {
            assert_eq!(leading(&of(text)).map(|it| it.to_string()).as_deref(), Some("2024-10-09"), "{text}");
        }
        for none in [
            "9 October 2024 | Report published",
            "9 October 2024 | 10 October 2024",
            "9 October 2024: the report was published",
            "9 October 2024 | Meeting of the panel",
            "9 October 2024 | Deadline",
            "News | 9 October 2024 | The report is out.",
            "9 October 2024 |",
        ] {
            assert_eq!(leading(&of(none)), None, "{none}");
        }
    }
}
