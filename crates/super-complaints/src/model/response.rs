//! What came back.

use super::known::{Marks, Reasons, marked_fields};
use super::{Answer, DocumentId, Otherwise, Party, ResponseId, SourceRef};
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Response`] that may be marked.
    ResponseField of Response { Id = id, By = by, Recipient = recipient, Documents = documents, Answers = answers } with reasons
);

entity! {
    /// A response: one or more documents that somebody wrote, and the answers in them. It has no date of its
    /// own: dates stand on its documents.
    ///
    /// A response that is listed but was not read has the mark `unknown` on `answers`: unread is not empty.
    pub struct Response {
        /// The id of the response within the record.
        pub id: ResponseId,
        /// Who wrote it.
        pub by: Vec<Party>,
        /// To whom it is written.
        pub recipient: Vec<Party>,
        /// The documents that it consists of.
        pub documents: Vec<DocumentId>,
        /// The earlier response that it builds on.
        pub follows: Option<ResponseId>,
        /// The earlier response that it replaces: from the day on which this one is there, what that one answered counts no more.
        pub replaces: Option<ResponseId>,
        /// The answers in it.
        pub answers: Vec<Answer>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<ResponseField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<ResponseField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A response. Its author, its documents and its answers are not yet recorded.
    pub fn new(id: ResponseId);
}
