//! Which element of a list is which element of another.

use rustc_hash::FxHashMap;
use std::collections::VecDeque;
use std::hash::Hash;

/// An element of one list and the same one in the other, by their positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) old: Option<usize>,
    pub(crate) new: Option<usize>,
}

/// Elements by their keys; those with the same key in their order. Pairs are in the order of the new list, with those that are
/// only in the old list last.
pub(crate) fn by_key<K: Hash + Eq>(old: Vec<K>, new: Vec<K>) -> Vec<Pair> {
    let mut pairs = Pairs::new(old.len(), new.len());
    pairs.pair(old.into_iter().map(Some), new.into_iter().map(Some));
    pairs.all()
}

/// As [`by_key`], but elements that are equal are the same before any others are, and, if `rest` is set, elements that are left
/// over in equal numbers are the same in their order: one of them was changed in its key.
pub(crate) fn by_value_and_key<T: Hash + Eq, K: Hash + Eq>(
    (old, new): (&[T], &[T]),
    key: impl Fn(&T) -> K,
    rest: bool,
) -> Vec<Pair> {
    let mut pairs = Pairs::new(old.len(), new.len());
    pairs.pair(old.iter().map(Some), new.iter().map(Some));
    let free = pairs.free();
    pairs.pair(
        old.iter().enumerate().map(|(at, it)| free.0.contains(&at).then(|| key(it))),
        new.iter().enumerate().map(|(at, it)| free.1.contains(&at).then(|| key(it))),
    );
    let (left_old, left_new) = pairs.free();
    if rest && left_old.len() == left_new.len() {
        left_new.into_iter().zip(left_old).for_each(|(new, old)| pairs.set(new, old));
    }
    pairs.all()
}

/// Whether elements that are in both lists have another order in the new one.
pub(crate) fn is_reordered(pairs: &[Pair]) -> bool {
    let kept: Vec<usize> = pairs.iter().filter(|it| it.new.is_some()).filter_map(|it| it.old).collect();
    !kept.is_sorted()
}

struct Pairs {
    /// For each new element, the old one.
    of_new: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairs {
    fn new(old: usize, new: usize) -> Self {
        Self { of_new: vec![None; new], taken: vec![false; old] }
    }

    /// Pairs elements with the same key that have no pair yet; `None`: it has one, or no key.
    fn pair<K: Hash + Eq>(
        &mut self,
        old: impl Iterator<Item = Option<K>>,
        new: impl Iterator<Item = Option<K>>,
    ) {
        let mut known: FxHashMap<K, VecDeque<usize>> = FxHashMap::default();
        for (at, key) in old.enumerate() {
            if let Some(key) = key {
                known.entry(key).or_default().push_back(at);
            }
        }
        for (at, key) in new.enumerate() {
            let found = key.and_then(|key| known.get_mut(&key)?.pop_front());
            if let Some(old) = found {
                self.set(at, old);
            }
        }
    }

    fn set(&mut self, new: usize, old: usize) {
        if let (Some(of), Some(taken)) = (self.of_new.get_mut(new), self.taken.get_mut(old)) {
            (*of, *taken) = (Some(old), true);
        }
    }

    /// The old and the new elements without a pair.
    fn free(&self) -> (Vec<usize>, Vec<usize>) {
        let old = self.taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| at);
        let new = self.of_new.iter().enumerate().filter(|(_, of)| of.is_none()).map(|(at, _)| at);
        (old.collect(), new.collect())
    }

    fn all(self) -> Vec<Pair> {
        let gone = self.free().0.into_iter().map(|old| Pair { old: Some(old), new: None });
        let there = self.of_new.iter().enumerate().map(|(new, old)| Pair { old: *old, new: Some(new) });
        there.chain(gone).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(old: &[&str], new: &[&str], rest: bool) -> Vec<(Option<usize>, Option<usize>)> {
        let key = |it: &&str| it.split('=').next().map(ToOwned::to_owned);
        by_value_and_key((old, new), key, rest).into_iter().map(|it| (it.old, it.new)).collect()
    }

    #[test]
    fn equal_elements_come_first_then_keys_then_the_rest() {
        assert_eq!(pairs(&["a=1", "a=2"], &["a=2", "a=3"], false), [(Some(1), Some(0)), (Some(0), Some(1))]);
        assert_eq!(pairs(&["a"], &["b"], false), [(None, Some(0)), (Some(0), None)]);
        assert_eq!(pairs(&["a"], &["b"], true), [(Some(0), Some(0))]);
        assert_eq!(
            pairs(&["a"], &["b", "c"], true),
            [(None, Some(0)), (None, Some(1)), (Some(0), None)],
            "which of the two is the old one cannot be told"
        );
    }

    #[test]
    fn an_order_changes_only_if_what_stayed_is_in_another_one() {
        let order = |old: &[&str], new: &[&str]| is_reordered(&by_value_and_key((old, new), |it| *it, false));
        assert!(!order(&["a", "b"], &["x", "a", "b", "y"]));
        assert!(!order(&["a", "x", "b"], &["a", "b"]));
        assert!(order(&["a", "b"], &["b", "a"]));
    }
}
