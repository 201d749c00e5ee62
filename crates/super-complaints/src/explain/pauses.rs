//! What was waited for in the time of a clock, told: from when until when, and whether that made the time longer.

use crate::dates::{PartialDate, Tri};
use crate::deadlines::Wait;
use crate::index::Index;
use crate::scheme::Scheme;

use super::cited::Cited;
use super::deadline::{DeadlinePause, Evidence};

/// A wait in words: `made longer by the days from 2026-02-10 to 2026-02-20`.
pub(super) fn told(scheme: &Scheme, wait: &Wait<'_>) -> String {
    let day = |date: Option<PartialDate>| date.map(|date| date.in_words());
    let days = match (day(wait.from), day(wait.to)) {
        (Some(from), Some(to)) => format!("the days from {from} to {to}"),
        (Some(from), None) => format!("the days from {from} on; until when is not recorded"),
        (None, Some(to)) => format!("the days up to {to}; from when is not recorded"),
        (None, None) => "days that are not recorded".to_owned(),
    };
    match (wait.over, wait.extends) {
        (Some(over), Tri::No) => {
            return format!(
                "not made longer by {days}: they began when the time was over, after {}",
                over.in_words()
            );
        }
        (Some(over), _) => {
            return format!(
                "perhaps made longer by {days}: whether they began before the time was over, by {}, cannot be told",
                over.in_words()
            );
        }
        (None, Tri::No) => return "not made longer: the extension is to a date that is not later".to_owned(),
        (None, _) => {}
    }
    if wait.extends.is_yes() {
        return format!("made longer by {days}");
    }
    let by = wait
        .extension
        .map_or_else(|| "the law".to_owned(), |extension| Cited::in_scheme(scheme, &extension.basis).short());
    format!("perhaps made longer by {days}; {by} allows it, and that it was done is not recorded")
}

/// A wait that a record has, with what shows it.
pub(super) fn pause(index: &Index<'_>, scheme: &Scheme, wait: &Wait<'_>) -> DeadlinePause {
    let evidence = wait.events.iter().map(|event| Evidence {
        entity: format!("event:{}", event.id),
        date: event.date,
        sources: Cited::all(index, &event.sources),
    });
    DeadlinePause {
        clock: wait.clock.id.to_string(),
        title: wait.extension.map(|it| it.title.to_string()),
        since: wait.from,
        until: wait.to,
        extends: wait.extends,
        says: told(scheme, wait),
        basis: wait.extension.map(|it| Cited::in_scheme(scheme, &it.basis)),
        evidence: evidence.collect(),
    }
}
