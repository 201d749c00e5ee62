//! SC201: events happen in an order that is possible.

use crate::dates::{PartialDate, Tri};
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place, Target};
use crate::model::{Event, EventKind};
use crate::rules::moments::{Beginning, is_before};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC201",
    slug: "event-order",
    title: "events happen in an order that is possible",
    family: Family::Dates,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event],
    basis: &[
        Basis::format("an event that answers another one comes after it"),
        Basis::law(
            "SI 2018/748 regulations 5 to 7: receipt, acknowledgement, decision, notice",
            "https://www.legislation.gov.uk/uksi/2018/748/crossheading/duties-in-respect-of-complaints/made",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "Nobody can receive what was not yet sent, acknowledge or decide what was not yet received, or announce \
                a decision before it is taken. One of the two dates is wrong, and every time limit that is counted \
                from it with it.",
    help: "look both dates up in their sources; a date that is only partly known may be written as a month, a year or an \
           interval",
    bad: &[
        Example {
            title: "acknowledged a month before it was received",
            patch: r#"[{"op": "replace", "path": "/events/1/date", "value": "2019-05-05"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "announced before it was decided",
            patch: r#"[{"op": "replace", "path": "/events/3/date", "value": "2019-07"}, {"op": "replace", "path": "/events/2/date", "value": "2019-08-01"}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "received in a month, acknowledged on a day of the next one",
            patch: r#"[{"op": "replace", "path": "/events/0/date", "value": "2019-05"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "acknowledged and received in the same month",
            patch: r#"[{"op": "replace", "path": "/events/0/date", "value": "2019-06"}, {"op": "replace", "path": "/events/1/date", "value": "2019-06"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "another authority received it after it had passed there",
            patch: r#"[
                {"op": "replace", "path": "/events/0/date", "value": "2019-06-20"},
                {"op": "add", "path": "/events/-", "value": {"id": "passed", "kind": "transferred", "date": "2019-06-19", "sources": ["acknowledgement"]}}
            ]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

/// How many events are searched for the beginning, to which a finding points.
const NEAR: usize = 100;

/// What an event may not come before: what that is, its day, and where it stands.
struct Earlier<'r> {
    what: Option<&'r Event>,
    happened: &'static str,
    date: PartialDate,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let events = &facts.record.events;
    let beginning = Beginning::of(facts.record);
    for (at, event) in events.iter().enumerate() {
        let Some(date) = &event.date else { continue };
        let followed = event.follows.as_ref().and_then(|id| facts.position(Target::Event, id.as_str()));
        let followed = followed.filter(|other| *other != at).and_then(|at| events.get(at));
        let mut unsure = None;
        let follows = followed.and_then(|it| {
            let earlier = Earlier { what: Some(it), happened: "", date: it.date? };
            Some((is_before(date, &earlier.date), earlier))
        });
        for (order, earlier) in follows.into_iter().chain(of_kind(event.kind, date, beginning)) {
            match order {
                Tri::Yes => {
                    object(facts, sink, at, event, date, &earlier);
                    unsure = None;
                    break;
                }
                Tri::CannotTell => unsure = unsure.or(Some(earlier)),
                Tri::No => {}
            }
        }
        if let Some(earlier) = unsure {
            let reason = format!("whether {date} is before {}: {}", earlier.date, words(&earlier));
            sink.cannot_tell(Place::of(EntityKind::Event, at).field("date"), reason);
        }
    }
}

/// What an event of this kind may not come before, as far as it is one of the two days of the beginning.
fn of_kind<'r>(kind: EventKind, date: &PartialDate, mut beginning: Beginning) -> Option<(Tri, Earlier<'r>)> {
    match kind {
        // Nothing comes before; of the others, the record may know the second of two.
        // A review or a consultation may be older than the complaint about its subject.
        EventKind::Submitted
        | EventKind::Consulted
        | EventKind::Challenged
        | EventKind::ChallengeWithdrawn
        | EventKind::ReviewLaunched
        | EventKind::ReviewConcluded
        | EventKind::ConsultationOpened
        | EventKind::ConsultationClosed
        | EventKind::Other => {
            return None;
        }
        // Possible while it is under way.
        EventKind::Received
        | EventKind::Transferred
        | EventKind::Chased
        | EventKind::Withdrawn
        | EventKind::DeadlineStated
        | EventKind::ExtensionRequested
        | EventKind::ExtensionGranted
        | EventKind::ExtensionRefused => {
            beginning.received = None;
        }
        EventKind::Acknowledged
        | EventKind::FoundEligible
        | EventKind::FoundIneligible
        | EventKind::Announced
        | EventKind::InformationRequested
        | EventKind::InformationNotice
        | EventKind::InformationReceived
        | EventKind::ProgressReport => {}
    }
    let (order, happened, day) = beginning.is_after(date);
    Some((order, Earlier { what: None, happened, date: day? }))
}

fn words(earlier: &Earlier<'_>) -> String {
    match earlier.what {
        Some(event) => format!("the day of `{}`, which it follows", event.id),
        None => format!("the day on which the complaint was {}", earlier.happened),
    }
}

fn object(
    facts: &Facts<'_>,
    sink: &mut Sink<'_, '_>,
    at: usize,
    event: &Event,
    date: &PartialDate,
    earlier: &Earlier<'_>,
) {
    let message = match earlier.what {
        Some(it) => format!("`{}` is dated before `{}`, which it follows", event.id, it.id),
        None => format!("`{}` is dated before the complaint was {}", event.id, earlier.happened),
    };
    let made = sink
        .object(Place::of(EntityKind::Event, at).field("date"), message)
        .expected(format!("{} or later", earlier.date))
        .found(date.to_string());
    let other = match earlier.what {
        Some(it) => facts.position(Target::Event, it.id.as_str()),
        // It stands near the beginning, if anywhere.
        None => facts
            .record
            .events
            .iter()
            .take(NEAR)
            .position(|it| it.kind.as_str() == earlier.happened && it.date.is_some()),
    };
    if let Some(other) = other {
        made.related(Place::of(EntityKind::Event, other).field("date"), "the earlier one");
    }
}
