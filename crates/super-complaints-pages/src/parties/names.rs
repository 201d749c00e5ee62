//! The names of parties in a directory, and the words that they begin with. Most words of a page begin none of them.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use super_complaints::Directory;

use crate::words::{Word, visible};

/// The names of a directory.
pub(crate) struct Names<'d> {
    pub(super) directory: &'d Directory,
    /// All names in the spelling in which they are compared, in order.
    all: Vec<String>,
    /// The words that they begin with, and which names begin so.
    first: FxHashMap<String, Range<usize>>,
    /// The same for the names as they are compared, which are without "the"; none if some name begins so even then.
    behind_the: Option<FxHashMap<String, Range<usize>>>,
}

impl<'d> Names<'d> {
    /// Those of the directory that comes with the library.
    pub(crate) fn standard() -> &'static Names<'static> {
        static STANDARD: OnceLock<Names<'static>> = OnceLock::new();
        STANDARD.get_or_init(|| Names::of(Directory::standard()))
    }

    pub(crate) fn of(directory: &'d Directory) -> Self {
        let of_bodies = directory.bodies().iter().flat_map(|body| {
            let names = body.names.iter().map(|name| &*name.text);
            names
                .chain(body.also_known_as.iter().chain(&body.short_name).map(|name| &**name))
                .chain([body.id.as_str()])
        });
        let of_groups = directory.groups().iter().flat_map(|group| {
            group.wordings.iter().map(|wording| &**wording).chain([&*group.name, group.id.as_str()])
        });
        let names: Vec<&str> = of_bodies.chain(of_groups).collect();
        let mut all: Vec<String> = names.iter().map(|name| Spelling::of(name).text().to_owned()).collect();
        all.sort_unstable();
        all.dedup();
        let named = |stem: String| {
            let names = beginning(&all, 0..all.len(), &stem);
            (stem, names)
        };
        let first = names.iter().map(|name| named(stem(name.strip_prefix("the ").unwrap_or(name)))).collect();
        let plain = beginning(&all, 0..all.len(), "the").is_empty();
        let behind_the = plain.then(|| all.iter().map(|name| named(stem(name))).collect());
        Self { directory, all, first, behind_the }
    }

    /// Whether a name begins with this word.
    pub(super) fn begins(&self, word: &Word<'_>) -> bool {
        self.beginning_with(word).is_some()
    }

    /// The names that may begin with a word; `None` if none does.
    fn beginning_with(&self, word: &Word<'_>) -> Option<Range<usize>> {
        if word.is("the") {
            return Some(0..self.all.len());
        }
        among(&self.first, word)
    }

    /// The names that may begin with the first words.
    fn beginning_so(&self, words: &[Word<'_>]) -> Option<Range<usize>> {
        let (first, second) = (words.first()?, words.get(1));
        let plain = |it: &&Word<'_>| {
            it.spaced && it.raw.is_ascii() && it.raw.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        };
        match (second.filter(plain), &self.behind_the) {
            (Some(second), Some(names)) if first.is("the") => among(names, second),
            _ => self.beginning_with(first),
        }
    }

    /// How many of the first words may be a name: bit 0 for one of them, bit 1 for two. A name that is looked up in
    /// the directory costs much more than to see here, word by word, that nothing is called so.
    pub(super) fn lengths(&self, words: &[Word<'_>]) -> u32 {
        let Some(mut left) = self.beginning_so(words) else { return 0 };
        let mut lengths = 0;
        let mut spelling = Spelling { words: String::with_capacity(64), blank: false };
        for (at, word) in words.iter().enumerate().take(super::LONGEST) {
            if !word.raw.is_ascii() && word.raw.contains(DEPENDS) {
                return u32::MAX;
            }
            if at > 0 && word.spaced {
                spelling.blank();
            }
            let before = word.possessor().map(|possessor| {
                let mut before = spelling.clone();
                before.push(possessor);
                before
            });
            spelling.push(word.raw);
            let may_be = |it: &Spelling| self.all.binary_search_by(|name| (**name).cmp(it.text())).is_ok();
            let open = "the".starts_with(&spelling.words);
            if !open {
                left = beginning(&self.all, left, spelling.text());
            }
            let whole = || self.all.get(left.start).is_some_and(|name| name == spelling.text());
            if before.as_ref().map_or_else(|| if open { may_be(&spelling) } else { whole() }, may_be) {
                lengths |= 1 << at;
            }
            if left.is_empty() {
                break;
            }
        }
        lengths
    }
}

/// The names of a map that may begin with a word.
fn among(names: &FxHashMap<String, Range<usize>>, word: &Word<'_>) -> Option<Range<usize>> {
    let mut small = [0; 32];
    let length = word.raw.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let plain = word.raw.as_bytes().get(length).is_none_or(u8::is_ascii);
    match (word.raw.as_bytes().get(..length), small.get_mut(..length)) {
        (Some(stem), Some(small)) if plain => {
            small.copy_from_slice(stem);
            small.make_ascii_lowercase();
            names.get(std::str::from_utf8(small).ok()?).cloned()
        }
        _ => names.get(&stem(word.raw)).cloned(),
    }
}

/// The small letter of this one depends on what follows.
const DEPENDS: char = 'Σ';

/// The names, in order, that begin with a text.
fn beginning(all: &[String], among: Range<usize>, text: &str) -> Range<usize> {
    let names = all.get(among.clone()).unwrap_or_default();
    let start = names.partition_point(|name| name.as_str() < text);
    let names = names.get(start..).unwrap_or_default();
    let count = names.partition_point(|name| name.starts_with(text));
    among.start + start..among.start + start + count
}

/// A name in the spelling in which the directory compares names: see `Directory::find_exactly`.
#[derive(Debug, Clone, Default)]
struct Spelling {
    words: String,
    blank: bool,
}

impl Spelling {
    fn of(name: &str) -> Self {
        let mut spelling = Self::default();
        spelling.push(&name.to_lowercase());
        spelling
    }

    fn blank(&mut self) {
        self.blank = !self.words.is_empty();
    }

    fn push(&mut self, text: &str) {
        if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            if !text.is_empty() && std::mem::take(&mut self.blank) {
                self.words.push(' ');
            }
            let from = self.words.len();
            self.words.push_str(text);
            if let Some(new) = self.words.get_mut(from..) {
                new.make_ascii_lowercase();
            }
            return;
        }
        for c in visible(text) {
            match c {
                '’' | '‘' | '`' => self.letter('\''),
                '&' => {
                    self.blank();
                    "and".chars().for_each(|c| self.letter(c));
                    self.blank();
                }
                ',' | '.' => self.blank(),
                c if c.is_whitespace() => self.blank(),
                c if c.is_ascii() => self.letter(c.to_ascii_lowercase()),
                c => c.to_lowercase().for_each(|c| self.letter(c)),
            }
        }
    }

    fn letter(&mut self, c: char) {
        if std::mem::take(&mut self.blank) {
            self.words.push(' ');
        }
        self.words.push(c);
    }

    fn text(&self) -> &str {
        self.words.strip_prefix("the ").unwrap_or(&self.words)
    }
}

/// The letters and digits at the beginning of a text, in small letters.
fn stem(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn every_name_of_the_directory_begins_with_such_a_word() {
        let names = Names::standard();
        for body in Directory::standard().bodies() {
            for name in &body.names {
                assert!(names.begins(&of(&name.text)[0]), "{}", name.text);
            }
        }
        assert!(!names.begins(&of("whether")[0]));
    }

    #[test]
    fn every_name_in_every_spelling_may_be_one() {
        let names = Names::standard();
        let directory = Directory::standard();
        let of_bodies = directory.bodies().iter().flat_map(|body| body.names.iter().map(|name| &*name.text));
        let of_groups = directory.groups().iter().flat_map(|group| group.wordings.iter().map(|text| &**text));
        for name in of_bodies.chain(of_groups) {
            let spellings = [
                name.to_owned(),
                format!("The {}", name.strip_prefix("the ").unwrap_or(name)),
                name.to_uppercase().replace('\'', "’"),
                name.replace(" and ", " & ").replace(' ', "  "),
                format!("{name}’s"),
            ];
            for text in spellings {
                let words = of(&text);
                // The longest wording with "the" before it is longer than what is looked at.
                let looked_at = words.len() <= super::super::LONGEST;
                assert!(!looked_at || names.lengths(&words) >> (words.len() - 1) & 1 == 1, "{text}");
            }
        }
        assert_eq!(names.lengths(&of("the Home Office of Foo")), 0b100);
        assert_eq!(names.lengths(&of("Home Ofice")), 0);
    }
}
