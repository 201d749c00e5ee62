use crate::finding::Severity;
use crate::index::Place;
use crate::offer::Confidence;
use crate::rules::fixing::written;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC102",
    slug: "duplicate-id",
    title: "an id is used only once for each kind of entity",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format(
        "ids are unique for each kind of entity; recommendations and actions count as one kind",
    )],
    rationale: "If two entities of the same kind share an id, nobody can tell which one an answer or a \
                source refers to.",
    help: "give one of the two another id, and check everything that refers to it",
    bad: &[
        Example::new(
            "an action with the id of a recommendation",
            r#"[{"op": "replace", "path": "/actions/0/id", "value": "r1"}]"#,
        ),
        Example::new(
            "a search that is recorded twice",
            r#"[{"op": "add", "path": "/searches/-", "value": {"id": "looked", "date": "2022-07-01", "places": ["page"], "sources": ["page"]}}]"#,
        ),
    ],
    good: &[Example::new(
        "a document and a response share an id: they are of different kinds",
        r#"[{"op": "replace", "path": "/responses/0/id", "value": "report"}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (place, earlier) in &facts.duplicates {
        let name = place.entity(facts.record).unwrap_or_default();
        let id = name.split_once(':').map_or("", |(_, id)| id);
        let made =
            sink.report(*place, format!("the id `{id}` is used twice")).related(*earlier, "first used here");
        let [place, earlier] = [place, earlier].map(|it| Place::of(it.kind(), it.index()));
        let [one, other] = [place, earlier].map(|it| written(facts.record, it));
        if place.kind() == earlier.kind() && one.is_some() && one == other {
            made.remove_entity(place, "remove it: it is the same twice", Confidence::Certain);
        }
    }
}
