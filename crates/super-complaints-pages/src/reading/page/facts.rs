//! What a page says about itself: type, nations, dates, publisher.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Discrepancy, DocumentField, Extent, Mark, Text, Url};
use super_complaints::order::sort_by;

use crate::PageKind;
use crate::layout::{Block, BlockKind, Listing, is_agenda};
use crate::parties::Named;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

use crate::reading::state::{PAGE, Reading, THE_PAGE};

impl Reading<'_, '_> {
    /// Reads what the page says about itself.
    pub(in crate::reading) fn page_facts(&mut self) {
        for (at, block) in self.blocks() {
            match &block.kind {
                BlockKind::DocumentType => self.trace.stated(Some(block.span), THE_PAGE, "kind"),
                BlockKind::AppliesTo(nations) => {
                    self.trace.stated(Some(block.span), THE_PAGE, "applies_to");
                    if self.document.applies_to.is_empty() {
                        self.document.applies_to.clone_from(nations);
                    } else if self.document.applies_to != *nations {
                        self.contradicts("applies_to", &block.text());
                    }
                }
                BlockKind::Dates(dates) => dates.iter().for_each(|line| self.page_date(at, line)),
                BlockKind::Summary | BlockKind::Paragraph => self.publisher(at, &block.words),
                _ => {}
            }
        }
        let above = |(_, block): &(usize, &Block<'_>)| block.kind == BlockKind::Above;
        // The body at the top of a paper for a meeting is the one that meets, and need not have written it.
        if !self.blocks().filter(above).any(|(_, block)| is_agenda(&block.words)) {
            for (_, block) in self.blocks().filter(above) {
                self.site(&block.words);
            }
        }
        self.dated_beside_title();
        self.dated_in_words();
        self.dated_updates();
        self.dated_by_words();
        sort_by(&mut self.document.updated, |one, other| one.earliest().cmp(&other.earliest()));
        self.document.updated.dedup(); // the last update is on a page twice
        self.document.last_seen = self.options.seen;
        self.document.urls.extend(self.options.url.clone());
        if let Some(url) = self.page.address.filter(|_| self.options.url.is_none()) {
            self.document.urls.extend(Url::new(url).ok());
            if !self.document.urls.is_empty() {
                self.document.marks.set(DocumentField::Urls, Mark::Inferred);
            }
        }
    }

    /// Marks what the page does not say about itself.
    pub(in crate::reading) fn page_marks(&mut self) {
        // A copy may have lost a line, so that its absence says nothing: no line on nations is not all nations.
        let missing = [
            (DocumentField::By, self.document.by.is_empty()),
            (DocumentField::Published, self.document.published.is_none()),
            (DocumentField::AppliesTo, self.document.applies_to.is_empty()),
            (DocumentField::Urls, self.document.urls.is_empty()),
        ];
        for (field, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            self.document.marks.set(field, Mark::Unknown);
        }
    }

    /// How much of the page was read: all of it only if it is read in full, the copy has the titles of its documents
    /// and a date, as every such page has, and no passage was left unused.
    pub(in crate::reading) fn extent(&self, unused: usize) -> Extent {
        let full = self.page.kind == PageKind::ResponsesPage && self.page.listing == Listing::Titles;
        if full && unused == 0 && self.state_of_page().is_some() { Extent::Whole } else { Extent::InPart }
    }

    /// The name of one body alone above the title: its site, and so most likely its page.
    fn site(&mut self, words: &[Word<'_>]) {
        let Some([named]) = self.names.whole(words).and_then(|it| <[Named; 1]>::try_from(it).ok()) else {
            return;
        };
        if self.document.by.is_empty() && !named.is_group() {
            self.trace.inferred(span(words), THE_PAGE, "by", Inference::Section);
            self.document.by = vec![named.party];
            self.document.marks.set(DocumentField::By, Mark::Inferred);
        }
    }

    /// "From: HMICFRS, College of Policing and IOPC", on a page that is not a letter.
    fn publisher(&mut self, block: usize, words: &[Word<'_>]) {
        if self.page.kind == PageKind::Letter || !phrase(words, 0, &["from"]) {
            return;
        }
        let list = 1 + usize::from(one_of(words, 1, &[":"]));
        let named = self.names.whole(range(words, list, words.len())).map(|parties| (words, parties));
        let next = self.page.blocks.get(block + 1).filter(|_| list == words.len());
        let named = named.or_else(|| Some((next?.words.as_slice(), self.names.whole(&next?.words)?)));
        let Some((place, parties)) = named else { return };
        self.trace.stated(span(words), THE_PAGE, "by");
        if span(place) != span(words) {
            self.trace.stated(span(place), THE_PAGE, "by");
        }
        if self.document.by.is_empty() {
            self.document.by = parties.into_iter().map(|Named { party, .. }| party).collect_vec();
        }
    }

    pub(super) fn contradicts(&mut self, field: &str, says: &str) {
        if let (Ok(field), Ok(says)) = (Text::new(field), Text::new(says)) {
            let mut otherwise = Discrepancy::new(field, says);
            otherwise.sources.extend(PAGE.parse());
            self.document.discrepancies.push(otherwise);
        }
    }
}
