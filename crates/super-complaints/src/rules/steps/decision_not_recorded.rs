use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::EventKind;
use crate::rules::shared_basis::REGULATION_6;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};
use crate::scheme::StepKind;

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC603",
    slug: "decision-not-recorded",
    title: "if there is a report, the eligibility decision is recorded",
    severity: Severity::Note,
    reads: kinds![Event, Report],
    basis: &[Basis::of_scheme(
        Topic::Eligibility,
        "SI 2018/748 regulation 6: the authorities decide whether a complaint is eligible",
        REGULATION_6,
    )],
    rationale: "If the law requires a decision on eligibility first, there is no report without that \
                decision. Its date is seldom published, but the step can be recorded and its date marked as \
                unknown, so that a reader sees that it was searched for.",
    help: "add an event `found_eligible`; if its date was searched for and not found, mark `date` as \
           `unknown`",
    bad: &[Example::new("a report, but no decision", r#"[{"op": "remove", "path": "/events/2"}]"#)],
    good: &[Example::new(
        "a decision whose date was not found",
        r#"[
            {"op": "remove", "path": "/events/2/date"},
            {"op": "add", "path": "/events/2/marks", "value": {"date": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let decides = |step: StepKind| matches!(step, StepKind::FoundEligible | StepKind::FoundIneligible);
    if !facts.scheme.is_some_and(|scheme| scheme.steps.iter().any(|step| decides(step.kind))) {
        return;
    }
    let recorded = [EventKind::FoundEligible, EventKind::FoundIneligible]
        .into_iter()
        .any(|kind| facts.events(kind).next().is_some());
    if let (Some((at, _)), false) = (reports(facts).next(), recorded) {
        sink.report(
            Place::record().field("events"),
            "there is a report, but no decision on whether the complaint was eligible",
        )
        .related(Place::of(EntityKind::Report, at), "the report");
    }
}
