//! Recommendations in a list: paragraphs below a heading "Recommendations", with or without numbers.

use super_complaints::collect_vec::CollectVec as _;

use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ItemLabel};
use crate::numbers;
use crate::parties::Named;
use crate::slug::slug;
use crate::words::{Word, one_of, range, span};

use super::asking::{asking, recommends};
use super::points::{is_point, unmarked};
use crate::reading::page::attachments::ANSWERS;
use crate::reading::state::Reading;

/// More points than that are not those of one recommendation.
const MOST: usize = 30;

impl<'p, 't> Reading<'p, 't> {
    /// Reads a paragraph of a list of recommendations; false if it is none.
    pub(in crate::reading) fn listed_item(&mut self, block: usize) -> bool {
        if !matches!(self.page.kind, PageKind::ReportPage | PageKind::Other) {
            return false;
        }
        let words = unmarked(self.words(block));
        let own = recommends(words) && self.page.kind == PageKind::ReportPage;
        let of_heading = self.heading_of_recommendations(block);
        let Some((heading, of_heading)) = of_heading.or(own.then(|| (block, Vec::new()))) else {
            return false;
        };
        let number = number(words);
        let rest = number.as_ref().map_or(words, |(_, _, end)| range(words, *end, words.len()));
        let asking = asking(self.names, rest).filter(|asking| asking.modal && asking.label.is_none());
        if asking.is_none() && (number.is_none() || of_heading.is_empty()) {
            return false;
        }
        let own = asking.as_ref().map(|asking| asking.owners.clone()).unwrap_or_default();
        let whose = if own.is_empty() { of_heading } else { own };
        let item = if let Some((number, in_words, _)) = number.clone() {
            let kind = ItemKind::Recommendation;
            let label = ItemLabel { in_words, ..ItemLabel::new(kind, number) };
            self.item_of(&label, &whose, block)
        } else {
            let keys: Vec<String> = whose.iter().map(Named::key).collect_vec();
            self.new_item(ItemKind::Recommendation, &format!("-{}", slug(&keys.join(" "))), block)
        };
        let Some(item) = item else { return false };
        if let Some(found) = self.recommendation_mut(&item).filter(|found| found.addressees.is_empty()) {
            found.addressees = crate::reading::answer::responses::parties(&whose);
        }
        let entity = item.entity();
        if let Some((_, _, end)) = number {
            self.trace.stated(span(range(words, 0, end)), &entity, "number");
        }
        if asking.is_none() {
            self.trace.stated(span(self.words(heading)), &entity, "addressees");
        }
        let mut all: Vec<&[Word<'t>]> = vec![rest];
        if rest.last().is_some_and(|word| word.raw == ":") {
            all.extend(self.points_below(block));
        }
        self.wording(&item, &all, block, asking.as_ref(), &whose);
        true
    }

    /// The heading above a block, if it announces recommendations and no answers to them, and the bodies that it
    /// names: "Recommendations to chief constables".
    fn heading_of_recommendations(&self, block: usize) -> Option<(usize, Vec<Named>)> {
        let at = self.page.blocks.get(block)?.under?;
        let heading = self.page.blocks.get(at).filter(|it| it.kind == BlockKind::Heading(Heading::Other))?;
        let words = &heading.words;
        let says = words.iter().position(|word| word.any(&["recommendation", "recommendations"]))?;
        if words.iter().any(|word| word.any(&ANSWERS) || word.any(&["previous", "other", "earlier", "no"])) {
            return None;
        }
        let to = says + 1;
        let named =
            one_of(words, to, &["to", "for"]).then(|| self.names.whole(range(words, to + 1, words.len())));
        Some((at, named.flatten().unwrap_or_default()))
    }

    /// The points of a list below a paragraph that ends with a colon.
    fn points_below(&self, block: usize) -> Vec<&'p [Word<'t>]> {
        let page = self.page;
        let under = page.blocks.get(block).and_then(|block| block.under);
        let below = page.blocks.iter().skip(block + 1).take(MOST);
        let points =
            below.take_while(|it| it.kind == BlockKind::Paragraph && it.under == under && it.cell.is_none());
        points.map(|it| it.words.as_slice()).take_while(|words| is_point(words)).collect_vec()
    }
}

/// The number that a paragraph begins with: "1.", "2)", "R3:"; and the position after it.
fn number(words: &[Word<'_>]) -> Option<(super_complaints::model::Number, bool, usize)> {
    let (number, in_words, end) = numbers::item(words, 0)?;
    one_of(words, end, &[".", ")", ":"]).then_some((number, in_words, end + 1))
}
