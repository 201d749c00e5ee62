use crate::directory::nearest;
use crate::index::facts_of;
use crate::near::likely_id;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, wording};
use crate::search::replaced;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC114",
    slug: "discrepancy-unknown-field",
    title: "`discrepancies` names a field that exists",
    reads: EVERYTHING,
    basis: &[Basis::format("`discrepancies[].field` is the name of a field of the entity that holds it")],
    rationale: "What another source says is shown next to the field that it is about. If there is no such \
                field, it is not shown.",
    help: "write the name of the field as the format spells it",
    bad: &[
        Example::new(
            "an event has a `date`, but no `day`",
            r#"[{"op": "add", "path": "/events/0/discrepancies", "value": [{"field": "day", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
        ),
        Example::new(
            "the name of a field is misspelt",
            r#"[{"op": "add", "path": "/events/0/discrepancies", "value": [{"field": "dates", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
        ),
    ],
    good: &[
        Example::new(
            "another source gives another date",
            r#"[{"op": "add", "path": "/events/0/discrepancies", "value": [{"field": "date", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
        ),
        Example::new(
            "a field within a field",
            r#"[{"op": "add", "path": "/recommendations/1/discrepancies", "value": [{"field": "due.date", "says": "by June 2022", "sources": ["page"]}]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for it in &facts.contents().discrepancies {
        let (discrepancy, place) = (it.discrepancy, it.place);
        let fields = facts_of(it.fields);
        let name = discrepancy.field.split(['.', '/', '[']).next().unwrap_or_default();
        if fields.contains(&name) {
            continue;
        }
        let message = format!("there is no field `{}` here", discrepancy.field);
        let made = sink.report(place.field("field"), message).found_id(&discrepancy.field);
        match nearest(name, fields.iter().copied()) {
            Some(near) if likely_id(name, std::iter::once(near)).is_some() => {
                let right = replaced(&discrepancy.field, name, near, 1);
                made.near(near).write(place.field("field"), &discrepancy.field, &right)
            }
            Some(nearest) => made.near(nearest),
            None => made.expected(wording::one_of(fields.iter().copied())),
        };
    }
}
