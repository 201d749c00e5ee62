//! The range in which a last day lies, each end as far as it can be told.

use time::Date;

use crate::dates::{PartialDate, Tri};

use super::{Counting, LastDay, Pause, Uncounted};

/// The two ends of the range in which a last day lies, each as far as it can be told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ends {
    pub(crate) earliest: Result<Date, Uncounted>,
    pub(crate) latest: Result<Date, Uncounted>,
}

impl Ends {
    pub(crate) fn of(counting: &Counting, started: &PartialDate) -> Self {
        Self { earliest: counting.earliest(started), latest: counting.latest(started) }
    }

    /// The same with the days of some pauses added.
    pub(crate) fn extended_by(self, pauses: &[Pause]) -> Self {
        match self.last_day().and_then(|last| last.extended_by(pauses)) {
            Some(last) => Self { earliest: Ok(last.earliest), latest: Ok(last.latest) },
            None => self,
        }
    }

    /// The later of two last days.
    pub(crate) fn or_later(self, other: Self) -> Self {
        let earliest = match (self.earliest, other.earliest) {
            (Ok(one), Ok(other)) => Ok(one.max(other)),
            (Err(_), known) | (known, Err(_)) => known,
        };
        let latest = self.latest.and_then(|one| other.latest.map(|other| one.max(other)));
        Self { earliest, latest }
    }

    /// The same where it is later by nobody knows how much.
    pub(crate) fn with_open_end(self) -> Self {
        Self { latest: Err(Uncounted::OpenEnd), ..self }
    }

    /// Both ends.
    pub(crate) fn last_day(&self) -> Option<LastDay> {
        Some(LastDay { earliest: self.earliest.ok()?, latest: self.latest.ok()? })
    }

    /// Whether something that happened on a day was in time. One end may be enough to tell.
    pub(crate) fn met_by(&self, date: &PartialDate) -> Tri {
        let by = |end: Result<Date, _>| end.map_or(Tri::CannotTell, |end| date.is_by(end));
        match (by(self.earliest), by(self.latest)) {
            (Tri::Yes, _) => Tri::Yes,
            (_, Tri::No) => Tri::No,
            _ => Tri::CannotTell,
        }
    }

    /// Whether the last day is past on a day.
    pub(crate) fn is_past(&self, day: Date) -> Tri {
        match (self.earliest, self.latest) {
            (_, Ok(latest)) if day > latest => Tri::Yes,
            (Ok(earliest), _) if day <= earliest => Tri::No,
            _ => Tri::CannotTell,
        }
    }
}

impl From<LastDay> for Ends {
    fn from(last: LastDay) -> Self {
        Self { earliest: Ok(last.earliest), latest: Ok(last.latest) }
    }
}
