//! Changes that say the same of several bodies, as one.

use std::collections::HashMap;

use crate::Change;

/// Changes that say the same of several bodies: 43 forces that answered a recommendation on one date.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group<'c> {
    /// The changes, in their order; at least one.
    pub changes: Vec<&'c Change>,
    /// The sentence of the one change, or the same with the number of bodies.
    pub says: String,
}

impl<'c> Group<'c> {
    /// The first of the changes; all are of the same kind, and about the same entity.
    pub fn first(&self) -> Option<&'c Change> {
        self.changes.first().copied()
    }

    /// Why something cannot be told, if it is the same for all.
    pub fn reason(&self) -> Option<&'c str> {
        let first = self.first()?.reason.as_deref()?;
        self.changes.iter().all(|it| it.reason.as_deref() == Some(first)).then_some(first)
    }

    /// The names of the bodies, if there are several.
    pub fn names(&self) -> Vec<&'c str> {
        if self.changes.len() < 2 {
            return Vec::new();
        }
        self.changes.iter().filter_map(|it| it.body_name.as_deref()).collect()
    }
}

/// Changes for people: what says the same of several bodies is one group. Groups are in the order of their first changes.
pub fn grouped(changes: &[Change]) -> Vec<Group<'_>> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for change in changes {
        match key(change) {
            Some(key) => {
                let at = *known.entry(key).or_insert_with(|| {
                    groups.push(Vec::new());
                    groups.len() - 1
                });
                groups.get_mut(at).into_iter().for_each(|group| group.push(change));
            }
            None => groups.push(vec![change]),
        }
    }
    groups.into_iter().map(|changes| Group { says: says(&changes), changes }).collect()
}

/// What changes of a group have in common; `None`: the change is a group of its own.
fn key(change: &Change) -> Option<String> {
    let of_request = change.entity.starts_with("request:") && change.kind.is_derived();
    let name = change.body_name.as_deref()?;
    (change.kind.is_of_cell() || of_request).then(|| {
        let rest = change.says.replacen(name, "\u{0}", 1);
        let date = format!("{:?}{}", change.date, change.date_inferred);
        [&change.record, change.kind.as_str(), &change.entity, &date, &rest].join("\u{0}")
    })
}

fn says(changes: &[&Change]) -> String {
    let Some(first) = changes.first() else { return String::new() };
    match (&first.body_name, changes.len()) {
        (Some(name), count @ 2..) => first.says.replacen(name.as_str(), &format!("{count} bodies"), 1),
        _ => first.says.clone(),
    }
}
