//! The text of a file as it comes, with its beginning still there after somebody looked at it.

use std::io::{self, BufRead, BufReader, Read};

use memchr::{memchr_iter, memrchr};

/// How much is read at a time.
const BUFFER: usize = 64 << 10;

/// The mark that some programs write before a text in UTF-8.
pub(crate) const MARK: &[u8] = b"\xef\xbb\xbf";

/// A text that is read once, from its beginning.
pub(crate) struct Text {
    /// What was looked at, from `at` on not yet read.
    head: Vec<u8>,
    at: usize,
    /// An error after the head; it is reported once.
    failed: Option<io::Error>,
    ended: bool,
    rest: BufReader<Box<dyn Read + Send>>,
    /// The line and the column of what comes next, from 1.
    line: u64,
    column: u64,
}

impl Text {
    pub(crate) fn new(reader: Box<dyn Read + Send>) -> Self {
        let rest = BufReader::with_capacity(BUFFER, reader);
        Self { head: Vec::new(), at: 0, failed: None, ended: false, rest, line: 1, column: 1 }
    }

    /// What was looked at so far.
    pub(crate) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Looks further ahead, by what one read gives; whether there was more. Only before anything is taken.
    pub(crate) fn look(&mut self) -> bool {
        if self.ended {
            return false;
        }
        let more = loop {
            match self.rest.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.failed = Some(error);
                    break 0;
                }
                Ok(more) => {
                    self.head.extend_from_slice(more);
                    break more.len();
                }
            }
        };
        self.rest.consume(more);
        self.ended = more == 0;
        more > 0
    }

    /// Passes over a byte-order mark at the beginning, which is no part of the first record.
    pub(crate) fn skip_mark(&mut self) {
        while self.head.len() < MARK.len() && self.look() {}
        if self.head.starts_with(MARK) {
            self.at = MARK.len();
        }
    }

    /// Passes over white space; the byte that follows, if there is one.
    pub(crate) fn skip_blank(&mut self) -> io::Result<Option<u8>> {
        loop {
            let next = self.next()?;
            if next.is_empty() {
                return Ok(None);
            }
            let end = next.iter().position(|byte| !byte.is_ascii_whitespace());
            let (count, found) = (end.unwrap_or(next.len()), end.and_then(|at| next.get(at)).copied());
            self.take(count);
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// What comes next; empty at the end. An error ends the text.
    pub(crate) fn next(&mut self) -> io::Result<&[u8]> {
        if self.at < self.head.len() {
            return Ok(self.head.get(self.at..).unwrap_or_default());
        }
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        if self.ended {
            return Ok(&[]);
        }
        self.head = Vec::new();
        self.at = 0;
        loop {
            match self.rest.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.ended = true;
                    return Err(error);
                }
                Ok(_) => break,
            }
        }
        Ok(self.rest.buffer())
    }

    /// Takes so many bytes of what comes next.
    pub(crate) fn take(&mut self, count: usize) {
        let from_head = self.at < self.head.len();
        let all = if from_head { self.head.get(self.at..) } else { Some(self.rest.buffer()) };
        let taken = all.and_then(|all| all.get(..count)).unwrap_or_default();
        let is_start = |byte: &&u8| **byte & 0xc0 != 0x80; // not within a character
        let after = memrchr(b'\n', taken).map(|at| at + 1);
        self.line += memchr_iter(b'\n', taken).count() as u64;
        let begins = if after.is_some() { 1 } else { self.column };
        let last = taken.get(after.unwrap_or(0)..).unwrap_or_default();
        self.column = begins + last.iter().filter(is_start).count() as u64;
        if from_head { self.at += count } else { self.rest.consume(count) }
    }

    /// The line and the column of what comes next, from 1.
    pub(crate) fn position(&self) -> (u64, u64) {
        (self.line, self.column)
    }
}
