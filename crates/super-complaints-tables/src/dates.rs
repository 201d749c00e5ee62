//! A date that may be vague, as four cells: as written, its first and its last day, its precision.

use std::fmt::Write as _;

use super_complaints::PartialDate;
use time::Date;

use crate::sink::Sink;

/// How precise dates are.
pub(crate) const PRECISIONS: &[&str] = &["day", "month", "year", "interval", "open"];

/// Puts the four cells of a date.
pub(crate) fn put<T: Into<DateCells>>(sink: &mut dyn Sink, date: Option<T>) {
    let Some(date) = date else {
        (0..4).for_each(|_| sink.null());
        return;
    };
    let date = date.into();
    sink.text(date.written.as_str());
    for bound in [date.first, date.last] {
        match bound {
            Some(day) => sink.day(day),
            None => sink.null(),
        }
    }
    sink.text(date.precision);
}

/// The four cells of a date, worked out: many rows can have the same.
#[derive(Clone, Copy)]
pub(crate) struct DateCells {
    written: Written,
    first: Option<Date>,
    last: Option<Date>,
    precision: &'static str,
}

impl From<&PartialDate> for DateCells {
    fn from(date: &PartialDate) -> Self {
        let mut written = Written::default();
        let _ = write!(written, "{date}"); // a date has at most 24 characters
        let (first, last) = (date.earliest(), date.latest());
        let precision = match written.length {
            _ if first.is_none() || last.is_none() => "open",
            _ if written.as_str().starts_with('[') => "interval",
            4 => "year",
            7 => "month",
            _ => "day",
        };
        Self { written, first, last, precision }
    }
}

impl From<&Self> for DateCells {
    fn from(cells: &Self) -> Self {
        *cells
    }
}

/// A short text that needs no allocation.
#[derive(Clone, Copy, Default)]
struct Written {
    bytes: [u8; 32],
    length: usize,
}

impl Written {
    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl std::fmt::Write for Written {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(std::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}
