//! What the authorities recommend to others.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Cut, Discrepancy, Due, Extent, ItemId, Number, Party, ReportId, SourceRef, Text};
use crate::fields::entity;

words! {
    /// Which body numbered an item.
    pub enum NumberedBy {
        /// The report itself.
        Report = "report",
        /// The bodies that answer: 7.1 and 7.2 come from a template that forces share. Such parts are not rows of the
        /// matrix.
        Responders = "responders",
    }
}

words! {
    /// How several addressees are asked to act together.
    pub enum Jointly {
        /// All of them together.
        Together = "together",
        /// In each police area, the bodies of that area together.
        ByArea = "by_area",
    }
}

marked_fields!(
    /// The fields of [`Recommendation`] that may be marked.
    RecommendationField of Recommendation { Id = id, Number = number, Text = text, Gist = gist, Addressees = addressees, InConjunctionWith = in_conjunction_with, Consulted = consulted, Jointly = jointly, Due = due, Topics = topics }
);

entity! {
    /// A recommendation to any other person (SI 2018/748 regulation 8(1)(d)), or a part of one.
    ///
    /// The regulations do not require an addressee to answer. Which bodies are asked to answer, and by when, is a
    /// [`Request`](super::Request).
    pub struct Recommendation {
        /// The id of the recommendation within the record, shared with actions.
        pub id: ItemId,
        /// The report that makes it; needed if the record has more than one report.
        pub report: Option<ReportId>,
        /// The number as printed.
        pub number: Option<Number>,
        /// Which body numbered it; absent: the report.
        pub numbered_by: Option<NumberedBy>,
        /// The recommendation that it is part of.
        pub part_of: Option<ItemId>,
        /// The text, in the words of the report.
        pub text: Option<Text> = quoted,
        /// Where the quotation is cut; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// What it asks, in the recorder's own words.
        pub gist: Option<Text>,
        /// The bodies that are asked to act.
        pub addressees: Vec<Party>,
        /// The bodies that the addressees are asked to act with: "in conjunction with the NPCC lead for bail".
        pub in_conjunction_with: Vec<Party>,
        /// The bodies that the addressees are asked to consult.
        pub consulted: Vec<Party>,
        /// How several addressees are to act together.
        pub jointly: Option<Jointly>,
        /// The date by which it is to be carried out. The date by which to answer is in a request.
        pub due: Option<Due>,
        /// Earlier recommendations that it repeats.
        pub restates: Vec<ItemId>,
        /// What it is about, in a few words.
        pub topics: Vec<Text>,
        /// How much of its text was read; absent: not recorded.
        pub read: Option<Extent>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<RecommendationField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<RecommendationField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A recommendation. Its words and its addressees are not yet recorded.
    pub fn new(id: ItemId);
}
