//! Days of a calendar.

use super_complaints::PartialDate;
use time::Date;

/// The days on which something is shown, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
}

/// The longest range of days that a calendar shows as one event. A longer one is shown on its last day.
const LONGEST_RANGE: i64 = 31;

impl Days {
    /// The days on which a date may be; `None` if it has no last one, or if it is a longer range than is shown.
    pub(super) fn of(date: &PartialDate) -> Option<Self> {
        let days = Self { first: date.earliest()?, last: date.latest()? };
        days.is_short().then_some(days)
    }

    pub(super) fn is_short(self) -> bool {
        (self.last - self.first).whole_days() < LONGEST_RANGE
    }

    pub(super) fn is_one(self) -> bool {
        self.first == self.last
    }
}
