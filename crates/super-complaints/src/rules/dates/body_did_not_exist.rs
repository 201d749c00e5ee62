use crate::dates::{PartialDate, Tri};
use crate::directory::existed_on;
use crate::index::{At, EntityKind, Place};
use crate::model::{Body, Party, Report, ReportId};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC210",
    slug: "body-did-not-exist",
    title: "a body exists on the date on which it acts, is asked or responds",
    reads: kinds![Report, Event, Recommendation, Action, Request, Response, Document, Body],
    basis: &[
        Basis::experience(
            "the offices of several commissioners passed to mayors: in Greater Manchester in 2017, in South Yorkshire on 7 May 2024",
            "https://www.legislation.gov.uk/uksi/2024/414/made",
        ),
        Basis::format("a body has a first and a last date; its successor has the same seat"),
    ],
    rationale: "Bodies change: a commissioner may be asked after the office has passed to a mayor, or a \
                force may be recorded as responding before it was created. The matrix follows the seat, so \
                nothing is lost, but the record names a body that did not exist, usually instead of its \
                successor.",
    help: "name the body that held the office on that date: the finding names the successor; if the source \
           itself names the old body, keep its words in `as_written`",
    bad: &[Example::new(
        "a commissioner responds after the office passed to the mayor",
        r#"[{"op": "add", "path": "/documents/-", "value": {"id": "sy", "kind": "letter", "title": "Response", "urls": ["https://example.org/sy"], "published": "2025-01-15", "last_seen": "2025-02-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "sy", "by": ["pcc-south-yorkshire"], "documents": ["sy"], "answers": [{"items": ["r3a"], "position": "accepted"}], "sources": ["sy"]}}]"#,
    )],
    good: &[Example::new(
        "the commissioner responds before the office passed",
        r#"[{"op": "add", "path": "/documents/-", "value": {"id": "sy", "kind": "letter", "title": "Response", "urls": ["https://example.org/sy"], "published": "2021-07-15", "last_seen": "2022-02-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "sy", "by": ["pcc-south-yorkshire"], "documents": ["sy"], "answers": [{"items": ["r3a"], "position": "accepted"}], "sources": ["sy"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Dates)
};

/// The date on which a body is named.
type Day<'d> = &'d dyn Fn() -> Option<PartialDate>;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    // The date is worked out only where a body has a first or a last one.
    let mut look = |parties: &[Party], day: Day<'_>, of: (EntityKind, usize), field: &'static str| {
        for (at, party) in parties.iter().enumerate() {
            let body = party.id.as_ref().and_then(|id| facts.parties.body(id.as_str()));
            let Some(body) = body.filter(|it| it.since.is_some() || it.until.is_some()) else { continue };
            let Some(day) = day() else { continue };
            let place = Place::of(of.0, of.1).field(field);
            match existed_on(body.since.as_ref(), body.until.as_ref(), &day) {
                Tri::Yes => {}
                Tri::No => not_existing(facts, sink, body, &day, place.at(at)),
                Tri::CannotTell => {
                    let name = facts.directory.name_of(body, None);
                    sink.cannot_tell(place.at(at), format!("whether {name} existed on {}", day.in_words()));
                }
            }
        }
    };
    let of_report = |named: Option<&ReportId>| facts.report_of(named).and_then(Report::day).copied();
    for (at, it) in record.events.iter().enumerate() {
        look(&it.by, &|| it.date, (EntityKind::Event, at), "by");
        look(&it.recipient, &|| it.date, (EntityKind::Event, at), "recipient");
    }
    for (at, it) in record.reports.iter().enumerate() {
        look(&it.by, &|| it.day().copied(), (EntityKind::Report, at), "by");
    }
    for (at, it) in record.recommendations.iter().enumerate() {
        let day = || of_report(it.report.as_ref());
        look(&it.addressees, &day, (EntityKind::Recommendation, at), "addressees");
    }
    for (at, it) in record.actions.iter().enumerate() {
        look(&it.by, &|| of_report(it.report.as_ref()), (EntityKind::Action, at), "by");
    }
    for (at, it) in At::each(&record.responses) {
        let day = || facts.first_document(at, None).and_then(|document| document.sent.or(document.published));
        look(&it.by, &day, (EntityKind::Response, at.number()), "by");
    }
}

fn not_existing(
    facts: &Facts<'_>,
    sink: &mut Sink<'_, '_>,
    body: &Body,
    day: &PartialDate,
    place: Place<'static>,
) {
    let name = facts.directory.name_of(body, None);
    let ended = body.until.filter(|until| until.is_before(day).is_yes());
    let message = match (ended, body.since) {
        (Some(until), _) => format!("{name} no longer existed: it existed until {until}"),
        (None, Some(since)) => format!("{name} did not exist yet: it existed from {since}"),
        (None, None) => return,
    };
    let made = sink.report(place, message).found(day.to_string());
    if let Some(next) = body.successor.as_ref().filter(|_| ended.is_some()) {
        made.expected(format!("{}, its successor", facts.parties.title(next)));
    }
}
