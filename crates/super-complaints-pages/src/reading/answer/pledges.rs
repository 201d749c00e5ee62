//! Promises with a date that stand beside what is understood of an answer, or outside of any.

pub(super) mod writer;

use std::collections::HashSet;

use crate::layout::BlockKind;
use crate::words::text;

use super::author::Author;
use super::heard::Heard;
use super::spoken::{Open, spoken};
use crate::reading::items::sections::Sections;
use crate::reading::letter::head::Head;
use crate::reading::said::{pledges, takes_back};
use crate::reading::state::Reading;
use writer::Writers;

impl<'p, 't> Reading<'p, 't> {
    /// Records the promises with a date in the words of the page from which none was recorded yet, as those of whoever writes
    /// there.
    pub(in crate::reading) fn pledges(&mut self, head: &Head, sections: &Sections<'_>) {
        let answers = self.record.responses.iter().flat_map(|it| &it.answers);
        let known: HashSet<String> = answers
            .flat_map(|it| &it.commitments)
            .filter_map(|it| it.quote.as_ref().map(|quote| quote.to_string()))
            .collect();
        let mut writers = Writers::of(self, head, sections);
        let mut quoted = Open::default();
        for (block, found) in self.blocks() {
            if found.kind != BlockKind::Paragraph || head.blocks.contains(&block) {
                continue;
            }
            if found.cell.is_some() {
                continue;
            }
            let Some(writer) = writers.at(self, sections, block) else { continue };
            let mut heard: Vec<Heard<'p, 't>> = Vec::new();
            for words in spoken(self.names, self.words(block), &writer.parties, &mut quoted) {
                if takes_back(words) {
                    heard.clear();
                }
                let said = pledges(self.names, words, &writer.parties);
                if !said.is_empty() && !known.contains(&text(words)) {
                    heard.push(Heard::said(block, words, said));
                }
            }
            if heard.is_empty() {
                continue;
            }
            let author = Author {
                owner: Some(&writer.parties),
                heading: writer.block.unwrap_or(block),
                inferred: writer.inferred,
                behalf: &writer.behalf,
                ..Author::default()
            };
            self.record_answers(&[block], &heard, block, &author);
        }
    }
}
