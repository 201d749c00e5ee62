//! Whether the page was searched for answers.

use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{DocumentKind, Mark, Party, Search, SearchField, SearchId, Text};

use crate::layout::{BlockKind, Heading, Listing};

use crate::words::Word;

use crate::reading::state::{PAGE, Reading};

fn closes(last: &Word<'_>) -> bool {
    last.is_stop() || matches!(last.raw, ")" | "]" | "’" | "”" | "'" | "\"")
}

impl Reading<'_, '_> {
    /// Records that the page was searched for the answers of all bodies that the report addresses, if the page is
    /// known to be whole, and if their answers would have been found on it.
    pub(in crate::reading) fn search(&mut self) {
        if let Some(why_not) = self.cannot_be_searched() {
            self.trace.note(format!("no search is recorded: {why_not}"));
            return;
        }
        let Ok(mut search) = SearchId::new(PAGE).map(Search::new) else { return };
        let addressees = self.record.recommendations.iter().flat_map(|item| &item.addressees);
        let owners = self.record.actions.iter().flat_map(|item| &item.by);
        let mut seen = HashSet::new();
        let new = |party: &&Party| seen.insert((party.id.clone(), party.as_written.clone()));
        search.parties = addressees.chain(owners).filter(new).cloned().collect_vec();
        if search.parties.is_empty() {
            return; // an empty list would mean every body
        }
        search.places.push(self.document.id.clone());
        search.sources.extend(PAGE.parse());
        search.gist = Text::new("The whole page was read: its list of documents and its answers.").ok();
        if self.options.seen.is_some() {
            search.date = self.options.seen;
        } else if let Some(state) = self.state_of_page() {
            // A copy of the page was made on its last date or later; on which day it does not say.
            search.date = format!("[{state}..]").parse().ok();
            search.marks.set(SearchField::Date, Mark::Inferred);
        } else {
            search.marks.set(SearchField::Date, Mark::Unknown);
        }
        self.record.searches.push(search);
    }

    /// Why no search can be recorded.
    fn cannot_be_searched(&self) -> Option<&'static str> {
        let blocks = || self.page.blocks.iter();
        // A page without sections only lists documents: the answers are elsewhere.
        let answers = blocks().any(|block| {
            matches!(
                block.kind,
                BlockKind::Heading(Heading::Item(_) | Heading::Parties(_) | Heading::Response(_))
            )
        });
        let unknown = self.attached.iter().any(|it| it.by.is_empty() && it.kind != DocumentKind::Other);
        Some(match () {
            () if !self.options.whole => {
                "it is not known whether the text is the whole page; if it is, use `--whole-page` (in a program, `whole`)"
            }
            () if self.page.listing != Listing::Titles => "the copy has no list of documents",
            () if !answers => "the page lists documents only by their titles",
            () if self.ends_open() => "the text ends in the middle of a section",
            () if unknown => "a listed document may be the answer of any body",
            () if self.unclear || self.mentions_answers() => {
                "some words of the page may be an answer that was not understood"
            }
            () => return None,
        })
    }

    /// Whether the last line is a heading with nothing below it, or a paragraph without an end.
    fn ends_open(&self) -> bool {
        self.page.blocks.last().is_some_and(|last| match &last.kind {
            BlockKind::Heading(_) => true,
            BlockKind::Paragraph => {
                !last.words.iter().any(Word::is_stop) || !last.words.last().is_some_and(closes)
            }
            _ => false,
        })
    }

    /// Whether running text says that a body accepted, rejected or answered.
    fn mentions_answers(&self) -> bool {
        const VERBS: [&str; 14] = [
            "accept",
            "accepts",
            "accepted",
            "reject",
            "rejects",
            "rejected",
            "agrees",
            "agreed",
            "responded",
            "replied",
            "answered",
            "declined",
            "refused",
            "disputes",
        ];
        let placed = self.trace.answers();
        self.page.blocks.iter().enumerate().any(|(at, block)| {
            let running =
                matches!(block.kind, BlockKind::Paragraph | BlockKind::Summary | BlockKind::ChangeNote);
            let known = placed.contains(&block.span.start) || self.trace.is_left(at);
            running && !known && block.words.iter().any(|word| word.any(&VERBS))
        })
    }
}
