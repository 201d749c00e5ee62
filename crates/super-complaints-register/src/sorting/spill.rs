//! Sorted runs in a temporary file.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::sync::Arc;

use super::merge::Run;

pub(super) const IS_POSSIBLE: bool = true;

/// So much is written at a time.
const WRITTEN: usize = 64 << 10;
/// So much of a run is read at a time, if there is room for it.
const READ: Range<usize> = 4 << 10..64 << 10;

/// Runs one after the other in one file. It has no name, so nothing is left of it, however the process ends; and one file is
/// open, however many runs there are. Before each entry is its length.
#[derive(Debug)]
pub(super) struct Spilled {
    file: File,
    ends: Vec<u64>,
}

impl Spilled {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self { file: tempfile::tempfile()?, ends: Vec::new() })
    }

    /// Writes a run: entries that are sorted.
    pub(super) fn add<'e>(&mut self, sorted: impl Iterator<Item = &'e [u8]>) -> io::Result<()> {
        let mut file = BufWriter::with_capacity(WRITTEN, &self.file);
        let mut end = self.ends.last().copied().unwrap_or_default();
        for entry in sorted {
            let length = u32::try_from(entry.len()).map_err(io::Error::other)?.to_le_bytes();
            file.write_all(&length)?;
            file.write_all(entry)?;
            end += (length.len() + entry.len()) as u64;
        }
        file.flush()?;
        drop(file);
        self.ends.push(end);
        Ok(())
    }

    /// The runs, read in pieces that together have about so many bytes.
    pub(super) fn runs(self, most: usize) -> Vec<Box<dyn Run>> {
        let piece = (most / self.ends.len().max(1)).clamp(READ.start, READ.end);
        let file = Arc::new(self.file);
        let mut start = 0;
        let run = |end| -> Box<dyn Run> {
            let left = std::mem::replace(&mut start, end)..end;
            Box::new(Spill { file: Arc::clone(&file), left, piece, read: Vec::new(), at: 0 })
        };
        self.ends.into_iter().map(run).collect()
    }
}

/// A run that was written.
#[derive(Debug)]
struct Spill {
    file: Arc<File>,
    /// What of the file is not yet read.
    left: Range<u64>,
    piece: usize,
    /// What is read, from `at` on not yet passed on.
    read: Vec<u8>,
    at: usize,
}

impl Spill {
    /// The next bytes.
    fn take(&mut self, count: usize) -> io::Result<&[u8]> {
        if self.read.len() - self.at < count {
            self.read.drain(..self.at);
            self.at = 0;
            let wanted = (count.max(self.piece) - self.read.len()) as u64;
            let wanted = wanted.min(self.left.end - self.left.start);
            let mut file = &*self.file;
            file.seek(SeekFrom::Start(self.left.start))?;
            file.take(wanted).read_to_end(&mut self.read)?;
            self.left.start += wanted;
        }
        let taken = self.at..self.at + count;
        let bytes = self.read.get(taken.clone()).ok_or(io::ErrorKind::UnexpectedEof)?;
        self.at = taken.end;
        Ok(bytes)
    }
}

impl Run for Spill {
    fn next(&mut self, next: &mut Vec<u8>) -> io::Result<bool> {
        next.clear();
        if self.at == self.read.len() && self.left.is_empty() {
            return Ok(false);
        }
        let length = self.take(size_of::<u32>())?.try_into().map_err(io::Error::other)?;
        let length = usize::try_from(u32::from_le_bytes(length)).map_err(io::Error::other)?;
        next.extend_from_slice(self.take(length)?);
        Ok(true)
    }
}
