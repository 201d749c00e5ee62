//! The record: one document about one super-complaint.

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{
    Action, Body, Discrepancy, Document, Event, Extensions, Feature, Party, Recommendation, Report, Request,
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
    /// A record of one super-complaint: the facts, their sources, and what is not known.
    ///
    /// A record is flat. There is one list for each kind of entity, each entity has a short id chosen by the author
    /// of the record, references are ids, and a part names its whole with `part_of`.
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
        /// The address of the JSON Schema, `$schema` in a document. Editors use it for completion and checks; nothing
        /// here reads it.
        pub schema_uri as "$schema": Option<Text>,
        /// The version of the format.
        pub schema: SchemaVersion,
        /// The id of the super-complaint.
        pub id: SuperComplaintId,
        /// The legal regime under which the complaint was made.
        pub scheme: SchemeId,
        /// Its title: the title of the report, if there is one.
        pub title: Text,
        /// Other titles, such as the complainant's own and those of pages.
        pub other_titles: Vec<Text>,
        /// The bodies that made it. The scheme says whether they had standing; a record is valid without it.
        pub made_by: Vec<Party>,
        /// Bodies that took part without being designated.
        pub partners: Vec<Party>,
        /// The bodies on whose behalf it was made, such as a consortium.
        pub on_behalf_of: Vec<Party>,
        /// The features of policing that are complained about.
        pub features: Vec<Feature>,
        /// The forces concerned; absent: not recorded, or policing in general.
        pub forces: Vec<Party>,
        /// Events that are not recorded elsewhere.
        pub events: Vec<Event>,
        /// The conclusions of the authorities.
        pub reports: Vec<Report>,
        /// What the authorities recommend to others.
        pub recommendations: Vec<Recommendation>,
        /// What the authorities propose to do themselves.
        pub actions: Vec<Action>,
        /// Requests to respond: the bodies, the items and the date.
        pub requests: Vec<Request>,
        /// The responses.
        pub responses: Vec<Response>,
        /// Searches for responses.
        pub searches: Vec<Search>,
        /// The documents. Every source is one of them.
        pub documents: Vec<Document>,
        /// Bodies that the directory does not have.
        pub bodies: Vec<Body>,
        /// Findings that the author has seen and accepts.
        pub suppressions: Vec<Suppression>,
        /// Your own data.
        pub extensions: Extensions,
        /// The sources of the fields of the complaint itself.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<SuperComplaintField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A record in the first version of the format. Nothing but its id, its scheme and its title is recorded yet.
    ///
    /// ```
    /// use super_complaints::model::{SchemeId, SuperComplaintId, Text};
    /// use super_complaints::SuperComplaint;
    /// let id = SuperComplaintId::new("example")?;
    /// let mut record = SuperComplaint::new(id, SchemeId::new("police")?, Text::new("An example")?);
    /// record.made_by = vec!["hestia".parse()?];
    /// let json = r#"{"schema":"1","id":"example","scheme":"police","title":"An example","made_by":["hestia"]}"#;
    /// assert_eq!(record.to_json(), json);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(id: SuperComplaintId, scheme: SchemeId, title: Text) { schema: SchemaVersion::V1 };
}
