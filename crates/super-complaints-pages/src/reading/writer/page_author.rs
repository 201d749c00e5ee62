//! The body that answers on a page that is its own.

use std::collections::HashSet;

use super_complaints::model::Party;

use crate::parties::{Named, Names};
use crate::trace::Inference;
use crate::words::{Word, one_of, range, text};

use crate::reading::report::authority;

/// Who answers on a page, and on whose behalf.
#[derive(Debug)]
pub(in crate::reading) struct PageAuthor {
    pub(in crate::reading) parties: Vec<Named>,
    pub(in crate::reading) behalf: Vec<Party>,
    /// The block that says who it is.
    pub(in crate::reading) block: Option<usize>,
    /// The headings that call it by a short name: "Commissioner’s response".
    pub(in crate::reading) headings: HashSet<usize>,
    /// The force of a commissioner's area, and the headings that call it by a short name: "Force response".
    pub(in crate::reading) force: Option<Named>,
    pub(in crate::reading) of_force: HashSet<usize>,
    /// Whether nothing but the address of the page says that it is the body's own.
    pub(in crate::reading) only_site: bool,
    /// How it was inferred; absent: the letter states it.
    pub(in crate::reading) inference: Option<Inference>,
}

impl PageAuthor {
    /// Whether a sentence begins with "we", "I" or the name of the body that writes.
    pub(in crate::reading) fn speaks(&self, names: &Names<'_>, words: &[Word<'_>]) -> bool {
        let by_name = || {
            let from = usize::from(one_of(words, 0, &["the"]));
            let (named, end) = names.list(words, from);
            // "Chief constables accept it", in a letter on behalf of chief constables in England and Wales.
            let said = text(range(words, from, end)).to_lowercase();
            let for_it = |it: &Named| {
                self.behalf.iter().any(|party| {
                    let written = party.as_written.as_ref();
                    party.id.is_some() && party.id.as_ref() == it.id()
                        || written.is_some_and(|words| words.to_lowercase().starts_with(&said))
                })
            };
            let own = |it: &Named| self.parties.iter().any(|other| other.key() == it.key()) || for_it(it);
            !named.is_empty() && named.iter().all(own)
        };
        one_of(words, 0, &["we", "i", "our", "my"]) || by_name()
    }

    /// Those on whose behalf it answers an item: not one that is to itself.
    pub(in crate::reading) fn behalf_on(&self, addressees: &[Party]) -> &[Party] {
        let own = |party: &Party| self.parties.iter().any(|it| party.id.as_ref() == it.id());
        if !addressees.is_empty() && addressees.iter().all(own) { &[] } else { &self.behalf }
    }

    /// Whose answer a heading with a short name announces, if it is that of the page or of the force of its area.
    pub(in crate::reading) fn called(&self, heading: usize) -> Option<&[Named]> {
        match () {
            () if self.headings.contains(&heading) => Some(&self.parties),
            () if self.of_force.contains(&heading) => self.force.as_ref().map(std::slice::from_ref),
            () => None,
        }
    }

    pub(in crate::reading) fn of(
        parties: Vec<Named>,
        block: Option<usize>,
        inference: Option<Inference>,
    ) -> Self {
        let (headings, of_force) = (HashSet::new(), HashSet::new());
        Self {
            parties,
            behalf: Vec::new(),
            block,
            headings,
            force: None,
            of_force,
            only_site: false,
            inference,
        }
    }
}

/// Whether it is one of those that investigate police super-complaints.
pub(in crate::reading) fn is_authority(named: &Named) -> bool {
    named.id().is_some_and(authority::is_authority)
}
