//! The basic facts of a letter: when it was sent, and what it is about.

use super_complaints::model::{Mark, ReportField, Text};

use crate::dates;
use crate::layout::{BlockKind, LetterField};
use crate::quotes;
use crate::words::{Word, range, span, text};

use super::state::{Reading, THE_PAGE, THE_RECORD, THE_REPORT};

impl Reading<'_, '_> {
    /// Reads the head of a letter.
    pub(super) fn letter(&mut self) {
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
        let complaint = words.iter().position(|word| word.raw.to_lowercase().contains("complaint"));
        let Some((open, close)) = complaint.and_then(|at| quotes::first(words, at)) else { return };
        let quoted = range(words, open + 1, close);
        let Ok(title) = Text::new(text(quoted)) else { return };
        self.trace.inferred(span(quoted), THE_RECORD, "title");
        self.trace.inferred(span(quoted), THE_REPORT, "title");
        if self.options.id.is_none() {
            self.record.id = super::title::id_of(&title).unwrap_or_else(|| self.record.id.clone());
        }
        self.record.title = title.clone();
        let report = self.report();
        report.title = Some(title);
        report.marks.set(ReportField::Title, Mark::Inferred);
    }
}
