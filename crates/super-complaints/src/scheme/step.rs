//! The steps of a complaint's life, and what the law demands of them.

use serde::{Deserialize, Serialize};

use crate::dates::{PartialDate, Period};
use crate::model::{EventKind, GroundId, PartyId, ReportKind, SourceRef, Text};

/// Something that the law demands or allows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its id within the scheme.
    pub id: Text,
    /// What it says, in short.
    pub title: Text,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// A body that receives or concludes, from one day to another, both included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The body in the directory.
    pub body: PartyId,
    /// The first day; absent: from the beginning of the scheme, or not established.
    #[serde(default)]
    pub since: Option<PartialDate>,
    /// The last day; absent: no end is known.
    #[serde(default)]
    pub until: Option<PartialDate>,
    /// For which complaints; absent: for all.
    #[serde(default)]
    pub matters: Option<Text>,
    /// Where this is said.
    pub basis: SourceRef,
}

/// Whether the authorities of a scheme conclude together or each for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Acting {
    /// All of them together, in one conclusion.
    Together,
    /// One of them, the one to whom the complaint was made or passed.
    Singly,
}

/// A ground on which a complaint, or a part of it, is not taken up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Its id within the scheme, by which a refusal names it.
    pub id: GroundId,
    /// What it says, in short.
    pub title: Text,
    /// Whether it is that the complaint repeats another one.
    #[serde(default)]
    pub repeats: bool,
    /// Whether the authority must or may refuse; absent: the law only says that it is not eligible.
    #[serde(default)]
    pub refusal: Option<Refusal>,
    /// Whether a part of the complaint can be refused on it.
    #[serde(default)]
    pub in_part: bool,
    /// The time within which it applies, counted from the earlier complaint or its outcome.
    #[serde(default)]
    pub within: Option<Period>,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// Whether a complaint must or may be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Refusal {
    /// It must be refused.
    Must,
    /// It may be refused.
    May,
}

/// A step in the life of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which step.
    pub kind: StepKind,
    /// What it is.
    pub title: Text,
    /// Who takes it; empty: whichever authority has the complaint.
    #[serde(default)]
    pub by: Vec<PartyId>,
    /// Whether the law demands it of every complaint that gets so far.
    pub required: bool,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// Which step it is; all but the conclusions are events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StepKind {
    /// The complaint is received.
    Received,
    /// Its receipt is acknowledged.
    Acknowledged,
    /// It is found eligible.
    FoundEligible,
    /// It is found not eligible.
    FoundIneligible,
    /// A decision is announced.
    Announced,
    /// Progress is reported.
    ProgressReport,
    /// The complaint passes to another authority.
    Transferred,
    /// The complaint is taken back.
    Withdrawn,
    /// The report on the investigation is published.
    Report,
    /// The response to the complaint is published.
    ResponseToComplaint,
}

impl StepKind {
    /// The event that the step is; `None` for a conclusion.
    pub fn event(self) -> Option<EventKind> {
        match self {
            Self::Received => Some(EventKind::Received),
            Self::Acknowledged => Some(EventKind::Acknowledged),
            Self::FoundEligible => Some(EventKind::FoundEligible),
            Self::FoundIneligible => Some(EventKind::FoundIneligible),
            Self::Announced => Some(EventKind::Announced),
            Self::ProgressReport => Some(EventKind::ProgressReport),
            Self::Transferred => Some(EventKind::Transferred),
            Self::Withdrawn => Some(EventKind::Withdrawn),
            Self::Report | Self::ResponseToComplaint => None,
        }
    }

    /// The conclusion that the step is; `None` for an event.
    pub fn report(self) -> Option<ReportKind> {
        match self {
            Self::Report => Some(ReportKind::Report),
            Self::ResponseToComplaint => Some(ReportKind::ResponseToComplaint),
            _ => None,
        }
    }
}

/// What the conclusion of a complaint is, what it must contain and how it is published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    /// What it is called in a record: a report on an investigation, or a response to the complaint.
    pub kind: ReportKind,
    /// Where the law says that the refusal of a complaint is a conclusion too; absent: it is none.
    #[serde(default)]
    pub of_refusals: Option<SourceRef>,
    /// The parts that it must have.
    pub contents: Vec<Provision>,
    /// To whom it goes, what is published and what may be held back.
    #[serde(default)]
    pub publication: Vec<Provision>,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// Whether an addressee must answer a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReplyDuty {
    /// The law puts no duty on an addressee; an answer is due only where the conclusion asks for one.
    None,
}
