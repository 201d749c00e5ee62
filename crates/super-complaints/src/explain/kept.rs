//! Whether a limit of the law was kept, by the events of a record.

use time::Date;

use crate::dates::{PartialDate, Tri};
use crate::deadlines::Ends;
use crate::matrix::Met;

use super::deadline::Evidence;

/// Whether a limit was kept, in a word and in words, and by what that is known.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) met: Met,
    pub(super) state: String,
    pub(super) evidence: Vec<Evidence>,
}

impl Kept {
    pub(super) fn new(met: Met, state: impl Into<String>) -> Self {
        Self { met, state: state.into(), evidence: Vec::new() }
    }

    /// Nothing is recorded that was done. That is no proof that it was not.
    pub(super) fn nothing(what: &str, ends: Ends, as_of: Option<Date>) -> Self {
        match as_of.filter(|day| ends.is_past(*day).is_no()) {
            Some(day) => Self::new(Met::NotYet, format!("the time is not over on {}", PartialDate::day(day))),
            None => {
                Self::new(Met::CannotTell, format!("no {what} is recorded: cannot tell whether it was kept"))
            }
        }
    }
}

/// Whether something that is to be done once was done in time.
pub(super) fn once(what: &str, ends: Ends, done: Vec<Evidence>, as_of: Option<Date>) -> Kept {
    // What happened after the day had not happened by then; but it shows that all before it was too late.
    let had_happened = |date: &PartialDate| as_of.is_none_or(|day| !date.is_by(day).is_no());
    let dated =
        |it: &Evidence| it.date.filter(had_happened).map_or(Tri::CannotTell, |date| ends.met_by(&date));
    let there = |it: &Evidence| it.date.is_none_or(|date| had_happened(&date));
    let on = |it: &Evidence| it.date.map_or_else(|| "on no recorded day".to_owned(), |date| on(&date));
    if let Some(first) = done.iter().find(|it| dated(it) == Tri::Yes) {
        let state = format!("{what} {}: in time", on(first));
        return Kept { met: Met::Yes, state, evidence: vec![first.clone()] };
    }
    let kept = Kept::nothing(what, ends, as_of);
    if kept.met == Met::NotYet {
        return kept;
    }
    let (state, met) = match done.iter().find(|it| there(it)).or(done.first()) {
        None => return kept,
        Some(first) if done.iter().all(|it| late(it, ends)) => {
            (format!("{what} {}: late", on(first)), Met::No)
        }
        Some(first) => {
            (format!("{what} {}: cannot tell whether that was in time", on(first)), Met::CannotTell)
        }
    };
    Kept { met, state, evidence: done }
}

fn late(done: &Evidence, ends: Ends) -> bool {
    done.date.is_some_and(|date| ends.met_by(&date).is_no())
}

/// Whether what is to be done in each period was done in one that began on `start`.
pub(super) fn in_period(
    what: &str,
    start: &PartialDate,
    ends: Ends,
    done: &[Evidence],
    as_of: Option<Date>,
) -> Kept {
    let within = |it: &&Evidence| {
        it.date.map_or(Tri::CannotTell, |date| {
            let there = as_of.map_or(Tri::Yes, |day| date.is_by(day));
            (!date.is_before(start)).and(ends.met_by(&date)).and(there)
        })
    };
    if let Some(first) = done.iter().find(|it| within(it) == Tri::Yes) {
        let on = first.date.map_or_else(String::new, |date| on(&date));
        let state = format!("{what} {on}: in time");
        return Kept { met: Met::Yes, state, evidence: vec![first.clone()] };
    }
    let kept = Kept::nothing(what, ends, as_of);
    let perhaps: Vec<Evidence> = done.iter().filter(|it| within(it) != Tri::No).cloned().collect();
    if kept.met == Met::NotYet || perhaps.is_empty() {
        return match kept.met {
            Met::NotYet => kept,
            _ => Kept::new(
                Met::CannotTell,
                format!("no {what} of this period is recorded: cannot tell whether it was kept"),
            ),
        };
    }
    let state = format!("a {what} is recorded, and it cannot be told whether it belongs to this period");
    Kept { met: Met::CannotTell, state, evidence: perhaps }
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
