use crate::dates::Tri;
use crate::deadlines::RequestTime;
use crate::finding::Subject;
use crate::index::{EntityKind, Place, Target};
use crate::model::{Event, EventKind, Report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC408",
    slug: "late-extension-request",
    title: "more time is asked for before the time is over",
    subject: Subject::Conduct,
    reads: kinds![Report, Event, Request, Recommendation, Action, Body],
    basis: &[
        Basis::law(
            "SI 2015/431 regulation 82: an extension is asked for before the time is over; the rule of a neighbouring scheme, there being none for super-complaints",
            "https://www.legislation.gov.uk/uksi/2015/431/regulation/82/made",
        ),
        Basis::format("an extension names the requests whose time it extends"),
    ],
    rationale: "Whoever asks for more time before the last day keeps it in hand; whoever asks afterwards was \
                late first. The law of super-complaints has no rule of its own on extensions, so this is a \
                note on conduct, and an extension that was granted late counts all the same.",
    help: "check the two days; if they are right, leave the finding as it stands: it is about conduct, not \
           about the record",
    bad: &[Example::new(
        "asked for in August what was due in July",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "asked", "kind": "extension_requested", "date": "2021-08-10", "by": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
    )],
    good: &[Example::new(
        "asked for on the last day",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "asked", "kind": "extension_requested", "date": "2021-07-21", "by": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let asked = |event: &Event| event.kind == EventKind::ExtensionRequested;
    for (at, event) in facts.record.events.iter().enumerate().filter(|(_, event)| asked(event)) {
        let Some(date) = &event.date else { continue };
        for id in &event.requests {
            let request = facts.position(Target::Request, id.as_str());
            let Some(request) = request.and_then(|at| facts.record.requests.get(at)) else { continue };
            let asked_on = facts.report_of(request.report.as_ref()).and_then(Report::day);
            // What was granted before moves the last day; what was granted in answer does not.
            let before = |it: &Event| it.date.map_or(Tri::CannotTell, |it| it.is_before(date));
            let time = RequestTime::of(facts, request, asked_on, &before);
            let by = facts.parties.seats(&event.by, asked_on).certain;
            let shares =
                if by.is_empty() { vec![&time.general] } else { time.split(&by).map(|it| it.1).collect() };
            let shares = shares.into_iter().filter_map(|share| Some((share, share.ends?.met_by(date))));
            // Of several who ask together, one who is late is late.
            let rank = |met: &Tri| [Tri::Yes, Tri::CannotTell, Tri::No].iter().position(|it| it == met);
            let Some((share, met)) = shares.max_by_key(|(_, met)| rank(met)) else { continue };
            let due = share.due_in_words();
            let place = Place::of(EntityKind::Event, at).field("date");
            match met {
                Tri::Yes => {}
                Tri::No => {
                    let who = say::parties(facts, &event.by);
                    let who = if who.is_empty() { "somebody".to_owned() } else { who };
                    sink.object(place, format!("{who} asked for more time when the time was over"))
                        .expected(format!("{due} or earlier"))
                        .found(date.to_string());
                }
                Tri::CannotTell => {
                    sink.cannot_tell(place, format!("whether {date} is after {due}, the last day of `{id}`"));
                }
            }
        }
    }
}
