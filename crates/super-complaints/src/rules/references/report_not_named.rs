use crate::index::{EntityKind, Place, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC112",
    slug: "report-not-named",
    title: "if there is more than one report, items and requests name theirs",
    reads: kinds![Report, Recommendation, Action, Request],
    basis: &[Basis::format("`report` is needed if there is more than one report")],
    rationale: "Due dates, groups and numbers are worked out report by report. An item that names no report \
                is treated as belonging to the first one, and its dates may be wrong by years.",
    help: "name the report in `report`",
    bad: &[Example::new(
        "there are two reports, and the items name neither",
        r#"[{"op": "add", "path": "/reports/-", "value": {"id": "second", "kind": "follow_up", "published": "2022-05-26", "documents": ["page"], "follows": "report", "sources": ["page"]}}]"#,
    )],
    good: &[Example::new(
        "a record with one report need not name it",
        r#"[{"op": "remove", "path": "/reports/0/recommendation_count"}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.record.reports.len() < 2 {
        return;
    }
    let mut ask = |place: Place<'_>| {
        sink.report(
            place,
            format!(
                "there are {} reports, and this does not say which one it belongs to",
                facts.record.reports.len()
            ),
        );
    };
    for (at, _) in facts.items.each().filter(|(_, item)| item.report().is_none()) {
        ask(place_of(facts.record, at));
    }
    for (at, request) in facts.record.requests.iter().enumerate() {
        if request.report.is_none() {
            ask(Place::of(EntityKind::Request, at));
        }
    }
}
