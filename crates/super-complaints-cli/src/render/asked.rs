//! Who is asked, and what: the seats of a party in a row, and names short enough for a table.

use super_complaints::Directory;
use super_complaints::matrix::{Cell, ItemKind, PartyTally, Role, Row};
use super_complaints::model::Text;

use crate::text::{plain, width};

/// Names up to this width are not shortened.
const SHORT: usize = 19;

/// Whether an answer is expected from a party in this role.
pub(crate) fn is_asked(party: &PartyTally) -> bool {
    let role = matches!(
        party.role,
        Role::Addressee | Role::PerhapsAddressee | Role::AnswersForOthers | Role::AskedToAnswer
    );
    role || party.tally.asked.max > 0
}

/// The cells of a party in a row.
pub(crate) fn seats<'m>(row: &'m Row, party: &PartyTally) -> Vec<&'m Cell> {
    let is_unknown = party.tally.unidentified > 0;
    let is_of = |cell: &&Cell| {
        if is_unknown {
            cell.seat.is_empty() && cell.name == party.name
        } else {
            party.seats.contains(&cell.seat)
        }
    };
    row.cells.iter().filter(is_of).collect()
}

/// Whether only some of a party were asked, and it is not recorded which ones.
pub(crate) fn is_some(party: &PartyTally) -> bool {
    party.tally.asked.max < party.seats.len() && party.tally.asked.max > 0
}

/// `rec. 3a`, `action 1`; the id alone where no number is known.
pub(crate) fn short_label(row: &Row) -> String {
    let kind = if row.kind == ItemKind::Recommendation { "rec." } else { row.kind.as_str() };
    let label = row.number.as_ref().map_or_else(|| row.item.to_string(), |number| format!("{kind} {number}"));
    plain(&label).into_owned()
}

/// A party by a name that is short enough for a table, as the directory has it.
pub(crate) fn short_name(directory: &Directory, id: Option<&str>, name: &str) -> String {
    let body = id.and_then(|id| directory.body(id)).map(|body| {
        let full = directory.name_of(body, None);
        body.short_name.as_ref().filter(|_| width(full) > SHORT).map_or(full, |short| short.as_str())
    });
    let group = || {
        id.and_then(|id| directory.group(id)).map(|group| {
            let wordings = group.wordings.iter().map(Text::as_str);
            wordings.min_by_key(|wording| width(wording)).unwrap_or(group.name.as_str())
        })
    };
    plain(body.or_else(group).unwrap_or(name)).into_owned()
}
