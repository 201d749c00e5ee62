//! When a page was published or brought up to date, where its words say so in any form: "position at 1 July 2024", "Last reviewed by
//! the College on 4 April 2022", "Kent Police published this response on 5 September 2022", "Criminal Justice Alliance | May 2024".

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{DocumentField, Mark};

use super::byline::without_weekday;
use crate::PageKind;
use crate::dates;
use crate::layout::{Block, BlockKind, is_agenda};
use crate::parties::{Named, Names};
use crate::reading::report::authority::is_authority;
use crate::reading::state::{Reading, THE_PAGE};
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

/// A longer line is a sentence.
const LONGEST_LINE: usize = 20;

/// The top of a page has no more lines.
const HEAD: usize = 4;

/// What a date says of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Published,
    Updated,
}

impl Reading<'_, '_> {
    /// Takes the dates that the words of the page say of it, where no date line does.
    pub(super) fn dated_by_words(&mut self) {
        if self.page.kind == PageKind::Letter || self.document.sent.is_some() {
            return;
        }
        let own = |block: &Block<'_>| {
            matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(_) | BlockKind::Above
            ) || block.kind == BlockKind::Title
                || block.cell.is_some()
        };
        let page = self.page;
        let blocks = self.blocks().filter(|(_, block)| own(block)).map(|(_, block)| block);
        let mut found = blocks
            .flat_map(|block| sentences(&block.words))
            .filter_map(|words| told(words).and_then(|(what, date)| Some((what, date, span(words)?))))
            .collect_vec();
        let none = found.is_empty() && self.document.published.is_none() && self.document.updated.is_empty();
        if none && let Some((date, place)) = self.only_byline(&page.blocks) {
            let agenda = |it: &Block<'_>| is_agenda(&it.words);
            if self.is_sent(place) {
                self.document.sent = Some(date);
                self.document.marks.set(DocumentField::Sent, Mark::Inferred);
                self.trace.inferred(Some(place), THE_PAGE, "sent", Inference::Section);
            } else if !self.seems_sent() && !page.blocks.iter().take(HEAD).any(agenda) {
                found.push((Told::Published, date, place));
            }
        }
        for what in [Told::Published, Told::Updated] {
            let mut of_kind = found.iter().filter(|it| it.0 == what);
            let Some((_, date, place)) = of_kind.next() else { continue };
            // Two dates are those of two texts.
            if of_kind.any(|other| other.1 != *date) {
                continue;
            }
            let name = match what {
                Told::Published if self.document.published.is_none() => {
                    self.document.published = Some(*date);
                    self.document.marks.set(DocumentField::Published, Mark::Inferred);
                    "published"
                }
                Told::Updated if self.document.updated.is_empty() => {
                    self.document.updated.push(*date);
                    "updated"
                }
                _ => continue,
            };
            self.trace.inferred(Some(*place), THE_PAGE, name, Inference::Words);
        }
    }

    /// The date of the only line that is a date alone, or a body and a date.
    fn only_byline(&self, blocks: &[Block<'_>]) -> Option<(PartialDate, crate::Span)> {
        let line = |block: &&Block<'_>| {
            matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::Summary | BlockKind::Above | BlockKind::Heading(_)
            ) && block.cell.is_none()
                && block.words.len() <= LONGEST_LINE
        };
        let mut dated =
            blocks.iter().enumerate().filter(|(_, block)| line(block)).filter_map(|(at, block)| {
                // The date behind "Report:" is that of what the label names.
                let label = at.checked_sub(1).and_then(|at| blocks.get(at)?.words.last());
                let labelled = label.is_some_and(|word| word.raw == ":");
                let date = byline(self.names, &block.words).filter(|_| !labelled)?;
                Some((date, block.span))
            });
        dated.next().filter(|_| dated.next().is_none())
    }
}

/// "Tuesday 3 December 2024", "Criminal Justice Alliance | May 2024", "Home Office, October 2025", "Issue 31, November 2022".
fn byline(names: &Names<'_>, words: &[Word<'_>]) -> Option<PartialDate> {
    let words = without_weekday(words);
    if let Some(date) = dates::whole(words) {
        return Some(date);
    }
    let start = (1..words.len())
        .find(|at| dates::whole(without_weekday(range(words, *at, words.len()))).is_some())?;
    let date = dates::whole(without_weekday(range(words, start, words.len())))?;
    let mark = start - 1;
    let divided = words.get(mark).is_some_and(|it| matches!(it.raw, "," | "|" | "–" | "—" | "-" | "·" | "•"));
    let before = range(words, 0, if divided { mark } else { start });
    let issue = one_of(before, 0, &["issue", "edition"]) && before.len() == 2
        || before.last().is_some_and(|it| it.any(&["briefing", "bulletin", "newsletter"]))
            && before.len() <= 3;
    let (who, end) = names.list(before, 0);
    let authorities = who.len() > 1 && who.iter().all(|it| it.id().is_some_and(is_authority));
    let place = range(before, 0, before.len()).iter().skip(end).all(|it| it.raw == "," || it.is_capital())
        && before.len() <= end + 3;
    let body = !who.is_empty() && place && !authorities && who.first().is_some_and(Named::is_resolved);
    (issue && divided || body && (divided || end == before.len())).then_some(date)
}

/// What a sentence says about when the page was so.
fn told(words: &[Word<'_>]) -> Option<(Told, PartialDate)> {
    const OPEN: [&str; 13] = [
        "will",
        "would",
        "should",
        "not",
        "never",
        "next",
        "due",
        "report",
        "inspection",
        "meeting",
        "until",
        "draft",
        "guidance",
    ];
    let at = (1..words.len())
        .find(|at| words.get(*at).is_some_and(dates::may_begin) && dates::at(words, *at).is_some())?;
    let (date, end) = dates::at(words, at)?;
    let before = range(words, 0, at);
    if before.iter().any(|word| word.any(&OPEN)) {
        return None;
    }
    let closes = words.get(end).is_none_or(|it| {
        it.is_stop()
            || matches!(it.raw, "," | ")" | ";" | "–" | "(" | "|")
            || it.any(&["on", "and", "from", "after"])
    });
    let what = if is_update(before) {
        Told::Updated
    } else if is_publication(before) {
        Told::Published
    } else {
        return None;
    };
    closes.then_some((what, date))
}

/// "Position at", "as at", "Last reviewed by the College on", "state of play,".
fn is_update(before: &[Word<'_>]) -> bool {
    const DONE: [&str; 6] = ["updated", "reviewed", "refreshed", "revised", "amended", "corrected"];
    const NOUNS: [&[&str]; 8] = [
        &["position"],
        &["situation"],
        &["state", "of", "play"],
        &["where", "things", "stand"],
        &["where", "we", "stand"],
        &["state", "of", "progress"],
        &["correct"],
        &["up", "to", "date"],
    ];
    const TEXTS: [&str; 4] = ["tracker", "log", "scorecard", "dashboard"];
    let on = before.len()
        - usize::from(before.last().is_some_and(|it| it.any(&["on", "at", "of", ":", ",", "in"])));
    let as_at = on - usize::from(on < before.len() && on > 0 && one_of(before, on - 1, &["as"]));
    // "As at 25 March 2024"
    if as_at == 0 && on == 1 && before.len() == 2 {
        return true;
    }
    let noun = NOUNS.iter().find_map(|it| as_at.checked_sub(it.len()).filter(|at| phrase(before, *at, it)));
    if let Some(noun) = noun.filter(|_| on < before.len()) {
        let the = noun - usize::from(noun > 0 && one_of(before, noun - 1, &["the", "our"]));
        // "It changed its position on …" tells of something else.
        let gives = the.checked_sub(1).and_then(|at| before.get(at));
        return gives.is_none_or(|it| it.is_mark() || it.any(&["gives", "shows", "is", "describes"]));
    }
    let dated = one_of(before, before.len().wrapping_sub(1), &["dated"]);
    if dated && before.len() <= 4 && before.len() > 1 && one_of(before, before.len() - 2, &TEXTS) {
        return true;
    }
    // "Last reviewed by the College of Policing on", "Page updated", "Corrected on"
    let lead = usize::from(one_of(before, 0, &["last", "page", "table", "tracker"]));
    let lead = lead + usize::from(lead > 0 && one_of(before, lead, &["last"]));
    let verb = one_of(before, lead, &DONE).then_some(lead + 1);
    verb.is_some_and(|verb| {
        let rest = range(before, verb, on);
        rest.is_empty() || one_of(rest, 0, &["by"]) && rest.len() <= 8 && !rest.iter().any(Word::is_mark)
    })
}

/// "Kent Police published this response on", "This page published:", "Kent Police response, published".
fn is_publication(before: &[Word<'_>]) -> bool {
    const TEXTS: [&str; 7] = ["page", "response", "statement", "update", "article", "answer", "reply"];
    let on = before.len() - usize::from(before.last().is_some_and(|it| it.any(&["on", ":", "in"])));
    let Some(last) = on.checked_sub(1) else { return false };
    let is_text = |at: usize| one_of(before, at, &TEXTS);
    let done = one_of(before, last, &["published", "issued", "posted"]);
    // "… published this response on"
    let this = last > 1 && is_text(last) && one_of(before, last - 1, &["this"]);
    if this && one_of(before, last - 2, &["published", "issued", "posted"]) {
        return true;
    }
    // "This response was issued on", "This page published:"
    let was = last - usize::from(last > 0 && one_of(before, last - 1, &["was"]));
    if done && was == 2 && one_of(before, 0, &["this"]) && is_text(1) {
        return true;
    }
    // "Essex Police response, published"
    let comma = last.checked_sub(1).filter(|at| one_of(before, *at, &[","]));
    if done && before.len() <= 9 && comma.is_some_and(|at| at > 1 && is_text(at - 1)) {
        return !before.iter().any(|it| it.any(&["to", "our", "their"]));
    }
    phrase(before, 0, &["added", "to", "this", "page"]) && on == 4
        || one_of(before, last, &["answered"])
            && (last == 0 || one_of(before, last - 1, &[":"]))
            && on < before.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn words_say_when_a_page_was_so() {
        for text in [
            "Position at 1 July 2024",
            "Merseyside Police reports as follows (position at 1 July 2024).",
            "As at 1 July 2024, from what the owners have told us",
            "Where things stand on 1 July 2024",
            "Last reviewed by the College of Policing on 1 July 2024.",
            "Page updated 1 July 2024",
            "Corrected on 1 July 2024.",
            "Correct as of 1 July 2024",
            "State of play, 1 July 2024",
            "State of play at 1 July 2024.",
            "Tracker dated 1 July 2024",
            "Section 60 super-complaint, position at 1 July 2024",
        ] {
            let read = told(&of(text)).map(|(what, date)| (what, date.to_string()));
            assert_eq!(read, Some((Told::Updated, "2024-07-01".to_owned())), "{text}");
        }
        for text in [
            "Kent Police published this response on 1 July 2024.",
            "This response was issued on 1 July 2024.",
            "This page published: 1 July 2024",
            "Added to this page: 1 July 2024",
            "Essex Police response, published 1 July 2024",
            "Lord Selwick, Home Office: answered on 1 July 2024",
            "Answered on 1 July 2024.",
        ] {
            let read = told(&of(text)).map(|(what, date)| (what, date.to_string()));
            assert_eq!(read, Some((Told::Published, "2024-07-01".to_owned())), "{text}");
        }
        for none in [
            "The force changed its position on 1 July 2024.",
            "The position at 1 July 2024 meeting was noted.",
            "The position will be reviewed on 1 July 2024.",
            "The policy was reviewed on 1 July 2024.",
            "Reviewed guidance came into use on 1 July 2024.",
            "Our response to the report, published 1 July 2024",
            "The report, published 1 July 2024",
            "This response will be issued on 1 July 2024.",
            "He answered on 1 July 2024.",
            "The officers stand down on 1 July 2024.",
        ] {
            assert_eq!(told(&of(none)), None, "{none}");
        }
    }

    #[test]
    fn a_byline_is_a_body_and_a_date() {
        let read = |text: &str| byline(Names::standard(), &of(text)).map(|it| it.to_string());
        for text in [
            "Tuesday 1 July 2024",
            "Home Office, 1 July 2024",
            "Suzy Lamplugh Trust, London, Friday 1 July 2024",
            "Wiltshire Police – 1 July 2024",
            "Home Office 1 July 2024",
            "Issue 31, 1 July 2024",
        ] {
            assert_eq!(read(text).as_deref(), Some("2024-07-01"), "{text}");
        }
        for none in [
            "HMICFRS, College of Policing and IOPC, 1 July 2024",
            "Report, 1 July 2024",
            "Home Office to act, 1 July 2024",
            "Home Office by 1 July 2024",
            "Due, 1 July 2024",
            "Recommendation 3, 1 July 2024",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
