//! SC114: what another source says differently is about a field of its entity.

use crate::directory::nearest;
use crate::finding::{Profile, Severity, Subject};
use crate::index::facts_of;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC114",
    slug: "otherwise-names-no-field",
    title: "what another source says differently is about a field of its entity",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: EVERYTHING,
    basis: &[Basis::format("`otherwise.field` is the name of a field of the entity that holds it")],
    since: "1",
    status: Status::Stable,
    rationale: "What sources say differently is shown beside the fact. If it names a field that is not there, it is \
                shown nowhere.",
    help: "write the name of the field as the format spells it",
    bad: &[Example {
        title: "an event has a `date`, not a `day`",
        patch: r#"[{"op": "add", "path": "/events/0/otherwise", "value": [{"field": "day", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "another date",
            patch: r#"[{"op": "add", "path": "/events/0/otherwise", "value": [{"field": "date", "says": "on 1 June 2019", "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a field within a field",
            patch: r#"[{"op": "add", "path": "/recommendations/1/otherwise", "value": [{"field": "due.date", "says": "by June 2022", "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for it in &facts.contents().otherwise {
        let (otherwise, place) = (it.otherwise, it.place);
        let fields = facts_of(it.fields);
        let name = otherwise.field.split(['.', '/', '[']).next().unwrap_or_default();
        if fields.contains(&name) {
            continue;
        }
        let message = format!("`{}` is no field of what it is said about", otherwise.field);
        let expected = match nearest(name, fields.iter().copied()) {
            Some(nearest) => format!("`{nearest}`, perhaps"),
            None => format!("one of: {}", fields.join(", ")),
        };
        sink.object(place.field("field"), message).expected(expected).found(format!("`{}`", otherwise.field));
    }
}
