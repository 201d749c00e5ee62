//! SC112: from the second report on, items and requests say to which report they belong.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC112",
    slug: "report-not-named",
    title: "from the second report on, items and requests say to which report they belong",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Report, EntityKind::Recommendation, EntityKind::Action, EntityKind::Request],
    basis: &[Basis::format("`report` is needed from the second report on")],
    since: "1",
    status: Status::Stable,
    rationale: "Dates are counted, groups are expanded and numbers are compared report by report. An item that names \
                none is taken for one of the first report, which may be wrong by years.",
    help: "name the report with `report`",
    bad: &[Example {
        title: "a second report, and items that name neither",
        patch: r#"[{"op": "add", "path": "/reports/-", "value": {"id": "second", "kind": "follow_up", "published": "2022-05-26", "documents": ["page"], "follows": "report", "sources": ["page"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "the only report need not be named",
        patch: r#"[{"op": "remove", "path": "/reports/0/recommendation_count"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.record.reports.len() < 2 {
        return;
    }
    let mut ask = |place: Place<'_>| {
        sink.object(place, format!("there are {} reports, and none is named", facts.record.reports.len()));
    };
    for at in 0..facts.items.len() {
        if facts.items.at(at).is_some_and(|item| item.report().is_none()) {
            ask(place_of(facts.record, at));
        }
    }
    for (at, request) in facts.record.requests.iter().enumerate() {
        if request.report.is_none() {
            ask(Place::of(EntityKind::Request, at));
        }
    }
}
