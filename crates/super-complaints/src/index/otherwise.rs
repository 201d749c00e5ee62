//! What other sources say differently, and what they may say it about.

use super::{EntityKind, Place};
use crate::model::{Otherwise, SuperComplaint};

/// The fields of a kind of entity that hold facts: all but its id, its sources, its marks and what other
/// sources say.
pub(crate) type Fields = &'static [&'static str];

macro_rules! fields {
    ($($entity:ident { $($field:literal),+ $(,)? })+) => {
        $(
            #[allow(non_upper_case_globals, reason = "spelt as the entity is in the schema")]
            const $entity: Fields = &[$($field),+];
        )+

        #[cfg(test)]
        const ALL: &[(&str, Fields)] = &[$((stringify!($entity), $entity)),+];
    };
}

fields! {
    SuperComplaint {
        "scheme", "title", "also_titled", "made_by", "partners", "on_behalf_of", "features", "forces", "events",
        "reports", "recommendations", "actions", "requests", "responses", "searches", "documents", "bodies",
    }
    Feature { "text", "gist" }
    Event { "kind", "date", "by", "recipient", "items", "features", "reports", "requests", "clock", "due", "kept_by", "kept_on", "follows", "ground", "repeats", "gist" }
    Report {
        "kind", "title", "by", "lead", "sent", "published", "documents", "recommendation_count", "action_count",
        "outcomes", "opinions", "follows", "replaces",
    }
    Recommendation {
        "report", "number", "numbered_by", "part_of", "text", "gist", "addressees", "in_conjunction_with",
        "consulted", "jointly", "due", "restates", "topics", "read",
    }
    Action { "report", "number", "part_of", "text", "gist", "by", "due", "read" }
    Request { "asked", "items", "act", "through", "recipient", "due", "set_by", "report", "gist", "read" }
    Response { "by", "recipient", "documents", "follows", "replaces", "answers" }
    Answer {
        "items", "part", "whose", "given_in", "position", "delivery", "as_at", "quote", "gist", "commitments",
        "confirmed_by", "read",
    }
    Search { "date", "places", "parties", "items", "confirmed_by", "gist" }
    Document {
        "kind", "title", "by", "urls", "language", "sent", "published", "updated", "seen", "gone", "read", "applies_to",
        "parent", "licence",
    }
}

/// Visits what other sources say differently, with the fields that the entity has.
pub(crate) fn for_each_otherwise<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(&'r Otherwise, Fields, Place<'r>),
) {
    let mut list = |otherwise: &'r [Otherwise], fields: Fields, place: &dyn Fn() -> Place<'r>| {
        for (at, it) in otherwise.iter().enumerate() {
            visit(it, fields, place().field("otherwise").at(at));
        }
    };
    list(&record.otherwise, SuperComplaint, &Place::record);
    macro_rules! lists {
        ($($list:ident: $kind:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                list(&it.otherwise, $kind, &|| Place::of(EntityKind::$kind, at));
            })+
        };
    }
    lists!(
        features: Feature,
        events: Event,
        reports: Report,
        recommendations: Recommendation,
        actions: Action,
        requests: Request,
        responses: Response,
        searches: Search,
        documents: Document,
    );
    for (response, it) in record.responses.iter().enumerate() {
        for (at, it) in it.answers.iter().enumerate() {
            let place = || Place::of(EntityKind::Response, response).field("answers").at(at);
            list(&it.otherwise, Answer, &place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Not facts, or not of a kind that another source could contradict.
    const NO_FACTS: [&str; 10] = [
        "$schema",
        "schema",
        "id",
        "cut",
        "sources",
        "marks",
        "reasons",
        "otherwise",
        "suppressions",
        "extensions",
    ];

    #[test]
    fn the_fields_are_those_of_the_schema() {
        let schema: serde_json::Value = serde_json::from_str(crate::SCHEMA).unwrap();
        for (entity, fields) in ALL {
            let definition = if *entity == "SuperComplaint" { &schema } else { &schema["$defs"][*entity] };
            let properties = definition["properties"].as_object().unwrap();
            let facts: Vec<&str> =
                properties.keys().map(String::as_str).filter(|name| !NO_FACTS.contains(name)).collect();
            assert_eq!(facts, *fields, "{entity}");
        }
    }
}
