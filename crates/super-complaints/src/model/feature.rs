//! Features of policing that are complained of.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::{Cut, FeatureId, Otherwise, SourceRef, Text};

marked_fields!(
    /// The fields of [`Feature`] that may be marked.
    FeatureField of Feature { Text = text, Gist = gist } with reasons
);

/// A feature, or combination of features, of policing that the complaint says is significantly harming
/// the interests of the public (Police Reform Act 2002 section 29A), or its like in another scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// The id of the feature within the record.
    pub id: FeatureId,
    /// The feature in the words of the complaint or the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<Cut>,
    /// The feature in the words of whoever made the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<FeatureField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<FeatureField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
