//! What of a record was there by a date.

use rustc_hash::{FxHashMap, FxHashSet};
use time::Date;

use crate::dates::PartialDate;
use crate::fields::copy;
use crate::index::EntityKind;
use crate::model::{
    Answer, Body, Document, DocumentId, Event, EventKind, Report, ReportId, Response, Search, SuperComplaint,
};

use super::moved::Moved;
use super::{has_later, is_later};

/// A record without what is dated wholly after a date.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) record: SuperComplaint,
    pub(crate) moved: Moved,
}

/// The ids of what was left out, by kind.
#[derive(Default)]
struct Gone<'r> {
    documents: FxHashSet<&'r str>,
    reports: FxHashSet<&'r str>,
    items: FxHashSet<&'r str>,
    requests: FxHashSet<&'r str>,
    events: FxHashSet<&'r str>,
    responses: FxHashSet<&'r str>,
}

impl Known {
    /// What was there by the day; `None`: all of it.
    pub(crate) fn by(record: &SuperComplaint, day: Date) -> Option<Self> {
        if !has_later(record, day) {
            return None;
        }
        let mut known = Self { record: without_lists(record), moved: Moved::default() };
        let mut gone = Gone::default();
        let later = record.documents.iter().filter(|it| it.is_later_than(day));
        gone.documents.extend(later.map(|it| it.id.as_str()));
        known.reports(record, &mut gone, day);
        // What names no report is of the first one of the record.
        let first = record.reports.first().is_some_and(|it| gone.reports.contains(it.id.as_str()));
        known.items(record, &mut gone, first);
        known.requests(record, &mut gone, first);
        known.events(record, &mut gone, day);
        known.responses(record, &mut gone, day);
        known.searches(record, &gone);
        known.record.documents.iter_mut().for_each(|it| undated(it, day));
        known.record.bodies.iter_mut().for_each(|it| as_it_was(it, day));
        Some(known)
    }

    /// The reports that were out: published, or sent if they are not known to have been published. A report without a date
    /// of its own has that of its first document, and is later than the complaint.
    fn reports<'r>(&mut self, record: &'r SuperComplaint, gone: &mut Gone<'r>, day: Date) {
        let complaint_is_later = complaint_is_later(record, day);
        let documents: FxHashMap<&str, &Document> =
            record.documents.iter().rev().map(|it| (it.id.as_str(), it)).collect();
        let written = |report: &Report| {
            let document = report.documents.first().and_then(|id| documents.get(id.as_str()));
            document.and_then(|it| it.published.or(it.sent))
        };
        self.record.reports = self.moved.keep(EntityKind::Report, &record.reports, &mut |it| {
            let date = it.day().copied().or_else(|| written(it));
            let later = date.map_or(complaint_is_later, |date| is_later(&date, day));
            if later {
                gone.reports.insert(it.id.as_str());
            }
            !later
        });
        for report in &mut self.record.reports {
            leave_out_later(&mut report.sent, day);
            leave_out(&mut report.documents, &gone.documents);
            leave_out_one(&mut report.follows, &gone.reports);
            leave_out_one(&mut report.replaces, &gone.reports);
        }
    }

    /// What the reports recommend and set.
    fn items<'r>(&mut self, record: &'r SuperComplaint, gone: &mut Gone<'r>, first_is_gone: bool) {
        let later =
            |report: Option<&ReportId>| report.map_or(first_is_gone, |id| gone.reports.contains(id.as_str()));
        let items = &mut gone.items;
        let recommendations = &record.recommendations;
        self.record.recommendations =
            self.moved.keep(EntityKind::Recommendation, recommendations, &mut |it| {
                let later = later(it.report.as_ref());
                if later {
                    items.insert(it.id.as_str());
                }
                !later
            });
        self.record.actions = self.moved.keep(EntityKind::Action, &record.actions, &mut |it| {
            let later = later(it.report.as_ref());
            if later {
                items.insert(it.id.as_str());
            }
            !later
        });
        for it in &mut self.record.recommendations {
            leave_out_one(&mut it.part_of, items);
            leave_out(&mut it.restates, items);
        }
        for it in &mut self.record.actions {
            leave_out_one(&mut it.part_of, items);
        }
    }

    fn requests<'r>(&mut self, record: &'r SuperComplaint, gone: &mut Gone<'r>, first_is_gone: bool) {
        let (reports, items, requests) = (&gone.reports, &gone.items, &mut gone.requests);
        self.record.requests = self.moved.keep(EntityKind::Request, &record.requests, &mut |it| {
            let of_later = it.report.as_ref().map_or(first_is_gone, |id| reports.contains(id.as_str()));
            let on_later = all_in(&it.items, items);
            if of_later || on_later {
                requests.insert(it.id.as_str());
            }
            !(of_later || on_later)
        });
        for it in &mut self.record.requests {
            leave_out(&mut it.items, items);
            leave_out_one(&mut it.set_by, items);
        }
    }

    /// What had happened. What follows a later event is later too, though it has no date.
    fn events<'r>(&mut self, record: &'r SuperComplaint, gone: &mut Gone<'r>, day: Date) {
        let events = &mut gone.events;
        let dated = record.events.iter().filter(|it| it.date.is_some_and(|date| is_later(&date, day)));
        events.extend(dated.map(|it| it.id.as_str()));
        let about_later = |it: &Event| {
            let requests = all_in(&it.requests, &gone.requests);
            let reports = all_in(&it.reports, &gone.reports);
            requests || reports || all_in(&it.items, &gone.items)
        };
        loop {
            let before = events.len();
            for it in record.events.iter().filter(|it| it.date.is_none()) {
                if about_later(it) || it.follows.as_ref().is_some_and(|id| events.contains(id.as_str())) {
                    events.insert(it.id.as_str());
                }
            }
            if events.len() == before {
                break;
            }
        }
        let stays = &mut |it: &Event| !events.contains(it.id.as_str());
        self.record.events = self.moved.keep(EntityKind::Event, &record.events, stays);
        for it in &mut self.record.events {
            leave_out(&mut it.items, &gone.items);
            leave_out(&mut it.reports, &gone.reports);
            leave_out(&mut it.requests, &gone.requests);
            leave_out_one(&mut it.follows, events);
            unkept((&mut it.fulfilled_on, &mut it.fulfilled_by), &gone.documents, day);
        }
    }

    /// What had come back, with what of it had been said.
    fn responses<'r>(&mut self, record: &'r SuperComplaint, gone: &mut Gone<'r>, day: Date) {
        let is_gone = |id: Option<&DocumentId>| id.is_some_and(|id| gone.documents.contains(id.as_str()));
        let later = |answer: &Answer, response: &Response| {
            answer.as_at.is_some_and(|date| is_later(&date, day))
                || is_gone(answer.first_given_in.as_ref().or(response.documents.first()))
                || all_in(&answer.items, &gone.items)
        };
        let unheard = |it: &Response| match it.answers.as_slice() {
            [] => all_in(&it.documents, &gone.documents),
            answers => answers.iter().all(|answer| later(answer, it)),
        };
        let responses = &mut gone.responses;
        self.record.responses = self.moved.keep(EntityKind::Response, &record.responses, &mut |it| {
            let unheard = unheard(it);
            if unheard {
                responses.insert(it.id.as_str());
            }
            !unheard
        });
        for it in &mut self.record.responses {
            let mut from = Vec::new();
            let answers = std::mem::take(&mut it.answers);
            for (at, mut answer) in answers.into_iter().enumerate() {
                if later(&answer, it) {
                    continue;
                }
                from.push(at);
                leave_out(&mut answer.items, &gone.items);
                for it in &mut answer.commitments {
                    unkept((&mut it.fulfilled_on, &mut it.fulfilled_by), &gone.documents, day);
                }
                it.answers.push(answer);
            }
            self.moved.answers.push(from);
            leave_out(&mut it.documents, &gone.documents);
            leave_out_one(&mut it.follows, responses);
            leave_out_one(&mut it.replaces, responses);
        }
    }

    /// A search stays, whatever its date, unless it was for items that were not there.
    fn searches(&mut self, record: &SuperComplaint, gone: &Gone<'_>) {
        let stays = &mut |it: &Search| !all_in(&it.items, &gone.items);
        self.record.searches = self.moved.keep(EntityKind::Search, &record.searches, stays);
        for it in &mut self.record.searches {
            leave_out(&mut it.items, &gone.items);
        }
    }
}

/// A record without the lists of which something can be left out: what is left out is not copied first. Of a complaint that
/// came later, that would be nearly all of it.
fn without_lists(record: &SuperComplaint) -> SuperComplaint {
    SuperComplaint {
        schema_uri: copy(&record.schema_uri),
        schema: record.schema,
        id: copy(&record.id),
        scheme: copy(&record.scheme),
        title: copy(&record.title),
        other_titles: copy(&record.other_titles),
        made_by: copy(&record.made_by),
        partners: copy(&record.partners),
        on_behalf_of: copy(&record.on_behalf_of),
        features: copy(&record.features),
        forces: copy(&record.forces),
        events: Vec::new(),
        reports: Vec::new(),
        recommendations: Vec::new(),
        actions: Vec::new(),
        requests: Vec::new(),
        responses: Vec::new(),
        searches: Vec::new(),
        documents: copy(&record.documents),
        bodies: copy(&record.bodies),
        suppressions: copy(&record.suppressions),
        extensions: copy(&record.extensions),
        sources: copy(&record.sources),
        marks: copy(&record.marks),
        discrepancies: copy(&record.discrepancies),
    }
}

/// Whether there are ids, and all of them are among some.
fn all_in(ids: &[impl AsRef<str>], gone: &FxHashSet<&str>) -> bool {
    !ids.is_empty() && ids.iter().all(|id| gone.contains(id.as_ref()))
}

/// Leaves out ids that are among some.
#[inline(never)] // the same code for every kind of id
fn leave_out(ids: &mut Vec<impl AsRef<str>>, gone: &FxHashSet<&str>) {
    ids.retain(|id| !gone.contains(id.as_ref()));
}

#[inline(never)]
fn leave_out_one(id: &mut Option<impl AsRef<str>>, gone: &FxHashSet<&str>) {
    id.take_if(|id| gone.contains(id.as_ref()));
}

/// A date that is later was not there.
#[inline(never)]
fn leave_out_later(date: &mut Option<PartialDate>, day: Date) {
    date.take_if(|date| is_later(date, day));
}

/// Whether the complaint was made later, as far as that is known.
fn complaint_is_later(record: &SuperComplaint, day: Date) -> bool {
    let begun = |it: &&Event| matches!(it.kind, EventKind::Submitted | EventKind::Received);
    let mut dates = record.events.iter().filter(begun).filter_map(|it| it.date).peekable();
    dates.peek().is_some() && dates.all(|date| is_later(&date, day))
}

/// A promise that was met after the date had not been met by then.
fn unkept((on, by): (&mut Option<PartialDate>, &mut Vec<DocumentId>), gone: &FxHashSet<&str>, day: Date) {
    if on.take_if(|date| is_later(date, day)).is_some() {
        by.clear();
    }
    leave_out(by, gone);
}

/// A document stays as a source; that it was published, changed or taken down later had not happened. A date that the record
/// itself contradicts stays too: without it the other would pass for certain.
fn undated(document: &mut Document, day: Date) {
    leave_out_later(&mut document.found_unavailable, day);
    if document.is_post_dated() {
        return;
    }
    leave_out_later(&mut document.published, day);
    document.updated.retain(|date| !is_later(date, day));
}

/// A body with the names, the end and the vacancies of then.
fn as_it_was(body: &mut Body, day: Date) {
    let ended = body.until.is_some();
    leave_out_later(&mut body.until, day);
    if ended && body.until.is_none() {
        body.successor = None;
    }
    let later = |name: &crate::model::Name| name.since.is_some_and(|date| is_later(&date, day));
    if !body.names.iter().all(later) {
        body.names.retain(|name| !later(name));
    }
    for name in &mut body.names {
        leave_out_later(&mut name.until, day);
    }
    body.vacancies.retain(|it| !is_later(&it.since, day));
    for it in &mut body.vacancies {
        leave_out_later(&mut it.until, day);
    }
}
