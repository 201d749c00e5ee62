//! What was waited for during a time limit, in words: from when until when, and whether that extended the time limit.

use crate::collect_vec::CollectVec as _;
use crate::counting::Wait;
use crate::dates::{PartialDate, Tri};
use crate::index::Index;
use crate::scheme::Scheme;

use super::cited::Citation;
use super::deadline::{DeadlinePause, Evidence};

/// A wait in words: `extended by the days from 2026-02-10 to 2026-02-20`.
pub(super) fn told(scheme: &Scheme, wait: &Wait<'_>) -> String {
    let day = |date: Option<PartialDate>| date.map(|date| date.in_words());
    let days = match (day(wait.from), day(wait.to)) {
        (Some(from), Some(to)) => format!("the days from {from} to {to}"),
        (Some(from), None) => format!("the days from {from} (end not recorded)"),
        (None, Some(to)) => format!("the days up to {to} (start not recorded)"),
        (None, None) => "unrecorded days".to_owned(),
    };
    match (wait.over, wait.extends) {
        (Some(over), Tri::No) => {
            return format!(
                "not extended by {days}: they began after the time was over on {}",
                over.in_words()
            );
        }
        (Some(over), _) => {
            return format!(
                "perhaps extended by {days}: it is not known whether they began before the time was over on {}",
                over.in_words()
            );
        }
        (None, Tri::No) => return "not extended: the new date is not later".to_owned(),
        (None, _) => {}
    }
    if wait.extends.is_yes() {
        return format!("extended by {days}");
    }
    let by = wait.extension.map_or_else(
        || "the law".to_owned(),
        |extension| Citation::in_scheme(scheme, &extension.basis).short(),
    );
    format!("perhaps extended by {days}: {by} allows it, but no extension is recorded")
}

/// A recorded wait, with its evidence.
pub(super) fn pause(index: &Index<'_>, scheme: &Scheme, wait: &Wait<'_>) -> DeadlinePause {
    let evidence = wait.events.iter().map(|event| Evidence {
        entity: format!("event:{}", event.id),
        date: event.date,
        sources: Citation::all(index, &event.sources),
    });
    DeadlinePause {
        time_limit: wait.time_limit.id.to_string(),
        title: wait.extension.map(|it| it.title.to_string()),
        since: wait.from,
        until: wait.to,
        extends: wait.extends,
        says: told(scheme, wait),
        basis: wait.extension.map(|it| Citation::in_scheme(scheme, &it.basis)),
        evidence: evidence.collect_vec(),
    }
}
