//! Whether a statutory limit was met, according to the events of a record.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::counting::DueRange;
use crate::dates::{PartialDate, Tri};
use crate::matrix::DueStatus;

use super::deadline::Evidence;

/// Whether a limit was met, as a value and in words, and the evidence.
#[derive(Debug)]
pub(super) struct Compliance {
    pub(super) met: DueStatus,
    pub(super) state: String,
    pub(super) evidence: Vec<Evidence>,
    /// Whether it was done, after the last day.
    pub(super) late: bool,
}

impl Compliance {
    pub(super) fn new(met: DueStatus, state: impl Into<String>) -> Self {
        Self { met, state: state.into(), evidence: Vec::new(), late: false }
    }

    /// Nothing is recorded as done, which does not prove that nothing was done.
    pub(super) fn nothing(what: &str, ends: DueRange, as_of: Option<Date>) -> Self {
        match as_of.filter(|day| ends.is_past(*day).is_no()) {
            Some(day) => Self::new(DueStatus::NotYet, format!("not yet due on {}", PartialDate::day(day))),
            None => Self::new(
                DueStatus::CannotTell,
                format!("no {what} is recorded: cannot tell whether it was met"),
            ),
        }
    }
}

/// Whether something that is to be done once was done in time; `since` is the date that the count starts from.
/// Something before that date is odd, and neither in time nor late.
pub(super) fn once(
    what: &str,
    since: Option<&PartialDate>,
    ends: DueRange,
    done: Vec<Evidence>,
    as_of: Option<Date>,
) -> Compliance {
    let happened = |it: &Evidence| match (as_of, it.date) {
        (None, _) => Tri::Yes,
        (Some(_), None) => Tri::CannotTell,
        (Some(day), Some(date)) => date.is_by(day),
    };
    let early =
        |it: &Evidence| it.date.zip(since).is_some_and(|(date, since)| date.is_before(since).is_yes());
    let there = done.into_iter().filter(|it| !happened(it).is_no());
    let (early, done): (Vec<Evidence>, Vec<Evidence>) = there.partition(early);
    let dated = |it: &Evidence| it.date.map_or(Tri::CannotTell, |date| ends.met_by(&date));
    let on = |it: &Evidence| it.date.map_or_else(|| "on an unrecorded date".to_owned(), |date| on(&date));
    // The first in time, whatever is recorded first: what is found later changes nothing.
    let in_time = done.iter().filter(|it| dated(it).and(happened(it)).is_yes());
    if let Some(first) = in_time.min_by_key(|it| first_day(it)) {
        let state = format!("{what} {}: in time", on(first));
        return Compliance { evidence: vec![first.clone()], ..Compliance::new(DueStatus::Yes, state) };
    }
    let kept = Compliance::nothing(what, ends, as_of);
    let over = as_of.is_none_or(|day| ends.is_past(day).is_yes());
    let (state, met, evidence) = match (done.first(), early.first()) {
        (Some(_), _) if kept.met == DueStatus::NotYet => return kept,
        (Some(any), _) if over && done.iter().all(|it| late(it, ends)) => {
            let first = done.iter().min_by_key(|it| first_day(it)).unwrap_or(any);
            (format!("{what} {}: late", on(first)), DueStatus::No, done)
        }
        (Some(first), _) => (
            format!("{what} {}: cannot tell whether that was in time", on(first)),
            DueStatus::CannotTell,
            done,
        ),
        (None, Some(first)) => {
            let state = format!("{what} {}, before the time limit for it began, which is odd", on(first));
            (state, DueStatus::CannotTell, early)
        }
        (None, None) => return kept,
    };
    Compliance { met, state, evidence, late: met == DueStatus::No }
}

/// The first day on which it may have been done.
fn first_day(done: &Evidence) -> Option<Date> {
    done.date.and_then(|date| date.earliest())
}

fn late(done: &Evidence, ends: DueRange) -> bool {
    done.date.is_some_and(|date| ends.met_by(&date).is_no())
}

/// Whether what is to be done in each period was done in the one that began on `start`.
pub(super) fn in_period(
    what: &str,
    start: &PartialDate,
    ends: DueRange,
    done: &[Evidence],
    as_of: Option<Date>,
) -> Compliance {
    let within = |it: &&Evidence| {
        it.date.map_or(Tri::CannotTell, |date| {
            let there = as_of.map_or(Tri::Yes, |day| date.is_by(day));
            (!date.is_before(start)).and(ends.met_by(&date)).and(there)
        })
    };
    if let Some(first) = done.iter().find(|it| within(it) == Tri::Yes) {
        let on = first.date.map_or_else(String::new, |date| on(&date));
        let state = format!("{what} {on}: in time");
        return Compliance { evidence: vec![first.clone()], ..Compliance::new(DueStatus::Yes, state) };
    }
    let kept = Compliance::nothing(what, ends, as_of);
    let perhaps: Vec<Evidence> = done.iter().filter(|it| within(it) != Tri::No).cloned().collect_vec();
    if kept.met == DueStatus::NotYet || perhaps.is_empty() {
        return match kept.met {
            DueStatus::NotYet => kept,
            _ => Compliance::new(
                DueStatus::CannotTell,
                format!("no {what} for this period is recorded: cannot tell whether it was met"),
            ),
        };
    }
    let state = format!("a {what} is recorded, but it is not known whether it belongs to this period");
    Compliance { evidence: perhaps, ..Compliance::new(DueStatus::CannotTell, state) }
}

/// `on 2019-06-05`, `in 2019-06`, `2022-11-25 or earlier`.
pub(super) fn on(date: &PartialDate) -> String {
    let words = date.in_words();
    match (date.exact(), words.len()) {
        (Some(_), _) => format!("on {words}"),
        (None, 4 | 7) => format!("in {words}"),
        _ => words,
    }
}
