//! Promises with a date that stand beside what is understood of an answer, or outside of any.

use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;

use crate::layout::BlockKind;
use crate::parties::Named;
use crate::words::text;

use super::author::Author;
use super::heard::Heard;
use super::spoken::{Open, spoken};
use crate::reading::items::sections::Sections;
use crate::reading::said::pledges;
use crate::reading::state::Reading;

impl<'p, 't> Reading<'p, 't> {
    /// Records the promises with a date in the words of the page from which none was recorded yet.
    pub(in crate::reading) fn pledges(&mut self, sections: &Sections<'_>) {
        let page = self.author.clone();
        let answers = self.record.responses.iter().flat_map(|it| &it.answers);
        let known: HashSet<String> = answers
            .flat_map(|it| &it.commitments)
            .filter_map(|it| it.quote.as_ref().map(|quote| quote.to_string()))
            .collect();
        let _ = sections;
        let Some(page) = page.filter(|it| !it.only_site) else { return };
        let owner: &[Named] = &page.parties;
        let mut quoted = Open::default();
        for (block, found) in self.blocks() {
            if found.kind != BlockKind::Paragraph || found.cell.is_some() {
                continue;
            }
            let mut heard: Vec<Heard<'p, 't>> = Vec::new();
            for words in spoken(self.names, self.words(block), owner, &mut quoted) {
                let said = pledges(self.names, words, owner);
                if !said.is_empty() && !known.contains(&text(words)) {
                    heard.push(Heard::said(block, words, said));
                }
            }
            if heard.is_empty() {
                continue;
            }
            let author = Author {
                owner: Some(owner),
                heading: page.block.unwrap_or(block),
                inferred: page.inference.is_some(),
                behalf: &page.behalf,
                ..Author::default()
            };
            let _ = heard.iter().collect_vec();
            self.record_answers(&[block], &heard, block, &author);
        }
    }
}
