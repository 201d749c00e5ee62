//! What the authorities set themselves.

use super::known::{Marks, Reasons, marked_fields};
use super::{Cut, Due, Extent, ItemId, Number, Otherwise, Party, ReportId, SourceRef, Text};
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Action`] that may be marked.
    ActionField of Action { Id = id, Number = number, Text = text, Gist = gist, By = by, Due = due } with reasons
);

entity! {
    /// Further action that the authorities themselves propose to take (SI 2018/748 regulation 8(1)(c)).
    ///
    /// Actions have a number sequence of their own: Action 1 and Recommendation 1 stand side by side.
    pub struct Action {
        /// The id of the action within the record, shared with recommendations.
        pub id: ItemId,
        /// The report that sets it; needed from the second report on.
        pub report: Option<ReportId>,
        /// The number as printed.
        pub number: Option<Number>,
        /// The action of which it is a part.
        pub part_of: Option<ItemId>,
        /// The words of the report.
        pub text: Option<Text>,
        /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// What is to be done, in the words of whoever made the record.
        pub gist: Option<Text>,
        /// Whose action it is: owners, not addressees.
        pub by: Vec<Party>,
        /// By when it is to be done.
        pub due: Option<Due>,
        /// How much of its words was read; absent: not recorded.
        pub read: Option<Extent>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<ActionField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<ActionField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// An action. Its words and its owners are not yet recorded.
    pub fn new(id: ItemId);
}
