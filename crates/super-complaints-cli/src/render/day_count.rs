//! A count of days, step by step.

use super_complaints::counting::{CountedDays, DayCount, DayUse};
use super_complaints::model::FirstDay;
use time::{Date, Month};

use crate::text::{padded, width};

/// The lines of a count, in three columns: the number, the dates, the comment.
pub(super) fn lines_of(count: &DayCount, one_of_several: bool) -> Vec<String> {
    let mut year = None;
    let mut one = |step| {
        let row = row(count, step, year);
        year = Some(CountedDays::clone(step).last.year());
        row
    };
    let rows: Vec<(String, String, String)> = count.steps.iter().map(&mut one).collect();
    let wide = |of: fn(&(String, String, String)) -> &String| rows.iter().map(|it| width(of(it))).max();
    let (numbers, days) = (wide(|it| &it.0).unwrap_or(0), wide(|it| &it.1).unwrap_or(0));
    let line = |(number, day, words): &(String, String, String)| {
        format!("{}  {}  {words}", padded(number, numbers), padded(day, days)).trim_end().to_owned()
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    if one_of_several {
        lines.insert(0, format!("from {} to {}:", long(count.trigger), long(count.last)));
    }
    lines
}

/// The number, the dates, the comment; `year` is that of the row before.
fn row(count: &DayCount, step: &CountedDays, year: Option<i32>) -> (String, String, String) {
    let number = match (step.number, step.last_number()) {
        (Some(one), Some(last)) if one != last => format!("days {one}-{last}"),
        (Some(one), _) => format!("day {one}"),
        (None, _) if step.treated == DayUse::NotCounted => "day 0".to_owned(),
        _ => "-".to_owned(),
    };
    let words = step.words.clone().unwrap_or_else(|| match step.treated {
        DayUse::Weekend => "weekend".to_owned(),
        DayUse::NotCounted => "the trigger".to_owned(),
        DayUse::Elapsed => "to the corresponding date".to_owned(),
        DayUse::Counted if year.is_none() && count.first_day == FirstDay::Counted => {
            "from the trigger on".to_owned()
        }
        _ => String::new(),
    });
    (number, days(step, year != Some(step.last.year())), words)
}

/// `Fri 31 May 2019`, `Sat 1, Sun 2 June`, `Mon 3 to Thu 6 June`.
fn days(step: &CountedDays, with_year: bool) -> String {
    let CountedDays { first, last, .. } = step;
    let year = |day: &Date| if with_year { format!(" {}", day.year()) } else { String::new() };
    let link = if first.next_day() == Some(*last) { ", " } else { " to " };
    if first == last {
        format!("{}{}", short(*first), year(first))
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        format!("{} {}{link}{}{}", weekday(*first), first.day(), short(*last), year(last))
    } else if first.year() == last.year() {
        format!("{}{link}{}{}", short(*first), short(*last), year(last))
    } else {
        format!("{}{link}{}", long(*first), long(*last))
    }
}

fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        time::Weekday::Monday => "Mon",
        time::Weekday::Tuesday => "Tue",
        time::Weekday::Wednesday => "Wed",
        time::Weekday::Thursday => "Thu",
        time::Weekday::Friday => "Fri",
        time::Weekday::Saturday => "Sat",
        time::Weekday::Sunday => "Sun",
    }
}

fn month(month: Month) -> &'static str {
    match month {
        Month::January => "Jan",
        Month::February => "Feb",
        Month::March => "March",
        Month::April => "April",
        Month::May => "May",
        Month::June => "June",
        Month::July => "July",
        Month::August => "Aug",
        Month::September => "Sept",
        Month::October => "Oct",
        Month::November => "Nov",
        Month::December => "Dec",
    }
}

fn short(day: Date) -> String {
    format!("{} {} {}", weekday(day), day.day(), month(day.month()))
}

fn long(day: Date) -> String {
    format!("{} {}", short(day), day.year())
}
