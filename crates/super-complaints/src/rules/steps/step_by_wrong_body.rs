use crate::directory::Seat;
use crate::finding::Subject;
use crate::model::{EventKind, Party};
use crate::rules::cited::REGULATION_11;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};
use crate::scheme::Step;

use super::place_of_event;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC619",
    slug: "step-by-wrong-body",
    title: "a step of the law is taken by those whom the law names",
    subject: Subject::Publication,
    reads: kinds![Event, Report, Document, Body],
    basis: &[Basis::law(
        "SI 2018/748 regulations 5 to 7 and 11: the Chief Inspector acknowledges and reports on progress; the three decide together, and the Chief Inspector alone where they do not agree",
        REGULATION_11,
    )],
    rationale: "Who acknowledges, who decides whether a complaint is eligible, who reports on progress: the \
                law of each scheme names them. One of those named is enough, as one may act for all; a step \
                that only somebody else took is a slip of the record, or remarkable.",
    help: "check who took the step; if a body acted for those whom the law names, record both",
    bad: &[
        Example::new(
            "found eligible by the Home Office",
            r#"[{"op": "replace", "path": "/events/2/by", "value": ["home-office"]}]"#,
        ),
        Example::new(
            "acknowledged by the complainant itself",
            r#"[{"op": "replace", "path": "/events/1/by", "value": ["hestia"]}]"#,
        ),
    ],
    good: &[
        Example::new(
            "found eligible by the Chief Inspector alone",
            r#"[{"op": "replace", "path": "/events/2/by", "value": ["hmcic"]}]"#,
        ),
        Example::new(
            "acknowledged by the inspectorate, for its head",
            r#"[{"op": "replace", "path": "/events/1/by", "value": ["hmicfrs"]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    for (at, event) in facts.record.events.iter().enumerate() {
        // That it was received says who had it, and who handed it in.
        let of_kind =
            |step: &&Step| step.kind.event() == Some(event.kind) && event.kind != EventKind::Received;
        let Some(step) = scheme.steps.iter().find(of_kind).filter(|step| !step.by.is_empty()) else {
            continue;
        };
        // Mostly it is one of them by name.
        let is_named = |party: &Party| party.id.as_ref().is_some_and(|id| step.by.contains(id));
        if event.by.is_empty() || event.by.iter().any(is_named) {
            continue;
        }
        let seats: Vec<Seat> = step.by.iter().filter_map(|id| facts.parties.seat(id.as_str())).collect();
        let took = facts.parties.seats(&event.by, event.date.as_ref());
        let known = event
            .by
            .iter()
            .all(|party| party.id.as_ref().is_some_and(|id| facts.parties.resolve(id.as_str()).is_some()));
        let one = seats.iter().any(|seat| took.certain.contains(*seat) || took.possible.contains(*seat));
        if !known || one {
            continue;
        }
        let names: Vec<&str> = step.by.iter().map(|id| facts.parties.title(id)).collect();
        let message = format!(
            "this step is not that of {}: {}",
            say::parties(facts, &event.by),
            say::lower(&step.title)
        );
        sink.object(place_of_event(at).field("by"), message)
            .expected(say::list(&names, names.len()))
            .found(say::parties(facts, &event.by))
            .basis(scheme, &step.basis);
    }
}
