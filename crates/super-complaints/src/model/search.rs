//! Somebody looked.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::{DocumentId, ItemId, Otherwise, Party, SearchId, SourceRef, Text};
use crate::dates::PartialDate;

marked_fields!(
    /// The fields of [`Search`] that may be marked.
    SearchField of Search { Date = date, Places = places, Parties = parties } with reasons
);

/// Somebody looked for responses and did not find any beyond those recorded. Absence is a fact with a source.
///
/// As of a day after the search nothing follows from it: an answer may have come since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// The id of the search within the record.
    pub id: SearchId,
    /// When somebody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Where: the documents looked through, a page of responses for one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<DocumentId>,
    /// Whose responses were looked for; absent: everybody's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// For which items; absent: for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// Who, in authority, confirmed that there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirmed_by: Vec<Party>,
    /// How the search was made, in the words of whoever made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<SearchField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<SearchField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
