//! The steps that a complaint goes through, and what the law requires of them.

use serde::{Deserialize, Serialize};

use crate::dates::{PartialDate, Period};
use crate::model::{EventKind, GroundId, PartyId, ReportKind, SourceRef, Text};

/// Something that the law requires or allows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its id within the scheme.
    pub id: Text,
    /// What it says, in brief.
    pub title: Text,
    /// The legal provision.
    pub basis: SourceRef,
}

/// A body that receives or concludes, from one date to another, both included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The body in the directory.
    pub body: PartyId,
    /// The first date; absent: from the beginning of the scheme, or not established.
    #[serde(default)]
    pub since: Option<PartialDate>,
    /// The last date; absent: no end is known.
    #[serde(default)]
    pub until: Option<PartialDate>,
    /// The complaints that it is for; absent: all.
    #[serde(default)]
    pub matters: Option<Text>,
    /// The source.
    pub basis: SourceRef,
}

/// Whether the authorities of a scheme conclude together or individually.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Acting {
    /// All of them together, in one conclusion.
    Together,
    /// One of them, the one that the complaint was made or passed to.
    Singly,
}

/// A ground for not taking up a complaint, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Its id within the scheme, which a refusal refers to.
    pub id: GroundId,
    /// What it says, in brief.
    pub title: Text,
    /// Whether it is the ground that the complaint repeats another one.
    #[serde(default)]
    pub repeats: bool,
    /// Whether the authority must or may refuse; absent: the law only says that it is not eligible.
    #[serde(default)]
    pub refusal: Option<Refusal>,
    /// Whether a part of the complaint can be refused on this ground.
    #[serde(default)]
    pub in_part: bool,
    /// The period in which it applies, counted from the earlier complaint or its outcome.
    #[serde(default)]
    pub within: Option<Period>,
    /// The legal provision.
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

/// A step that a complaint goes through.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The kind of step.
    pub kind: StepKind,
    /// Its title.
    pub title: Text,
    /// The bodies that take it; empty: whichever authority has the complaint.
    #[serde(default)]
    pub by: Vec<PartyId>,
    /// Whether the law requires it for every complaint that reaches this stage.
    pub required: bool,
    /// The legal provision.
    pub basis: SourceRef,
}

/// The kind of step; all but the conclusions are events.
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
    /// The complaint is withdrawn.
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
    /// Its kind in a record: a report on an investigation, or a response to the complaint.
    pub kind: ReportKind,
    /// The provision that makes the refusal of a complaint a conclusion too; absent: it is not one.
    #[serde(default)]
    pub of_refusals: Option<SourceRef>,
    /// The parts that it must have.
    pub contents: Vec<Provision>,
    /// Which bodies receive it, what is published and what may be withheld.
    #[serde(default)]
    pub publication: Vec<Provision>,
    /// The legal provision.
    pub basis: SourceRef,
}

/// Whether an addressee must answer a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReplyDuty {
    /// The law puts no duty on an addressee; an answer is due only if the conclusion asks for one.
    None,
}
