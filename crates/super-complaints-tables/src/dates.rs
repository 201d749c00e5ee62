//! A date that may be vague, as four cells: as written, its first and its last day, its precision.

use std::fmt::Write as _;

use super_complaints::PartialDate;

use crate::sink::Sink;

/// How precise dates are.
pub(crate) const PRECISIONS: &[&str] = &["day", "month", "year", "interval", "open"];

/// The four cells of a date.
pub(crate) fn put(sink: &mut dyn Sink, date: Option<&PartialDate>) {
    let Some(date) = date else {
        (0..4).for_each(|_| sink.null());
        return;
    };
    let mut written = Written::default();
    let _ = write!(written, "{date}"); // a date has at most 24 characters
    let written = written.as_str();
    sink.text(written);
    for bound in [date.earliest(), date.latest()] {
        match bound {
            Some(day) => sink.day(day),
            None => sink.null(),
        }
    }
    sink.text(match written.len() {
        _ if date.earliest().is_none() || date.latest().is_none() => "open",
        _ if written.starts_with('[') => "interval",
        4 => "year",
        7 => "month",
        _ => "day",
    });
}

/// A short text that needs no allocation.
#[derive(Default)]
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
