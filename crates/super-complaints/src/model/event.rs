//! What happened, unless it has a home elsewhere.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{
    Discrepancy, DocumentId, Due, EventId, FeatureId, GroundId, ItemId, Party, ReportId, RequestId,
    SourceRef, SuperComplaintId, Text, TimeLimitId,
};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of event it is. The stage of a super-complaint follows from its events and is never stored.
    pub enum EventKind {
        /// The complaint was sent or delivered.
        Submitted = "submitted",
        /// The complaint reached the authority. Statutory time limits start here.
        Received = "received",
        /// The authority acknowledged receipt to the complainant (SI 2018/748 regulation 5).
        Acknowledged = "acknowledged",
        /// The authorities decided that it is eligible (regulation 6).
        FoundEligible = "found_eligible",
        /// The authorities decided that it is not eligible, and on which ground (regulation 6).
        FoundIneligible = "found_ineligible",
        /// The complainant or the public was told about a decision; `recipient` says which. The first progress period
        /// begins when the complainant is told.
        Announced = "announced",
        /// A written progress report was sent to the complainant (regulation 7).
        ProgressReport = "progress_report",
        /// The complaint was passed to another authority.
        Transferred = "transferred",
        /// A body was reminded to answer: the best evidence that it had not.
        Chased = "chased",
        /// A body was asked for advice or views.
        Consulted = "consulted",
        /// A decision was challenged in a court or tribunal.
        Challenged = "challenged",
        /// Such a challenge was withdrawn.
        ChallengeWithdrawn = "challenge_withdrawn",
        /// The complaint was withdrawn.
        Withdrawn = "withdrawn",
        /// The authority asked the complainant in writing for information that it needs. The law may let it extend
        /// its time by the wait (SI 2025/919 regulations 8(5) and 9(3)).
        InformationRequested = "information_requested",
        /// The authority required information by a notice under a statutory power (Online Safety Act 2023 section
        /// 100).
        InformationNotice = "information_notice",
        /// All the information that was requested or required arrived; `follows` names the request or the notice.
        InformationReceived = "information_received",
        /// A body stated a due date: the last day of a statutory limit, or of a request. For a request, it sets the
        /// date if the body that asks states it.
        DeadlineStated = "deadline_stated",
        /// More time was requested.
        ExtensionRequested = "extension_requested",
        /// More time was given: to answer a request, for the recipients, or, if none is named, for every body that
        /// was asked; or, if it names a `time_limit`, for a statutory limit.
        ExtensionGranted = "extension_granted",
        /// More time was refused.
        ExtensionRefused = "extension_refused",
        /// A review of a law, a policy or a practice that the complaint is about was announced or begun.
        ReviewLaunched = "review_launched",
        /// A review ended.
        ReviewConcluded = "review_concluded",
        /// A consultation of the public, or of part of it, opened.
        ConsultationOpened = "consultation_opened",
        /// A consultation closed.
        ConsultationClosed = "consultation_closed",
        /// Anything else; `gist` says what.
        Other = "other",
    }
}

impl EventKind {
    /// Whether the `due` of such an event is the date by which its outcome is promised.
    pub fn promises_an_outcome(self) -> bool {
        matches!(self, Self::ReviewLaunched | Self::ConsultationClosed)
    }
}

marked_fields!(
    /// The fields of [`Event`] that may be marked.
    EventField of Event { Kind = kind, Date = date, By = by, Recipient = recipient, Ground = ground, Repeats = repeats, Due = due, FulfilledBy = fulfilled_by, FulfilledOn = fulfilled_on, Gist = gist }
);

entity! {
    /// An event that is not recorded elsewhere. Reports and documents have their own dates.
    pub struct Event {
        /// The id of the event within the record.
        pub id: EventId,
        /// What happened.
        pub kind: EventKind,
        /// The date on which it happened.
        pub date: Option<PartialDate>,
        /// The bodies that did it; for a receipt, the body that received it.
        pub by: Vec<Party>,
        /// The bodies to which it was done: those that were told, chased or consulted.
        pub recipient: Vec<Party>,
        /// The recommendations and actions concerned.
        pub items: Vec<ItemId>,
        /// The features concerned; absent: the whole complaint.
        pub features: Vec<FeatureId>,
        /// The reports concerned.
        pub reports: Vec<ReportId>,
        /// The requests concerned: those for which a date was stated, or an extension requested, granted or refused.
        pub requests: Vec<RequestId>,
        /// The statutory time limit concerned, by its id in the scheme.
        pub time_limit: Option<TimeLimitId>,
        /// The date that was stated, requested or granted. For a review, or a consultation that has closed: the date
        /// by which its outcome is promised. For a consultation that opens: its last day.
        pub due: Option<Due>,
        /// For a promised outcome: the documents that contain it, or show that it came.
        pub fulfilled_by: Vec<DocumentId>,
        /// For a promised outcome: the date on which it came; absent: the date of the first of these documents.
        pub fulfilled_on: Option<PartialDate>,
        /// The event that it follows: the decision that was announced, the challenge that was withdrawn.
        pub follows: Option<EventId>,
        /// For [`EventKind::FoundIneligible`]: the ground, by its id in the scheme, or `other`, which `gist`
        /// explains.
        pub ground: Option<GroundId>,
        /// The super-complaint that this one repeats, or is said to repeat, by the id of its record.
        pub repeats: Option<SuperComplaintId>,
        /// What happened, in the recorder's own words.
        pub gist: Option<Text>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<EventField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<EventField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// An event of a kind. Its date and the bodies concerned are not yet recorded.
    pub fn new(id: EventId, kind: EventKind);
}
