//! The record: one document about one super-complaint.

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{
    Action, Body, Document, Event, Extensions, Feature, Otherwise, Party, Recommendation, Report, Request,
    Response, SchemeId, Search, SourceRef, SuperComplaintId, Suppression, Text,
};
use crate::fields::entity;

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

entity! {
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
    pub struct SuperComplaint {
        /// The address of the JSON Schema, `$schema` in a document: editors complete and check by it. Nothing here reads it.
        pub schema_uri as "$schema": Option<Text>,
        /// The version of the format.
        pub schema: SchemaVersion,
        /// The id of the super-complaint.
        pub id: SuperComplaintId,
        /// The legal regime under which it was made.
        pub scheme: SchemeId,
        /// Its title: the title of the report where there is one.
        pub title: Text,
        /// Other titles: the complainant's own, those of pages.
        pub also_titled: Vec<Text>,
        /// Who made it. Whether they had standing is checked against the scheme, never required.
        pub made_by: Vec<Party>,
        /// Who took part without being designated.
        pub partners: Vec<Party>,
        /// On whose behalf it was made: a consortium, for one.
        pub on_behalf_of: Vec<Party>,
        /// The features of policing complained of.
        pub features: Vec<Feature>,
        /// The forces concerned; absent: not recorded, or policing at large.
        pub forces: Vec<Party>,
        /// What happened and has no other home.
        pub events: Vec<Event>,
        /// The authorities' conclusions.
        pub reports: Vec<Report>,
        /// What they recommend to others.
        pub recommendations: Vec<Recommendation>,
        /// What they set themselves.
        pub actions: Vec<Action>,
        /// Who is asked to answer what.
        pub requests: Vec<Request>,
        /// What came back.
        pub responses: Vec<Response>,
        /// Who looked for responses, and when.
        pub searches: Vec<Search>,
        /// Every source.
        pub documents: Vec<Document>,
        /// Bodies that the directory does not have.
        pub bodies: Vec<Body>,
        /// Findings that the author has seen and accepts.
        pub suppressions: Vec<Suppression>,
        /// What users add.
        pub extensions: Extensions,
        /// Where the fields of the complaint itself are said.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<SuperComplaintField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A record in the first version of the format. Nothing but its id, its scheme and its title is recorded yet.
    ///
    /// ```
    /// use super_complaints::{SchemeId, SuperComplaint, SuperComplaintId, Text};
    /// let id = SuperComplaintId::new("example")?;
    /// let mut record = SuperComplaint::new(id, SchemeId::new("police")?, Text::new("An example")?);
    /// record.made_by = vec!["hestia".parse()?];
    /// let json = r#"{"schema":"1","id":"example","scheme":"police","title":"An example","made_by":["hestia"]}"#;
    /// assert_eq!(record.to_json(), json);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(id: SuperComplaintId, scheme: SchemeId, title: Text) { schema: SchemaVersion::V1 };
}
