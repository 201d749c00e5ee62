//! Counts that say "n of m", or a range where membership or an answer is unsure.

use std::fmt;

use serde::Serialize;

/// A count, or the two ends of a range of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Range {
    /// At least so many.
    pub min: usize,
    /// At most so many.
    pub max: usize,
}

impl Range {
    pub(super) fn new(min: usize, more: usize) -> Self {
        Self { min, max: min + more }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.min == self.max {
            write!(f, "{}", self.min)
        } else {
            write!(f, "{} to {}", self.min, self.max)
        }
    }
}

/// How many of those asked have answered.
///
/// Members who were perhaps asked widen `asked`; cells that cannot be told widen `answered`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    /// How many were asked.
    pub asked: Range,
    /// How many answered, by themselves or through one who spoke for them.
    pub answered: Range,
    /// How many answered to a part only.
    pub answered_in_part: usize,
    /// For how many a representative gave a view of its own.
    pub represented: usize,
    /// About how many somebody else reports.
    pub reported: usize,
    /// For how many somebody looked and found none.
    pub no_published_response: usize,
    /// For how many it cannot be told.
    pub cannot_tell: usize,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.answered, self.asked)
    }
}
