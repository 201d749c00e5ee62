//! Names of fields, where one is needed in several places. A test compares all names used here with the schema.

/// Where other sources differ.
pub(super) const DISCREPANCIES: &str = "discrepancies";
/// The date on which a document was last seen.
pub(super) const SEEN: &str = "last_seen";
/// Other titles of the super-complaint.
pub(super) const OTHER_TITLES: &str = "other_titles";
/// The bodies whose answer it is.
pub(super) const ANSWER_OF: &str = "answer_of";
/// The document of a response in which an answer is.
pub(super) const GIVEN_IN: &str = "first_given_in";
/// What a request asks for.
pub(super) const ACT: &str = "response_kind";
/// The documents that show that something promised was done.
pub(super) const FULFILLED_BY: &str = "fulfilled_by";

/// Fields that are no facts, or are merged together with others.
pub(super) const BESIDE: [&str; 11] = [
    "$schema",
    "schema",
    "id",
    "kind",
    "scheme",
    "marks",
    "reasons",
    DISCREPANCIES,
    "sources",
    "cut",
    "extensions",
];

/// Lists in which each element is a fact of its own: both sources can be right.
pub(super) const COLLECTED: [&str; 11] = [
    "urls",
    "updated",
    OTHER_TITLES,
    "topics",
    "documents",
    FULFILLED_BY,
    "confirmed_by",
    "restates",
    "reports",
    "requests",
    "features",
];

/// Words of the recorder, not of a source: others do not contradict them.
pub(super) const OWN_WORDS: [&str; 1] = ["gist"];

/// A field that has room for one of several things that are all true: each page that lists a document is one.
pub(super) const ONE_OF_SEVERAL: [&str; 1] = ["parent"];

/// Words of a source.
pub(super) const PASSAGES: [&str; 3] = ["text", "quote", "condition"];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::super::{answers, parties, references};
    use super::*;

    #[test]
    fn every_name_is_one_of_the_schema() {
        fn properties<'v>(value: &'v Value, into: &mut HashSet<&'v str>) {
            match value {
                Value::Object(object) => {
                    let of = object.get("properties").and_then(Value::as_object).into_iter().flatten();
                    into.extend(of.map(|(name, _)| name.as_str()));
                    object.values().for_each(|it| properties(it, into));
                }
                Value::Array(all) => all.iter().for_each(|it| properties(it, into)),
                _ => {}
            }
        }
        let schema: Value = serde_json::from_str(super_complaints::SCHEMA).unwrap();
        let mut known = HashSet::new();
        properties(&schema, &mut known);
        let names = [DISCREPANCIES, SEEN, OTHER_TITLES, ANSWER_OF, GIVEN_IN, ACT, FULFILLED_BY];
        let used = names
            .into_iter()
            .chain(BESIDE)
            .chain(COLLECTED)
            .chain(OWN_WORDS)
            .chain(ONE_OF_SEVERAL)
            .chain(PASSAGES)
            .chain(parties::PARTIES)
            .chain(references::REFERENCES.map(|(name, _)| name))
            .chain(answers::PARTS.map(|(name, _)| name));
        let strange: Vec<&str> = used.filter(|name| !known.contains(name)).collect();
        assert!(strange.is_empty(), "{strange:?}");
    }
}
