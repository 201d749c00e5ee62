//! From one form of input to a neutral page of blocks. Nothing here depends on what is read from a page.

mod aligned;
mod block;
mod cell_number;
mod cells;
mod change;
mod column;
mod column_words;
mod contact;
mod date_line;
mod furniture;
mod gap;
mod head;
mod heading;
mod joined;
mod kind;
mod labelled_lines;
mod letter;
mod letter_title;
mod marked;
mod masthead;
mod nations;
mod noise;
mod short_name;
mod table;
mod text;
mod text_table;
mod upright_table;

pub(crate) use block::{Block, BlockKind, Furniture, LetterField, Listing, Page};
pub(crate) use cell_number::number as cell_number;
pub(crate) use cells::{Table, TableCell};
pub(crate) use column::{ColumnKind, Responder, by_whom, of_header};
pub(crate) use contact::is_foot;
pub(crate) use date_line::{DateLine, PageDate};
pub(crate) use head::is_agenda;
pub(crate) use heading::{
    Heading, ItemKind, ItemLabel, ResponseOf, after_apposition, after_topic, heading, is_part_of_answer,
    label,
};
pub(crate) use letter::{after_copies, bare_recipient, closes};
pub(crate) use short_name::{Short, short_name};

use crate::parties::Names;
use crate::source::{Role, Source};

/// The page that a file contains: by its marks if the format has any, else by its lines.
pub(crate) fn page<'t>(source: &'t Source, names: &Names<'_>) -> Page<'t> {
    if source.parts.iter().all(|part| matches!(part.role, Role::Line | Role::Furniture(_))) {
        text::page(source, names)
    } else {
        marked::page(source, names)
    }
}
