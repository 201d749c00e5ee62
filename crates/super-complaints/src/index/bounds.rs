//! When documents and reports were there: the days that a record gives, held together.
//!
//! What is sent is not sent after it is published; what is published is not published after it is updated, seen or found
//! to be gone; what is listed on a page was there when the page was seen; an answer is not there before the report that it
//! answers. Of dates that contradict each other one is wrong, and the record does not say which: both count as possible.

use time::Date;

use super::{At, Index, Item, ReportAt};
use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::model::{Document, EventKind, Report};

/// The first and the last day on which something can have happened, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) earliest: Option<Date>,
    pub(crate) latest: Option<Date>,
}

impl Span {
    /// The days of a date.
    fn of(date: &PartialDate) -> Self {
        Self { earliest: date.earliest(), latest: date.latest() }
    }

    /// The same, not before a day; unless that contradicts it.
    fn not_before(self, day: Option<Date>) -> Self {
        match (day, self.earliest, self.latest) {
            (Some(day), _, Some(latest)) if day > latest => self,
            (Some(day), Some(earliest), _) if day <= earliest => self,
            (Some(day), ..) => Self { earliest: Some(day), ..self },
            (None, ..) => self,
        }
    }

    /// The same, not after a day; unless that contradicts it.
    fn not_after(self, day: Option<Date>) -> Self {
        match (day, self.earliest, self.latest) {
            (Some(day), Some(earliest), _) if day < earliest => self,
            (Some(day), _, Some(latest)) if day >= latest => self,
            (Some(day), ..) => Self { latest: Some(day), ..self },
            (None, ..) => self,
        }
    }

    /// Whether it had happened by a day.
    pub(crate) fn is_by(self, day: Date) -> Tri {
        if self.latest.is_some_and(|latest| latest <= day) {
            Tri::Yes
        } else if self.earliest.is_some_and(|earliest| earliest > day) {
            Tri::No
        } else {
            Tri::CannotTell
        }
    }

    /// As a date; `None` if nothing is known.
    pub(crate) fn date(self) -> Option<PartialDate> {
        PartialDate::between(self.earliest, self.latest)
    }
}

/// The last day on which a document can have been published: whoever updated it, saw it, or saw where it is listed, came
/// after that, and so did whoever found it gone.
fn seen_by(index: &Index<'_>, document: &Document) -> Option<Date> {
    let parent = document.parent.as_ref().and_then(|id| index.document(id.as_str()));
    let days = document.updated.iter().chain(&document.last_seen).chain(&document.found_unavailable);
    days.chain(parent.and_then(|it| it.last_seen.as_ref())).filter_map(PartialDate::latest).min()
}

/// When a document was sent; without a recorded sending, at the latest when it was published. `after`: it answers what
/// was there from that day on.
pub(crate) fn sent(index: &Index<'_>, document: &Document, after: Option<Date>) -> Span {
    let known = document.sent.as_ref().map_or_else(Span::default, Span::of);
    let published = document.published.as_ref().and_then(PartialDate::latest);
    known.not_after(published).not_after(seen_by(index, document)).not_before(after)
}

/// When a document was published.
pub(crate) fn published(index: &Index<'_>, document: &Document, after: Option<Date>) -> Span {
    let known = document.published.as_ref().map_or_else(Span::default, Span::of);
    let sent = document.sent.as_ref().and_then(PartialDate::earliest);
    known.not_after(seen_by(index, document)).not_before(sent).not_before(after)
}

/// From when on a document was there: from its sending, where that is recorded, else from its publication.
pub(crate) fn there(index: &Index<'_>, document: &Document, after: Option<Date>) -> Span {
    if document.is_post_dated() {
        // It was seen, or changed, before the date that it bears: one of the two is wrong.
        let bears = document.sent.as_ref().or(document.published.as_ref());
        return Span { earliest: after, latest: bears.and_then(PartialDate::latest) };
    }
    if let (Some(sent), Some(published)) = (&document.sent, &document.published)
        && published.is_before(sent).is_yes()
    {
        // One of the two is wrong, and nobody knows which.
        return Span { earliest: published.earliest(), latest: sent.latest() };
    }
    if document.sent.is_none() && document.published.is_some() {
        published(index, document, after)
    } else {
        sent(index, document, after)
    }
}

/// The day of each report. Where the report has none or a vague one, its documents, the complaint before it and the dated
/// answers after it bound it.
pub(super) fn days_of_reports(index: &Index<'_>) -> Vec<Option<PartialDate>> {
    let day = |(at, report): (ReportAt, &Report)| match report.day() {
        Some(day) if day.exact().is_some() => Some(*day),
        day => bounded(index, at, report, day),
    };
    At::each(&index.record.reports).map(day).collect_vec()
}

fn bounded(
    index: &Index<'_>,
    at: ReportAt,
    report: &Report,
    day: Option<&PartialDate>,
) -> Option<PartialDate> {
    let documents = || report.documents.iter().filter_map(|id| index.document(id.as_str()));
    let own = documents().next().and_then(|it| it.published.or(it.sent));
    // As it was written, where nothing bounds it more narrowly.
    let written = day.copied().or(own);
    let known = written.as_ref().map_or_else(Span::default, Span::of);
    let seen = documents().filter_map(|it| there(index, it, None).latest).min();
    let span = known.not_after(seen).not_before(complained(index)).not_after(answered(index, at));
    if span == known { written } else { span.date() }
}

/// The first day on which the complaint can have been made.
fn complained(index: &Index<'_>) -> Option<Date> {
    let begun = |kind| matches!(kind, EventKind::Submitted | EventKind::Received);
    let dates = index.record.events.iter().filter(|event| begun(event.kind)).filter_map(|it| it.date);
    dates.filter_map(|date| date.earliest()).min()
}

/// The last day on which the first answer to an item of a report can have been given.
fn answered(index: &Index<'_>, report: ReportAt) -> Option<Date> {
    let mut first = None;
    let unread =
        At::each(&index.record.responses).filter(|it| report == At::FIRST && it.1.answers.is_empty());
    for document in unread.filter_map(|(at, _)| index.first_document(at, None)) {
        let latest = there(index, document, None).latest;
        first = [first, latest].into_iter().flatten().min();
    }
    for (at, response) in At::each(&index.record.responses) {
        for (answer_at, answer) in At::each(&response.answers) {
            let items = index.answered(at, answer_at);
            // What names no item answers the first report, or one after it.
            let is_first = report == At::FIRST && items.is_empty();
            let mut items = items.iter().filter_map(|item| index.items.at(*item));
            if !is_first && !items.any(|item| index.report_of_item(item) == Some(report)) {
                continue;
            }
            let document = index.first_document(at, Some(answer));
            let latest = document.and_then(|it| there(index, it, None).latest);
            first = [first, latest].into_iter().flatten().min();
        }
    }
    first
}

impl<'r> Index<'r> {
    /// The position of the report that an item belongs to: the one named, or the only one, or the first.
    fn report_of_item(&self, item: Item<'r>) -> Option<ReportAt> {
        let named = item.report().and_then(|id| self.report_at(id));
        named.or((!self.record.reports.is_empty()).then_some(At::FIRST))
    }

    /// The day on which an item was recommended or set, on which its groups expand.
    pub(crate) fn day_of(&self, item: Item<'r>) -> Option<&PartialDate> {
        let days = self.days.get_or_init(|| days_of_reports(self));
        days.get(self.report_of_item(item)?.number())?.as_ref()
    }

    /// The day of the first report, before which nobody answered.
    pub(crate) fn first_day(&self) -> Option<&PartialDate> {
        self.days.get_or_init(|| days_of_reports(self)).first()?.as_ref()
    }
}
