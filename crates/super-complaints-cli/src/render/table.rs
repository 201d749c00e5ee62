//! A table that fits the width: cells wrap, and columns that do not fit go to a second table.

use anstyle::Style;

use crate::style::BOLD;
use crate::text::{lines, padded, width};

/// The gap between two columns.
const GAP: usize = 2;
/// The name of a column is not wrapped to less than this.
const NAME: usize = 11;
/// No column gets narrower.
const NARROW: usize = 9;
/// A longer word is cut if its column has to shrink.
const WORD: usize = 40;

/// A cell: lines of text, each in one style. A wrapped line continues with an indent of two columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell(pub(crate) Vec<(Style, String)>);

impl Cell {
    /// A cell with one line of plain text.
    pub(crate) fn of(text: impl Into<String>) -> Self {
        Self(vec![(Style::new(), text.into())])
    }

    /// How wide it is if nothing is wrapped.
    fn natural(&self) -> usize {
        self.0.iter().map(|(_, text)| width(text)).max().unwrap_or(0)
    }

    fn wrapped(&self, columns: usize) -> Vec<(Style, String)> {
        let fold = |(style, text): &(Style, String)| {
            let folded = lines(text, columns, columns.saturating_sub(2));
            let line =
                |(at, line): (usize, String)| (*style, if at == 0 { line } else { format!("  {line}") });
            folded.into_iter().enumerate().map(line).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(fold).collect()
    }
}

/// A table. The first column names the rows, the last one sums them up; both are in every part of it.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The names of the columns.
    pub(crate) header: Vec<String>,
    /// The rows, each as long as the header.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// The row at the bottom, as long as the header.
    pub(crate) footer: Vec<Cell>,
}

impl Table {
    /// The table in at most `columns`, if its narrowest columns fit at all.
    pub(crate) fn render(&self, columns: usize) -> String {
        let last = self.header.len().saturating_sub(1);
        let all: Vec<usize> = (0..=last).collect();
        if all.iter().map(|at| self.narrowest(*at)).sum::<usize>() + GAP * last <= columns {
            return self.part(&all, columns);
        }
        // If it takes several parts, none needs to be narrow.
        let edges = self.natural(0) + GAP + self.natural(last);
        let mut parts: Vec<Vec<usize>> = Vec::new();
        let mut used = columns;
        for column in 1..last {
            let wide = GAP + self.natural(column);
            if let Some(part) = parts.last_mut().filter(|_| used + wide <= columns) {
                part.push(column);
            } else {
                parts.push(vec![column]);
                used = edges;
            }
            used += wide;
        }
        let shown = |middle: &Vec<usize>| {
            let shown: Vec<usize> = [0].into_iter().chain(middle.iter().copied()).chain([last]).collect();
            self.part(&shown, columns)
        };
        parts.iter().map(shown).collect::<Vec<_>>().join("\n")
    }

    fn column(&self, at: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().chain([&self.footer]).filter_map(move |row| row.get(at))
    }

    /// How wide a column is if no cell is wrapped; its name may be.
    fn natural(&self, at: usize) -> usize {
        let header = self.header.get(at).map_or("", String::as_str);
        let words = header.split_whitespace().map(width).max().unwrap_or(0);
        self.column(at).map(Cell::natural).max().unwrap_or(0).max(words).max(width(header).min(NAME))
    }

    /// The longest word of the column, but not less than is needed to read it.
    fn narrowest(&self, at: usize) -> usize {
        let texts =
            self.column(at).flat_map(|cell| cell.0.iter().map(|(_, text)| text)).chain(self.header.get(at));
        let words = texts.flat_map(|text| text.split_whitespace()).map(width).max().unwrap_or(0);
        (words.min(WORD) + 2).max(NARROW).min(self.natural(at))
    }

    /// How wide each column is: those in the middle shrink first, the widest before the others.
    fn widths(&self, shown: &[usize], columns: usize) -> Vec<usize> {
        let least: Vec<usize> = shown.iter().map(|at| self.narrowest(*at)).collect();
        let room = columns.saturating_sub(GAP * shown.len().saturating_sub(1));
        let widest = |(at, least): (&usize, &usize)| self.natural(*at).min(room.max(*least));
        let mut widths: Vec<usize> = shown.iter().zip(&least).map(widest).collect();
        let edge = |at: usize| at == 0 || at + 1 == shown.len();
        while widths.iter().sum::<usize>() > room {
            let free =
                widths.iter_mut().zip(&least).enumerate().filter(|(_, (width, least))| **width > **least);
            let Some((_, (widest, _))) = free.max_by_key(|(at, (width, _))| (!edge(*at), **width)) else {
                break;
            };
            *widest -= 1;
        }
        widths
    }

    /// The table with some of its columns.
    fn part(&self, shown: &[usize], columns: usize) -> String {
        let widths = self.widths(shown, columns);
        let gaps = GAP * shown.len().saturating_sub(1);
        let name = |(at, width): (&usize, &usize)| {
            let name = self.header.get(*at).map_or("", String::as_str);
            Cell(lines(name, *width, *width).into_iter().map(|line| (BOLD, line)).collect())
        };
        let header: Vec<Cell> = shown.iter().zip(&widths).map(name).collect();
        let rule = "─".repeat(widths.iter().sum::<usize>() + gaps);
        let mut text = row(&header.iter().collect::<Vec<_>>(), &widths);
        text += &format!("{rule}\n");
        // A row that is empty here is in another part.
        let says = |cells: &&Vec<Cell>| {
            middle(shown).iter().any(|at| cells.get(*at).is_some_and(|it| !it.0.is_empty()))
        };
        let is_part = shown.len() < self.header.len();
        for cells in self.rows.iter().filter(|cells| !is_part || says(cells)) {
            text += &row(&pick(cells, shown), &widths);
        }
        text + &format!("{rule}\n") + &row(&pick(&self.footer, shown), &widths)
    }
}

/// All but the first and the last.
fn middle(shown: &[usize]) -> &[usize] {
    shown.get(1..shown.len().saturating_sub(1)).unwrap_or_default()
}

fn pick<'c>(cells: &'c [Cell], shown: &[usize]) -> Vec<&'c Cell> {
    shown.iter().filter_map(|at| cells.get(*at)).collect()
}

/// One row, as high as its highest cell.
fn row(cells: &[&Cell], widths: &[usize]) -> String {
    let cells: Vec<_> =
        cells.iter().zip(widths).map(|(cell, width)| (cell.wrapped(*width), *width)).collect();
    let height = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
    let mut text = String::new();
    for at in 0..height {
        let mut line = String::new();
        let mut blank = 0;
        for (lines, width) in &cells {
            match lines.get(at).filter(|(_, text)| !text.is_empty()) {
                Some((style, words)) => {
                    let space = " ".repeat(blank);
                    line += &format!("{space}{style}{words}{style:#}");
                    blank = padded(words, *width).len() - words.len() + GAP;
                }
                None => blank += width + GAP,
            }
        }
        text += &line;
        text.push('\n');
    }
    text
}
