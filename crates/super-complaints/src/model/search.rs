//! Somebody looked.

use super::known::{Marks, Reasons, marked_fields};
use super::{Discrepancy, DocumentId, ItemId, Party, SearchId, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Search`] that may be marked.
    SearchField of Search { Date = date, Places = places, Parties = parties }
);

entity! {
    /// A search for responses that found none besides those recorded.
    ///
    /// It says nothing about any later date, because an answer may have come since.
    pub struct Search {
        /// The id of the search within the record.
        pub id: SearchId,
        /// The date of the search.
        pub date: Option<PartialDate>,
        /// The documents that were searched, such as a page of responses.
        pub places: Vec<DocumentId>,
        /// The bodies whose responses were searched for; absent: every body.
        pub parties: Vec<Party>,
        /// The items for which responses were searched for; absent: all.
        pub items: Vec<ItemId>,
        /// Authorities that confirmed that there is no response.
        pub confirmed_by: Vec<Party>,
        /// How the search was made, in the recorder's own words.
        pub gist: Option<Text>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<SearchField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<SearchField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A search for the responses of every body to every item. Its date and the places searched are not yet recorded.
    pub fn new(id: SearchId);
}
