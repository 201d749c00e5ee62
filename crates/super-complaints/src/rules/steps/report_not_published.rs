use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::{Document, ReportField};
use crate::rules::shared_basis::REGULATION_8;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC622",
    slug: "report-not-published",
    title: "a report that was sent has been published",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Event, Report, Document, Body],
    basis: &[Basis::law(
        "SI 2018/748 regulation 8(2): the Chief Inspector sends the report to the body, and publishes it",
        REGULATION_8,
    )],
    rationale: "The law requires the report to be sent to the complainant and published. A report that was \
                sent, but is not recorded as published, is known to only a few people; usually the date has \
                simply not been recorded.",
    help: "record `published`, or the address of the report; if the date was searched for and not found, \
           mark `published` as `unknown`",
    bad: &[Example::new(
        "sent, but not recorded as published",
        r#"[{"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/documents/2/published"}, {"op": "remove", "path": "/documents/2/urls"}]"#,
    )],
    good: &[
        Example::new(
            "its document has an address",
            r#"[{"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/documents/2/published"}]"#,
        ),
        Example::new(
            "the date was searched for and not found",
            r#"[{"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/documents/2/published"}, {"op": "remove", "path": "/documents/2/urls"}, {"op": "add", "path": "/reports/0/marks", "value": {"published": "unknown"}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, report) in reports(facts) {
        if report.sent.is_none()
            || report.published.is_some()
            || report.marks.get(ReportField::Published).is_some()
        {
            continue;
        }
        let documents = report.documents.iter().filter_map(|id| facts.document(id.as_str()));
        let is_public = |it: &Document| it.published.is_some() || !it.urls.is_empty();
        if documents.into_iter().any(is_public) {
            continue;
        }
        let made = sink.report(
            Place::of(EntityKind::Report, at),
            "the report was sent, but nothing shows that it was published",
        );
        if let Some(scheme) = facts.scheme {
            let published =
                scheme.conclusion.publication.first().map_or(&scheme.conclusion.basis, |it| &it.basis);
            made.basis(scheme, published);
        }
    }
}
