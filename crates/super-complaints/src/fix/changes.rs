//! From a fix to the bytes that it changes.

use std::ops::Range;

use crate::edit::{NoPlace, Replacement, Target, Writer, overlap};
use crate::read::{Kind, Node};

use crate::offer::{Operation, OperationKind};

/// Why a fix was not applied: nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotApplied {
    /// The text has another value where the fix expects one.
    #[error("`{0}` has another value than the fix was made for: the text was changed; check it again")]
    Differs(String),
    /// The text has nothing where the fix expects a value.
    #[error("there is nothing at `{0}`, where the fix expects a value: the text was changed; check it again")]
    Nothing(String),
    /// A field appears twice, so that it is not clear which of the two is meant.
    #[error("a field on the way to `{0}` appears twice: remove one of them")]
    Twice(String),
    /// The fix is not a patch that can be applied.
    #[error("the fix is not a patch that begins with a `test` and goes on with a change (RFC 6902)")]
    NotAPatch,
    /// The text is not JSON.
    #[error("the text is not JSON: {0}")]
    NotJson(String),
    /// The document would have an error that it did not have.
    #[error("it would add an error: {0}")]
    AddsError(String),
}

/// The changes that a patch makes.
pub(super) enum Changes {
    /// These, together.
    These(Vec<Replacement>),
    /// The operations depend on each other: they are made one after the other.
    InTurn,
}

/// The bytes that a patch changes, if it fits the text.
pub(super) fn changes(
    writer: &Writer<'_, '_>,
    text: &str,
    patch: &[Operation],
) -> Result<Changes, NotApplied> {
    let begins = patch.first().is_some_and(|first| first.op == OperationKind::Test);
    let changing = patch.iter().filter(|it| it.op != OperationKind::Test).count();
    if !begins || changing == 0 {
        return Err(NotApplied::NotAPatch);
    }
    let mut all: Vec<Replacement> = Vec::new();
    let mut has_changed = false;
    for operation in patch {
        let is_test = operation.op == OperationKind::Test;
        let made = match of_operation(writer, text, operation) {
            Err(why) if !has_changed => return Err(why),
            // What this one needs may come from one before.
            Err(_) | Ok(Made::InTurn) => return Ok(Changes::InTurn),
            Ok(Made::These(_)) if is_test && has_changed => return Ok(Changes::InTurn),
            Ok(Made::These(made)) => made,
        };
        let moved = made.moves && changing > 1;
        let crossed = made.changes.iter().any(|it| all.iter().any(|other| overlap(&it.span, &other.span)));
        if moved || crossed {
            return Ok(Changes::InTurn);
        }
        has_changed |= !is_test;
        all.extend(made.changes);
    }
    Ok(Changes::These(all))
}

/// The changes of one operation.
pub(super) enum Made {
    These(One),
    /// It is a removal and an addition, one after the other.
    InTurn,
}

pub(super) struct One {
    pub(super) changes: Vec<Replacement>,
    /// Whether something else has another pointer after it: elements of a list, or a field with another name.
    moves: bool,
}

/// The bytes that one operation changes.
pub(super) fn of_operation(writer: &Writer<'_, '_>, text: &str, it: &Operation) -> Result<Made, NotApplied> {
    let no_place = |why| match why {
        NoPlace::Nothing => NotApplied::Nothing(it.path.clone()),
        NoPlace::Twice => NotApplied::Twice(it.path.clone()),
        NoPlace::Whole => NotApplied::NotAPatch,
    };
    let value = || it.value.as_ref().ok_or(NotApplied::NotAPatch);
    let target = |pointer: &str| writer.target(pointer).map_err(no_place);
    let is_list = |target: &Target<'_, '_>| matches!(target.parent.kind, Kind::List(_));
    let made = |changes, moves| Ok(Made::These(One { changes, moves }));
    match it.op {
        OperationKind::Test => {
            let there = writer.value(&it.path).map_err(no_place)?;
            if !is(text, there, value()?) {
                return Err(NotApplied::Differs(it.path.clone()));
            }
            made(Vec::new(), false)
        }
        OperationKind::Replace => {
            made(vec![writer.replace(writer.value(&it.path).map_err(no_place)?, value()?)], false)
        }
        OperationKind::Remove => {
            let target = target(&it.path)?;
            made(vec![writer.remove(&target).map_err(no_place)?], is_list(&target))
        }
        OperationKind::Add => {
            let target = target(&it.path)?;
            let there = (!is_list(&target)).then(|| writer.value(&it.path).ok()).flatten();
            match there {
                Some(there) => made(vec![writer.replace(there, value()?)], false),
                None => made(vec![writer.insert(&target, value()?).map_err(no_place)?], is_list(&target)),
            }
        }
        OperationKind::Move => {
            let from = it.from.as_deref().ok_or(NotApplied::NotAPatch)?;
            let is_within = it.path.strip_prefix(from).is_some_and(|rest| rest.starts_with('/'));
            if is_within {
                return Err(NotApplied::NotAPatch); // nothing can be moved into itself
            }
            let from = target(from)?;
            from.at.ok_or_else(|| no_place(NoPlace::Nothing))?;
            // To another object or list it may only lead once the value is out of its way.
            let to = writer.target(&it.path).ok();
            let same = |to: &Target<'_, '_>| std::ptr::eq(from.parent, to.parent) && !is_list(&from);
            let Some(to) = to.filter(same) else { return Ok(Made::InTurn) };
            if from.at == to.at {
                return made(Vec::new(), false);
            }
            let mut changes = vec![from.renamed(&to.name).map_err(no_place)?];
            if to.at.is_some() {
                changes.push(writer.remove(&to).map_err(no_place)?);
            }
            made(changes, true)
        }
    }
}

/// Whether a value is the one required.
fn is(text: &str, there: &Node<'_>, required: &serde_json::Value) -> bool {
    written(text, there.span()).is_some_and(|there| there == *required)
}

/// The value of some bytes; `None` if they have none, because of half of a surrogate pair.
pub(super) fn written(text: &str, span: Range<usize>) -> Option<serde_json::Value> {
    serde_json::from_str(text.get(span)?).ok()
}
