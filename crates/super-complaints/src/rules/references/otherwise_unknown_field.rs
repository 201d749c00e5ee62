use crate::directory::nearest;
use crate::index::for_each_otherwise;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC114",
    slug: "otherwise-unknown-field",
    title: "what another source says differently is about a field of its entity",
    reads: EVERYTHING,
    basis: &[Basis::format("`otherwise.field` is the name of a field of the entity that holds it")],
    rationale: "What sources say differently is shown beside the fact. If it names a field that is not \
                there, it is shown nowhere.",
    help: "write the name of the field as the format spells it",
    bad: &[Example::new(
        "an event has a `date`, not a `day`",
        r#"[{"op": "add", "path": "/events/0/otherwise", "value": [{"field": "day", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
    )],
    good: &[
        Example::new(
            "another date",
            r#"[{"op": "add", "path": "/events/0/otherwise", "value": [{"field": "date", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
        ),
        Example::new(
            "a field within a field",
            r#"[{"op": "add", "path": "/recommendations/1/otherwise", "value": [{"field": "due.date", "says": "by June 2022", "sources": ["page"]}]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for_each_otherwise(facts.record, &mut |otherwise, fields, place| {
        let name = otherwise.field.split(['.', '/', '[']).next().unwrap_or_default();
        if fields.contains(&name) {
            return;
        }
        let message = format!("`{}` is no field of what it is said about", otherwise.field);
        let expected = match nearest(name, fields.iter().copied()) {
            Some(nearest) => format!("`{nearest}`, perhaps"),
            None => format!("one of: {}", fields.join(", ")),
        };
        sink.object(place.field("field"), message).expected(expected).found(format!("`{}`", otherwise.field));
    });
}
