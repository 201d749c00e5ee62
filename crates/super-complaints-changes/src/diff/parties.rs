//! Lists of bodies and groups: which came, which went, which succeeded another.

use serde_json::Value;
use super_complaints::Directory;
use super_complaints::model::{Body, PartyId};

use super::Walk;
use super::align::{Pair, by_value_and_key, is_reordered};
use super::entity::Entity;
use super::names::{elements, party_id};
use crate::ChangeKind;

/// Whether the bodies in a field are those to which something is addressed.
fn is_addressed(kind: &str, field: &str) -> bool {
    matches!((kind, field), ("recommendation", "addressees") | ("request", "asked") | ("action", "by"))
}

/// Which body a party is: its id, or its words.
fn key(party: &Value) -> String {
    let words = || party.get("as_written").and_then(Value::as_str).map(|it| format!("\u{0}{it}"));
    party_id(party).map(ToOwned::to_owned).or_else(words).unwrap_or_else(|| party.to_string())
}

impl Walk<'_> {
    /// Compares a list of parties of an entity.
    pub(crate) fn party_list(&mut self, of: &Entity<'_>, field: &str) {
        let (old, new) = (elements(of.old.get(field)), elements(of.new.get(field)));
        let pairs = by_value_and_key((old, new), key, false);
        let at = |pair: &Pair| {
            (
                pair.old.map(|at| of.old_at(&format!("{field}/{at}"))),
                pair.new.map(|at| of.new_at(&format!("{field}/{at}"))),
            )
        };
        let party = |list: &[Value], at: Option<usize>| at.and_then(|at| list.get(at)).cloned();
        let mut gone: Vec<Pair> = pairs.iter().filter(|it| it.new.is_none()).copied().collect();
        for pair in &pairs {
            let (before, after) = (party(old, pair.old), party(new, pair.new));
            let (Some(now), None) = (&after, &before) else {
                if let (Some(before), Some(after)) = (before, after)
                    && before != after
                {
                    let (old_at, new_at) = at(pair);
                    let name = self.names.party(&after);
                    let says = format!("what is recorded of {name} in `{field}` of {} changed", of.label);
                    let found = self.change(of, ChangeKind::FieldChanged, says).field(field);
                    let found = found.body(party_id(&after), &name).at(old_at, new_at);
                    self.found.push(found.values(Some(before), Some(after)));
                }
                continue;
            };
            // The body that succeeded one that is gone.
            let before_it = gone.iter().position(|it| {
                let was = party(old, it.old);
                was.as_ref()
                    .and_then(party_id)
                    .zip(party_id(now))
                    .is_some_and(|(was, is)| self.succeeded(was, is))
            });
            let predecessor = before_it.map(|at| gone.remove(at));
            let was = predecessor.and_then(|it| party(old, it.old));
            let (kind, says) = self.came(of, field, now, was.as_ref());
            let name = self.names.party(now);
            let old_at = predecessor.and_then(|it| at(&it).0);
            let found = self.change(of, kind, says).field(field).body(party_id(now), &name);
            self.found.push(found.at(old_at, at(pair).1).values(was, after));
        }
        for pair in gone {
            let Some(was) = party(old, pair.old) else { continue };
            let name = self.names.party(&was);
            let (kind, says) = if is_addressed(of.kind, field) {
                (ChangeKind::AddresseeRemoved, format!("{} is no longer addressed to {name}", of.label))
            } else {
                (ChangeKind::PartyRemoved, format!("{name} is no longer in `{field}` of {}", of.label))
            };
            let found = self.change(of, kind, says).field(field).body(party_id(&was), &name);
            self.found.push(found.at(at(&pair).0, None).values(Some(was), None));
        }
        if is_reordered(&pairs) {
            self.reordered(of, field);
        }
    }

    fn came(&self, of: &Entity<'_>, field: &str, now: &Value, was: Option<&Value>) -> (ChangeKind, String) {
        let name = self.names.party(now);
        match (is_addressed(of.kind, field), was.map(|was| self.names.party(was))) {
            (true, None) => {
                (ChangeKind::AddresseeAdded, format!("{} is now also addressed to {name}", of.label))
            }
            (true, Some(was)) => (
                ChangeKind::AddresseeSucceeded,
                format!("{} is now addressed to {name}, which succeeded {was}", of.label),
            ),
            (false, None) => (ChangeKind::PartyAdded, format!("{name} is now in `{field}` of {}", of.label)),
            (false, Some(was)) => (
                ChangeKind::PartySucceeded,
                format!("{name}, which succeeded {was}, is now in `{field}` of {} in its place", of.label),
            ),
        }
    }

    /// Whether a body took over from another, perhaps by way of others.
    fn succeeded(&self, was: &str, is: &str) -> bool {
        let mut at = was.to_owned();
        // No chain of successors is longer; a longer one is circular.
        for _ in 0..16 {
            match self.successor(&at) {
                Some(next) if next == is => return true,
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }

    fn successor(&self, id: &str) -> Option<String> {
        let own = |bodies: &[Body]| bodies.iter().find(|it| it.id == *id)?.successor.clone();
        let listed = |directory: &Directory| directory.body(id)?.successor.clone();
        let next: Option<PartyId> =
            listed(self.names.directory).or_else(|| own(&self.new.bodies)).or_else(|| own(&self.old.bodies));
        next.map(|it| it.to_string())
    }

    pub(crate) fn reordered(&mut self, of: &Entity<'_>, field: &str) {
        let says = format!("`{field}` of {} is in another order", of.label);
        let found = self.change(of, ChangeKind::Reordered, says).field(field);
        let found = found.at(Some(of.old_at(field)), Some(of.new_at(field)));
        self.found.push(found);
    }
}
