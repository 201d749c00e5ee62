//! How far a long reading has come.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How far the reading of entries has come. Copies show the same reading, from any thread.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    read: Arc<AtomicU64>,
    total: Option<u64>,
}

impl Progress {
    /// With the size of everything that is to be read, if that is known.
    pub(crate) fn of(read: Arc<AtomicU64>, total: Option<u64>) -> Self {
        Self { read, total }
    }

    /// How many bytes were read; of compressed files, the compressed bytes.
    pub fn bytes(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// How many bytes there are; `None` if that is not known, as for standard input.
    pub fn total(&self) -> Option<u64> {
        self.total
    }
}

/// Counts what is read.
#[derive(Debug)]
pub(crate) struct Counted<R>(pub(crate) R, pub(crate) Arc<AtomicU64>);

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(buffer)?;
        self.1.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
