//! The rows of a table: which cells stand in a row, also those that began in a row above.

use super_complaints::collect_vec::CollectVec as _;

use crate::layout::{ColumnKind, Table, TableCell};

/// A row below the header.
#[derive(Debug, Default)]
pub(super) struct Row<'p> {
    pub(in crate::reading) at: usize,
    /// The cells that begin in it.
    pub(in crate::reading) cells: &'p [TableCell],
    pub(in crate::reading) number: Option<&'p TableCell>,
    pub(in crate::reading) text: Option<&'p TableCell>,
    pub(super) part_number: Option<&'p TableCell>,
    pub(in crate::reading) part: Option<&'p TableCell>,
    pub(in crate::reading) owner: Option<&'p TableCell>,
    pub(in crate::reading) due: Option<&'p TableCell>,
    /// Whether an answer that began in a row above goes on.
    pub(super) is_joined: bool,
    /// Whether it is one cell over all columns: a heading.
    pub(super) is_heading: bool,
}

impl<'p> Row<'p> {
    /// A cell, if it begins in this row.
    pub(in crate::reading) fn begins(&self, cell: Option<&'p TableCell>) -> Option<&'p TableCell> {
        cell.filter(|cell| cell.cell.row == self.at)
    }
}

/// The rows of a table.
pub(in crate::reading) fn rows(table: &Table) -> Vec<Row<'_>> {
    let width = table.columns.len();
    let of = |is: fn(&ColumnKind) -> bool| {
        table.columns.iter().position(|column| column.as_ref().is_some_and(|column| is(&column.kind)))
    };
    let answers: Vec<usize> =
        (0..width).filter(|at| kind(table, *at).is_some_and(ColumnKind::is_answer)).collect_vec();
    let number = of(|kind| matches!(kind, ColumnKind::Number { .. }));
    let text = of(|kind| *kind == ColumnKind::Recommendation);
    let part_number = of(|kind| *kind == ColumnKind::PartNumber);
    let part = of(|kind| *kind == ColumnKind::Part);
    let owner = of(|kind| *kind == ColumnKind::Owner);
    // A date behind an answer may be that of what the body itself does.
    let due =
        of(|kind| *kind == ColumnKind::Due).filter(|due| answers.first().is_none_or(|first| due < first));
    let mut standing: Vec<Option<&TableCell>> = vec![None; width];
    let mut rows = Vec::new();
    let body = table.cells.partition_point(|cell| cell.cell.row < table.body);
    let body = table.cells.get(body..).unwrap_or_default();
    for cells in body.chunk_by(|a, b| a.cell.row == b.cell.row) {
        let Some(at) = cells.first().map(|first| first.cell.row) else { continue };
        for cell in cells {
            let columns = cell.columns();
            let covered = standing.get_mut(columns.start..columns.end.min(width));
            covered.unwrap_or_default().fill(Some(cell));
        }
        // A cell over two columns is in the first of them.
        let cell = |column: Option<usize>| {
            let cell = column.and_then(|column| *standing.get(column)?).filter(|cell| cell.end() > at);
            cell.filter(|cell| Some(cell.cell.column) == column)
        };
        let joins = |column: &usize| cell(Some(*column)).is_some_and(|cell| cell.cell.row < at);
        let is_heading = cells.iter().any(|cell| cell.columns().start == 0 && cell.columns().end >= width);
        rows.push(Row {
            at,
            cells,
            number: cell(number),
            text: cell(text),
            part_number: cell(part_number),
            part: cell(part),
            owner: cell(owner),
            due: cell(due),
            is_joined: answers.iter().any(joins),
            is_heading,
        });
    }
    rows
}

/// What a column holds.
pub(in crate::reading) fn kind(table: &Table, column: usize) -> Option<&ColumnKind> {
    table.columns.get(column).and_then(Option::as_ref).map(|column| &column.kind)
}
