//! SC620: a refusal for repetition names the complaint that is repeated.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::model::EventField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

use super::place_of_event;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC620",
    slug: "repeat-of-nothing",
    title: "a refusal for repetition names the complaint that is repeated",
    family: Family::Steps,
    subject: Subject::Record,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event],
    basis: &[
        Basis::law(
            "SI 2018/748 regulation 6(3) and (4): a complaint that merely repeats one that is, or was, investigated",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/6/made",
        ),
        Basis::law(
            "SI 2025/919 regulation 5(2): the same for online safety, within two years",
            "https://www.legislation.gov.uk/uksi/2025/919",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "Whether one complaint repeats another can only be judged by whoever knows both. The scheme says which of its \
                grounds are about repetition.",
    help: "name the earlier complaint in `repeats`, by its id; if it was looked for and not found, mark `repeats` as `unknown`",
    bad: &[
        Example {
            title: "refused because it repeats another, and which is not said",
            patch: r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "sources": ["report"]}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a complaint that repeats itself",
            patch: r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "repeats": "example", "sources": ["report"]}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "the complaint repeated is named",
            patch: r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-earlier", "repeats": "safe-to-share", "sources": ["report"]}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "refused on another ground",
            patch: r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    for (at, event) in facts.record.events.iter().enumerate() {
        let Some(ground) = event.ground.as_ref().and_then(|id| scheme.ground(id.as_str())) else { continue };
        if !ground.repeats || event.marks.get(EventField::Repeats).is_some() {
            continue;
        }
        match &event.repeats {
            Some(id) if *id != facts.record.id => {}
            Some(id) => {
                let message = "the complaint that is repeated is this one itself";
                sink.object(place_of_event(at).field("repeats"), message)
                    .expected("the id of an earlier super-complaint")
                    .found(format!("`{id}`"))
                    .basis(scheme, &ground.basis);
            }
            None => {
                let message = "refused because it repeats another complaint, and which one is not recorded";
                sink.object(place_of_event(at), message).basis(scheme, &ground.basis);
            }
        }
    }
}
