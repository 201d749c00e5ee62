//! Lines of a label and its value that are about one item, one below the other: "Recommendation: 15", "Addressed to: commissioners",
//! "Status: under way". They are rows of an upright table.

use std::ops::Range;

use crate::parties::Names;
use crate::source::Cell;
use crate::words::{Word, range};

use super::column::{ColumnKind, by_sense, of_header};
use super::heading::label;
use crate::numbers;

/// The tables that such lines make are counted from here: a page has fewer others.
const FIRST: usize = usize::MAX / 2;

/// More words before a colon are a sentence.
const LONGEST: usize = 7;

/// A line: where its label ends, and where its value begins.
pub(super) type Line = Option<(usize, usize)>;

/// The label and the value of a line.
pub(super) fn line(words: &[Word<'_>]) -> Line {
    let colon = words.iter().take(LONGEST + 1).position(|word| word.raw == ":")?;
    let label = range(words, 0, colon);
    let capital = label.first().is_some_and(Word::is_capital);
    let plain = label.iter().all(|word| !word.is_stop() && word.raw != ",");
    (capital && plain && colon + 1 < words.len()).then_some((colon, colon + 1))
}

/// The lines that are rows of a table: from the number of an item on, or below the heading of one, as far as it is known what
/// their labels mean.
pub(super) fn tables(names: &Names<'_>, lines: &[(&[Word<'_>], Line)]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let length =
            lines.get(at..).unwrap_or_default().iter().take_while(|(_, line)| line.is_some()).count();
        let run = lines.get(at..at + length).unwrap_or_default();
        let kinds: Vec<Option<ColumnKind>> = run.iter().map(|line| kind(names, line)).collect();
        let below =
            at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|(words, _)| is_item(words));
        let first = if below { Some(0) } else { (0..run.len()).find(|it| begins(run, &kinds, *it)) };
        let last = kinds.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        if let Some(first) = first.filter(|first| last > first + 1) {
            let answers =
                kinds.get(first..last).unwrap_or_default().iter().flatten().any(ColumnKind::is_answer);
            found.extend(answers.then_some(at + first..at + last));
        }
        at += length.max(1);
    }
    found
}

/// The place of the label and of the value of a line in its table.
pub(super) fn cells(table: usize, row: usize) -> (Cell, Cell) {
    let cell = |column| Cell { table: FIRST + table, row, column, rows: 1, columns: 1, header: false };
    (cell(0), cell(1))
}

fn kind(names: &Names<'_>, (words, line): &(&[Word<'_>], Line)) -> Option<ColumnKind> {
    let label = range(words, 0, (*line)?.0);
    of_header(names, label).or_else(|| by_sense(names, label))
}

/// "Recommendation: 15", "Rec no: 3a": the number of an item.
fn begins(run: &[(&[Word<'_>], Line)], kinds: &[Option<ColumnKind>], at: usize) -> bool {
    let numbered = |(words, line): &(&[Word<'_>], Line)| {
        line.is_some_and(|(_, from)| {
            let value = range(words, from, words.len());
            label(value).is_some() || numbers::item(value, 0).is_some_and(|(number, ..)| number.len() <= 4)
        })
    };
    let kind = kinds.get(at).and_then(Option::as_ref);
    let of_item =
        matches!(kind, Some(ColumnKind::Recommendation | ColumnKind::Number { of_recommendation: true }));
    of_item && run.get(at).is_some_and(numbered)
}

/// Whether a line is the label of an item alone.
fn is_item(words: &[Word<'_>]) -> bool {
    let end = words.iter().rposition(|word| !matches!(word.raw, ":" | ".")).map_or(0, |last| last + 1);
    label(words).is_some_and(|label| label.length == end)
}
