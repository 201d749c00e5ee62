//! Whether two names mean one body.

use std::collections::BTreeSet;

use serde_json::Value;
use super_complaints::Directory;

use super::names::ANSWER_OF;
use super::object::{Object, folded, list};

/// One spelling for all spellings of a party: its id, or the id of the one body that has exactly its name, or its words.
pub(super) fn key(party: &Value, directory: &Directory) -> String {
    let said = |name: &str| party.get(name).and_then(Value::as_str);
    if let Some(id) = party.as_str().or_else(|| said("id")) {
        return id.to_owned();
    }
    let written = said("as_written").unwrap_or_default();
    directory.find_exactly(written).map_or_else(|| format!("~{}", folded(written)), |it| it.id().to_string())
}

/// The parties of a list, each in one spelling. A part of a group is not the group.
pub(super) fn keys(object: &Object, field: &str, directory: &Directory) -> BTreeSet<String> {
    let one = object.get(field).filter(|it| !it.is_array());
    let all = list(object, field).iter().chain(one);
    all.map(|party| {
        let part = |name: &str| party.get(name).map(|it| format!("/{name} {it}"));
        let parts = ["coverage", "count", "including", "excluding"].into_iter().filter_map(part);
        // "All forces" is the group.
        let parts: String = parts.filter(|it| it != "/coverage \"all\"").collect();
        key(party, directory) + &parts
    })
    .collect()
}

/// Whether two lists name a body in common, or one of them names nobody.
pub(super) fn may_be_one(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    one.is_empty() || other.is_empty() || !one.is_disjoint(other)
}

/// Whether a value is a party, or a list of parties: the fields in which bodies are named.
pub(super) fn is_of_parties(field: &str) -> bool {
    PARTIES.contains(&field)
}

/// The fields that name bodies.
pub(super) const PARTIES: [&str; 16] = [
    "made_by",
    "partners",
    "on_behalf_of",
    "forces",
    "by",
    "lead",
    "recipient",
    "copied_to",
    "addressees",
    "in_conjunction_with",
    "consulted",
    "asked",
    "through",
    ANSWER_OF,
    "parties",
    "confirmed_by",
];
