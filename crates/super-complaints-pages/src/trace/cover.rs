//! Which words of a block are in a passage.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::Span;
use crate::layout::Block;
use crate::words::{Word, range};

use super::Inference;

/// A passage before its words and its line are known.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) span: Span,
    pub(super) entity: String,
    pub(super) field: String,
    /// How it was inferred; absent: the words state it.
    pub(super) inference: Option<Inference>,
}

/// How the words of a block were used.
pub(super) struct Cover {
    /// How many bytes are in passages.
    pub(super) placed: usize,
    /// The runs of words that are in none.
    pub(super) open: Vec<Range<usize>>,
}

/// Finds the words that are in no passage. Words without content, such as "and" or a full stop, go to the passage
/// next to them. The passages are those of the block, in the order of their beginnings.
pub(super) fn cover(block: &Block<'_>, passages: &mut [Placed]) -> Cover {
    let covered = covered(&block.words, passages);
    let mut cover = Cover { placed: 0, open: Vec::new() };
    let mut small = Vec::new();
    let mut at = 0;
    while at < covered.len() {
        let is_placed = |at: usize| covered.get(at).copied().unwrap_or_default();
        let end = (at..covered.len()).find(|end| is_placed(*end) != is_placed(at)).unwrap_or(covered.len());
        let run = range(&block.words, at, end);
        let attaches = !is_placed(at) && !passages.is_empty() && is_small(run);
        if is_placed(at) || attaches {
            cover.placed += run.iter().map(|word| word.raw.len()).sum::<usize>();
        } else {
            cover.open.push(at..end);
        }
        small.extend(attaches.then_some(at..end));
        at = end;
    }
    attach(&block.words, &small, passages);
    cover
}

fn covered(words: &[Word<'_>], passages: &[Placed]) -> Vec<bool> {
    let mut next = passages.iter().peekable();
    let mut until = 0;
    let mut flags = Vec::with_capacity(words.len());
    for word in words {
        while let Some(passage) = next.next_if(|passage| passage.span.start <= word.span.start) {
            until = until.max(passage.span.end);
        }
        flags.push(word.span.end <= until);
    }
    flags
}

/// Extends passages over the runs of small words next to them.
fn attach(words: &[Word<'_>], runs: &[Range<usize>], passages: &mut [Placed]) {
    if runs.is_empty() {
        return; // as in most blocks
    }
    let mut ends = FxHashMap::default();
    let mut starts = FxHashMap::default();
    for (at, passage) in passages.iter().enumerate() {
        ends.insert(passage.span.end, at); // the last one begins last: the innermost
        starts.entry(passage.span.start).or_insert(at);
    }
    for run in runs {
        let Some(span) = crate::words::span(range(words, run.start, run.end)) else { continue };
        let before = run.start.checked_sub(1).and_then(|before| words.get(before));
        let before = before.and_then(|word| ends.get(&word.span.end));
        let after = || words.get(run.end).and_then(|word| starts.get(&word.span.start));
        if let Some(passage) = before.or_else(after).and_then(|at| passages.get_mut(*at)) {
            passage.span = passage.span.to(span);
        }
    }
}

/// Whether words carry no content of their own between words that were read.
fn is_small(words: &[Word<'_>]) -> bool {
    const SMALL: [&str; 8] = ["the", "a", "an", "and", "this", "that", "has", "have"];
    words.iter().all(|word| word.is_mark() || word.any(&SMALL))
}
