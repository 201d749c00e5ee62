//! Which words of a page are marked, and how: marks within marks, cut where parts of the page begin.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Span;

/// Marks within marks are shown up to this depth; deeper ones only keep their links.
const DEEPEST: usize = 8;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// Words of facts, by their number.
    Words(usize),
    /// Words that were not used, by their position in the trace.
    Unused(usize),
    /// Words that say nothing about the super-complaint, by their position in the trace.
    Aside(usize),
}

/// Marked words, with the marks within them.
#[derive(Debug)]
pub(super) struct Marked {
    pub(super) span: Span,
    pub(super) mark: Mark,
    /// Whether this is the first piece of the words: links lead here.
    pub(super) first: bool,
    pub(super) within: Vec<Marked>,
}

/// The marks that were not yet shown, the longest of those that begin earliest first.
#[derive(Debug, Default)]
pub(super) struct Marks(BinaryHeap<Reverse<Piece>>);

/// The beginning, the end, the mark, and whether it is a later piece.
type Piece = (usize, Reverse<usize>, Mark, bool);

impl Marks {
    pub(super) fn add(&mut self, span: Span, mark: Mark) {
        self.0.push(Reverse((span.start, Reverse(span.end), mark, false)));
    }

    /// The marks in the next part of the text. What goes beyond the part stays for the parts after it.
    pub(super) fn within(&mut self, part: Span) -> Vec<Marked> {
        let mut open: Vec<Marked> = Vec::new();
        let mut done = Vec::new();
        while let Some(Reverse((start, Reverse(end), mark, later))) =
            self.0.peek().copied().filter(|Reverse(piece)| piece.0 < part.end)
        {
            self.0.pop();
            let start = start.max(part.start);
            while open.last().is_some_and(|top| top.span.end <= start) {
                close(&mut open, &mut done);
            }
            // Each piece is cut at most once by each mark around it, so there are never many pieces.
            let limit = open.last().map_or(part.end, |top| top.span.end);
            if end > limit {
                let later = later || start < limit;
                self.0.push(Reverse((limit, Reverse(end), mark, later)));
            }
            let span = Span { start, end: end.min(limit) };
            if span.start >= span.end {
                continue;
            }
            let piece = Marked { span, mark, first: !later, within: Vec::new() };
            if open.len() < DEEPEST {
                open.push(piece);
            } else if let Some(top) = open.last_mut() {
                let end = span.start;
                top.within.push(Marked { span: Span { start: span.start, end }, ..piece });
            }
        }
        while !open.is_empty() {
            close(&mut open, &mut done);
        }
        done
    }
}

/// Puts the innermost open mark into the one around it.
fn close(open: &mut Vec<Marked>, done: &mut Vec<Marked>) {
    if let Some(piece) = open.pop() {
        open.last_mut().map_or(done, |top| &mut top.within).push(piece);
    }
}
