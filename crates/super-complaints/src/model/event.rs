//! What happened, unless it has a home elsewhere.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{
    ClockId, DocumentId, Due, EventId, FeatureId, GroundId, ItemId, Otherwise, Party, ReportId, RequestId,
    SourceRef, SuperComplaintId, Text,
};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of event it is. The stage of a super-complaint is derived from these, never stored.
    pub enum EventKind {
        /// The complaint was sent or handed in.
        Submitted = "submitted",
        /// The complaint reached the authority. Clocks of the law start here.
        Received = "received",
        /// The authority told the complainant that it has the complaint (SI 2018/748 regulation 5).
        Acknowledged = "acknowledged",
        /// The authorities decided that it is eligible (regulation 6).
        FoundEligible = "found_eligible",
        /// The authorities decided that it is not eligible, on a ground (regulation 6).
        FoundIneligible = "found_ineligible",
        /// The complainant or the public was told of a decision; `recipient` says who. The first progress period begins when
        /// the complainant is told.
        Announced = "announced",
        /// A written report on progress to the complainant (regulation 7).
        ProgressReport = "progress_report",
        /// The complaint passed to another authority.
        Transferred = "transferred",
        /// Somebody was reminded to answer: the best evidence of silence.
        Chased = "chased",
        /// Somebody was asked for advice or views.
        Consulted = "consulted",
        /// A decision was taken to a court or tribunal.
        Challenged = "challenged",
        /// Such a challenge was withdrawn.
        ChallengeWithdrawn = "challenge_withdrawn",
        /// The complaint was taken back.
        Withdrawn = "withdrawn",
        /// The authority wrote to the complainant for information that it needs: the law may let its time become longer by
        /// the wait (SI 2025/919 regulations 8(5) and 9(3)).
        InformationRequested = "information_requested",
        /// The authority demanded information by a notice under a power of the law (Online Safety Act 2023 section 100).
        InformationNotice = "information_notice",
        /// Information that was asked for or demanded came, all of it; it follows the request or the notice.
        InformationReceived = "information_received",
        /// Somebody stated by when something is due: the last day of a limit of the law, or of a request. For a request it is
        /// the date, if whoever asks states it.
        DeadlineStated = "deadline_stated",
        /// More time to answer was asked for.
        ExtensionRequested = "extension_requested",
        /// More time was given: to answer a request, to the recipients, or, where none is named, to all who were asked; or
        /// for a limit of the law, where it names the clock.
        ExtensionGranted = "extension_granted",
        /// More time to answer was refused.
        ExtensionRefused = "extension_refused",
        /// A review was announced or begun: of a law, a policy or a practice that the complaint is about.
        ReviewLaunched = "review_launched",
        /// A review ended.
        ReviewConcluded = "review_concluded",
        /// The public, or some of it, was asked for views.
        ConsultationOpened = "consultation_opened",
        /// The time for views ended.
        ConsultationClosed = "consultation_closed",
        /// Anything else; the gist says what.
        Other = "other",
    }
}

impl EventKind {
    /// Whether the `due` of such an event is the day by which its outcome is promised.
    pub fn promises_an_outcome(self) -> bool {
        matches!(self, Self::ReviewLaunched | Self::ConsultationClosed)
    }
}

marked_fields!(
    /// The fields of [`Event`] that may be marked.
    EventField of Event { Kind = kind, Date = date, By = by, Recipient = recipient, Ground = ground, Repeats = repeats, Due = due, KeptBy = kept_by, KeptOn = kept_on, Gist = gist } with reasons
);

entity! {
    /// Something that happened in the life of a super-complaint and has no other home: reports, responses
    /// and documents hold their own dates.
    pub struct Event {
        /// The id of the event within the record.
        pub id: EventId,
        /// What happened.
        pub kind: EventKind,
        /// When it happened.
        pub date: Option<PartialDate>,
        /// Who did it; of a receipt, who received it.
        pub by: Vec<Party>,
        /// To whom it was done: who was told, chased or consulted.
        pub recipient: Vec<Party>,
        /// The recommendations and actions that it concerns.
        pub items: Vec<ItemId>,
        /// The features that it concerns; absent: the whole complaint.
        pub features: Vec<FeatureId>,
        /// The reports that it concerns.
        pub reports: Vec<ReportId>,
        /// The requests to answer that it concerns: whose last day was stated, or whose time was to become longer.
        pub requests: Vec<RequestId>,
        /// The time limit of the law that it concerns: a clock of the scheme, by its id.
        pub clock: Option<ClockId>,
        /// The last day that was stated, asked for or given; of a review, or of a consultation that has closed, the day by
        /// which its outcome is promised; of one that opens, its last day.
        pub due: Option<Due>,
        /// For a promised outcome: the documents that hold it, or show that it came.
        pub kept_by: Vec<DocumentId>,
        /// For a promised outcome: when it came; absent: on the day of the first of these documents.
        pub kept_on: Option<PartialDate>,
        /// The event that it follows: the decision that was announced, the challenge that was withdrawn.
        pub follows: Option<EventId>,
        /// For [`EventKind::FoundIneligible`]: the ground, one of those of the scheme, or `other`, which the gist says.
        pub ground: Option<GroundId>,
        /// The super-complaint that this one repeats, or is said to repeat: its id, in whatever record it has.
        pub repeats: Option<SuperComplaintId>,
        /// What happened, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<EventField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<EventField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// An event of a kind. Its date and the bodies concerned are not yet recorded.
    pub fn new(id: EventId, kind: EventKind);
}
