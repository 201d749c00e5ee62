//! Dates as precise as their source, and no more.

mod written;

use time::Date;

use super::Tri;
use crate::fields::{View, scalar};

/// A date as its source gives it: a full date, a month, a year, or an interval that contains the date.
///
/// The text form is ISO 8601 for the first three (`2021-05-26`, `2021-05`, `2021`) and the
/// "one of a set" form of ISO 8601-2 (EDTF) for intervals: `[2022-11-01..2022-11-25]`,
/// `[..2022-11-25]` ("not after"), `[2026-03..]` ("not before"). All days are days of the
/// Gregorian calendar in England and Wales; both ends of an interval belong to it.
///
/// Partial dates have no total order. [`is_before`](Self::is_before) and similar methods answer
/// [`Tri`]: yes, no, or cannot tell.
///
/// ```
/// use super_complaints::{PartialDate, Tri};
/// let received: PartialDate = "2020-03".parse()?;
/// let published: PartialDate = "2022-06-30".parse()?;
/// assert_eq!(received.is_before(&published), Tri::Yes);
/// assert_eq!(received.is_before(&"2020-03-15".parse()?), Tri::CannotTell);
/// assert!("2021-02-30".parse::<PartialDate>().is_err());
/// # Ok::<(), super_complaints::dates::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate(Form);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    One(Simple),
    From(Simple),
    Until(Simple),
    Between(Simple, Simple),
}

/// A year, a month or a day: its first and its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Simple {
    first: Date,
    last: Date,
}

/// Why a string is not a [`PartialDate`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// It has none of the forms of a date.
    #[error(
        "`{0}` is not a date: write `2021`, `2021-05`, `2021-05-26` or an interval such as `[2021-05..2021-06-03]` or `[..2022-11-25]`"
    )]
    Form(String),
    /// It has the form of a date, but the calendar has no such day or month.
    #[error("`{0}` is not a real date: check the day and the month")]
    NoSuchDay(String),
    /// The interval ends before it begins, or contains only one date.
    #[error("`{0}` is not an interval: the first date must be before the last")]
    Reversed(String),
}

impl PartialDate {
    /// What a date looks like, as an ECMA 262 regular expression. The pattern is wider than the
    /// calendar: `2021-02-30` matches but is refused.
    pub const PATTERN: &'static str = concat!(
        "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        "|\\[([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?\\.\\.([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?\\])$"
    );

    /// An exact day.
    ///
    /// ```
    /// use super_complaints::PartialDate;
    /// use time::{Date, Month};
    /// let published = Date::from_calendar_date(2021, Month::May, 26)?;
    /// assert_eq!(PartialDate::day(published).to_string(), "2021-05-26");
    /// # Ok::<(), time::error::ComponentRange>(())
    /// ```
    pub fn day(day: Date) -> Self {
        Self(Form::One(Simple { first: day, last: day }))
    }

    /// A date somewhere between two days, both included, in whichever order they are given.
    ///
    /// ```
    /// use super_complaints::PartialDate;
    /// use time::{Date, Month};
    /// let [first, last] = [1, 3].map(|day| Date::from_calendar_date(2011, Month::March, day));
    /// assert_eq!(PartialDate::within(first?, last?).to_string(), "[2011-03-01..2011-03-03]");
    /// # Ok::<(), time::error::ComponentRange>(())
    /// ```
    pub fn within(one: Date, other: Date) -> Self {
        let [first, last] = [one.min(other), one.max(other)].map(|day| Simple { first: day, last: day });
        if first == last { Self(Form::One(first)) } else { Self(Form::Between(first, last)) }
    }

    /// A day, or any day after it.
    pub(crate) fn since(day: Date) -> Self {
        Self(Form::From(Simple { first: day, last: day }))
    }

    /// The first day on which it may have been; `None` if nothing bounds it below.
    pub fn earliest(&self) -> Option<Date> {
        match self.0 {
            Form::One(one) | Form::From(one) => Some(one.first),
            Form::Between(start, _) => Some(start.first),
            Form::Until(_) => None,
        }
    }

    /// The last day on which it may have been; `None` if nothing bounds it above.
    pub fn latest(&self) -> Option<Date> {
        match self.0 {
            Form::One(one) | Form::Until(one) => Some(one.last),
            Form::Between(_, end) => Some(end.last),
            Form::From(_) => None,
        }
    }

    /// The day, if the date is known to the day.
    pub fn exact(&self) -> Option<Date> {
        match (self.earliest(), self.latest()) {
            (Some(first), Some(last)) if first == last => Some(first),
            _ => None,
        }
    }

    /// The date for people: a full date, a month or a year as it is, an interval in words.
    ///
    /// ```
    /// use super_complaints::PartialDate;
    /// assert_eq!("[..2022-11-25]".parse::<PartialDate>()?.in_words(), "2022-11-25 or earlier");
    /// assert_eq!("[2021-12..2022-01]".parse::<PartialDate>()?.in_words(), "between 2021-12 and 2022-01");
    /// # Ok::<(), super_complaints::dates::DateError>(())
    /// ```
    pub fn in_words(&self) -> String {
        match self.0 {
            Form::One(one) => one.to_string(),
            Form::From(start) => format!("{start} or later"),
            Form::Until(end) => format!("{end} or earlier"),
            Form::Between(start, end) => format!("between {start} and {end}"),
        }
    }

    /// Whether this is entirely before `other`.
    pub fn is_before(&self, other: &Self) -> Tri {
        before(self, other)
    }

    /// Whether this is entirely after `other`.
    pub fn is_after(&self, other: &Self) -> Tri {
        before(other, self)
    }

    /// The interval between two days, either of which may be unknown; `None` if neither is known.
    pub(crate) fn between(earliest: Option<Date>, latest: Option<Date>) -> Option<Self> {
        let simple = |day: Date| Simple { first: day, last: day };
        match (earliest, latest) {
            (Some(first), Some(last)) => Some(Self::within(first, last)),
            (Some(first), None) => Some(Self::since(first)),
            (None, Some(last)) => Some(Self(Form::Until(simple(last)))),
            (None, None) => None,
        }
    }

    /// The interval that contains the earlier of the two: before it is before both.
    #[must_use]
    pub(crate) fn earlier(self, other: Self) -> Self {
        let first = match (self.earliest(), other.earliest()) {
            (Some(one), Some(two)) => Some(one.min(two)),
            _ => None,
        };
        let last = [self.latest(), other.latest()].into_iter().flatten().min();
        self.or_one_of(other, first, last)
    }

    /// The interval that contains the later of the two: after it is after both.
    #[must_use]
    pub(crate) fn later(self, other: Self) -> Self {
        let first = [self.earliest(), other.earliest()].into_iter().flatten().max();
        let last = match (self.latest(), other.latest()) {
            (Some(one), Some(two)) => Some(one.max(two)),
            _ => None,
        };
        self.or_one_of(other, first, last)
    }

    /// The one of the two that has these bounds, as it was written; else a new interval.
    fn or_one_of(self, other: Self, first: Option<Date>, last: Option<Date>) -> Self {
        let fits = |date: &Self| date.earliest() == first && date.latest() == last;
        if fits(&self) {
            self
        } else if fits(&other) {
            other
        } else {
            // Every date has a bound, so that two of them have one.
            Self::between(first, last).unwrap_or(self)
        }
    }

    /// Whether this is `day` or earlier: "had it happened by then?".
    pub fn is_by(&self, day: Date) -> Tri {
        !before(&Self::day(day), self)
    }
}

fn before(left: &PartialDate, right: &PartialDate) -> Tri {
    let certainly = matches!((left.latest(), right.earliest()), (Some(l), Some(r)) if l < r);
    let never = matches!((left.earliest(), right.latest()), (Some(l), Some(r)) if l >= r);
    match (certainly, never) {
        (true, _) => Tri::Yes,
        (_, true) => Tri::No,
        _ => Tri::CannotTell,
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self::day(day)
    }
}

scalar!(
    PartialDate,
    "a date such as `2021-05-26`, `2021-05` or `[..2022-11-25]`",
    Self::day(Date::MIN),
    |it| View::Shown(it),
    str::parse
);

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_form_is_printed_as_it_was_written() {
        for text in [
            "2021",
            "2021-05",
            "2021-05-26",
            "2020-02-29",
            "[..2022-11-25]",
            "[2026-03..]",
            "[2021-12..2022-01]",
            "[2022-11-01..2022]",
        ] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn impossible_and_reversed_dates_do_not_construct() {
        for text in ["2021-02-29", "2021-13", "2021-00", "2021-01-00", "[2022-02-30..]"] {
            assert!(matches!(text.parse::<PartialDate>(), Err(DateError::NoSuchDay(_))), "{text}");
        }
        for text in ["[2022..2021]", "[2022-11-25..2022-11-25]", "[2022..2022-06]"] {
            assert!(matches!(text.parse::<PartialDate>(), Err(DateError::Reversed(_))), "{text}");
        }
        for text in [
            "",
            "21",
            "2021-5",
            "2021/05/26",
            "26 May 2021",
            "[..]",
            "[2021",
            "2021-05-26T00:00",
            "+2021",
            "2021-05-2é",
        ] {
            assert!(matches!(text.parse::<PartialDate>(), Err(DateError::Form(_))), "{text}");
        }
    }

    #[test]
    fn a_month_is_neither_before_nor_after_a_day_within_it() {
        assert_eq!(date("2020-03").is_before(&date("2020-03-15")), Tri::CannotTell);
        assert_eq!(date("2020-03").is_before(&date("2020-03-01")), Tri::No);
        assert_eq!(date("2020-03").is_before(&date("2020-04-01")), Tri::Yes);
        assert_eq!(date("[..2022-11-25]").is_before(&date("2022-11-26")), Tri::Yes);
        assert_eq!(date("[..2022-11-25]").is_after(&date("2022")), Tri::CannotTell);
    }

    #[test]
    fn before_the_earlier_of_two_is_before_both_and_after_the_later_is_after_both() {
        let all = [
            "2021",
            "2021-05",
            "2021-05-26",
            "2021-06-01",
            "2020",
            "[..2021-05-26]",
            "[2021-05-26..]",
            "[2021-04..2021-06-03]",
            "[..2020]",
            "[2022..]",
        ]
        .map(date);
        for one in all {
            for two in all {
                for it in all {
                    let (earlier, later) = (one.earlier(two), one.later(two));
                    assert_eq!(it.is_before(&earlier), it.is_before(&one).and(it.is_before(&two)));
                    assert_eq!(it.is_before(&later), it.is_before(&one).or(it.is_before(&two)));
                    assert_eq!(it.is_after(&later), it.is_after(&one).and(it.is_after(&two)));
                    assert_eq!(it.is_after(&earlier), it.is_after(&one).or(it.is_after(&two)));
                    assert!(earlier.to_string().parse::<PartialDate>().is_ok(), "{earlier}");
                    assert!(later.to_string().parse::<PartialDate>().is_ok(), "{later}");
                }
            }
        }
    }

    #[test]
    fn had_it_happened_by_a_day() {
        let day = |text: &str| date(text).exact().unwrap();
        assert_eq!(date("2022-11").is_by(day("2022-11-30")), Tri::Yes);
        assert_eq!(date("2022-11").is_by(day("2022-11-29")), Tri::CannotTell);
        assert_eq!(date("2022-11").is_by(day("2022-10-31")), Tri::No);
        assert_eq!(date("[2022-06-30..]").is_by(day("2022-06-29")), Tri::No);
    }
}
