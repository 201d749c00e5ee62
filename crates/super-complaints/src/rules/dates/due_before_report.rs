use crate::index::{EntityKind, Place, place_of};
use crate::model::{Due, ReportId};
use crate::rules::moments::report_date;
use crate::rules::shared_basis::MERSEYSIDE;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC207",
    slug: "due-before-report",
    title: "nothing is due before the report that asks for it",
    reads: kinds![Report, Recommendation, Action, Request],
    basis: &[Basis::experience(
        "the report on stalking of 27 September 2024 asks for plans by 22 November 2024 and for most work by 27 March 2025",
        MERSEYSIDE,
    )],
    rationale: "A report asks for something in the future. A due date before the report is usually a mistake \
                in the year, and would show every body as late from the first day.",
    help: "check the date in the report",
    bad: &[
        Example::new(
            "training is due a year before the report that asks for it",
            r#"[{"op": "replace", "path": "/recommendations/1/due/date", "value": "2020-05-26"}]"#,
        ),
        Example::new(
            "a response is due in the year before the report",
            r#"[{"op": "replace", "path": "/requests/0/due/date", "value": "2020"}]"#,
        ),
    ],
    good: &[Example::new(
        "training is due in the year of the report",
        r#"[{"op": "replace", "path": "/recommendations/1/due/date", "value": "2021"}]"#,
    )],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut compare = |due: Option<&Due>, report: Option<&ReportId>, place: &dyn Fn() -> Place<'static>| {
        let Some(date) = due.and_then(|due| due.date.as_ref()) else { return };
        // If no report is named, it is not known which of several reports asks; SC112 reports that.
        let report = match report {
            Some(id) => facts.report(id.as_str()),
            None if facts.record.reports.len() == 1 => facts.record.reports.first(),
            None => None,
        };
        let Some(out) = report.and_then(report_date) else { return };
        if date.is_before(&out).is_yes() {
            sink.report(
                place().field("due").field("date"),
                "the due date is before the report that asks for it",
            )
            .too_early(&date, &out);
        }
    };
    for (at, item) in facts.items.each() {
        compare(item.due(), item.report(), &|| place_of(facts.record, at));
    }
    for (at, request) in facts.record.requests.iter().enumerate() {
        compare(request.due.as_ref(), request.report.as_ref(), &|| Place::of(EntityKind::Request, at));
    }
}
