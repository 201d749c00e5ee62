//! A paragraph of a Word document.

use super::styles::Kind;

/// Where a paragraph is in a table: the table, and the cell in its list of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) table: usize,
    pub(super) cell: usize,
}

/// A paragraph, as far as it has been read.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) place: Option<Place>,
    /// Text boxes that are anchored in it come after it.
    pub(super) boxes: Vec<Paragraph>,
}

impl Paragraph {
    pub(super) fn new(place: Option<Place>) -> Self {
        Self { text: String::new(), kind: Kind::Plain, place, boxes: Vec::new() }
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Title | Kind::Heading(_))
    }

    /// The paragraph and the text boxes in it, in the order of reading.
    pub(super) fn flat(mut self) -> Vec<Self> {
        let boxes = std::mem::take(&mut self.boxes);
        let mut all = vec![self];
        all.extend(boxes);
        all
    }
}
