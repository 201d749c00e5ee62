//! Where the entities that stayed stood before.

use crate::collect_vec::CollectVec as _;
use crate::fields::{Blank, Value, copy};
use crate::index::{EntityKind, Place};

/// For each list of which something was left out, the positions that its elements had.
#[derive(Debug, Default)]
pub(crate) struct Moved {
    pub(super) lists: Vec<(EntityKind, Vec<usize>)>,
    /// For each response that stayed, the positions that its answers had.
    pub(super) answers: Vec<Vec<usize>>,
}

impl Moved {
    /// Copies of the elements of a list that pass; notes where they stood.
    pub(super) fn keep<'r, T: Value + Blank + Clone>(
        &mut self,
        kind: EntityKind,
        list: &'r [T],
        passes: &mut dyn FnMut(&'r T) -> bool,
    ) -> Vec<T> {
        let from: Vec<usize> =
            list.iter().enumerate().filter(|(_, it)| passes(it)).map(|it| it.0).collect_vec();
        let kept = from.iter().filter_map(|at| list.get(*at)).map(copy).collect_vec();
        self.lists.push((kind, from));
        kept
    }

    /// The position that an entity had.
    fn entity(&self, kind: EntityKind, at: usize) -> usize {
        let list = self.lists.iter().find(|(it, _)| *it == kind);
        list.and_then(|(_, from)| from.get(at)).copied().unwrap_or(at)
    }

    /// The position that an answer had in its response, by the position that the response has now.
    pub(crate) fn answer(&self, response: usize, at: usize) -> usize {
        self.answers.get(response).and_then(|from| from.get(at)).copied().unwrap_or(at)
    }

    /// The same place in the whole record.
    pub(crate) fn original<'p>(&self, place: Place<'p>) -> Place<'p> {
        let (kind, at) = (place.kind(), place.index());
        let answer = |answer| if kind == EntityKind::Response { self.answer(at, answer) } else { answer };
        place.moved(self.entity(kind, at), &answer)
    }
}
