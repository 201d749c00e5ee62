//! What started a time limit of the law, and what ended it, as a record has them.

use crate::collect_vec::CollectVec as _;
use crate::counting::start_of;
use crate::dates::PartialDate;
use crate::index::Index;
use crate::model::{Event, EventField, EventKind, Mark, Report};
use crate::scheme::{StepKind, TimeLimit};

use super::cited::Citation;
use super::deadline::{DeadlineTrigger, Evidence};
use super::wording::{date_of, happening};

/// The date on which a time limit started, and notes about it.
#[derive(Debug)]
pub(super) struct Started {
    pub(super) trigger: DeadlineTrigger,
    /// Why there is no date.
    pub(super) missing: Option<String>,
    /// What makes the date less than certain.
    pub(super) doubt: Option<String>,
    /// Whether another event may have started it.
    pub(super) perhaps: bool,
}

impl Started {
    /// As assumed: "what if it had been received on ...".
    pub(super) fn supposed(kind: EventKind, date: PartialDate) -> Self {
        let trigger = DeadlineTrigger {
            what: happening(kind).to_owned(),
            event: Some(kind),
            date: Some(date),
            assumed: true,
            counted_from: None,
            discrepancies: Vec::new(),
            sources: Vec::new(),
        };
        Self { trigger, missing: None, doubt: None, perhaps: false }
    }

    /// As the record has it.
    pub(super) fn recorded(index: &Index<'_>, time_limit: &TimeLimit) -> Self {
        let kind = time_limit.starts;
        let start = start_of(index, time_limit);
        let event = start.map(|it| it.event);
        let missing = match event {
            None if kind == EventKind::Announced => {
                Some("it is not recorded that the complainant was told of the decision".to_owned())
            }
            None => Some(format!("no {} is recorded", happening(kind))),
            Some(Event { date: Some(_), .. }) => None,
            Some(event) if event.marks.get(EventField::Date) == Some(Mark::Unknown) => {
                Some(format!("{} was searched for and not found", date_of(kind)))
            }
            Some(_) => Some(format!("{} is not recorded", date_of(kind))),
        };
        let inferred = event.is_some_and(|it| it.marks.get(EventField::Date) == Some(Mark::Inferred));
        let perhaps = start.filter(|it| !it.certain).map(|it| {
            format!("it is not recorded whether the event `{}` reached the complainant: the time limit runs from the date on which it was told", it.event.id)
        });
        let doubt = if perhaps.is_some() {
            perhaps.clone()
        } else if inferred {
            Some(format!("{} is inferred", date_of(kind)))
        } else if start.is_some_and(|it| it.several) {
            Some(format!("the record has several dates for {}; the first one is used", happening(kind)))
        } else {
            None
        };
        let differing = event.iter().flat_map(|event| &event.discrepancies).filter(|it| &*it.field == "date");
        let trigger = DeadlineTrigger {
            what: happening(kind).to_owned(),
            event: Some(kind),
            date: event.and_then(|it| it.date),
            assumed: false,
            counted_from: None,
            discrepancies: differing.map(|it| it.says.to_string()).collect_vec(),
            sources: event.map_or_else(Vec::new, |it| Citation::all(index, &it.sources)),
        };
        Self { trigger, missing, doubt, perhaps: perhaps.is_some() }
    }
}

/// Everything recorded that a time limit requires. A refusal is a decision too.
pub(super) fn endings(index: &Index<'_>, time_limit: &TimeLimit) -> Vec<Evidence> {
    let record = index.record;
    let of_kind = |it: &&Report| Some(it.kind) == time_limit.ends.report();
    let one = |it: &Report| Evidence {
        entity: format!("report:{}", it.id),
        date: it.day().copied(),
        sources: Citation::all(index, &it.sources),
    };
    let mut all: Vec<Evidence> = record.reports.iter().filter(of_kind).map(one).collect_vec();
    let decides = time_limit.ends == StepKind::FoundEligible;
    // Under some schemes the refusal of the whole complaint is the response to it.
    let concludes = index.scheme.is_some_and(|scheme| {
        scheme.conclusion.of_refusals.is_some() && time_limit.ends.report() == Some(scheme.conclusion.kind)
    });
    let events = record.events.iter().filter(|it| {
        let refuses = it.kind == EventKind::FoundIneligible;
        Some(it.kind) == time_limit.ends.event()
            || (refuses && decides)
            || (refuses && concludes && it.features.is_empty())
    });
    let one = |it: &Event| Evidence {
        entity: format!("event:{}", it.id),
        date: it.date,
        sources: Citation::all(index, &it.sources),
    };
    all.extend(events.map(one));
    all
}
