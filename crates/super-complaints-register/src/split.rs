//! From a text to the texts of its records, one after another.

mod array;
mod brackets;
mod lines;

use std::io;

use crate::format::Format;
use crate::text::Text;

use array::Array;
pub(crate) use brackets::Brackets;
use lines::{Lines, One};

/// Of a record that is too large, so many times the limit is passed over to find the next one.
const PASSED_OVER: u64 = 64;

/// The text of one record within a text.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) bytes: Vec<u8>,
    pub(crate) at: Spot,
}

/// Where a record begins: its line, its column, and in an array its position.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) line: u64,
    pub(crate) column: u64,
    pub(crate) position: Option<usize>,
}

impl Spot {
    /// Where a text goes on.
    fn of(text: &Text, position: Option<usize>) -> Self {
        let (line, column) = text.position();
        Self { line, column, position }
    }
}

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

/// Why there is no text of a record.
#[derive(Debug)]
pub(crate) enum Gap {
    /// The record is larger than the limit. What follows it is read.
    TooLarge(Spot),
    /// There is nothing between two commas of an array.
    Nothing(Spot),
    /// It goes on and on: the rest is not read.
    Endless(Spot),
    /// The text breaks off within an array.
    Unfinished(Spot),
    /// It does not begin with `[`.
    NoArray(Spot),
    /// Something follows the end of an array.
    AfterArray(Spot),
    /// The text cannot be read further.
    Failed(Spot, io::Error),
}

impl Gap {
    pub(crate) fn at(&self) -> Spot {
        match self {
            Self::TooLarge(at)
            | Self::Nothing(at)
            | Self::Endless(at)
            | Self::Unfinished(at)
            | Self::NoArray(at)
            | Self::AfterArray(at)
            | Self::Failed(at, _) => *at,
        }
    }
}

/// The bytes of a record, up to a limit.
#[derive(Debug)]
struct Gathered {
    bytes: Vec<u8>,
    passed: u64,
    most: usize,
}

impl Gathered {
    fn new(most: usize) -> Self {
        Self { bytes: Vec::new(), passed: 0, most }
    }

    fn add(&mut self, bytes: &[u8]) {
        self.passed += bytes.len() as u64;
        if self.is_too_large() {
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn is_too_large(&self) -> bool {
        self.passed > self.most as u64
    }

    fn is_endless(&self) -> bool {
        self.passed > (self.most as u64).saturating_mul(PASSED_OVER)
    }

    /// The record, or that it is too large.
    fn finish(self, at: Spot) -> Result<Piece, Gap> {
        if self.is_too_large() { Err(Gap::TooLarge(at)) } else { Ok(Piece { bytes: self.bytes, at }) }
    }
}
