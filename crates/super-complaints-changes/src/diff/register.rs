//! Many records.

use std::borrow::Borrow;

use super_complaints::SuperComplaint;

use crate::state::Matching;

use super::align::by_key;
use super::found::{Found, identified};
use super::options::Options;
use super::record::{empty, of_record};
use crate::{ChangeKind, Changes, State};

/// Everything that changed between two states of a register: records that came and went, and what changed in the others.
/// Records are matched by their ids; of several with the same id in a state, the first is compared.
///
/// ```
/// use super_complaints::{EXAMPLE, SuperComplaint};
/// use super_complaints_changes::{ChangeKind, Options, diff_registers};
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let changes = diff_registers(&[] as &[SuperComplaint], &[&record], &Options::default());
/// assert_eq!(changes.changes[0].kind, ChangeKind::RecordAdded);
/// # Ok::<(), super_complaints::LoadError>(())
/// ```
pub fn diff_registers(
    old: &[impl Borrow<SuperComplaint>],
    new: &[impl Borrow<SuperComplaint>],
    options: &Options<'_>,
) -> Changes {
    diff_states(&State::of(old), &State::of(new), options)
}

/// As [`diff_registers`], of states of which not everything could be read: see [`State`].
pub fn diff_states(old: &State<'_>, new: &State<'_>, options: &Options<'_>) -> Changes {
    let Matching { old, new, not_read, not_compared, .. } = Matching::of(old, new);
    Changes { not_read, not_compared, ..of_compared(&old, &new, options) }
}

/// Everything that changed between records with ids of their own.
pub(crate) fn of_compared(
    old: &[&SuperComplaint],
    new: &[&SuperComplaint],
    options: &Options<'_>,
) -> Changes {
    let mut changes = empty(options);
    let mut found = Vec::new();
    let ids = |all: &[&SuperComplaint]| all.iter().map(|it| it.id.to_string()).collect();
    for pair in by_key::<String>(ids(old), ids(new)) {
        let before = pair.old.and_then(|at| old.get(at));
        let after = pair.new.and_then(|at| new.get(at));
        match (before, after) {
            (Some(before), Some(after)) => {
                let of = of_record(before, after, options);
                changes.compared += 1;
                changes.unchanged += usize::from(of.is_empty());
                found.extend(of);
            }
            (None, Some(it)) => found.push(whole(it, true)),
            (Some(it), None) => found.push(whole(it, false)),
            (None, None) => {}
        }
    }
    changes.changes = identified(found);
    changes
}

/// A record that came or went. What is in it is no change of its own.
fn whole(record: &SuperComplaint, came: bool) -> Found {
    let id = record.id.to_string();
    let (kind, says) = if came {
        (ChangeKind::RecordAdded, format!("the record “{}” was added", record.title))
    } else {
        (ChangeKind::RecordRemoved, format!("the record “{}” is no longer in the register", record.title))
    };
    let entity = format!("complaint:{id}");
    let found = Found::new(kind, id, entity.clone(), entity, says);
    let title = serde_json::json!({ "id": record.id, "title": record.title });
    let root = Some(String::new());
    if came {
        found.at(None, root).values(None, Some(title))
    } else {
        found.at(root, None).values(Some(title), None)
    }
}
