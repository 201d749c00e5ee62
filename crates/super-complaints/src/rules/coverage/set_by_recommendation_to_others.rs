use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::Party;
use crate::rules::cited::APCC_SUMMARY;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC410",
    slug: "set-by-recommendation-to-others",
    title: "a recommendation that asks for answers is addressed to those who are to give them",
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Body],
    basis: &[Basis::experience(
        "recommendation 27 of the report on stalking asks the APCC to answer for all commissioners; recommendation 10 of that on stop and search tells several bodies how to respond",
        APCC_SUMMARY,
    )],
    rationale: "A recommendation about recommendations says who is to answer, and how. Its addressees are \
                those who are asked, or the body through which they answer; if they are neither, the request \
                hangs on the wrong recommendation or names the wrong people.",
    help: "check which recommendation asks (`set_by`), and whom (`asked`, `through`)",
    bad: &[Example::new(
        "a recommendation to the Home Office asks commissioners to answer",
        r#"[{"op": "replace", "path": "/requests/0/asked", "value": ["pccs"]}, {"op": "add", "path": "/requests/0/set_by", "value": "r1"}]"#,
    )],
    good: &[
        Example::new(
            "asked of commissioners through the body to which it is addressed",
            r#"[{"op": "replace", "path": "/requests/0/asked", "value": ["pccs"]}, {"op": "replace", "path": "/recommendations/0/addressees", "value": ["apcc"]}, {"op": "add", "path": "/requests/0/through", "value": "apcc"}, {"op": "add", "path": "/requests/0/set_by", "value": "r1"}]"#,
        ),
        Example::new(
            "asked of those to whom it is addressed",
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
        let known =
            |party: &Party| party.id.as_ref().is_some_and(|id| facts.parties.resolve(id.as_str()).is_some());
        let asked = || request.asked.iter().chain(&request.through);
        if item.addressees().is_empty() || !item.addressees().iter().chain(asked()).all(known) {
            continue; // of what is not recorded or not resolved nothing is said
        }
        let day = facts.day_of(item);
        let seats = |parties: &mut dyn Iterator<Item = &Party>| facts.parties.seats(parties, day).all();
        if !seats(&mut item.addressees().iter()).meets(&seats(&mut asked())) {
            let message = format!(
                "{} asks for answers, and is addressed to none of those who are to give them",
                say::item(item)
            );
            sink.object(Place::of(EntityKind::Request, at).field("set_by"), message)
                .expected(say::parties(facts, asked()))
                .found(say::parties(facts, item.addressees()));
        }
    }
}
