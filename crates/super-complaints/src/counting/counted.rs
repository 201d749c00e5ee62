//! How a period is counted from a day.

use time::{Date, Duration};

use crate::dates::{Calendar, PartialDate, Period, PeriodUnit};
use crate::model::{DayKind, Due, FirstDay};
use crate::scheme::TimeLimit;

use super::{LastDay, months};

/// How a period is counted: its length, which days, and from which day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counting {
    pub(crate) length: Period,
    pub(crate) days: DayKind,
    /// Whether the day of the trigger is day 1; `None`: it is not stated, and both readings are counted.
    pub(crate) first_day: Option<FirstDay>,
    /// The calendar of working days, if one is named and available.
    pub(crate) calendar: Option<&'static Calendar>,
}

/// Why a last day cannot be computed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum CountError {
    /// Nothing bounds the trigger on this side.
    Unbounded,
    /// Working days are to be counted, and no calendar is available for them.
    NoCalendar,
    /// Working days are to be counted in weeks, months or years, which has no meaning.
    NotInDays,
    /// The count goes beyond the days for which the calendar is known.
    BeyondCalendar(&'static Calendar),
    /// The date is out of range.
    BeyondTime,
    /// It was extended, and it is not recorded by how much.
    OpenEnd,
}

impl Counting {
    /// As the law counts.
    pub(crate) fn of_time_limit(time_limit: &TimeLimit) -> Self {
        let calendar = time_limit.calendar.as_deref().and_then(Calendar::standard);
        Self {
            length: time_limit.length,
            days: time_limit.days,
            first_day: Some(time_limit.first_day),
            calendar,
        }
    }

    /// As a source counts; `None` if it gives no period. Days are calendar days unless it says otherwise.
    pub(crate) fn of_due(due: &Due) -> Option<Self> {
        let days = due.days.unwrap_or(DayKind::Calendar);
        Some(Self { length: due.within?, days, first_day: due.first_day, calendar: None })
    }

    /// Whether it counts months or years: for them it hardly matters whether the first day counts.
    pub(crate) fn is_in_months(&self) -> bool {
        matches!(self.length.unit(), PeriodUnit::Months | PeriodUnit::Years)
    }

    /// The reading of the first day that ends earliest, or latest.
    pub(crate) fn reading(&self, latest: bool) -> FirstDay {
        match self.first_day {
            Some(first_day) => first_day,
            // "Within six months" is always read by the corresponding date.
            None if latest || self.is_in_months() => FirstDay::NotCounted,
            None => FirstDay::Counted,
        }
    }

    /// The last day for a trigger; a vague one gives a range.
    pub(crate) fn last_day(&self, started: &PartialDate) -> Result<LastDay, CountError> {
        Ok(LastDay { earliest: self.earliest(started)?, latest: self.latest(started)? })
    }

    /// The earliest day that the last day can be.
    pub(crate) fn earliest(&self, started: &PartialDate) -> Result<Date, CountError> {
        self.end(started.earliest().ok_or(CountError::Unbounded)?, self.reading(false))
    }

    /// The latest day that the last day can be.
    pub(crate) fn latest(&self, started: &PartialDate) -> Result<Date, CountError> {
        self.end(started.latest().ok_or(CountError::Unbounded)?, self.reading(true))
    }

    /// The last day of the period that a trigger on `day` starts.
    pub(crate) fn end(&self, day: Date, first_day: FirstDay) -> Result<Date, CountError> {
        let count = i64::from(self.length.count());
        let months = i32::from(self.length.count());
        let end = match (self.days, self.length.unit()) {
            (DayKind::Working, PeriodUnit::Days) => {
                let calendar = self.calendar.ok_or(CountError::NoCalendar)?;
                // Days that are no working days do not count, so a first day that is none passes the count on
                // to the next working day, with or without a provision that says so.
                let first = if first_day == FirstDay::Counted { Some(day) } else { day.next_day() };
                let first = first.ok_or(CountError::BeyondTime)?;
                return calendar
                    .working_day_number(first, self.length.count())
                    .ok_or(CountError::BeyondCalendar(calendar));
            }
            (DayKind::Working, _) => return Err(CountError::NotInDays),
            (_, PeriodUnit::Days) => day.checked_add(Duration::days(count - counted(first_day))),
            (_, PeriodUnit::Weeks) => day.checked_add(Duration::days(count * 7 - counted(first_day))),
            (_, PeriodUnit::Months) => months::last_day(day, months, first_day),
            (_, PeriodUnit::Years) => months::last_day(day, months * 12, first_day),
        };
        end.ok_or(CountError::BeyondTime)
    }

    /// The first day of the period after one that ended on `end`: the next working day where working days
    /// are counted, else the next day.
    pub(crate) fn next_start(&self, end: Date) -> Result<Date, CountError> {
        let next = end.next_day().ok_or(CountError::BeyondTime)?;
        match self.days {
            DayKind::Working => {
                let calendar = self.calendar.ok_or(CountError::NoCalendar)?;
                calendar.working_day_number(next, 1).ok_or(CountError::BeyondCalendar(calendar))
            }
            DayKind::Calendar => Ok(next),
        }
    }
}

fn counted(first_day: FirstDay) -> i64 {
    i64::from(first_day == FirstDay::Counted)
}
