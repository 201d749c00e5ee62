//! A letter: who wrote it, to whom and when, and what it is about.

pub(super) mod head;
pub(super) mod written_answer;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{DocumentField, Mark, Party, ReportField, Text};

use crate::dates;
use crate::layout::{BlockKind, LetterField};
use crate::quotes;
use crate::trace::Inference;
use crate::words::{Word, one_of, range, span, text};

use super::state::{Reading, THE_PAGE, THE_RECORD, THE_REPORT};
use head::{Head, Line, bodies};

impl Reading<'_, '_> {
    /// Reads the head of a letter.
    pub(super) fn letter(&mut self, head: &Head) {
        for (at, block) in self.blocks() {
            match &block.kind {
                BlockKind::LetterField(LetterField::Sent) => {
                    let next = self.page.blocks.get(at + 1).map(|next| next.words.as_slice());
                    self.sent(&block.words, next.unwrap_or_default());
                }
                BlockKind::LetterField(LetterField::Subject) => self.subject(&block.words),
                _ => {}
            }
        }
        self.dated_above(head);
        let lines = if head.from.is_empty() { &head.signature } else { &head.from };
        let by = self.people(lines);
        let known = by.iter().any(|party| party.id.is_some()) && self.document.by.is_empty();
        if known || !by.is_empty() && self.document.by.is_empty() {
            for (block, from) in lines {
                let words = self.words(*block);
                self.trace.stated(
                    span(if *from > 0 { words } else { range(words, *from, words.len()) }),
                    THE_PAGE,
                    "by",
                );
            }
            self.document.by = by;
        }
        self.copies(head);
        if let Some((block, from)) = head.reference.first().filter(|_| self.document.reference.is_none()) {
            let words = range(self.words(*block), *from, usize::MAX);
            let figures = words.iter().any(|word| word.raw.bytes().any(|byte| byte.is_ascii_digit()));
            if let Some(reference) = Text::new(text(words)).ok().filter(|_| figures) {
                self.document.reference = Some(reference);
                self.trace.stated(span(words), THE_PAGE, "reference");
            }
        }
    }

    /// Who receives a copy: the bodies of each line, or the line as it is written.
    fn copies(&mut self, head: &Head) {
        for (block, from) in &head.copied {
            let words = range(self.words(*block), *from, usize::MAX);
            let found: Vec<Party> =
                bodies(self.names, words).into_iter().map(|named| named.party).collect_vec();
            let whole = || Text::new(text(words)).ok().map(Party::unresolved);
            let found = if found.is_empty() { whole().into_iter().collect_vec() } else { found };
            self.trace.stated(span(words), THE_PAGE, "copied_to");
            for party in found {
                if !self.document.copied_to.contains(&party) {
                    self.document.copied_to.push(party);
                }
            }
        }
    }

    /// A subject without quotation marks names the record of a letter that has no title of its own.
    fn subject_as_title(&mut self, words: &[Word<'_>]) {
        let rest = without_label(words);
        let Some(title) = Text::new(text(rest)).ok().filter(|_| self.document.title.is_none()) else {
            return;
        };
        self.trace.inferred(span(rest), THE_RECORD, "title", Inference::Section);
        if self.options.id.is_none() {
            self.record.id = super::title::id_of(&title).unwrap_or_else(|| self.record.id.clone());
        }
        self.record.title = title;
    }

    /// "12 March 2023" on its own line beside the salutation: the date of a letter, by its place.
    fn dated_above(&mut self, head: &Head) {
        let words = head.date.map(|at| self.words(at)).unwrap_or_default();
        let Some(date) = dates::whole(words).filter(|_| self.document.sent.is_none()) else { return };
        self.document.sent = Some(date);
        self.document.marks.set(DocumentField::Sent, Mark::Inferred);
        self.trace.inferred(span(words), THE_PAGE, "sent", Inference::Section);
    }

    /// The bodies in lines with names and posts, each once; for lines without any the first line as it is written.
    pub(super) fn people(&self, lines: &[Line]) -> Vec<Party> {
        let mut found: Vec<Party> = Vec::new();
        for (block, from) in lines {
            let words = self.words(*block);
            for named in bodies(self.names, range(words, *from, words.len())) {
                if !found.contains(&named.party) {
                    found.push(named.party);
                }
            }
        }
        let first = lines.first().map(|(block, from)| range(self.words(*block), *from, usize::MAX));
        if found.is_empty() {
            found.extend(first.and_then(|words| Text::new(text(words)).ok()).map(Party::unresolved));
        }
        found
    }

    /// "Sent on: 15 November 2022", or the date in the next line.
    fn sent(&mut self, words: &[Word<'_>], next: &[Word<'_>]) {
        let colon = words.iter().position(|word| word.raw == ":").map_or(words.len(), |at| at + 1);
        let rest = range(words, colon, words.len());
        let found = dates::whole(rest).or_else(|| dates::whole(next).filter(|_| rest.is_empty()));
        let Some(date) = found.filter(|_| self.document.sent.is_none()) else { return };
        self.document.sent = Some(date);
        self.trace.stated(span(words), THE_PAGE, "sent");
        if rest.is_empty() {
            self.trace.stated(span(next), THE_PAGE, "sent");
        }
    }

    /// "RE: … super-complaint – ‘Police Perpetrated Domestic Abuse’": the title is in quotation marks.
    fn subject(&mut self, words: &[Word<'_>]) {
        let complaint = words.iter().position(|word| word.lower().contains("complaint"));
        let Some(complaint) = complaint else { return };
        let own = without_label(words);
        let untitled = self.document.title.is_none();
        self.subject_of(words, complaint);
        // A letter without another title has its subject as one.
        if untitled && let Ok(title) = Text::new(text(own)) {
            self.trace.stated(span(own), THE_PAGE, "title");
            self.document.title = Some(title);
        }
    }

    fn subject_of(&mut self, words: &[Word<'_>], complaint: usize) {
        let Some((open, close)) = quotes::first(words, complaint) else {
            self.subject_as_title(words);
            return;
        };
        let quoted = range(words, open + 1, close);
        let Ok(title) = Text::new(text(quoted)) else { return };
        self.trace.inferred(span(quoted), THE_RECORD, "title", Inference::Section);
        self.trace.inferred(span(quoted), THE_REPORT, "title", Inference::Section);
        if self.options.id.is_none() {
            self.record.id = super::title::id_of(&title).unwrap_or_else(|| self.record.id.clone());
        }
        self.record.title = title.clone();
        let report = self.report();
        report.title = Some(title);
        report.marks.set(ReportField::Title, Mark::Inferred);
    }
}

/// A subject without "RE:".
fn without_label<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let label = usize::from(one_of(words, 0, &["re", "subject"]));
    let from = label + usize::from(label == 1 && one_of(words, 1, &[":", "."]));
    range(words, from, words.len())
}
