//! A recurring time limit: one deadline for each period.

use time::Date;

use crate::dates::{PartialDate, Tri};
use crate::index::Index;
use crate::matrix::DueStatus;
use crate::model::EventKind;
use crate::scheme::{Scheme, TimeLimit};

use super::compliance::{Compliance, in_period, on};
use super::deadline::{Deadline, DeadlineTrigger, Evidence, Obligation};
use super::period::Period;
use super::started::{Started, endings};
use super::wording::step;

/// No series is longer: 100 periods of 56 working days are more than 22 years.
const MAX_PERIODS: usize = 100;

/// The periods of a time limit, until the report was out, the complaint was withdrawn, or the date; without any of these,
/// until the last recorded step that it requires. The first period is always included.
pub(super) fn series(
    index: &Index<'_>,
    scheme: &Scheme,
    time_limit: &TimeLimit,
    started: Started,
    binds: &Obligation,
    as_of: Option<Date>,
) -> Vec<Deadline> {
    let done = endings(index, time_limit);
    let over = over(index, scheme);
    let until = as_of.or_else(|| over.is_none().then(|| last_known(&done)).flatten());
    let mut deadlines = Vec::new();
    let mut next = Some(started);
    for number in 1..=MAX_PERIODS {
        let Some(started) = next.take() else { break };
        let period = Period::in_series(scheme, time_limit, started, number);
        let (date, ends) = (period.started.trigger.date, period.ends());
        // If the report is out by the end of a period, nothing has to be reported in it.
        let nothing_due = over
            .as_ref()
            .zip(ends)
            .filter(|((day, _), ends)| ends.earliest.is_ok_and(|end| day.is_by(end).is_yes()));
        let begun = date.zip(until).is_none_or(|(date, until)| !date.is_after(&until.into()).is_yes());
        let kept = period.kept(&|ends| {
            let date = date.unwrap_or_else(|| Date::MIN.into());
            in_period(step(time_limit.ends), &date, ends, &done, as_of)
        });
        // What was reported in it still counts.
        let nothing_due = nothing_due.filter(|_| kept.met != DueStatus::Yes);
        if number > 1 && (nothing_due.is_some() || !begun || (until.is_none() && over.is_none())) {
            break;
        }
        let kept = match nothing_due {
            Some(((day, what), _)) => {
                let state = format!("{what} {}, before this period ended: nothing was due in it", on(day));
                Compliance::new(DueStatus::NoDeadline, state)
            }
            None => kept,
        };
        next = following(&period);
        deadlines.push(period.deadline(Some(index), binds.clone(), kept));
    }
    deadlines
}

/// The period after one.
fn following(period: &Period<'_>) -> Option<Started> {
    let last = period.ends()?.last_day()?;
    let first = period.counting.next_start(last.earliest).ok()?;
    let latest = period.counting.next_start(last.latest).ok()?;
    let trigger = DeadlineTrigger {
        what: "first working day after the last period".to_owned(),
        date: Some(PartialDate::within(first, latest)),
        sources: Vec::new(),
        discrepancies: Vec::new(),
        ..period.started.trigger.clone()
    };
    let perhaps = period.started.perhaps;
    Some(Started { trigger, missing: None, doubt: period.doubt(), perhaps })
}

/// When the investigation was over, and by what: the report was out, or the complaint withdrawn.
fn over(index: &Index<'_>, scheme: &Scheme) -> Option<(PartialDate, &'static str)> {
    let reports = index.record.reports.iter().filter(|it| it.kind == scheme.conclusion.kind);
    let report = reports.filter_map(|it| it.day()).map(|day| (*day, "the report was out"));
    let withdrawn = index.record.events.iter().filter(|it| it.kind == EventKind::Withdrawn);
    let withdrawn = withdrawn.filter_map(|it| it.date).map(|day| (day, "the complaint was withdrawn"));
    report
        .chain(withdrawn)
        .reduce(|one, other| if other.0.is_before(&one.0) == Tri::Yes { other } else { one })
}

fn last_known(done: &[Evidence]) -> Option<Date> {
    done.iter().filter_map(|it| it.date.and_then(|date| date.latest())).max()
}
