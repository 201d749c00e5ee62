//! Dates of a content item: moments in any zone, shown as dates in London, as GOV.UK does.

use time::{Date, Duration, Month, PrimitiveDateTime, Time, UtcOffset};

/// "4 April 2022" for "2022-04-03T23:30:00.000+00:00".
pub(super) fn shown(moment: &str) -> Option<String> {
    let date = in_london(moment)?;
    Some(format!("{} {} {}", date.day(), date.month(), date.year()))
}

fn in_london(moment: &str) -> Option<Date> {
    let number = |from: usize, to: usize| {
        let digits = moment.get(from..to).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse::<u16>().ok()
    };
    let small = |from: usize, to: usize| number(from, to).and_then(|number| u8::try_from(number).ok());
    let month = Month::try_from(small(5, 7)?).ok()?;
    let date = Date::from_calendar_date(i32::from(number(0, 4)?), month, small(8, 10)?).ok()?;
    let Some(time) = moment.get(10..).filter(|time| !time.is_empty()) else { return Some(date) };
    let clock = Time::from_hms(small(11, 13)?, small(14, 16)?, 0).ok()?;
    let zone = time.rfind(['Z', '+', '-']).and_then(|at| time.get(at..))?;
    let offset = if zone == "Z" {
        UtcOffset::UTC
    } else {
        let sign = if zone.starts_with('-') { -1 } else { 1 };
        let part = |from: usize| zone.get(from..from + 2)?.parse::<i8>().ok();
        UtcOffset::from_hms(sign * part(1)?, sign * part(if zone.contains(':') { 4 } else { 3 })?, 0).ok()?
    };
    let universal =
        PrimitiveDateTime::new(date, clock).assume_offset(offset).checked_to_offset(UtcOffset::UTC)?;
    let universal = PrimitiveDateTime::new(universal.date(), universal.time());
    let hour = i64::from(is_summer(universal)?);
    Some(universal.checked_add(Duration::hours(hour))?.date())
}

/// Whether London has summer time: from 1 am on the last Sunday of March to 1 am on that of October.
fn is_summer(universal: PrimitiveDateTime) -> Option<bool> {
    let change = |month: Month| {
        let last = Date::from_calendar_date(universal.year(), month, 31).ok()?;
        let back = i64::from(last.weekday().number_days_from_sunday());
        Some(PrimitiveDateTime::new(last.checked_sub(Duration::days(back))?, Time::from_hms(1, 0, 0).ok()?))
    };
    Some((change(Month::March)?..change(Month::October)?).contains(&universal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_shown_as_its_date_in_london() {
        for (moment, date) in [
            ("2022-04-04T09:00:00.000+01:00", "4 April 2022"),
            ("2022-04-03T23:30:00Z", "4 April 2022"),
            ("2022-03-26T23:30:00Z", "26 March 2022"),
            ("2022-10-30T00:59:00Z", "30 October 2022"),
            ("2021-12-31T23:59:59.999+00:00", "31 December 2021"),
            ("2022-01-01T00:30:00+02:00", "31 December 2021"),
            ("2014-05-29", "29 May 2014"),
        ] {
            assert_eq!(shown(moment).as_deref(), Some(date), "{moment}");
        }
        for wrong in ["", "soon", "2022-02-30T00:00:00Z", "2022-02-03T", "20222-2-3"] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }
}
