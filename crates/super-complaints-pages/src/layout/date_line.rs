//! "Published 4 April 2022", "Last updated 1 August 2025 + show all updates".

use super_complaints::PartialDate;

use crate::Span;
use crate::dates;
use crate::words::{Word, one_of, phrase, range, span};

/// The kind of a date on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageDate {
    Published,
    Updated,
    /// "Date of response: …": the date of a document that is a response.
    Dated,
}

/// A date of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateLine {
    pub(crate) what: PageDate,
    pub(crate) date: PartialDate,
    pub(crate) span: Span,
}

/// The dates of a line that contains nothing else.
pub(super) fn date_lines(words: &[Word<'_>]) -> Option<Vec<DateLine>> {
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some((what, from)) = label(words, at) {
        let (date, end) = dates::at(words, from)?;
        lines.push(DateLine { what, date, span: span(range(words, at, end))? });
        at = end;
    }
    let link = at + usize::from(one_of(words, at, &["+", "-", "–", "—"]));
    let link = one_of(words, link, &["show", "hide", "see"]) && phrase(words, link + 1, &["all", "updates"]);
    let at = at + usize::from(one_of(words, at, &["."]));
    let whole = at == words.len() || link || is_filed(words, at);
    (!lines.is_empty() && whole).then_some(lines)
}

/// "Posted on 21 July 2021 in News", "Posted 21 July 2021 by the Press Office in News": where a site files what it posts.
fn is_filed(words: &[Word<'_>], at: usize) -> bool {
    const LONGEST: usize = 14;
    let posted =
        one_of(words, 0, &["posted"]) && one_of(words, at, &["in", "by", "under", "|", "•", "–", "-"]);
    let rest = range(words, at + 1, words.len());
    let named = rest.first().is_some_and(|word| word.is_capital() || word.any(&["the", "our"]));
    posted && named && rest.len() <= LONGEST && !rest.last().is_some_and(Word::is_stop)
}

/// Whether the words are a label whose date is in the next line.
pub(super) fn is_label(words: &[Word<'_>]) -> bool {
    label(words, 0).is_some_and(|(_, end)| end == words.len())
}

fn label(words: &[Word<'_>], at: usize) -> Option<(PageDate, usize)> {
    const DATED: [&str; 5] = ["response", "reply", "statement", "letter", "answer"];
    let the = at + 2 + usize::from(one_of(words, at + 2, &["the", "this", "our"]));
    if phrase(words, at, &["date", "of"]) && one_of(words, the, &DATED) {
        return Some((PageDate::Dated, the + 1 + usize::from(one_of(words, the + 1, &[":"]))));
    }
    // "Response dated 3 May 2022", "Response date: 3 May 2022"
    if one_of(words, at, &DATED) && one_of(words, at + 1, &["dated", "date", "sent", "submitted"]) {
        let on = at + 2 + usize::from(one_of(words, at + 2, &["on"]));
        return Some((PageDate::Dated, on + usize::from(one_of(words, on, &[":"]))));
    }
    let at = at + if phrase(words, at, &["this", "page", "was"]) { 3 } else { 0 };
    if phrase(words, at, &["date", "of", "publication"]) {
        return Some((PageDate::Published, at + 3 + usize::from(one_of(words, at + 3, &[":"]))));
    }
    if phrase(words, at, &["date", "of", "last", "update"]) {
        return Some((PageDate::Updated, at + 4 + usize::from(one_of(words, at + 4, &[":"]))));
    }
    let lead = at + usize::from(one_of(words, at, &["date", "page"]));
    let first = lead + usize::from(one_of(words, lead, &["first", "last"]));
    let (what, end) = match words.get(first)? {
        word if word.any(&["published", "posted", "released"]) => (PageDate::Published, first + 1),
        word if word.any(&["updated", "modified", "amended", "revised"]) => (PageDate::Updated, first + 1),
        _ if phrase(words, at, &["publication", "date"]) || phrase(words, at, &["release", "date"]) => {
            (PageDate::Published, at + 2)
        }
        _ => return None,
    };
    let on = end + usize::from(one_of(words, end, &["on"]));
    Some((what, on + usize::from(one_of(words, on, &[":"]))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_line_of_dates_holds_nothing_else() {
        let read = |text: &str| {
            date_lines(&of(text))
                .map(|lines| lines.iter().map(|line| (line.what, line.date.to_string())).collect::<Vec<_>>())
        };
        let published = |day: &str| (PageDate::Published, day.to_owned());
        let updated = |day: &str| (PageDate::Updated, day.to_owned());
        assert_eq!(read("Published 4 April 2022"), Some(vec![published("2022-04-04")]));
        assert_eq!(read("Last updated 7 June 2022 + show all updates"), Some(vec![updated("2022-06-07")]));
        assert_eq!(
            read("Published: 8 January 2025 Last updated: 1 August 2025 — See all updates"),
            Some(vec![published("2025-01-08"), updated("2025-08-01")])
        );
        assert_eq!(read("This page was last updated on 4 April 2022."), Some(vec![updated("2022-04-04")]));
        assert_eq!(read("Page published: 4 April 2022"), Some(vec![published("2022-04-04")]));
        assert_eq!(read("Date of publication: 4 April 2022"), Some(vec![published("2022-04-04")]));
        assert_eq!(read("Date of last update: 4 April 2022"), Some(vec![updated("2022-04-04")]));
        for dated in
            ["Response dated 4 April 2022", "Response date: 4 April 2022", "Letter sent on 4 April 2022"]
        {
            assert_eq!(read(dated), Some(vec![(PageDate::Dated, "2022-04-04".to_owned())]), "{dated}");
        }
        for filed in [
            "Posted on 4 April 2022 in News",
            "Posted 4 April 2022 by FOI Unit in Policies and procedures, Victims",
            "Posted on 4th April 2022 under Inspections",
            "Posted: 4 April 2022 | Policing",
            "Posted on 4 April 2022 by the Press Office",
        ] {
            assert_eq!(read(filed), Some(vec![published("2022-04-04")]), "{filed}");
        }
        for none in [
            "Published on 4 April 2022 in England",
            "Posted on 4 April 2022 in reply to you",
            "Posted on 4 April 2022 by HMICFRS, which wrote the report.",
            "Posted on 4 April 2022 and again",
            "We posted on 4 April 2022 in News",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(read("This page was last updated on 4 April 2022 and again."), None);
        assert_eq!(read("Published 4 April 2022 by the IOPC"), None);
        assert_eq!(read("Published yesterday"), None);
    }
}
