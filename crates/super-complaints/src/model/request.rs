//! Who is asked to answer what, how, through whom, by when.

use serde::{Deserialize, Serialize};

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Due, Extent, ItemId, Otherwise, Party, ReportId, RequestId, SourceRef, Text};

words! {
    /// By what act an answer is asked.
    pub enum RequestAct {
        /// Answer the authorities.
        Respond = "respond",
        /// Publish the answer, or a plan.
        Publish = "publish",
        /// Report on progress.
        Report = "report",
        /// Write to somebody.
        Write = "write",
    }
}

marked_fields!(
    /// The fields of [`Request`] that may be marked.
    RequestField of Request { Asked = asked, Items = items, Act = act, Through = through, Recipient = recipient, Due = due, Gist = gist } with reasons
);

/// A request to answer. The dates by which answers are due live here and only here.
///
/// The law of police super-complaints sets no such date, so a request comes from the report: from its text,
/// or from one of its recommendations that says how to answer others (`set_by`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The id of the request within the record.
    pub id: RequestId,
    /// Who is asked to answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Party>,
    /// What is to be answered; absent: it is not recorded which items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// By what act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<RequestAct>,
    /// Who is to answer for those asked: "through the NPCC".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<Party>,
    /// Who is to get the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipient: Vec<Party>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// The recommendation that asks; absent: the report itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_by: Option<ItemId>,
    /// The report that asks; needed from the second report on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportId>,
    /// What is asked, in the words of whoever made the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Text>,
    /// How much of the words that ask was read; absent: not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Extent>,
    /// Where all of this is said, unless a field says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<RequestField>,
    /// Why its fields are marked so: from what a value was inferred, or why it is not known.
    #[serde(default, skip_serializing_if = "Reasons::is_empty")]
    pub reasons: Reasons<RequestField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
