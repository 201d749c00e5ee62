//! For each thing of a list, the positions of others that belong to it.

use smallvec::{SmallVec, smallvec};

/// For each of so many things, the positions of what belongs to it, in the order in which they were added.
#[derive(Debug, Default)]
pub(crate) struct Buckets(Vec<SmallVec<[usize; 2]>>); // few things have more, and so many take no more room than a list

impl Buckets {
    /// Empty lists for so many things.
    pub(crate) fn of(count: usize) -> Self {
        Self(vec![smallvec![]; count])
    }

    /// Adds to the list of the thing of a position.
    pub(crate) fn add(&mut self, at: usize, what: usize) {
        if let Some(list) = self.0.get_mut(at) {
            list.push(what);
        }
    }

    /// What belongs to the thing of a position.
    pub(crate) fn on(&self, at: Option<usize>) -> &[usize] {
        at.and_then(|at| self.0.get(at)).map_or(&[], SmallVec::as_slice)
    }
}
