//! A record on each line, or one record alone.

use std::io;

use memchr::memchr;

use crate::text::Text;

use super::piece::{Gap, Gathered, Piece, Spot};

/// A record on each line. Blank lines are passed over.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    ended: bool,
}

impl Lines {
    pub(super) fn next(&mut self, text: &mut Text, most: usize) -> Option<Result<Piece, Gap>> {
        while !self.ended {
            let at = Spot::of(text, None);
            let mut gathered = Gathered::new(most);
            if let Err(error) = self.gather(text, &mut gathered) {
                self.ended = true;
                return Some(Err(Gap::Failed(at, error)));
            }
            if gathered.is_endless() {
                self.ended = true;
                return Some(Err(Gap::Endless(at)));
            }
            let is_blank = gathered.bytes.iter().all(u8::is_ascii_whitespace);
            if gathered.is_too_large() || !is_blank {
                return Some(gathered.finish(at));
            }
        }
        None
    }

    /// Gathers the bytes of a line, without its line break.
    fn gather(&mut self, text: &mut Text, gathered: &mut Gathered) -> io::Result<()> {
        loop {
            let next = text.next()?;
            if next.is_empty() {
                self.ended = true;
                return Ok(());
            }
            let end = memchr(b'\n', next);
            let line = next.get(..end.unwrap_or(next.len())).unwrap_or_default();
            gathered.add(line);
            let taken = line.len() + usize::from(end.is_some());
            text.take(taken);
            if end.is_some() || gathered.is_endless() {
                return Ok(());
            }
        }
    }
}

/// One record: the whole text, whatever it is.
#[derive(Debug, Default)]
pub(crate) struct One {
    ended: bool,
}

impl One {
    pub(super) fn next(&mut self, text: &mut Text, most: usize) -> Option<Result<Piece, Gap>> {
        if self.ended {
            return None;
        }
        self.ended = true;
        let at = Spot::of(text, None);
        let mut gathered = Gathered::new(most);
        while !gathered.is_too_large() {
            match text.next() {
                Err(error) => return Some(Err(Gap::Failed(at, error))),
                Ok([]) => break,
                Ok(next) => {
                    gathered.add(next);
                    let count = next.len();
                    text.take(count);
                }
            }
        }
        Some(gathered.finish(at))
    }
}
