//! Entries, which are bytes, taken in any order and given back sorted, in memory of a bounded size.
//!
//! They are collected in a buffer. When it is full, it is sorted and written to a temporary file as a run; at the end all
//! runs, and what is still in the buffer, are merged. Without the feature `spill` nothing is written: the buffer is the only
//! run.

mod buffer;
mod merge;
#[cfg_attr(feature = "spill", path = "sorting/spill.rs")]
#[cfg_attr(not(feature = "spill"), path = "sorting/no_spill.rs")]
mod spilled;

use std::io;

use buffer::Buffer;
use spilled::{IS_POSSIBLE, Spilled};

pub(crate) use merge::Sorted;

/// Takes entries.
#[derive(Debug)]
pub(crate) struct Sorter {
    buffer: Buffer,
    most: usize,
    spilled: Option<Spilled>,
}

impl Sorter {
    /// With a buffer of so many bytes.
    pub(crate) fn new(most: usize) -> Self {
        Self { buffer: Buffer::default(), most, spilled: None }
    }

    /// Takes an entry.
    ///
    /// # Errors
    /// If the temporary file cannot be written.
    pub(crate) fn push(&mut self, entry: &[u8]) -> io::Result<()> {
        self.buffer.push(entry);
        if IS_POSSIBLE && self.buffer.size() > self.most {
            let spilled = match &mut self.spilled {
                Some(spilled) => spilled,
                none => none.insert(Spilled::new()?),
            };
            self.buffer.sort();
            spilled.add(self.buffer.entries())?;
            self.buffer.clear();
        }
        Ok(())
    }

    /// What was taken, sorted. An entry with a name that no other has may be left out: nothing can be compared with it.
    ///
    /// # Errors
    /// If the temporary file cannot be read.
    pub(crate) fn finish(mut self, name: impl Fn(&[u8]) -> &[u8]) -> io::Result<Sorted> {
        // In WebAssembly there are few records, and what is not called takes no room.
        if IS_POSSIBLE && self.spilled.is_none() {
            self.buffer.retain_repeated(name);
        }
        self.buffer.sort();
        let mut runs = self.spilled.map(|spilled| spilled.runs(self.most)).unwrap_or_default();
        runs.push(Box::new(self.buffer.run()));
        Sorted::merged(runs)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(entry: &[u8]) -> &[u8] {
        entry.get(..3).unwrap_or(entry)
    }

    proptest! {
        #[test]
        fn entries_are_sorted_whatever_the_size_of_the_buffer(
            entries in prop::collection::vec(prop::collection::vec(0_u8..6, 0..40), 0..80),
            most in 0_usize..2_000,
        ) {
            let mut sorter = Sorter::new(most);
            for entry in &entries {
                sorter.push(entry).unwrap();
            }
            let mut sorted = sorter.finish(name).unwrap();
            let (mut given, mut entry) = (Vec::new(), Vec::new());
            while sorted.next(&mut entry).unwrap() {
                given.push(entry.clone());
            }
            // Those with a name that no other has may be there or not.
            let are_repeated = |one: &[u8]| entries.iter().filter(|other| name(other) == name(one)).count() > 1;
            given.retain(|entry| are_repeated(entry));
            let mut expected: Vec<_> = entries.iter().filter(|entry| are_repeated(entry)).cloned().collect();
            expected.sort();
            prop_assert_eq!(given, expected);
        }
    }
}
