//! Excel workbooks since 2007.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xlsx};

use super::super::grid::Item;
use super::{Sheet, broken, number, push};
use crate::ReadError;

/// The sheets of a workbook. Its cells are read one by one: as a rectangle, two cells in opposite corners of a
/// sheet would take hundreds of gigabytes.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let listed = workbook.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for sheet in listed.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).map_err(broken)?;
        let items = cells(&mut workbook, &sheet.name, &merged)?;
        sheets.push(Sheet { name: sheet.name, hidden: sheet.visible != SheetVisible::Visible, items });
    }
    Ok(sheets)
}

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    merged: &[Dimensions],
) -> Result<Vec<Item>, ReadError> {
    let merged: HashMap<(u32, u32), &Dimensions> = merged.iter().map(|area| (area.start, area)).collect();
    let mut reader = workbook.worksheet_cells_reader(name).map_err(broken)?;
    let mut items = Vec::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(broken)? {
        let format = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let text = number::shown(&cell.get_value().clone().into(), format.map(|f| f.format_code.as_str()));
        let position = cell.get_position();
        if text.trim().is_empty() {
            continue;
        }
        let area = merged.get(&position);
        let covered = |from: u32, to: u32| to.saturating_sub(from) as usize + 1;
        push(
            &mut items,
            Item {
                row: position.0 as usize,
                column: position.1 as usize,
                rows: area.map_or(1, |area| covered(area.start.0, area.end.0)),
                columns: area.map_or(1, |area| covered(area.start.1, area.end.1)),
                text,
            },
        )?;
    }
    Ok(items)
}
