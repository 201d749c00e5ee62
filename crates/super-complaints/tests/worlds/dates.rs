//! The tiny calendar, and when a document was there.

use serde_json::Value;

use super::random::DAYS;
use super::truth::text;

/// Before and after all days of the calendar.
pub(crate) const BEFORE: usize = 0;
pub(crate) const AFTER: usize = 6;

pub(crate) fn day(name: &str) -> usize {
    1 + DAYS.iter().position(|day| *day == name).expect("a day of the calendar")
}

/// The first and the last day of a date.
pub(crate) fn span(date: Option<&str>) -> (usize, usize) {
    let Some(date) = date else { return (BEFORE, AFTER) };
    let Some((from, to)) = date.trim_matches(['[', ']']).split_once("..") else {
        return (day(date), day(date));
    };
    let end = |name: &str, open| if name.is_empty() { open } else { day(name) };
    (end(from, BEFORE), end(to, AFTER))
}

/// The days on which a document may have come to be there; it answers what was there from a day on.
pub(crate) fn there(document: &Value, after: usize) -> Vec<usize> {
    let (sent, published, seen) =
        (span(text(document, "sent")), span(text(document, "published")), span(text(document, "last_seen")));
    let mut days = Vec::new();
    for moment in 0..=AFTER {
        let mut possible = moment >= after;
        if document.get("sent").is_some() {
            // Sent on that day, and published and seen on that day or later.
            possible &= (sent.0..=sent.1).contains(&moment);
            possible &= document.get("published").is_none() || published.1 >= moment;
            possible &= seen.1 >= moment;
            // Whoever saw it did so after its publication.
            possible &= document.get("published").is_none() || published.0 <= seen.1;
        } else if document.get("published").is_some() {
            possible &= (published.0..=published.1).contains(&moment) && seen.1 >= moment;
        } else {
            possible &= seen.1 >= moment;
        }
        if possible {
            days.push(moment);
        }
    }
    days
}
