//! SC607: a ground of refusal stands on a refusal.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::model::EventKind;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

use super::place_of_event;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC607",
    slug: "ground-without-refusal",
    title: "a ground of refusal stands on a refusal",
    family: Family::Steps,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event],
    basis: &[
        Basis::format("`ground` says why a complaint was found not eligible"),
        Basis::law(
            "SI 2018/748 regulation 6: the grounds on which a complaint is not eligible",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/6/made",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "A ground on any other event means that either the kind of the event or the ground is wrong: a complaint that \
                was found eligible would look as if it had been refused.",
    help: "remove `ground`, or change the kind of the event to `found_ineligible`",
    bad: &[Example {
        title: "found eligible, on a ground of refusal",
        patch: r#"[{"op": "add", "path": "/events/2/ground", "value": "repeats-current"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "an earlier complaint of the same kind was refused first",
        patch: r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in facts.record.events.iter().enumerate() {
        if let (Some(ground), true) = (&event.ground, event.kind != EventKind::FoundIneligible) {
            let message = format!("an event of the kind `{}` has a ground of refusal", event.kind.as_str());
            sink.object(place_of_event(at).field("ground"), message).found(format!("`{ground}`"));
        }
    }
}
