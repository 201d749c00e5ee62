//! The last day of a period that runs from a date, with its steps, and how certain it is.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::counting::{Counting, DayCount, DueRange};
use crate::dates::PartialDate;

use super::deadline::{CalendarUsed, Certainty};
use super::wording::uncounted;

/// How certain the last day is, and why it is not more certain. `from` names the day of the trigger.
pub(super) fn certainty(
    counting: &Counting,
    ends: DueRange,
    started: &PartialDate,
    from: &str,
    doubt: Option<&str>,
) -> (Certainty, Option<String>) {
    match (ends.earliest, ends.latest) {
        (Err(why), Err(_)) => (Certainty::CannotTell, Some(uncounted(why, from, started))),
        (Err(why), Ok(latest)) => {
            let bound = format!("it ended on {} at the latest", PartialDate::day(latest));
            (Certainty::CannotTell, Some(format!("{}: {bound}", uncounted(why, from, started))))
        }
        (Ok(earliest), Err(why)) => {
            let bound = format!("it ended on {} at the earliest", PartialDate::day(earliest));
            (Certainty::CannotTell, Some(format!("{}: {bound}", uncounted(why, from, started))))
        }
        (Ok(earliest), Ok(latest)) if earliest != latest => {
            let why = match (started.exact(), counting.first_day) {
                (None, Some(_)) => format!("{from} is known only as {}", started.in_words()),
                (None, None) => format!(
                    "{from} is known only as {}, and it is not stated whether that day counts",
                    started.in_words()
                ),
                (Some(_), _) => format!(
                    "it is not stated whether {from} counts: {} if it does, {} if not",
                    PartialDate::day(earliest),
                    PartialDate::day(latest)
                ),
            };
            (Certainty::Range, Some(joined(&why, doubt)))
        }
        (Ok(_), Ok(_)) => match doubt {
            Some(doubt) => (Certainty::Inferred, Some(doubt.to_owned())),
            None => (Certainty::Certain, None),
        },
    }
}

fn joined(why: &str, doubt: Option<&str>) -> String {
    doubt.map_or_else(|| why.to_owned(), |doubt| format!("{why}; {doubt}"))
}

/// The counts that lead to the earliest and to the latest last day; one if they are the same.
pub(super) fn counts(counting: &Counting, started: &PartialDate) -> Vec<DayCount> {
    let count = |from: Option<Date>, latest: bool| counting.count(from?, counting.reading(latest)).ok();
    let mut counts: Vec<DayCount> =
        [count(started.earliest(), false), count(started.latest(), true)].into_iter().flatten().collect_vec();
    counts.dedup();
    counts
}

/// The calendar that working days are counted by.
pub(super) fn calendar(counting: &Counting) -> Option<CalendarUsed> {
    let calendar = counting.calendar?;
    Some(CalendarUsed {
        id: calendar.id().to_owned(),
        title: calendar.title().to_owned(),
        since: calendar.first().into(),
        until: calendar.horizon().into(),
    })
}
