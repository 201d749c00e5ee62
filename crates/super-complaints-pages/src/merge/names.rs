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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::super::{answers, fields, parties, references};
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
            .chain(fields::BESIDE)
            .chain(fields::COLLECTED)
            .chain(fields::OWN_WORDS)
            .chain(fields::ONE_OF_SEVERAL)
            .chain(fields::PASSAGES)
            .chain(parties::PARTIES)
            .chain(references::REFERENCES.map(|(name, _)| name))
            .chain(answers::PARTS.map(|(name, _)| name));
        let strange: Vec<&str> = used.filter(|name| !known.contains(name)).collect();
        assert!(strange.is_empty(), "{strange:?}");
    }
}
