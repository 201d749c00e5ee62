use crate::dates::PartialDate;
use crate::index::{EntityKind, Place};
use crate::model::{Document, DocumentKind, SourceRef};
use crate::rules::moments::last_changed;
use crate::rules::shared_basis::NPCC_PROGRESS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC704",
    slug: "source-before-fact",
    title: "a source is not older than the fact it supports",
    reads: kinds![Event, Report, Document],
    basis: &[Basis::experience(
        "the NPCC promised a progress report for June 2025, and published it on 1 August",
        NPCC_PROGRESS,
    )],
    rationale: "A letter dated June cannot report what happened in July; at most it says what was planned. A \
                web page can, if it was updated or seen since.",
    help: "cite a document that reports it, or check the dates; what is only announced is not yet an event",
    bad: &[Example::new(
        "a decision in July is cited to a letter of June",
        r#"[{"op": "replace", "path": "/events/2/sources/0", "value": "acknowledgement"}]"#,
    )],
    good: &[
        Example::new(
            "one of two sources is later",
            r#"[{"op": "add", "path": "/events/2/sources/-", "value": "acknowledgement"}]"#,
        ),
        Example::new(
            "the source is a page that was seen later",
            r#"[
                {"op": "add", "path": "/events/-", "value": {"id": "reminder", "kind": "chased", "date": "2022-03", "sources": ["page"]}}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in facts.record.events.iter().enumerate() {
        let Some(date) = &event.date else { continue };
        if let Some(last) = all_older(facts, &event.sources, date) {
            report_at(sink, Place::of(EntityKind::Event, at).field("date"), date, &last);
        }
    }
    for (at, report) in facts.record.reports.iter().enumerate() {
        for (field, date) in [("sent", &report.sent), ("published", &report.published)] {
            let Some(date) = date else { continue };
            if let Some(last) = all_older(facts, &report.sources, date) {
                report_at(sink, Place::of(EntityKind::Report, at).field(field), date, &last);
            }
        }
    }
}

fn report_at(sink: &mut Sink<'_, '_>, place: Place<'_>, date: &PartialDate, last: &PartialDate) {
    sink.report(place, "all of the sources are older than this date")
        .expected(format!("{last} or earlier, or a later source"))
        .found(date.to_string());
}

/// The last date on which one of the sources may have changed, if the fact is later than that for each of them.
fn all_older(facts: &Facts<'_>, sources: &[SourceRef], date: &PartialDate) -> Option<PartialDate> {
    let mut last: Option<PartialDate> = None;
    for source in sources {
        let document = last_covered(facts.document(source.document())?)?;
        if !date.is_after(&document).is_yes() {
            return None;
        }
        last = Some(last.map_or(document, |last| last.later(document)));
    }
    last
}

/// The last date that a document can report on. Letters and the like do not change; web pages may, without saying
/// so, until they were last seen.
fn last_covered(document: &Document) -> Option<PartialDate> {
    let changed = last_changed(document)?;
    match document.kind {
        DocumentKind::Complaint
        | DocumentKind::Report
        | DocumentKind::Letter
        | DocumentKind::Statement
        | DocumentKind::News => Some(changed),
        _ => Some(changed.later(document.last_seen?)),
    }
}
