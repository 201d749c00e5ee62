//! For each thing of a list, the positions of others that belong to it.

use std::marker::PhantomData;

use smallvec::{SmallVec, smallvec};

use super::at::At;
use super::items::Item;

/// For each of so many things, the positions of what belongs to it, in the order in which they were added.
#[derive(Debug)]
pub(crate) struct Buckets<Of, What> {
    lists: Vec<SmallVec<[At<What>; 2]>>, // few things have more, and so many take no more room than a list
    of: PhantomData<fn(Of)>,
}

/// For each item, the positions of what belongs to it.
pub(crate) type OfItems<What> = Buckets<Item<'static>, What>;

impl<Of, What> Buckets<Of, What> {
    /// Empty lists for so many things.
    pub(crate) fn of(count: usize) -> Self {
        Self { lists: vec![smallvec![]; count], of: PhantomData }
    }

    /// Adds to the list of the thing of a position.
    pub(crate) fn add(&mut self, at: At<Of>, what: At<What>) {
        if let Some(list) = self.lists.get_mut(at.number()) {
            list.push(what);
        }
    }

    /// What belongs to the thing of a position.
    pub(crate) fn on(&self, at: Option<At<Of>>) -> &[At<What>] {
        at.and_then(|at| self.lists.get(at.number())).map_or(&[], SmallVec::as_slice)
    }
}
