//! The days against which rules about dates hold other days.

use crate::dates::{PartialDate, Tri};
use crate::model::{Document, Event, EventKind, Report, SuperComplaint};

/// Whether a date lies before another. Two dates that leave the same days open are taken as one moment: a
/// complaint that was made and received in the same month puzzles nobody.
pub(crate) fn is_before(date: &PartialDate, other: &PartialDate) -> Tri {
    if date.is_same(other) { Tri::No } else { date.is_before(other) }
}

/// The days on which the complaint was first made and first received, as far as the record has them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Beginning {
    pub(crate) submitted: Option<PartialDate>,
    /// Not where the complaint passed to another authority: then it may have been received twice, and the
    /// record may have the second day only.
    pub(crate) received: Option<PartialDate>,
}

impl Beginning {
    pub(crate) fn of(record: &SuperComplaint) -> Self {
        let mut beginning = Self::default();
        for Event { kind, date, .. } in &record.events {
            match (kind, *date) {
                (EventKind::Submitted, Some(date)) => add_earlier(&mut beginning.submitted, date),
                (EventKind::Received, Some(date)) => add_earlier(&mut beginning.received, date),
                _ => {}
            }
        }
        if record.events.iter().any(|event| event.kind == EventKind::Transferred) {
            beginning.received = None;
        }
        beginning
    }

    /// Whether a date lies before one of the two days, and before which: what had not happened, and its day.
    pub(crate) fn is_after(&self, date: &PartialDate) -> (Tri, &'static str, Option<PartialDate>) {
        let received = self.received.map_or(Tri::No, |received| is_before(date, &received));
        let submitted = self.submitted.map_or(Tri::No, |submitted| is_before(date, &submitted));
        match (received, submitted) {
            (Tri::Yes, _) => (Tri::Yes, "received", self.received),
            (_, Tri::Yes) => (Tri::Yes, "submitted", self.submitted),
            (Tri::CannotTell, _) => (Tri::CannotTell, "received", self.received),
            (_, Tri::CannotTell) => (Tri::CannotTell, "submitted", self.submitted),
            (Tri::No, Tri::No) => (Tri::No, "", None),
        }
    }
}

fn add_earlier(first: &mut Option<PartialDate>, date: PartialDate) {
    *first = Some(first.map_or(date, |first| first.earlier(date)));
}

/// When a report was out: sent or published, whichever came first.
pub(crate) fn out(report: &Report) -> Option<PartialDate> {
    first_of([report.sent, report.published])
}

/// When a document was there for others: sent or published, whichever came first.
pub(crate) fn there(document: &Document) -> Option<PartialDate> {
    first_of([document.sent, document.published])
}

/// The last day on which the text of a document may have changed, as far as its dates say.
pub(crate) fn last_changed(document: &Document) -> Option<PartialDate> {
    let dates = document.sent.iter().chain(&document.published).chain(&document.updated);
    dates.copied().reduce(PartialDate::later)
}

fn first_of(dates: [Option<PartialDate>; 2]) -> Option<PartialDate> {
    dates.into_iter().flatten().reduce(PartialDate::earlier)
}
