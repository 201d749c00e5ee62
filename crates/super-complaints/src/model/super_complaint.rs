//! The record: one document about one super-complaint.

use serde::{Deserialize, Serialize};

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{
    Action, Body, Document, Event, Extensions, Feature, Otherwise, Party, Recommendation, Report, Request,
    Response, SchemeId, Search, SourceRef, SuperComplaintId, Suppression, Text,
};

words! {
    /// The version of the format of a record.
    #[derive(Default)]
    pub enum SchemaVersion {
        /// The first version.
        #[default]
        V1 = "1",
    }
}

marked_fields!(
    /// The fields of a [`SuperComplaint`] that may be marked.
    SuperComplaintField of SuperComplaint {
        MadeBy = made_by,
        Partners = partners,
        OnBehalfOf = on_behalf_of,
        Features = features,
        Forces = forces,
        Events = events,
        Reports = reports,
        Recommendations = recommendations,
        Actions = actions,
        Requests = requests,
        Responses = responses,
    }
);

/// A record: all that is known of one super-complaint, who said so, and what is not known.
///
/// A record is flat: each kind of thing is a list at the top, each thing has a short id chosen by its
/// author, references are ids, part-whole is `part_of`.
///
/// ```
/// use super_complaints::SuperComplaint;
/// let record = SuperComplaint::from_json(
///     r#"{"schema": "1", "id": "example", "scheme": "police", "title": "An example", "made_by": ["hestia"]}"#,
/// )?;
/// assert_eq!(record.made_by[0].to_string(), "hestia");
/// # Ok::<(), super_complaints::LoadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuperComplaint {
    /// The address of the JSON Schema, `$schema` in a document: editors complete and check by it. Nothing here reads it.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema_uri: Option<Text>,
    /// The version of the format.
    pub schema: SchemaVersion,
    /// The id of the super-complaint.
    pub id: SuperComplaintId,
    /// The legal regime under which it was made.
    pub scheme: SchemeId,
    /// Its title: the title of the report where there is one.
    pub title: Text,
    /// Other titles: the complainant's own, those of pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_titled: Vec<Text>,
    /// Who made it. Whether they had standing is checked against the scheme, never required.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub made_by: Vec<Party>,
    /// Who took part without being designated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Party>,
    /// On whose behalf it was made: a consortium, for one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_behalf_of: Vec<Party>,
    /// The features of policing complained of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<Feature>,
    /// The forces concerned; absent: not recorded, or policing at large.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forces: Vec<Party>,
    /// What happened and has no other home.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The authorities' conclusions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// What they recommend to others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<Recommendation>,
    /// What they set themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// Who is asked to answer what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
    /// What came back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responses: Vec<Response>,
    /// Who looked for responses, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub searches: Vec<Search>,
    /// Every source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Bodies that the directory does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Body>,
    /// Findings that the author has seen and accepts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppressions: Vec<Suppression>,
    /// What users add.
    #[serde(default, skip_serializing_if = "Extensions::is_empty")]
    pub extensions: Extensions,
    /// Where the fields of the complaint itself are said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks<SuperComplaintField>,
    /// What other sources say differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otherwise: Vec<Otherwise>,
}
