use crate::directory::nearest;
use crate::finding::Severity;
use crate::index::{EntityKind, Place, for_each_due};
use crate::model::ClockId;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC117",
    slug: "unknown-clock",
    title: "a time limit of the law is one that the scheme has, or says that it does not have",
    severity: Severity::Error,
    reads: kinds![Event, Recommendation, Action, Request, Response],
    basis: &[Basis::format("`clock` and `basis` are ids of time limits that the scheme names")],
    rationale: "Each scheme names its clocks, and the limits that its law does not set though one might \
                expect them. An id that is neither is a slip, and what hangs on it would be explained by \
                nothing.",
    help: "write the id of a clock of the scheme, or of one of the limits that it says the law does not set; \
           `super-complaints explain` lists both. Where a source names another law, leave the id out and \
           keep its words in `words` or `gist`",
    bad: &[
        Example::new(
            "a slip in the id of a clock",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "acknowledgment", "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
        ),
        Example::new(
            "a date on a basis that nobody knows",
            r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "section-55"}]"#,
        ),
    ],
    good: &[Example::new(
        "a clock of the scheme",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "clock": "acknowledgement", "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
    )],
    check,
    ..Rule::of(Family::References)
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
    for_each_due(facts.record, &mut |due, place| {
        due.basis.iter().for_each(|clock| look(clock, place.field("basis")));
    });
}
