//! The rows and cells of a table of a Word document.

use quick_xml::events::BytesStart;

use super::super::Cell;
use super::super::xml::attribute;

/// How many columns a cell covers at most.
const MAX_COLUMNS: usize = 64;

/// Where the reading is in a table.
#[derive(Debug, Default)]
pub(super) struct Rows {
    table: usize,
    row: usize,
    column: usize,
    header: bool,
    /// The cell of each column in the row above, and in this one so far.
    above: Vec<usize>,
    current: Vec<usize>,
    cell: Option<usize>,
    /// How many columns the cell covers.
    columns: usize,
}

impl Rows {
    pub(super) fn new(table: usize) -> Self {
        Self { table, ..Self::default() }
    }

    /// The cell that is being read, in the list of cells.
    pub(super) fn cell(&self) -> Option<usize> {
        self.cell
    }

    pub(super) fn start(&mut self, tag: &BytesStart<'_>, name: &str, cells: Option<&mut Vec<Cell>>) {
        let Some(cells) = cells else { return };
        let value = || attribute(tag, "val");
        let count = || value().and_then(|count| count.parse().ok()).unwrap_or(1).clamp(1, MAX_COLUMNS);
        match name {
            "tr" => {
                self.column = 0;
                self.header = false;
                self.current.clear();
            }
            "tblHeader" => self.header = value().is_none_or(|value| value != "0" && value != "false"),
            "gridBefore" => self.skip(count()),
            "tc" => {
                self.cell = Some(cells.len());
                self.columns = 1;
                let Self { table, row, column, header, .. } = *self;
                cells.push(Cell { table, row, column, rows: 1, columns: 1, header });
            }
            "gridSpan" => {
                self.columns = count();
                if let Some(cell) = self.cell.and_then(|cell| cells.get_mut(cell)) {
                    cell.columns = self.columns;
                }
            }
            "vMerge" if value().is_none_or(|value| value == "continue") => self.go_on(cells),
            _ => {}
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        match name {
            "tc" => {
                let cell = self.cell.take().unwrap_or(usize::MAX);
                self.current.extend(std::iter::repeat_n(cell, self.columns));
                self.column += self.columns;
            }
            "tr" => {
                std::mem::swap(&mut self.above, &mut self.current);
                self.row += 1;
            }
            _ => {}
        }
    }

    fn skip(&mut self, columns: usize) {
        self.current.extend(std::iter::repeat_n(usize::MAX, columns));
        self.column += columns;
    }

    /// The cell continues the one above, which therefore covers this row too.
    fn go_on(&mut self, cells: &mut [Cell]) {
        let Some(above) = self.above.get(self.column).copied() else { return };
        if let Some(cell) = cells.get_mut(above) {
            cell.rows = self.row + 1 - cell.row;
            self.cell = Some(above);
        }
    }
}
