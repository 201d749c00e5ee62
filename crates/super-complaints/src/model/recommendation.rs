//! What the authorities recommend to others.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Cut, Due, Extent, ItemId, Number, Otherwise, Party, ReportId, SourceRef, Text};

words! {
    /// Who gave an item its number.
    pub enum NumberedBy {
        /// The report itself.
        Report = "report",
        /// Those who answer: 7.1 and 7.2 are parts of a template that forces share. Such parts are no rows of the
        /// matrix.
        Responders = "responders",
    }
}

words! {
    /// How several addressees are asked to act as one.
    pub enum Jointly {
        /// All of them together.
        Together = "together",
        /// Pair by pair: in each police area those of that area work together.
        ByArea = "by_area",
    }
}

marked_fields!(
    /// The fields of [`Recommendation`] that may be marked.
    RecommendationField of Recommendation { Id = id, Number = number, Text = text, Gist = gist, Addressees = addressees, InConjunctionWith = in_conjunction_with, Consulted = consulted, Jointly = jointly, Due = due, Topics = topics } with reasons
);

/// A recommendation to any other person (SI 2018/748 regulation 8(1)(d)), or a part of one.
///
/// Nothing in that instrument obliges an addressee to answer; who is asked to answer, and by when, is a
/// [`Request`](super::Request).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// The id of the recommendation within the record, shared with actions.
    pub id: ItemId,
    /// The report that makes it; needed from the second report on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportId>,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// Who numbered it; absent: the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbered_by: Option<NumberedBy>,
    /// The recommendation of which it is a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<ItemId>,
    /// The words of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<Cut>,
    /// What it asks, in the words of whoever made the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// Who is asked to act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<Party>,
    /// With whom the addressees are asked to act: "in conjunction with the NPCC lead for bail".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_conjunction_with: Vec<Party>,
    /// Whom the addressees are asked to consult.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consulted: Vec<Party>,
    /// How several addressees act as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jointly: Option<Jointly>,
    /// By when it is to be carried out. By when to answer is the matter of a request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// Earlier recommendations that it repeats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restates: Vec<ItemId>,
    /// What it is about, in a few words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Text>,
    /// How much of its words was read; absent: not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Extent>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<RecommendationField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<RecommendationField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
