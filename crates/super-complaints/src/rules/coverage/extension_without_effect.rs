use crate::counting::{DueChange, DueRange, LastDay, RequestDue, ends_in, start_of};
use crate::dates::{PartialDate, Tri};
use crate::finding::Severity;
use crate::model::{Event, EventKind};
use crate::rules::coverage::{asked_on, requests_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC417",
    slug: "extension-without-effect",
    title: "an extension gives more time",
    severity: Severity::Note,
    reads: kinds![Report, Event, Request, Recommendation, Action, Body],
    basis: &[Basis::format("the `due` of an extension is the date to which the time is extended")],
    rationale: "An extension to a date that is not later than the existing due date extends nothing, and \
                never shortens the time. Usually the date is mistyped, or the event only states the due \
                date, or an earlier extension went further.",
    help: "check the date in `due`; if the event only states the due date, record it as `deadline_stated`",
    bad: &[Example::new(
        "an extension to a date before the due date",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-10", "by": ["hmicfrs"], "requests": ["respond"], "due": {"date": "2021-07-01"}, "sources": ["page"]}}]"#,
    )],
    good: &[
        Example::new(
            "an extension to a later date",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-10", "by": ["hmicfrs"], "requests": ["respond"], "due": {"date": "2021-08-20"}, "sources": ["page"]}}]"#,
        ),
        Example::new(
            "the event only states the due date",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "date": "2021-07-10", "by": ["hmicfrs"], "requests": ["respond"], "due": {"date": "2021-07-21"}, "sources": ["page"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in facts.events(EventKind::ExtensionGranted) {
        let Some(date) = event.due.as_ref().and_then(|due| due.date) else { continue };
        let before = of_requests(facts, event).or_else(|| of_time_limit(facts, event, &date));
        if let Some(before) = before {
            let before = before.in_words();
            let message =
                format!("the extension to {date} gives no more time: without it the due date is {before}");
            sink.report(at.place().field("due").field("date"), message)
                .expected(format!("later than {before}"))
                .found(date.to_string());
        }
    }
}

/// The due date before the extension, if it gives no more time to any of the bodies to which it applies.
fn of_requests(facts: &Facts<'_>, event: &Event) -> Option<DueRange> {
    // An extension that was granted later does not matter for what this one gave.
    let granted_before = |it: &Event| match (it.date, event.date) {
        _ if std::ptr::eq(it, event) => Tri::Yes,
        (Some(one), Some(other)) => one.is_before(&other),
        _ => Tri::CannotTell,
    };
    let mut before = None;
    for request in requests_of(facts, event) {
        let time = RequestDue::of(facts, request, asked_on(facts, request), &granted_before);
        let shares = std::iter::once(&time.general).chain(time.own.iter().map(|(_, share)| share));
        let this = |it: &&DueChange<'_>| std::ptr::eq(it.event, event);
        for granted in shares.filter_map(|share| share.granted.iter().find(this)) {
            before = Some(granted.no_later_than?);
        }
    }
    before
}

/// The due date that the law sets, if the extension is to a date that is not later.
fn of_time_limit(facts: &Facts<'_>, event: &Event, date: &PartialDate) -> Option<DueRange> {
    let scheme = facts.scheme?;
    let time_limit = scheme.time_limit(event.time_limit.as_ref()?.as_str())?;
    let start = start_of(facts, time_limit).filter(|it| it.certain)?;
    let ends = ends_in(scheme, time_limit, &start.event.date?, &[])?;
    ends.is_past(LastDay::of(date)?.latest).is_no().then_some(ends)
}
