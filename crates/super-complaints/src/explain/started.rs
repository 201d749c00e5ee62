//! What started a clock of the law, and what ended it, as a record has them.

use crate::dates::PartialDate;
use crate::index::Index;
use crate::model::{Event, EventField, EventKind, Mark, Report};
use crate::scheme::{Clock, StepKind};

use super::cited::Cited;
use super::deadline::{DeadlineTrigger, Evidence};
use super::words::{day_of, happening};

/// The day on which a clock started, and what is to be said about it.
#[derive(Debug)]
pub(super) struct Started {
    pub(super) trigger: DeadlineTrigger,
    /// Why there is no day.
    pub(super) missing: Option<String>,
    /// What makes the day less than certain.
    pub(super) doubt: Option<String>,
}

impl Started {
    /// As supposed: "what if it had been received on ...".
    pub(super) fn supposed(kind: EventKind, date: PartialDate) -> Self {
        let trigger = DeadlineTrigger {
            what: happening(kind).to_owned(),
            event: Some(kind),
            date: Some(date),
            supposed: true,
            counted_from: None,
            otherwise: Vec::new(),
            sources: Vec::new(),
        };
        Self { trigger, missing: None, doubt: None }
    }

    /// As the record has it: the first event of the kind that has a date, else the first.
    pub(super) fn recorded(index: &Index<'_>, kind: EventKind) -> Self {
        let events: Vec<&Event> = index.record.events.iter().filter(|it| starts(index, it, kind)).collect();
        let event = events.iter().find(|it| it.date.is_some()).or(events.first()).copied();
        let missing = match event {
            None if kind == EventKind::Announced => {
                Some("that the complainant was told of the decision is not recorded".to_owned())
            }
            None => Some(format!("no {} is recorded", happening(kind))),
            Some(Event { date: Some(_), .. }) => None,
            Some(event) if event.marks.get(EventField::Date) == Some(Mark::Unknown) => {
                Some(format!("{} was looked for and not found", day_of(kind)))
            }
            Some(_) => Some(format!("{} is not recorded", day_of(kind))),
        };
        let inferred = event.is_some_and(|it| it.marks.get(EventField::Date) == Some(Mark::Inferred));
        let several =
            event.is_some_and(|first| events.iter().any(|it| it.date.is_some() && it.date != first.date));
        let doubt = if inferred {
            Some(format!("{} is read between the lines", day_of(kind)))
        } else if several {
            Some(format!("the record has several days of {}; counted from the first one", happening(kind)))
        } else {
            None
        };
        let otherwise = event.iter().flat_map(|event| &event.otherwise).filter(|it| &*it.field == "date");
        let trigger = DeadlineTrigger {
            what: happening(kind).to_owned(),
            event: Some(kind),
            date: event.and_then(|it| it.date),
            supposed: false,
            counted_from: None,
            otherwise: otherwise.map(|it| it.says.to_string()).collect(),
            sources: event.map_or_else(Vec::new, |it| Cited::all(index, &it.sources)),
        };
        Self { trigger, missing, doubt }
    }
}

/// Whether an event starts a clock. The news of a refusal starts no investigation.
fn starts(index: &Index<'_>, event: &Event, kind: EventKind) -> bool {
    let of_refusal = event.follows.as_ref().is_some_and(|id| {
        index.record.events.iter().any(|it| it.id == *id && it.kind == EventKind::FoundIneligible)
    });
    event.kind == kind && !(kind == EventKind::Announced && of_refusal)
}

/// Everything recorded that a clock demands. A refusal is a decision too.
pub(super) fn endings(index: &Index<'_>, clock: &Clock) -> Vec<Evidence> {
    let record = index.record;
    if let Some(kind) = clock.ends.report() {
        let reports = record.reports.iter().filter(|it| it.kind == kind);
        let one = |it: &Report| Evidence {
            entity: format!("report:{}", it.id),
            date: it.day().copied(),
            sources: Cited::all(index, &it.sources),
        };
        return reports.map(one).collect();
    }
    let decides = clock.ends == StepKind::FoundEligible;
    let events = record.events.iter().filter(|it| {
        Some(it.kind) == clock.ends.event() || (decides && it.kind == EventKind::FoundIneligible)
    });
    let one = |it: &Event| Evidence {
        entity: format!("event:{}", it.id),
        date: it.date,
        sources: Cited::all(index, &it.sources),
    };
    events.map(one).collect()
}
