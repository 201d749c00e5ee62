//! The file of a directory, standard or one's own.

use super::Group;
use crate::dates::PartialDate;
use crate::fields::entity;
use crate::model::{Body, PartyId, Text, Url};

entity! {
    /// A directory as a file: bodies and groups with their sources. The directory that comes with the package is
    /// one; a user's own has what that one lacks.
    pub struct DirectoryFile {
        /// Which directory this is, and of which day: it is shown with every result for which it was used.
        pub version: Text,
        /// The day from which on the directory aims to be complete; absent: it does not say.
        pub horizon: Option<PartialDate>,
        /// Ids of bodies and groups of the directory beside which this one stands, that this one gives anew. An id
        /// that is taken and not listed here is refused.
        pub replaces: Vec<PartyId>,
        /// The sources.
        pub documents: Vec<Reference>,
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
    pub struct Reference {
        /// Its id within the data file.
        pub id: Text,
        /// What kind of document it is, where that is said.
        pub kind: Option<Text>,
        /// What it is.
        pub title: Text,
        /// Its addresses on the web; none where it is known by title only.
        pub urls: Vec<Url>,
    }
    /// A source that is known by its title only.
    pub fn new(id: Text, title: Text);
}
