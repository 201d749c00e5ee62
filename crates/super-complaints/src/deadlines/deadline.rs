//! A due date and how it is worked out.

use serde::Serialize;

use crate::counting::{DayCount, LastDay};
use crate::dates::{PartialDate, Tri};
use crate::matrix::DueStatus;
use crate::model::EventKind;
use crate::model::words::words;

use super::cited::Citation;

/// A due date with its basis: which body must do what by when, what starts the time limit, how it is counted, how
/// certain it is, and whether it was met.
///
/// If the law sets no limit, that is a deadline too, of the kind [`DeadlineKind::UnsetLimit`]: it says that there is
/// none, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Deadline {
    /// Its id: `acknowledgement`, `progress-report-1`, `request:plan`, `item:r16`, `commitment:npcc/0/1` (the
    /// response, the answer and the commitment in it, counted from 0).
    pub id: String,
    /// The kind of deadline.
    pub kind: DeadlineKind,
    /// For a statutory limit: the id of the clock in the scheme; all periods of a series have the same id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<String>,
    /// What is to be done.
    pub title: String,
    /// The last day (inclusive): the stated one if there is one, else the computed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<LastDay>,
    /// How certain it is.
    pub certainty: Certainty,
    /// Whether the last day rests on what no source states: an inferred date, or a reading of how to count. Then even a range
    /// is not certain. In JSON, `certainty` and `reason` say so.
    #[serde(skip)]
    pub inferred: bool,
    /// Why it is not certain, or another note about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The bodies that it binds.
    pub binds: Obligation,
    /// The basis of the deadline.
    pub basis: DeadlineBasis,
    /// What starts the time limit; absent if a source gives a date and no period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<DeadlineTrigger>,
    /// How the time is counted, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The last day that follows from trigger and rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed: Option<LastDay>,
    /// The due date that a source states. It may differ from the computed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<StatedDay>,
    /// The count, day by day; two counts if the last day is a range: the earliest and the latest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<DayCount>,
    /// The calendar that working days are counted by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarUsed>,
    /// The earliest date on which it may be expected; this is not a deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<PartialDate>,
    /// Whether it applies at all. Of statutory limits that replace each other only one applies; if the record does
    /// not say which, it is not known, and each is shown with its condition.
    pub applies: Tri,
    /// The condition: the words of the source, or when a statutory limit applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// For a statutory limit that applies on a condition: the time limit that it then replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<String>,
    /// For a statutory limit: those that may apply instead, if the record does not say which applies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// How the law allows the time limit to be extended.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<PossibleExtension>,
    /// What was waited for, during it or a time limit before it, and whether that extended it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<DeadlinePause>,
    /// Whether it was met.
    pub met: DueStatus,
    /// Whether it was met, in words.
    pub state: String,
    /// If it was not met: whether it was done nevertheless, after the last day; otherwise it was not done, or some of the bodies
    /// did not do it. In JSON, `state` says so.
    #[serde(skip)]
    pub done_late: bool,
    /// What was done, when, and the sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

words! {
    /// The kind of a [`Deadline`].
    pub enum DeadlineKind {
        /// A time limit that the law sets.
        TimeLimit = "time_limit",
        /// A time limit that the law does not set, though one might expect it.
        UnsetLimit = "unset_limit",
        /// A date by which an answer was requested.
        Request = "request",
        /// A date by which a recommendation or an action is to be carried out.
        Item = "item",
        /// A date that a body committed itself to.
        Commitment = "commitment",
    }
}

words! {
    /// How certain a due date is.
    pub enum Certainty {
        /// The trigger and the counting are known.
        Certain = "certain",
        /// The trigger and the counting are known; whether the limit applies is not.
        Conditional = "conditional",
        /// One date, based on a reading that the source does not state.
        Inferred = "inferred",
        /// It is in a range: the trigger is vague, or the source does not say how to count.
        Range = "range",
        /// There is a limit, but its date is not known.
        CannotTell = "cannot_tell",
        /// No date is set.
        NoDeadline = "no_deadline",
    }
}

/// The bodies that a deadline binds, and whether it is legally binding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Obligation {
    /// The bodies that are to act.
    pub parties: Vec<PartyName>,
    /// Whether it is legally binding. A statutory limit is binding only if the complainant had standing on the date
    /// of the complaint; a request in a report, or a commitment, is not legally binding unless there is a duty to
    /// reply.
    pub legally_binding: Tri,
    /// Why it is not, or why that is not known; or a note about the bodies that it binds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A body that is to act, or that stated something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartyName {
    /// The id of the body or group; absent if the name could not be resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name, in the words of the source if there are any.
    pub name: String,
}

/// The basis of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeadlineBasis {
    /// The instrument and the provision, or the source of the words: `SI 2018/748 regulation 5`.
    pub cited: String,
    /// The words of the source, if a source and not the law sets the deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Where to read it: for the law a document of the scheme, else documents of the record.
    pub sources: Vec<Citation>,
}

/// How a time limit can be extended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PossibleExtension {
    /// The power to extend it.
    pub title: String,
    /// Which days are added, in words.
    pub adds: String,
    /// Where to read it.
    pub basis: Citation,
}

/// A time of waiting that extended a statutory limit, or may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeadlinePause {
    /// The id of the clock that it extends: the limit's own, or one before it in its chain.
    pub time_limit: String,
    /// The reason for which the law allows the extension; absent if only an extension is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it began; absent: not recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// When it ended; absent: not recorded, which does not mean that it did not end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Whether it extended the limit. If the record does not say that the power was used, that is not known.
    pub extends: Tri,
    /// The same, in words.
    pub says: String,
    /// The provision that allows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Citation>,
    /// The events of the record: what was requested, what was received, that the limit was extended.
    pub evidence: Vec<Evidence>,
}

/// What starts a time limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeadlineTrigger {
    /// What happened on that date: `receipt`.
    pub what: String,
    /// The kind of the event that the count starts from, if it is an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventKind>,
    /// The date, or the range that it is in; absent if the record has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// If another limit must end first: the date that the other is counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<PartialDate>,
    /// Whether the date is assumed ("what if it had been received on ..."), not recorded.
    pub assumed: bool,
    /// What other sources say about that date, each in its own words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discrepancies: Vec<String>,
    /// The sources of the date.
    pub sources: Vec<Citation>,
}

/// A due date that a source states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StatedDay {
    /// The date, as precise as it was stated.
    pub date: PartialDate,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The bodies that stated it.
    pub by: Vec<PartyName>,
    /// The sources.
    pub sources: Vec<Citation>,
}

/// A calendar of working days, and the period that it covers, both dates included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CalendarUsed {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The first day for which it is known.
    pub since: PartialDate,
    /// The last day for which it is known; nothing is counted beyond it.
    pub until: PartialDate,
}

/// Something that was done, which decides whether a limit was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evidence {
    /// The event, report or response: `event:acknowledged`.
    pub entity: String,
    /// When it was done, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The sources.
    pub sources: Vec<Citation>,
}

impl Deadline {
    /// The last day as it is known: in the words of a source that gives no more than a month, a year or a period, or else the
    /// day, or the range that it is in.
    ///
    /// ```
    /// use super_complaints::{Directory, EXAMPLE, SuperComplaint};
    /// let mut record = SuperComplaint::from_json(EXAMPLE)?;
    /// let due = record.requests[0].due.get_or_insert_default();
    /// due.date = Some("2021-12".parse()?);
    /// let deadlines = record.deadlines(Directory::standard(), None);
    /// let deadline = deadlines.get(&format!("request:{}", record.requests[0].id)).ok_or("no such due date")?;
    /// assert_eq!(deadline.last_day().ok_or("no last day")?.to_string(), "2021-12");
    /// assert_eq!(deadline.due.ok_or("no last day")?.to_string(), "2021-12-31");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn last_day(&self) -> Option<PartialDate> {
        let last = PartialDate::from(self.due?);
        // Of a time limit of the law, the date that the law sets counts, whatever a source states.
        let stated = self.stated.as_ref().filter(|_| self.kind != DeadlineKind::TimeLimit);
        let is_meant = |it: &PartialDate| it.exact().is_none() && it.latest() == last.exact();
        Some(stated.map(|it| it.date).filter(is_meant).unwrap_or(last))
    }

    /// Whether it is certain that it applies and that its last day is in the range of [`last_day`](Self::last_day).
    pub fn is_range_certain(&self) -> bool {
        self.applies.is_yes() && self.certainty != Certainty::Conditional && !self.inferred
    }

    /// Adds a note about it.
    pub(super) fn note(&mut self, why: &str) {
        self.reason = Some(self.reason.take().map_or_else(|| why.to_owned(), |it| format!("{it}; {why}")));
    }

    /// Whether it runs from the receipt of the complaint, so that another date of receipt would move it.
    pub fn runs_from_receipt(&self) -> bool {
        self.trigger.as_ref().is_some_and(|trigger| trigger.event == Some(EventKind::Received))
    }
}

impl std::fmt::Display for Deadline {
    /// In one line: `Acknowledgement of receipt: by the end of 2019-06-06 (certain)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.due {
            Some(due) => write!(f, "{}: by the end of {due} ({})", self.title, self.certainty.in_words()),
            None => write!(f, "{}: {}", self.title, self.certainty.in_words()),
        }
    }
}

impl Certainty {
    /// The same for people: `if it applies`, `no date is set`.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Conditional => "if it applies",
            Self::Inferred => "inferred",
            Self::Range => "a range",
            Self::CannotTell => "cannot tell",
            Self::NoDeadline => "no date is set",
        }
    }
}
