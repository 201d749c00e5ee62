use crate::collect_vec::CollectVec as _;
use crate::directory::Seat;
use crate::finding::Subject;
use crate::index::At;
use crate::model::{EventKind, Party};
use crate::rules::shared_basis::REGULATION_11;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};
use crate::scheme::Step;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC619",
    slug: "step-by-wrong-body",
    title: "a statutory step is taken by the body that the law names",
    subject: Subject::Publication,
    reads: kinds![Event, Report, Document, Body],
    basis: &[Basis::law(
        "SI 2018/748 regulations 5 to 7 and 11: the Chief Inspector acknowledges and reports on progress; the three authorities decide together, or the Chief Inspector alone if they do not agree",
        REGULATION_11,
    )],
    rationale: "The law of each scheme names the bodies that acknowledge a complaint, decide whether it is \
                eligible, and report on progress. One of them is enough, as one may act for all; a step \
                taken only by another body is either an error in the record or noteworthy.",
    help: "check which body took the step; if it acted for a body that the law names, record both",
    bad: &[
        Example::new(
            "found eligible by the Home Office",
            r#"[{"op": "replace", "path": "/events/2/by", "value": ["home-office"]}]"#,
        ),
        Example::new(
            "acknowledged by the complainant",
            r#"[{"op": "replace", "path": "/events/1/by", "value": ["hestia"]}]"#,
        ),
    ],
    good: &[
        Example::new(
            "found eligible by the Chief Inspector alone",
            r#"[{"op": "replace", "path": "/events/2/by", "value": ["hmcic"]}]"#,
        ),
        Example::new(
            "acknowledged by the inspectorate, for the Chief Inspector",
            r#"[{"op": "replace", "path": "/events/1/by", "value": ["hmicfrs"]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    for (at, event) in At::each(&facts.record.events) {
        // The receipt may name the recipient or the complainant.
        let of_kind =
            |step: &&Step| step.kind.event() == Some(event.kind) && event.kind != EventKind::Received;
        let Some(step) = scheme.steps.iter().find(of_kind).filter(|step| !step.by.is_empty()) else {
            continue;
        };
        // Usually it is one of them by name.
        let is_named = |party: &Party| party.id.as_ref().is_some_and(|id| step.by.contains(id));
        if event.by.is_empty() || event.by.iter().any(is_named) {
            continue;
        }
        let seats: Vec<Seat> = step.by.iter().filter_map(|id| facts.parties.seat(id.as_str())).collect_vec();
        let took = facts.parties.seats(&event.by, event.date.as_ref());
        let known = event.by.iter().all(|party| facts.resolved(party).is_some());
        let one = seats.iter().any(|seat| took.certain.contains(*seat) || took.possible.contains(*seat));
        if !known || one {
            continue;
        }
        let names: Vec<&str> = step.by.iter().map(|id| facts.parties.title(id)).collect_vec();
        let message = format!(
            "the law does not name {} for this step: {}",
            wording::parties(facts, &event.by),
            wording::lower(&step.title)
        );
        sink.report(at.place().field("by"), message)
            .expected(wording::few(&names, names.len()))
            .found(wording::parties(facts, &event.by))
            .basis(scheme, &step.basis);
    }
}
