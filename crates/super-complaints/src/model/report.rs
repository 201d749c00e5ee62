//! The authorities' conclusions.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{DocumentId, FeatureId, Otherwise, Party, ReportId, SourceRef, Text};
use crate::dates::PartialDate;

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

/// One thing that the authorities decided, for the whole complaint or for some of its features.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What was decided.
    pub kind: OutcomeKind,
    /// The features for which it was decided; absent: the whole complaint.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<FeatureId>,
    /// What was decided, in the words of whoever made the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<OutcomeField>,
}

/// The separate opinion of an authority that disagrees: the report must carry it (SI 2018/748
/// regulation 11(2)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// Whose opinion it is.
    pub by: Party,
    /// The document that holds it, if it is not the report itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The opinion, in the words of whoever made the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
}

marked_fields!(
    /// The fields of [`Report`] that may be marked.
    ReportField of Report { Title = title, By = by, Lead = lead, Sent = sent, Published = published, Documents = documents, RecommendationCount = recommendation_count, ActionCount = action_count, Outcomes = outcomes } with reasons
);

/// The conclusions of the authorities. Later ones follow or replace earlier ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The id of the report within the record.
    pub id: ReportId,
    /// What kind of conclusion it is.
    pub kind: ReportKind,
    /// The title of the report, where it has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Whose report it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Party>,
    /// The authority that led the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Party>,
    /// When it was sent to the complainant and the addressees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<PartialDate>,
    /// When it was published. Groups of addressees expand on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// The documents that it consists of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// How many recommendations the report makes, as it or a source counts them; the record may hold fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 4_294_967_295_u32)))]
    pub recommendation_count: Option<u32>,
    /// How many actions the report sets, as it or a source counts them; the record may hold fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 4_294_967_295_u32)))]
    pub action_count: Option<u32>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// Separate opinions of single authorities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<Opinion>,
    /// The earlier report that it builds on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<ReportId>,
    /// The earlier report that it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<ReportId>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<ReportField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<ReportField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}

impl Report {
    /// The day on which it spoke: of its publication, else of its sending. Groups of addressees expand on it.
    pub fn day(&self) -> Option<&PartialDate> {
        self.published.as_ref().or(self.sent.as_ref())
    }
}
