//! Tables: which blocks are in which cell, and what each column holds.

use std::collections::HashMap;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::order::sort_by;

use crate::parties::Names;
use crate::source::Cell;
use crate::words::Word;

use super::Block;
use super::cell_number::{number, words_of};
use super::cells::{Table, TableCell};
use super::column::{Column, ColumnKind, by_sense, of_header};
use super::heading::label;
use super::upright_table::upright;

/// Wider tables are not read: no plan has so many columns, and a file can claim any number.
const WIDEST: usize = 64;

/// How many rows at the top may be the header.
const HEADER_ROWS: usize = 4;

/// The tables that the cells of the blocks make. What all stands in one column is text, not a table: its blocks are
/// in no cell.
pub(super) fn tables(blocks: &mut [Block<'_>], names: &Names<'_>) -> Vec<Table> {
    let mut tables: Vec<Vec<TableCell>> = Vec::new();
    let mut place: HashMap<usize, usize> = HashMap::new();
    let mut at: HashMap<(usize, usize, usize), usize> = HashMap::new();
    for (block, cell) in blocks.iter().enumerate().filter_map(|(at, block)| Some((at, block.cell?))) {
        let table = *place.entry(cell.table).or_insert(tables.len());
        if table == tables.len() {
            tables.push(Vec::new());
        }
        let Some(cells) = tables.get_mut(table) else { continue };
        let known = *at.entry((table, cell.row, cell.column)).or_insert(cells.len());
        match cells.get_mut(known) {
            Some(cell) => cell.blocks.push(block),
            None => cells.push(TableCell { cell, blocks: vec![block] }),
        }
    }
    let mut found = Vec::with_capacity(tables.len());
    for mut cells in tables {
        let first = cells.first().map(|cell| cell.cell.column);
        if cells.iter().all(|cell| Some(cell.cell.column) == first) {
            for block in cells.iter().flat_map(|cell| &cell.blocks) {
                if let Some(block) = blocks.get_mut(*block) {
                    block.cell = None;
                }
            }
            continue;
        }
        sort_by(&mut cells, |one, other| one.place().cmp(&other.place()));
        let table = match columns(blocks, &cells, names) {
            Some((columns, body)) => Table { cells, columns, body },
            None => upright(blocks, &cells, names)
                .or_else(|| turned(blocks, &cells, names))
                .unwrap_or(Table { cells, columns: Vec::new(), body: 0 }),
        };
        found.push(table);
    }
    found
}

/// A table with an item in each column, "| Rec 7 | Rec 10" above "Is it accepted? | Yes | No", as one with a row for each.
fn turned(blocks: &[Block<'_>], cells: &[TableCell], names: &Names<'_>) -> Option<Table> {
    let (corner, items): (Vec<_>, Vec<_>) =
        cells.iter().take_while(|cell| cell.cell.row == 0).partition(|cell| cell.cell.column == 0);
    // "Name | Recommendation 1" may be any row of a table that stands upright.
    if items.len() < 2 && (items.is_empty() || !corner.is_empty()) {
        return None;
    }
    let labelled = |cell: &TableCell| {
        let words: Vec<Word<'_>> = words_of(blocks, cell).take(4).copied().collect_vec();
        label(&words).is_some_and(|label| label.kind == super::ItemKind::Recommendation)
    };
    if !items.into_iter().all(labelled) {
        return None;
    }
    let turn = |cell: &TableCell| {
        let Cell { row, column, rows, columns, .. } = cell.cell;
        let place = Cell { row: column, column: row, rows: columns, columns: rows, ..cell.cell };
        TableCell { cell: place, blocks: cell.blocks.clone() }
    };
    let mut cells: Vec<TableCell> = cells.iter().map(turn).collect_vec();
    sort_by(&mut cells, |one, other| one.place().cmp(&other.place()));
    let (columns, body) = columns(blocks, &cells, names)?;
    Some(Table { cells, columns, body })
}

/// What the columns hold, and the first row below the header.
fn columns(
    blocks: &[Block<'_>],
    cells: &[TableCell],
    names: &Names<'_>,
) -> Option<(Vec<Option<Column>>, usize)> {
    let width = cells.iter().map(|cell| cell.columns().end).max()?;
    if width > WIDEST {
        return None;
    }
    let rows: Vec<&[TableCell]> =
        cells.chunk_by(|a, b| a.cell.row == b.cell.row).take(HEADER_ROWS).collect_vec();
    let marked = rows.iter().take_while(|row| row.iter().all(|cell| cell.cell.header)).count();
    let header = |from: usize, to: usize| {
        let rows = rows.get(from..to).unwrap_or_default();
        let body = rows.iter().flat_map(|row| *row).map(|cell| cell.cell.row.saturating_add(1)).max()?;
        let (headed, topics) = by_header(blocks, rows, width, names, from == 0);
        let columns = with_content(blocks, cells, body, headed);
        let columns = without_topics(blocks, cells, body, columns, &topics);
        is_of_recommendations(blocks, cells, body, &columns, &topics).then_some((columns, body))
    };
    header(0, marked).or_else(|| (0..rows.len()).find_map(|row| header(row, row + 1)))
}

/// What the header says of each column; the lowest row that says something counts. With the columns whose header only says that
/// they name what something is about.
fn by_header(
    blocks: &[Block<'_>],
    rows: &[&[TableCell]],
    width: usize,
    names: &Names<'_>,
    is_first: bool,
) -> (Vec<Option<Column>>, Vec<usize>) {
    let mut columns: Vec<Option<Column>> = vec![None; width];
    let mut topics = Vec::new();
    for cell in rows.iter().rev().flat_map(|row| *row) {
        let words: Vec<Word<'_>> = words_of(blocks, cell).copied().collect_vec();
        let listed = of_header(names, &words);
        let sense = || by_sense(names, &words).filter(|_| is_first || cell.cell.header);
        let is_topic = listed.is_none();
        let Some(kind) = listed.or_else(sense) else { continue };
        if is_topic && kind == ColumnKind::Recommendation {
            topics.push(cell.cell.column);
        }
        for column in columns.get_mut(cell.columns()).unwrap_or_default() {
            if column.is_none() {
                *column = Some(Column { kind: kind.clone(), header: cell.blocks.clone() });
            }
        }
    }
    (columns, topics)
}

/// The columns without those that only name what something is about, unless it is a recommendation: each cell begins with the
/// label of one, or another column has the numbers.
fn without_topics(
    blocks: &[Block<'_>],
    cells: &[TableCell],
    body: usize,
    mut columns: Vec<Option<Column>>,
    topics: &[usize],
) -> Vec<Option<Column>> {
    let of = |columns: &[Option<Column>], is: fn(&ColumnKind) -> bool| {
        columns.iter().filter(|column| column.as_ref().is_some_and(|it| is(&it.kind))).count()
    };
    for at in topics.iter().copied() {
        let is_topic = |it: &Column| it.kind == ColumnKind::Recommendation;
        let numbered = of(&columns, |kind| matches!(kind, ColumnKind::Number { .. })) > 0;
        let several = of(&columns, |kind| *kind == ColumnKind::Recommendation) > 1;
        let labelled = all_labelled(blocks, cells, body, at);
        if let Some(column) = columns.get_mut(at).filter(|it| it.as_ref().is_some_and(is_topic))
            && (several || !numbered && !labelled)
        {
            *column = None;
        }
    }
    // "Rec 7", "Rec 15 (specialist services)", below whatever header.
    let numbers = of(&columns, |kind| {
        matches!(kind, ColumnKind::Number { of_recommendation: true } | ColumnKind::Recommendation)
    });
    if numbers == 0
        && let Some(at) = (0..columns.len()).find(|at| all_labelled(blocks, cells, body, *at))
    {
        for column in &mut columns {
            if column.as_ref().is_some_and(|it| matches!(it.kind, ColumnKind::Number { .. })) {
                *column = None;
            }
        }
        if let Some(column) = columns.get_mut(at) {
            let header = column.take().map(|it| it.header).unwrap_or_default();
            *column = Some(Column { kind: ColumnKind::Recommendation, header });
        }
    }
    columns
}

/// Whether each cell of a column begins with the label of a recommendation.
fn all_labelled(blocks: &[Block<'_>], cells: &[TableCell], body: usize, at: usize) -> bool {
    let mut below = cells.iter().filter(|cell| cell.cell.row >= body && cell.cell.column == at).peekable();
    let labelled = |cell: &TableCell| {
        let words: Vec<Word<'_>> = words_of(blocks, cell).take(4).copied().collect_vec();
        label(&words).is_some_and(|label| label.kind == super::ItemKind::Recommendation)
    };
    below.peek().is_some() && below.all(labelled)
}

/// The columns, with those told from their content: a header over two columns, or none over a column of numbers.
fn with_content(
    blocks: &[Block<'_>],
    cells: &[TableCell],
    body: usize,
    mut columns: Vec<Option<Column>>,
) -> Vec<Option<Column>> {
    let mut of_numbers = vec![None; columns.len()];
    for cell in cells.iter().filter(|cell| cell.cell.row >= body) {
        if let Some(all) = of_numbers.get_mut(cell.cell.column) {
            *all = Some(*all != Some(false) && number(blocks, cell).is_some());
        }
    }
    let mut headed = vec![false; columns.len()];
    for cell in cells.iter().filter(|cell| cell.cell.row < body) {
        headed.get_mut(cell.columns()).unwrap_or_default().fill(true);
    }
    for (column, numbers) in columns.iter_mut().zip(&of_numbers) {
        let Some(column) = column.as_mut().filter(|_| *numbers == Some(true)) else { continue };
        match column.kind {
            ColumnKind::Recommendation => column.kind = ColumnKind::Number { of_recommendation: true },
            ColumnKind::Part => column.kind = ColumnKind::PartNumber,
            _ => {}
        }
    }
    let has = |columns: &[Option<Column>], is: fn(&ColumnKind) -> bool| {
        columns.iter().flatten().any(|column| is(&column.kind))
    };
    for at in 0..columns.len() {
        let bare = columns.get(at).is_some_and(Option::is_none)
            && headed.get(at) == Some(&false)
            && of_numbers.get(at) == Some(&Some(true));
        let before_part = || {
            let next = columns.get(at + 1).and_then(Option::as_ref);
            next.is_some_and(|next| next.kind == ColumnKind::Part)
        };
        let kind = match () {
            () if !bare => continue,
            () if !has(&columns, |kind| matches!(kind, ColumnKind::Number { .. })) => {
                ColumnKind::Number { of_recommendation: false }
            }
            () if before_part() && !has(&columns, |kind| *kind == ColumnKind::PartNumber) => {
                ColumnKind::PartNumber
            }
            () => continue,
        };
        if let Some(column) = columns.get_mut(at) {
            *column = Some(Column { kind, header: Vec::new() });
        }
    }
    without_doubles(columns)
}

/// Of two columns that say what is asked, by when or of whom, the second is not read: which one counts is not clear.
fn without_doubles(mut columns: Vec<Option<Column>>) -> Vec<Option<Column>> {
    let mut seen: Vec<ColumnKind> = Vec::new();
    for column in &mut columns {
        let Some(kind) = column.as_ref().map(|column| column.kind.clone()) else { continue };
        if kind.is_single() && seen.contains(&kind) {
            *column = None;
        }
        seen.push(kind);
    }
    columns
}

/// Whether the columns are those of a table of recommendations: one says what is asked, or gives its number.
fn is_of_recommendations(
    blocks: &[Block<'_>],
    cells: &[TableCell],
    body: usize,
    columns: &[Option<Column>],
    topics: &[usize],
) -> bool {
    let known = columns.iter().flatten().count();
    let labelled = |at: usize| {
        let mut numbers = cells.iter().filter(|cell| cell.cell.row >= body && cell.cell.column == at);
        numbers.next().and_then(|cell| number(blocks, cell)).is_some_and(|(_, labelled)| labelled)
    };
    let says = columns.iter().enumerate().any(|(at, column)| match column.as_ref().map(|it| &it.kind) {
        // What something is about may be anything.
        Some(ColumnKind::Recommendation) if topics.contains(&at) => all_labelled(blocks, cells, body, at),
        Some(ColumnKind::Recommendation | ColumnKind::Part) => true,
        Some(ColumnKind::Number { of_recommendation }) => {
            *of_recommendation || labelled(at) || may_be_numbers(blocks, cells, columns)
        }
        _ => false,
    });
    known >= 2 && says
}

/// Whether numbers without a name are those of recommendations: the heading or the lines above say so, and of no other report; and
/// beside them stands what is answered or of whom it is asked, and no work that may have numbers of its own.
fn may_be_numbers(blocks: &[Block<'_>], cells: &[TableCell], columns: &[Option<Column>]) -> bool {
    /// How many blocks above a table may say what it is.
    const ABOVE: usize = 3;
    let kinds = || columns.iter().flatten().map(|column| &column.kind);
    let answered = kinds()
        .any(|kind| matches!(kind, ColumnKind::Acceptance | ColumnKind::Response { .. } | ColumnKind::Owner));
    let own_work = kinds().any(|kind| *kind == ColumnKind::OwnWork);
    let Some(first) = cells.first().and_then(|cell| cell.blocks.first().copied()) else { return false };
    let heading = blocks.get(first).and_then(|block| block.under).unwrap_or(0);
    let above = blocks.get(heading..first).unwrap_or_default();
    let near = above.iter().rev().take(ABOVE).chain(above.first()).filter(|block| block.cell.is_none());
    let says = |list: &[&str]| near.clone().any(|block| block.words.iter().any(|word| word.any(list)));
    let ours = says(&["recommendation", "recommendations", "recommended"]);
    // "A. Super-complaint on stalking", in a register of recommendations.
    let title = blocks.iter().find(|block| block.kind == super::BlockKind::Title);
    let register = title.is_some_and(|title| title.words.iter().any(|word| word.any(&["recommendations"])));
    let headed = above.first().is_some_and(|block| block.words.iter().any(|word| word.is("super-complaint")));
    answered && !own_work && (ours || register && headed) && !says(&OF_OTHERS)
}

/// Words above a table, or in its header, for reports of another kind.
const OF_OTHERS: [&str; 10] = [
    "inspection",
    "inspections",
    "peel",
    "audit",
    "audits",
    "inquest",
    "inquests",
    "inquiry",
    "source",
    "vetting",
];
