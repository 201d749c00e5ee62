//! What the authorities set themselves.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::{Cut, Due, Extent, ItemId, Number, Otherwise, Party, ReportId, SourceRef, Text};

marked_fields!(
    /// The fields of [`Action`] that may be marked.
    ActionField of Action { Id = id, Number = number, Text = text, Gist = gist, By = by, Due = due } with reasons
);

/// Further action that the authorities themselves propose to take (SI 2018/748 regulation 8(1)(c)).
///
/// Actions have a number sequence of their own: Action 1 and Recommendation 1 stand side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// The id of the action within the record, shared with recommendations.
    pub id: ItemId,
    /// The report that sets it; needed from the second report on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportId>,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// The action of which it is a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<ItemId>,
    /// The words of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<Cut>,
    /// What is to be done, in the words of whoever made the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// Whose action it is: owners, not addressees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Party>,
    /// By when it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// How much of its words was read; absent: not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Extent>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<ActionField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<ActionField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
