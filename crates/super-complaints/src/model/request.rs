//! Who is asked to answer what, how, through whom, by when.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Discrepancy, Due, Extent, ItemId, Party, ReportId, RequestId, SourceRef, Text};
use crate::fields::entity;

words! {
    /// The kind of response that a body is asked for.
    pub enum ResponseKind {
        /// A response to the authorities.
        Response = "response",
        /// A publication: of the response, or of a plan.
        Publication = "publication",
        /// A report on progress.
        Report = "report",
        /// A letter to the recipient.
        Letter = "letter",
    }
}

marked_fields!(
    /// The fields of [`Request`] that may be marked.
    RequestField of Request { Asked = asked, Items = items, ResponseKind = response_kind, Through = through, Recipient = recipient, Due = due, Gist = gist }
);

entity! {
    /// A request to respond. The date by which a response is due is only here.
    ///
    /// The law on police super-complaints sets no such date, so a request comes from the report: from its text, or
    /// from a recommendation that says how others are to be answered (`set_by`).
    pub struct Request {
        /// The id of the request within the record.
        pub id: RequestId,
        /// The bodies that are asked to respond.
        pub asked: Vec<Party>,
        /// The items to respond to; absent: not recorded.
        pub items: Vec<ItemId>,
        /// The kind of response that they are asked for.
        pub response_kind: Option<ResponseKind>,
        /// The body that is to respond for those asked: "through the NPCC".
        pub through: Option<Party>,
        /// The bodies that are to receive the response.
        pub recipient: Vec<Party>,
        /// The date by which to respond.
        pub due: Option<Due>,
        /// The recommendation that makes the request; absent: the report itself.
        pub set_by: Option<ItemId>,
        /// The report that makes the request; needed if the record has more than one report.
        pub report: Option<ReportId>,
        /// What is asked, in the recorder's own words.
        pub gist: Option<Text>,
        /// How much of the text of the request was read; absent: not recorded.
        pub read: Option<Extent>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<RequestField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<RequestField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A request to answer. The bodies asked, the items and the due date are not yet recorded.
    pub fn new(id: RequestId);
}
