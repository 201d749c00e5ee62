//! A count shown step by step.

use serde::Serialize;
use time::{Date, Weekday};

use crate::model::{DayKind, FirstDay};

use super::{CountError, Counting, iso};

/// One count from a day to a last day, in steps.
///
/// If a deadline is a range there are two: the one that ends earliest, and the one that ends latest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DayCount {
    /// The day of the trigger.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub trigger: Date,
    /// Whether the day of the trigger is day 1, in this count.
    pub first_day: FirstDay,
    /// The last day (inclusive).
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub last: Date,
    /// The steps from the first of these days to the last, without a gap; runs of equal days are one step.
    pub steps: Vec<CountedDays>,
}

/// A run of days that are treated in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CountedDays {
    /// The first day of the run.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub first: Date,
    /// The last day of the run (inclusive).
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub last: Date,
    /// How they are treated.
    pub treated: DayUse,
    /// The number of the first day, if they count; the others follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The reason, if there is one to give: the name of a bank holiday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// How a day is treated in a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DayUse {
    /// It counts.
    Counted,
    /// The day of the trigger, which is day 0.
    NotCounted,
    /// A Saturday or Sunday, if working days are counted.
    Weekend,
    /// A bank holiday, if working days are counted.
    Holiday,
    /// Months and years are not counted by days: the days up to the corresponding date.
    Elapsed,
}

impl CountedDays {
    /// The number of the last day, if the days count.
    pub fn last_number(&self) -> Option<u32> {
        let more = u32::try_from((self.last - self.first).whole_days()).ok()?;
        self.number?.checked_add(more)
    }
}

impl Counting {
    /// The count from a day, by one reading of the first day.
    pub(crate) fn count(&self, from: Date, first_day: FirstDay) -> Result<DayCount, CountError> {
        let last = self.end(from, first_day)?;
        let steps = match self.days {
            DayKind::Working => self.working_days(from, first_day, last),
            DayKind::Calendar => self.all_days(from, first_day, last),
        };
        Ok(DayCount { trigger: from, first_day, last, steps })
    }

    /// If every day counts, or months are counted: the days in one run.
    fn all_days(&self, from: Date, first_day: FirstDay, last: Date) -> Vec<CountedDays> {
        let run = |first, last, treated, number| CountedDays { first, last, treated, number, words: None };
        let (mut steps, mut first) = (Vec::new(), Some(from));
        if first_day == FirstDay::NotCounted {
            steps.push(run(from, from, DayUse::NotCounted, None));
            first = from.next_day();
        }
        if let Some(first) = first.filter(|first| *first <= last) {
            steps.push(if self.is_in_months() {
                run(first, last, DayUse::Elapsed, None)
            } else {
                run(first, last, DayUse::Counted, Some(1))
            });
        }
        steps
    }

    /// Day by day; the calendar, and with it the count, has an end.
    fn working_days(&self, from: Date, first_day: FirstDay, last: Date) -> Vec<CountedDays> {
        let mut steps: Vec<CountedDays> = Vec::new();
        let mut number = 0;
        let mut next = Some(from);
        while let Some(day) = next.filter(|day| *day <= last) {
            next = day.next_day();
            let (treated, words) = match self.calendar.and_then(|calendar| calendar.holiday(day)) {
                Some(holiday) => (DayUse::Holiday, Some(holiday.name.clone())),
                None if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) => {
                    (DayUse::Weekend, None)
                }
                None if day == from && first_day == FirstDay::NotCounted => (DayUse::NotCounted, None),
                None => (DayUse::Counted, None),
            };
            let counts = treated == DayUse::Counted;
            number += u32::from(counts);
            match steps.last_mut().filter(|step| step.treated == treated && step.words == words) {
                Some(step) => step.last = day,
                None => steps.push(CountedDays {
                    first: day,
                    last: day,
                    treated,
                    number: counts.then_some(number),
                    words,
                }),
            }
        }
        steps
    }
}
