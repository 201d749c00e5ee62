//! The rows of a table of a page.

use std::ops::Range;

use super_complaints::collect_vec::CollectVec as _;

use crate::source::{Cell, Part, Role};

/// Wider tables are shown as lines: nobody reads them as a table.
const WIDEST: usize = 64;

/// A cell of a row, or columns without words.
pub(super) enum Slot {
    /// So many columns without words.
    Gap(usize),
    /// The paragraphs of a cell, by the positions of their parts.
    Cell { parts: Range<usize>, header: bool, rows: usize, columns: usize },
}

/// The rows of a table, from its parts; `None` if its cells overlap or are out of order.
pub(super) fn rows(parts: &[Part]) -> Option<Vec<Vec<Slot>>> {
    let cells = cells(parts)?;
    // Rows without words are left out, so that a cell over several rows covers those that are there.
    let mut numbers: Vec<usize> = cells.iter().map(|(cell, _)| cell.row).collect_vec();
    numbers.dedup();
    let mut free_from = [0; WIDEST];
    let mut rows: Vec<Vec<Slot>> = Vec::new();
    let mut current = None;
    let mut column = 0;
    for (cell, parts) in cells {
        if current != Some(cell.row) {
            current = Some(cell.row);
            rows.push(Vec::new());
            column = 0;
        }
        let row = rows.last_mut()?;
        let before = free_from.get(column..cell.column)?;
        let mut gap = 0;
        for free in before {
            if *free <= cell.row {
                gap += 1;
            } else if gap > 0 {
                row.push(Slot::Gap(std::mem::take(&mut gap)));
            }
        }
        if gap > 0 {
            row.push(Slot::Gap(gap));
        }
        column = cell.column.checked_add(cell.columns)?;
        let below = cell.row.checked_add(cell.rows)?;
        for free in free_from.get_mut(cell.column..column)? {
            if *free > cell.row {
                return None;
            }
            *free = below;
        }
        let first = numbers.partition_point(|number| *number < cell.row);
        let covered = numbers.partition_point(|number| *number < below) - first;
        row.push(Slot::Cell { parts, header: cell.header, rows: covered, columns: cell.columns });
    }
    Some(rows)
}

/// The cells, each with its parts, in the order of rows and columns.
fn cells(parts: &[Part]) -> Option<Vec<(Cell, Range<usize>)>> {
    let mut cells: Vec<(Cell, Range<usize>)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let Role::Cell(cell) = part.role else { return None };
        match cells.last_mut() {
            Some((last, parts)) if *last == cell => parts.end = at + 1,
            Some((last, _)) if (last.row, last.column) >= (cell.row, cell.column) => return None,
            _ => cells.push((cell, at..at + 1)),
        }
    }
    Some(cells)
}
