//! A place in the text of a page.

use serde::{Serialize, Serializer};

/// A range of bytes of the text; always on the boundaries of characters. Serialised as `[start, end]`.
///
/// ```
/// use super_complaints_pages::Span;
/// let span = Span { start: 4, end: 9 };
/// assert_eq!(span.of("the whole text"), "whole");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The words at this place; empty if the text has no such place.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// From the beginning of one to the end of another.
    pub(crate) fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start, self.end].serialize(serializer)
    }
}
