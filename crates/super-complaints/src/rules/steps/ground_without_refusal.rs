use crate::finding::Severity;
use crate::index::At;
use crate::model::EventKind;
use crate::rules::shared_basis::REGULATION_6;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC607",
    slug: "ground-without-refusal",
    title: "only a refusal has a ground for refusal",
    severity: Severity::Error,
    reads: kinds![Event],
    basis: &[
        Basis::format("`ground` says why a complaint was found ineligible"),
        Basis::law(
            "SI 2018/748 regulation 6: the grounds on which a complaint is not eligible",
            REGULATION_6,
        ),
    ],
    rationale: "If any other event has a ground, either its kind or the ground is wrong: a complaint that \
                was found eligible would look as if it had been refused.",
    help: "remove `ground`, or change the kind of the event to `found_ineligible`",
    bad: &[Example::new(
        "found eligible, but with a ground for refusal",
        r#"[{"op": "add", "path": "/events/2/ground", "value": "repeats-current"}]"#,
    )],
    good: &[Example::new(
        "refused first, then found eligible",
        r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, event) in At::each(&facts.record.events) {
        if let (Some(ground), true) = (&event.ground, event.kind != EventKind::FoundIneligible) {
            let message =
                format!("only a refusal can have a ground; this event is `{}`", event.kind.as_str());
            sink.report(at.place().field("ground"), message).found_id(ground.as_str());
        }
    }
}
