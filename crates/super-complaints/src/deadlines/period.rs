//! One period of a time limit: what starts it, and when it ends.

use crate::collect_vec::CollectVec as _;
use crate::counting::{Added, Counting, DueRange, Wait};
use crate::dates::{PartialDate, Tri};
use crate::index::Index;
use crate::matrix::DueStatus;
use crate::model::FirstDay;
use crate::scheme::{Extension, Scheme, TimeLimit};

use super::cited::Citation;
use super::compliance::Compliance;
use super::deadline::{Certainty, Deadline, DeadlineBasis, DeadlineKind, Obligation, PossibleExtension};
use super::last::{calendar, certainty, counts};
use super::pauses::{pause, told};
use super::started::Started;
use super::wording::{day_of, rule};
use crate::wording::lower;

/// One period of a time limit.
#[derive(Debug)]
pub(super) struct Period<'s> {
    scheme: &'s Scheme,
    time_limit: &'s TimeLimit,
    pub(super) started: Started,
    pub(super) counting: Counting,
    /// The day that it runs from, in words.
    from: String,
    /// What was waited for during it.
    waits: Vec<Wait<'s>>,
    /// What was waited for during the periods before it.
    earlier: Vec<Wait<'s>>,
    /// Its number in a series, from 1.
    number: Option<usize>,
}

impl<'s> Period<'s> {
    /// The time of a time limit for the event that started it, or the first time limit of its chain. Waits extend the
    /// time limits that they are for.
    pub(super) fn of(
        scheme: &'s Scheme,
        time_limit: &'s TimeLimit,
        started: Started,
        waits: &[Wait<'s>],
    ) -> Self {
        let mut chain = scheme.chain(time_limit).into_iter();
        let of = |time_limit: &'s TimeLimit, started: Started, from: String, earlier: Vec<Wait<'s>>| Self {
            scheme,
            time_limit,
            started,
            counting: Counting::of_time_limit(time_limit),
            from,
            waits: waits.iter().filter(|wait| wait.time_limit.id == time_limit.id).cloned().collect_vec(),
            earlier,
            number: None,
        };
        let first = chain.next().unwrap_or(time_limit);
        chain.fold(of(first, started, day_of(time_limit.starts), Vec::new()), |mut before, time_limit| {
            let from = format!("the last day of the time limit for: {}", lower(&before.time_limit.title));
            let mut earlier = std::mem::take(&mut before.earlier);
            earlier.extend(before.waits.iter().cloned());
            of(time_limit, before.ended(), from, earlier)
        })
    }

    /// One of a series of periods.
    pub(super) fn in_series(
        scheme: &'s Scheme,
        time_limit: &'s TimeLimit,
        started: Started,
        number: usize,
    ) -> Self {
        let mut period = Self::of(scheme, time_limit, started, &[]);
        if number > 1 {
            "the first working day after the last period ended".clone_into(&mut period.from);
        }
        Self { number: Some(number), ..period }
    }

    pub(super) fn ends(&self) -> Option<DueRange> {
        let added: Vec<Added> = self.waits.iter().filter_map(Wait::added).collect_vec();
        Some(DueRange::of(&self.counting, self.started.trigger.date.as_ref()?).extended_by(&added))
    }

    /// The date that the count starts from: for a chain, that of its first period.
    pub(super) fn counted_from(&self) -> Option<PartialDate> {
        self.started.trigger.counted_from.or(self.started.trigger.date)
    }

    /// The end of this period as the start of the next time limit in a chain.
    fn ended(self) -> Started {
        let last = self.ends().and_then(|ends| ends.as_date());
        let doubt = self.doubt();
        let mut started = self.started;
        started.trigger.what = format!("end of the time limit for: {}", lower(&self.time_limit.title));
        started.trigger.counted_from = started.trigger.counted_from.or(started.trigger.date);
        started.trigger.date = last;
        started.doubt = doubt;
        if started.trigger.date.is_none() && started.missing.is_none() {
            started.missing =
                Some(format!("the last day for {} is not known", lower(&self.time_limit.title)));
        }
        started
    }

    /// Whether it was met, if there is a date that it runs from. Nothing is said if it may have run from another date.
    pub(super) fn kept(&self, kept: &dyn Fn(DueRange) -> Compliance) -> Compliance {
        let nothing = || Compliance::new(DueStatus::CannotTell, "cannot tell whether it was met");
        let kept = self.ends().map_or_else(nothing, kept);
        match kept.met {
            DueStatus::Yes | DueStatus::No if self.started.perhaps => {
                let state =
                    format!("{}, if the time limit ran from that date, which is not recorded", kept.state);
                Compliance { met: DueStatus::CannotTell, state, late: false, ..kept }
            }
            _ => kept,
        }
    }

    pub(super) fn deadline(self, index: Option<&Index<'_>>, binds: Obligation, kept: Compliance) -> Deadline {
        let (scheme, time_limit) = (self.scheme, self.time_limit);
        let basis = Citation::in_scheme(scheme, &time_limit.basis);
        let computed = self.ends().and_then(|ends| ends.last_day());
        let date = self.started.trigger.date;
        let (sure, reason) = self.certainty();
        let sure = if sure == Certainty::Certain && time_limit.condition.is_some() {
            Certainty::Conditional
        } else {
            sure
        };
        let extensions = time_limit.extensions.iter().map(|it| extension(scheme, it));
        let waits = self.earlier.iter().chain(&self.waits).filter(|it| !it.events.is_empty());
        let pauses = index.into_iter().flat_map(|index| waits.clone().map(|wait| pause(index, scheme, wait)));
        let pauses = pauses.collect_vec();
        Deadline {
            id: self
                .number
                .map_or_else(|| time_limit.id.to_string(), |number| format!("{}-{number}", time_limit.id)),
            kind: DeadlineKind::TimeLimit,
            time_limit: Some(time_limit.id.to_string()),
            title: self.number.map_or_else(
                || time_limit.title.to_string(),
                |number| format!("{} (period {number})", time_limit.title),
            ),
            due: computed,
            certainty: sure,
            inferred: self.doubt().is_some(),
            reason,
            binds,
            basis: DeadlineBasis { cited: basis.short(), words: None, sources: vec![basis] },
            rule: Some(rule(&self.counting, &self.from, time_limit.start_fallback)),
            trigger: Some(self.started.trigger),
            computed,
            stated: None,
            counts: date.map_or_else(Vec::new, |date| counts(&self.counting, &date)),
            calendar: calendar(&self.counting),
            not_before: None,
            applies: if time_limit.condition.is_some() { Tri::CannotTell } else { Tri::Yes },
            condition: time_limit.condition.as_ref().map(ToString::to_string),
            instead_of: time_limit.instead_of.as_ref().map(ToString::to_string),
            unless: Vec::new(),
            extensions: extensions.collect_vec(),
            pauses,
            met: kept.met,
            state: kept.state,
            done_late: kept.late,
            evidence: kept.evidence,
        }
    }

    fn certainty(&self) -> (Certainty, Option<String>) {
        let (Some(date), Some(ends)) = (self.started.trigger.date, self.ends()) else {
            return (Certainty::CannotTell, self.started.missing.clone());
        };
        let doubt = self.doubt();
        let without = DueRange::of(&self.counting, &date);
        let (sure, reason) = certainty(&self.counting, without, &date, &self.from, doubt.as_deref());
        let (sure, longer) = match (ends.earliest, ends.latest) {
            _ if self.waits.is_empty() => (sure, None),
            (Ok(earliest), Ok(latest)) if earliest == latest => (sure, None),
            (Ok(_), Ok(_)) => (Certainty::Range, None),
            (Ok(earliest), Err(_)) => {
                let why = format!("it ended on {} at the earliest", PartialDate::day(earliest));
                (Certainty::CannotTell, Some(why))
            }
            _ => (Certainty::CannotTell, None),
        };
        let waits = self.waits.iter().map(|wait| told(self.scheme, wait));
        let all: Vec<String> = reason.into_iter().chain(waits).chain(longer).collect_vec();
        (sure, (!all.is_empty()).then(|| all.join("; ")))
    }

    /// What makes the last day less than certain, though it is one day: also the doubt about a period that this one
    /// depends on.
    pub(super) fn doubt(&self) -> Option<String> {
        let reading = || self.counting.calendar?.reading().map(ToOwned::to_owned);
        let fallback = || self.silent_fallback(self.started.trigger.date.as_ref()?);
        self.started.doubt.clone().or_else(fallback).or_else(reading)
    }

    /// If the first day is not a working day, and the law does not say what happens then.
    fn silent_fallback(&self, date: &PartialDate) -> Option<String> {
        let calendar = self.counting.calendar?;
        let silent =
            self.time_limit.start_fallback.is_none() && self.counting.reading(false) == FirstDay::Counted;
        let off = calendar.is_working_day(date.exact()?) == Some(false);
        let why = "is not a working day, and the law does not say what happens then; the next working day is taken as day 1";
        (silent && off).then(|| format!("{} {why}", self.from))
    }
}

fn extension(scheme: &Scheme, extension: &Extension) -> PossibleExtension {
    let ends = match extension.both_counted {
        Some(true) => "both of them counted",
        Some(false) => "one of them counted",
        None => "the law does not say whether both of them count",
    };
    PossibleExtension {
        title: extension.title.to_string(),
        adds: format!("the days from {} to {}; {ends}", extension.days_from, extension.days_to),
        basis: Citation::in_scheme(scheme, &extension.basis),
    }
}
