//! How dates are written: ISO 8601, and EDTF for intervals.

use std::fmt;
use std::str::FromStr;

use time::{Date, Month};

use super::{DateError, Form, PartialDate, Simple};
use crate::search;

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let form = || DateError::Form(text.to_owned());
        let simple = |part: &str| Simple::parse(part, text);
        let Some(interval) = text.strip_prefix('[') else {
            return simple(text).map(Form::One).map(Self);
        };
        let (start, end) =
            interval.strip_suffix(']').and_then(|inner| search::split_once(inner, "..")).ok_or_else(form)?;
        match (start, end) {
            ("", "") => Err(form()),
            ("", end) => simple(end).map(Form::Until),
            (start, "") => simple(start).map(Form::From),
            (start, end) => {
                let (start, end) = (simple(start)?, simple(end)?);
                if start == end || start.first >= end.last || start.last > end.last {
                    return Err(DateError::Reversed(text.to_owned()));
                }
                Ok(Form::Between(start, end))
            }
        }
        .map(Self)
    }
}

impl Simple {
    fn parse(part: &str, whole: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(whole.to_owned());
        let missing = || DateError::NoSuchDay(whole.to_owned());
        let digits = |range: std::ops::Range<usize>| -> Option<u16> {
            let digits = part.as_bytes().get(range)?;
            digits
                .iter()
                .try_fold(0_u16, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u16::from(byte - b'0')))
        };
        let dash = |at: usize| part.as_bytes().get(at) == Some(&b'-');
        let year = i32::from(digits(0..4).ok_or_else(form)?);
        match part.len() {
            4 => {
                let first = Date::from_calendar_date(year, Month::January, 1).map_err(|_| missing())?;
                let last = Date::from_calendar_date(year, Month::December, 31).map_err(|_| missing())?;
                Ok(Self { first, last })
            }
            7 | 10 if dash(4) => {
                let number = digits(5..7).ok_or_else(form)?;
                let month = u8::try_from(number).ok().and_then(|n| Month::try_from(n).ok());
                if part.len() == 7 {
                    let month = month.ok_or_else(missing)?;
                    let first = Date::from_calendar_date(year, month, 1).map_err(|_| missing())?;
                    let last =
                        Date::from_calendar_date(year, month, month.length(year)).map_err(|_| missing())?;
                    return Ok(Self { first, last });
                }
                let day = digits(8..10).filter(|_| dash(7)).ok_or_else(form)?;
                let month = month.ok_or_else(missing)?;
                let day = u8::try_from(day).map_err(|_| missing())?;
                let day = Date::from_calendar_date(year, month, day).map_err(|_| missing())?;
                Ok(Self { first: day, last: day })
            }
            _ => Err(form()),
        }
    }
}

impl fmt::Display for Simple {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.first.to_calendar_date();
        let Ok(year @ 0..=9999) = u16::try_from(year) else {
            return write!(f, "{}", self.first); // no date that is read is so far away
        };
        // By hand: every message about dates, and every copy of a record, writes many.
        let digits = |number: u8| [b'0' + number / 10, b'0' + number % 10];
        let [century, of_century] =
            [year / 100, year % 100].map(|it| digits(u8::try_from(it).unwrap_or_default()));
        let [month, day] = [u8::from(month), day].map(digits);
        let text = [century, of_century, [b'-', month[0]], [month[1], b'-'], day];
        let length = match self.first.month() == self.last.month() {
            true if self.first == self.last => 10,
            true => 7,
            false => 4,
        };
        let text = std::str::from_utf8(text.as_flattened()).unwrap_or_default();
        f.write_str(text.get(..length).unwrap_or_default())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::One(one) => one.fmt(f),
            Form::From(start) => write!(f, "[{start}..]"),
            Form::Until(end) => write!(f, "[..{end}]"),
            Form::Between(start, end) => write!(f, "[{start}..{end}]"),
        }
    }
}
