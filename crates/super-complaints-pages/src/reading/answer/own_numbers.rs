//! Paragraphs of a letter that are numbered as the recommendations that it answers: "recommendations 1, 2 and 3a" in its subject,
//! and below it "1.", "2." and "3a.".

use std::collections::HashMap;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use crate::layout::{BlockKind, ItemKind, ItemLabel};
use crate::numbers;
use crate::sentences::sentences;
use crate::words::{Word, one_of, range, span};

use super::prose::numbers_in;
use crate::reading::items::asking::{Asking, asking};
use crate::reading::state::{OwnNumbers, Reading};

/// The number that a paragraph begins with, "3a." or "(3a)", and the position after it.
fn number(words: &[Word<'_>]) -> Option<(Number, usize)> {
    let open = usize::from(one_of(words, 0, &["("]));
    let (number, in_words, end) = numbers::item(words, open)?;
    let closes = if open == 1 { one_of(words, end, &[")"]) } else { one_of(words, end, &[".", ")", ":"]) };
    (closes && !in_words && end + 1 < words.len()).then_some((number, end + 1))
}

impl<'t> Reading<'_, 't> {
    /// The paragraphs among some blocks whose numbers are those of the recommendations that a line above them names: all of them,
    /// in that order, and no other number.
    pub(in crate::reading) fn numbered_paragraphs(&self, running: &[usize]) -> OwnNumbers {
        let own = |at: &usize| Some((*at, number(self.words(*at))?.0));
        let numbered: Vec<(usize, Number)> = running.iter().filter_map(own).collect_vec();
        let Some((first, _)) = numbered.first().filter(|_| numbered.len() > 1) else { return HashMap::new() };
        let names_them = |words: &[Word<'_>]| {
            let named = numbers_in(words);
            named.len() == numbered.len()
                && named.iter().zip(&numbered).all(|(one, (_, other))| one.is_same(other))
        };
        let above = self.page.blocks.iter().take(*first).filter(|block| {
            !matches!(block.kind, BlockKind::Noise(_) | BlockKind::Furniture(_) | BlockKind::Elsewhere(_))
        });
        let named = above.flat_map(|block| sentences(&block.words)).any(names_them);
        if named { numbered.into_iter().collect() } else { HashMap::new() }
    }

    /// The words of a paragraph behind its number.
    pub(super) fn behind_number<'w>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
        number(words).map_or(words, |(_, end)| range(words, end, words.len()))
    }

    /// Whether a sentence only says what is asked, of a recommendation that the number of its paragraph names.
    pub(super) fn only_asks(&self, words: &[Word<'_>]) -> bool {
        asking(self.names, words).is_some_and(|it| it.label.is_none() && (it.named || it.modal))
    }

    /// Reads what a recommendation asks, in the first sentence behind the number of a paragraph.
    pub(in crate::reading) fn asked_in_numbered(&mut self, block: usize) {
        let Some(number) = self.own_numbers.get(&block).cloned() else { return };
        let words = Self::behind_number(self.words(block));
        let first = sentences(words).next().unwrap_or_default();
        let asking = asking(self.names, first).filter(|asking| asking.label.is_none());
        let owners = asking.as_ref().map(|asking| asking.owners.as_slice()).unwrap_or_default();
        let label = ItemLabel::new(ItemKind::Recommendation, number);
        let Some(item) = self.item_of(&label, owners, block) else { return };
        let before = self.words(block).len() - words.len();
        match asking {
            Some(asking) => {
                let first = range(self.words(block), 0, before + first.len());
                let moved = |(from, to): (usize, usize)| (from + before, to + before);
                let asking =
                    Asking { asked: moved(asking.asked), owner_words: moved(asking.owner_words), ..asking };
                self.asked(&item, &asking, first, before);
            }
            None => self.trace.stated(span(range(self.words(block), 0, before)), &item.entity(), "number"),
        }
    }
}
