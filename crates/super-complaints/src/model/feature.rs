//! Features of policing that are complained of.

use super::known::{Marks, Reasons, marked_fields};
use super::{Cut, Discrepancy, FeatureId, SourceRef, Text};
use crate::fields::entity;

marked_fields!(
    /// The fields of [`Feature`] that may be marked.
    FeatureField of Feature { Text = text, Gist = gist }
);

entity! {
    /// A feature, or combination of features, of policing that the complaint says is significantly harming the
    /// interests of the public (Police Reform Act 2002 section 29A), or the equivalent in another scheme.
    pub struct Feature {
        /// The id of the feature within the record.
        pub id: FeatureId,
        /// The feature, in the words of the complaint or the report.
        pub text: Option<Text> = quoted,
        /// Where the quotation is cut; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// The feature, in the recorder's own words.
        pub gist: Option<Text>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<FeatureField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<FeatureField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A feature complained of. Its words are not yet recorded.
    pub fn new(id: FeatureId);
}
