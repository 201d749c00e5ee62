//! What each row of a table is about: a recommendation, or a part of one.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::NumberedBy;

use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ItemLabel, TableCell, cell_number, label};
use crate::numbers;
use crate::words::{Word, one_of};

use super::rows::Row;
use crate::reading::items::Item;
use crate::reading::items::mentioned::is_of_another;
use crate::reading::state::Reading;

/// The item of a row.
pub(super) struct OfRow {
    pub(super) row: usize,
    pub(in crate::reading) item: Item,
}

/// What the rows so far were about.
#[derive(Default)]
struct Before {
    whole: Option<Item>,
    /// The item of the last row: the whole or a part.
    last: Option<Item>,
}

/// The label that the words of a cell begin with: the blocks that it fills, and its words in the next one.
struct Lead {
    label: ItemLabel,
    blocks: usize,
    words: usize,
}

type Unread = &'static str;

const ACTION: Unread =
    "an action in a table: it is not clear whether the authorities or the author of the plan set it";
const NUMBER: Unread = "the number of this row is not understood";

/// Fewer words in a row without a number ask nothing.
const FEWEST: usize = 4;

impl<'p, 't> Reading<'p, 't> {
    /// The items of the rows; rows that are not understood are left out, and listed as unused.
    pub(super) fn table_items(&mut self, rows: &[Row<'p>]) -> Vec<OfRow> {
        let mut before = Before::default();
        let mut items = Vec::with_capacity(rows.len());
        for row in rows {
            if row.is_heading {
                before = Before::default();
                self.leave_row(row, "a heading over the whole table");
                continue;
            }
            if self.is_row_of_another(row) {
                before = Before::default();
                self.leave_row(row, "a row about another report");
                continue;
            }
            match self.row_item(row, &mut before) {
                Ok(item) => {
                    self.owner_and_due(row, &item);
                    before.last = Some(item.clone());
                    items.push(OfRow { row: row.at, item });
                }
                Err(why) => {
                    before.last = None;
                    self.unclear = true;
                    self.leave_row(row, why);
                }
            }
        }
        items
    }

    /// Whether a cell of a row only names another report: "Domestic homicide review".
    fn is_row_of_another(&self, row: &Row<'_>) -> bool {
        /// A longer cell may compare.
        const LONGEST: usize = 6;
        let mut blocks =
            row.cells.iter().flat_map(|cell| &cell.blocks).filter_map(|at| self.page.blocks.get(*at));
        blocks.any(|block| block.words.len() <= LONGEST && is_of_another(block))
    }

    fn leave_row(&mut self, row: &Row<'_>, why: Unread) {
        for at in row
            .cells
            .iter()
            .flat_map(|cell| &cell.blocks)
            .filter(|at| !self.trace.is_left(**at))
            .collect_vec()
        {
            self.trace.left(*at, why);
        }
    }

    fn row_item(&mut self, row: &Row<'p>, before: &mut Before) -> Result<Item, Unread> {
        let whole = self.whole(row, before);
        before.whole = whole.as_ref().ok().cloned().flatten();
        let whole = whole?;
        let (number, text) = (row.begins(row.part_number), row.begins(row.part));
        let lead = text.and_then(|cell| self.lead(cell));
        let label = match number {
            Some(cell) => Some(self.number(cell)?),
            None => lead.as_ref().map(|lead| lead.label.clone()),
        };
        let Some(cell) = number.or(text) else {
            // Without a part of its own a row is about the whole, unless a part above goes on.
            let goes_on = row.part.or(row.part_number).is_some() && before.last.is_some();
            let last = before.last.clone().filter(|_| goes_on);
            return last.or(whole).ok_or("a row without a recommendation");
        };
        let block = cell.blocks.first().copied().unwrap_or_default();
        let item = match (label, &whole) {
            (Some(label), Some(whole)) => {
                let of = self.recommendation_mut(whole).and_then(|whole| whole.number.clone());
                if of.is_some_and(|of| !label.number.is_part_of(&of)) {
                    return Err("the number of a part is not one of its recommendation");
                }
                let dotted = label.number.contains('.');
                let item = self.numbered_item(&label, cell).ok_or(NUMBER)?;
                let by_plan = dotted && self.page.kind == PageKind::ActionPlan;
                if let Some(part) = self.recommendation_mut(&item).filter(|part| part.id != whole.id) {
                    part.part_of = Some(whole.id.clone());
                    // Forces share a template that numbers parts so: 7.1, 7.2.
                    part.numbered_by = by_plan.then_some(NumberedBy::Responders);
                }
                item
            }
            (Some(label), None) => self.numbered_item(&label, cell).ok_or(NUMBER)?,
            (None, Some(whole)) => {
                let id = whole.id.as_str();
                let stem = id.strip_prefix('r').unwrap_or(id);
                let item =
                    self.new_item(ItemKind::Recommendation, &format!("{stem}-part"), block).ok_or(NUMBER)?;
                if let Some(part) = self.recommendation_mut(&item) {
                    part.part_of = Some(whole.id.clone());
                }
                item
            }
            (None, None) => return Err("a part of a recommendation that is not known"),
        };
        if let Some(text) = text {
            self.describe_cell(&item, text, lead.map(|lead| (lead.blocks, lead.words)).unwrap_or_default());
        }
        Ok(item)
    }

    /// The recommendation of a row, of which the row may be a part.
    fn whole(&mut self, row: &Row<'p>, before: &Before) -> Result<Option<Item>, Unread> {
        let (number, text) = (row.begins(row.number), row.begins(row.text));
        let lead = text.and_then(|cell| self.lead(cell));
        let skip = lead.as_ref().map(|lead| (lead.blocks, lead.words)).unwrap_or_default();
        let label = match number {
            Some(cell) => Some(self.number(cell)?),
            None => lead.as_ref().map(|lead| lead.label.clone()),
        };
        if let (Some(label), Some(lead)) = (&label, &lead) {
            if lead.label.kind == ItemKind::Action {
                return Err(ACTION);
            }
            if numbers::key(&lead.label.number) != numbers::key(&label.number) {
                return Err("the number of this row differs from that in its text");
            }
        }
        if let Some((label, cell)) = label.zip(number.or(text)) {
            let item = self.numbered_item(&label, cell).ok_or(NUMBER)?;
            if let Some(text) = text {
                self.describe_cell(&item, text, skip);
            }
            return Ok(Some(item));
        }
        // A row below the heading of a recommendation is about that one.
        let above = || row.cells.first().and_then(|cell| self.label_above(cell));
        if let Some(label) = above() {
            let cell = text.or(row.cells.first()).ok_or(NUMBER)?;
            let block = *cell.blocks.first().ok_or(NUMBER)?;
            let item = self.item_of(&label, &[], block).ok_or(NUMBER)?;
            if let Some(text) = text {
                self.describe_cell(&item, text, skip);
            }
            return Ok(Some(item));
        }
        let Some(text) = text else {
            let stands = row.text.or(row.number).is_some();
            let of_part = row.begins(row.part).or(row.begins(row.part_number)).is_some();
            if row.is_joined && !stands && !of_part {
                return Ok(before.last.clone());
            }
            return Ok(before.whole.clone().filter(|_| stands || of_part));
        };
        // An answer beside it began in the row above, or its number did: the same recommendation goes on.
        let goes_on = if row.number.is_some() { &before.whole } else { &before.last };
        if let Some(item) = goes_on.clone().filter(|_| row.is_joined || row.number.is_some()) {
            self.describe_further(&item, text);
            return Ok(Some(item));
        }
        let words = text.blocks.iter().flat_map(|at| self.words(*at));
        if words.filter(|word| !word.is_mark()).take(FEWEST).count() < FEWEST {
            return Err("too few words for a recommendation without a number");
        }
        let block = text.blocks.first().copied().unwrap_or_default();
        let item = self.new_item(ItemKind::Recommendation, "-unnumbered", block);
        if let Some(item) = &item {
            self.describe_cell(item, text, (0, 0));
        }
        Ok(item)
    }

    /// The item of the heading that a table stands under.
    fn label_above(&self, cell: &TableCell) -> Option<ItemLabel> {
        let under = self.page.blocks.get(*cell.blocks.first()?)?.under?;
        match &self.page.blocks.get(under)?.kind {
            BlockKind::Heading(Heading::Item(label)) if label.kind == ItemKind::Recommendation => {
                Some(label.clone())
            }
            _ => None,
        }
    }

    /// The number in a cell of its own.
    fn number(&self, cell: &TableCell) -> Result<ItemLabel, Unread> {
        let (label, _) = cell_number(&self.page.blocks, cell).ok_or(NUMBER)?;
        if label.kind == ItemKind::Action { Err(ACTION) } else { Ok(label) }
    }

    fn numbered_item(&mut self, label: &ItemLabel, cell: &TableCell) -> Option<Item> {
        let block = *cell.blocks.first()?;
        let item = self.item_of(label, &[], block)?;
        let words = self.words(block);
        let lead = self.lead(cell).filter(|lead| lead.blocks == 0).map_or(words.len(), |lead| lead.words);
        self.trace.stated(crate::words::span(crate::words::range(words, 0, lead)), &item.entity(), "number");
        Some(item)
    }

    /// "Recommendation 3a:", "7. By 27 March 2025 …", or a number in a paragraph of its own.
    fn lead(&self, cell: &TableCell) -> Option<Lead> {
        const SEPARATORS: [&str; 6] = [":", "–", "—", "-", ".", ")"];
        let first = self.page.blocks.get(*cell.blocks.first()?)?;
        if let BlockKind::Heading(Heading::Item(label)) = &first.kind {
            return Some(Lead { label: label.clone(), blocks: 1, words: 0 });
        }
        let words = first.words.as_slice();
        if let Some(lead) = Self::named(words) {
            return Some(lead);
        }
        let bare = || {
            let (number, in_words, length) =
                numbers::item(words, 0).filter(|(number, ..)| number.len() <= 4)?;
            let kind = ItemKind::Recommendation;
            Some((ItemLabel { in_words, length, ..ItemLabel::new(kind, number) }, true))
        };
        let (label, is_bare) = label(words).map(|label| (label, false)).or_else(bare)?;
        let separator = usize::from(one_of(words, label.length, &SEPARATORS));
        let rest = label.length + separator;
        if rest == words.len() {
            return Some(Lead { label, blocks: 1, words: 0 });
        }
        // "12 forces should": a number in a sentence.
        let begins = words.get(rest).is_some_and(|word| word.spaced && word.is_capital());
        let mark = !is_bare || one_of(words, label.length, &[".", ")", ":"]);
        (separator == 1 && mark && (begins || !is_bare)).then_some(Lead { label, blocks: 0, words: rest })
    }

    /// "7 – make linked crimes searchable", "2 (training)", "Rec 15 (specialist services)", "No. 7, ability to find linked crimes":
    /// a number, and what the recommendation is about.
    fn named(words: &[Word<'_>]) -> Option<Lead> {
        let short = usize::from(one_of(words, 0, &["no", "number"]));
        let from = short + usize::from(short > 0 && one_of(words, 1, &["."]));
        let bare = || {
            let (number, in_words, length) =
                numbers::item(words, from).filter(|(number, ..)| number.len() <= 4)?;
            Some(ItemLabel { in_words, length, ..ItemLabel::new(ItemKind::Recommendation, number) })
        };
        let label = label(words).or_else(bare)?;
        let end = label.length;
        let mark = words.get(end)?;
        let dash = matches!(mark.raw, "–" | "—" | "-") && mark.spaced;
        let bracket = mark.raw == "(" && words.last().is_some_and(|word| word.raw == ")");
        let comma = mark.raw == "," && short > 0;
        (dash || bracket || comma).then_some(Lead { label, blocks: 0, words: end + 1 })
    }

    /// The words of some blocks of a cell, without a label at its beginning.
    pub(super) fn cell_words(&self, cell: &TableCell, skip: (usize, usize)) -> Vec<(usize, &'p [Word<'t>])> {
        let mut words = skip.1;
        let blocks = cell.blocks.iter().skip(skip.0);
        let rest =
            blocks.map(|at| (*at, self.words(*at).get(std::mem::take(&mut words)..).unwrap_or_default()));
        rest.filter(|(_, words)| !words.is_empty()).collect_vec()
    }
}
