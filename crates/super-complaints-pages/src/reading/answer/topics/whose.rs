//! Whose answer stands below a heading, or in a paragraph that nobody is known to write.

use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;

use crate::PageKind;
use crate::layout::ResponseOf;
use crate::parties::Named;
use crate::reading::answer::heard::{Heard, Hearing, hearing, speakers};
use crate::reading::said::{Speaker, Statement, What, speaks_for};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::{PageAuthor, is_authority};
use crate::trace::Inference;
use crate::words::{Word, one_of, range};

/// Whether a sentence takes a position for those for whom the body that writes speaks: "All 43 commissioners have accepted it."
pub(super) fn speaks_of_members(author: &PageAuthor, heard: &[Heard<'_, '_>]) -> bool {
    let [body] = author.parties.as_slice() else { return false };
    let of_members = |it: &Statement| match &it.speaker {
        Speaker::Others(parties) => matches!(it.what, What::Position(_)) && speaks_for(&body.party, parties),
        Speaker::Owner | Speaker::For(..) => false,
    };
    heard.iter().filter_map(|heard| heard.said.as_ref()).flatten().any(of_members)
}

impl<'p, 't> Reading<'p, 't> {
    /// Who answers below a heading "Response" that is in no section of an item.
    pub(in crate::reading::answer) fn responder(&self, at: usize, of: &ResponseOf) -> Option<Rc<PageAuthor>> {
        if let Some(force) = self.author.as_ref().filter(|author| author.of_force.contains(&at)) {
            let force = force.force.iter().cloned().collect_vec();
            return Some(Rc::new(PageAuthor::of(force, Some(at), Some(Inference::Section))));
        }
        match of {
            _ if self.author.as_ref().is_some_and(|author| author.headings.contains(&at)) => {
                self.author.clone()
            }
            ResponseOf::Section => self.author.clone(),
            ResponseOf::Parties(parties) if !parties.iter().any(|it| it.is_group() || is_authority(it)) => {
                Some(Rc::new(PageAuthor::of(parties.clone(), Some(at), None)))
            }
            ResponseOf::Parties(_) | ResponseOf::Unknown => None,
        }
    }

    /// Whether a page is not on a site of a body, and not on one that anybody could have: it may be the paper of a panel or
    /// an answer to a request.
    pub(in crate::reading) fn is_public_page(&self) -> bool {
        let public = |url: &str| {
            let host = url.split("//").last().and_then(|rest| rest.split('/').next()).unwrap_or_default();
            host.ends_with(".gov.uk") || host.ends_with(".police.uk")
        };
        self.page.kind == PageKind::Other && self.address().is_none_or(public)
    }

    /// The one body that takes a position by its name, in words beside which nobody speaks of "us": what stands beside it may not be
    /// understood, and is kept with the name of that body.
    pub(super) fn only_one_named(&self, heard: &[Heard<'p, 't>]) -> Option<Named> {
        const OWN: [&str; 7] = ["we", "our", "us", "i", "my", "me", "ours"];
        let taken = |it: &&Statement| matches!(it.what, What::Position(_));
        let mut statements = heard.iter().filter_map(|it| it.said.as_ref()).flatten().filter(taken);
        let Speaker::Others(parties) = &statements.next()?.speaker else { return None };
        let [party] = parties.as_slice() else { return None };
        let same = statements.all(|it| it.speaker == Speaker::Others(vec![party.clone()]));
        let own = heard.iter().flat_map(|heard| heard.words).any(|word| word.any(&OWN));
        let named = self.names.named(party).filter(|it| !it.is_group() && !is_authority(it))?;
        let known = party.coverage.is_none() && !self.record.made_by.contains(party);
        // Another body that is named beside it may be the one of which the rest tells.
        let mut others = heard.iter().flat_map(|heard| (0..heard.words.len()).map(|at| (heard.words, at)));
        let alone = others.all(|(words, at)| {
            self.names
                .at(words, at)
                .is_none_or(|(found, _)| found.is_group() || self.names.one_seat(&found, &named))
        });
        (same && !own && known && alone).then_some(named)
    }

    /// Whether all that is answered is understood, and said of one body by its name.
    pub(super) fn are_named(&self, heard: &[Heard<'p, 't>]) -> bool {
        let firm = matches!(hearing(heard), Hearing::Firm | Hearing::Likely);
        let named = |speaker: &Speaker| match speaker {
            Speaker::Owner => false,
            Speaker::Others(parties) | Speaker::For(parties, _) => parties.iter().all(|party| {
                let body = self.names.named(party);
                party.coverage.is_none()
                    && body.is_some_and(|body| !body.is_group() && !is_authority(&body))
                    && !self.record.made_by.contains(party)
            }),
        };
        let speakers = speakers(heard);
        firm && !speakers.is_empty() && speakers.iter().all(named)
    }

    /// Whether a sentence says that the items of the heading above it are for others than the body that writes.
    pub(super) fn are_for_others(&self, words: &[Word<'_>], author: &PageAuthor) -> bool {
        let are = one_of(words, 0, &["these", "this", "they", "both"]) && one_of(words, 1, &["are", "is"]);
        let for_whom = are && one_of(words, 2, &["for", "to", "addressed"]);
        let me = range(words, 3, 5).iter().any(|word| word.any(&["us", "me", "my"]));
        let own = (3..words.len().min(6)).any(|at| {
            self.names
                .at(words, at)
                .is_some_and(|(it, _)| author.parties.iter().any(|own| own.key() == it.key()))
        });
        for_whom && !me && !own
    }
}
