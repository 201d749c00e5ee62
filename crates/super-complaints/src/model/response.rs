//! What came back.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::{Answer, DocumentId, Otherwise, Party, ResponseId, SourceRef};

marked_fields!(
    /// The fields of [`Response`] that may be marked.
    ResponseField of Response { Id = id, By = by, Recipient = recipient, Documents = documents, Answers = answers } with reasons
);

/// A response: one or more documents that somebody wrote, and the answers in them. It has no date of its
/// own: dates stand on its documents.
///
/// A response that is listed but was not read has the mark `unknown` on `answers`: unread is not empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// The id of the response within the record.
    pub id: ResponseId,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Party>,
    /// To whom it is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipient: Vec<Party>,
    /// The documents that it consists of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// The earlier response that it builds on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<ResponseId>,
    /// The earlier response that it replaces: from the day on which this one is there, what that one answered counts no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<ResponseId>,
    /// The answers in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<ResponseField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<ResponseField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
