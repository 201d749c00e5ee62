//! What somebody said to one or more recommendations.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Cut, Discrepancy, DocumentId, Due, Extent, ItemId, Party, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// Whether the recommendation is accepted. Whether it is carried out is a separate question: [`Delivery`].
    ///
    /// Absent: not recorded. The mark `not_stated` says that the text takes no position.
    pub enum Position {
        /// Accepted.
        Accepted = "accepted",
        /// Accepted in part.
        AcceptedInPart = "accepted_in_part",
        /// Accepted in principle.
        AcceptedInPrinciple = "accepted_in_principle",
        /// Its reasons or evidence are disputed, without a plain refusal.
        Disputed = "disputed",
        /// Rejected.
        Rejected = "rejected",
        /// Only noted.
        Noted = "noted",
    }
}

words! {
    /// How far the recommendation is carried out. Whether it is accepted is a separate question: [`Position`].
    pub enum Delivery {
        /// Nothing has been done yet.
        NotStarted = "not_started",
        /// Work has begun.
        UnderWay = "under_way",
        /// Part of it is done.
        InPart = "in_part",
        /// Done.
        Done = "done",
        /// It will not be done.
        WillNotBeDone = "will_not_be_done",
    }
}

impl Position {
    /// Whether it is critical of the recommendation.
    pub fn is_adverse(self) -> bool {
        matches!(self, Self::Disputed | Self::Rejected)
    }
}

impl Delivery {
    /// Whether it says that the recommendation, or a part of it, was not carried out.
    pub fn is_adverse(self) -> bool {
        matches!(self, Self::NotStarted | Self::InPart | Self::WillNotBeDone)
    }
}

marked_fields!(
    /// The fields of [`Commitment`] that may be marked.
    CommitmentField of Commitment { Due = due, Gist = gist, FulfilledOn = fulfilled_on, FulfilledBy = fulfilled_by }
);

entity! {
    /// Something that an answer promises.
    #[derive(Default)]
    pub struct Commitment {
        /// What is promised, in the recorder's own words.
        pub gist: Option<Text>,
        /// The promise, quoted.
        pub quote: Option<Text> = quoted,
        /// Where the quotation is cut; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// The date by which it is promised.
        pub due: Option<Due>,
        /// The condition on which it depends.
        pub condition: Option<Text>,
        /// The documents that fulfil it, or show that it was fulfilled: the report that was promised, or an answer
        /// that says so.
        pub fulfilled_by: Vec<DocumentId>,
        /// The date on which it was fulfilled; absent: the date of the first of these documents.
        pub fulfilled_on: Option<PartialDate>,
        /// The sources of this.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<CommitmentField>,
    }
}

impl Commitment {
    /// The condition on which it depends: that of the promise itself, or of its date.
    pub(crate) fn condition(&self) -> Option<&Text> {
        self.condition.as_ref().or_else(|| self.due.as_ref()?.condition.as_ref())
    }
}

marked_fields!(
    /// The fields of [`Answer`] that may be marked.
    AnswerField of Answer { Items = items, AnswerOf = answer_of, Position = position, Delivery = delivery, AsAt = as_at, Quote = quote, Gist = gist, Commitments = commitments }
);

entity! {
    /// What a response says about one or more items: the position, and how far they are carried out.
    ///
    /// How direct an answer is follows from the author of the response, the body whose answer it is, and the groups
    /// that the author represents. The answer of a group neither binds nor predicts a member.
    #[derive(Default)]
    pub struct Answer {
        /// The items that it answers; absent: it names none.
        pub items: Vec<ItemId>,
        /// The part of the item that it answers, in words ("first bullet"), if it answers only a part.
        pub part: Option<Text>,
        /// The bodies whose answer it is; absent: the authors of the response.
        pub answer_of: Vec<Party>,
        /// The document in which the answer was first given; absent: the first document of the response.
        pub first_given_in: Option<DocumentId>,
        /// Whether the recommendation is accepted.
        pub position: Option<Position>,
        /// How far the recommendation is carried out.
        pub delivery: Option<Delivery>,
        /// The date that the answer refers to, if different from the date of its document.
        pub as_at: Option<PartialDate>,
        /// The key words of the answer, quoted briefly.
        pub quote: Option<Text> = quoted,
        /// Where the quotation is cut; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// The answer, in the recorder's own words.
        pub gist: Option<Text>,
        /// What the answer promises.
        pub commitments: Vec<Commitment>,
        /// Authorities that confirmed what the answer says.
        pub confirmed_by: Vec<Party>,
        /// How much of the text about these items was read; absent: not recorded.
        pub read: Option<Extent>,
        /// The sources of this; absent: the documents of the response.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<AnswerField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<AnswerField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
}
