//! The calendar: iCalendar (RFC 5545).

use super_complaints::PartialDate;
use super_complaints::matrix::DueStatus;
use time::Date;

use super::days::Days;
use super::line::{address, raw, text};
use super::{DueEntry, Entry, Feed};
use crate::ChangeKind;

impl Feed {
    /// The feed as a calendar that programs can subscribe to (`text/calendar`). Every event lasts whole days, and takes no
    /// time of the user’s.
    ///
    /// A due date is an event on its last day. If that may be one of several days, the event lasts from the first to the last
    /// of them and is tentative; if they are more than 31, it is on the last one and tentative. One that is inferred, or of
    /// which it is not certain that it applies, is tentative and “perhaps” due. Changes are shown on the date on which they
    /// happened; those without one, or with a longer range, are only in the Atom feed.
    pub fn icalendar(&self) -> String {
        let mut out = String::new();
        raw(&mut out, "BEGIN", "VCALENDAR");
        raw(&mut out, "VERSION", "2.0");
        raw(&mut out, "PRODID", "-//super-complaints//changes//EN");
        raw(&mut out, "CALSCALE", "GREGORIAN");
        text(&mut out, "NAME", &self.title);
        text(&mut out, "X-WR-CALNAME", &self.title);
        let about = self.about();
        text(&mut out, "DESCRIPTION", &about);
        text(&mut out, "X-WR-CALDESC", &about);
        raw(&mut out, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        if let Some(url) = &self.url {
            raw(&mut out, "SOURCE;VALUE=URI", &address(url));
        }
        let mut is_empty = true;
        for due in &self.due {
            self.due_event(&mut out, due);
            is_empty = false;
        }
        for (entry, days) in self.entries.iter().filter_map(|it| Some((it, Days::of(&it.date?)?))) {
            change_event(&mut out, entry, days);
            is_empty = false;
        }
        if is_empty {
            self.nothing(&mut out);
        }
        raw(&mut out, "END", "VCALENDAR");
        out
    }

    fn due_event(&self, out: &mut String, due: &DueEntry) {
        let bounds = due.shown_from.exact().zip(due.shown_until.exact());
        let Some((first, last)) = bounds else { return };
        let [sure, perhaps] = match (due.due.exact(), first == last) {
            (Some(_), _) => ["Due", "Perhaps due"],
            (None, true) => ["Due on this day at the latest", "Perhaps due, on this day at the latest"],
            (None, false) => ["Due on one of these days", "Perhaps due on one of these days"],
        };
        let what = if due.range_certain { sure } else { perhaps };
        let status = match (due.met, due.range_certain) {
            (DueStatus::Yes, true) => " (met)",
            (DueStatus::No, true) => " (not met)",
            (DueStatus::Yes, false) => " (perhaps met)",
            (DueStatus::No, false) => " (perhaps not met)",
            _ => "",
        };
        let mut lines = vec![format!("{}.", due.record_title)];
        lines.extend(due.details(self.as_of));
        let event = Event {
            uid: &due.id,
            stamp: self.as_of,
            days: Days { first, last },
            summary: format!("{what}: {}: {}{status}", due.record_title, due.title),
            description: lines.join("\n"),
            certain: due.certain,
            category: if due.certain { "due date" } else { "possible due date" },
            url: due.url.as_deref(),
        };
        event.write(out);
    }

    /// A calendar must not be empty (RFC 5545 section 3.6).
    fn nothing(&self, out: &mut String) {
        raw(out, "BEGIN", "VJOURNAL");
        text(out, "UID", &format!("{}:nothing", self.id));
        raw(out, "DTSTAMP", &stamp(self.as_of));
        text(out, "SUMMARY", &format!("No due date and no change is known as of {}", self.as_of));
        raw(out, "END", "VJOURNAL");
    }
}

fn change_event(out: &mut String, entry: &Entry, days: Days) {
    let when = match (days.is_one(), entry.date_inferred) {
        (true, false) => "",
        (true, true) => "Perhaps on this day: ",
        (false, false) => "On one of these days: ",
        (false, true) => "Perhaps on one of these days: ",
    };
    let mut description = vec![format!("{}.", entry.record_title)];
    description.extend(entry.details());
    let event = Event {
        uid: &entry.id,
        stamp: entry.updated,
        days,
        summary: format!("{when}{}: {}", entry.record_title, entry.says),
        description: description.join("\n"),
        certain: when.is_empty() && entry.kind != ChangeKind::MayHaveBecomeOverdue,
        category: &entry.kind.to_string(),
        url: entry.url.as_deref(),
    };
    event.write(out);
}

/// An event that lasts whole days.
struct Event<'e> {
    uid: &'e str,
    stamp: PartialDate,
    days: Days,
    summary: String,
    description: String,
    certain: bool,
    category: &'e str,
    url: Option<&'e str>,
}

impl Event<'_> {
    fn write(&self, out: &mut String) {
        // The end of an event is the first day after it; the last day of the calendar has none, and needs none.
        let end = self.days.last.next_day();
        raw(out, "BEGIN", "VEVENT");
        text(out, "UID", self.uid);
        raw(out, "DTSTAMP", &stamp(self.stamp));
        raw(out, "DTSTART;VALUE=DATE", &date(self.days.first));
        if let Some(end) = end {
            raw(out, "DTEND;VALUE=DATE", &date(end));
        }
        text(out, "SUMMARY", &self.summary);
        text(out, "DESCRIPTION", &self.description);
        text(out, "CATEGORIES", self.category);
        raw(out, "STATUS", if self.certain { "CONFIRMED" } else { "TENTATIVE" });
        raw(out, "TRANSP", "TRANSPARENT");
        if let Some(url) = self.url {
            raw(out, "URL", &address(url));
        }
        raw(out, "END", "VEVENT");
    }
}

/// `20220601`.
fn date(day: Date) -> String {
    PartialDate::day(day).to_string().replace('-', "")
}

/// The beginning of a day in UTC: `20220601T000000Z`.
fn stamp(day: PartialDate) -> String {
    format!("{}T000000Z", day.to_string().replace('-', ""))
}
