//! The file of a directory, standard or one's own.

use super::Group;
use crate::dates::PartialDate;
use crate::fields::entity;
use crate::model::{Body, PartyId, Text, Url};

entity! {
    /// A directory as a file: bodies and groups with their sources. The standard directory comes with the package; your
    /// own adds what that one lacks.
    pub struct DirectoryFile {
        /// The name and date of this version: it is shown with every result that used it.
        pub version: Text,
        /// The date from which the directory aims to be complete; absent: it does not say.
        pub horizon: Option<PartialDate>,
        /// Ids of bodies and groups in the directory that this one is added to, which this one replaces. An id that is
        /// taken and not listed here is refused.
        pub replaces: Vec<PartyId>,
        /// The sources.
        pub documents: Vec<SourceDocument>,
        /// The bodies.
        pub bodies: Vec<Body>,
        /// The groups.
        pub groups: Vec<Group>,
    }
    /// A directory without bodies and groups.
    pub fn new(version: Text);
}

entity! {
    /// A source of the directory or of a scheme.
    pub struct SourceDocument {
        /// Its id within the data file.
        pub id: Text,
        /// The kind of document, if that is stated.
        pub kind: Option<Text>,
        /// Its title.
        pub title: Text,
        /// Its addresses on the web; none if only its title is known.
        pub urls: Vec<Url>,
    }
    /// A source that is known by its title only.
    pub fn new(id: Text, title: Text);
}
