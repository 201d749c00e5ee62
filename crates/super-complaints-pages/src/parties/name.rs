//! Names that the directory does not know.

use crate::dates;
use crate::words::{Word, range};

use super::{Named, Names};

/// Words that join the parts of a name, and never end it.
const JOINTS: [&str; 7] = ["of", "for", "and", "&", "the", "on", "in"];

/// Words that begin with a capital on these pages and are not names.
const NO_NAMES: [&str; 12] = [
    "i",
    "we",
    "they",
    "report",
    "recommendation",
    "recommendations",
    "action",
    "actions",
    "section",
    "annex",
    "response",
    "letter",
];

impl Names<'_> {
    /// The party at a position: one that the directory knows, or else the capitalised words as written, and the
    /// position after them.
    pub(crate) fn proper(&self, words: &[Word<'_>], from: usize) -> Option<(Named, usize)> {
        self.at(words, from).or_else(|| self.unknown(words, from))
    }

    /// The capitalised words at a position where the directory knows no name.
    fn unknown(&self, words: &[Word<'_>], from: usize) -> Option<(Named, usize)> {
        let start = if words.get(from)?.is("the") { from + 1 } else { from };
        let first = words.get(start)?;
        if !first.is_capital() || first.any(&NO_NAMES) || first.raw.contains("omplaint") {
            return None;
        }
        let mut end = start + 1;
        let mut next = end;
        while let Some(word) = words.get(next).filter(|_| next - start < 12) {
            // "the National Stalking Consortium in November 2022"
            let dated = word.any(&["in", "on"]) && words.get(next + 1).is_some_and(dates::is_month);
            if word.is_capital() && self.at(words, next).is_none() {
                end = next + 1;
            } else if dated || !word.any(&JOINTS) {
                break;
            }
            next += 1;
        }
        Named::unresolved(range(words, start, end)).map(|named| (named, end))
    }

    /// The party at a position within a list, where the directory knows no name: as [`proper`](Self::proper), or `the
    /// police` and the like, if the list continues or the sentence ends after it.
    pub(super) fn in_list(&self, words: &[Word<'_>], from: usize) -> Option<(Named, usize)> {
        if let Some(proper) = self.unknown(words, from) {
            return Some(proper);
        }
        let the = words.get(from)?.is("the");
        let end = (from + 1..=from + 4)
            .find(|end| words.get(*end).is_none_or(|word| word.is_stop() || word.any(&[",", ";", "and"])))?;
        let name = range(words, from + 1, end);
        let plain = !name.is_empty() && name.iter().all(|word| !word.is_mark() && !word.any(&NO_NAMES));
        let plain = plain && !name.iter().any(|word| word.raw.contains("omplaint"));
        if the && plain { Named::unresolved(range(words, from, end)).map(|named| (named, end)) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn an_unknown_name_is_its_capitalised_words_as_written() {
        let name =
            |text: &str| Names::standard().proper(&of(text), 0).map(|(named, _)| named.party.to_string());
        assert_eq!(
            name("the Minister for Safeguarding with the").as_deref(),
            Some("Minister for Safeguarding")
        );
        assert_eq!(name("Suzy Lamplugh Trust on").as_deref(), Some("suzy-lamplugh-trust"));
        assert_eq!(name("Foo Board and the Home Office").as_deref(), Some("Foo Board"));
        for dated in ["in November 2022", "on May Day", "in May", "in September", "on behalf"] {
            let text = format!("the National Stalking Consortium {dated}");
            assert_eq!(name(&text).as_deref(), Some("National Stalking Consortium"), "{dated}");
        }
        for whole in
            ["Board on Policing", "Council of March", "Women in Policing", "Institute on Crime and Justice"]
        {
            assert_eq!(name(whole).as_deref(), Some(whole), "{whole}");
        }
        assert_eq!(name("a charity"), None);
        assert_eq!(name("Recommendation 1"), None);
    }
}
