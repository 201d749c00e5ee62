use crate::finding::Severity;
use crate::index::At;
use crate::model::EventField;
use crate::rules::shared_basis::{ONLINE_SAFETY, REGULATION_6};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC620",
    slug: "repeated-complaint-not-named",
    title: "a refusal for repetition names the earlier complaint",
    severity: Severity::Note,
    reads: kinds![Event],
    basis: &[
        Basis::law(
            "SI 2018/748 regulation 6(3) and (4): a complaint that merely repeats one that is being, or was, investigated",
            REGULATION_6,
        ),
        Basis::law(
            "SI 2025/919 regulation 5(2): the same for online safety, within two years",
            ONLINE_SAFETY,
        ),
    ],
    rationale: "Only a reader who knows both complaints can judge whether one repeats the other. The scheme \
                says which of its grounds are about repetition.",
    help: "name the earlier complaint in `repeats`, by its id; if it was searched for and not found, mark \
           `repeats` as `unknown`",
    bad: &[
        Example::new(
            "refused for repeating another complaint that is not named",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "a complaint repeats itself",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "repeats": "example", "sources": ["report"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the repeated complaint is named",
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
    for (at, event) in At::each(&facts.record.events) {
        let Some(ground) = event.ground.as_ref().and_then(|id| scheme.ground(id.as_str())) else { continue };
        if !ground.repeats || event.marks.get(EventField::Repeats).is_some() {
            continue;
        }
        match &event.repeats {
            Some(id) if *id != facts.record.id => {}
            Some(id) => {
                let message = "the complaint is recorded as repeating itself";
                sink.report(at.place().field("repeats"), message)
                    .expected("the id of an earlier super-complaint")
                    .found_id(id.as_str())
                    .basis(scheme, &ground.basis);
            }
            None => {
                let message = "refused for repeating another complaint, which is not named";
                sink.report(at.place(), message).basis(scheme, &ground.basis);
            }
        }
    }
}
