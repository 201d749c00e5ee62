//! Words for events, rules of counting, and why something cannot be counted.

use crate::counting::{CountError, Counting, counts_working_days};
use crate::dates::PartialDate;
use crate::model::{DueTrigger, EventKind, FirstDay, Report};
use crate::scheme::{StartFallback, StepKind};
use crate::search::replaced;
use crate::wording::lower;

pub(super) fn named(report: Option<&Report>) -> String {
    let title = report.and_then(|it| it.title.as_ref());
    title.map_or_else(|| "the report".to_owned(), |title| format!("the report ({title})"))
}

/// What happened, as a noun: `receipt`.
pub(super) fn happening(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Submitted => "submission",
        EventKind::Received => "receipt",
        EventKind::Acknowledged => "acknowledgement",
        EventKind::FoundEligible => "decision that the complaint is eligible",
        EventKind::FoundIneligible => "decision that the complaint is not eligible",
        EventKind::Announced => "telling the complainant of the decision",
        EventKind::ProgressReport => "progress report",
        EventKind::Transferred => "transfer",
        EventKind::Chased => "reminder",
        EventKind::Consulted => "consultation",
        EventKind::Challenged => "challenge",
        EventKind::ChallengeWithdrawn => "withdrawal of a challenge",
        EventKind::ReviewLaunched => "review",
        EventKind::ReviewConcluded => "end of a review",
        EventKind::ConsultationOpened => "public consultation",
        EventKind::ConsultationClosed => "close of a public consultation",
        EventKind::Withdrawn => "withdrawal",
        EventKind::InformationRequested => "request for information",
        EventKind::InformationNotice => "information notice",
        EventKind::InformationReceived => "receipt of information",
        EventKind::DeadlineStated => "statement of a due date",
        EventKind::ExtensionRequested => "request for an extension",
        EventKind::ExtensionGranted => "extension",
        EventKind::ExtensionRefused => "refusal of an extension",
        EventKind::Other => "event",
    }
}

/// What a time limit requires, as a noun: `acknowledgement`, `response to the complaint`.
pub(super) fn step(kind: StepKind) -> &'static str {
    match (kind, kind.event()) {
        (StepKind::FoundEligible, _) => "decision",
        (StepKind::FoundIneligible, _) => "refusal",
        (StepKind::ResponseToComplaint, _) => "response to the complaint",
        (_, Some(event)) => happening(event),
        (_, None) => "report",
    }
}

/// The day of an event, in a rule of counting: `the day of receipt`.
pub(super) fn day_of(kind: EventKind) -> String {
    match kind {
        EventKind::Received | EventKind::Submitted => format!("the day of {}", happening(kind)),
        EventKind::Announced => "the day on which the complainant was told of the decision".to_owned(),
        _ => format!("the day of the {}", happening(kind)),
    }
}

/// The date of an event: `the date of receipt`.
pub(super) fn date_of(kind: EventKind) -> String {
    replaced(&day_of(kind), "day", "date", 1)
}

/// What starts a period that a report sets.
pub(super) fn due_trigger(trigger: DueTrigger) -> &'static str {
    match trigger {
        DueTrigger::ReportPublished => "publication of the report",
        DueTrigger::ReportSent => "sending of the report",
        DueTrigger::Receipt => "receipt of the request",
        DueTrigger::Other => "another event",
    }
}

/// `5 working days`, `90 days`, `6 months`.
pub(super) fn length(counting: &Counting) -> String {
    let words = counting.length.in_words();
    if counts_working_days(counting.days) { words.replacen(' ', " working ", 1) } else { words }
}

/// `5 working days beginning with the day of receipt; ...`.
pub(super) fn rule(counting: &Counting, from: &str, fallback: Option<StartFallback>) -> String {
    let length = length(counting);
    let mut words = match counting.first_day {
        Some(FirstDay::Counted) => format!("{length} beginning with {from}"),
        Some(FirstDay::NotCounted) => format!("{length} after {from}, which is not counted"),
        None => format!("{length} from {from}"),
    };
    if let Some(StartFallback::NextWorkingDay) = fallback {
        words += "; if that is not a working day, beginning with the next working day";
    }
    if counting.is_in_months() {
        words += "; months end on the corresponding date";
    } else if counting.first_day.is_none() {
        words += "; it is not stated whether that day counts";
    }
    words
}

/// Why a last day cannot be worked out.
pub(super) fn uncounted(why: CountError, from: &str, date: &PartialDate) -> String {
    match why {
        CountError::Unbounded => format!("{from} is known only as {}", date.in_words()),
        CountError::NoCalendar => {
            "the period is in working days, and no bank-holiday calendar is available for it".to_owned()
        }
        CountError::NotInDays => "working days cannot be counted in weeks, months or years".to_owned(),
        CountError::BeyondCalendar(calendar) => format!(
            "{} are known only from {} to {}, and the count goes beyond that",
            lower(calendar.title()),
            PartialDate::day(calendar.first()),
            PartialDate::day(calendar.horizon())
        ),
        CountError::OpenEnd => "the new date after the extension is not known".to_owned(),
        CountError::BeyondTime => "the date is out of range".to_owned(),
    }
}
