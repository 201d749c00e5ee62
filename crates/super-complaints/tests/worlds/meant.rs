//! Who is meant by a party, in a world.

use serde_json::Value;

use super::random::SEATS;
use super::truth::{MEMBERS, OPTIONAL, Set, Teller, list, text};

impl Teller<'_> {
    pub(crate) fn seat(id: &str) -> Set {
        SEATS.iter().position(|seat| *seat == id).map_or(0, |at| 1 << at)
    }

    pub(crate) fn seats(ids: &[Value]) -> Set {
        ids.iter().filter_map(Value::as_str).fold(0, |all, id| all | Self::seat(id))
    }

    /// Whether a text that names the group says how many of it are meant: all, some, or a number.
    pub(crate) fn says_how_many(party: &Value) -> bool {
        ["coverage", "count", "including"].iter().any(|field| party.get(field).is_some())
    }

    pub(crate) fn group(party: &Value) -> Option<&Value> {
        let id = party.as_str().or(text(party, "id"));
        (id == Some("gang")).then_some(party)
    }

    /// Whether some of the group are meant, and not all of it.
    pub(crate) fn is_some(party: &Value) -> bool {
        let excluded = Self::seats(list(party, "excluding"));
        let size = |of: Set| u64::from((of & !excluded).count_ones());
        let count = party.get("count").and_then(Value::as_u64);
        match text(party, "coverage") {
            Some("all") => false,
            Some(_) => count.is_none_or(|count| count < size(MEMBERS | OPTIONAL)),
            None => count.map_or(party.get("including").is_some(), |count| count < size(MEMBERS)),
        }
    }

    /// Whether all of the group who are meant are named.
    pub(crate) fn are_named(party: &Value) -> bool {
        let named = u64::from(Self::seats(list(party, "including")).count_ones());
        Self::is_some(party) && party.get("count").and_then(Value::as_u64).is_some_and(|count| count <= named)
    }

    /// Who is meant by a party; `None` if this world has no such set of members. `unknown` is who it is whom nobody could
    /// identify.
    pub(crate) fn meant(&mut self, party: &Value, unknown: Set) -> Option<Set> {
        let Some(group) = Self::group(party) else {
            let id = party.as_str().or(text(party, "id"));
            return Some(id.map_or(unknown, Self::seat));
        };
        let members = self.gang & !Self::seats(list(group, "excluding"));
        let including = Self::seats(list(group, "including"));
        if !Self::is_some(group) {
            return Some(members | including);
        }
        let count = group.get("count").and_then(Value::as_u64);
        // A text that counts more than there are means all of them, and those whom it names.
        let most = u64::from((members | including).count_ones());
        let least = u64::from(including.count_ones());
        let fits = |meant: &Set| match count {
            Some(count) => u64::from(meant.count_ones()) == count.clamp(least, most),
            None => *meant != 0,
        };
        let is_possible = |meant: &Set| meant & !(members | including) == 0 && meant & including == including;
        let possible: Vec<Set> = (0..16).filter(|meant| is_possible(meant) && fits(meant)).collect();
        if possible.is_empty() {
            return None;
        }
        Some(possible[self.choices.one_of(possible.len())])
    }

    pub(crate) fn all_meant(&mut self, parties: &[Value]) -> Option<Set> {
        let mut all = 0;
        for party in parties {
            all |= self.meant(party, 0)?;
        }
        Some(all)
    }

    /// All who are perhaps meant, in any world.
    pub(crate) fn perhaps_meant(parties: &[Value]) -> Set {
        let of = |party: &Value| match Self::group(party) {
            Some(group) => {
                let including = Self::seats(list(group, "including"));
                let all = (MEMBERS | OPTIONAL) & !Self::seats(list(group, "excluding"));
                if Self::are_named(group) { including } else { all | including }
            }
            None => party.as_str().or(text(party, "id")).map_or(0, Self::seat),
        };
        parties.iter().fold(0, |all, party| all | of(party))
    }
}
