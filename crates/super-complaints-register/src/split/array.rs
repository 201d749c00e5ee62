//! An array, taken apart without being read as a whole.

use std::io;

use crate::text::Text;

use super::brackets::Brackets;
use super::piece::{Gap, Gathered, Piece, Spot};

/// The records of a JSON array.
#[derive(Debug, Default)]
pub(crate) struct Array {
    stage: Stage,
    /// How many elements there were.
    count: usize,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Stage {
    #[default]
    Before,
    Elements,
    After,
    Ended,
}

impl Array {
    pub(super) fn next(&mut self, text: &mut Text, most: usize) -> Option<Result<Piece, Gap>> {
        if self.stage == Stage::Ended {
            return None;
        }
        let told = self.step(text, most).unwrap_or_else(|error| {
            self.stage = Stage::Ended;
            Some(Err(Gap::Failed(self.spot(text), error)))
        });
        if told.is_none() {
            self.stage = Stage::Ended;
        }
        told
    }

    fn spot(&self, text: &Text) -> Spot {
        Spot::of(text, Some(self.count))
    }

    fn step(&mut self, text: &mut Text, most: usize) -> io::Result<Option<Result<Piece, Gap>>> {
        let mut next = text.skip_blank()?;
        if self.stage == Stage::Before {
            if next != Some(b'[') {
                return Ok(self.ends(Gap::NoArray(Spot::of(text, None))));
            }
            text.take(1);
            self.stage = Stage::Elements;
            next = text.skip_blank()?;
            if next == Some(b']') {
                text.take(1);
                self.stage = Stage::After;
                next = text.skip_blank()?;
            }
        }
        if self.stage == Stage::After {
            let after = next.map(|_| Gap::AfterArray(Spot::of(text, None)));
            return Ok(after.and_then(|gap| self.ends(gap)));
        }
        self.element(text, most)
    }

    fn element(&mut self, text: &mut Text, most: usize) -> io::Result<Option<Result<Piece, Gap>>> {
        let at = self.spot(text);
        let mut gathered = Gathered::new(most);
        let mut brackets = Brackets::default();
        loop {
            let next = text.next()?;
            if next.is_empty() {
                return Ok(self.ends(Gap::Unfinished(at)));
            }
            let end = brackets.end(next);
            let is_last = end.and_then(|end| next.get(end.at)) == Some(&b']');
            let part = next.get(..end.map_or(next.len(), |end| end.at)).unwrap_or_default();
            gathered.add(part);
            let taken = part.len() + end.map_or(0, |end| end.takes);
            text.take(taken);
            if end.is_some() {
                self.count += 1;
                if is_last {
                    self.stage = Stage::After;
                }
                return Ok(Some(whole(gathered, at)));
            }
            if gathered.is_endless() {
                return Ok(self.ends(Gap::Endless(at)));
            }
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "what a step tells")]
    fn ends(&mut self, gap: Gap) -> Option<Result<Piece, Gap>> {
        self.stage = Stage::Ended;
        Some(Err(gap))
    }
}

/// The text of an element, without the space after it.
fn whole(mut gathered: Gathered, at: Spot) -> Result<Piece, Gap> {
    let end = gathered.bytes.iter().rposition(|byte| !byte.is_ascii_whitespace());
    gathered.bytes.truncate(end.map_or(0, |end| end + 1));
    if gathered.bytes.is_empty() && !gathered.is_too_large() {
        return Err(Gap::Nothing(at));
    }
    gathered.finish(at)
}
