//! Entries in memory, in one piece.

use std::hash::BuildHasher as _;
use std::io;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::merge::Run;

/// Entries one after the other, and where each of them is.
#[derive(Debug, Default)]
pub(super) struct Buffer {
    bytes: Vec<u8>,
    spans: Vec<(usize, usize)>,
}

impl Buffer {
    pub(super) fn push(&mut self, entry: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(entry);
        self.spans.push((start, self.bytes.len()));
    }

    /// How many bytes it takes.
    pub(super) fn size(&self) -> usize {
        self.bytes.len() + size_of_val(&*self.spans)
    }

    /// Leaves out entries whose name no other has: by a short hash, so that a few of them may stay.
    pub(super) fn retain_repeated(&mut self, name: impl Fn(&[u8]) -> &[u8]) {
        let Self { bytes, spans } = self;
        let hash = |span: &(usize, usize)| FxBuildHasher.hash_one(name(entry(bytes, *span)));
        let (mut once, mut again) = (FxHashSet::default(), FxHashSet::default());
        for hash in spans.iter().map(hash) {
            if !once.insert(hash) {
                again.insert(hash);
            }
        }
        spans.retain(|span| again.contains(&hash(span)));
    }

    pub(super) fn sort(&mut self) {
        let Self { bytes, spans } = self;
        spans.sort_unstable_by(|one, other| entry(bytes, *one).cmp(entry(bytes, *other)));
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = &[u8]> {
        self.spans.iter().map(|span| entry(&self.bytes, *span))
    }

    /// Makes it empty, and keeps its room.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.spans.clear();
    }

    /// The entries as a run, if they are sorted.
    pub(super) fn run(self) -> impl Run {
        InMemory { bytes: self.bytes, spans: self.spans.into_iter() }
    }
}

fn entry(bytes: &[u8], (start, end): (usize, usize)) -> &[u8] {
    bytes.get(start..end).unwrap_or_default()
}

/// A run that was never written.
#[derive(Debug)]
struct InMemory {
    bytes: Vec<u8>,
    spans: std::vec::IntoIter<(usize, usize)>,
}

impl Run for InMemory {
    fn next(&mut self, next: &mut Vec<u8>) -> io::Result<bool> {
        next.clear();
        let Some(span) = self.spans.next() else { return Ok(false) };
        next.extend_from_slice(entry(&self.bytes, span));
        Ok(true)
    }
}
