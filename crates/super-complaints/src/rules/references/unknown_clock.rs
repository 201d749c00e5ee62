//! SC117: a time limit of the law is one that the scheme has, or says that it does not have.

use crate::directory::nearest;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::ClockId;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC117",
    slug: "unknown-clock",
    title: "a time limit of the law is one that the scheme has, or says that it does not have",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Error,
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
    basis: &[Basis::format("`clock` and `basis` are ids of time limits that the scheme names")],
    since: "1",
    status: Status::Stable,
    rationale: "Each scheme names its clocks, and the limits that its law does not set though one might expect them. An id that is neither is a slip, and what hangs on it would be explained by nothing.",
    help: "write the id of a clock of the scheme, or of one of the limits that it says the law does not set; `super-complaints explain` lists both. Where a source names another law, leave the id out and keep its words in `words` or `gist`",
    bad: &[
        Example {
            title: "a slip in the id of a clock",
            patch: r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "acknowledgment", "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a date on a basis that nobody knows",
            patch: r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "section-55"}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[Example {
        title: "a clock of the scheme",
        patch: r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "acknowledgement", "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let mut look = |clock: &ClockId, place: Place<'_>| {
        let id = clock.as_str();
        if scheme.clock(id).is_some() || scheme.no_clock(id).is_some() {
            return;
        }
        let clocks = scheme.clocks.iter().map(|it| &*it.id);
        let known = clocks.chain(scheme.no_clock.iter().map(|it| &*it.id));
        let made = sink.object(place, format!("the scheme `{}` names no time limit `{id}`", scheme.id));
        let made = made.found(format!("`{id}`"));
        if let Some(nearest) = nearest(id, known) {
            made.expected(format!("`{nearest}`, perhaps"));
        }
    };
    for (at, event) in facts.record.events.iter().enumerate() {
        event.clock.iter().for_each(|clock| look(clock, Place::of(EntityKind::Event, at).field("clock")));
    }
    for (due, place) in &facts.contents().dues {
        due.basis.iter().for_each(|clock| look(clock, place.field("basis")));
    }
}
