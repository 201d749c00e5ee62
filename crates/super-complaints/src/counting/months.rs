//! Months and years, by the corresponding date.

use time::{Date, Month};

use crate::model::FirstDay;

/// The last day of a period of months that runs from a day.
///
/// If the day itself does not count ("within four months after"), the period ends on the corresponding date: from
/// 30 September, four months end on 30 January (Dodds v Walker [1981] UKHL). If it is day 1 ("beginning with"), the
/// period ends on the day before the corresponding date. If the last month has no such date, it ends with that
/// month, in both cases (CPR 2.10; SI 2018/1082 article 1.4).
pub(super) fn last_day(day: Date, months: i32, first_day: FirstDay) -> Option<Date> {
    let count = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + months;
    let year = count.div_euclid(12);
    let month = Month::try_from(u8::try_from(count.rem_euclid(12) + 1).ok()?).ok()?;
    let length = month.length(year);
    let end = Date::from_calendar_date(year, month, day.day().min(length)).ok()?;
    match first_day {
        FirstDay::Counted if day.day() <= length => end.previous_day(),
        _ => Some(end),
    }
}
