use crate::finding::Subject;
use crate::index::{EntityKind, Place, for_each_due};
use crate::model::ClockId;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC409",
    slug: "time-limit-not-in-law",
    title: "a day is claimed on a time limit that the law sets",
    subject: Subject::Publication,
    reads: kinds![Event, Recommendation, Action, Request, Response],
    basis: &[Basis::law(
        "Police Act 1996 section 55: comments within 56 days are due on reports of inspections, which a report on a super-complaint is not",
        "https://www.legislation.gov.uk/ukpga/1996/16/section/55",
    )],
    rationale: "Pages of forces and commissioners say that the law gives them 56 days to answer. It does for \
                reports of inspections; for a report on a super-complaint it sets no day, and a date comes \
                only from what the report asks. Who believes the page holds somebody to a duty that is none.",
    help: "keep what the source claims, with its words; if the day follows from the request of the report, \
           record it there, without `basis`",
    bad: &[
        Example::new(
            "answers are due under section 55",
            r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "s55-police-act-1996"}]"#,
        ),
        Example::new(
            "an authority states a day for a report that has none",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "report", "date": "2019-07-15", "by": ["hmicfrs"], "due": {"date": "2020-07-15"}, "sources": ["report"]}}]"#,
        ),
    ],
    good: &[Example::new(
        "a limit that the law sets",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "acknowledgement", "date": "2019-05-31", "by": ["hmicfrs"], "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let mut look = |clock: &ClockId, place: Place<'_>| {
        if let Some(no) = scheme.no_clock(clock.as_str()) {
            let message =
                format!("a day is claimed on a limit that the law does not set: {}", say::lower(&no.title));
            sink.object(place, message)
                .help(no.reason.to_string())
                .found_id(clock.as_str())
                .basis(scheme, &no.basis);
        }
    };
    for (at, event) in facts.record.events.iter().enumerate() {
        event.clock.iter().for_each(|clock| look(clock, Place::of(EntityKind::Event, at).field("clock")));
    }
    for_each_due(facts.record, &mut |due, place| {
        due.basis.iter().for_each(|clock| look(clock, place.field("basis")));
    });
}
