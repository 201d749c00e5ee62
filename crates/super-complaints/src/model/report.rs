//! The authorities' conclusions.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{DocumentId, FeatureId, Otherwise, Party, ReportId, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of conclusion it is.
    pub enum ReportKind {
        /// A report on an investigation (SI 2018/748 regulation 8).
        Report = "report",
        /// The published response of an authority to the complaint itself (Enterprise Act 2002 section 11).
        ResponseToComplaint = "response_to_complaint",
        /// A later report of the authorities on what became of it.
        FollowUp = "follow_up",
    }
}

words! {
    /// What the authorities decided to do.
    pub enum OutcomeKind {
        /// Recommendations to others.
        Recommendations = "recommendations",
        /// Action of the authorities themselves.
        OwnAction = "own_action",
        /// A study of the market.
        MarketStudy = "market_study",
        /// A reference for a market investigation.
        MarketInvestigationReference = "market_investigation_reference",
        /// Enforcement of competition or consumer law.
        Enforcement = "enforcement",
        /// Guidance, or a change to it.
        Guidance = "guidance",
        /// No action.
        NoAction = "no_action",
        /// The complaint was found to be without foundation.
        Unfounded = "unfounded",
        /// Another outcome, which the gist says.
        Other = "other",
    }
}

marked_fields!(
    /// The fields of [`Outcome`] that may be marked.
    OutcomeField of Outcome { Features = features, Gist = gist }
);

entity! {
    /// One thing that the authorities decided, for the whole complaint or for some of its features.
    pub struct Outcome {
        /// What was decided.
        pub kind: OutcomeKind,
        /// The features for which it was decided; absent: the whole complaint.
        pub features: Vec<FeatureId>,
        /// What was decided, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// Where this is said.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<OutcomeField>,
    }
    /// A decision on the whole complaint.
    pub fn new(kind: OutcomeKind);
}

entity! {
    /// The separate opinion of an authority that disagrees: the report must carry it (SI 2018/748
    /// regulation 11(2)).
    pub struct Opinion {
        /// Whose opinion it is.
        pub by: Party,
        /// The document that holds it, if it is not the report itself.
        pub document: Option<DocumentId>,
        /// The opinion, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// Where this is said.
        pub sources: Vec<SourceRef>,
    }
    /// The separate opinion of this authority. What it says is not yet recorded.
    pub fn new(by: Party);
}

marked_fields!(
    /// The fields of [`Report`] that may be marked.
    ReportField of Report { Title = title, By = by, Lead = lead, Sent = sent, Published = published, Documents = documents, RecommendationCount = recommendation_count, ActionCount = action_count, Outcomes = outcomes } with reasons
);

entity! {
    /// The conclusions of the authorities. Later ones follow or replace earlier ones.
    pub struct Report {
        /// The id of the report within the record.
        pub id: ReportId,
        /// What kind of conclusion it is.
        pub kind: ReportKind,
        /// The title of the report, where it has one of its own.
        pub title: Option<Text>,
        /// Whose report it is.
        pub by: Vec<Party>,
        /// The authority that led the work.
        pub lead: Option<Party>,
        /// When it was sent to the complainant and the addressees.
        pub sent: Option<PartialDate>,
        /// When it was published. Groups of addressees expand on this day.
        pub published: Option<PartialDate>,
        /// The documents that it consists of.
        pub documents: Vec<DocumentId>,
        /// How many recommendations the report makes, as it or a source counts them; the record may hold fewer.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 4_294_967_295_u32)))]
        pub recommendation_count: Option<u32>,
        /// How many actions the report sets, as it or a source counts them; the record may hold fewer.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 4_294_967_295_u32)))]
        pub action_count: Option<u32>,
        /// What was decided.
        pub outcomes: Vec<Outcome>,
        /// Separate opinions of single authorities.
        pub opinions: Vec<Opinion>,
        /// The earlier report that it builds on.
        pub follows: Option<ReportId>,
        /// The earlier report that it replaces.
        pub replaces: Option<ReportId>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<ReportField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<ReportField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A report of a kind. Its authors and dates are not yet recorded.
    pub fn new(id: ReportId, kind: ReportKind);
}

impl Report {
    /// The day on which it spoke: of its publication, else of its sending. Groups of addressees expand on it.
    pub fn day(&self) -> Option<&PartialDate> {
        self.published.as_ref().or(self.sent.as_ref())
    }
}
