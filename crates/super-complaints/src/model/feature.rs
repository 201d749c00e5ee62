//! Features of policing that are complained of.

use super::known::{Marks, Reasons, marked_fields};
use super::{Cut, FeatureId, Otherwise, SourceRef, Text};
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Feature`] that may be marked.
    FeatureField of Feature { Text = text, Gist = gist } with reasons
);

entity! {
    /// A feature, or combination of features, of policing that the complaint says is significantly harming
    /// the interests of the public (Police Reform Act 2002 section 29A), or its like in another scheme.
    pub struct Feature {
        /// The id of the feature within the record.
        pub id: FeatureId,
        /// The feature in the words of the complaint or the report.
        pub text: Option<Text>,
        /// Where the words given stop short of those of the source; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// The feature in the words of whoever made the record.
        pub gist: Option<Text>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<FeatureField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<FeatureField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A feature complained of. Its words are not yet recorded.
    pub fn new(id: FeatureId);
}
