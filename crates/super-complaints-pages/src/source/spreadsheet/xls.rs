//! Excel workbooks of 1997 to 2003.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use calamine::{Data, Dimensions, Range, Reader, SheetType, SheetVisible, Xls, XlsError};
use cfb::CompoundFile;

use super_complaints::collect_vec::CollectVec as _;

use super::super::border::{MAX_INSIDE, too_much};
use super::super::grid::Item;
use super::{FORMAT, Sheet, broken, number, push};
use crate::ReadError;

/// How many cells the rectangles around the cells of all sheets have together.
const MAX_AREA: usize = 2_000_000;

/// How many sheets a workbook has at most.
const MAX_SHEETS: usize = 256;

pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ReadError> {
    require_small(&stream(bytes)?)?;
    let mut workbook = match Xls::new(Cursor::new(bytes)) {
        Err(XlsError::Password) => return Err(ReadError::Encrypted { format: FORMAT }),
        opened => opened.map_err(broken)?,
    };
    let listed = workbook.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for sheet in listed.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let range = workbook.worksheet_range(&sheet.name).map_err(broken)?;
        let hidden = sheet.visible != SheetVisible::Visible;
        sheets.push(Sheet { name: sheet.name, hidden, items: items(&range, &merged)? });
    }
    Ok(sheets)
}

fn items(range: &Range<Data>, merged: &[Dimensions]) -> Result<Vec<Item>, ReadError> {
    let merged: HashMap<(u32, u32), &Dimensions> = merged.iter().map(|area| (area.start, area)).collect();
    let (top, left) = range.start().unwrap_or_default();
    let mut items = Vec::new();
    for (row, column, value) in range.used_cells() {
        let (row, column) = (top as usize + row, left as usize + column);
        let mut item = Item::one(row, column, number::shown(value, None));
        let key = u32::try_from(row).ok().zip(u32::try_from(column).ok());
        if let Some(area) = key.and_then(|key| merged.get(&key)) {
            item.rows = area.end.0.saturating_sub(area.start.0) as usize + 1;
            item.columns = area.end.1.saturating_sub(area.start.1) as usize + 1;
        }
        push(&mut items, item)?;
    }
    Ok(items)
}

fn stream(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
    let name = if file.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    let opened = file.open_stream(name).map_err(broken)?;
    opened.take(MAX_INSIDE as u64).read_to_end(&mut stream).map_err(broken)?;
    Ok(stream)
}

/// Refuses a workbook whose sheets would take too much memory: the library makes a rectangle around the cells of each,
/// and two cells in opposite corners take more than any computer has.
fn require_small(stream: &[u8]) -> Result<(), ReadError> {
    const SHEET: u16 = 0x85;
    let starts: Vec<usize> = records(stream)
        .take_while(|(kind, _)| *kind != END)
        .filter(|(kind, _)| *kind == SHEET)
        .map(|(_, data)| (u32_at(data, 0)) as usize)
        .collect_vec();
    let mut area = 0_usize;
    for start in starts.iter().take(MAX_SHEETS) {
        let sheet = stream.get(*start..).ok_or_else(|| broken(()))?;
        area = area.saturating_add(rectangle(sheet));
    }
    if starts.len() > MAX_SHEETS || area > MAX_AREA { Err(too_much(FORMAT)) } else { Ok(()) }
}

const END: u16 = 0x0a;

/// How many cells the rectangle around the cells of a sheet has, or the one that it names.
fn rectangle(sheet: &[u8]) -> usize {
    const NAMED: u16 = 0x200;
    const CELLS: [u16; 9] = [0x06, 0xbd, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x207, 0x27e];
    let (mut rows, mut columns, mut named) = (0, 0, 0);
    for (kind, data) in records(sheet) {
        if kind == NAMED {
            let wide = data.len() >= 14;
            let rows = if wide { u32_at(data, 4) } else { u32::from(u16_at(data, 2)) };
            let columns = u16_at(data, if wide { 10 } else { 6 });
            named = (rows as usize).saturating_mul(usize::from(columns)).max(named);
        } else if CELLS.contains(&kind) {
            // A record of several cells ends with the last column.
            let last = if kind == 0xbd { u16_at(data, data.len().saturating_sub(2)) } else { 0 };
            rows = rows.max(usize::from(u16_at(data, 0)) + 1);
            columns = columns.max(usize::from(u16_at(data, 2).max(last)) + 1);
        }
    }
    named.max(rows.saturating_mul(columns))
}

/// The records of a stream, each with its kind.
fn records(mut stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let (head, rest) = stream.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(usize::from(u16_at(head, 2)))?;
        stream = rest;
        Some((u16_at(head, 0), data))
    })
}

fn u16_at(data: &[u8], at: usize) -> u16 {
    data.get(at..at + 2).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn u32_at(data: &[u8], at: usize) -> u32 {
    data.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
}
