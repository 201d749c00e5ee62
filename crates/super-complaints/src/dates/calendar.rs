//! Working days: which days count, as far as the calendar is known.

use std::sync::OnceLock;

use time::{Date, Weekday};

use super::PartialDate;
use crate::fields::{Unread, entity, read_embedded};
use crate::order::{day_number, sort_by_number};

/// The data files, one for each calendar. One that includes another comes after it.
const FILES: [&str; 2] = [
    include_str!("../../data/calendars/england-and-wales.json"),
    include_str!("../../data/calendars/united-kingdom.json"),
];

/// A calendar of holidays with a horizon: beyond it the answer is "cannot tell".
///
/// Which days are not working days depends on the law that counts them. `england-and-wales`: Saturdays, Sundays,
/// Christmas Day, Good Friday and bank holidays in England and Wales (SI 2018/748 regulation 2). `united-kingdom`:
/// Saturdays, Sundays and public holidays in any part of the United Kingdom (SI 2023/624 regulation 2).
///
/// ```
/// use super_complaints::dates::Calendar;
/// use super_complaints::PartialDate;
/// let calendar = Calendar::standard("england-and-wales").ok_or("no such calendar")?;
/// let coronation = "2023-05-08".parse::<PartialDate>()?.exact().ok_or("not a day")?;
/// assert_eq!(calendar.is_working_day(coronation), Some(false));
/// let far = "2040-01-02".parse::<PartialDate>()?.exact().ok_or("not a day")?;
/// assert_eq!(calendar.is_working_day(far), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Calendar {
    id: String,
    title: String,
    reading: Option<String>,
    first: Date,
    last: Date,
    holidays: Vec<Holiday>,
}

/// A day that is not a working day, although it may be a weekday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: Date,
    /// Its name: `Summer bank holiday`, `Summer bank holiday in Scotland`.
    pub name: String,
}

entity! {
    struct File {
        id: String,
        title: String,
        first: PartialDate,
        last: PartialDate,
        basis: Unread,
        documents: Unread,
        reading: Option<String>,
        includes: Vec<String>,
        holidays: Vec<Row> = required,
    }
}

entity! {
    struct Row {
        date: PartialDate,
        name: String,
        kind: Unread,
        sources: Unread,
    }
}

impl Calendar {
    /// A calendar that comes with the crate, by its id: `england-and-wales`, `united-kingdom`.
    pub fn standard(id: &str) -> Option<&'static Self> {
        static ALL: OnceLock<Vec<Calendar>> = OnceLock::new();
        ALL.get_or_init(Self::load).iter().find(|calendar| calendar.id == id)
    }

    #[expect(clippy::panic, reason = "the files are compiled in, and a test reads them")]
    fn load() -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for text in FILES {
            let Some(calendar) = Self::of(read_embedded(text), &all) else {
                panic!("a standard calendar has a vague date, or includes one that is not there")
            };
            all.push(calendar);
        }
        all
    }

    /// The calendar of a data file, with the days of those that it includes.
    fn of(file: File, known: &[Self]) -> Option<Self> {
        let holiday = |row: Row| Some(Holiday { day: row.date.exact()?, name: row.name });
        let mut holidays = file.holidays.into_iter().map(holiday).collect::<Option<Vec<_>>>()?;
        let (mut first, mut last) = (file.first.exact()?, file.last.exact()?);
        for id in &file.includes {
            let part = known.iter().find(|calendar| calendar.id == *id)?;
            holidays.extend_from_slice(&part.holidays);
            (first, last) = (first.max(part.first), last.min(part.last));
        }
        sort_by_number(&mut holidays, |holiday| day_number(holiday.day));
        Some(Self { id: file.id, title: file.title, reading: file.reading, first, last, holidays })
    }

    /// The id of the calendar.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How the law that names these days was read, if it can be read in more than one way: what is counted with it is
    /// then inferred.
    pub fn reading(&self) -> Option<&str> {
        self.reading.as_deref()
    }

    /// The first day for which the calendar is known.
    pub fn first(&self) -> Date {
        self.first
    }

    /// The last day for which the calendar is known.
    pub fn horizon(&self) -> Date {
        self.last
    }

    /// All holidays, in the order of their days.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// The holiday on a day.
    pub fn holiday(&self, day: Date) -> Option<&Holiday> {
        let at = self.holidays.binary_search_by_key(&day, |holiday| holiday.day).ok()?;
        self.holidays.get(at)
    }

    /// Whether a day is a working day; `None` outside the days for which the calendar is known.
    pub fn is_working_day(&self, day: Date) -> Option<bool> {
        let known = (self.first..=self.last).contains(&day);
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        known.then(|| !weekend && self.holiday(day).is_none())
    }

    /// The day on which the given count of working days is reached; `start` is day 1 if it is itself a working day.
    /// `None` beyond the horizon.
    pub fn working_day_number(&self, start: Date, count: u16) -> Option<Date> {
        let mut day = start;
        let mut counted = 0;
        loop {
            counted += u16::from(self.is_working_day(day)?);
            if counted >= count {
                return Some(day);
            }
            day = day.next_day()?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse::<PartialDate>().unwrap().exact().unwrap()
    }

    fn calendar() -> &'static Calendar {
        Calendar::standard("england-and-wales").unwrap()
    }

    #[test]
    fn five_working_days_beginning_with_a_friday_end_on_the_next_thursday() {
        // Fri 31 May 2019 is day 1; Sat and Sun do not count; Mon 3 June is day 2, Thu 6 June day 5.
        assert_eq!(calendar().working_day_number(day("2019-05-31"), 5), Some(day("2019-06-06")));
        // Sat 25 May 2019: day 1 is Tue 28 May, because Mon 27 May is the spring bank holiday.
        assert_eq!(calendar().working_day_number(day("2019-05-25"), 5), Some(day("2019-06-03")));
    }

    #[test]
    fn fifty_six_working_days_from_26_january_2023_end_on_17_april() {
        // 26 Jan to 17 Apr 2023: 82 calendar days, less 24 Saturdays and Sundays, Good Friday and Easter Monday.
        assert_eq!(calendar().working_day_number(day("2023-01-26"), 56), Some(day("2023-04-17")));
        assert_eq!(calendar().working_day_number(day("2023-04-18"), 56), Some(day("2023-07-07")));
    }

    #[test]
    fn beyond_the_horizon_nothing_is_counted() {
        assert_eq!(calendar().working_day_number(day("2028-12-20"), 56), None);
        assert_eq!(calendar().is_working_day(day("2017-12-31")), None);
    }
}
