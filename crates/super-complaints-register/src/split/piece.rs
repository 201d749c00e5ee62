//! The text of one record, or why there is none.

use std::io;

use crate::text::Text;

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
    pub(super) fn of(text: &Text, position: Option<usize>) -> Self {
        let (line, column) = text.position();
        Self { line, column, position }
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
pub(super) struct Gathered {
    pub(super) bytes: Vec<u8>,
    passed: u64,
    most: usize,
}

impl Gathered {
    pub(super) fn new(most: usize) -> Self {
        Self { bytes: Vec::new(), passed: 0, most }
    }

    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.passed += bytes.len() as u64;
        if self.is_too_large() {
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }

    pub(super) fn is_too_large(&self) -> bool {
        self.passed > self.most as u64
    }

    pub(super) fn is_endless(&self) -> bool {
        self.passed > (self.most as u64).saturating_mul(PASSED_OVER)
    }

    /// The record, or that it is too large.
    pub(super) fn finish(self, at: Spot) -> Result<Piece, Gap> {
        if self.is_too_large() { Err(Gap::TooLarge(at)) } else { Ok(Piece { bytes: self.bytes, at }) }
    }
}
