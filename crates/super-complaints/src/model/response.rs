//! What came back.

use super::known::{Marks, Reasons, marked_fields};
use super::{Answer, Discrepancy, DocumentId, Party, ResponseId, SourceRef};
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Response`] that may be marked.
    ResponseField of Response { Id = id, By = by, Recipient = recipient, Documents = documents, Answers = answers }
);

entity! {
    /// A response: one or more documents, and the answers in them. It has no date of its own; its documents do.
    ///
    /// A response that is listed but was not read has the mark `unknown` on `answers`. Unread does not mean empty.
    pub struct Response {
        /// The id of the response within the record.
        pub id: ResponseId,
        /// The bodies that wrote it.
        pub by: Vec<Party>,
        /// The bodies that it is addressed to.
        pub recipient: Vec<Party>,
        /// The documents that it consists of.
        pub documents: Vec<DocumentId>,
        /// The earlier response that it builds on.
        pub follows: Option<ResponseId>,
        /// The earlier response that it replaces. From the date on which this one exists, the answers of that one no
        /// longer count.
        pub replaces: Option<ResponseId>,
        /// The answers in it.
        pub answers: Vec<Answer>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<ResponseField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<ResponseField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A response. Its author, its documents and its answers are not yet recorded.
    pub fn new(id: ResponseId);
}
