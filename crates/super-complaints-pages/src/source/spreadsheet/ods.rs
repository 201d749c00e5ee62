//! Workbooks of the ODF standard. Their cells hold the words that are shown, so that no value has to be formatted again.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::border::Archive;
use super::super::grid::Item;
use super::super::xml::{self, attribute};
use super::{Sheet, broken, push};
use crate::ReadError;

/// How many times a cell with words is repeated in reading: a fill to the edge of the sheet says it no better.
const MAX_REPEATS: usize = 100;

/// The largest row and column of a sheet.
const EDGE: usize = 1 << 21;

/// Whether the list of files says that they are encrypted.
pub(super) fn is_encrypted(archive: &mut Archive<'_>) -> Result<bool, ReadError> {
    let manifest = archive.text("META-INF/manifest.xml")?;
    Ok(manifest.is_some_and(|manifest| manifest.contains("encryption-data")))
}

/// The sheets of `content.xml`.
pub(super) fn sheets(content: &str) -> Result<Vec<Sheet>, ReadError> {
    let mut reader = Reader::from_str(content);
    let mut state = State::default();
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(tag) => state.start(&tag),
            Event::Empty(tag) => {
                state.start(&tag);
                state.end(tag.local_name().as_ref())?;
            }
            Event::End(tag) => state.end(tag.local_name().as_ref())?,
            Event::Eof => return Ok(state.sheets),
            other => {
                if state.inside > 0 && state.note == 0 {
                    xml::words(&other, &mut state.text);
                }
            }
        }
    }
}

#[derive(Default)]
struct State {
    sheets: Vec<Sheet>,
    hidden_styles: HashSet<String>,
    style: String,
    row: usize,
    row_repeats: usize,
    column: usize,
    repeats: usize,
    span: (usize, usize),
    /// How many cells the event is in: words outside of cells belong to drawings and settings.
    inside: usize,
    /// How many notes: what a person wrote beside a cell is not in it.
    note: usize,
    text: String,
}

impl State {
    fn start(&mut self, tag: &BytesStart<'_>) {
        let number = |name| attribute(tag, name).and_then(|n| n.parse().ok()).unwrap_or(1_usize).max(1);
        match tag.local_name().as_ref() {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hidden_styles.insert(self.style.clone());
            }
            "table" => {
                let hidden =
                    attribute(tag, "style-name").is_some_and(|name| self.hidden_styles.contains(&name));
                let name = attribute(tag, "name").unwrap_or_default();
                self.sheets.push(Sheet { name, hidden, items: Vec::new() });
                self.row = 0;
            }
            "table-row" => {
                self.row_repeats = number("number-rows-repeated");
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                self.repeats = number("number-columns-repeated");
                self.span = (number("number-rows-spanned"), number("number-columns-spanned"));
                self.text.clear();
                self.inside += 1;
            }
            "annotation" => self.note += 1,
            "s" if self.inside > 0 => self.text.push(' '),
            "line-break" if self.inside > 0 => self.text.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "p" | "h" if self.inside > 0 && self.note == 0 => self.text.push('\n'),
            "annotation" => self.note = self.note.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.cell()?,
            "table-row" => self.row = (self.row + self.row_repeats).min(EDGE),
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self) -> Result<(), ReadError> {
        self.inside = self.inside.saturating_sub(1);
        let text = self.text.trim();
        let Some(sheet) = self.sheets.last_mut().filter(|_| !text.is_empty()) else {
            self.column = (self.column + self.repeats).min(EDGE);
            return Ok(());
        };
        for row in 0..self.row_repeats.min(MAX_REPEATS) {
            for column in 0..self.repeats.min(MAX_REPEATS) {
                let (rows, columns) = self.span;
                let (row, column) = (self.row + row, self.column + column);
                push(&mut sheet.items, Item { row, column, rows, columns, text: text.to_owned() })?;
            }
        }
        self.column = (self.column + self.repeats).min(EDGE);
        Ok(())
    }
}
