//! What records say of one thing: usually the same, so that little is kept.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::places::Places;

/// Values that many records share, by number.
#[derive(Debug)]
pub(super) struct Interned<T> {
    numbers: FxHashMap<T, u32>,
    values: Vec<T>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self { numbers: FxHashMap::default(), values: Vec::new() }
    }
}

impl<T: Clone + Eq + Hash> Interned<T> {
    pub(super) fn number(&mut self, value: &T) -> u32 {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.numbers.insert(value.clone(), number);
        self.values.push(value.clone());
        number
    }

    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.values.get(usize::try_from(number).ok()?)
    }
}

/// How a record has a thing: the number of a value, and of the first record in the order of files that has it so.
#[derive(Debug, Clone, Copy)]
struct Way {
    value: u32,
    record: u32,
}

/// Things by their keys, each with the ways in which it is recorded.
#[derive(Debug, Default)]
pub(super) struct Groups {
    first: FxHashMap<u64, Way>,
    /// Those that are recorded in several ways: the name of the thing, and the first record of each value.
    several: FxHashMap<u64, (Box<str>, FxHashMap<u32, u32>)>,
}

impl Groups {
    /// Adds how a record has a thing. The name of the thing is kept only if there is more than one way.
    pub(super) fn add(&mut self, key: u64, name: &str, value: u32, record: u32, places: &Places) {
        let earlier = |one: u32| if places.order(record, one).is_lt() { record } else { one };
        if let Some((_, ways)) = self.several.get_mut(&key) {
            ways.entry(value).and_modify(|first| *first = earlier(*first)).or_insert(record);
            return;
        }
        match self.first.get_mut(&key) {
            None => {
                self.first.insert(key, Way { value, record });
            }
            Some(first) if first.value == value => first.record = earlier(first.record),
            Some(first) => {
                let ways = [(first.value, first.record), (value, record)].into_iter().collect();
                self.several.insert(key, (name.into(), ways));
            }
        }
    }

    /// The things that are recorded in several ways, by name: for each, the record and the value of each way, in the order
    /// of files.
    pub(super) fn several<'v, T: Clone + Eq + Hash>(
        self,
        values: &'v Interned<T>,
        places: &Places,
    ) -> Vec<(Box<str>, Vec<(u32, &'v T)>)> {
        let sorted = |(name, ways): (Box<str>, FxHashMap<u32, u32>)| {
            let value = |(value, record): (u32, u32)| values.get(value).map(|value| (record, value));
            let mut ways: Vec<(u32, &T)> = ways.into_iter().filter_map(value).collect();
            ways.sort_by(|(one, _), (other, _)| places.order(*one, *other));
            (name, ways)
        };
        let mut several: Vec<_> = self.several.into_values().map(sorted).collect();
        several.sort_by(|(one, _), (other, _)| one.cmp(other));
        several
    }
}

/// The first way of each that differs in something.
pub(super) fn first_of_each<'v, T, K: Eq + Hash>(
    ways: &[(u32, &'v T)],
    of: impl Fn(&T) -> K,
) -> Vec<(u32, &'v T)> {
    let mut seen = rustc_hash::FxHashSet::default();
    ways.iter().copied().filter(|(_, value)| seen.insert(of(value))).collect()
}
