//! The range of a last day, each end as far as it is known.

use time::{Date, Duration};

use crate::dates::{PartialDate, Tri};

use super::pause::{Added, least, most};
use super::{CountError, Counting, LastDay};

/// The two ends of the range of a last day, each as far as it is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DueRange {
    pub(crate) earliest: Result<Date, CountError>,
    pub(crate) latest: Result<Date, CountError>,
}

impl DueRange {
    pub(crate) fn of(counting: &Counting, started: &PartialDate) -> Self {
        Self { earliest: counting.earliest(started), latest: counting.latest(started) }
    }

    /// The same with the days of some waits added at the end. If the end of a wait is not known, or days are in two
    /// waits, it is not known how many days are added: then they make a range.
    pub(crate) fn extended_by(self, waits: &[Added]) -> Self {
        let add = |end: Result<Date, CountError>, days: Option<i64>| {
            let days = days.ok_or(CountError::OpenEnd)?;
            end?.checked_add(Duration::days(days)).ok_or(CountError::BeyondTime)
        };
        Self { earliest: add(self.earliest, Some(least(waits))), latest: add(self.latest, most(waits)) }
    }

    /// The range as a date, open on the side of an end that is not known.
    pub(crate) fn as_date(&self) -> Option<PartialDate> {
        match (self.earliest, self.latest) {
            (Ok(earliest), Ok(latest)) => Some(PartialDate::within(earliest, latest)),
            (Ok(earliest), Err(CountError::OpenEnd)) => Some(PartialDate::since(earliest)),
            _ => None,
        }
    }

    /// The last day in words: `2021-09-30`, `2021-09-30 or later`.
    pub(crate) fn in_words(&self) -> String {
        match (self.last_day(), self.earliest) {
            (Some(last), _) => last.to_string(),
            (None, Ok(earliest)) => format!("{} or later", PartialDate::day(earliest)),
            (None, Err(_)) => "a date that is not known".to_owned(),
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

    /// The same if it is later by an unknown number of days.
    pub(crate) fn with_open_end(self) -> Self {
        Self { latest: Err(CountError::OpenEnd), ..self }
    }

    /// Both ends.
    pub(crate) fn last_day(&self) -> Option<LastDay> {
        Some(LastDay { earliest: self.earliest.ok()?, latest: self.latest.ok()? })
    }

    /// Whether something that happened on a date was in time. One end may be enough to decide.
    pub(crate) fn met_by(&self, date: &PartialDate) -> Tri {
        let by = |end: Result<Date, _>| end.map_or(Tri::CannotTell, |end| date.is_by(end));
        match (by(self.earliest), by(self.latest)) {
            (Tri::Yes, _) => Tri::Yes,
            (_, Tri::No) => Tri::No,
            _ => Tri::CannotTell,
        }
    }

    /// Whether the last day has passed on a date.
    pub(crate) fn is_past(&self, day: Date) -> Tri {
        match (self.earliest, self.latest) {
            (_, Ok(latest)) if day > latest => Tri::Yes,
            (Ok(earliest), _) if day <= earliest => Tri::No,
            _ => Tri::CannotTell,
        }
    }
}

impl From<LastDay> for DueRange {
    fn from(last: LastDay) -> Self {
        Self { earliest: Ok(last.earliest), latest: Ok(last.latest) }
    }
}
