use crate::dates::PartialDate;
use crate::index::{EntityKind, Place};
use crate::model::{Document, DocumentKind, SourceRef};
use crate::rules::cited::NPCC_PROGRESS;
use crate::rules::moments::last_changed;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC704",
    slug: "source-before-fact",
    title: "a source is not older than what it tells",
    reads: kinds![Event, Report, Document],
    basis: &[Basis::experience(
        "the NPCC promised a report on progress for June 2025, and published it on 1 August",
        NPCC_PROGRESS,
    )],
    rationale: "A letter of June cannot tell what happened in July; at most it tells what was meant to \
                happen. A page can, if it was updated or seen since.",
    help: "cite the document that tells it, or look the dates up; what is only announced is no event yet",
    bad: &[Example::new(
        "a decision of July, from a letter of June",
        r#"[{"op": "replace", "path": "/events/2/sources/0", "value": "acknowledgement"}]"#,
    )],
    good: &[
        Example::new(
            "two sources, of which one is younger",
            r#"[{"op": "add", "path": "/events/2/sources/-", "value": "acknowledgement"}]"#,
        ),
        Example::new(
            "a page that was seen later",
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
            object(sink, Place::of(EntityKind::Event, at).field("date"), date, &last);
        }
    }
    for (at, report) in facts.record.reports.iter().enumerate() {
        for (field, date) in [("sent", &report.sent), ("published", &report.published)] {
            let Some(date) = date else { continue };
            if let Some(last) = all_older(facts, &report.sources, date) {
                object(sink, Place::of(EntityKind::Report, at).field(field), date, &last);
            }
        }
    }
}

fn object(sink: &mut Sink<'_, '_>, place: Place<'_>, date: &PartialDate, last: &PartialDate) {
    sink.object(place, "the sources are all older than this day")
        .expected(format!("{last} or earlier, or a later source"))
        .found(date.to_string());
}

/// The last day on which one of the sources may have changed, if the date lies after that of each of them.
fn all_older(facts: &Facts<'_>, sources: &[SourceRef], date: &PartialDate) -> Option<PartialDate> {
    let mut last: Option<PartialDate> = None;
    for source in sources {
        let document = last_told(facts.document(source.document())?)?;
        if !date.is_after(&document).is_yes() {
            return None;
        }
        last = Some(last.map_or(document, |last| last.later(document)));
    }
    last
}

/// The last day of which a document can tell. Letters and the like do not change; pages may, without saying
/// so, until somebody saw them.
fn last_told(document: &Document) -> Option<PartialDate> {
    let changed = last_changed(document)?;
    match document.kind {
        DocumentKind::Complaint
        | DocumentKind::Report
        | DocumentKind::Letter
        | DocumentKind::Statement
        | DocumentKind::News => Some(changed),
        _ => Some(changed.later(document.seen?)),
    }
}
