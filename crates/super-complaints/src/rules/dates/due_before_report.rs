use crate::index::{EntityKind, Place, place_of};
use crate::model::{Due, ReportId};
use crate::rules::cited::MERSEYSIDE;
use crate::rules::moments::out;
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
    rationale: "A report asks for what is to come. A due date before it is mostly a slip in the year, and \
                would show everybody as late from the first day.",
    help: "look the date up in the report",
    bad: &[
        Example::new(
            "training that was due a year before it was asked for",
            r#"[{"op": "replace", "path": "/recommendations/1/due/date", "value": "2020-05-26"}]"#,
        ),
        Example::new(
            "an answer that was due in the year before",
            r#"[{"op": "replace", "path": "/requests/0/due/date", "value": "2020"}]"#,
        ),
    ],
    good: &[Example::new(
        "due in the year of the report",
        r#"[{"op": "replace", "path": "/recommendations/1/due/date", "value": "2021"}]"#,
    )],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut compare = |due: Option<&Due>, report: Option<&ReportId>, place: &dyn Fn() -> Place<'static>| {
        let Some(date) = due.and_then(|due| due.date.as_ref()) else { return };
        // Which of several reports asks is not known if none is named; SC112 says so.
        let report = match report {
            Some(id) => facts.report(id.as_str()),
            None if facts.record.reports.len() == 1 => facts.record.reports.first(),
            None => None,
        };
        let Some(out) = report.and_then(out) else { return };
        if date.is_before(&out).is_yes() {
            sink.object(place().field("due").field("date"), "it is due before the report that asks for it")
                .expected(format!("{out} or later"))
                .found(date.to_string());
        }
    };
    for at in 0..facts.items.len() {
        let Some(item) = facts.items.at(at) else { continue };
        compare(item.due(), item.report(), &|| place_of(facts.record, at));
    }
    for (at, request) in facts.record.requests.iter().enumerate() {
        compare(request.due.as_ref(), request.report.as_ref(), &|| Place::of(EntityKind::Request, at));
    }
}
