use crate::collect_vec::CollectVec as _;
use crate::finding::Severity;
use crate::index::{EntityKind, Item, ItemAt, Place, Resolved};
use crate::model::Report;
use crate::rules::responses::meet;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC412",
    slug: "asked-body-not-addressee",
    title: "a body that is asked to respond is an addressee, or responds for one",
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Body],
    basis: &[Basis::format(
        "responses are expected from addressees, and from the bodies through which they respond",
    )],
    rationale: "The matrix counts the answers of the addressees of a recommendation. If a body is asked to \
                respond but is neither an addressee nor speaks for one, its response would never be \
                expected. Usually an addressee or an item is missing.",
    help: "add the addressee to the recommendation, or the recommendation to the request; a body that \
           responds for others belongs in `through`",
    bad: &[Example::new(
        "the Crown Prosecution Service is asked to respond to recommendations that are not addressed to it",
        r#"[{"op": "add", "path": "/requests/0/asked/-", "value": "crown-prosecution-service"}]"#,
    )],
    good: &[Example::new(
        "a body that speaks for the addressees is asked",
        r#"[{"op": "replace", "path": "/requests/0/items", "value": ["r2"]}, {"op": "replace", "path": "/requests/0/asked", "value": ["npcc"]}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, request) in facts.record.requests.iter().enumerate().filter(|(_, it)| !it.items.is_empty()) {
        let items = || request.items.iter().filter_map(|id| facts.items.position(id.as_str()));
        // A request for an item includes its parts, and the item that it is a part of.
        let around = items().flat_map(|at| {
            let item = facts.items.at(at);
            let whole = item.and_then(|it| facts.items.whole(it));
            [Some(at), whole].into_iter().flatten().chain(facts.parts(at).iter().copied())
        });
        let positions: Vec<ItemAt> = around.collect_vec();
        let addressees = positions.iter().filter_map(|at| facts.items.at(*at)).flat_map(Item::addressees);
        let mut known = Vec::new();
        let mut unresolved = positions.is_empty();
        for party in addressees {
            match facts.resolved(party) {
                Some(party) => known.push(party),
                None => unresolved = true,
            }
        }
        // Nothing is reported if an addressee is not recorded or not identified.
        if unresolved || known.is_empty() {
            continue;
        }
        let day = facts.report_of(request.report.as_ref()).and_then(Report::day);
        let is_addressed = |party: Resolved| known.iter().any(|other| meet(facts, party, *other, day));
        for (nth, party) in request.asked.iter().enumerate() {
            let Some(who) = facts.resolved(party) else { continue };
            let body = party.id.as_ref().and_then(|id| facts.parties.body(id.as_str()));
            let groups = body.iter().flat_map(|body| &body.represents);
            let mut for_whom = groups.filter_map(|id| facts.parties.resolve(id.as_str()));
            if !is_addressed(who) && !for_whom.any(is_addressed) {
                let name = facts.parties.name(party);
                let message = format!("{name} is asked to respond, but none of this is addressed to it");
                sink.report(Place::of(EntityKind::Request, at).field("asked").at(nth), message).found(name);
            }
        }
    }
}
