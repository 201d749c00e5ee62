//! From a text to the texts of its records, one after another.

mod array;
mod brackets;
mod lines;
mod piece;

use crate::format::Format;
use crate::text::Text;

use array::Array;
pub(crate) use brackets::Brackets;
use lines::{Lines, One};
pub(crate) use piece::{Gap, Piece, Spot};

/// What takes a text apart.
#[derive(Debug)]
pub(crate) enum Splitter {
    Record(One),
    Array(Array),
    Lines(Lines),
}

impl Splitter {
    pub(crate) fn new(format: Format, text: &mut Text) -> Self {
        match format {
            Format::Record => Self::Record(One::default()),
            Format::Array => {
                text.skip_mark();
                Self::Array(Array::default())
            }
            Format::Lines => {
                text.skip_mark();
                Self::Lines(Lines::default())
            }
        }
    }

    /// The text of the next record, or why there is none; nothing at the end.
    pub(crate) fn next(&mut self, text: &mut Text, most: usize) -> Option<Result<Piece, Gap>> {
        match self {
            Self::Record(one) => one.next(text, most),
            Self::Array(array) => array.next(text, most),
            Self::Lines(lines) => lines.next(text, most),
        }
    }

    /// Whether the file may have several records.
    pub(crate) fn has_several(&self) -> bool {
        !matches!(self, Self::Record(_))
    }
}
