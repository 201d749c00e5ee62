//! Where the lines of a text begin.

use crate::Span;

use super::Noise;

pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let mut starts = vec![0];
        let bytes = text.as_bytes();
        // A carriage return before a line feed ends no line of its own.
        let alone = |at: &usize| bytes.get(*at) == Some(&b'\n') || bytes.get(*at + 1) != Some(&b'\n');
        starts.extend(memchr::memchr2_iter(b'\n', b'\r', bytes).filter(alone).map(|at| at + 1));
        Self(starts)
    }

    /// The line of a byte, counted from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at)
    }

    /// What is between two blocks and is not white space: only a byte order mark.
    pub(super) fn between(&self, text: &str, span: Span) -> Option<Noise> {
        let words = span.of(text);
        let trimmed = words.trim();
        let start = span.start + words.len() - words.trim_start().len();
        let span = Span { start, end: start + trimmed.len() };
        let reason = "a mark without words".to_owned();
        (!trimmed.is_empty()).then(|| Noise {
            span,
            line: self.line(start),
            text: trimmed.to_owned(),
            reason,
        })
    }
}
