//! The bank holidays of England and Wales, year by year, against the rules by which they fall.

use super_complaints::dates::Calendar;
use time::{Date, Duration, Month, Weekday};

fn calendar() -> &'static Calendar {
    Calendar::standard("england-and-wales").unwrap()
}

fn of(year: i32) -> Vec<Date> {
    calendar().holidays().iter().map(|holiday| holiday.day).filter(|day| day.year() == year).collect()
}

fn on(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

/// Easter Sunday: the Sunday after the full moon on or after 21 March, by the tables of the Gregorian calendar. For
/// the years 1900 to 2099 the full moon is `(19 * (year mod 19) + 24) mod 30` days after 21 March, with two
/// exceptions that move it back by a day.
fn easter(year: i32) -> Date {
    let golden = year % 19;
    let moon = match ((19 * golden + 24) % 30, golden) {
        (29, _) => 28,
        (28, 11..) => 27,
        (days, _) => days,
    };
    let mut day = on(year, Month::March, 22) + Duration::days(i64::from(moon));
    while day.weekday() != Weekday::Sunday {
        day = day.next_day().unwrap();
    }
    day
}

fn monday_on_or_after(mut day: Date) -> Date {
    while day.weekday() != Weekday::Monday {
        day = day.next_day().unwrap();
    }
    day
}

fn monday_on_or_before(mut day: Date) -> Date {
    while day.weekday() != Weekday::Monday {
        day = day.previous_day().unwrap();
    }
    day
}

/// What falls on a weekend is made up for on the next weekday that is free.
fn made_up(mut day: Date, taken: &[Date]) -> Date {
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || taken.contains(&day) {
        day = day.next_day().unwrap();
    }
    day
}

/// The days by rule (Banking and Financial Dealings Act 1971 and yearly proclamations), with what was moved or
/// added for one year.
fn by_rule(year: i32) -> Vec<Date> {
    let good_friday = easter(year) - Duration::days(2);
    let early_may =
        if year == 2020 { on(2020, Month::May, 8) } else { monday_on_or_after(on(year, Month::May, 1)) };
    let spring =
        if year == 2022 { on(2022, Month::June, 2) } else { monday_on_or_before(on(year, Month::May, 31)) };
    let mut days = vec![
        made_up(on(year, Month::January, 1), &[]),
        good_friday,
        easter(year) + Duration::days(1),
        early_may,
        spring,
        monday_on_or_before(on(year, Month::August, 31)),
    ];
    // Boxing Day keeps its own day where it is a weekday; Christmas Day takes what is left.
    let boxing = on(year, Month::December, 26);
    let christmas = on(year, Month::December, 25);
    let weekday = |day: Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let (first, second) = if weekday(boxing) { (boxing, christmas) } else { (christmas, boxing) };
    let first = made_up(first, &[]);
    days.extend([first, made_up(second, &[first])]);
    match year {
        2022 => days.extend([on(2022, Month::June, 3), on(2022, Month::September, 19)]),
        2023 => days.push(on(2023, Month::May, 8)),
        _ => {}
    }
    days.sort();
    days
}

#[test]
fn each_day_falls_where_its_rule_puts_it() {
    for year in 2018..=2028 {
        assert_eq!(of(year), by_rule(year), "{year}");
    }
}

#[test]
fn the_calendar_begins_and_ends_with_whole_years() {
    assert_eq!(calendar().first(), on(2018, Month::January, 1));
    assert_eq!(calendar().horizon(), on(2028, Month::December, 31));
    assert_eq!(calendar().is_working_day(on(2017, Month::December, 29)), None);
    assert_eq!(calendar().is_working_day(on(2029, Month::January, 2)), None);
}
