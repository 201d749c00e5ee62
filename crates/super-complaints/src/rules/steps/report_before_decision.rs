use crate::index::{EntityKind, Place};
use crate::model::EventKind;
use crate::rules::shared_basis::REGULATIONS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC615",
    slug: "report-before-decision",
    title: "the report is dated after the eligibility decision",
    reads: kinds![Event, Report],
    basis: &[Basis::of_scheme(
        Topic::Eligibility,
        "SI 2018/748 regulations 6 to 8: decision, investigation, report",
        REGULATIONS,
    )],
    rationale: "A report concludes an investigation, which follows the decision that the complaint is \
                eligible. Dates of decisions are seldom published; a date that is given may be the date on \
                which a web page was created.",
    help: "check both dates; where sources differ, use the better one and put the other in `discrepancies`",
    bad: &[Example::new(
        "the decision is dated a month after the report",
        r#"[{"op": "replace", "path": "/events/2/date", "value": "2021-06-30"}]"#,
    )],
    good: &[Example::new(
        "the decision is dated in the year of the report",
        r#"[{"op": "replace", "path": "/events/2/date", "value": "2021"}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let decisions =
        || facts.events(EventKind::FoundEligible).filter_map(|(at, it)| Some((at, it.date.as_ref()?)));
    let Some((decided_at, decided)) = decisions().next() else { return };
    for (at, report) in reports(facts) {
        let days = [("published", report.published.as_ref()), ("sent", report.sent.as_ref())];
        let before = days.into_iter().find_map(|(field, day)| {
            let day = day?;
            decisions().all(|(_, decided)| day.is_before(decided).is_yes()).then_some((field, day))
        });
        if let Some((field, day)) = before {
            let message =
                format!("the report was {field} on {day}, before the decision of {decided} to investigate");
            sink.report(Place::of(EntityKind::Report, at).field(field), message)
                .too_early(&day, &decided)
                .related(decided_at.place(), "the decision");
        }
    }
}
