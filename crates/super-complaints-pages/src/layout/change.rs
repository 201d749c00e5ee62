//! The date above a note of changes.

use crate::words::{Word, range, span};

use super::{BlockKind, DateLine, PageDate};

/// The date above a note of changes: alone in its line, or numbered.
pub(super) fn change(words: &[Word<'_>]) -> Option<BlockKind> {
    let numbered =
        words.iter().skip(1).position(|word| word.raw == ".").filter(|at| *at == 0).map_or(0, |_| 2);
    let words = range(words, numbered, words.len());
    let date = crate::dates::whole(words)?;
    let span = span(words)?;
    Some(BlockKind::Dates(vec![DateLine { what: PageDate::Updated, date, span }]))
}
