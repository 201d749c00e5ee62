use crate::finding::Severity;
use crate::model::EventField;
use crate::rules::cited::{ONLINE_SAFETY, REGULATION_6};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::place_of_event;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC620",
    slug: "repeated-complaint-not-named",
    title: "a refusal for repetition names the complaint that is repeated",
    severity: Severity::Note,
    reads: kinds![Event],
    basis: &[
        Basis::law(
            "SI 2018/748 regulation 6(3) and (4): a complaint that merely repeats one that is, or was, investigated",
            REGULATION_6,
        ),
        Basis::law(
            "SI 2025/919 regulation 5(2): the same for online safety, within two years",
            ONLINE_SAFETY,
        ),
    ],
    rationale: "Whether one complaint repeats another can only be judged by whoever knows both. The scheme \
                says which of its grounds are about repetition.",
    help: "name the earlier complaint in `repeats`, by its id; if it was looked for and not found, mark \
           `repeats` as `unknown`",
    bad: &[
        Example::new(
            "refused because it repeats another, and which is not said",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "a complaint that repeats itself",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "repeats": "example", "sources": ["report"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the complaint repeated is named",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-earlier", "repeats": "safe-to-share", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "refused on another ground",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
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
                    .found_id(id.as_str())
                    .basis(scheme, &ground.basis);
            }
            None => {
                let message = "refused because it repeats another complaint, and which one is not recorded";
                sink.object(place_of_event(at), message).basis(scheme, &ground.basis);
            }
        }
    }
}
