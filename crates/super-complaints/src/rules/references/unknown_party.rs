use crate::finding::Severity;
use crate::index::Target;
use crate::model::{Party, PartyId};
use crate::near::likely_id;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC103",
    slug: "unknown-party",
    title: "every body or group is in the directory or in the record's own `bodies`",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("the id of a party is in the directory or in the record's own `bodies`")],
    rationale: "The bodies that were asked and the bodies that responded can only be matched if both have \
                the same id. A body that is not known will always be shown as not having responded.",
    help: "use the id from the directory, add the body to `bodies`, or write the name as `as_written` \
           without an id",
    bad: &[
        Example::new(
            "a mistyped id of an addressee",
            r#"[{"op": "replace", "path": "/recommendations/0/addressees/0", "value": "home-ofice"}]"#,
        ),
        Example::new(
            "a member that is excluded from a group has an unknown id",
            r#"[{"op": "replace", "path": "/recommendations/1/addressees/0", "value": {"id": "chief-constables", "excluding": ["kent"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a name without an id",
            r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"as_written": "voluntary agencies", "marks": {"id": "unknown"}}}]"#,
        ),
        Example::new(
            "a body in the record's own `bodies`",
            r#"[
                {"op": "add", "path": "/bodies", "value": [{"id": "bindmans", "kind": "other", "names": [{"text": "Bindmans LLP"}], "sources": ["complaint"]}]},
                {"op": "add", "path": "/partners", "value": ["bindmans"]}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

/// Looking for the nearest id reads the whole directory, so that only the first findings get one.
const WITH_NEAREST: usize = 100;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let unknown = facts.contents().dangling.iter().filter(|it| it.target == Target::Party);
    for (nth, dangling) in unknown.enumerate() {
        let id = dangling.id;
        let message = format!("`{id}` is neither in the directory nor in the record's own `bodies`");
        let made = sink.report(dangling.place, message).found_id(id);
        if let Some(nearest) = (nth < WITH_NEAREST).then(|| nearest(facts, id, dangling.party)).flatten() {
            let made = made.near(nearest);
            if is_likely(id, nearest, facts, dangling.party) {
                made.write_party(dangling.place, dangling.party, id, nearest);
            }
        }
    }
}

/// What may be meant: by the words of the source, by the id read as a name, or by a similar id.
fn nearest<'f>(facts: &'f Facts<'_>, id: &str, party: Option<&Party>) -> Option<&'f str> {
    let by_name = |name: &str| facts.directory.find(name).map(|it| it.id());
    let words = party.and_then(|party| party.as_written.as_deref());
    let named = words.and_then(by_name).or_else(|| by_name(&id.replace('-', " ")));
    let own = facts.record.bodies.iter().map(|body| body.id.as_str());
    named.map(PartyId::as_str).or_else(|| facts.directory.nearest_id(id, own))
}

/// Whether the nearest id is near enough to offer it: the words of the source or the id are its name, or the id is
/// misspelt.
fn is_likely(id: &str, nearest: &str, facts: &Facts<'_>, party: Option<&Party>) -> bool {
    let names = |name: &str| facts.directory.find(name).is_some_and(|it| it.id().as_str() == nearest);
    let words = party.and_then(|party| party.as_written.as_deref());
    words.is_some_and(names)
        || names(&id.replace('-', " "))
        || likely_id(id, std::iter::once(nearest)).is_some()
}
