//! A time that was found: its words, and a date if they give one.

use super_complaints::model::{Due, Text};

use crate::words::{Word, one_of, range, text};

/// When something is to be done, and where the words for it are.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::reading) struct Found {
    pub(in crate::reading) due: Due,
    pub(in crate::reading) words: (usize, usize),
    /// The words of the date, if it was inferred.
    pub(in crate::reading) inferred: Option<(usize, usize)>,
}

impl Found {
    /// The same, its words counted from so many words earlier.
    pub(in crate::reading) fn moved(mut self, by: usize) -> Self {
        self.words = (self.words.0 + by, self.words.1 + by);
        self.inferred = self.inferred.map(|(from, to)| (from + by, to + by));
        self
    }

    /// Whether it is a date on which something happened: "on 5 May 2022", "in March 2023".
    pub(in crate::reading) fn is_past_or_point(&self, words: &[Word<'_>]) -> bool {
        self.due.date.is_some() && one_of(words, self.words.0, &["in", "on"])
    }
}

/// A time without a date: its words.
pub(in crate::reading) fn found(words: &[Word<'_>], from: usize, to: usize) -> Option<Found> {
    let mut due = Due::default();
    due.words = Some(Text::new(text(range(words, from, to))).ok()?);
    Some(Found { due, words: (from, to), inferred: None })
}
