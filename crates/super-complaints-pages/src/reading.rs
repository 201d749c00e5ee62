//! From a neutral page to a draft record. Nothing here depends on the form of the page.

mod addressees;
mod answer;
mod asking;
mod attachments;
mod author;
mod commitment;
mod complainant;
mod due;
mod item;
mod item_sentence;
mod items;
mod letter;
mod page_facts;
mod report;
mod reported;
mod responses;
mod said;
mod search;
mod sections;
mod state;
mod title;

use super_complaints::model::{Mark, SuperComplaintField};
use super_complaints::{Scheme, SuperComplaint};

use crate::layout::{BlockKind, Listing, Page};
use crate::parties::Names;
use crate::{Options, PageKind, Trace};

use state::{Reading, THE_RECORD};

/// Reads a page into a draft; `None` if the page has no words.
pub(crate) fn read(
    page: &Page<'_>,
    text: &str,
    options: &Options,
    names: &Names<'_>,
) -> Option<(SuperComplaint, Trace)> {
    let title = title::title_of(page)?;
    let scheme = Scheme::find("police")?.id.clone();
    let record = SuperComplaint::new(title.id(options)?, scheme, title.text.clone());
    let mut reading = Reading::new(page, options, names, record)?;
    reading.titled(title);
    if let Some(limits) = page.kind.limits() {
        reading.trace.note(limits);
    }
    reading.page_facts();
    reading.complainants();
    if page.kind == PageKind::Letter {
        reading.letter();
    }
    let sections = sections::split(page);
    for block in sections.running.iter().copied() {
        reading.running_text(block);
    }
    if page.kind == PageKind::ResponsesPage {
        for section in &sections.items {
            reading.item(section);
        }
        for section in &sections.of_parties {
            reading.party_section(section);
        }
    }
    if matches!(page.kind, PageKind::ResponsesPage | PageKind::ReportPage) {
        reading.attachments();
        reading.addressees();
    }
    if page.kind == PageKind::ResponsesPage {
        reading.search();
    }
    Some(reading.finish(text))
}

impl Reading<'_, '_> {
    /// Text that is in no section of an item: about the report, its addressees, and promises.
    fn running_text(&mut self, block: usize) {
        let page = self.page;
        let Some(found) = page.blocks.get(block) else { return };
        for sentence in crate::sentences::sentences(&found.words) {
            self.report_sentence(block, sentence);
            if !matches!(page.kind, PageKind::ResponsesPage | PageKind::ReportPage) {
                continue;
            }
            if self.item_sentence(block, sentence) {
                continue;
            }
            self.addressees_sentence(block, sentence);
            if page.kind == PageKind::ResponsesPage && found.kind == BlockKind::Paragraph {
                self.reported_sentence(block, sentence);
            }
        }
    }

    fn finish(mut self, text: &str) -> (SuperComplaint, Trace) {
        if self.record.made_by.is_empty() {
            self.record.marks.set(SuperComplaintField::MadeBy, Mark::Unknown);
        }
        if self.page.listing == Listing::Lost {
            self.trace
                .note("the titles of the attached documents are missing from this copy: there may be some");
            if self.record.responses.is_empty() && self.page.kind == PageKind::ResponsesPage {
                self.record.marks.set(SuperComplaintField::Responses, Mark::Unknown);
            }
        }
        self.report_marks();
        if self.document.title.as_ref() == Some(&self.record.title) {
            let title = self.page.blocks.iter().find(|block| block.kind == BlockKind::Title);
            self.trace.inferred(title.map(|title| title.span), THE_RECORD, "title");
        }
        let trace = std::mem::take(&mut self.trace).finish(self.page, text);
        self.document.read = Some(self.extent(trace.unused.len()));
        let Self { mut record, document, mut attached, report, has_report, .. } = self;
        if has_report {
            record.reports.push(report);
        }
        record.documents.push(document);
        record.documents.append(&mut attached);
        (record, trace)
    }
}
