//! Lists of words that are asked about nearly every word of a sentence. Each makes an index when it is first asked, so that
//! to ask costs little, however long the list is.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// Words in small letters.
pub(super) struct Words {
    all: &'static [&'static str],
    index: OnceLock<FxHashSet<&'static str>>,
}

impl Words {
    pub(super) const fn new(all: &'static [&'static str]) -> Self {
        Self { all, index: OnceLock::new() }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.index.get_or_init(|| self.all.iter().copied().collect()).contains(word)
    }
}

/// Beginnings of words, in small letters.
pub(in crate::reading) struct Roots {
    all: &'static [&'static str],
    /// By their first letter.
    index: OnceLock<FxHashMap<u8, Vec<&'static str>>>,
}

impl Roots {
    pub(super) const fn new(all: &'static [&'static str]) -> Self {
        Self { all, index: OnceLock::new() }
    }

    /// Whether a word begins with one of them.
    pub(super) fn begin(&self, word: &str) -> bool {
        let Some(first) = word.as_bytes().first() else { return false };
        let roots = self.index.get_or_init(|| self.by_letter()).get(first);
        roots.is_some_and(|roots| roots.iter().any(|root| word.starts_with(root)))
    }

    fn by_letter(&self) -> FxHashMap<u8, Vec<&'static str>> {
        let mut index: FxHashMap<u8, Vec<_>> = FxHashMap::default();
        for root in self.all {
            if let Some(first) = root.as_bytes().first() {
                index.entry(*first).or_default().push(*root);
            }
        }
        index
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_a_list_as_a_whole_and_begins_with_a_root() {
        static WORDS: Words = Words::new(&["accept", "agree"]);
        static ROOTS: Roots = Roots::new(&["accept", "agre"]);
        assert!(WORDS.contains("agree") && !WORDS.contains("agreed") && !WORDS.contains(""));
        assert!(ROOTS.begin("agreed") && ROOTS.begin("agre") && !ROOTS.begin("ag") && !ROOTS.begin(""));
    }
}
