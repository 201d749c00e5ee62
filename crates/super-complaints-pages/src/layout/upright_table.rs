//! Tables that stand upright: each row has a label and its value, "Recommendation 1 | …" above "Response | …".

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::order::sort_by;

use crate::dates;
use crate::parties::Names;
use crate::source::Cell;
use crate::words::Word;

use super::cell_number::{number, words_of};
use super::cells::{Table, TableCell};
use super::column::{Column, ColumnKind, Responder, by_sense, of_header};
use super::{Block, BlockKind, Heading};

/// The columns of the numbers and of what is recommended.
const NUMBER: usize = 0;
const TEXT: usize = 1;

/// The table as one with a row for each item; `None` if the labels do not say what each value is.
pub(super) fn upright(blocks: &[Block<'_>], cells: &[TableCell], names: &Names<'_>) -> Option<Table> {
    if cells.iter().map(|cell| cell.columns().end).max() != Some(2) {
        return None;
    }
    let of_recommendation = ColumnKind::Number { of_recommendation: true };
    let mut turned = Turned { cells: Vec::with_capacity(cells.len()), columns: Vec::new(), items: 0 };
    for kind in [of_recommendation, ColumnKind::Recommendation] {
        turned.columns.push(Some(Column { kind, header: Vec::new() }));
    }
    // Below "Recommendation 4" all rows are about that one.
    let first = cells.first().and_then(|cell| blocks.get(*cell.blocks.first()?));
    let above = first.and_then(|block| blocks.get(block.under?)).map(|block| &block.kind);
    if matches!(above, Some(BlockKind::Heading(Heading::Item(_)))) {
        turned.items = 1;
    }
    for row in cells.chunk_by(|a, b| a.cell.row == b.cell.row) {
        match row {
            // "Recommendation 1" over both columns begins an item; another title does not.
            [title] if title.columns() == (0..2) => {
                if number(blocks, title).is_some_and(|(_, labelled)| labelled) {
                    turned.items += 1;
                    turned.place(title, NUMBER)?;
                }
            }
            // A label whose value is empty.
            [one] if one.cell.column == 0 => {}
            [label, value] if label.cell.rows <= 1 && value.cell.rows <= 1 => {
                turned.row(blocks, label, value, names)?;
            }
            _ => return None,
        }
    }
    let Turned { mut cells, columns, .. } = turned;
    let answers = columns.iter().flatten().any(|column| column.kind.is_answer());
    sort_by(&mut cells, |one, other| one.place().cmp(&other.place()));
    answers.then_some(Table { cells, columns, body: 0 })
}

/// What has been turned so far.
struct Turned {
    cells: Vec<TableCell>,
    columns: Vec<Option<Column>>,
    /// How many items have begun.
    items: usize,
}

impl Turned {
    fn row(
        &mut self,
        blocks: &[Block<'_>],
        label: &TableCell,
        value: &TableCell,
        names: &Names<'_>,
    ) -> Option<()> {
        if number(blocks, label).is_some_and(|(_, labelled)| labelled) {
            self.items += 1;
            self.place(label, NUMBER)?;
            return self.place(value, TEXT);
        }
        let words: Vec<Word<'_>> = words_of(blocks, label).copied().collect_vec();
        // A date alone is that of the answer beside it.
        let dated = dates::whole(&words).filter(|_| self.items > 0);
        let dated = dated.map(|date| ColumnKind::Response { as_at: Some(date), by: Responder::Unsaid });
        let Some(kind) = dated.or_else(|| of_header(names, &words)).or_else(|| by_sense(names, &words))
        else {
            // A label of another kind says nothing of the item above it, or below it.
            return Some(());
        };
        // "Ref | 3", "Recommendation | Chief constables should …"
        let begins = match kind {
            ColumnKind::Number { .. } => Some(NUMBER),
            ColumnKind::Recommendation => Some(TEXT),
            _ => None,
        };
        if let Some(column) = begins {
            let numbered = column == TEXT && number(blocks, value).is_some();
            let column = if numbered { NUMBER } else { column };
            if self.items == 0 || column == NUMBER || self.has(column) {
                self.items += 1;
            }
            self.header(column, label);
            return self.place(value, column);
        }
        if self.items == 0 {
            return None;
        }
        // Who leads, and by when, behind the answer are of the body’s own work.
        if kind.is_single() && (self.answered() || self.has_kind(&kind)) {
            return Some(());
        }
        let known = self.columns.iter().position(|it| it.as_ref().is_some_and(|it| it.kind == kind));
        let column = known.unwrap_or(self.columns.len());
        if known.is_none() {
            self.columns.push(Some(Column { kind, header: Vec::new() }));
        }
        self.header(column, label);
        self.place(value, column)
    }

    fn header(&mut self, column: usize, label: &TableCell) {
        if let Some(Some(column)) = self.columns.get_mut(column) {
            column.header.extend_from_slice(&label.blocks);
        }
    }

    /// Whether the last item has an answer.
    fn answered(&self) -> bool {
        self.columns
            .iter()
            .enumerate()
            .any(|(at, column)| column.as_ref().is_some_and(|column| column.kind.is_answer()) && self.has(at))
    }

    /// Whether the last item has a value of a kind.
    fn has_kind(&self, kind: &ColumnKind) -> bool {
        let of_kind = |column: &Option<Column>| column.as_ref().is_some_and(|column| column.kind == *kind);
        self.columns.iter().enumerate().any(|(at, column)| of_kind(column) && self.has(at))
    }

    fn has(&self, column: usize) -> bool {
        self.cells.iter().any(|cell| cell.cell.row + 1 == self.items && cell.cell.column == column)
    }

    /// Puts a cell into a column of the last item; `None` if it has one: which counts is not clear.
    fn place(&mut self, cell: &TableCell, column: usize) -> Option<()> {
        if self.has(column) {
            return None;
        }
        let row = self.items.checked_sub(1)?;
        let place = Cell { row, column, rows: 1, columns: 1, header: false, ..cell.cell };
        self.cells.push(TableCell { cell: place, blocks: cell.blocks.clone() });
        Some(())
    }
}
