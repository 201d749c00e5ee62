//! A page about a due date.

use super_complaints::deadlines::{Citation, Deadline, DeadlineKind, DeadlineTrigger, Evidence, PartyName};
use super_complaints::{PartialDate, Tri};

use crate::style::{BOLD, DIM};
use crate::text::{listed, plain, width, wrap};

use super::day_count;

/// The width of the names of the lines.
const NAMES: usize = 11;

/// A page for each of some deadlines.
pub(crate) fn pages(deadlines: &[Deadline], columns: usize) -> String {
    deadlines.iter().map(|it| page(it, columns)).collect::<Vec<_>>().join("\n")
}

/// The page about one deadline.
fn page(deadline: &Deadline, columns: usize) -> String {
    let mut page = Page { text: String::new(), columns };
    let head = plain(&headline(deadline)).into_owned();
    page.text += &format!("{BOLD}{}{BOLD:#}\n", wrap(&head, columns, 0, 2));
    page.line("what", &deadline.title);
    page.line("basis", &basis(deadline));
    page.sources(&deadline.basis.sources);
    page.line(if deadline.kind == DeadlineKind::TimeLimit { "binds" } else { "who" }, &binds(deadline));
    if let Some(trigger) = &deadline.trigger {
        page.line("trigger", &triggered(trigger));
        page.sources(&trigger.sources);
        for says in &trigger.discrepancies {
            page.line("", &format!("another source says: {says}"));
        }
    }
    if let Some(rule) = &deadline.rule {
        page.line("rule", rule);
    }
    for count in &deadline.counts {
        let from_range = deadline.counts.len() > 1;
        for (at, line) in day_count::lines_of(count, from_range).iter().enumerate() {
            page.row(if at == 0 { "counting" } else { "" }, line);
        }
    }
    if let Some(calendar) = &deadline.calendar {
        let known = format!("known from {} until {}", calendar.since, calendar.until);
        page.line("calendar", &format!("{}, {known}", lower(&calendar.title)));
    }
    both(&mut page, deadline);
    for extension in &deadline.extensions {
        let (title, adds) = (&extension.title, &extension.adds);
        page.line("longer", &format!("if {}: {adds} ({})", lower(title), extension.basis.source));
    }
    for pause in &deadline.pauses {
        let basis = pause.basis.as_ref().map_or_else(String::new, |it| format!(" ({})", it.source));
        page.line("waiting", &format!("for {}: {}{basis}", pause.time_limit, pause.says));
        for done in &pause.evidence {
            page.line("", &dated(done));
        }
    }
    page.line("state", &deadline.state);
    for done in &deadline.evidence {
        page.line("", &dated(done));
    }
    page.text
}

/// `event:acknowledged, 2019-06-05`.
fn dated(done: &Evidence) -> String {
    let day = done.date.map_or_else(String::new, |date| format!(", {}", date.in_words()));
    format!("{}{day}", done.entity)
}

/// The stated and the computed date, one below the other if there are both; earliest date and condition.
fn both(page: &mut Page, deadline: &Deadline) {
    if let Some(stated) = &deadline.stated {
        let by = if stated.by.is_empty() { String::new() } else { format!(", by {}", names(&stated.by)) };
        page.line("stated", &format!("{}{by}", stated.date.in_words()));
        if let Some(computed) = deadline.computed {
            page.line("computed", &computed.to_string());
        }
    }
    if let Some(floor) = deadline.not_before {
        page.line("not before", &floor.in_words());
    }
    if let Some(condition) = &deadline.condition {
        let instead = deadline.instead_of.as_ref().map(|id| format!(" (then instead of `{id}`)"));
        page.line("only if", &format!("{condition}{}", instead.unwrap_or_default()));
    }
    if let Some(unless) = unless(deadline) {
        page.line("unless", &unless);
    }
    if let Some(reason) = &deadline.reason {
        page.line(if deadline.due.is_some() { "note" } else { "reason" }, reason);
    }
}

struct Page {
    text: String,
    columns: usize,
}

impl Page {
    /// A line with its name.
    fn line(&mut self, name: &str, text: &str) {
        let text = wrap(&plain(text), self.columns, NAMES, NAMES);
        self.text += &format!("  {DIM}{name:<width$}{DIM:#}{text}\n", width = NAMES - 2);
    }

    /// A line that is in columns; it is wrapped only where it does not fit.
    fn row(&mut self, name: &str, text: &str) {
        if NAMES + width(text) > self.columns {
            return self.line(name, text);
        }
        self.text += &format!("  {DIM}{name:<wide$}{DIM:#}{}\n", plain(text), wide = NAMES - 2);
    }

    fn sources(&mut self, sources: &[Citation]) {
        for cited in sources {
            let title = cited.title.as_ref().map_or_else(String::new, |title| format!(", {title}"));
            self.line("", &format!("source: {}{title}", cited.source));
        }
    }
}

/// The limits, one of which may apply in place of this one: only one of them does. If the limit has a condition, that
/// says enough.
pub(super) fn unless(deadline: &Deadline) -> Option<String> {
    let ids: Vec<String> = deadline.unless.iter().map(|id| format!("`{id}`")).collect();
    let (last, rest) = ids.split_last()?;
    let ids = if rest.is_empty() { last.clone() } else { format!("{} or {last}", rest.join(", ")) };
    (deadline.condition.is_none())
        .then(|| format!("{ids} applies instead; the record does not say which applies"))
}

pub(super) fn headline(deadline: &Deadline) -> String {
    let id = &deadline.id;
    match (deadline.kind, deadline.due, deadline.binds.legally_binding) {
        (DeadlineKind::UnsetLimit, ..) => format!("{id}: no deadline"),
        _ if deadline.applies == Tri::No => format!("{id} does not apply"),
        (DeadlineKind::TimeLimit, Some(due), Tri::No) => {
            format!(
                "{id} is not binding; it would be due by the end of {due} ({})",
                deadline.certainty.in_words()
            )
        }
        (_, Some(due), _) => format!("{id} due by the end of {due} ({})", deadline.certainty.in_words()),
        (_, None, _) => format!("{id}: {}", deadline.certainty.in_words()),
    }
}

fn basis(deadline: &Deadline) -> String {
    let words = deadline.basis.words.as_ref().map(|words| format!(": “{words}”"));
    format!("{}{}", deadline.basis.cited, words.unwrap_or_default())
}

fn binds(deadline: &Deadline) -> String {
    let who = if deadline.binds.parties.is_empty() {
        "no particular body".to_owned()
    } else {
        names(&deadline.binds.parties)
    };
    deadline.binds.reason.as_ref().map_or(who.clone(), |reason| format!("{who}; {reason}"))
}

fn names(parties: &[PartyName]) -> String {
    listed(&parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>())
}

fn triggered(trigger: &DeadlineTrigger) -> String {
    let DeadlineTrigger { what, .. } = trigger;
    let day = match trigger.date {
        None => "no date is recorded".to_owned(),
        Some(date) => with_weekday(&date),
    };
    let from = trigger.counted_from.map(|date| format!(", counted from {}", with_weekday(&date)));
    let assumed = if trigger.assumed { " (assumed)" } else { "" };
    format!("{what}: {day}{}{assumed}", from.unwrap_or_default())
}

/// `2019-05-31 (Friday)`.
pub(super) fn with_weekday(date: &PartialDate) -> String {
    date.exact().map_or_else(|| date.in_words(), |day| format!("{date} ({})", day.weekday()))
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
