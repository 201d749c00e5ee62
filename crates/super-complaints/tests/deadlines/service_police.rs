//! The time limits of service police super-complaints (SI 2023/624): a working day is no Saturday, Sunday or public holiday in
//! any part of the United Kingdom (regulation 2(1)). By hand.

use super_complaints::PartialDate;
use super_complaints::counting::DayUse;
use super_complaints::dates::Calendar;
use super_complaints::deadlines::Certainty;
use time::Date;

use crate::{date, day, due, explain};

fn united_kingdom() -> &'static Calendar {
    Calendar::standard("united-kingdom").unwrap()
}

fn acknowledged(received: &str) -> String {
    due("service-police", "acknowledgement", received)
}

/// What Scotland and Northern Ireland add to the days of England and Wales, by rule: 2 January, the first Monday of
/// August and St Andrew's Day (Banking and Financial Dealings Act 1971, Schedule 1 paragraph 2), St Patrick's Day
/// (paragraph 3) and 12 July (yearly proclamations), each made up for on the next weekday that is free; and once
/// 15 June 2026 (World Cup, Scotland).
fn added(year: i32) -> Vec<String> {
    let january = match year {
        // 1 January is made up for before it: on Monday the 3rd, or, when it is itself a Sunday, Monday the 2nd.
        2021 | 2022 | 2027 | 2028 => "01-04",
        2023 => "01-03",
        _ => "01-02",
    };
    let monday = |from: &str| {
        let mut day: Date = day(&format!("{year}-{from}"));
        while matches!(day.weekday(), time::Weekday::Saturday | time::Weekday::Sunday) {
            day = day.next_day().unwrap();
        }
        day
    };
    let mut august = day(&format!("{year}-08-01"));
    while august.weekday() != time::Weekday::Monday {
        august = august.next_day().unwrap();
    }
    let mut days =
        vec![day(&format!("{year}-{january}")), monday("03-17"), monday("07-12"), august, monday("11-30")];
    days.extend((year == 2026).then(|| day("2026-06-15")));
    days.sort();
    days.into_iter().map(|it| PartialDate::day(it).to_string()).collect()
}

#[test]
fn scotland_and_northern_ireland_add_five_days_a_year_and_the_world_cup() {
    let theirs = Calendar::standard("england-and-wales").unwrap();
    for year in 2018..=2028 {
        let of =
            |calendar: &'static Calendar| calendar.holidays().iter().filter(move |it| it.day.year() == year);
        let ours: Vec<_> = of(united_kingdom())
            .filter(|it| theirs.holiday(it.day).is_none())
            .map(|it| PartialDate::day(it.day).to_string())
            .collect();
        assert_eq!(ours, added(year), "{year}");
        assert!(of(theirs).all(|it| united_kingdom().holiday(it.day) == Some(it)), "{year}");
    }
    assert_eq!(united_kingdom().holidays().len(), 91 + 56);
    let unique = united_kingdom().holidays().windows(2).all(|pair| pair[0].day < pair[1].day);
    assert!(unique, "a day stands twice");
}

#[test]
fn where_england_works_and_another_part_does_not() {
    for (off, name) in [
        ("2024-07-12", "Battle of the Boyne (Orangemen's Day) in Northern Ireland"),
        ("2025-07-14", "Battle of the Boyne (Orangemen's Day) in Northern Ireland"),
        ("2024-03-18", "St Patrick's Day in Northern Ireland"),
        ("2025-12-01", "St Andrew's Day in Scotland"),
        ("2026-01-02", "2nd January in Scotland"),
        ("2026-08-03", "Summer bank holiday in Scotland"),
        ("2026-06-15", "World Cup bank holiday in Scotland"),
    ] {
        assert_eq!(united_kingdom().holiday(day(off)).unwrap().name, name, "{off}");
        let england = Calendar::standard("england-and-wales").unwrap();
        assert_eq!(england.is_working_day(day(off)), Some(true), "{off}");
    }
    // A holiday of all parts is no one's in particular.
    assert_eq!(united_kingdom().holiday(day("2026-12-25")).unwrap().name, "Christmas Day");
}

#[test]
fn the_acknowledgement_over_the_twelfth_of_july() {
    // Mon 8 July 2024 is day 1, Thu 11 day 4; Fri 12 is a holiday in Northern Ireland; Mon 15 is day 5. A police
    // complaint of that day is acknowledged by Fri 12.
    assert_eq!(acknowledged("2024-07-08"), "2024-07-15");
    assert_eq!(due("police", "acknowledgement", "2024-07-08"), "2024-07-12");
    // Received on the holiday itself: the next working day, Mon 15, is day 1 (regulation 93), Fri 19 day 5.
    assert_eq!(acknowledged("2024-07-12"), "2024-07-19");
    // 12 July 2025 is a Saturday, made up for on Mon 14: Fri 11 is day 1, Tue 15 to Fri 18 are days 2 to 5.
    assert_eq!(acknowledged("2025-07-11"), "2025-07-18");
}

#[test]
fn the_acknowledgement_over_new_year_and_the_world_cup() {
    // Wed 31 Dec 2025 is day 1; Thu 1 January and Fri 2 (Scotland) are holidays; Mon 5 to Thu 8 are days 2 to 5.
    assert_eq!(acknowledged("2025-12-31"), "2026-01-08");
    // Fri 12 June 2026 is day 1; Mon 15 is a holiday in Scotland; Tue 16 to Fri 19 are days 2 to 5.
    assert_eq!(acknowledged("2026-06-12"), "2026-06-19");
}

#[test]
fn fifty_six_working_days_over_a_summer() {
    // Told on Mon 17 June 2024. June has 10 working days from then (17 to 28), July 22 (23 weekdays less Fri 12):
    // 32; August has 20 (22 weekdays less Mon 5 in Scotland and Mon 26): 52; Mon 2 to Thu 5 September: 56.
    assert_eq!(due("service-police", "progress-report", "2024-06-17"), "2024-09-05");
    // The same for a police complaint: July 23, so 33; August 21, so 54; Tue 3 September.
    assert_eq!(due("police", "progress-report", "2024-06-17"), "2024-09-03");
    // The second period begins on Fri 6 September, which is not looked at here: each is a count of its own.
    let second = due("service-police", "progress-report", "2024-09-06");
    // September has 17 left (6 to 30), October 23: 40; Fri 1 to Fri 22 November are 16: 56.
    assert_eq!(second, "2024-11-22");
}

#[test]
fn what_a_public_holiday_is_was_read_so_the_day_is_inferred_and_the_holiday_is_named() {
    let deadline = explain("service-police", "acknowledgement", "2024-07-08");
    assert_eq!(deadline.certainty, Certainty::Inferred);
    let reason = deadline.reason.unwrap();
    assert!(reason.starts_with("“public holiday” is not defined"), "{reason}");
    let steps = &deadline.counts[0].steps;
    let holiday = steps.iter().find(|step| step.treated == DayUse::Holiday).unwrap();
    assert_eq!(holiday.words.as_deref(), Some("Battle of the Boyne (Orangemen's Day) in Northern Ireland"));
    assert_eq!(deadline.calendar.unwrap().title, "Public holidays in any part of the United Kingdom");
    // Two doubts: the day of receipt, and what a public holiday is.
    assert_eq!(explain("service-police", "acknowledgement", "2024-07").certainty, Certainty::Range);
}

#[test]
fn past_the_horizon_nothing_is_told() {
    let past = explain("service-police", "acknowledgement", "2028-12-22");
    assert_eq!((past.due, past.certainty), (None, Certainty::CannotTell));
    assert_eq!(united_kingdom().is_working_day(date("2029-01-02").exact().unwrap()), None);
}
