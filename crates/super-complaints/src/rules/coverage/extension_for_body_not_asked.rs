use crate::finding::Severity;
use crate::index::{EntityKind, Place, Target};
use crate::model::{EventKind, Report};
use crate::rules::responses::{meet, resolved};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC413",
    slug: "extension-for-body-not-asked",
    title: "more time to answer is given to those who were asked",
    severity: Severity::Note,
    reads: kinds![Report, Event, Request, Body],
    basis: &[Basis::format(
        "an extension names the requests whose time it extends, and to whom it was given",
    )],
    rationale: "An extension moves the day of those to whom it was given, and of nobody else. Given to \
                somebody who was not asked it moves none: mostly it was written to a body that speaks for \
                those asked, and nobody can tell whether it was meant for all of them.",
    help: "name in `recipient` those whose day it moves, or leave `recipient` out where it was given to all \
           who were asked; else correct the request",
    bad: &[
        Example::new(
            "more time for the council of chief constables, which was not asked",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        ),
        Example::new(
            "more time for the Crown Prosecution Service, which was not asked",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["home-office", "crown-prosecution-service"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["ho-letter"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "more time for one of those asked, and for one member of a group that was",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["home-office", "force-kent"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["ho-letter"]}}]"#,
        ),
        Example::new(
            "more time for the body through which the answer was asked",
            r#"[
                {"op": "add", "path": "/requests/0/through", "value": "npcc"},
                {"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in facts.record.events.iter().enumerate() {
        if event.kind != EventKind::ExtensionGranted {
            continue;
        }
        let requests = event.requests.iter().filter_map(|id| facts.position(Target::Request, id.as_str()));
        let requests = || requests.clone().filter_map(|at| facts.record.requests.get(at));
        let asked = requests().flat_map(|request| request.asked.iter().chain(&request.through));
        let known: Option<Vec<_>> = asked.map(|party| resolved(facts, party)).collect();
        // Of requests that are not recorded, or ask somebody who is not identified, nothing is said.
        let Some(known) = known.filter(|known| !known.is_empty()) else { continue };
        let day = requests().next().and_then(|it| facts.report_of(it.report.as_ref())).and_then(Report::day);
        for (nth, party) in event.recipient.iter().enumerate() {
            let Some(who) = resolved(facts, party) else { continue };
            if !known.iter().any(|asked| meet(facts, who, *asked, day)) {
                let name = facts.parties.name(party);
                let message = format!("more time to answer is given to {name}, of whom no answer was asked");
                sink.object(Place::of(EntityKind::Event, at).field("recipient").at(nth), message)
                    .expected(say::parties(facts, requests().flat_map(|request| &request.asked)))
                    .found(name);
            }
        }
    }
}
