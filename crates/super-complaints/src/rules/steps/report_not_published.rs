//! SC622: a report that was sent has been published.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::{Document, ReportField};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC622",
    slug: "report-not-published",
    title: "a report that was sent has been published",
    family: Family::Steps,
    subject: Subject::Conduct,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event, EntityKind::Report, EntityKind::Document, EntityKind::Body],
    basis: &[Basis::law(
        "SI 2018/748 regulation 8(2): the Chief Inspector sends the report to the body, and publishes it",
        "https://www.legislation.gov.uk/uksi/2018/748/regulation/8/made",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "The law wants the report sent to whoever complained, and published. A report that was sent and of which no publication is recorded is known to a few; mostly the day was only not written down.",
    help: "record `published`, or the address of the report; if it was looked for and not found, mark `published` as `unknown`",
    bad: &[Example {
        title: "sent, and published nowhere",
        patch: r#"[{"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/documents/2/published"}, {"op": "remove", "path": "/documents/2/urls"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "its document has an address",
            patch: r#"[{"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/documents/2/published"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "the day was looked for and not found",
            patch: r#"[{"op": "remove", "path": "/reports/0/published"}, {"op": "remove", "path": "/documents/2/published"}, {"op": "remove", "path": "/documents/2/urls"}, {"op": "add", "path": "/reports/0/marks", "value": {"published": "unknown"}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
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
        let made = sink.object(
            Place::of(EntityKind::Report, at),
            "the report was sent, and nothing shows that it was published",
        );
        if let Some(scheme) = facts.scheme {
            let published =
                scheme.conclusion.publication.first().map_or(&scheme.conclusion.basis, |it| &it.basis);
            made.basis(scheme, published);
        }
    }
}
