//! The bank holidays of England and Wales, day by day and by their names, as GOV.UK published them
//! (gov.uk/bank-holidays.json, as held by the Ministry of Justice in its Python package govuk-bank-holidays 0.19).

use super_complaints::PartialDate;
use super_complaints::dates::Calendar;

/// What stands apart from the ordinary year: days that came only once, and days that were moved, with the day they
/// were moved from. Proclamations: The Gazette, notices 3326938 (8 May 2020) and 4158896 (19 September 2022).
const APART: [(&str, &str, Option<&str>); 5] = [
    ("2020-05-08", "Early May bank holiday (VE day)", Some("2020-05-04")),
    ("2022-06-02", "Spring bank holiday", Some("2022-05-30")),
    ("2022-06-03", "Platinum Jubilee bank holiday", None),
    ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II", None),
    ("2023-05-08", "Bank holiday for the coronation of King Charles III", None),
];

#[rustfmt::skip]
const PUBLISHED: [(i32, &[&str]); 11] = [
    (2018, &[
        "01-01 New Year's Day",
        "03-30 Good Friday",
        "04-02 Easter Monday",
        "05-07 Early May bank holiday",
        "05-28 Spring bank holiday",
        "08-27 Summer bank holiday",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
    ]),
    (2019, &[
        "01-01 New Year's Day",
        "04-19 Good Friday",
        "04-22 Easter Monday",
        "05-06 Early May bank holiday",
        "05-27 Spring bank holiday",
        "08-26 Summer bank holiday",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
    ]),
    (2020, &[
        "01-01 New Year's Day",
        "04-10 Good Friday",
        "04-13 Easter Monday",
        "05-08 Early May bank holiday (VE day)",
        "05-25 Spring bank holiday",
        "08-31 Summer bank holiday",
        "12-25 Christmas Day",
        "12-28 Boxing Day",
    ]),
    (2021, &[
        "01-01 New Year's Day",
        "04-02 Good Friday",
        "04-05 Easter Monday",
        "05-03 Early May bank holiday",
        "05-31 Spring bank holiday",
        "08-30 Summer bank holiday",
        "12-27 Christmas Day",
        "12-28 Boxing Day",
    ]),
    (2022, &[
        "01-03 New Year's Day",
        "04-15 Good Friday",
        "04-18 Easter Monday",
        "05-02 Early May bank holiday",
        "06-02 Spring bank holiday",
        "06-03 Platinum Jubilee bank holiday",
        "08-29 Summer bank holiday",
        "09-19 Bank Holiday for the State Funeral of Queen Elizabeth II",
        "12-26 Boxing Day",
        "12-27 Christmas Day",
    ]),
    (2023, &[
        "01-02 New Year's Day",
        "04-07 Good Friday",
        "04-10 Easter Monday",
        "05-01 Early May bank holiday",
        "05-08 Bank holiday for the coronation of King Charles III",
        "05-29 Spring bank holiday",
        "08-28 Summer bank holiday",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
    ]),
    (2024, &[
        "01-01 New Year's Day",
        "03-29 Good Friday",
        "04-01 Easter Monday",
        "05-06 Early May bank holiday",
        "05-27 Spring bank holiday",
        "08-26 Summer bank holiday",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
    ]),
    (2025, &[
        "01-01 New Year's Day",
        "04-18 Good Friday",
        "04-21 Easter Monday",
        "05-05 Early May bank holiday",
        "05-26 Spring bank holiday",
        "08-25 Summer bank holiday",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
    ]),
    (2026, &[
        "01-01 New Year's Day",
        "04-03 Good Friday",
        "04-06 Easter Monday",
        "05-04 Early May bank holiday",
        "05-25 Spring bank holiday",
        "08-31 Summer bank holiday",
        "12-25 Christmas Day",
        "12-28 Boxing Day",
    ]),
    (2027, &[
        "01-01 New Year's Day",
        "03-26 Good Friday",
        "03-29 Easter Monday",
        "05-03 Early May bank holiday",
        "05-31 Spring bank holiday",
        "08-30 Summer bank holiday",
        "12-27 Christmas Day",
        "12-28 Boxing Day",
    ]),
    (2028, &[
        "01-03 New Year's Day",
        "04-14 Good Friday",
        "04-17 Easter Monday",
        "05-01 Early May bank holiday",
        "05-29 Spring bank holiday",
        "08-28 Summer bank holiday",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
    ]),
];

fn calendar() -> &'static Calendar {
    Calendar::standard("england-and-wales").unwrap()
}

fn ours(year: i32) -> Vec<String> {
    let days = calendar().holidays().iter().filter(|holiday| holiday.day.year() == year);
    days.map(|holiday| {
        let day = PartialDate::day(holiday.day).to_string();
        format!("{} {}", day.split_once('-').unwrap().1, holiday.name)
    })
    .collect()
}

#[test]
fn each_year_has_the_days_and_names_that_were_published() {
    for (year, published) in PUBLISHED {
        assert_eq!(ours(year), published, "{year}");
    }
    let all: usize = PUBLISHED.iter().map(|(_, days)| days.len()).sum();
    assert_eq!(calendar().holidays().len(), all, "a day outside the years that were published");
}

#[test]
fn days_that_came_once_and_days_that_were_moved() {
    for (day, name, from) in APART {
        assert_eq!(calendar().holiday(crate::day(day)).unwrap().name, name);
        if let Some(from) = from {
            assert_eq!(calendar().is_working_day(crate::day(from)), Some(true), "{from} was worked");
        }
    }
    // In no other year were these days holidays.
    for year in (2018..=2028).filter(|year| !matches!(year, 2022 | 2023)) {
        let names = ours(year).join(", ");
        assert!(!["Jubilee", "Funeral", "coronation"].iter().any(|it| names.contains(it)), "{year}: {names}");
    }
}

#[test]
fn each_day_of_each_calendar_has_a_kind_and_its_sources() {
    let files = [
        include_str!("../../data/calendars/england-and-wales.json"),
        include_str!("../../data/calendars/united-kingdom.json"),
    ];
    for text in files {
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        let list = |of: &serde_json::Value, name: &str| of[name].as_array().unwrap().clone();
        let documents: Vec<_> = list(&file, "documents").iter().map(|it| it["id"].clone()).collect();
        let mut cited = vec![serde_json::json!(file["basis"].as_str().unwrap().split('#').next())];
        for holiday in list(&file, "holidays") {
            let apart = APART.iter().find(|it| it.0 == holiday["date"]);
            let expected: &[&str] = match apart {
                Some((.., Some(_))) => &["moved"],
                Some(_) => &["one_off"],
                None if holiday["date"] == "2026-06-15" => &["one_off"],
                None => &["normal", "substitute"],
            };
            assert!(expected.contains(&holiday["kind"].as_str().unwrap()), "{holiday}");
            let sources = list(&holiday, "sources");
            assert!(sources.len() >= 2 && sources.iter().all(|it| documents.contains(it)), "{holiday}");
            cited.extend(sources);
        }
        assert!(documents.iter().all(|it| cited.contains(it)), "a document that no day cites: {cited:?}");
    }
}
