use crate::index::{EntityKind, Place};
use crate::model::{Event, EventKind, Party};
use crate::rules::moments::Beginning;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC212",
    slug: "announced-before-complaint",
    title: "what happens before the complaint is not recorded as a step of the authorities",
    reads: kinds![Event],
    basis: &[Basis::format(
        "`announced` says that the complainant or the public was told of a decision on the complaint",
    )],
    rationale: "Before it complains, a charity may announce its complaint, or ask a force for figures. If \
                that is recorded as `announced` or `information_requested`, it looks like a step of the \
                authorities, and the first progress period would start with the launch of a campaign.",
    help: "change the kind: `submitted` if the complaint was sent on that date, otherwise `other`, with a \
           `gist` that says what happened; if it was a step of the authorities, correct its date",
    bad: &[
        Example::new(
            "the charity announces that it will complain",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "launch", "kind": "announced", "date": "2019-05-20", "by": ["hestia"], "gist": "the charity announces that it will complain", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "the charity asks forces for figures",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "figures", "kind": "information_requested", "date": "2019-01", "by": ["hestia"], "sources": ["report"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the launch, recorded as an event of another kind",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "launch", "kind": "other", "date": "2019-05-20", "by": ["hestia"], "gist": "the charity announces that it will complain", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "announced in the month in which the complaint was received",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "launch", "kind": "announced", "date": "2019-05", "by": ["hestia"], "gist": "the charity announces the complaint", "sources": ["report"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let beginning = Beginning::of(facts.record);
    for (at, event) in facts.record.events.iter().enumerate() {
        let missed = event.date.as_ref().and_then(|date| beginning.missed_by(event.kind, date));
        let Some((happened, day)) = missed.filter(|_| is_mistaken(facts, event)) else { continue };
        let by = if event.by.is_empty() {
            String::new()
        } else {
            format!(" by {}", wording::parties(facts, &event.by))
        };
        let message = format!(
            "`{}`{by} is dated before the complaint was {happened}, so its kind cannot be `{}`",
            event.id, event.kind
        );
        sink.report(Place::of(EntityKind::Event, at).field("kind"), message)
            .expected(format!("another kind of event, or {day} or later"))
            .found(format!("`{}`", event.kind));
    }
}

/// Whether an event that is dated before the complaint cannot be of its kind: it announces a decision that could not have
/// been taken yet, or the complainants did it themselves. Not if it follows another event.
pub(in crate::rules) fn is_mistaken(facts: &Facts<'_>, event: &Event) -> bool {
    let complains = |party: &Party| {
        let mut complainants = facts.record.made_by.iter().chain(&facts.record.partners);
        party.id.is_some() && complainants.any(|it| it.id == party.id)
    };
    let theirs = !event.by.is_empty() && event.by.iter().all(complains);
    event.follows.is_none() && (event.kind == EventKind::Announced || theirs)
}
