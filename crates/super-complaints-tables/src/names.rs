//! Parties as cells.

use super_complaints::model::Party;
use super_complaints::{Directory, SuperComplaint};

/// A party as an element of a list: its id, or the words of the source if it could not be identified. What else is said
/// of it is in the table `parties`.
pub(crate) fn short(party: &Party) -> &str {
    match (&party.id, &party.as_written) {
        (Some(id), _) => id.as_str(),
        (None, Some(words)) => words.as_str(),
        (None, None) => "", // a document with such a party cannot be read
    }
}

pub(crate) fn list(parties: &[Party]) -> impl Iterator<Item = &str> {
    parties.iter().map(short)
}

/// The latest name of a party, if it could be identified.
pub(crate) fn name<'n>(
    directory: &'n Directory,
    record: &'n SuperComplaint,
    party: &Party,
) -> Option<&'n str> {
    let id = party.id.as_ref()?;
    if let Some(body) = directory.body(id.as_str()) {
        return Some(directory.name_of(body, None));
    }
    if let Some(group) = directory.group(id.as_str()) {
        return Some(&group.name);
    }
    let own = record.bodies.iter().find(|body| body.id == *id)?;
    Some(directory.name_of(own, None))
}
