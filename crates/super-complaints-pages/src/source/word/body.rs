//! The content of a part of a Word document: its text, or that of a header, a footer or the notes.

use super::super::copied::Copied;
use super::super::grid::{self, Item};
use super::super::{Cell, Role};
use super::paragraph::Paragraph;
use super::styles::Kind;
use crate::ReadError;

/// The paragraphs of a part, and the cells of its tables.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) tables: Vec<Vec<Cell>>,
    /// Whether tracked changes have deleted text.
    pub(super) deleted: bool,
}

impl Body {
    /// The words of each paragraph.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.paragraphs.iter().map(|paragraph| paragraph.text.as_str())
    }

    /// Writes the paragraphs. If there are neither headings nor tables, nothing is known about any line: most letters
    /// are written that way.
    pub(super) fn write(mut self, copied: &mut Copied) -> Result<(), ReadError> {
        self.find_headers();
        let marked = !self.tables.is_empty() || self.paragraphs.iter().any(Paragraph::is_heading);
        let mut titled = false;
        let mut row = None;
        for paragraph in &self.paragraphs {
            let cell = self.cell(paragraph);
            let next = cell.map(|cell| (cell.table, cell.row));
            if next != row {
                copied.gap();
                row = next;
            }
            if paragraph.text.trim().is_empty() {
                continue;
            }
            if marked {
                copied.push(role(paragraph, cell, &mut titled), &paragraph.text)?;
            } else {
                paragraph.text.split('\n').try_for_each(|line| copied.push(Role::Line, line))?;
            }
        }
        if self.deleted {
            copied.note(
                "the document has tracked changes: deleted text is left out, inserted text is read".into(),
            );
        }
        Ok(())
    }

    fn cell(&self, paragraph: &Paragraph) -> Option<Cell> {
        let place = paragraph.place?;
        self.tables.get(place.table)?.get(place.cell).copied()
    }

    /// Few documents mark the header of a table, so that a first row of labels counts as one.
    fn find_headers(&mut self) {
        let mut items: Vec<Vec<Item>> = Vec::new();
        for paragraph in &self.paragraphs {
            let Some(cell) = self.cell(paragraph) else { continue };
            items.resize_with(items.len().max(cell.table + 1), Vec::new);
            if let Some(table) = items.get_mut(cell.table) {
                table.push(Item::one(cell.row, cell.column, paragraph.text.clone()));
            }
        }
        for (cells, items) in self.tables.iter_mut().zip(items) {
            if !cells.iter().any(|cell| cell.header) && grid::has_header(items) {
                cells.iter_mut().filter(|cell| cell.row == 0).for_each(|cell| cell.header = true);
            }
        }
    }
}

/// The role of a paragraph of a document with headings or tables. It has one title.
fn role(paragraph: &Paragraph, cell: Option<Cell>, titled: &mut bool) -> Role {
    if let Some(cell) = cell {
        return Role::Cell(cell);
    }
    match paragraph.kind {
        Kind::Contents => Role::Furniture("a table of contents"),
        Kind::Title if std::mem::replace(titled, true) => Role::Heading(1),
        Kind::Title => Role::Title,
        Kind::Heading(level) => Role::Heading(level),
        Kind::ListItem => Role::ListItem,
        Kind::Plain => Role::Paragraph,
    }
}
