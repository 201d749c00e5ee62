//! A due date with how it comes about.

use serde::Serialize;

use crate::dates::{PartialDate, Tri};
use crate::deadlines::{DayCount, LastDay};
use crate::matrix::Met;
use crate::model::EventKind;

use super::cited::Cited;

/// A due date with its basis: who must do what by when, since when the time runs, how it is counted, how sure
/// this is, and whether it was kept.
///
/// What the law does not limit is a deadline too, of the kind [`DeadlineKind::NoClock`]: it says that there is
/// none, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Deadline {
    /// Its id: `acknowledgement`, `progress-report-1`, `request:plan`, `item:r16`, `commitment:npcc/0/1` (the
    /// response, the answer and the commitment in it, counted from 0).
    pub id: String,
    /// What kind of limit it is.
    pub kind: DeadlineKind,
    /// For a limit of the law: the id of the clock in the scheme; all periods of a series have the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<String>,
    /// What is to be done.
    pub title: String,
    /// The last day, included: the stated one if there is one, else the computed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<LastDay>,
    /// How sure it is.
    pub certainty: Sureness,
    /// Why it is not certain, or what else to know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whom it binds.
    pub binds: Binding,
    /// Where the limit comes from.
    pub basis: DeadlineBasis,
    /// Since when the time runs; absent where a source gives a date and no period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<DeadlineTrigger>,
    /// How the time is counted, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The last day that follows from trigger and rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed: Option<LastDay>,
    /// The last day that somebody states. It stands beside the computed one; they may differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<StatedDay>,
    /// The count, day by day; two counts where the last day is a range: the earliest and the latest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<DayCount>,
    /// The calendar by which working days are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarUsed>,
    /// The first day on which it may be expected: a floor, not a limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<PartialDate>,
    /// Whether it applies at all. Of limits of the law that stand in the place of each other only one does; where the
    /// record does not settle which, it cannot be told, and each is shown with its condition.
    pub applies: Tri,
    /// On what it depends: the words of the source, or when a limit of the law applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// For a limit of the law that applies on a condition: the clock in whose place it then runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<String>,
    /// For a limit of the law: those of which one may apply in its place, where the record does not settle which.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// How the law lets the time become longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<PossibleExtension>,
    /// What was waited for, in its time or in that of a clock before it, and whether that made it longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<DeadlinePause>,
    /// Whether it was kept.
    pub met: Met,
    /// Whether it was kept, in words.
    pub state: String,
    /// What was done, when, and where that is said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// What kind of limit a [`Deadline`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeadlineKind {
    /// A time limit that the law sets.
    Clock,
    /// A time limit that the law does not set, though one might expect it.
    NoClock,
    /// A day by which an answer was asked.
    Request,
    /// A day by which a recommendation or an action is to be carried out.
    Item,
    /// A day by which somebody promised something.
    Commitment,
}

/// How sure a due date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Sureness {
    /// The trigger and the counting are known.
    Certain,
    /// The trigger and the counting are known; whether the limit applies is not.
    Conditional,
    /// One day, by a reading that the source does not spell out.
    Inferred,
    /// It lies in a range: the trigger is vague, or how to count is not said.
    Range,
    /// There is a limit, and its day cannot be told.
    CannotTell,
    /// No day is set.
    NotStated,
}

/// Whom a limit binds, and whether the law does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Binding {
    /// Who is to act.
    pub parties: Vec<BoundParty>,
    /// Whether the law binds them. A limit of the law binds only where the complainant had standing on the day of the
    /// complaint; what a report asks, or somebody promises, binds nobody in law unless a reply duty says so.
    pub in_law: Tri,
    /// Why it does not, or why that cannot be told; or what to know of whom it binds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Somebody who is to act, or who stated something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BoundParty {
    /// The id of the body or group; absent where the name could not be resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name, in the words of the source where there are such.
    pub name: String,
}

/// Where a limit comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeadlineBasis {
    /// The instrument and the provision, or whose words they are: `SI 2018/748 regulation 5`.
    pub cited: String,
    /// The words of the source, where a source and not the law sets the limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Where to read it: for the law a document of the scheme, else documents of the record.
    pub sources: Vec<Cited>,
}

/// How a time can become longer, and by how much it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PossibleExtension {
    /// Who may extend, and why.
    pub title: String,
    /// Which days are added, in words.
    pub adds: String,
    /// Where to read it.
    pub basis: Cited,
}

/// A time of waiting by which a limit of the law became longer, or may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeadlinePause {
    /// The id of the clock that it makes longer: the limit's own, or one before it in its chain.
    pub clock: String,
    /// For what the law lets the time become longer; absent where of an extension nothing else is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it began; absent: not recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// When it ended; absent: not recorded, which is no sign that it did not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Whether the time was extended by it. Where the record does not say that the power was used, it cannot be told.
    pub extends: Tri,
    /// The same in words.
    pub says: String,
    /// Where the law allows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Cited>,
    /// The events of the record: what was asked, what came, that the time was extended.
    pub evidence: Vec<Evidence>,
}

/// Since when the time runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeadlineTrigger {
    /// What happened on that day: `receipt`.
    pub what: String,
    /// The kind of the event from which all is counted, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventKind>,
    /// The day, or the range in which it lies; absent where the record has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Where another time must run out first: the day from which that one is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<PartialDate>,
    /// Whether the day is supposed ("what if it had been received on ..."), not recorded.
    pub supposed: bool,
    /// What other sources say of that day, each in its words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<String>,
    /// Where the day is said.
    pub sources: Vec<Cited>,
}

/// A last day that somebody states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StatedDay {
    /// The day, as precise as it was stated.
    pub date: PartialDate,
    /// In which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Who stated it.
    pub by: Vec<BoundParty>,
    /// Where that is said.
    pub sources: Vec<Cited>,
}

/// A calendar of working days, and the days for which it is known, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CalendarUsed {
    /// Its id.
    pub id: String,
    /// What it holds.
    pub title: String,
    /// The first day for which it is known.
    pub since: PartialDate,
    /// The last day for which it is known; past it nothing is counted.
    pub until: PartialDate,
}

/// Something that was done, on which it depends whether a limit was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evidence {
    /// The event, report or response: `event:acknowledged`.
    pub entity: String,
    /// When it was done, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Where that is said.
    pub sources: Vec<Cited>,
}

impl Deadline {
    /// Adds something to know about it.
    pub(super) fn note(&mut self, why: &str) {
        self.reason = Some(self.reason.take().map_or_else(|| why.to_owned(), |it| format!("{it}; {why}")));
    }

    /// Whether its time runs from the receipt of the complaint, so that another day of receipt would move it.
    pub fn runs_from_receipt(&self) -> bool {
        self.trigger.as_ref().is_some_and(|trigger| trigger.event == Some(EventKind::Received))
    }
}

impl std::fmt::Display for Deadline {
    /// In one line: `Acknowledgement of receipt: by the end of 2019-06-06 (certain)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.due {
            Some(due) => write!(f, "{}: by the end of {due} ({})", self.title, self.certainty),
            None => write!(f, "{}: {}", self.title, self.certainty),
        }
    }
}

impl std::fmt::Display for Sureness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Certain => "certain",
            Self::Conditional => "if it applies",
            Self::Inferred => "inferred",
            Self::Range => "a range",
            Self::CannotTell => "cannot tell",
            Self::NotStated => "no date is set",
        })
    }
}
