//! The party that is named at a place in a text.

pub(crate) mod address;
mod area;
mod equivalents;
mod first_words;
mod list;
mod name;
mod names;

use super_complaints::directory::DirectoryMatch;
use super_complaints::model::{Body, BodyKind, Party, PartyId, Text};

use crate::Span;
use crate::words::{Word, phrase, range, span, text};

pub(crate) use names::Names;

/// The longest wording of a group in the directory has sixteen words.
const LONGEST: usize = 16;

/// A party as a page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) party: Party,
    pub(crate) span: Span,
    pub(crate) kind: NamedKind,
}

/// Its entry in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NamedKind {
    Body(BodyKind),
    Group,
    /// The directory does not have the name.
    Unresolved,
}

impl Named {
    /// The same for two wordings of one party.
    pub(crate) fn key(&self) -> String {
        match (&self.party.id, &self.party.as_written) {
            (Some(id), _) => id.to_string(),
            (None, words) => words.as_ref().map_or(String::new(), |words| folded(words)),
        }
    }

    pub(crate) fn is_group(&self) -> bool {
        self.kind == NamedKind::Group
    }

    pub(crate) fn id(&self) -> Option<&PartyId> {
        self.party.id.as_ref()
    }

    pub(crate) fn is_resolved(&self) -> bool {
        self.kind != NamedKind::Unresolved
    }

    fn unresolved(words: &[Word<'_>]) -> Option<Self> {
        let party = Party::unresolved(Text::new(text(words)).ok()?);
        Some(Self { party, span: span(words)?, kind: NamedKind::Unresolved })
    }
}

impl Names<'_> {
    /// The party with the longest name in the directory at a position, and the position after the name and an
    /// abbreviation of it in brackets.
    pub(crate) fn at(&self, words: &[Word<'_>], at: usize) -> Option<(Named, usize)> {
        let lengths = Some(self.lengths(words.get(at..)?)).filter(|lengths| *lengths != 0)?;
        (1..=LONGEST.min(words.len().checked_sub(at)?))
            .rev()
            .filter(|length| lengths >> (length - 1) & 1 == 1)
            .find_map(|length| Some((self.known(range(words, at, at + length))?, at + length)))
            .map(|(mut named, end)| {
                let end = after_abbreviation(words, end);
                named.span = span(range(words, at, end)).unwrap_or(named.span);
                if named.is_group() { self.with_equivalents(named, words, (at, end)) } else { (named, end) }
            })
    }

    /// Whether [`at`](Self::at) may find a name at a position; costs little.
    pub(crate) fn may_begin(&self, words: &[Word<'_>], at: usize) -> bool {
        words.get(at..).is_some_and(|words| self.lengths(words) != 0)
    }

    /// The party whose name ends before a position, and where the name begins.
    pub(crate) fn before(&self, words: &[Word<'_>], end: usize) -> Option<(Named, usize)> {
        (end.saturating_sub(LONGEST)..end)
            .filter(|start| self.lengths(range(words, *start, end)) >> (end - start - 1) & 1 == 1)
            .find_map(|start| Some((self.known(range(words, start, end))?, start)))
    }

    /// Whether capital letters are the first ones of a name of a body: "TVP" of Thames Valley Police.
    pub(crate) fn has_initials(&self, named: &Named, letters: &str) -> bool {
        let Some(body) = named.id().and_then(|id| self.directory.body(id.as_str())) else {
            return false;
        };
        body.names.iter().any(|name| {
            let capitals = name.text.split_whitespace().filter_map(|word| word.chars().next());
            capitals.filter(|first| first.is_uppercase()).collect::<String>() == letters
        })
    }

    /// The one body that the name of a site is, if it is one.
    pub(crate) fn by_site(&self, site: &str) -> Option<Named> {
        let words = crate::words::split(site, crate::Span { start: 0, end: site.len() });
        let found = <[Named; 1]>::try_from(self.whole(&words)?).ok()?;
        let [named] = found;
        // The name of the site is not in the text.
        (!named.is_group()).then_some(Named { span: crate::Span { start: 0, end: 0 }, ..named })
    }

    /// Whether "the Department", "the College", "the force" can only be that body.
    pub(crate) fn is_short_for(&self, word: &str, named: &Named) -> bool {
        const COMMON: [&str; 10] = [
            "college",
            "ministry",
            "commissioner",
            "council",
            "association",
            "inspectorate",
            "constabulary",
            "agency",
            "mayor",
            "prosecutor",
        ];
        let NamedKind::Body(kind) = named.kind else { return false };
        let of_kind = match word {
            "department" | "government" | "ministers" => kind == BodyKind::Department,
            "force" => {
                matches!(kind, BodyKind::TerritorialForce | BodyKind::SpecialForce | BodyKind::OtherForce)
            }
            _ => false,
        };
        let of_name = || {
            let Some(body) = named.id().and_then(|id| self.directory.body(id.as_str())) else {
                return false;
            };
            body.names
                .iter()
                .any(|name| name.text.split_whitespace().any(|part| part.eq_ignore_ascii_case(word)))
        };
        of_kind || COMMON.contains(&word) && of_name()
    }

    /// The id of the group that has an id or a name in the directory.
    pub(crate) fn group(&self, name: &str) -> Option<PartyId> {
        if let Some(group) = self.directory.group(name) {
            return Some(group.id.clone());
        }
        let words = crate::words::split(name, crate::Span { start: 0, end: name.len() });
        let named = self.known(&words).filter(Named::is_group)?;
        named.id().filter(|id| self.directory.group(id.as_str()).is_some()).cloned()
    }

    /// The parties, if the words name only parties.
    pub(crate) fn whole(&self, words: &[Word<'_>]) -> Option<Vec<Named>> {
        self.may_begin(words, 0).then_some(())?;
        let (parties, end) = self.list(words, 0);
        (end == words.len() && parties.iter().all(Named::is_resolved) && !parties.is_empty())
            .then_some(parties)
    }

    /// The party that the words are the exact name of.
    fn known(&self, words: &[Word<'_>]) -> Option<Named> {
        let last = words.last()?;
        if matches!(last.raw, "," | "." | "(" | ":" | ";") {
            return None;
        }
        let end = last.possessor().unwrap_or(last.raw);
        let (party, kind) = match self.find(words, end)? {
            DirectoryMatch::Body(body) => {
                (is_meant(body, words).then(|| Party::id(body.id.clone()))?, NamedKind::Body(body.kind))
            }
            DirectoryMatch::Group(group) if !self.is_list_of_bodies(words) => {
                let mut name = text(words);
                name.truncate(name.len().checked_sub(last.raw.len() - end.len())?);
                let mut party = Party::id(group.id.clone());
                if name != *group.name && folded(&name) != folded(&group.name) {
                    party.as_written = Text::new(name).ok();
                }
                (party, NamedKind::Group)
            }
            _ => return None,
        };
        Some(Named { party, span: span(words)?, kind })
    }

    /// Whether the wording of a group is a list that begins with a body: then each of them is meant.
    fn is_list_of_bodies(&self, words: &[Word<'_>]) -> bool {
        let first = words.iter().position(|word| word.is(",") || word.is("and")).unwrap_or(words.len());
        let first = range(words, 0, first);
        first.len() < words.len()
            && first
                .last()
                .is_some_and(|last| matches!(self.find(first, last.raw), Some(DirectoryMatch::Body(_))))
    }
}

/// Whether a body can be meant, so that `missing people` is not a charity and `Kent` not a police force: the police
/// and the commissioner of an area share its name.
fn is_meant(body: &Body, words: &[Word<'_>]) -> bool {
    let proper = words.iter().find(|word| !word.is("the")).is_some_and(Word::is_capital);
    let says_police = || {
        let name = text(words).to_lowercase();
        ["police", "constabulary", "service"].iter().any(|word| name.contains(word))
    };
    proper && (body.kind != BodyKind::TerritorialForce || says_police())
}

/// The position after `(HMICFRS)`, if that is at a position.
fn after_abbreviation(words: &[Word<'_>], end: usize) -> usize {
    let short = words.get(end + 1).is_some_and(|word| {
        word.is_capital() && word.raw.len() <= 12 && word.raw.chars().filter(|c| c.is_uppercase()).count() > 1
    });
    if short && phrase(words, end, &["("]) && phrase(words, end + 2, &[")"]) { end + 3 } else { end }
}

/// A name without differences of spelling.
pub(crate) fn folded(name: &str) -> String {
    let name = name.to_lowercase().replace(['’', '‘', '`'], "'");
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn found(of_text: &str) -> Option<(String, usize)> {
        Names::standard().at(&of(of_text), 0).map(|(named, end)| (named.key(), end))
    }

    #[test]
    fn the_longest_name_counts_and_its_abbreviation_belongs_to_it() {
        let full = "HM Inspectorate of Constabulary and Fire and Rescue Services (HMICFRS), the College";
        assert_eq!(found(full), Some(("hmicfrs".to_owned(), 12)));
        assert_eq!(
            found("police and crime commissioners (or equivalents), the"),
            Some(("pccs-or-equivalents".to_owned(), 8))
        );
        assert_eq!(found("the Home Office (HO) and"), Some(("home-office".to_owned(), 6)));
        assert_eq!(found("National Police Chiefs’ Council"), Some(("npcc".to_owned(), 5)));
    }

    #[test]
    fn a_list_of_bodies_is_no_group() {
        assert_eq!(found("HMICFRS, the College of Policing and the IOPC"), Some(("hmicfrs".to_owned(), 1)));
    }

    #[test]
    fn common_words_and_names_of_areas_are_nobody() {
        for nobody in ["missing people", "liberty", "Kent", "Home Ofice", "the police", ", NPCC"] {
            assert_eq!(found(nobody), None, "{nobody}");
        }
        assert_eq!(found("Kent Police").map(|found| found.0).as_deref(), Some("force-kent"));
        assert_eq!(found("Missing People").map(|found| found.0).as_deref(), Some("missing-people"));
    }

    #[test]
    fn a_party_before_a_word_is_found_by_its_longest_name_without_the_possessive() {
        let words = of("report on the Centre for Women’s Justice’s super-complaint");
        let (named, start) = Names::standard().before(&words, 7).unwrap();
        assert_eq!((named.key().as_str(), start), ("centre-for-womens-justice", 2));
    }
}
