use crate::counting::start_of;
use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::EventKind;
use crate::rules::moments::report_date;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};
use crate::scheme::StepKind;

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC621",
    slug: "misdated-progress-report",
    title: "a progress report is dated between the start of the investigation and the report",
    severity: Severity::Note,
    reads: kinds![Event, Report, Document, Body],
    basis: &[Basis::of_scheme(
        Topic::Progress,
        "SI 2018/748 regulation 7: progress is reported from the date on which the body is told that its complaint will be investigated",
        "https://www.legislation.gov.uk/uksi/2018/748/regulation/7/made",
    )],
    rationale: "Progress is reported while there is an investigation. A progress report that is dated before \
                the complainant was told of the investigation, or after the report, is usually something \
                else: a decision, a reminder or a follow-up.",
    help: "check its date and its kind; after the report, record it as a report of the kind `follow_up`, or \
           as another event",
    bad: &[
        Example::new(
            "a progress report before the complainant was told of the investigation",
            r#"[{"op": "replace", "path": "/events/4/date", "value": "2019-07-13"}]"#,
        ),
        Example::new(
            "a progress report after the report",
            r#"[{"op": "replace", "path": "/events/4/date", "value": "2021-09-27"}]"#,
        ),
    ],
    good: &[Example::new(
        "a progress report on the date of the report",
        r#"[{"op": "replace", "path": "/events/4/date", "value": "2021-05-24"}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let time_limits = facts.scheme.map_or(&[][..], |scheme| &scheme.time_limits);
    let time_limit = time_limits.iter().find(|time_limit| time_limit.ends == StepKind::ProgressReport);
    let told = time_limit.and_then(|time_limit| start_of(facts, time_limit)).filter(|it| it.certain);
    let told = told.and_then(|it| it.event.date);
    // The first report ends the investigation, whatever follows.
    let first = reports(facts)
        .filter_map(|(at, report)| Some((at, report_date(report)?)))
        .reduce(|a, b| if b.1.earlier(a.1) == b.1 { b } else { a });
    for (at, event) in facts.events(EventKind::ProgressReport) {
        let Some(date) = &event.date else { continue };
        let place = at.place().field("date");
        if let Some(told) = told.filter(|told| date.is_before(told).is_yes()) {
            sink.report(
                place,
                "the progress report is dated before the complainant was told of the investigation",
            )
            .too_early(&date, &told);
        }
        if let Some((report, out)) = first.filter(|(_, out)| out.is_before(date).is_yes()) {
            sink.report(place, "the progress report is dated after the report")
                .too_late(&date, &out)
                .related(Place::of(EntityKind::Report, report), "the report");
        }
    }
}
