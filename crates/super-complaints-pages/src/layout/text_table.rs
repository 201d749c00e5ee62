//! Tables copied as text: a row is a line, and tabs or upright strokes separate its cells.

use std::collections::{HashMap, HashSet};

use super_complaints::collect_vec::CollectVec as _;

use crate::Span;
use crate::parties::Names;
use crate::source::{Cell, Part, Source};
use crate::words::split;

use super::column::of_header;

/// The rows of the tables in a text.
#[derive(Debug, Default)]
pub(super) struct TextRows {
    /// The cells of the lines of a part of the text, by the place of its first word.
    pub(super) rows: HashMap<usize, Vec<(Cell, Span)>>,
    /// Lines of tables whose rows have different numbers of cells, by the same place: which of their cells are in one
    /// column is not clear, so that none of them is read.
    pub(super) broken: HashSet<usize>,
}

/// A line, and its cells.
struct Line {
    /// The place of the first word of its part of the text, which may have several lines.
    part: usize,
    stroke: bool,
    cells: Vec<Span>,
    /// Whether it is only the line below a header: "|---|---|".
    rule: bool,
}

/// Finds the tables: lines one below the other with the same number of cells. Two cells make a row only below a header
/// that is understood: "From:" and a name are two cells too.
pub(super) fn text_rows(source: &Source, names: &Names<'_>) -> TextRows {
    let text = source.text.as_str();
    let mut found = TextRows::default();
    if !text.contains(['\t', '|', '"']) {
        return found;
    }
    let lines: Vec<Line> = source.parts.iter().flat_map(|part| lines(text, part.span)).collect_vec();
    let alike = |a: &Line, b: &Line| a.stroke == b.stroke && a.cells.len() == b.cells.len();
    let quoted = |part: &&Part| part.span.of(text).lines().any(|line| line.matches("\",").count() >= 2);
    let mut loose: HashSet<usize> = source.parts.iter().filter(quoted).map(|part| part.span.start).collect();
    let mut left = text.lines().filter(|line| line.matches("\",").count() >= 2).count();
    // Lines of a part that are in no table: then the part is none of its rows.
    let mut open: HashSet<usize> = HashSet::new();
    for (table, run) in lines.chunk_by(alike).enumerate() {
        let rows: Vec<&Line> = run.iter().filter(|line| !line.rule).collect_vec();
        let Some(first) = rows.first() else { continue };
        let (width, parts) = (first.cells.len(), rows.iter().map(|line| line.part));
        let header = first.cells.iter().filter(|cell| of_header(names, &split(text, **cell)).is_some());
        if rows.len() < 2 || width < 2 || width == 2 && header.count() < 2 {
            left += if width > 2 { rows.len() } else { 0 };
            loose.extend(parts.clone().filter(|_| width > 2));
            open.extend(parts);
            continue;
        }
        for (row, line) in rows.into_iter().enumerate() {
            let cell = |column| Cell { table, row, column, rows: 1, columns: 1, header: false };
            let cells = line.cells.iter().enumerate().map(|(column, span)| (cell(column), *span));
            found.rows.entry(line.part).or_default().extend(cells);
        }
    }
    let torn = found.rows.keys().any(|part| open.contains(part));
    if left >= 2 || torn {
        loose.extend(found.rows.drain().map(|(part, _)| part));
        found.broken = loose;
    }
    found
}

/// The lines of a part of the text.
fn lines(text: &str, part: Span) -> Vec<Line> {
    // A part has no white space at its ends, but a tab there is an empty cell.
    let is_blank = |c: char| c.is_whitespace() && c != '\n' && c != '\r';
    let before = text.get(..part.start).unwrap_or_default();
    let after = text.get(part.end..).unwrap_or_default();
    let start = before.trim_end_matches(is_blank).len();
    let end = text.len() - after.trim_start_matches(is_blank).len();
    let mut at = start;
    let mut lines = Vec::new();
    for piece in text.get(start..end).unwrap_or_default().split(['\n', '\r']) {
        let span = Span { start: at, end: at + piece.len() };
        at += piece.len() + 1;
        lines.extend(line(text, span, part.start));
    }
    lines
}

fn line(text: &str, span: Span, part: usize) -> Option<Line> {
    let whole = span.of(text);
    let start = span.start + (whole.len() - whole.trim_start().len());
    let words = whole.trim();
    if words.is_empty() {
        return None;
    }
    let stroke = !whole.contains('\t') && whole.contains('|');
    let (mark, mut from, mut to) =
        if stroke { ('|', start, start + words.len()) } else { ('\t', span.start, span.end) };
    if stroke {
        from += usize::from(words.starts_with('|'));
        to -= usize::from(words.len() > 1 && words.ends_with('|'));
    }
    let mut cells = Vec::new();
    let mut at = from;
    for cell in text.get(from..to).unwrap_or_default().split(mark) {
        cells.push(Span { start: at, end: at + cell.len() });
        at += cell.len() + 1;
    }
    let rule = stroke && words.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    Some(Line { part, stroke, cells, rule })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<Vec<String>>, bool) {
        let source = crate::source::open(text.as_bytes(), &crate::Options::default()).unwrap();
        let TextRows { rows, broken } = text_rows(&source, Names::standard());
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_by_key(|(start, _)| *start);
        let words = |cells: Vec<(Cell, Span)>| {
            cells.iter().map(|(_, span)| span.of(text).trim().to_owned()).collect()
        };
        (rows.into_iter().map(|(_, cells)| words(cells)).collect(), !broken.is_empty())
    }

    #[test]
    fn lines_with_as_many_tabs_or_strokes_are_rows() {
        let rows = [["No", "Recommendation", "Response"], ["7", "Record crimes", ""], ["", "More", "Done"]];
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        let tabs = "Title\nNo\tRecommendation\tResponse\n7\tRecord crimes\t\n\tMore\tDone\nEnd";
        assert_eq!(read(tabs), (rows.clone(), false));
        assert_eq!(read(&tabs.replace('\n', "\r\n\r\n")), (rows.clone(), false));
        let strokes =
            "| No | Recommendation | Response |\n|---|:--|---|\n| 7 | Record crimes | |\n| | More | Done |";
        assert_eq!(read(strokes), (rows, false));
    }

    #[test]
    fn two_cells_make_a_row_only_below_a_header_that_is_understood() {
        assert_eq!(read("From:\tHMICFRS\nTo:\tNPCC").0.len(), 0);
        assert_eq!(read("Recommendation\tResponse\nRecord crimes\tDone").0.len(), 2);
    }

    #[test]
    fn rows_with_different_numbers_of_cells_are_broken() {
        assert_eq!(read("No\tRecommendation\tResponse\n7\tRecord crimes\tDone\tToday"), (vec![], true));
        assert_eq!(read("One\ttwo\tthree"), (vec![], false));
        assert_eq!(read("No table at all"), (vec![], false));
    }
}
