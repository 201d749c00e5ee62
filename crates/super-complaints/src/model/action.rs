//! What the authorities set themselves.

use super::known::{Marks, Reasons, marked_fields};
use super::{Cut, Discrepancy, Due, Extent, ItemId, Number, Party, ReportId, SourceRef, Text};
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Action`] that may be marked.
    ActionField of Action { Id = id, Number = number, Text = text, Gist = gist, By = by, Due = due }
);

entity! {
    /// Further action that the authorities themselves propose to take (SI 2018/748 regulation 8(1)(c)).
    ///
    /// Actions are numbered separately: a report may have an action 1 and a recommendation 1.
    pub struct Action {
        /// The id of the action within the record, shared with recommendations.
        pub id: ItemId,
        /// The report that sets it; needed if the record has more than one report.
        pub report: Option<ReportId>,
        /// The number as printed.
        pub number: Option<Number>,
        /// The action that it is part of.
        pub part_of: Option<ItemId>,
        /// The text, in the words of the report.
        pub text: Option<Text> = quoted,
        /// Where the quotation is cut; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// What is to be done, in the recorder's own words.
        pub gist: Option<Text>,
        /// The bodies that are to carry it out: its owners, not addressees.
        pub by: Vec<Party>,
        /// The date by which it is to be done.
        pub due: Option<Due>,
        /// How much of its text was read; absent: not recorded.
        pub read: Option<Extent>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<ActionField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<ActionField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// An action. Its words and its owners are not yet recorded.
    pub fn new(id: ItemId);
}
