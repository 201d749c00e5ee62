//! Statutory time limits: each time limit of the scheme, and what the law does not limit.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::counting::{LastDay, Pause, Wait, waits};
use crate::dates::{PartialDate, Tri};
use crate::index::Index;
use crate::matrix::DueStatus;
use crate::model::{Event, EventKind};
use crate::scheme::{Repeats, Scheme, UnsetLimit};

use super::cited::Citation;
use super::compliance::{Compliance, once};
use super::deadline::{Certainty, Deadline, DeadlineBasis, DeadlineKind, Obligation, StatedDay};
use super::period::Period;
use super::running::settle;
use super::series::series;
use super::standing::{bound, bound_by, designated, made_on};
use super::started::{Started, endings};
use super::wording::step;

/// Every time limit of the scheme of a record, as of a date, or as if the complaint had been received on another date.
pub(super) fn time_limits(
    index: &Index<'_>,
    scheme: &Scheme,
    as_of: Option<Date>,
    received: Option<PartialDate>,
) -> Vec<Deadline> {
    let mut once_only = Vec::new();
    let mut rolling = Vec::new();
    let waits = waits(index, scheme, received);
    let made_on = received.or_else(|| made_on(index.record).copied());
    for time_limit in &scheme.time_limits {
        let started = match received.filter(|_| time_limit.starts == EventKind::Received) {
            Some(date) => Started::supposed(time_limit.starts, date),
            None => Started::recorded(index, time_limit),
        };
        let binds = bound_by(index, scheme, time_limit, made_on.as_ref());
        match time_limit.repeats {
            Repeats::Once => {
                let period = Period::of(scheme, time_limit, started, &waits);
                let since = period.counted_from();
                let kept = period.kept(&|ends| {
                    once(step(time_limit.ends), since.as_ref(), ends, endings(index, time_limit), as_of)
                });
                let ends = period.ends();
                let deadline = period.deadline(Some(index), binds, kept);
                // A stated date is about the actual case, not a hypothetical one.
                let stated = received.is_none().then(|| stated(index, &time_limit.id)).flatten();
                once_only.push((time_limit, ends, deadline.beside(stated)));
            }
            Repeats::Rolling => {
                let at = once_only.len();
                rolling.push((at, series(index, scheme, time_limit, started, &binds, as_of)));
            }
        }
    }
    settle(index, scheme, designated(index, scheme, made_on.as_ref()), &mut once_only);
    let mut deadlines: Vec<Deadline> = Vec::new();
    for (at, (.., deadline)) in once_only.into_iter().enumerate() {
        let before = rolling.iter_mut().filter(|(place, _)| *place == at);
        deadlines.extend(before.flat_map(|(_, series)| std::mem::take(series)));
        deadlines.push(deadline);
    }
    deadlines.extend(rolling.into_iter().flat_map(|(_, series)| series));
    deadlines.iter_mut().for_each(judge);
    let unset_limits = |it| unset_limit(scheme, it).beside(stated(index, &it.id));
    deadlines.extend(scheme.unset_limits.iter().map(unset_limits));
    deadlines
}

/// A limit that is not binding is neither met nor missed; if it may not be binding, no body is said to be late.
fn judge(deadline: &mut Deadline) {
    match deadline.binds.legally_binding {
        Tri::No if deadline.applies != Tri::No => {
            deadline.met = DueStatus::NoDeadline;
            "not binding, so neither met nor missed".clone_into(&mut deadline.state);
        }
        Tri::CannotTell if deadline.met == DueStatus::No => {
            deadline.met = DueStatus::CannotTell;
            deadline.state += ", if this limit was binding, which is not known";
        }
        _ => {}
    }
}

impl Scheme {
    /// A time limit of the scheme for an assumed date: "what if it had been received on ...". The date is that of the
    /// event that starts the limit, or the first limit of its chain; a series gives its first period.
    ///
    /// `None` if the scheme has no such limit. No particular body is bound, and nothing is known about whether it
    /// was met.
    ///
    /// ```
    /// use super_complaints::deadlines::Certainty;
    /// use super_complaints::Scheme;
    /// let scheme = Scheme::find("police").ok_or("no such scheme")?;
    /// // Christmas Eve 2021 is a Friday; Christmas Day and Boxing Day are moved to Monday and Tuesday.
    /// let deadline = scheme.explain("acknowledgement", "2021-12-24".parse()?).ok_or("no such time limit")?;
    /// assert_eq!(deadline.due.ok_or("cannot tell")?.to_string(), "2022-01-04");
    /// assert_eq!(deadline.certainty, Certainty::Certain);
    /// assert_eq!(deadline.counts[0].steps.len(), 8);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self, time_limit: &str, trigger: PartialDate) -> Option<Deadline> {
        self.explain_with_pauses(time_limit, trigger, &[])
    }

    /// The same if some limits were extended by waiting: each pause with the id of its time limit. Pauses of a time limit that
    /// does not exist, or cannot be extended, add nothing.
    ///
    /// ```
    /// use super_complaints::counting::Pause;
    /// use super_complaints::Scheme;
    /// let scheme = Scheme::find("online-safety").ok_or("no such scheme")?;
    /// let pause = Pause { from: "2026-02-10".parse()?, to: "2026-02-20".parse()?, both_ends: None };
    /// let pauses = [("eligibility", pause)];
    /// let deadline = scheme.explain_with_pauses("response", "2026-02-02".parse()?, &pauses).ok_or("no such time limit")?;
    /// // Without the pause 2 June; ten days later, or eleven if both its ends count.
    /// assert_eq!(deadline.due.ok_or("cannot tell")?.to_string(), "2026-06-12 to 2026-06-13");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain_with_pauses(
        &self,
        time_limit: &str,
        trigger: PartialDate,
        pauses: &[(&str, Pause)],
    ) -> Option<Deadline> {
        let time_limit = self.time_limit(time_limit)?;
        let wait = |(id, pause): &(&str, Pause)| {
            let time_limit = self.time_limit(id).filter(|time_limit| !time_limit.extensions.is_empty())?;
            Some(Wait::supposed(time_limit, *pause))
        };
        let waits: Vec<Wait<'_>> = pauses.iter().filter_map(wait).collect_vec();
        let started = Started::supposed(time_limit.starts, trigger);
        let period = match time_limit.repeats {
            Repeats::Once => Period::of(self, time_limit, started, &waits),
            Repeats::Rolling => Period::in_series(self, time_limit, started, 1),
        };
        let kept = Compliance::new(DueStatus::CannotTell, "a hypothetical case: nothing is recorded");
        Some(period.deadline(
            None,
            Obligation { parties: Vec::new(), legally_binding: Tri::CannotTell, reason: None },
            kept,
        ))
    }
}

fn unset_limit(scheme: &Scheme, no: &UnsetLimit) -> Deadline {
    let basis = Citation::in_scheme(scheme, &no.basis);
    Deadline {
        reason: Some(no.reason.to_string()),
        state: "the law sets no limit".to_owned(),
        ..Deadline::unset(no.id.to_string(), DeadlineKind::UnsetLimit, no.title.to_string(), basis)
    }
}

/// The due date that a source states for a statutory limit, also by extending it; of several, the latest statement.
fn stated(index: &Index<'_>, time_limit: &str) -> Option<StatedDay> {
    let of_time_limit = |it: &&Event| {
        matches!(it.kind, EventKind::DeadlineStated | EventKind::ExtensionGranted)
            && it.time_limit.as_ref().is_some_and(|id| id.as_str() == time_limit)
    };
    let event = index.record.events.iter().filter(of_time_limit).rfind(|it| it.due.is_some())?;
    let due = event.due.as_ref()?;
    Some(StatedDay {
        date: due.date?,
        words: due.words.as_ref().map(ToString::to_string),
        by: bound(index, &event.by),
        sources: Citation::all(index, &event.sources),
    })
}

impl Deadline {
    /// The same with the stated date; the date set by law counts.
    fn beside(mut self, stated: Option<StatedDay>) -> Self {
        if let Some(stated) = &stated {
            self.note_difference(stated, "");
        }
        self.stated = stated;
        self
    }

    /// Notes by how many days a stated date differs from the computed one.
    pub(super) fn note_difference(&mut self, stated: &StatedDay, so: &str) {
        let days =
            self.computed.zip(LastDay::of(&stated.date)).and_then(|(computed, it)| computed.days_to(it));
        if let Some((days, side)) = days {
            let s = if days == 1 { "" } else { "s" };
            self.note(&format!("the stated date is {days} day{s} {side} than the computed one{so}"));
        }
    }

    /// A deadline with nothing but its basis.
    fn unset(id: String, kind: DeadlineKind, title: String, basis: Citation) -> Self {
        Self {
            id,
            kind,
            time_limit: None,
            title,
            due: None,
            certainty: Certainty::NoDeadline,
            inferred: false,
            reason: None,
            binds: Obligation { parties: Vec::new(), legally_binding: Tri::No, reason: None },
            basis: DeadlineBasis { cited: basis.short(), words: None, sources: vec![basis] },
            trigger: None,
            rule: None,
            computed: None,
            stated: None,
            counts: Vec::new(),
            calendar: None,
            not_before: None,
            applies: Tri::Yes,
            condition: None,
            instead_of: None,
            unless: Vec::new(),
            extensions: Vec::new(),
            pauses: Vec::new(),
            met: DueStatus::NoDeadline,
            state: String::new(),
            done_late: false,
            evidence: Vec::new(),
        }
    }
}
