use crate::dates::PartialDate;
use crate::finding::Subject;
use crate::index::{EntityKind, Place, Target};
use crate::model::Event;
use crate::rules::dates::announced_before_complaint::is_mistaken;
use crate::rules::moments::Beginning;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC201",
    slug: "event-order",
    title: "events are in a possible order",
    subject: Subject::Publication,
    reads: kinds![Event],
    basis: &[
        Basis::format("an event that `follows` another one is not dated before it"),
        Basis::law(
            "SI 2018/748 regulations 5 to 7: receipt, acknowledgement, decision, notice",
            "https://www.legislation.gov.uk/uksi/2018/748/crossheading/duties-in-respect-of-complaints/made",
        ),
    ],
    rationale: "A complaint cannot be received before it is sent, decided before it is received, or its \
                decision announced before it is taken. One of the two dates is wrong: it was copied wrongly, \
                or the source itself has it wrong, or a body did things in the wrong order. If a date is \
                wrong, so is every time limit counted from it.",
    help: "check both dates in their sources; if the sources have them so, leave the finding as it is, or \
           suppress it with that reason; a date that is only partly known may be a month, a year or an \
           interval",
    bad: &[
        Example::new(
            "acknowledged a month before it was received",
            r#"[{"op": "replace", "path": "/events/1/date", "value": "2019-05-05"}]"#,
        ),
        Example::new(
            "announced before it was decided",
            r#"[{"op": "replace", "path": "/events/3/date", "value": "2019-07"}, {"op": "replace", "path": "/events/2/date", "value": "2019-08-01"}]"#,
        ),
    ],
    good: &[
        Example::new(
            "received in May, acknowledged on a date in June",
            r#"[{"op": "replace", "path": "/events/0/date", "value": "2019-05"}]"#,
        ),
        Example::new(
            "acknowledged and received in the same month",
            r#"[{"op": "replace", "path": "/events/0/date", "value": "2019-06"}, {"op": "replace", "path": "/events/1/date", "value": "2019-06"}]"#,
        ),
        Example::new(
            "decided in July, announced on a date in July: the order is possible",
            r#"[{"op": "replace", "path": "/events/2/date", "value": "2019-07"}]"#,
        ),
        Example::new(
            "another authority received it after the transfer",
            r#"[
                {"op": "replace", "path": "/events/0/date", "value": "2019-06-20"},
                {"op": "add", "path": "/events/-", "value": {"id": "passed", "kind": "transferred", "date": "2019-06-19", "sources": ["acknowledgement"]}}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

/// How many events are searched for the receipt or the submission, to which a finding points.
const NEAR: usize = 100;

/// What should have come before an event that is dated earlier: an event, or what had happened to the complaint, and its
/// date.
struct Earlier<'r> {
    what: Option<&'r Event>,
    happened: &'static str,
    date: PartialDate,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let beginning = Beginning::of(facts.record);
    for (at, event) in facts.record.events.iter().enumerate() {
        let Some(date) = &event.date else { continue };
        let followed = event.follows.as_ref().and_then(|id| facts.position(Target::Event, id.as_str()));
        let followed = followed.filter(|other| *other != at).and_then(|at| facts.record.events.get(at));
        let follows = followed.and_then(|it| {
            let earlier = Earlier { what: Some(it), happened: "", date: it.date? };
            date.is_before(&earlier.date).is_yes().then_some(earlier)
        });
        let missed = || {
            // If it is not a step of the authorities at all, its kind is wrong: SC212 reports that instead.
            let (happened, date) =
                beginning.missed_by(event.kind, date).filter(|_| !is_mistaken(facts, event))?;
            Some(Earlier { what: None, happened, date })
        };
        if let Some(earlier) = follows.or_else(missed) {
            report_at(facts, sink, at, event, date, &earlier);
        }
    }
}

fn report_at(
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
        .report(Place::of(EntityKind::Event, at).field("date"), message)
        .expected(format!("{} or later", earlier.date))
        .found(date.to_string());
    let other = match earlier.what {
        Some(it) => facts.position(Target::Event, it.id.as_str()),
        // It is near the beginning, if anywhere.
        None => facts
            .record
            .events
            .iter()
            .take(NEAR)
            .position(|it| it.kind.as_str() == earlier.happened && it.date.is_some()),
    };
    if let Some(other) = other {
        made.related(Place::of(EntityKind::Event, other).field("date"), "the event that should come first");
    }
}
