//! SC603: where there is a report, there was a decision to investigate.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::EventKind;
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, Status};
use crate::scheme::StepKind;

use super::{events, reports};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC603",
    slug: "decision-not-recorded",
    title: "where there is a report, the decision on eligibility is recorded",
    family: Family::Steps,
    subject: Subject::Record,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event, EntityKind::Report],
    basis: &[Basis::of_scheme(
        Matter::Eligibility,
        "SI 2018/748 regulation 6: the authorities decide whether a complaint is eligible",
        "https://www.legislation.gov.uk/uksi/2018/748/regulation/6/made",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "Where the law has complaints found eligible first, there is no report without that decision. Its day is seldom published, but the step \
                itself can be recorded, and its date marked as unknown: so a reader sees that it was looked for.",
    help: "add an event `found_eligible`; if its day was looked for and not found, mark `date` as `unknown`",
    bad: &[Example {
        title: "a report, and no decision",
        patch: r#"[{"op": "remove", "path": "/events/2"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "a decision of which the day was not found",
        patch: r#"[
            {"op": "remove", "path": "/events/2/date"},
            {"op": "add", "path": "/events/2/marks", "value": {"date": "unknown"}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let decides = |step: StepKind| matches!(step, StepKind::FoundEligible | StepKind::FoundIneligible);
    if !facts.scheme.is_some_and(|scheme| scheme.steps.iter().any(|step| decides(step.kind))) {
        return;
    }
    let recorded = [EventKind::FoundEligible, EventKind::FoundIneligible]
        .into_iter()
        .any(|kind| events(facts, kind).next().is_some());
    if let (Some((at, _)), false) = (reports(facts).next(), recorded) {
        sink.object(
            Place::record().field("events"),
            "there is a report, but no decision on whether the complaint was eligible",
        )
        .related(Place::of(EntityKind::Report, at), "the report");
    }
}
