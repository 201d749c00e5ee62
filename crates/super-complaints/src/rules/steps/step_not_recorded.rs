use crate::collect_vec::CollectVec as _;
use crate::counting::start_of;
use crate::deadlines::Citation;
use crate::finding::Severity;
use crate::index::Place;
use crate::rules::shared_basis::{REGULATIONS, SERVICE_POLICE};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};
use crate::scheme::{Repeats, Scheme, StepKind};

use super::{days_of, reports};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC602",
    slug: "step-not-recorded",
    title: "a step required by law is recorded if a later step is",
    severity: Severity::Note,
    reads: kinds![Event, Report],
    basis: &[
        Basis::law(
            "SI 2018/748 regulations 5 to 8: acknowledgement, decision, progress reports, report",
            REGULATIONS,
        ),
        Basis::law("SI 2023/624 regulations 93 to 96: the same for the service police", SERVICE_POLICE),
    ],
    rationale: "Acknowledgements and progress reports go to the complainant and are rarely published. That \
                they are missing from a record does not mean that they did not happen; the complainant, or a \
                request for information, may supply them. Progress reports are expected only if the first \
                period certainly ended before the report.",
    help: "record the event, with its date if that is known; ask the complainant or the authority for it",
    bad: &[
        Example::new(
            "no acknowledgement, although the complaint was found eligible",
            r#"[{"op": "remove", "path": "/events/1"}]"#,
        ),
        Example::new("no progress report in nearly two years", r#"[{"op": "remove", "path": "/events/4"}]"#),
    ],
    good: &[
        Example::new(
            "only the receipt is known",
            r#"[
                {"op": "replace", "path": "/events", "value": [{"id": "received", "kind": "received", "date": "2019-05-31", "sources": ["acknowledgement"]}]},
                {"op": "replace", "path": "/reports", "value": []}, {"op": "replace", "path": "/recommendations", "value": []},
                {"op": "replace", "path": "/actions", "value": []}, {"op": "replace", "path": "/requests", "value": []},
                {"op": "replace", "path": "/responses", "value": []}, {"op": "replace", "path": "/searches", "value": []}]"#,
        ),
        Example::new(
            "no progress report, but the report was sent before the first one was due",
            r#"[
                {"op": "remove", "path": "/events/4"},
                {"op": "replace", "path": "/events/3/date", "value": "2021-04-12"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    // Before the complaint, nothing had to be done yet.
    if facts.as_of().zip(facts.made_on()).is_some_and(|(day, made)| made.is_by(day).is_no()) {
        return;
    }
    let Some(last) = scheme.steps.iter().rposition(|step| is_recorded(facts, step.kind)) else { return };
    let earlier = scheme.steps.iter().take(last);
    let mut missing = earlier
        .filter(|step| {
            step.required && !is_recorded(facts, step.kind) && is_required(facts, scheme, step.kind)
        })
        .peekable();
    if let Some(first) = missing.peek().map(|step| &step.basis) {
        let steps: Vec<String> = missing
            .map(|step| {
                format!(
                    "{} ({})",
                    wording::lower(&step.title),
                    Citation::in_scheme(scheme, &step.basis).short()
                )
            })
            .collect_vec();
        let are = if steps.len() == 1 { "a required step is" } else { "required steps are" };
        let message = format!("{are} not recorded: {}", wording::few(&steps, steps.len()));
        sink.report(Place::record().field("events"), message).basis(scheme, first);
    }
}

fn is_recorded(facts: &Facts<'_>, step: StepKind) -> bool {
    days_of(facts, step).next().is_some()
}

/// A step that recurs is required only if its first period certainly ended before the report.
fn is_required(facts: &Facts<'_>, scheme: &Scheme, step: StepKind) -> bool {
    let mut rolling = scheme.time_limits.iter().filter(|time_limit| time_limit.repeats == Repeats::Rolling);
    let Some(time_limit) = rolling.find(|time_limit| time_limit.ends == step) else { return true };
    let start = start_of(facts, time_limit).filter(|it| it.certain);
    let last = start.and_then(|it| it.event.date).and_then(|day| time_limit.last_day(&day));
    let reported = reports(facts).find_map(|(_, report)| report.sent.as_ref().or(report.published.as_ref()));
    last.zip(reported).is_some_and(|(last, day)| day.is_after(&last.latest.into()).is_yes())
}
