//! SC203: what is published was sent before.

use crate::dates::PartialDate;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC203",
    slug: "sent-after-published",
    title: "what is published was sent before",
    family: Family::Dates,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Report, EntityKind::Document],
    basis: &[Basis::experience(
        "the Home Office's letter on A duty to protect was sent on 30 March 2022 and published on 7 June 2022",
        "https://www.gov.uk/government/publications/responses-to-super-complaint-report-a-duty-to-protect/home-office-response-to-recommendations-from-a-duty-to-protect-accessible",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "Letters and reports go to those whom they are meant for, and are published the same day or later. The \
                other way round, the two dates were mostly taken for one another, and whether an answer was in time is \
                counted from the wrong one.",
    help: "look both dates up: the day in the letter is that of sending, the day on the page that of publication",
    bad: &[Example {
        title: "a letter sent after it was published",
        patch: r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08-16"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "sent and published on one day",
            patch: r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08-02"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "sent some day in the month of publication",
            patch: r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08"}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut compare = |sent: &Option<PartialDate>, published: &Option<PartialDate>, kind, at| {
        let (Some(sent), Some(published)) = (sent, published) else { return };
        if sent.is_after(published).is_yes() {
            let place = Place::of(kind, at);
            sink.object(place.field("sent"), "it was sent after it was published")
                .expected(format!("{published} or earlier"))
                .found(sent.to_string())
                .related(place.field("published"), "the day of publication");
        }
    };
    for (at, report) in facts.record.reports.iter().enumerate() {
        compare(&report.sent, &report.published, EntityKind::Report, at);
    }
    for (at, document) in facts.record.documents.iter().enumerate() {
        compare(&document.sent, &document.published, EntityKind::Document, at);
    }
}
