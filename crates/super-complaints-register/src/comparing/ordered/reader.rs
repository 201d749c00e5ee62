//! Bytes read again.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use memchr::memchr;
use super_complaints::PartialDate;

/// A zero within a text is followed by this, and its end is a zero followed by [`END`], which is less.
pub(super) const WITHIN: u8 = 0xff;
pub(super) const END: u8 = 1;

/// Bytes that are read again, in the order in which they were written.
#[derive(Debug)]
pub(crate) struct Reader<'r> {
    pub(crate) rest: &'r [u8],
    /// The files whose paths are not their names.
    pub(crate) paths: &'r [Arc<PathBuf>],
}

impl Reader<'_> {
    fn take(&mut self, count: usize) -> io::Result<&[u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn byte(&mut self) -> io::Result<u8> {
        self.take(1)?.first().copied().ok_or_else(damaged)
    }

    pub(crate) fn text(&mut self) -> io::Result<Box<str>> {
        String::from_utf8(self.bytes()?).map(Into::into).map_err(|_| damaged())
    }

    /// What was written as a text.
    pub(crate) fn bytes(&mut self) -> io::Result<Vec<u8>> {
        let end = end_of_text(self.rest).ok_or_else(damaged)?;
        let text = self.take(end)?.strip_suffix(&[0, END]).unwrap_or_default();
        let mut bytes = Vec::with_capacity(text.len());
        for (at, byte) in text.iter().enumerate() {
            let is_added = *byte == WITHIN && at.checked_sub(1).and_then(|at| text.get(at)) == Some(&0);
            bytes.extend((!is_added).then_some(byte));
        }
        Ok(bytes)
    }

    pub(crate) fn number(&mut self) -> io::Result<u64> {
        let count = usize::from(self.byte()?);
        Ok(self.take(count)?.iter().fold(0, |number, byte| number << u8::BITS | u64::from(*byte)))
    }

    pub(crate) fn position(&mut self) -> io::Result<Option<u32>> {
        let position = self.number()?.checked_sub(1).map(u32::try_from).transpose();
        position.map_err(|_| damaged())
    }

    pub(crate) fn date(&mut self) -> io::Result<Option<PartialDate>> {
        Ok(self.text()?.parse().ok())
    }
}

/// What is read is not what was written.
pub(crate) fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it was changed by another program")
}

/// Where the text ends with which some bytes begin.
pub(crate) fn end_of_text(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr(0, bytes.get(at..)?)? + 2;
        if bytes.get(at - 1) == Some(&END) {
            return Some(at);
        }
    }
}
