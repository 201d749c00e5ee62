//! The names of parties in a directory, and the words that they begin with. Most words of a page begin none of them.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use super_complaints::Directory;
use super_complaints::directory::DirectoryMatch;

use crate::words::{Word, visible};

/// The names of a directory.
pub(crate) struct Names<'d> {
    pub(super) directory: &'d Directory,
    /// All names in the spelling in which they are compared, in order.
    all: Vec<Name<'d>>,
    /// How they begin, and which names begin so.
    first: FxHashMap<Stem, Range<usize>>,
    /// The same for the names as they are compared, which are without "the"; none if some name begins so even then.
    behind_the: Option<FxHashMap<Stem, Range<usize>>>,
}

/// A name, and what it means: nothing if several have it.
struct Name<'d> {
    spelling: String,
    meant: Option<DirectoryMatch<'d>>,
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
            let others = body.also_known_as.iter().chain(&body.short_name).map(|name| &**name);
            let all = names.chain(others).chain([body.id.as_str()]);
            all.map(move |name| (name, DirectoryMatch::Body(body)))
        });
        let of_groups = directory.groups().iter().flat_map(|group| {
            let wordings = group.wordings.iter().map(|wording| &**wording);
            let all = wordings.chain([&*group.name, group.id.as_str()]);
            all.map(move |name| (name, DirectoryMatch::Group(group)))
        });
        let names: Vec<(&str, DirectoryMatch<'_>)> = of_bodies.chain(of_groups).collect();
        let spelled = |(name, meant): &(&str, DirectoryMatch<'d>)| Name {
            spelling: Spelling::of(name).text().to_owned(),
            meant: Some(*meant),
        };
        let mut all: Vec<Name<'_>> = names.iter().map(spelled).collect();
        all.sort_by(|a, b| a.spelling.cmp(&b.spelling));
        all.dedup_by(|name, kept| {
            let same = name.spelling == kept.spelling;
            if same && kept.meant.map(|it| it.id()) != name.meant.map(|it| it.id()) {
                kept.meant = None;
            }
            same
        });
        let named = |name: &str| {
            let letters = letters(name);
            let start = letters.as_bytes().get(..STEM).unwrap_or(letters.as_bytes());
            (stem(letters.bytes()), beginning(&all, 0..all.len(), start))
        };
        let first = names.iter().map(|(name, _)| named(name.strip_prefix("the ").unwrap_or(name))).collect();
        let plain = beginning(&all, 0..all.len(), b"the").is_empty();
        let behind_the = plain.then(|| all.iter().map(|name| named(&name.spelling)).collect());
        Self { directory, all, first, behind_the }
    }

    /// What has exactly the name that some words are, of which the last may be cut.
    pub(super) fn find(&self, words: &[Word<'_>], last: &str) -> Option<DirectoryMatch<'d>> {
        let before = words.split_last().map_or(&[][..], |(_, before)| before);
        if words.iter().any(|word| !word.raw.is_ascii() && word.raw.contains(DEPENDS)) {
            let mut name = crate::words::text(words);
            name.truncate(name.len().checked_sub(words.last()?.raw.len() - last.len())?);
            return self.directory.find_exactly(&name);
        }
        let mut spelling = Spelling::with_room();
        for (word, raw) in words.iter().zip(before.iter().map(|word| word.raw).chain([last])) {
            if word.spaced {
                spelling.blank();
            }
            spelling.push(raw);
        }
        self.all.get(self.position(spelling.text())?)?.meant
    }

    fn position(&self, spelling: &str) -> Option<usize> {
        self.all.binary_search_by(|name| (*name.spelling).cmp(spelling)).ok()
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
            (Some(second), Some(names)) if first.is("the") => {
                among(names, second).filter(|names| self.go_on(names, second, words.get(2).filter(plain)))
            }
            _ => self
                .beginning_with(first)
                .filter(|names| first.is("the") || self.go_on(names, first, second.filter(plain))),
        }
    }

    /// Whether some of the names that may begin with a word end with it, or may go on with the next one.
    fn go_on(&self, names: &Range<usize>, first: &Word<'_>, next: Option<&Word<'_>>) -> bool {
        let (first, next) = (first.raw.as_bytes(), next.and_then(|next| next.raw.as_bytes().first()));
        let Some(next) = next.filter(|_| first.iter().all(u8::is_ascii_alphanumeric)) else { return true };
        self.all.get(names.clone()).unwrap_or_default().iter().any(|name| {
            match name.spelling.as_bytes().get(first.len()..) {
                Some([b' ', letter, ..]) => *letter == next.to_ascii_lowercase(),
                _ => true,
            }
        })
    }

    /// How many of the first words may be a name: bit 0 for one of them, bit 1 for two. A name that is looked up in
    /// the directory costs much more than to see here, word by word, that nothing is called so.
    pub(super) fn lengths(&self, words: &[Word<'_>]) -> u32 {
        let Some(mut left) = self.beginning_so(words) else { return 0 };
        let mut lengths = 0;
        let mut spelling = Spelling::with_room();
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
            let may_be = |it: &Spelling| self.position(it.text()).is_some();
            let open = "the".starts_with(&spelling.words);
            if !open {
                left = beginning(&self.all, left, spelling.text().as_bytes());
            }
            let whole = || self.all.get(left.start).is_some_and(|name| name.spelling == spelling.text());
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
fn among(names: &FxHashMap<Stem, Range<usize>>, word: &Word<'_>) -> Option<Range<usize>> {
    let mut stem = 0;
    for byte in word.raw.bytes().take(STEM) {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => stem = with(stem, byte),
            b'A'..=b'Z' => stem = with(stem, byte.to_ascii_lowercase()),
            _ if byte.is_ascii() => break,
            _ => return names.get(&self::stem(letters(word.raw).bytes())).cloned(),
        }
    }
    names.get(&stem).cloned()
}

/// How a name begins: its first letters and digits, in small letters. They show that most words begin no name.
type Stem = u64;

/// How many bytes of a name are in its stem.
const STEM: usize = 8;

fn stem(letters: impl Iterator<Item = u8>) -> Stem {
    letters.take(STEM).fold(0, with)
}

fn with(stem: Stem, byte: u8) -> Stem {
    stem << 8 | Stem::from(byte)
}

/// The small letter of this one depends on what follows.
const DEPENDS: char = 'Σ';

/// The names, in order, that begin with a text.
fn beginning(all: &[Name<'_>], among: Range<usize>, text: &[u8]) -> Range<usize> {
    let names = all.get(among.clone()).unwrap_or_default();
    let begins =
        |name: Option<&Name<'_>>| name.is_some_and(|name| name.spelling.as_bytes().starts_with(text));
    if begins(names.first()) && begins(names.last()) {
        return among; // as all between them do
    }
    let start = names.partition_point(|name| name.spelling.as_bytes() < text);
    let names = names.get(start..).unwrap_or_default();
    let count = names.partition_point(|name| name.spelling.as_bytes().starts_with(text));
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

    /// An empty one with room for most names.
    fn with_room() -> Self {
        Self { words: String::with_capacity(64), blank: false }
    }

    fn blank(&mut self) {
        self.blank = !self.words.is_empty();
    }

    fn push(&mut self, text: &str) {
        if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            if !text.is_empty() && std::mem::take(&mut self.blank) {
                self.words.push(' ');
            }
            let start = self.words.len();
            self.words.push_str(text);
            if let Some(added) = self.words.get_mut(start..) {
                added.make_ascii_lowercase();
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
fn letters(text: &str) -> String {
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
                assert!(names.beginning_with(&of(&name.text)[0]).is_some(), "{}", name.text);
            }
        }
        assert!(names.beginning_with(&of("whether")[0]).is_none());
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
        for name in
            ["Kent Police", "the KENT POLICE", "Women’s Aid", "chief constables", "Kent Police Σ", "missing"]
        {
            let words = of(name);
            let found = names.find(&words, words.last().unwrap().raw);
            assert_eq!(found, directory.find_exactly(name), "{name}");
        }
        assert_eq!(names.lengths(&of("the Home Office of Foo")), 0b100);
        assert_eq!(names.lengths(&of("Home Ofice")), 0);
    }
}
