use crate::dates::{PartialDate, Tri};
use crate::deadlines::{Ends, Granted, LastDay, RequestTime, ends_in, start_of};
use crate::finding::Severity;
use crate::index::{EntityKind, Place, Target};
use crate::model::{Event, EventKind, Report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC417",
    slug: "extension-without-effect",
    title: "an extension gives more time",
    severity: Severity::Note,
    reads: kinds![Report, Event, Request, Recommendation, Action, Body],
    basis: &[Basis::format("an extension gives the last day to which the time is made longer")],
    rationale: "An extension to a date that is not later than the existing deadline extends nothing, and \
                never shortens it. Usually the date is mistyped, or the event only states the deadline, or \
                an earlier extension went further.",
    help: "check the date in `due`; if the event only states the deadline, record it as `deadline_stated`",
    bad: &[Example::new(
        "more time until a date before the deadline",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-10", "by": ["hmicfrs"], "requests": ["respond"], "due": {"date": "2021-07-01"}, "sources": ["page"]}}]"#,
    )],
    good: &[
        Example::new(
            "more time until a later date",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-10", "by": ["hmicfrs"], "requests": ["respond"], "due": {"date": "2021-08-20"}, "sources": ["page"]}}]"#,
        ),
        Example::new(
            "the deadline is stated",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "date": "2021-07-10", "by": ["hmicfrs"], "requests": ["respond"], "due": {"date": "2021-07-21"}, "sources": ["page"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let extends = |event: &Event| event.kind == EventKind::ExtensionGranted;
    for (at, event) in facts.record.events.iter().enumerate().filter(|(_, event)| extends(event)) {
        let Some(date) = event.due.as_ref().and_then(|due| due.date) else { continue };
        let before = of_requests(facts, event).or_else(|| of_clock(facts, event, &date));
        if let Some(before) = before {
            let before = before.in_words();
            let message =
                format!("the extension to {date} gives no more time: without it the deadline is {before}");
            sink.object(Place::of(EntityKind::Event, at).field("due").field("date"), message)
                .expected(format!("later than {before}"))
                .found(date.to_string());
        }
    }
}

/// The last day of before, where the extension gives no more time to any of those whom it reaches.
fn of_requests(facts: &Facts<'_>, event: &Event) -> Option<Ends> {
    // What was granted later says nothing of what this one gave.
    let granted_before = |it: &Event| match (it.date, event.date) {
        _ if std::ptr::eq(it, event) => Tri::Yes,
        (Some(one), Some(other)) => one.is_before(&other),
        _ => Tri::CannotTell,
    };
    let mut before = None;
    for id in &event.requests {
        let request = facts.position(Target::Request, id.as_str());
        let Some(request) = request.and_then(|at| facts.record.requests.get(at)) else { continue };
        let asked_on = facts.report_of(request.report.as_ref()).and_then(Report::day);
        let time = RequestTime::of(facts, request, asked_on, &granted_before);
        let shares = std::iter::once(&time.general).chain(time.own.iter().map(|(_, share)| share));
        let this = |it: &&Granted<'_>| std::ptr::eq(it.event, event);
        for granted in shares.filter_map(|share| share.granted.iter().find(this)) {
            before = Some(granted.no_later_than?);
        }
    }
    before
}

/// The last day that the law gives, where the extension is to a date that is not later.
fn of_clock(facts: &Facts<'_>, event: &Event, date: &PartialDate) -> Option<Ends> {
    let scheme = facts.scheme?;
    let clock = scheme.clock(event.clock.as_ref()?.as_str())?;
    let start = start_of(facts, clock).filter(|it| it.certain)?;
    let ends = ends_in(scheme, clock, &start.event.date?, &[])?;
    ends.is_past(LastDay::of(date)?.latest).is_no().then_some(ends)
}
