use crate::finding::Severity;
use crate::model::EventKind;
use crate::rules::coverage::{asked_on, requests_of};
use crate::rules::responses::meet;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC413",
    slug: "extension-for-body-not-asked",
    title: "an extension is given to a body that was asked to respond",
    severity: Severity::Note,
    reads: kinds![Report, Event, Request, Body],
    basis: &[Basis::format(
        "an extension names the requests that it extends, and the bodies to which it was given",
    )],
    rationale: "An extension moves the due date of the bodies to which it was given, and of no others. If it \
                was given to a body that was not asked to respond, it moves none. Usually the extension was \
                sent to a body that speaks for those asked, and it cannot be told whether it was meant for \
                all of them.",
    help: "name in `recipient` the bodies whose due date it moves, or leave `recipient` out if it was given \
           to every body that was asked; otherwise correct the request",
    bad: &[
        Example::new(
            "an extension for the NPCC, which was not asked",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        ),
        Example::new(
            "an extension for the Crown Prosecution Service, which was not asked",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["home-office", "crown-prosecution-service"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["ho-letter"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "an extension for a body that was asked, and for a member of a group that was asked",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["home-office", "force-kent"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["ho-letter"]}}]"#,
        ),
        Example::new(
            "an extension for the body through which others respond",
            r#"[
                {"op": "add", "path": "/requests/0/through", "value": "npcc"},
                {"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in facts.events(EventKind::ExtensionGranted) {
        let requests = || requests_of(facts, event);
        let asked = requests().flat_map(|request| request.asked.iter().chain(&request.through));
        let known: Option<Vec<_>> = asked.map(|party| facts.resolved(party)).collect();
        // Nothing is reported if the requests are not recorded, or ask a body that is not identified.
        let Some(known) = known.filter(|known| !known.is_empty()) else { continue };
        let day = requests().next().and_then(|it| asked_on(facts, it));
        for (nth, party) in event.recipient.iter().enumerate() {
            let Some(who) = facts.resolved(party) else { continue };
            if !known.iter().any(|asked| meet(facts, who, *asked, day)) {
                let name = facts.parties.name(party);
                let message = format!("an extension is given to {name}, which was not asked to respond");
                sink.report(at.place().field("recipient").at(nth), message)
                    .expected(wording::parties(facts, requests().flat_map(|request| &request.asked)))
                    .found(name);
            }
        }
    }
}
