//! SC409: a day is claimed on a time limit that the law sets.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::ClockId;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC409",
    slug: "clock-not-in-law",
    title: "a day is claimed on a time limit that the law sets",
    family: Family::Coverage,
    subject: Subject::Publication,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[
        EntityKind::Event,
        EntityKind::Recommendation,
        EntityKind::Action,
        EntityKind::Request,
        EntityKind::Response,
    ],
    basis: &[Basis::law(
        "Police Act 1996 section 55: comments within 56 days are due on reports of inspections, which a report on a super-complaint is not",
        "https://www.legislation.gov.uk/ukpga/1996/16/section/55",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "Pages of forces and commissioners say that the law gives them 56 days to answer. It does for reports of inspections; for a report on a super-complaint it sets no day, and a date comes only from what the report asks. Who believes the page holds somebody to a duty that is none.",
    help: "keep what the source claims, with its words; if the day follows from the request of the report, record it there, without `basis`",
    bad: &[
        Example {
            title: "answers are due under section 55",
            patch: r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "s55-police-act-1996"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "an authority states a day for a report that has none",
            patch: r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "report", "date": "2019-07-15", "by": ["hmicfrs"], "due": {"date": "2020-07-15"}, "sources": ["report"]}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[Example {
        title: "a limit that the law sets",
        patch: r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "acknowledgement", "date": "2019-05-31", "by": ["hmicfrs"], "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let mut look = |clock: &ClockId, place: Place<'_>| {
        if let Some(no) = scheme.no_clock(clock.as_str()) {
            let message =
                format!("a day is claimed on a limit that the law does not set: {}", say::lower(&no.title));
            sink.object(place, message)
                .help(no.reason.to_string())
                .found(format!("`{clock}`"))
                .basis(scheme, &no.basis);
        }
    };
    for (at, event) in facts.record.events.iter().enumerate() {
        event.clock.iter().for_each(|clock| look(clock, Place::of(EntityKind::Event, at).field("clock")));
    }
    for (due, place) in &facts.contents().dues {
        due.basis.iter().for_each(|clock| look(clock, place.field("basis")));
    }
}
