//! The cells of a table, from a file of values or a sheet.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::order::sort_by;

use super::copied::Copied;
use super::{Cell, Role};
use crate::ReadError;

/// A cell that is not empty, and its place in the sheet.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) text: String,
}

impl Item {
    pub(super) fn one(row: usize, column: usize, text: String) -> Self {
        Self { row, column, rows: 1, columns: 1, text }
    }
}

/// How long a cell of a header is at most, in characters.
const LONGEST_LABEL: usize = 60;

/// Writes a table: remarks above it as paragraphs, then its cells, row by row.
pub(super) fn write(copied: &mut Copied, table: usize, mut items: Vec<Item>) -> Result<(), ReadError> {
    items.retain(|item| !item.text.trim().is_empty());
    sort_by(&mut items, |one, other| (one.row, one.column).cmp(&(other.row, other.column)));
    let rows: Vec<&[Item]> = items.chunk_by(|a, b| a.row == b.row).collect_vec();
    let above = remarks(&rows);
    let (remarks, rows) = rows.split_at_checked(above).unwrap_or_default();
    for remark in remarks.iter().copied().flatten() {
        copied.push(Role::Paragraph, &one_line(&remark.text))?;
    }
    let header = is_header(rows);
    let first = rows.first().and_then(|row| row.first()).map_or(0, |item| item.row);
    for (at, row) in rows.iter().enumerate() {
        copied.gap();
        for item in *row {
            let cell = Cell {
                table,
                row: item.row - first,
                column: item.column,
                rows: item.rows.max(1),
                columns: item.columns.max(1),
                header: header && at == 0,
            };
            for paragraph in paragraphs(&item.text) {
                copied.push(Role::Cell(cell), &paragraph)?;
            }
        }
    }
    copied.gap();
    Ok(())
}

/// Whether the first row of a table names its columns.
#[cfg(feature = "office")]
pub(super) fn has_header(mut items: Vec<Item>) -> bool {
    items.retain(|item| !item.text.trim().is_empty());
    sort_by(&mut items, |one, other| (one.row, one.column).cmp(&(other.row, other.column)));
    let rows: Vec<&[Item]> = items.chunk_by(|a, b| a.row == b.row).collect_vec();
    is_header(&rows)
}

/// How many rows above a table are remarks: they have one cell, and the table has more columns.
fn remarks(rows: &[&[Item]]) -> usize {
    let is_table = rows.iter().any(|row| row.len() > 1);
    let above = rows.iter().take_while(|row| row.len() == 1).count();
    if is_table { above } else { 0 }
}

/// Whether the first row names the columns: labels that are short and no values, above rows that say more.
fn is_header(rows: &[&[Item]]) -> bool {
    let Some((header, body)) = rows.split_first() else { return false };
    let labels = header.iter().all(|item| is_label(&item.text));
    let longest = |row: &[Item]| row.iter().map(|item| item.text.chars().count()).max().unwrap_or(0);
    let longer =
        body.iter().any(|row| longest(row) > longest(header) || row.iter().any(|i| is_value(&i.text)));
    header.len() > 1 && labels && longer && !is_form(header, body)
}

/// A form has a label at the left of each row, so that its first row names no columns either.
fn is_form(header: &[Item], body: &[&[Item]]) -> bool {
    let two = header.iter().chain(body.iter().copied().flatten()).all(|item| item.column < 2);
    let left = |row: &&[Item]| row.first().is_some_and(|item| item.column == 0 && is_plain(&item.text));
    two && body.iter().all(left)
}

fn is_plain(text: &str) -> bool {
    text.chars().count() <= 30 && !text.contains(|c: char| c.is_ascii_digit())
}

fn is_label(text: &str) -> bool {
    let text = text.trim();
    let ends = text.ends_with(['.', ';', '!']);
    text.chars().count() <= LONGEST_LABEL && !ends && !is_value(text)
}

/// A number or a date: it begins with a digit, or ends with a year.
fn is_value(text: &str) -> bool {
    let text = text.trim();
    let is_year = |word: &str| word.len() == 4 && word.starts_with(['1', '2']) && word.parse::<u16>().is_ok();
    text.starts_with(|c: char| c.is_ascii_digit()) || text.rsplit(' ').next().is_some_and(is_year)
}

/// The paragraphs in a cell: a line that goes on in the next one is no paragraph of its own.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    for line in text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        match paragraphs.last_mut().filter(|last| goes_on(last, line)) {
            Some(last) => {
                last.push('\n');
                last.push_str(line);
            }
            None => paragraphs.push(line.to_owned()),
        }
    }
    paragraphs
}

fn goes_on(before: &str, line: &str) -> bool {
    !before.ends_with(['.', ':', ';', '!', '?']) && line.starts_with(char::is_lowercase)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect_vec().join(" ")
}
