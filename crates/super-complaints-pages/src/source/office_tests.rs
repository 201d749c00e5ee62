//! What is read from tables, workbooks, Word documents and PDFs, and how it is marked.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; helpers of tests are no test functions"
)]

#[path = "../../tests/made/mod.rs"]
mod made;

mod csv;
mod hostile;
mod pdf;
mod spreadsheet;
mod word;

use super::{Format, Role, Source, open};
use crate::{Options, ReadError};

fn read(bytes: &[u8], format: Format) -> Result<Source, ReadError> {
    open(bytes, &Options { format: Some(format), ..Options::default() })
}

/// The parts, each with a short name of its role: `1,2` is a cell, `*1,2` a cell of a header, `0,0+2x3` a large one.
fn parts(bytes: &[u8], format: Format) -> Vec<(String, String)> {
    let source = read(bytes, format).unwrap();
    let name = |role: Role| match role {
        Role::Cell(cell) => {
            let header = if cell.header { "*" } else { "" };
            let large = cell.rows > 1 || cell.columns > 1;
            let large = if large { format!("+{}x{}", cell.rows, cell.columns) } else { String::new() };
            format!("{header}{},{}{large}", cell.row, cell.column)
        }
        Role::Heading(level) => format!("h{level}"),
        Role::Furniture(why) => format!("({why})"),
        other => format!("{other:?}").to_lowercase(),
    };
    source.parts.iter().map(|part| (name(part.role), part.span.of(&source.text).to_owned())).collect()
}

/// The parts as lines of text.
fn shown(bytes: &[u8], format: Format) -> Vec<String> {
    parts(bytes, format).into_iter().map(|(role, text)| format!("{role}: {text}")).collect()
}
