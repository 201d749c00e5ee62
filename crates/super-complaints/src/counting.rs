//! Due dates that the law or a source sets, computed only if both trigger and counting are known.
//!
//! Days are counted only here, for the rules, the matrix and the explanations. [`Deadline`](crate::deadlines::Deadline)
//! explains how a date is worked out, with its basis and its trigger.

mod count;
mod counted;
mod ends;
mod last_day;
mod months;
mod pause;
mod request_time;
mod starts;
mod waits;

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::model::{DayKind, Due, DueTrigger, Report};
use crate::scheme::{Scheme, TimeLimit};

pub use count::{CountedDays, DayCount, DayUse};
pub(crate) use counted::{CountError, Counting};
pub(crate) use ends::DueRange;
pub use last_day::LastDay;
pub(crate) use last_day::iso;
pub(crate) use pause::Added;
pub use pause::Pause;
pub(crate) use request_time::{DueChange, RequestDue, Share, granted_by};
pub(crate) use starts::start_of;
pub(crate) use waits::{Wait, waits};

impl TimeLimit {
    /// The last day that this limit gives, for a date that started it: that of the event, or for a limit that runs after
    /// another, the last day of that one. [`Scheme::last_day`] counts whole chains.
    ///
    /// `None` if it cannot be computed: the start has no date, no calendar of working days is available for the scheme,
    /// or the count goes beyond the calendar's horizon.
    ///
    /// ```
    /// use super_complaints::Scheme;
    /// let limit = Scheme::find("police").and_then(|it| it.time_limit("acknowledgement")).ok_or("no such limit")?;
    /// // A Saturday before a bank holiday: Tuesday 28 May is day 1, Monday 3 June day 5.
    /// assert_eq!(limit.last_day(&"2019-05-25".parse()?).ok_or("cannot tell")?.to_string(), "2019-06-03");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn last_day(&self, started: &PartialDate) -> Option<LastDay> {
        Counting::of_time_limit(self).last_day(started).ok()
    }
}

impl Scheme {
    /// The last day that a time limit of this scheme gives, for the event that started the first limit of its chain.
    ///
    /// `None` if [`TimeLimit::last_day`] gives none for one of them.
    ///
    /// ```
    /// use super_complaints::Scheme;
    /// let scheme = Scheme::find("online-safety").ok_or("no such scheme")?;
    /// let response = scheme.time_limit("response").ok_or("no such limit")?;
    /// // 30 days for the decision, to 4 March, then 90 days, whenever the decision came.
    /// assert_eq!(scheme.last_day(response, &"2026-02-02".parse()?).ok_or("?")?.to_string(), "2026-06-02");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn last_day(&self, limit: &TimeLimit, started: &PartialDate) -> Option<LastDay> {
        ends_in(self, limit, started, &[])?.last_day()
    }
}

impl Due {
    /// The last day of this due date as its source gives it: the date that it states, else the date that follows
    /// from its period, if the trigger is known and is the publication or the sending of the report.
    ///
    /// Often it is not stated whether the day of the trigger counts; then the two ways to count make a range.
    pub fn last_day(&self, report: Option<&Report>) -> Option<LastDay> {
        match &self.date {
            Some(date) => LastDay::of(date),
            None => computed(self, report),
        }
    }
}

/// The range of the last day that a time limit of a scheme gives, for the event that started the first time limit of its chain,
/// and for what was waited for.
pub(crate) fn ends_in(
    scheme: &Scheme,
    time_limit: &TimeLimit,
    started: &PartialDate,
    waits: &[Wait<'_>],
) -> Option<DueRange> {
    let ends = |time_limit: &TimeLimit, started: &PartialDate| {
        let of_time_limit = waits.iter().filter(|wait| wait.time_limit.id == time_limit.id);
        let added: Vec<Added> = of_time_limit.filter_map(Wait::added).collect_vec();
        DueRange::of(&Counting::of_time_limit(time_limit), started).extended_by(&added)
    };
    let mut chain = scheme.chain(time_limit).into_iter();
    let first = Some(ends(chain.next()?, started));
    chain.fold(first, |before, time_limit| Some(ends(time_limit, &before?.as_date()?)))
}

/// The last day that follows from the period of a due date, whatever date is stated as well.
pub(crate) fn computed(due: &Due, report: Option<&Report>) -> Option<LastDay> {
    Counting::of_due(due)?.last_day(trigger(due, report)?).ok()
}

/// The date that the period of a due date runs from, if the record has it.
pub(crate) fn trigger<'r>(due: &Due, report: Option<&'r Report>) -> Option<&'r PartialDate> {
    match due.after? {
        DueTrigger::ReportPublished => report?.published.as_ref(),
        DueTrigger::ReportSent => report?.sent.as_ref(),
        DueTrigger::Receipt | DueTrigger::Other => None,
    }
}

/// Whether a time limit counts working days.
pub(crate) fn counts_working_days(days: DayKind) -> bool {
    days == DayKind::Working
}
