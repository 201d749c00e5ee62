//! What the authorities recommend to others.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Cut, Due, Extent, ItemId, Number, Otherwise, Party, ReportId, SourceRef, Text};
use crate::fields::entity;

words! {
    /// Who gave an item its number.
    pub enum NumberedBy {
        /// The report itself.
        Report = "report",
        /// Those who answer: 7.1 and 7.2 are parts of a template that forces share. Such parts are no rows of the
        /// matrix.
        Responders = "responders",
    }
}

words! {
    /// How several addressees are asked to act as one.
    pub enum Jointly {
        /// All of them together.
        Together = "together",
        /// Pair by pair: in each police area those of that area work together.
        ByArea = "by_area",
    }
}

marked_fields!(
    /// The fields of [`Recommendation`] that may be marked.
    RecommendationField of Recommendation { Id = id, Number = number, Text = text, Gist = gist, Addressees = addressees, InConjunctionWith = in_conjunction_with, Consulted = consulted, Jointly = jointly, Due = due, Topics = topics } with reasons
);

entity! {
    /// A recommendation to any other person (SI 2018/748 regulation 8(1)(d)), or a part of one.
    ///
    /// Nothing in that instrument obliges an addressee to answer; who is asked to answer, and by when, is a
    /// [`Request`](super::Request).
    pub struct Recommendation {
        /// The id of the recommendation within the record, shared with actions.
        pub id: ItemId,
        /// The report that makes it; needed from the second report on.
        pub report: Option<ReportId>,
        /// The number as printed.
        pub number: Option<Number>,
        /// Who numbered it; absent: the report.
        pub numbered_by: Option<NumberedBy>,
        /// The recommendation of which it is a part.
        pub part_of: Option<ItemId>,
        /// The words of the report.
        pub text: Option<Text>,
        /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// What it asks, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// Who is asked to act.
        pub addressees: Vec<Party>,
        /// With whom the addressees are asked to act: "in conjunction with the NPCC lead for bail".
        pub in_conjunction_with: Vec<Party>,
        /// Whom the addressees are asked to consult.
        pub consulted: Vec<Party>,
        /// How several addressees act as one.
        pub jointly: Option<Jointly>,
        /// By when it is to be carried out. By when to answer is the matter of a request.
        pub due: Option<Due>,
        /// Earlier recommendations that it repeats.
        pub restates: Vec<ItemId>,
        /// What it is about, in a few words.
        pub topics: Vec<Text>,
        /// How much of its words was read; absent: not recorded.
        pub read: Option<Extent>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<RecommendationField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<RecommendationField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A recommendation. Its words and its addressees are not yet recorded.
    pub fn new(id: ItemId);
}
