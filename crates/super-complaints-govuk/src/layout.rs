//! From one form of input to a neutral page of blocks. Nothing here depends on what is read from a page.

mod block;
mod date_line;
mod furniture;
mod heading;
mod letter;
mod lines;
mod nations;
mod noise;
mod table;
pub(crate) mod text;

pub(crate) use block::{Block, BlockKind, Furniture, LetterField, Listing, Page};
pub(crate) use date_line::{DateLine, PageDate};
pub(crate) use heading::{Heading, ItemKind, ItemLabel, ResponseOf, label};
