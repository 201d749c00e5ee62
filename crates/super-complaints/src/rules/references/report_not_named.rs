use crate::index::{EntityKind, Place, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC112",
    slug: "report-not-named",
    title: "from the second report on, items and requests say to which report they belong",
    reads: kinds![Report, Recommendation, Action, Request],
    basis: &[Basis::format("`report` is needed from the second report on")],
    rationale: "Dates are counted, groups are expanded and numbers are compared report by report. An item \
                that names none is taken for one of the first report, which may be wrong by years.",
    help: "name the report with `report`",
    bad: &[Example::new(
        "a second report, and items that name neither",
        r#"[{"op": "add", "path": "/reports/-", "value": {"id": "second", "kind": "follow_up", "published": "2022-05-26", "documents": ["page"], "follows": "report", "sources": ["page"]}}]"#,
    )],
    good: &[Example::new(
        "the only report need not be named",
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
