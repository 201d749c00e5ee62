//! A due date that a source sets: its own words, its period, and the date that it states.

use crate::collect_vec::CollectVec as _;
use crate::counting::{Counting, DueRange, LastDay, computed, trigger};
use crate::dates::{PartialDate, Tri};
use crate::index::Index;
use crate::matrix::DueStatus;
use crate::model::{DayKind, Due, DueField, DueTrigger, Mark, Report, ReportField, SourceRef};

use super::cited::Citation;
use super::compliance::Compliance;
use super::deadline::{
    Certainty, Deadline, DeadlineBasis, DeadlineKind, DeadlineTrigger, Obligation, PartyName, StatedDay,
};
use super::last::{certainty, counts};
use super::wording::{due_trigger, rule};
use crate::wording::lower;

/// Something that is requested or promised, with its due date as the record has it.
#[derive(Debug)]
pub(super) struct DueSource<'r> {
    pub(super) id: String,
    pub(super) kind: DeadlineKind,
    pub(super) title: String,
    pub(super) due: Option<&'r Due>,
    /// The mark on the due date as a whole.
    pub(super) mark: Option<Mark>,
    pub(super) report: Option<&'r Report>,
    /// The source of the words.
    pub(super) cited: String,
    pub(super) by: Vec<PartyName>,
    pub(super) sources: &'r [SourceRef],
    pub(super) binds: Obligation,
}

impl DueSource<'_> {
    /// The deadline; `kept` says whether the last day was met, if there is one.
    pub(super) fn deadline(self, index: &Index<'_>, kept: &dyn Fn(LastDay) -> Compliance) -> Deadline {
        let sources = Citation::all(index, self.sources);
        let words = self.due.and_then(|due| due.words.as_ref()).map(ToString::to_string);
        let counting = self.due.and_then(Counting::of_due);
        let from = self.due.and_then(|due| due.after).map(due_trigger);
        let day = self.due.and_then(|due| trigger(due, self.report));
        let last = self.due.and_then(|due| due.last_day(self.report));
        let computed = self.due.and_then(|due| computed(due, self.report));
        let (sure, reason) = self.certainty(computed);
        let reason = match (reason, self.due.and_then(|due| claimed(index, due))) {
            (Some(reason), Some(claimed)) => Some(format!("{reason}; {claimed}")),
            (reason, claimed) => reason.or(claimed),
        };
        let kept = match last {
            Some(last) => kept(last),
            None if sure == Certainty::NoDeadline => Compliance::new(DueStatus::NoDeadline, "no date is set"),
            None => Compliance::new(DueStatus::CannotTell, "cannot tell whether it was met"),
        };
        let rule = counting.map(|counting| {
            let from =
                from.map_or_else(|| "an event that is not recorded".to_owned(), |it| format!("the {it}"));
            rule(&counting, &from, None)
        });
        let trigger = counting.is_some().then(|| DeadlineTrigger {
            what: from.unwrap_or("an event that is not recorded").to_owned(),
            event: None,
            date: day.copied(),
            counted_from: None,
            assumed: false,
            discrepancies: Vec::new(),
            sources: day.and(self.report).map_or_else(Vec::new, |it| Citation::all(index, &it.sources)),
        });
        Deadline {
            id: self.id,
            kind: self.kind,
            time_limit: None,
            title: self.title,
            due: last,
            certainty: sure,
            inferred: self.due.is_some_and(|due| doubt(due, self.report).is_some()),
            reason,
            binds: self.binds,
            trigger,
            rule,
            computed,
            stated: self.due.and_then(|due| due.date).map(|date| StatedDay {
                date,
                words: words.clone(),
                by: self.by,
                sources: sources.clone(),
            }),
            basis: DeadlineBasis { cited: self.cited, words, sources },
            counts: counting.zip(day).map_or_else(Vec::new, |(counting, day)| counts(&counting, day)),
            calendar: None,
            not_before: self.due.and_then(|due| due.not_before),
            applies: Tri::Yes,
            condition: self.due.and_then(|due| due.condition.as_ref()).map(ToString::to_string),
            instead_of: None,
            unless: Vec::new(),
            extensions: Vec::new(),
            pauses: Vec::new(),
            met: kept.met,
            state: kept.state,
            done_late: kept.late,
            evidence: kept.evidence,
        }
    }

    /// How certain the last day is, and why.
    fn certainty(&self, computed: Option<LastDay>) -> (Certainty, Option<String>) {
        let Some(due) = self.due else {
            return match self.mark {
                Some(Mark::Unknown) => {
                    (Certainty::CannotTell, Some("a date was searched for and not found".to_owned()))
                }
                Some(Mark::NotStated) => {
                    (Certainty::NoDeadline, Some("the source was read and sets no date".to_owned()))
                }
                _ => (Certainty::NoDeadline, Some("no date is recorded".to_owned())),
            };
        };
        if let Some(date) = &due.date {
            return stated(due, date, computed);
        }
        let Some(counting) = Counting::of_due(due) else {
            let why = match (&due.words, due.not_before) {
                (_, Some(floor)) => {
                    format!("not before {}: an earliest date, not a deadline", floor.in_words())
                }
                (Some(_), None) => "the wording sets no date".to_owned(),
                (None, None) => "no date is recorded".to_owned(),
            };
            return (Certainty::NoDeadline, Some(why));
        };
        let Some(date) = trigger(due, self.report) else {
            return (Certainty::CannotTell, Some(self.no_trigger(due)));
        };
        if due.days == Some(DayKind::Working) {
            let why = "the source counts working days, but does not say by which calendar";
            return (Certainty::CannotTell, Some(why.to_owned()));
        }
        let from = due.after.map_or_else(String::new, |after| format!("the day of {}", due_trigger(after)));
        let doubt = doubt(due, self.report);
        certainty(&counting, DueRange::of(&counting, date), date, &from, doubt.as_deref())
    }

    fn no_trigger(&self, due: &Due) -> String {
        match due.after {
            None => "it is not stated what starts the period".to_owned(),
            Some(DueTrigger::Other) => {
                "the event that starts the period is named only in the wording".to_owned()
            }
            Some(DueTrigger::Receipt) => {
                "the period runs from receipt of the request, and no date of receipt is recorded".to_owned()
            }
            Some(_) if self.report.is_none() => {
                "the report that starts the period is not recorded".to_owned()
            }
            Some(after) => format!("the date of {} is not recorded", due_trigger(after)),
        }
    }
}

/// What the last day rests on that no source states.
pub(super) fn doubt(due: &Due, report: Option<&Report>) -> Option<String> {
    let is_inferred = |field: DueField| due.marks.get(field) == Some(Mark::Inferred);
    if due.date.is_some() {
        return is_inferred(DueField::Date).then(|| "the date is inferred".to_owned());
    }
    if Counting::of_due(due)?.is_in_months() {
        return Some(
            "months are counted to the corresponding date, which the source does not say".to_owned(),
        );
    }
    if [DueField::Within, DueField::After, DueField::FirstDay].into_iter().any(is_inferred) {
        return Some("the counting rule is inferred".to_owned());
    }
    let after = due.after?;
    let runs_from = match after {
        DueTrigger::ReportPublished => ReportField::Published,
        DueTrigger::ReportSent => ReportField::Sent,
        DueTrigger::Receipt | DueTrigger::Other => return None,
    };
    let is_inferred = report?.marks.get(runs_from) == Some(Mark::Inferred);
    is_inferred.then(|| format!("the date of {} is inferred", due_trigger(after)))
}

/// A note on the provision that a due date relies on, if the law does not set that limit.
fn claimed(index: &Index<'_>, due: &Due) -> Option<String> {
    let no = index.scheme?.unset_limit(due.basis.as_ref()?.as_str())?;
    Some(format!("it relies on a time limit that the law does not set ({}): {}", lower(&no.title), no.reason))
}

/// How certain a stated date is, and how it compares with the computed one.
fn stated(due: &Due, date: &PartialDate, computed: Option<LastDay>) -> (Certainty, Option<String>) {
    let Some(last) = LastDay::of(date) else {
        return (Certainty::CannotTell, Some("the stated date is open-ended".to_owned()));
    };
    let mut why: Vec<String> = doubt(due, None).into_iter().collect_vec();
    if date.exact().is_none() {
        why.push(format!("{} is taken to mean its last day", date.in_words()));
    }
    let sure = if why.is_empty() { Certainty::Certain } else { Certainty::Inferred };
    if let Some((days, side)) = computed.and_then(|computed| computed.days_to(last)) {
        let s = if days == 1 { "" } else { "s" };
        why.push(format!(
            "the stated date is {days} day{s} {side} than the computed one; the stated one counts"
        ));
    }
    (sure, (!why.is_empty()).then(|| why.join("; ")))
}
