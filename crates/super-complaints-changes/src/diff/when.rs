//! When something happened, and whether the record infers that.

use super_complaints::PartialDate;
use super_complaints::model::Mark;

/// A date with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) date: PartialDate,
    pub(crate) inferred: bool,
}

impl When {
    /// A date as a record has it, with the mark on it.
    pub(crate) fn new(date: PartialDate, mark: Option<Mark>) -> Self {
        Self { date, inferred: mark == Some(Mark::Inferred) }
    }

    /// `2022-04-04 (inferred)`.
    pub(crate) fn in_words(self) -> String {
        let sure = if self.inferred { " (inferred)" } else { "" };
        format!("{}{sure}", self.date.in_words())
    }
}

/// A date that follows from what is known.
impl From<PartialDate> for When {
    fn from(date: PartialDate) -> Self {
        Self { date, inferred: false }
    }
}
