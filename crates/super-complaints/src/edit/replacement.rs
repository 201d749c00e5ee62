//! Changes to a text by the bytes that they replace.

use std::ops::Range;

/// Some bytes of a text, and what takes their place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replacement {
    /// The bytes that are taken out; an empty range: nothing is.
    pub span: Range<usize>,
    /// What is put in their place; empty: nothing is.
    pub text: String,
}

impl Replacement {
    pub(super) fn new(span: Range<usize>, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
}

/// Whether two changes get in each other's way: they take out the same bytes, or one puts something in where the other
/// begins or ends.
pub(crate) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    if one.is_empty() || other.is_empty() {
        return one.start <= other.end && other.start <= one.end;
    }
    one.start < other.end && other.start < one.end
}

/// The text with these changes, none of which gets in the way of another.
pub(crate) fn replaced(text: &str, mut changes: Vec<Replacement>) -> String {
    crate::order::sort_by_number(&mut changes, |change| change.span.start as u64);
    let mut changed = String::with_capacity(text.len());
    let mut at = 0;
    for Replacement { span, text: new } in &changes {
        changed.push_str(text.get(at..span.start).unwrap_or_default());
        changed.push_str(new);
        at = span.end;
    }
    changed.push_str(text.get(at..).unwrap_or_default());
    changed
}
