use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::Party;
use crate::rules::shared_basis::APCC_SUMMARY;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC410",
    slug: "set-by-recommendation-to-others",
    title: "a recommendation that asks for responses is addressed to the bodies that are asked",
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Body],
    basis: &[Basis::experience(
        "recommendation 27 of the report on stalking asks the APCC to respond for all commissioners; recommendation 10 of the report on stop and search says how several bodies should respond",
        APCC_SUMMARY,
    )],
    rationale: "A recommendation may say which bodies are to respond, and how. Usually it is addressed to \
                these bodies, or to the body through which they respond. If not, the request names the wrong \
                recommendation or the wrong bodies.",
    help: "check which recommendation asks (`set_by`), and which bodies it asks (`asked`, `through`)",
    bad: &[Example::new(
        "a recommendation to the Home Office asks commissioners to respond",
        r#"[{"op": "replace", "path": "/requests/0/asked", "value": ["pccs"]}, {"op": "add", "path": "/requests/0/set_by", "value": "r1"}]"#,
    )],
    good: &[
        Example::new(
            "commissioners are asked through the body that is the addressee",
            r#"[{"op": "replace", "path": "/requests/0/asked", "value": ["pccs"]}, {"op": "replace", "path": "/recommendations/0/addressees", "value": ["apcc"]}, {"op": "add", "path": "/requests/0/through", "value": "apcc"}, {"op": "add", "path": "/requests/0/set_by", "value": "r1"}]"#,
        ),
        Example::new(
            "the addressee is asked",
            r#"[{"op": "replace", "path": "/requests/0/asked", "value": ["home-office"]}, {"op": "add", "path": "/requests/0/set_by", "value": "r1"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, request) in facts.record.requests.iter().enumerate() {
        let Some(item) = request.set_by.as_ref().and_then(|id| facts.items.get(id.as_str())) else {
            continue;
        };
        let known = |party: &Party| facts.resolved(party).is_some();
        let asked = || request.asked.iter().chain(&request.through);
        if item.addressees().is_empty() || !item.addressees().iter().chain(asked()).all(known) {
            continue; // nothing is reported about parties that are not recorded or not resolved
        }
        let day = facts.day_of(item);
        let seats = |parties: &mut dyn Iterator<Item = &Party>| facts.parties.seats(parties, day).all();
        if !seats(&mut item.addressees().iter()).meets(&seats(&mut asked())) {
            let message = format!(
                "{} asks for responses, but is not addressed to any of the bodies that are asked",
                wording::item(item)
            );
            sink.report(Place::of(EntityKind::Request, at).field("set_by"), message)
                .expected(wording::parties(facts, asked()))
                .found(wording::parties(facts, item.addressees()));
        }
    }
}
