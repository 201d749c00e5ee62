//! Who is asked to answer what, how, through whom, by when.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Due, Extent, ItemId, Otherwise, Party, ReportId, RequestId, SourceRef, Text};
use crate::fields::entity;

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

entity! {
    /// A request to answer. The dates by which answers are due live here and only here.
    ///
    /// The law of police super-complaints sets no such date, so a request comes from the report: from its text,
    /// or from one of its recommendations that says how to answer others (`set_by`).
    pub struct Request {
        /// The id of the request within the record.
        pub id: RequestId,
        /// Who is asked to answer.
        pub asked: Vec<Party>,
        /// What is to be answered; absent: it is not recorded which items.
        pub items: Vec<ItemId>,
        /// By what act.
        pub act: Option<RequestAct>,
        /// Who is to answer for those asked: "through the NPCC".
        pub through: Option<Party>,
        /// Who is to get the answer.
        pub recipient: Vec<Party>,
        /// By when.
        pub due: Option<Due>,
        /// The recommendation that asks; absent: the report itself.
        pub set_by: Option<ItemId>,
        /// The report that asks; needed from the second report on.
        pub report: Option<ReportId>,
        /// What is asked, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// How much of the words that ask was read; absent: not recorded.
        pub read: Option<Extent>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<RequestField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<RequestField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A request to answer. The bodies asked, the items and the due date are not yet recorded.
    pub fn new(id: RequestId);
}
