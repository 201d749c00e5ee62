//! A record as of a date: what had happened, was published or was decided by then.
//!
//! Facts that are dated wholly after the date are left out, with all that rests on them: the items of a report that
//! was not out, the answers to them. What is undated, or perhaps earlier, stays. Two things stay whatever their date:
//! the sources, which say how something is known and not when it happened, and the searches, which say who looked.

mod known;
mod moved;

use std::borrow::Cow;

use time::Date;

use crate::dates::PartialDate;
use crate::model::{Answer, Body, Document, Report, SuperComplaint};

pub(crate) use known::Known;
pub(crate) use moved::Moved;

impl SuperComplaint {
    /// The record as it was on a date: what happened, was published or was decided wholly later is left out, with all that
    /// rests on it. What is undated, or perhaps earlier, stays; so do the documents, as sources, and the searches.
    ///
    /// ```
    /// use super_complaints::check::parse_day;
    /// use super_complaints::{EXAMPLE, SuperComplaint};
    /// let record = SuperComplaint::from_json(EXAMPLE)?;
    /// let then = record.known_on(parse_day("2020-01-01")?);
    /// assert!(then.reports.is_empty() && then.recommendations.is_empty() && !then.events.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn known_on(&self, day: Date) -> Cow<'_, Self> {
        Known::by(self, day).map_or(Cow::Borrowed(self), |known| Cow::Owned(known.record))
    }
}

/// Whether a date lies wholly after a day.
fn is_later(date: &PartialDate, day: Date) -> bool {
    date.is_by(day).is_no()
}

impl Document {
    /// Whether it was not there by a day: it was sent later, or, with no sending recorded, published later. Where it is
    /// recorded as published before it was sent, or seen before either, the record does not say which of the two is wrong.
    pub fn is_later_than(&self, day: Date) -> bool {
        if self.is_post_dated() {
            return false;
        }
        match (&self.sent, &self.published) {
            (Some(sent), Some(published)) if published.is_before(sent).is_yes() => is_later(published, day),
            (Some(date), _) | (None, Some(date)) => is_later(date, day),
            (None, None) => false,
        }
    }
}

/// Whether anything of a record is dated after a day: usually nothing is, and then there is nothing to do.
fn has_later(record: &SuperComplaint, day: Date) -> bool {
    let later = |date: &PartialDate| is_later(date, day);
    let report = |it: &Report| it.sent.iter().chain(&it.published).any(later);
    let document = |it: &Document| {
        it.sent.iter().chain(&it.published).chain(&it.updated).chain(&it.found_unavailable).any(later)
    };
    let answer = |it: &Answer| {
        it.as_at.iter().any(later) || it.commitments.iter().any(|it| it.fulfilled_on.iter().any(later))
    };
    let body = |it: &Body| {
        let names = it.names.iter().flat_map(|name| name.since.iter().chain(&name.until));
        let vacancies = it.vacancies.iter().flat_map(|it| std::iter::once(&it.since).chain(&it.until));
        it.until.iter().chain(names).chain(vacancies).any(later)
    };
    record.events.iter().any(|it| it.date.iter().chain(&it.fulfilled_on).any(later))
        || record.documents.iter().any(document)
        || record.reports.iter().any(report)
        || record.responses.iter().any(|it| it.answers.iter().any(answer))
        || record.bodies.iter().any(body)
}
