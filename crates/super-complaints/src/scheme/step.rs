//! The steps of a complaint's life, and what the law demands of them.

use crate::dates::{PartialDate, Period};
use crate::fields::entity;
use crate::model::words::words;
use crate::model::{EventKind, GroundId, PartyId, ReportKind, SourceRef, Text};

entity! {
    /// Something that the law requires or allows.
    pub struct Provision {
        /// Its id within the scheme.
        pub id: Text,
        /// What it says, in brief.
        pub title: Text,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

entity! {
    /// A body that receives or concludes, from one date to another, both included.
    pub struct Authority {
        /// The body in the directory.
        pub body: PartyId,
        /// The first date; absent: from the beginning of the scheme, or not established.
        pub since: Option<PartialDate>,
        /// The last date; absent: no end is known.
        pub until: Option<PartialDate>,
        /// The complaints that it is for; absent: all.
        pub matters: Option<Text>,
        /// The source.
        pub basis: SourceRef,
    }
}

words! {
    /// Whether the authorities of a scheme conclude together or individually.
    pub enum DecisionMode {
        /// All of them together, in one conclusion.
        Jointly = "jointly",
        /// One of them, the one that the complaint was made or passed to.
        Individually = "individually",
    }
}

entity! {
    /// A ground for not taking up a complaint, or a part of it.
    pub struct Ground {
        /// Its id within the scheme, which a refusal refers to.
        pub id: GroundId,
        /// What it says, in brief.
        pub title: Text,
        /// Whether it is the ground that the complaint repeats another one.
        pub repeats: bool,
        /// Whether the authority must or may refuse; absent: the law only says that it is not eligible.
        pub refusal: Option<RefusalDuty>,
        /// Whether a part of the complaint can be refused on this ground.
        pub in_part: bool,
        /// The period in which it applies, counted from the earlier complaint or its outcome.
        pub within: Option<Period>,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

words! {
    /// Whether a complaint must or may be refused.
    pub enum RefusalDuty {
        /// It must be refused.
        Must = "must",
        /// It may be refused.
        May = "may",
    }
}

entity! {
    /// A step that a complaint goes through.
    pub struct Step {
        /// The kind of step.
        pub kind: StepKind,
        /// Its title.
        pub title: Text,
        /// The bodies that take it; empty: whichever authority has the complaint.
        pub by: Vec<PartyId>,
        /// Whether the law requires it for every complaint that reaches this stage.
        pub required: bool = required,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

words! {
    /// The kind of step; all but the conclusions are events.
    pub enum StepKind {
        /// The complaint is received.
        Received = "received",
        /// Its receipt is acknowledged.
        Acknowledged = "acknowledged",
        /// It is found eligible.
        FoundEligible = "found_eligible",
        /// It is found not eligible.
        FoundIneligible = "found_ineligible",
        /// A decision is announced.
        Announced = "announced",
        /// Progress is reported.
        ProgressReport = "progress_report",
        /// The complaint passes to another authority.
        Transferred = "transferred",
        /// The complaint is withdrawn.
        Withdrawn = "withdrawn",
        /// The report on the investigation is published.
        Report = "report",
        /// The response to the complaint is published.
        ResponseToComplaint = "response_to_complaint",
    }
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

entity! {
    /// What the conclusion of a complaint is, what it must contain and how it is published.
    pub struct Conclusion {
        /// Its kind in a record: a report on an investigation, or a response to the complaint.
        pub kind: ReportKind,
        /// The provision that makes the refusal of a complaint a conclusion too; absent: it is not one.
        pub of_refusals: Option<SourceRef>,
        /// The parts that it must have.
        pub contents: Vec<Provision> = required,
        /// Which bodies receive it, what is published and what may be withheld.
        pub publication: Vec<Provision>,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

words! {
    /// Whether an addressee must answer a recommendation.
    pub enum ReplyDuty {
        /// The law puts no duty on an addressee; an answer is due only if the conclusion asks for one.
        None = "none",
    }
}
