//! The first record that says each of several things.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::place::Place;

/// The ways in which a thing is recorded: of those that are the same in something, the first in the order of files.
#[derive(Debug)]
pub(super) struct First<K, T> {
    keys: FxHashSet<K>,
    pub(super) each: Vec<(Place, T)>,
}

impl<K, T> Default for First<K, T> {
    fn default() -> Self {
        Self { keys: FxHashSet::default(), each: Vec::new() }
    }
}

impl<K: Eq + Hash, T: Clone> First<K, T> {
    /// Adds a way, in the order of files.
    pub(super) fn add(&mut self, key: K, place: &Place, way: &T) {
        if self.keys.insert(key) {
            self.each.push((place.clone(), way.clone()));
        }
    }

    pub(super) fn are_several(&self) -> bool {
        self.each.len() > 1
    }
}
