use crate::dates::PartialDate;
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC203",
    slug: "sent-after-published",
    title: "a document is not sent after it is published",
    reads: kinds![Report, Document],
    basis: &[Basis::experience(
        "the Home Office sent its letter on A duty to protect on 30 March 2022; it was published on 7 June 2022",
        "https://www.gov.uk/government/publications/responses-to-super-complaint-report-a-duty-to-protect/home-office-response-to-recommendations-from-a-duty-to-protect-accessible",
    )],
    rationale: "Letters and reports are sent to their recipients, and are published on the same day or \
                later. If it is the other way round, the two dates have usually been confused, and the wrong \
                one decides whether an answer was in time.",
    help: "check both dates: the date in a letter is usually the date of sending, the date on a web page \
           that of publication",
    bad: &[Example::new(
        "a letter is sent after it was published",
        r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08-16"}]"#,
    )],
    good: &[
        Example::new(
            "sent and published on the same day",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08-02"}]"#,
        ),
        Example::new(
            "sent at some time in the month of publication",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-08"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut compare = |sent: &Option<PartialDate>, published: &Option<PartialDate>, kind, at| {
        let (Some(sent), Some(published)) = (sent, published) else { return };
        if sent.is_after(published).is_yes() {
            let place = Place::of(kind, at);
            sink.report(place.field("sent"), "it was sent after it was published")
                .too_late(&sent, &published)
                .related(place.field("published"), "the date of publication");
        }
    };
    for (at, report) in facts.record.reports.iter().enumerate() {
        compare(&report.sent, &report.published, EntityKind::Report, at);
    }
    for (at, document) in facts.record.documents.iter().enumerate() {
        compare(&document.sent, &document.published, EntityKind::Document, at);
    }
}
