//! Sorted runs merged into one.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::fmt::Debug;
use std::io;

/// Entries that are sorted.
pub(super) trait Run: Debug {
    /// Puts the next entry into `next`; false at the end.
    fn next(&mut self, next: &mut Vec<u8>) -> io::Result<bool>;
}

/// All entries of some runs, sorted; of each run, one is in memory.
#[derive(Debug)]
pub(crate) struct Sorted {
    runs: Vec<Box<dyn Run>>,
    heads: BinaryHeap<Head>,
}

/// The next entry of a run.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    entry: Vec<u8>,
    run: usize,
}

impl Ord for Head {
    /// The smallest entry is at the top of the heap.
    fn cmp(&self, other: &Self) -> Ordering {
        (&other.entry, other.run).cmp(&(&self.entry, self.run))
    }
}

impl PartialOrd for Head {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Sorted {
    pub(super) fn merged(mut runs: Vec<Box<dyn Run>>) -> io::Result<Self> {
        let mut heads = BinaryHeap::new();
        for (run, entries) in runs.iter_mut().enumerate() {
            let mut entry = Vec::new();
            if entries.next(&mut entry)? {
                heads.push(Head { entry, run });
            }
        }
        Ok(Self { runs, heads })
    }

    /// Puts the next entry into `next`; false at the end.
    ///
    /// # Errors
    /// If the temporary file cannot be read.
    pub(crate) fn next(&mut self, next: &mut Vec<u8>) -> io::Result<bool> {
        next.clear();
        let Some(mut head) = self.heads.peek_mut() else { return Ok(false) };
        std::mem::swap(&mut head.entry, next);
        let more = match self.runs.get_mut(head.run) {
            Some(run) => run.next(&mut head.entry)?,
            None => false,
        };
        if !more {
            PeekMut::pop(head);
        }
        Ok(true)
    }
}
