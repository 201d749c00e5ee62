//! That the page was looked through for answers.

use std::collections::HashSet;

use super_complaints::{Mark, SearchField, Text};

use crate::layout::Listing;

use super::blank;
use super::state::{PAGE, Reading};

impl Reading<'_, '_> {
    /// Records that the page was searched for the answers of all to whom the report speaks. A copy without the
    /// titles of its documents cannot be searched.
    pub(super) fn search(&mut self) {
        if self.page.listing != Listing::Titles {
            self.trace.note("no search is recorded: the copy has no list of documents");
            return;
        }
        let Some(mut search) = blank::search(PAGE) else { return };
        let addressees = self.record.recommendations.iter().flat_map(|item| &item.addressees);
        let owners = self.record.actions.iter().flat_map(|item| &item.by);
        let mut seen = HashSet::new();
        let new =
            |party: &&super_complaints::Party| seen.insert((party.id.clone(), party.as_written.clone()));
        search.parties = addressees.chain(owners).filter(new).cloned().collect();
        if search.parties.is_empty() {
            return; // an empty list would mean everybody
        }
        search.places.push(self.document.id.clone());
        search.sources.extend(PAGE.parse());
        search.gist =
            Text::new("The text of the page was read whole: its list of documents and its answers.").ok();
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
}
