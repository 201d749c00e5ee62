//! When a page was published, updated or sent: beside its title, in its words, at its end.

use super_complaints::PartialDate;
use super_complaints::model::{DocumentField, Mark};

use super::byline::{as_at, leading, trailing, without_weekday};
use crate::PageKind;
use crate::dates;
use crate::layout::{BlockKind, DateLine, PageDate, is_agenda};
use crate::reading::state::{Reading, THE_PAGE};
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

impl Reading<'_, '_> {
    pub(super) fn page_date(&mut self, block: usize, line: &DateLine) {
        if line.what == PageDate::Dated {
            self.trace.stated(Some(line.span), THE_PAGE, "sent");
            self.document.sent.get_or_insert(line.date);
            return;
        }
        if self.date_of_labelled_report(block, line) {
            return;
        }
        let first = line.what == PageDate::Published || self.is_first_published(block);
        let field = if first { "published" } else { "updated" };
        self.trace.stated(Some(line.span), THE_PAGE, field);
        if line.what == PageDate::Updated && first {
            let note = self.page.blocks.get(block + 1).map(|note| note.span);
            self.trace.stated(note, THE_PAGE, field);
        }
        if !first {
            self.document.updated.push(line.date);
        } else if self.document.published.is_none() {
            self.document.published = Some(line.date);
        } else if self.document.published != Some(line.date) {
            self.contradicts("published", &line.date.to_string());
        }
    }

    /// "16 December 2022" alone above or below the title: the date of the page, by its place.
    pub(super) fn dated_beside_title(&mut self) {
        let known = self.document.published.is_some() || self.page.kind == PageKind::Letter;
        let title = self.page.blocks.iter().position(|block| block.kind == BlockKind::Title);
        let Some(title) = title.filter(|_| !known) else { return };
        let beside = self.page.blocks.iter().enumerate().take(title + 3).skip(title.saturating_sub(2));
        // The date behind "Report:" is that of what the label names.
        let labelled = |at: usize| {
            let before = at.checked_sub(1).and_then(|at| self.page.blocks.get(at)?.words.last());
            before.is_some_and(|word| word.raw == ":")
        };
        let own =
            |kind: &BlockKind| matches!(kind, BlockKind::Above | BlockKind::Paragraph | BlockKind::Summary);
        let mut dates = beside
            .filter(|(at, block)| own(&block.kind) && block.cell.is_none() && !labelled(*at))
            .filter_map(|(_, block)| Some((byline(&block.words)?, block.span)));
        // Two dates may be those of an event; below the name of a committee there is the date on which it meets.
        let Some((date, place)) = dates.next().filter(|_| dates.next().is_none()) else { return };
        let head = self.page.blocks.iter().take_while(|block| block.span != place);
        if head.filter(|block| own(&block.kind)).any(|block| is_agenda(&block.words)) {
            return;
        }
        let sent = self.is_sent(place);
        if !sent && self.seems_sent() {
            return;
        }
        let (field, name) =
            if sent { (DocumentField::Sent, "sent") } else { (DocumentField::Published, "published") };
        if sent {
            self.document.sent = Some(date);
        } else {
            self.document.published = Some(date);
        }
        self.document.marks.set(field, Mark::Inferred);
        self.trace.inferred(Some(place), THE_PAGE, name, Inference::Section);
    }

    /// "We sent this response to HMICFRS on 6 December 2021", or the date beside the signature at the end.
    pub(super) fn dated_in_words(&mut self) {
        if self.page.kind == PageKind::Letter || self.document.sent.is_some() {
            return;
        }
        let sentences = self.page.blocks.iter().filter(|block| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(_))
                && block.cell.is_none()
        });
        let mut said = sentences
            .flat_map(|block| crate::sentences::sentences(&block.words))
            .filter_map(|words| response_dated(words).and_then(|date| Some((date, span(words)?))));
        if let Some((date, place)) = said.next() {
            if said.any(|(other, _)| other != date) {
                return; // several responses, or one of the dates is of something else
            }
            self.document.sent = Some(date);
            self.trace.stated(Some(place), THE_PAGE, "sent");
            return;
        }
        let none = self.document.published.is_none() && self.document.updated.is_empty();
        if let Some((date, place)) = self.signed_date().filter(|_| none) {
            self.document.published = Some(date);
            self.document.marks.set(DocumentField::Published, Mark::Inferred);
            self.trace.inferred(Some(place), THE_PAGE, "published", Inference::Section);
        }
    }

    /// "March 2026 update" as a heading, or as the header of a column: when the page was brought up to date.
    pub(super) fn dated_updates(&mut self) {
        for (_, block) in self.blocks() {
            let line = block.words.len() <= 6 && !block.words.last().is_some_and(Word::is_stop);
            let heads = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Title)
                || block.cell.is_some()
                || line && one_of(&block.words, 0, &["update"]);
            let running = block.kind == BlockKind::Paragraph && block.cell.is_none();
            let said = || crate::sentences::sentences(&block.words).find_map(as_at).filter(|_| running);
            let Some(date) = update(&block.words).filter(|_| heads).or_else(said) else { continue };
            if !self.document.updated.contains(&date) {
                self.document.updated.push(date);
            }
            self.trace.inferred(Some(block.span), THE_PAGE, "updated", Inference::Words);
        }
    }

    /// Whether a date is above the note "First published".
    fn is_first_published(&self, block: usize) -> bool {
        let next = self.page.blocks.get(block + 1).filter(|next| next.kind == BlockKind::ChangeNote);
        next.is_some_and(|next| phrase(&next.words, 0, &["first", "published"]))
    }
}

/// The date of a line beside the title: "16 December 2022", "Date: 16 December 2022", "Statement of the Chief Constable,
/// 3 July 2023", and nothing else.
fn byline(words: &[Word<'_>]) -> Option<PartialDate> {
    const LONGEST: usize = 18;
    const SAID: [&str; 9] =
        ["statement", "response", "comments", "comment", "reply", "update", "note", "blog", "article"];
    // The date of what is spoken of, and not of the page.
    const OTHERS: [&str; 10] = [
        "report",
        "super-complaint",
        "published",
        "to",
        "by",
        "due",
        "until",
        "meeting",
        "recommendation",
        "recommendations",
    ];
    let label = phrase(words, 0, &["date", ":"]).then(|| dates::whole(range(words, 2, words.len())));
    let found = dates::whole(without_weekday(words)).or(label.flatten());
    if let Some(date) = found.or_else(|| leading(words)).or_else(|| trailing(words)) {
        return Some(date);
    }
    let at = words.iter().rposition(|word| matches!(word.raw, "," | "–" | "—" | "-"))?;
    let before = range(words, 0, at);
    let said = before.iter().any(|word| word.any(&SAID)) && !before.iter().any(|word| word.any(&OTHERS));
    dates::whole(range(words, at + 1, words.len())).filter(|_| said && words.len() <= LONGEST)
}

/// The date on which the response that a page is was sent: "PCC response: 19 July 2021", "The force submitted the response below
/// to HMICFRS on 6 December 2021", "This response was sent on 6 December 2021".
fn response_dated(words: &[Word<'_>]) -> Option<PartialDate> {
    const TEXTS: [&str; 3] = ["response", "reply", "answer"];
    const SENT: [&str; 4] = ["submitted", "sent", "gave", "made"];
    const OPEN: [&str; 9] = ["not", "will", "would", "should", "must", "if", "earlier", "previous", "draft"];
    const WHEN: [&str; 12] = [
        "deadline", "due", "date", "next", "first", "last", "draft", "earlier", "previous", "awaiting", "no",
        "request",
    ];
    let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    if let Some(colon) = words.iter().take(5).position(|word| word.raw == ":") {
        // "Deadline for response: …" is not when it came.
        let whose =
            |word: &Word<'_>| word.any(&["our", "joint", "and"]) || word.is_capital() && !word.any(&WHEN);
        let label =
            colon > 1 && one_of(words, colon - 1, &TEXTS) && range(words, 0, colon - 1).iter().all(whose);
        return dates::whole(range(words, colon + 1, end)).filter(|_| label);
    }
    if words.iter().any(|word| word.any(&OPEN)) || words.len() > 40 {
        return None;
    }
    let on = (2..end)
        .rev()
        .find(|at| one_of(words, *at, &["on"]) && dates::whole(range(words, at + 1, end)).is_some())?;
    let date = dates::whole(range(words, on + 1, end))?;
    let text = (0..on).find(|at| one_of(words, *at, &TEXTS))?;
    // "This response was sent to HMICFRS on …"
    let this =
        text > 0 && one_of(words, text - 1, &["this"]) || text > 1 && one_of(words, text - 2, &["this"]);
    let passive = this && text <= 2 && one_of(words, text + 1, &["was"]) && one_of(words, text + 2, &SENT);
    // "The force submitted the response below to HMICFRS on …"
    let verb = (1..text).find(|at| one_of(words, *at, &SENT) && text - at <= 4);
    let here = one_of(words, text + 1, &["below", "above"]) || this;
    (passive || verb.is_some() && here).then_some(date)
}

/// The date of "March 2026 update", "Update: 3 March 2026", "Progress update – March 2026", and nothing else.
fn update(words: &[Word<'_>]) -> Option<PartialDate> {
    let is_update = |at: usize| {
        let progress = at + usize::from(one_of(words, at, &["progress"]));
        one_of(words, progress, &["update"]).then_some(progress + 1)
    };
    if let Some((date, end)) = dates::at(words, 0) {
        return is_update(end).filter(|end| *end == words.len()).map(|_| date);
    }
    // "Our progress as of 3 December 2021"
    let as_of = (1..words.len().min(5)).find(|at| {
        one_of(words, *at, &["as"])
            && one_of(words, at + 1, &["of", "at"])
            && one_of(words, at - 1, &["progress", "position", "update", "status"])
    });
    if let Some(at) = as_of {
        return dates::whole(range(words, at + 2, words.len()));
    }
    // "Stalking action plan – update of March 2026"
    let head = words.iter().rposition(|word| matches!(word.raw, "–" | "-" | "—" | ":" | ","));
    let begins = is_update(0).or_else(|| is_update(head? + 1).filter(|end| one_of(words, *end, &["of"])))?;
    let from = begins + usize::from(one_of(words, begins, &[":", "–", "-", "—", ",", "on", "in", "of"]));
    dates::whole(range(words, from, words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_line_beside_the_title_dates_the_page_if_it_says_nothing_else() {
        let read = |text: &str| byline(&of(text)).map(|date| date.to_string());
        for text in [
            "3 July 2023",
            "Date: 3 July 2023",
            "Statement of the Chief Constable, 3 July 2023",
            "The Commissioner’s response, 3 July 2023",
            "Our comments – 3 July 2023",
            "Comment of the Chief Constable of Kent, 3 July 2023",
            "Our first update, 3 July 2023",
            "Reply of the Home Office — 3 July 2023",
            "A note from the lead for stalking, 3 July 2023",
            "Blog of the Commissioner, 3 July 2023",
            "Article of the NPCC lead - 3 July 2023",
        ] {
            assert_eq!(read(text).as_deref(), Some("2023-07-03"), "{text}");
        }
        for text in [
            "Report of HMICFRS, 3 July 2023",
            "Statement by me, Jane Doe, 3 July 2023",
            "Response to the report, 3 July 2023",
            "Response due by, 3 July 2023",
            "Statement on the super-complaint, published 3 July 2023",
            "Our response to recommendation 3, 3 July 2023",
            "Kent, 3 July 2023",
            "Our response, a year after 3 July 2023",
            "Date of response",
            "Date: soon",
            "Note of the meeting, 3 July 2023",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn an_update_has_the_date_beside_it() {
        let read = |text: &str| update(&of(text)).map(|date| date.to_string());
        for text in [
            "March 2026 update",
            "Update: March 2026",
            "Progress update – March 2026",
            "March 2026 progress update",
            "Our progress as of March 2026",
            "Position as at March 2026",
            "The latest position as of March 2026",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-03"), "{text}");
        }
        for none in [
            "Update",
            "March 2026",
            "March update",
            "Next update due March 2026",
            "Update of the plan of March 2026",
            "Law as of March 2026",
            "Progress as of today",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn a_response_is_dated_by_when_it_was_sent() {
        let read = |text: &str| response_dated(&of(text)).map(|date| date.to_string());
        for text in [
            "PCC response: 6 December 2021.",
            "Our response: 6 December 2021",
            "Force reply: 6 December 2021.",
            "Kent Police submitted the joint response below to HMICFRS on 6 December 2021.",
            "We sent this response to HMICFRS on 6 December 2021.",
            "This response was sent to HMICFRS on 6 December 2021.",
            "This joint response was submitted on 6 December 2021.",
            "The Commissioner sent the reply below on 6 December 2021.",
            "We submitted the response above on 6 December 2021.",
            "Kent Police gave this answer on 6 December 2021.",
        ] {
            assert_eq!(read(text).as_deref(), Some("2021-12-06"), "{text}");
        }
        for none in [
            "The NPCC submitted its response on 6 December 2021.",
            "This response will be sent on 6 December 2021.",
            "We did not send this response on 6 December 2021.",
            "Report published: 6 December 2021",
            "This response is about 6 December 2021.",
            "Date of next response: soon",
            "We sent the earlier response below on 6 December 2021.",
            "Our response to the report of 6 December 2021",
            "Response due: by 6 December 2021",
            "Deadline for response: 6 December 2021",
            "Deadline for PCC response: 6 December 2021",
            "Due date response: 6 December 2021",
            "Date of response: 6 December 2021",
            "Next response: 6 December 2021",
            "Draft response: 6 December 2021",
            "No response: 6 December 2021",
            "Awaiting response: 6 December 2021",
            "Request for a response: 6 December 2021",
            "Time for the reply: 6 December 2021",
            "Response: 6 December 2021",
            "The response of forces was sent on 6 December 2021.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
