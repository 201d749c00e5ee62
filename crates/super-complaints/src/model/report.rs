//! The authorities' conclusions.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Discrepancy, DocumentId, FeatureId, Party, ReportId, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of conclusion it is.
    pub enum ReportKind {
        /// A report on an investigation (SI 2018/748 regulation 8).
        Report = "report",
        /// The published response of an authority to the complaint itself (Enterprise Act 2002 section 11).
        ResponseToComplaint = "response_to_complaint",
        /// A later report of the authorities on what has been done since.
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
        /// The complaint was found to be unfounded.
        Unfounded = "unfounded",
        /// Another outcome; `gist` says what.
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
        /// What was decided, in the recorder's own words.
        pub gist: Option<Text>,
        /// The sources of this.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<OutcomeField>,
    }
    /// A decision on the whole complaint.
    pub fn new(kind: OutcomeKind);
}

entity! {
    /// The separate opinion of an authority that disagrees: the report must carry it (SI 2018/748
    /// regulation 11(2)).
    pub struct Opinion {
        /// The authority whose opinion it is.
        pub by: Party,
        /// The document that contains it, if it is not the report itself.
        pub document: Option<DocumentId>,
        /// The opinion, in the recorder's own words.
        pub gist: Option<Text>,
        /// The sources of this.
        pub sources: Vec<SourceRef>,
    }
    /// The separate opinion of this authority. What it says is not yet recorded.
    pub fn new(by: Party);
}

marked_fields!(
    /// The fields of [`Report`] that may be marked.
    ReportField of Report { Title = title, By = by, Lead = lead, Sent = sent, Published = published, Documents = documents, RecommendationCount = recommendation_count, ActionCount = action_count, Outcomes = outcomes }
);

entity! {
    /// The conclusions of the authorities. Later ones follow or replace earlier ones.
    pub struct Report {
        /// The id of the report within the record.
        pub id: ReportId,
        /// What kind of conclusion it is.
        pub kind: ReportKind,
        /// The title of the report, if it has one of its own.
        pub title: Option<Text>,
        /// The authorities that made it.
        pub by: Vec<Party>,
        /// The authority that led the work.
        pub lead: Option<Party>,
        /// The date on which it was sent to the complainant and the addressees.
        pub sent: Option<PartialDate>,
        /// The date on which it was published. Groups of addressees have the members of this date.
        pub published: Option<PartialDate>,
        /// The documents that it consists of.
        pub documents: Vec<DocumentId>,
        /// The number of recommendations in the report, as it or another source gives it; the record may have fewer.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 4_294_967_295_u32)))]
        pub recommendation_count: Option<u32>,
        /// The number of actions in the report, as it or another source gives it; the record may have fewer.
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
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<ReportField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<ReportField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A report of a kind. Its authors and dates are not yet recorded.
    pub fn new(id: ReportId, kind: ReportKind);
}

impl Report {
    /// The date of the report: of its publication, or else of its sending. Groups of addressees have the members of
    /// this date.
    pub fn day(&self) -> Option<&PartialDate> {
        self.published.as_ref().or(self.sent.as_ref())
    }
}
