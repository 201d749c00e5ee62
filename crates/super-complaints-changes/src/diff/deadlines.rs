//! Due dates that passed, were met, or moved.

use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Value, json};
use super_complaints::counting::LastDay;
use super_complaints::deadlines::{Certainty, Deadline, DeadlineKind};
use super_complaints::matrix::DueStatus;
use super_complaints::model::RequestId;
use super_complaints::{Deadlines, PartialDate, Tri};
use time::Date;

use super::when::When;
use super::{Found, Walk};
use crate::ChangeKind as K;

/// Why it is not certain that something is overdue.
pub(crate) struct Uncertain(pub(crate) String);

/// Whether the last day of a due date is certain, and that it applies.
///
/// # Errors
/// With the reason, if it is not.
pub(crate) fn certain(deadline: &Deadline) -> Result<(), Uncertain> {
    let because =
        || deadline.reason.clone().unwrap_or_else(|| format!("the last day is {}", deadline.certainty));
    match (deadline.certainty, deadline.applies) {
        (Certainty::Certain, Tri::Yes) => Ok(()),
        (Certainty::Certain, _) => {
            let only_if =
                deadline.condition.as_ref().map_or_else(String::new, |it| format!(": only if {it}"));
            Err(Uncertain(format!("it is not known whether this time limit applies{only_if}")))
        }
        _ => Err(Uncertain(because())),
    }
}

/// The day after the last day, if that is a day: what was due is overdue from then on. It is inferred if the last day is.
pub(crate) fn day_after(kind: K, due: LastDay, deadline: Option<&Deadline>) -> Option<When> {
    let overdue = matches!(kind, K::BecameOverdue | K::MayHaveBecomeOverdue);
    let last = Some(due).filter(|due| overdue && due.earliest == due.latest)?;
    let inferred = deadline.is_some_and(|it| it.inferred || it.certainty == Certainty::Inferred);
    last.latest.next_day().map(|day| When { date: PartialDate::day(day), inferred })
}

/// The last day in words, as it is known: `2021-06-01`, `2022`, `2021-07-20 to 2021-07-21`.
pub(crate) fn in_words(due: LastDay, deadline: Option<&Deadline>) -> String {
    let vague = deadline.filter(|it| it.due == Some(due)).and_then(Deadline::last_day);
    let vague = vague.filter(|it| it.exact().is_none() && due.earliest == due.latest);
    vague.map_or_else(|| due.to_string(), |it| it.in_words())
}

/// A last day, seen from two dates.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Passing {
    pub(crate) due: LastDay,
    pub(crate) then: Date,
    pub(crate) now: Date,
}

impl Passing {
    /// What it means that a due date has passed and what was due was not done, which is certain or not.
    pub(crate) fn overdue(self, certain: Result<(), Uncertain>) -> (K, Option<String>) {
        let passed = self.due.is_past(self.now).is_yes();
        match certain {
            Ok(()) if passed && self.due.is_past(self.then).is_no() => (K::BecameOverdue, None),
            Ok(()) if passed && self.due.is_past(self.then).is_yes() => (K::FoundOverdue, None),
            Ok(()) => (K::MayHaveBecomeOverdue, Some(format!("the last day is in the range {}", self.due))),
            Err(Uncertain(why)) => (K::MayHaveBecomeOverdue, Some(why)),
        }
    }
}

/// The kind of a change if the range of the last day is certain; otherwise another kind that says less, with the reason.
pub(crate) fn if_sure(kind: K, deadline: Option<&Deadline>) -> (K, Option<String>) {
    let unsure = deadline.filter(|it| !it.is_range_certain());
    match unsure.map(certain) {
        Some(Err(Uncertain(why))) => (K::DeadlineChanged, Some(why)),
        _ => (kind, None),
    }
}

/// What is to be done, without a full stop.
pub(crate) fn title(deadline: &Deadline) -> &str {
    deadline.title.trim_end_matches('.')
}

impl Walk<'_> {
    /// Compares due dates. Those of requests are compared in the matrix, body by body, if it has them.
    pub(crate) fn deadlines(
        &mut self,
        (old, new): &(Deadlines, Deadlines),
        (then, now): (Date, Date),
        in_matrix: &FxHashSet<&RequestId>,
    ) {
        let known: FxHashMap<String, &Deadline> =
            old.deadlines.iter().filter_map(|it| Some((self.matched.deadline(&it.id)?, it))).collect();
        for deadline in new.deadlines.iter().filter(|it| it.kind != DeadlineKind::UnsetLimit) {
            let was = known.get(&deadline.id).copied();
            self.last_day(was, deadline);
            let request =
                deadline.id.strip_prefix("request:").map(|it| it.split_once('/').map_or(it, |(id, _)| id));
            let in_matrix = request.is_some_and(|id| in_matrix.iter().any(|it| **it == *id));
            if !in_matrix && !deadline.applies.is_no() {
                self.standing(was, deadline, (then, now));
            }
        }
    }

    fn of_deadline(&self, kind: K, deadline: &Deadline, says: String) -> Found {
        let entity = format!("deadline:{}", deadline.id);
        Found::new(kind, self.id(), entity.clone(), entity, says)
    }

    /// A last day that is new, or another one, although nothing that is recorded about it changed.
    fn last_day(&mut self, was: Option<&Deadline>, is: &Deadline) {
        let before = was.and_then(|it| it.due);
        if before == is.due || is.applies.is_no() {
            return;
        }
        let recorded = self.found.iter().any(|it| {
            let about = it.change.entity == is.id
                || is
                    .id
                    .strip_prefix("item:")
                    .is_some_and(|id| it.change.entity.ends_with(&format!(":{id}")));
            about && matches!(it.change.kind, K::DueSet | K::DueChanged | K::DueRemoved)
        });
        let by_law = is.kind == DeadlineKind::TimeLimit;
        let (kind, says) = match (before, is.due) {
            // What a new request or recommendation says of its due date is part of that change.
            (None, Some(_)) if !by_law && (was.is_none() || recorded) => return,
            (Some(_), _) if recorded => return,
            (None, Some(due)) => {
                let due = in_words(due, Some(is));
                (K::DeadlineSet, format!("{}: due {due} ({})", title(is), is.certainty.in_words()))
            }
            (Some(before), Some(due)) => {
                let (due, before) = (in_words(due, Some(is)), in_words(before, was));
                (K::DeadlineMoved, format!("{}: due {due}, before: {before}", title(is)))
            }
            (Some(before), None) => {
                let before = in_words(before, was);
                let says = format!("{}: the last day is no longer known, before: {before}", title(is));
                (K::DeadlineChanged, says)
            }
            (None, None) => return,
        };
        let value = |due: LastDay, of: Option<&Deadline>| Value::from(in_words(due, of));
        let found = self.of_deadline(kind, is, says).because(is.reason.clone());
        let after = is.due.map(|due| value(due, Some(is)));
        self.found.push(found.values(before.map(|due| value(due, was)), after));
    }

    /// Whether it was met: another answer than before.
    fn standing(&mut self, was: Option<&Deadline>, is: &Deadline, (then, now): (Date, Date)) {
        let Some(due) = is.due else { return };
        let before = was.map(|it| it.met);
        if before == Some(is.met) {
            return;
        }
        let passing = Passing { due, then, now };
        let past = !due.is_past(now).is_no();
        let (kind, reason) = match is.met {
            DueStatus::Yes => if_sure(K::DeadlineMet, Some(is)),
            DueStatus::No if is.done_late => if_sure(K::DeadlineMetLate, Some(is)),
            // Some answered late, or not at all: the state says how many.
            DueStatus::No if is.kind == DeadlineKind::Request && !is.evidence.is_empty() => {
                (K::DeadlineChanged, is.reason.clone())
            }
            DueStatus::No => passing.overdue(certain(is)),
            DueStatus::CannotTell if past && is.evidence.is_empty() => passing.overdue(Err(Uncertain(
                is.reason.clone().map_or_else(|| is.state.clone(), |why| format!("{}; {why}", is.state)),
            ))),
            DueStatus::CannotTell => (K::DeadlineChanged, is.reason.clone()),
            _ if before.is_none() => return,
            _ => (K::DeadlineChanged, None),
        };
        let what = match kind {
            K::BecameOverdue => "became overdue".to_owned(),
            K::FoundOverdue => "known to be overdue".to_owned(),
            K::MayHaveBecomeOverdue => "may have become overdue".to_owned(),
            _ => is.state.clone(),
        };
        let is_judged = kind == K::DeadlineChanged && matches!(is.met, DueStatus::Yes | DueStatus::No);
        let perhaps = if is_judged && !is.is_range_certain() { " (if that is right)" } else { "" };
        let last = in_words(due, Some(is));
        let says = format!("{}, due {last}{perhaps}: {what}", title(is));
        let done = is.evidence.first().and_then(|it| it.date).map(When::from);
        let when = day_after(kind, due, Some(is)).or(done);
        let found = self.of_deadline(kind, is, says).because(reason).dated(when);
        let value = |met: DueStatus| json!({ "due": last, "met": met });
        self.found.push(found.values(before.map(value), Some(value(is.met))));
    }
}
