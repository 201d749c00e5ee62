//! Tables of a text whose columns are one below the other, with blanks between them.

use super_complaints::collect_vec::CollectVec as _;

use crate::Span;
use crate::parties::Names;
use crate::source::{Cell, Source};
use crate::words::{Word, split};

use super::column::{ColumnKind, by_sense, of_header};

/// The tables are counted from here: a page has fewer others.
const FIRST: usize = usize::MAX / 4;

/// A table: the parts of the text that it consists of, by the place of their first word, and the words of its cells.
pub(super) struct Aligned<'t> {
    pub(super) parts: Vec<usize>,
    pub(super) cells: Vec<(Cell, Vec<Word<'t>>)>,
}

/// The words of a line between wide gaps, each with the column of its first letter.
struct Piece {
    column: usize,
    span: Span,
}

/// Finds the tables of a text: a header that says what its columns hold, and below it lines whose pieces begin where its columns do.
/// A line that begins in another column than the first goes on with the row above it.
pub(super) fn aligned<'t>(source: &'t Source, names: &Names<'_>) -> Vec<Aligned<'t>> {
    let text = source.text.as_str();
    let mut found = Vec::new();
    if !text.contains("   ") {
        return found;
    }
    let lines = pieces(text);
    let mut at = 0;
    while at < lines.len() {
        let header = lines.get(at).map(Vec::as_slice).unwrap_or_default();
        let end = if is_header(text, header, names) { end_of(&lines, at) } else { at };
        if end > at + 1 {
            let rows = lines.get(at..end).unwrap_or_default();
            found.extend(table(source, rows, header, found.len()));
        }
        at = end.max(at + 1);
    }
    found
}

/// The pieces of each line.
fn pieces(text: &str) -> Vec<Vec<Piece>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let (mut from, mut column, mut pieces) = (0, 0, Vec::new());
        // Two blanks or more are a gap.
        for piece in line.split("  ") {
            let words = piece.trim();
            let lead = piece.len() - piece.trim_start().len();
            if !words.is_empty() {
                let span = Span { start: start + from + lead, end: start + from + lead + words.len() };
                pieces.push(Piece { column: column + lead, span });
            }
            from += piece.len() + 2;
            column += piece.chars().count() + 2;
        }
        lines.push(pieces);
        start += line.len() + 1;
    }
    lines
}

/// Whether at least two of three or more pieces are known headers, one of them of answers.
fn is_header(text: &str, pieces: &[Piece], names: &Names<'_>) -> bool {
    if !(3..=12).contains(&pieces.len()) {
        return false;
    }
    let kinds = pieces.iter().filter_map(|piece| {
        let words = split(text, piece.span);
        of_header(names, &words).or_else(|| by_sense(names, &words))
    });
    let kinds: Vec<ColumnKind> = kinds.collect_vec();
    kinds.len() >= 2 && kinds.iter().any(ColumnKind::is_answer)
}

/// The line behind the last row below a header.
fn end_of(lines: &[Vec<Piece>], header: usize) -> usize {
    let columns = lines.get(header).map(Vec::as_slice).unwrap_or_default();
    let mut end = header + 1;
    let mut begun = false;
    for (at, line) in lines.iter().enumerate().skip(header + 1) {
        if line.is_empty() {
            continue;
        }
        let first = line.first().and_then(|piece| column_of(columns, piece));
        let fits = line.iter().all(|piece| column_of(columns, piece).is_some());
        let begins = first == Some(0);
        if !fits || begins && line.len() < 2 || !begins && !begun {
            break;
        }
        begun = true;
        end = at + 1;
    }
    end
}

/// The column that a piece begins in.
fn column_of(columns: &[Piece], piece: &Piece) -> Option<usize> {
    columns.iter().position(|column| column.column.abs_diff(piece.column) <= 1)
}

fn table<'t>(
    source: &'t Source,
    lines: &[Vec<Piece>],
    header: &[Piece],
    number: usize,
) -> Option<Aligned<'t>> {
    let spans = || lines.iter().flatten().map(|piece| piece.span);
    let (start, end) = (spans().map(|it| it.start).min()?, spans().map(|it| it.end).max()?);
    let within = source.parts.iter().filter(|part| part.span.start < end && part.span.end > start);
    let parts: Vec<Span> = within.map(|part| part.span).collect_vec();
    // A part that is only half in the table is text.
    if parts.iter().any(|part| part.start < start || part.end > end) {
        return None;
    }
    let mut cells: Vec<(Cell, Vec<Word<'t>>)> = Vec::new();
    let mut row = 0;
    for (at, line) in lines.iter().enumerate() {
        let begins = line.first().and_then(|piece| column_of(header, piece)) == Some(0);
        row += usize::from(at > 0 && begins && !line.is_empty());
        for piece in line {
            let column = column_of(header, piece)?;
            let words = split(&source.text, piece.span);
            let known = cells.iter_mut().rev().take(header.len());
            if let Some((_, all)) =
                known.into_iter().find(|(cell, _)| (cell.row, cell.column) == (row, column))
            {
                all.extend(words);
            } else {
                let cell = Cell { table: FIRST + number, row, column, rows: 1, columns: 1, header: at == 0 };
                cells.push((cell, words));
            }
        }
    }
    let parts = parts.iter().map(|part| part.start).collect_vec();
    Some(Aligned { parts, cells }).filter(|_| row > 0)
}
