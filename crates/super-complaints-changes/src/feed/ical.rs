//! The calendar: iCalendar (RFC 5545).

use super_complaints::PartialDate;
use super_complaints::matrix::DueStatus;
use time::Date;

use super::line::{address, raw, text};
use super::{Days, DueEntry, Entry, Feed};

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

    /// What the calendar shows, and what it does not.
    fn about(&self) -> String {
        let since = self.since.map_or_else(String::new, |it| format!(", since {it}"));
        let about = format!("Due dates and changes as of {}{since}.", self.as_of);
        if !self.left_out.is_empty() {
            let one = self.left_out.len() == 1;
            let (what, are) = if one { ("due date has", "is") } else { ("due dates have", "are") };
            return format!("{about} {} {what} no last day and {are} not shown.", self.left_out.len());
        }
        about
    }

    fn due_event(&self, out: &mut String, due: &DueEntry) {
        let bounds = due.shown_from.exact().zip(due.shown_until.exact());
        let Some((first, last)) = bounds else { return };
        let [sure, perhaps] = match (due.due.exact(), first == last) {
            (Some(_), _) => ["Due", "Perhaps due"],
            (None, true) => ["Due on this day at the latest", "Perhaps due, on this day at the latest"],
            (None, false) => ["Due on one of these days", "Perhaps due on one of these days"],
        };
        let what = if due.perhaps { perhaps } else { sure };
        let status = match due.met {
            DueStatus::Yes => " (met)",
            DueStatus::No => " (not met)",
            _ => "",
        };
        let mut lines = vec![format!("{}.", due.record_title)];
        lines.push(format!(
            "Last day: {}{}",
            due.due.in_words(),
            if due.certain { "" } else { " (not certain)" }
        ));
        lines.extend(due.reason.as_ref().map(|it| format!("Note: {it}")));
        lines.extend((!due.bodies.is_empty()).then(|| format!("Bodies: {}", due.bodies.join(", "))));
        lines.push(format!("Basis: {}", due.basis));
        lines.extend(due.words.as_ref().map(|it| format!("Words of the source: “{it}”")));
        lines.push(format!("As of {}: {}", self.as_of, due.state));
        let event = Event {
            uid: &due.id,
            stamp: self.as_of,
            days: Days { first, last },
            summary: format!("{what}: {}: {}{status}", due.record_title, due.title),
            description: lines.join("\n"),
            certain: due.certain,
            category: "due date",
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
    let mut description = vec![format!("{}: {}", entry.record_title, entry.says)];
    description.extend((!entry.bodies.is_empty()).then(|| format!("Bodies: {}", entry.bodies.join(", "))));
    let event = Event {
        uid: &entry.id,
        stamp: entry.updated,
        days,
        summary: format!("{}: {}", entry.record_title, entry.says),
        description: description.join("\n"),
        certain: days.is_one() && !entry.date_inferred,
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
