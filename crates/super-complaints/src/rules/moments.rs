//! The dates with which rules compare other dates.

use crate::dates::PartialDate;
use crate::model::{Document, Event, EventKind, Report, SuperComplaint};

/// The dates on which the complaint was first made and first received, as far as the record has them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Beginning {
    pub(crate) submitted: Option<PartialDate>,
    /// Not where the complaint passed to another authority: then it may have been received twice, and the
    /// record may have the second date only.
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

    /// What is certainly later than a date: what had not happened by then, and when it did.
    pub(crate) fn is_after(&self, date: &PartialDate) -> Option<(&'static str, PartialDate)> {
        let days = [("received", self.received), ("submitted", self.submitted)];
        let dated = days.into_iter().filter_map(|(happened, day)| Some((happened, day?)));
        dated.into_iter().find(|(_, day)| date.is_before(day).is_yes())
    }

    /// The part of the beginning that an event of a kind may not come before: what had not happened by its date, and when it did.
    pub(crate) fn missed_by(
        &self,
        kind: EventKind,
        date: &PartialDate,
    ) -> Option<(&'static str, PartialDate)> {
        match kind {
            // Nothing comes before; of the others, the record may know the second of two.
            // A review or a consultation may be older than the complaint about its subject.
            EventKind::Submitted
            | EventKind::Consulted
            | EventKind::Challenged
            | EventKind::ChallengeWithdrawn
            | EventKind::ReviewLaunched
            | EventKind::ReviewConcluded
            | EventKind::ConsultationOpened
            | EventKind::ConsultationClosed
            | EventKind::Other => None,
            // Possible while it is under way.
            EventKind::Received
            | EventKind::Transferred
            | EventKind::Chased
            | EventKind::Withdrawn
            | EventKind::DeadlineStated
            | EventKind::ExtensionRequested
            | EventKind::ExtensionGranted
            | EventKind::ExtensionRefused => Self { received: None, ..*self }.is_after(date),
            EventKind::Acknowledged
            | EventKind::FoundEligible
            | EventKind::FoundIneligible
            | EventKind::Announced
            | EventKind::InformationRequested
            | EventKind::InformationNotice
            | EventKind::InformationReceived
            | EventKind::ProgressReport => self.is_after(date),
        }
    }
}

fn add_earlier(first: &mut Option<PartialDate>, date: PartialDate) {
    *first = Some(first.map_or(date, |first| first.earlier(date)));
}

/// The date of a report: sent or published, whichever came first.
pub(crate) fn report_date(report: &Report) -> Option<PartialDate> {
    first_of([report.sent, report.published])
}

/// The date of a document: sent or published, whichever came first.
pub(crate) fn document_date(document: &Document) -> Option<PartialDate> {
    first_of([document.sent, document.published])
}

/// The last date on which the text of a document may have changed, as far as its dates say.
pub(crate) fn last_changed(document: &Document) -> Option<PartialDate> {
    let dates = document.sent.iter().chain(&document.published).chain(&document.updated);
    dates.copied().reduce(PartialDate::later)
}

fn first_of(dates: [Option<PartialDate>; 2]) -> Option<PartialDate> {
    dates.into_iter().flatten().reduce(PartialDate::earlier)
}
