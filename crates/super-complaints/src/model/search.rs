//! Somebody looked.

use super::known::{Marks, Reasons, marked_fields};
use super::{DocumentId, ItemId, Otherwise, Party, SearchId, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Search`] that may be marked.
    SearchField of Search { Date = date, Places = places, Parties = parties } with reasons
);

entity! {
    /// Somebody looked for responses and did not find any beyond those recorded. Absence is a fact with a source.
    ///
    /// As of a day after the search nothing follows from it: an answer may have come since.
    pub struct Search {
        /// The id of the search within the record.
        pub id: SearchId,
        /// When somebody looked.
        pub date: Option<PartialDate>,
        /// Where: the documents looked through, a page of responses for one.
        pub places: Vec<DocumentId>,
        /// Whose responses were looked for; absent: everybody's.
        pub parties: Vec<Party>,
        /// For which items; absent: for all.
        pub items: Vec<ItemId>,
        /// Who, in authority, confirmed that there is none.
        pub confirmed_by: Vec<Party>,
        /// How the search was made, in the words of whoever made it.
        pub gist: Option<Text>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<SearchField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<SearchField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A search for the responses of every body to every item. Its date and the places searched are not yet recorded.
    pub fn new(id: SearchId);
}
