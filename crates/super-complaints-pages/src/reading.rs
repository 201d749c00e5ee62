//! From a neutral page to a draft record. Nothing here depends on the form of the page.

mod answer;
mod complaint;
mod items;
mod letter;
mod page;
mod report;
mod said;
mod state;
mod table;
mod times;
mod title;
mod writer;

use super_complaints::model::{Mark, SuperComplaintField};
use super_complaints::{Scheme, SuperComplaint};

use crate::complaints::Complaint;
use crate::layout::{BlockKind, Listing, Page};
use crate::parties::Names;
use crate::source::Source;
use crate::trace::Inference;
use crate::{Options, PageKind, Trace};

use items::{lead, sections};
use letter::head::{self, Head};
use letter::written_answer;
use state::{Reading, THE_RECORD};

pub(crate) use report::announces_report;

/// Reads a page into a draft, or one of several super-complaints on it; `None` if the page has no words of its own.
pub(crate) fn read(
    page: &Page<'_>,
    source: &Source,
    options: &Options,
    names: &Names<'_>,
    complaint: Option<&Complaint>,
) -> Option<(SuperComplaint, Trace)> {
    let title = title::title_of(page, options, names, complaint)?;
    let scheme = Scheme::find("police")?.id.clone();
    let record = SuperComplaint::new(title.id(options)?, scheme, title.text.clone());
    let mut reading = Reading::new(page, options, names, record)?;
    reading.written = written_answer::of(page, names);
    reading.titled(title);
    for note in source.notes.iter().map(String::as_str).chain(page.kind.limits()) {
        reading.trace.note(note);
    }
    let is_letter = page.kind == PageKind::Letter;
    let head = if is_letter { head::of(page, names) } else { Head::default() };
    reading.page_facts();
    reading.complainants();
    reading.own_complaint();
    reading.labels_of_complaint();
    if let Some(complaint) = complaint {
        reading.complainant_of_heading(complaint);
        reading.report_in_heading(complaint.place());
    }
    reading.finds_other_reports();
    if is_letter {
        reading.letter(&head);
    }
    reading.find_author(&head);
    let sections = sections::split(page, names, &head.blocks);
    if !is_letter {
        reading.headings_for();
    }
    reading.own_numbers = reading.numbered_paragraphs(&sections.running);
    let mut prose = Vec::new();
    for block in sections.running.iter().copied() {
        if reading.running_text(block) {
            prose.push(block);
        }
    }
    // What a member asks is above what the department answers.
    if let Some(answer) = reading.written.as_ref().map(|answer| answer.line) {
        prose.retain(|block| *block > answer);
    }
    reading.running_answers(&prose, &sections);
    // Lines beside rows whose cells are unclear may be parts of these cells: nothing that is asked or answered is read.
    let items = if page.has_broken_rows { &[][..] } else { sections.items.as_slice() };
    for section in items {
        reading.item(section);
    }
    if page.kind == PageKind::ResponsesPage && !page.has_broken_rows {
        for section in &sections.of_parties {
            reading.party_section(section);
        }
    }
    reading.tables();
    if page.has_broken_rows {
        reading.trace.note("the rows of a table have different numbers of cells: only basic facts were read");
    } else {
        reading.progress_told(&head, &sections);
        reading.pledges(&head, &sections);
        reading.own_response(&head);
        reading.positions_taken(&sections, &head.blocks);
    }
    reading.report_by_date();
    reading.made_on();
    reading.mentioned_items();
    // What items there are and to whom they are is known by now.
    if !page.has_broken_rows {
        reading.own_accounts(&head, &sections);
    }
    reading.parts();
    if page.kind != PageKind::Letter {
        reading.attachments();
    }
    reading.addressees();
    if page.kind == PageKind::ResponsesPage && !page.has_broken_rows {
        reading.search();
    }
    Some(reading.finish(&source.text))
}

impl Reading<'_, '_> {
    /// Text that is in no section of an item: about the report, its addressees, what happened, and promises. True if it
    /// may hold answers.
    fn running_text(&mut self, block: usize) -> bool {
        let page = self.page;
        let Some(found) = page.blocks.get(block) else { return false };
        if page.has_broken_rows {
            let mut happened = false;
            for sentence in crate::sentences::sentences(&found.words) {
                self.report_sentence(block, sentence);
                happened = self.event_sentence(block, sentence, happened);
            }
            return false;
        }
        // "PEEL 2023–25" above it.
        let heads = found.under.and_then(|at| page.blocks.get(at));
        let heads = heads.filter(|it| matches!(it.kind, BlockKind::Heading(_)));
        if heads.is_some_and(items::mentioned::is_of_another) || self.listed_item(block) {
            return false;
        }
        self.asked_in_numbered(block);
        let mut happened = false;
        let mut before: &[crate::words::Word<'_>] = &[];
        for sentence in crate::sentences::sentences(&found.words) {
            // "3.1 In November 2022 …"
            let told = crate::words::range(sentence, lead::after_point(sentence), sentence.len());
            self.report_sentence(block, told);
            happened = self.event_sentence(block, told, happened);
            if self.item_sentence(block, sentence) || self.numbered_sentence(block, sentence) {
                continue;
            }
            // A letter speaks of recommendations that others know, and lists none of its own.
            if page.kind == PageKind::Letter || self.written.is_some() {
                continue;
            }
            if !items::of_others::speaks_of_others(sentence) {
                self.addressees_sentence(block, sentence, before);
            }
            before = sentence;
            if page.kind == PageKind::ResponsesPage && found.kind == BlockKind::Paragraph {
                self.reported_sentence(block, sentence);
            }
        }
        found.kind == BlockKind::Paragraph
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
        self.page_marks();
        if self.document.title.as_ref() == Some(&self.record.title) {
            let title = self.page.blocks.iter().find(|block| block.kind == BlockKind::Title);
            self.trace.inferred(title.map(|title| title.span), THE_RECORD, "title", Inference::Title);
        }
        let trace = std::mem::take(&mut self.trace).finish(self.page, text, self.names);
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
