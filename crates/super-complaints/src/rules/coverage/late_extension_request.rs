use crate::collect_vec::CollectVec as _;
use crate::counting::RequestDue;
use crate::dates::Tri;
use crate::finding::Subject;
use crate::model::{Event, EventKind};
use crate::rules::coverage::{asked_on, requests_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC408",
    slug: "late-extension-request",
    title: "an extension is requested before the time is up",
    subject: Subject::Conduct,
    reads: kinds![Report, Event, Request, Recommendation, Action, Body],
    basis: &[
        Basis::law(
            "SI 2015/431 regulation 82: an extension is requested before the time is up; this is a rule of a neighbouring scheme, as super-complaints have none",
            "https://www.legislation.gov.uk/uksi/2015/431/regulation/82/made",
        ),
        Basis::format("an extension names the requests that it extends"),
    ],
    rationale: "A body that asks before the due date has passed is still in time; one that asks afterwards \
                is already late. The law on super-complaints has no rule about extensions, so this is a \
                finding about conduct, and an extension that was requested late still counts.",
    help: "check the two dates; if they are right, leave the finding in place: it is about conduct, not \
           about the record",
    bad: &[Example::new(
        "requested in August, although the response was due in July",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "asked", "kind": "extension_requested", "date": "2021-08-10", "by": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
    )],
    good: &[Example::new(
        "requested on the due date",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "asked", "kind": "extension_requested", "date": "2021-07-21", "by": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in facts.events(EventKind::ExtensionRequested) {
        let Some(date) = &event.date else { continue };
        for request in requests_of(facts, event) {
            let asked_on = asked_on(facts, request);
            // An extension that was granted before moves the due date; one that was granted in answer does not.
            let before = |it: &Event| it.date.map_or(Tri::CannotTell, |it| it.is_before(date));
            let time = RequestDue::of(facts, request, asked_on, &before);
            let by = facts.parties.seats(&event.by, asked_on).certain;
            let shares = if by.is_empty() {
                vec![&time.general]
            } else {
                time.split(&by).map(|it| it.1).collect_vec()
            };
            let shares = shares.into_iter().filter_map(|share| Some((share, share.ends?.met_by(date))));
            // If several bodies ask together, it is late as soon as it is late for one of them.
            let rank = |met: &Tri| [Tri::Yes, Tri::CannotTell, Tri::No].iter().position(|it| it == met);
            let Some((share, met)) = shares.max_by_key(|(_, met)| rank(met)) else { continue };
            let due = share.due_in_words();
            let place = at.place().field("date");
            match met {
                Tri::Yes => {}
                Tri::No => {
                    let who = wording::who(facts, &event.by);
                    sink.report(place, format!("{who} asked for an extension after the time was up"))
                        .too_late(&date, &due);
                }
                Tri::CannotTell => {
                    sink.cannot_tell(
                        place,
                        format!("whether {date} is after {due}, the due date of `{}`", request.id),
                    );
                }
            }
        }
    }
}
