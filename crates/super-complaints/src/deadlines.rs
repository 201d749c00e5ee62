//! By when: dates that the law or a source sets, computed only where both trigger and counting are known.

use time::{Date, Duration, Month};

use crate::dates::{Calendar, PartialDate, Period, PeriodUnit, Tri};
use crate::model::{DayKind, Due, DueTrigger, FirstDay, Report};
use crate::scheme::Clock;

/// The last day for something: a day or a range of days, both ends included.
///
/// A vague trigger ("March 2020") or an unknown counting rule gives a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LastDay {
    /// The earliest day that it can be.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub earliest: Date,
    /// The latest day that it can be.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub latest: Date,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
pub(crate) fn iso<S: serde::Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&PartialDate::day(*day))
}

impl LastDay {
    fn of(date: &PartialDate) -> Option<Self> {
        // "By March 2025" lasts until the end of March: a vague limit is kept by its last day.
        date.latest().map(|latest| Self { earliest: latest, latest })
    }

    /// Whether something that happened on `date` was in time.
    pub fn met_by(&self, date: &PartialDate) -> Tri {
        match (date.is_by(self.earliest), date.is_by(self.latest)) {
            (Tri::Yes, _) => Tri::Yes,
            (_, Tri::No) => Tri::No,
            _ => Tri::CannotTell,
        }
    }

    /// Whether the last day is past on `day`.
    pub fn is_past(&self, day: Date) -> Tri {
        match (day > self.earliest, day > self.latest) {
            (true, true) => Tri::Yes,
            (false, false) => Tri::No,
            _ => Tri::CannotTell,
        }
    }
}

impl std::fmt::Display for LastDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [earliest, latest] = [self.earliest, self.latest].map(PartialDate::day);
        if earliest == latest { write!(f, "{latest}") } else { write!(f, "{earliest} to {latest}") }
    }
}

/// The last day that a clock of the law gives, for an event that started it.
///
/// `None` where it cannot be computed: the start has no date, the scheme has no calendar of working days
/// that we hold, or the count passes the calendar's horizon.
pub fn last_day_of(clock: &Clock, started: &PartialDate) -> Option<LastDay> {
    let end = |start: Date| match clock.days {
        DayKind::Working => {
            let calendar = Calendar::standard(clock.calendar.as_deref()?)?;
            // Days that are no working days do not count, so a first day that is none passes the count on to
            // the next working day, with or without a provision that says so.
            let first = match clock.first_day {
                FirstDay::Counted => start,
                FirstDay::NotCounted => start.next_day()?,
            };
            calendar.working_day_number(first, clock.length.count())
        }
        DayKind::Calendar => add(start, clock.length, clock.first_day),
    };
    Some(LastDay { earliest: end(started.earliest()?)?, latest: end(started.latest()?)? })
}

/// The last day of a due date as a source gives it: the date that it states, else the date that follows
/// from its period, if the trigger is known and is the publication or the sending of the report.
///
/// Whether the day of the trigger counts is often not said; then the two readings make a range.
pub fn last_day(due: &Due, report: Option<&Report>) -> Option<LastDay> {
    if let Some(date) = &due.date {
        return LastDay::of(date);
    }
    let started = match due.after? {
        DueTrigger::ReportPublished => report?.published,
        DueTrigger::ReportSent => report?.sent,
        DueTrigger::Receipt | DueTrigger::Other => None,
    }?;
    if due.days == Some(DayKind::Working) {
        return None;
    }
    let within = due.within?;
    let first = due.first_day.unwrap_or(FirstDay::Counted);
    let last = due.first_day.unwrap_or(FirstDay::NotCounted);
    Some(LastDay {
        earliest: add(started.earliest()?, within, first)?,
        latest: add(started.latest()?, within, last)?,
    })
}

/// Adds a period to a day. Months and years go by the corresponding date: from 31 August, six months end on
/// the last day of February (Dodds v Walker [1981] UKHL; CPR 2.10); the day of the event is then left out.
fn add(day: Date, period: Period, first_day: FirstDay) -> Option<Date> {
    let counted = |days: i64| {
        let days = if first_day == FirstDay::Counted { days - 1 } else { days };
        day.checked_add(Duration::days(days))
    };
    let count = i64::from(period.count());
    match period.unit() {
        PeriodUnit::Days => counted(count),
        PeriodUnit::Weeks => counted(count * 7),
        PeriodUnit::Months => corresponding(day, i32::from(period.count())),
        PeriodUnit::Years => corresponding(day, i32::from(period.count()) * 12),
    }
}

fn corresponding(day: Date, months: i32) -> Option<Date> {
    let months = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + months;
    let year = months.div_euclid(12);
    let month = Month::try_from(u8::try_from(months.rem_euclid(12) + 1).ok()?).ok()?;
    Date::from_calendar_date(year, month, day.day().min(month.length(year))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::Scheme;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    fn acknowledgement(received: &str) -> String {
        let clock = Scheme::find("police").unwrap().clock("acknowledgement").unwrap();
        last_day_of(clock, &date(received)).map_or("cannot tell".to_owned(), |last| last.to_string())
    }

    #[test]
    fn an_acknowledgement_is_due_within_five_working_days_beginning_with_receipt() {
        assert_eq!(acknowledgement("2019-05-31"), "2019-06-06");
        // 2020-03: Sun 1 March gives Fri 6 March; Tue 31 March gives Mon 6 April (31, 1, 2, 3, 6).
        assert_eq!(acknowledgement("2020-03"), "2020-03-06 to 2020-04-06");
        assert_eq!(acknowledgement("[..2022-11-25]"), "cannot tell");
        assert_eq!(acknowledgement("2028-12-29"), "cannot tell", "past the horizon of the calendar");
    }

    #[test]
    fn months_end_on_the_corresponding_date() {
        let after = |from: &str, period: &str| {
            let from = date(from).exact().unwrap();
            PartialDate::day(add(from, period.parse().unwrap(), FirstDay::NotCounted).unwrap()).to_string()
        };
        assert_eq!(after("2022-06-30", "P6M"), "2022-12-30");
        assert_eq!(after("2023-08-31", "P6M"), "2024-02-29");
        assert_eq!(after("2024-09-27", "P56D"), "2024-11-22");
        assert_eq!(after("2024-02-29", "P1Y"), "2025-02-28");
    }

    #[test]
    fn an_unsaid_counting_rule_gives_a_range_and_an_unsaid_trigger_no_date() {
        let report: Report =
            serde_json::from_str(r#"{"id": "report", "kind": "report", "published": "2024-09-27"}"#).unwrap();
        let due =
            |text: &str| last_day(&serde_json::from_str(text).unwrap(), Some(&report)).map(|d| d.to_string());
        let within = r#"{"within": "P56D", "after": "report_published"}"#;
        assert_eq!(due(within).as_deref(), Some("2024-11-21 to 2024-11-22"));
        assert_eq!(due(r#"{"within": "P6M", "words": "within six months"}"#), None);
        assert_eq!(due(r#"{"words": "immediately"}"#), None);
        assert_eq!(due(r#"{"date": "2025-03"}"#).as_deref(), Some("2025-03-31"));
    }
}
