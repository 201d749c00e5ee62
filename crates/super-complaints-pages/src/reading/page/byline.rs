//! A line below a title that begins with the date of the page: "9 October 2024 · News · 4 min read", "25 November 2025 | Publication".

use super_complaints::PartialDate;

use crate::dates;
use crate::words::{Word, one_of, range};

/// A longer line says more than when and where something was published.
const LONGEST: usize = 16;

/// The date that a line begins with, before a mark that separates the parts of a byline.
pub(super) fn leading(words: &[Word<'_>]) -> Option<PartialDate> {
    // With these words the line tells of something, and its date is of that.
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
    let (date, end) = dates::at(words, 0)?;
    let mark = words.get(end).filter(|word| matches!(word.raw, "|" | "·" | "•" | "∙" | "/"))?;
    let rest = range(words, end + 1, words.len());
    let plain = rest.iter().all(|word| {
        !word.is_stop() && !word.any(&TELLS) && dates::year(word).is_none() && !dates::is_month(word)
    });
    (mark.spaced && plain && !rest.is_empty() && words.len() <= LONGEST).then_some(date)
}

/// "This page shows the position as at 31 March 2025", at the beginning of a sentence: when the page was brought up to date.
pub(super) fn as_at(words: &[Word<'_>]) -> Option<PartialDate> {
    const VERBS: [&str; 5] = ["shows", "gives", "describes", "sets", "is"];
    let page =
        one_of(words, 0, &["this"]) && one_of(words, 1, &["page", "plan", "update", "document", "statement"]);
    let verb = one_of(words, 2, &VERBS).then_some(3 + usize::from(one_of(words, 3, &["out"])))?;
    let the = verb + usize::from(one_of(words, verb, &["the", "our"]));
    let noun = one_of(words, the, &["position", "progress", "situation"]).then_some(the + 1)?;
    let at = one_of(words, noun, &["as"]) && one_of(words, noun + 1, &["at", "of"]);
    let (date, end) = dates::at(words, noun + 2).filter(|_| page && at)?;
    words.get(end).is_some_and(|word| word.is_stop() || word.any(&[",", "and"])).then_some(date)
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
