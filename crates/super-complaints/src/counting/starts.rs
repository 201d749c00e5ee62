//! Which event of a record starts a statutory time limit.

use crate::dates::Tri;
use crate::index::{At, EventAt, Index, Resolved};
use crate::model::{Event, EventKind, Party};
use crate::scheme::{Notified, TimeLimit};

/// The event that starts a time limit, as a record has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start<'r> {
    /// Its position among the events.
    pub(crate) at: EventAt,
    pub(crate) event: &'r Event,
    /// Whether the law certainly means this event. For an announcement, the recipient may not be recorded.
    pub(crate) certain: bool,
    /// Whether the record has such events on several dates.
    pub(crate) several: bool,
}

/// The event that starts a time limit: the first one that has a date, else the first. If the law counts from telling the
/// complainant, an announcement that is recorded as made to it comes before others.
pub(crate) fn start_of<'r>(index: &Index<'r>, time_limit: &TimeLimit) -> Option<Start<'r>> {
    let of_kind = || {
        let events = At::each(&index.record.events);
        events.filter(|(_, event)| event.kind == time_limit.starts && !is_news_of_refusal(index, event))
    };
    let reached = |event: &Event| match time_limit.notified {
        None => Tri::Yes,
        Some(Notified::Complainant) => reaches_complainant(index, event),
    };
    let first = |wanted: Tri| {
        let events = || of_kind().filter(|(_, event)| reached(event) == wanted);
        let (at, event) = events().find(|(_, it)| it.date.is_some()).or_else(|| events().next())?;
        let several = events().any(|(_, it)| it.date.is_some() && it.date != event.date);
        Some(Start { at, event, certain: wanted.is_yes(), several })
    };
    first(Tri::Yes).or_else(|| first(Tri::CannotTell))
}

/// The announcement of a refusal starts no investigation.
fn is_news_of_refusal(index: &Index<'_>, event: &Event) -> bool {
    event.kind == EventKind::Announced
        && event.follows.as_ref().is_some_and(|id| {
            index.record.events.iter().any(|it| it.id == *id && it.kind == EventKind::FoundIneligible)
        })
}

/// Whether one of the complainants was among the recipients.
fn reaches_complainant(index: &Index<'_>, event: &Event) -> Tri {
    let made_by = &index.record.made_by;
    if event.recipient.is_empty() || made_by.is_empty() {
        return Tri::CannotTell;
    }
    let pairs = event.recipient.iter().flat_map(|told| made_by.iter().map(move |by| is(index, told, by)));
    pairs.fold(Tri::No, Tri::or)
}

/// Whether a party is another, or a group to which the other belongs.
fn is(index: &Index<'_>, told: &Party, complainant: &Party) -> Tri {
    let same_name = told.as_written.is_some() && told.as_written == complainant.as_written;
    if same_name || (told.id.is_some() && told.id == complainant.id && told.coverage.is_none()) {
        return Tri::Yes;
    }
    let resolve = |party: &Party| index.parties.resolve(party.id.as_ref()?.as_str());
    match (resolve(told), resolve(complainant)) {
        (Some(Resolved::Body(told)), Some(Resolved::Body(by))) => Tri::from(told == by),
        _ => Tri::CannotTell,
    }
}
