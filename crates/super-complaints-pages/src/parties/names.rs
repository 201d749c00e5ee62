//! The names of parties in a directory, and how they begin. Most words of a page begin none of them.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use super_complaints::Directory;
use super_complaints::directory::DirectoryMatch;

use crate::words::{Word, visible};

use super::first_words::FirstWords;

/// The names of a directory.
pub(crate) struct Names<'d> {
    pub(super) directory: &'d Directory,
    /// How names begin, at each place where a word of a page may end: by the hash of the letters.
    beginnings: FxHashMap<u64, Option<Name<'d>>>,
    /// Which first words names may have, by their first letters and length.
    first: FirstWords,
}

/// A name in the spelling in which names are compared, and what it means: nothing if several have it.
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
        let mut names = Self { directory, beginnings: FxHashMap::default(), first: FirstWords::default() };
        for (name, meant) in of_bodies.chain(of_groups) {
            names.add(spelling([(false, &*name.to_lowercase())]), meant);
        }
        names
    }

    fn add(&mut self, spelling: String, meant: DirectoryMatch<'d>) {
        self.first.add(&spelling);
        let (mut hash, mut before) = (0, None);
        for c in spelling.chars() {
            // Words end before a blank, and at marks.
            let inside = before.is_none_or(char::is_alphanumeric) && c.is_alphanumeric();
            if before.replace(c).is_some() && !inside {
                self.beginnings.entry(hash).or_default();
            }
            hash = with(hash, c);
        }
        let name = self.beginnings.entry(hash).or_default();
        match name {
            None => *name = Some(Name { spelling, meant: Some(meant) }),
            Some(known) if known.meant.map(|it| it.id()) != Some(meant.id()) => known.meant = None,
            Some(_) => {}
        }
    }

    /// What has exactly the name that some words are, of which the last may be cut.
    pub(super) fn find(&self, words: &[Word<'_>], last: &str) -> Option<DirectoryMatch<'d>> {
        let before = words.split_last().map_or(&[][..], |(_, before)| before);
        if words.iter().any(depends) {
            let mut name = crate::words::text(words);
            name.truncate(name.len().checked_sub(words.last()?.raw.len() - last.len())?);
            return self.directory.find_exactly(&name);
        }
        let raw = before.iter().map(|word| word.raw).chain([last]);
        let spelling = spelling(words.iter().map(|word| word.spaced).zip(raw));
        let found = self.beginnings.get(&spelling.chars().fold(0, with))?.as_ref()?;
        found.meant.filter(|_| found.spelling == spelling)
    }

    /// How many of the first words may be a name: bit 0 for one of them, bit 1 for two. A name that is looked up in
    /// the directory costs much more than to see here, word by word, that nothing is called so.
    pub(super) fn lengths(&self, words: &[Word<'_>]) -> u32 {
        // "The" is no part of the name behind it.
        let first = words.iter().take(2).find(|word| !word.is("the")).or(words.first());
        if !first.is_some_and(|first| self.first.may_have(first.raw)) {
            return 0;
        }
        let mut lengths = 0;
        let mut spelled = Spelled::default();
        for (at, word) in words.iter().enumerate().take(super::LONGEST) {
            if at > 0 && depends(word) {
                return u32::MAX;
            }
            let mut cut = spelled;
            spelled.word(word.spaced, word.raw);
            let begins = self.beginnings.get(&spelled.hash);
            let named = match word.possessor() {
                Some(possessor) => {
                    cut.word(word.spaced, possessor);
                    self.beginnings.get(&cut.hash)
                }
                None => begins,
            };
            if named.is_some_and(Option::is_some) {
                lengths |= 1 << at;
            }
            if begins.is_none() && !spelled.is_article() {
                break;
            }
        }
        lengths
    }
}

/// Whether the small letter of a letter in a word depends on what follows.
fn depends(word: &Word<'_>) -> bool {
    !word.raw.is_ascii() && word.raw.contains('Σ')
}

/// The hash of some letters with one more. What is found by it is compared letter by letter.
fn with(hash: u64, letter: char) -> u64 {
    (hash.rotate_left(5) ^ u64::from(letter)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The letters of a word of ASCII, as small ones.
fn letters(word: &str) -> impl Iterator<Item = char> {
    word.bytes().map(|byte| char::from(byte.to_ascii_lowercase()))
}

/// Words as the hash of their letters, in the spelling in which names are compared.
#[derive(Clone, Copy, Default)]
struct Spelled {
    hash: u64,
    /// How many letters the words have, with blanks.
    length: usize,
    blank: bool,
}

impl Spelled {
    /// Adds a word.
    fn word(&mut self, spaced: bool, raw: &str) {
        self.blank |= spaced && self.length > 0;
        spell(raw, |part| match part {
            Part::Blank => self.blank |= self.length > 0,
            Part::Letter(letter) => {
                self.hash = with(self.behind_blank(), letter);
                self.length += 1;
            }
            Part::Plain(word) => {
                self.hash = letters(word).fold(self.behind_blank(), with);
                self.length += word.len();
            }
        });
    }

    /// The hash before the next letter.
    fn behind_blank(&mut self) -> u64 {
        if std::mem::take(&mut self.blank) {
            self.hash = if self.is_article() { 0 } else { with(self.hash, ' ') };
            self.length += 1;
        }
        self.hash
    }

    /// Whether all of it is "the", which is no part of the name behind it.
    fn is_article(&self) -> bool {
        self.length == 3 && self.hash == "the".chars().fold(0, with)
    }
}

/// Words in the spelling in which the directory compares names: see `Directory::find_exactly`. Each says whether there is a
/// blank before it.
fn spelling<'w>(words: impl IntoIterator<Item = (bool, &'w str)>) -> String {
    let (mut spelling, mut blank) = (String::with_capacity(64), false);
    for (spaced, word) in words {
        blank |= spaced;
        spell(word, |part| {
            if part == Part::Blank {
                blank = true;
            } else if std::mem::take(&mut blank) && !spelling.is_empty() {
                spelling.push(' ');
            }
            match part {
                Part::Blank => {}
                Part::Letter(letter) => spelling.push(letter),
                Part::Plain(word) => spelling.extend(letters(word)),
            }
        });
    }
    spelling.strip_prefix("the ").map(str::to_owned).unwrap_or(spelling)
}

/// A part of a text in that spelling.
#[derive(PartialEq)]
enum Part<'w> {
    /// Letters and digits of ASCII, in any case; as most words are.
    Plain(&'w str),
    Letter(char),
    Blank,
}

/// The parts of a text in that spelling.
fn spell<'w>(text: &'w str, mut part: impl FnMut(Part<'w>)) {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return part(Part::Plain(text));
    }
    for c in visible(text) {
        match c {
            '’' | '‘' | '`' => part(Part::Letter('\'')),
            '&' => [Part::Blank, Part::Plain("and"), Part::Blank].into_iter().for_each(&mut part),
            ',' | '.' => part(Part::Blank),
            c if c.is_whitespace() => part(Part::Blank),
            c => c.to_lowercase().map(Part::Letter).for_each(&mut part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

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
        assert_eq!(names.lengths(&of("whether")), 0);
    }
}
