//! What somebody said to one or more recommendations.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Cut, DocumentId, Due, Extent, ItemId, Otherwise, Party, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// Whether the recommendation is accepted: one of two axes, the other is [`Delivery`].
    ///
    /// Absent: not recorded. A mark `not_stated` says that the text takes no position.
    pub enum Position {
        /// Accepted.
        Accepted = "accepted",
        /// Accepted in part.
        AcceptedInPart = "accepted_in_part",
        /// Accepted in principle.
        AcceptedInPrinciple = "accepted_in_principle",
        /// Its reasons or evidence are disputed, without a plain refusal.
        Disputed = "disputed",
        /// Refused.
        Rejected = "rejected",
        /// Taken note of, no more.
        Noted = "noted",
    }
}

words! {
    /// How far it is carried out: one of two axes, the other is [`Position`].
    pub enum Delivery {
        /// Nothing is done yet.
        NotStarted = "not_started",
        /// Work has begun.
        UnderWay = "under_way",
        /// Some of it is done.
        InPart = "in_part",
        /// Done.
        Done = "done",
        /// It will not be done.
        WillNotBeDone = "will_not_be_done",
    }
}

impl Position {
    /// Whether it speaks against what was asked.
    pub fn is_adverse(self) -> bool {
        matches!(self, Self::Disputed | Self::Rejected)
    }
}

impl Delivery {
    /// Whether it says that something was not done, all of it or a part.
    pub fn is_adverse(self) -> bool {
        matches!(self, Self::NotStarted | Self::InPart | Self::WillNotBeDone)
    }
}

marked_fields!(
    /// The fields of [`Commitment`] that may be marked.
    CommitmentField of Commitment { Due = due, Gist = gist, KeptOn = kept_on, KeptBy = kept_by }
);

entity! {
    /// Something that was promised.
    #[derive(Default)]
    pub struct Commitment {
        /// What is promised, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// The promise in its own words.
        pub quote: Option<Text>,
        /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// By when.
        pub due: Option<Due>,
        /// On what it depends.
        pub condition: Option<Text>,
        /// The documents that keep it, or show that it was kept: the report that was promised, the answer that says so.
        pub kept_by: Vec<DocumentId>,
        /// When it was kept; absent: on the day of the first of these documents.
        pub kept_on: Option<PartialDate>,
        /// Where this is said.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<CommitmentField>,
    }
}

impl Commitment {
    /// What it depends on: as it is recorded of the promise, or of its date.
    pub(crate) fn condition(&self) -> Option<&Text> {
        self.condition.as_ref().or_else(|| self.due.as_ref()?.condition.as_ref())
    }
}

marked_fields!(
    /// The fields of [`Answer`] that may be marked.
    AnswerField of Answer { Items = items, Whose = whose, Position = position, Delivery = delivery, AsAt = as_at, Quote = quote, Gist = gist, Commitments = commitments } with reasons
);

entity! {
    /// What somebody said to one or more items, on two axes: position and delivery.
    ///
    /// The voice follows from who wrote the response, whose answer it is, and who represents whom: a group's
    /// answer neither binds nor predicts a member.
    #[derive(Default)]
    pub struct Answer {
        /// The items answered; absent: the answer names none.
        pub items: Vec<ItemId>,
        /// To which part of the item, in words ("first bullet"), where the answer is to a part only.
        pub part: Option<Text>,
        /// Whose answer it is; absent: that of whoever wrote the response.
        pub whose: Vec<Party>,
        /// The document in which the answer was first given; absent: the first document of the response.
        pub given_in: Option<DocumentId>,
        /// Whether the recommendation is accepted.
        pub position: Option<Position>,
        /// How far it is carried out.
        pub delivery: Option<Delivery>,
        /// The day of which the answer speaks, where that is not the day of its document.
        pub as_at: Option<PartialDate>,
        /// The decisive words of the answer, kept short.
        pub quote: Option<Text>,
        /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// The answer, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// What the answer promises.
        pub commitments: Vec<Commitment>,
        /// Authorities that confirmed what the answer says.
        pub confirmed_by: Vec<Party>,
        /// How much of what the text says to these items was read; absent: not recorded.
        pub read: Option<Extent>,
        /// Where this is said; absent: the documents of the response.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<AnswerField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<AnswerField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
}
