//! A line below a title that begins with the date of the page: "9 October 2024 · News · 4 min read", "25 November 2025 | Publication".

use super_complaints::PartialDate;

use crate::dates;
use crate::words::{Word, range};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

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
