//! A workbook: the cells of every sheet.

mod number;
mod ods;
mod xls;
mod xlsx;

use super::border::{Archive, damaged, guarded, require_size};
use super::compound::Compound;
use super::copied::Copied;
use super::grid::{self, Item};
use super::{Format, Role, Source};
use crate::ReadError;

const FORMAT: Format = Format::Spreadsheet;

/// How many cells are read: more than 100 for each recommendation of every super-complaint so far, from each force.
const MAX_CELLS: usize = 400_000;

/// A sheet, before its cells become a table.
struct Sheet {
    name: String,
    hidden: bool,
    items: Vec<Item>,
}

/// The sheets of a workbook as tables, each below its name.
pub(super) fn source(bytes: &[u8]) -> Result<Source, ReadError> {
    require_size(bytes)?;
    let sheets = match Compound::of(bytes) {
        Some(Compound::Encrypted) => return Err(ReadError::Encrypted { format: FORMAT }),
        Some(Compound::Workbook) => guarded(FORMAT, || xls::sheets(bytes))?,
        Some(_) => return Err(not_a_workbook()),
        None => zipped(bytes)?,
    };
    let mut copied = Copied::new(FORMAT);
    for (table, sheet) in sheets.into_iter().enumerate() {
        write(&mut copied, table, sheet)?;
    }
    copied.source()
}

fn zipped(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    if !bytes.starts_with(b"PK") {
        return Err(not_a_workbook());
    }
    let mut archive = Archive::open(bytes, FORMAT)?;
    if archive.has("xl/workbook.xml") {
        return guarded(FORMAT, || xlsx::sheets(bytes));
    }
    match archive.text("content.xml")? {
        Some(_) if archive.has("META-INF/manifest.xml") && ods::is_encrypted(&mut archive)? => {
            Err(ReadError::Encrypted { format: FORMAT })
        }
        Some(content) => ods::sheets(&content),
        None => Err(not_a_workbook()),
    }
}

fn not_a_workbook() -> ReadError {
    ReadError::Unreadable {
        format: FORMAT,
        why: "it is another kind of file: save it as an Excel workbook (XLSX)",
    }
}

/// Nobody sees a hidden sheet, so that nothing is read from it; its words are listed.
fn write(copied: &mut Copied, table: usize, sheet: Sheet) -> Result<(), ReadError> {
    let Sheet { name, hidden, items } = sheet;
    if items.is_empty() {
        return Ok(());
    }
    copied.gap();
    if !hidden {
        copied.push(Role::Heading(2), &name)?;
        return grid::write(copied, table, items);
    }
    copied.note(format!("the sheet `{name}` is hidden, so nothing is read from it"));
    let why = Role::Furniture("a hidden sheet");
    copied.push(why, &name)?;
    items.iter().try_for_each(|item| copied.push(why, &item.text))
}

/// Adds a cell, within the limit.
fn push(items: &mut Vec<Item>, item: Item) -> Result<(), ReadError> {
    if items.len() == MAX_CELLS {
        return Err(ReadError::TooMuchInside { format: FORMAT, max: MAX_CELLS });
    }
    items.push(item);
    Ok(())
}

fn broken<E>(_: E) -> ReadError {
    damaged(FORMAT)
}
