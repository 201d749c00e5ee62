//! Short keys of texts, and names as they are compared.

use std::hash::{DefaultHasher, Hash, Hasher};

/// The key of some values: 64 bits of a good hash, where the words are not needed to say what was found. Among a million of
/// them, the chance that any two are equal by accident is one in 30 million.
pub(super) fn key(values: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    values.hash(&mut hasher);
    hasher.finish()
}

/// A name as it is compared: in small letters, with single spaces.
pub(super) fn plain(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
