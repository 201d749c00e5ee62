//! Promises with a date that stand beside what is understood of an answer, or outside of any.

pub(super) mod writer;

use std::collections::{HashMap, HashSet};

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::ItemId;

use crate::layout::BlockKind;
use crate::words::{Word, phrase, text};

use super::author::Author;
use super::heard::Heard;
use super::spoken::{Open, spoken};
use crate::reading::items::sections::Sections;
use crate::reading::letter::head::Head;
use crate::reading::said::{pledges, takes_back};
use crate::reading::state::Reading;
use writer::{Writer, Writers};

impl<'p, 't> Reading<'p, 't> {
    /// Records the promises with a date in the words of the page from which none was recorded yet, as those of whoever writes
    /// there.
    pub(in crate::reading) fn pledges(&mut self, head: &Head, sections: &Sections<'_>) {
        if self.is_before_the_report() {
            return;
        }
        let answers = self.record.responses.iter().flat_map(|it| &it.answers);
        let known: HashSet<String> = answers
            .flat_map(|it| &it.commitments)
            .filter_map(|it| it.quote.as_ref().map(ToString::to_string))
            .collect();
        let mut writers = Writers::of(self, head, sections);
        let of_cell = self.answered_cells();
        let mut quoted = Open::default();
        for (block, found) in self.blocks() {
            if found.kind != BlockKind::Paragraph || head.blocks.contains(&block) {
                continue;
            }
            // In a table, whoever answers in the cell.
            let (writer, items) = if found.cell.is_some() {
                let Some((writer, items)) = of_cell.get(&block).cloned() else { continue };
                (writer, items)
            } else {
                let Some(writer) = writers.at(self, sections, block) else { continue };
                (writer, Vec::new())
            };
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
                items,
                ..Author::default()
            };
            self.record_answers(&[block], &heard, block, &author);
        }
    }

    /// Whether the page says that there is no report yet, and so nothing to answer.
    pub(in crate::reading) fn is_before_the_report(&self) -> bool {
        const YET: [&[&str]; 4] = [
            &["is", "being", "investigated"],
            &["no", "report", "as", "yet"],
            &["no", "report", "yet"],
            &["under", "investigation"],
        ];
        let says = |words: &[Word<'_>]| (0..words.len()).any(|at| YET.iter().any(|it| phrase(words, at, it)));
        let numbered = self.record.recommendations.iter().any(|it| it.number.is_some());
        let items = numbered || !self.record.actions.is_empty();
        !items && self.blocks().any(|(_, block)| says(&block.words))
    }

    /// Who answers which items in the cells of tables.
    fn answered_cells(&self) -> HashMap<usize, (Writer, Vec<ItemId>)> {
        let mut found = HashMap::new();
        let mut all = self.blocks_of.iter().collect_vec();
        all.sort_unstable();
        for ((response, answer), blocks) in all {
            let Some(response) = self.record.responses.get(*response) else { continue };
            let Some(answer) = response.answers.get(*answer).filter(|it| it.answer_of.is_empty()) else {
                continue;
            };
            let [by] = response.by.as_slice() else { continue };
            let Some(writer) = self.names.named(by).and_then(|it| Writer::of(vec![it], None)) else {
                continue;
            };
            let cells =
                blocks.iter().filter(|at| self.page.blocks.get(**at).is_some_and(|it| it.cell.is_some()));
            found.extend(cells.map(|at| (*at, (writer.clone(), answer.items.clone()))));
        }
        found
    }
}
