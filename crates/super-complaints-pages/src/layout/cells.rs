//! A table: its cells, and what its columns hold.

use crate::source::Cell;

use super::column::Column;

/// A table of a page.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// Its cells that have words, by row and column.
    pub(crate) cells: Vec<TableCell>,
    /// What each column holds, if its header says it; empty if the table is not one of recommendations.
    pub(crate) columns: Vec<Option<Column>>,
    /// The first row below the header.
    pub(crate) body: usize,
}

/// A cell of a table that has words.
#[derive(Debug, Clone)]
pub(crate) struct TableCell {
    pub(crate) cell: Cell,
    pub(crate) blocks: Vec<usize>,
}

impl TableCell {
    /// Its row and its first column.
    pub(crate) fn place(&self) -> (usize, usize) {
        (self.cell.row, self.cell.column)
    }

    /// The row below it.
    pub(crate) fn end(&self) -> usize {
        self.cell.row.saturating_add(self.cell.rows.max(1))
    }

    /// The columns that it covers.
    pub(crate) fn columns(&self) -> std::ops::Range<usize> {
        self.cell.column..self.cell.column.saturating_add(self.cell.columns.max(1))
    }
}

impl Table {
    /// Whether it has a column of recommendations.
    pub(crate) fn is_read(&self) -> bool {
        !self.columns.is_empty()
    }

    /// Whether it has a column for answers.
    pub(crate) fn has_answers(&self) -> bool {
        self.columns.iter().flatten().any(|column| column.kind.is_answer())
    }
}
