//! The file of a directory, standard or one's own.

use serde::{Deserialize, Serialize};

use super::Group;
use crate::dates::PartialDate;
use crate::model::{Body, PartyId, Text, Url};

/// A directory as a file: bodies and groups with their sources. The directory that comes with the package is
/// one; a user's own has what that one lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectoryFile {
    /// Which directory this is, and of which day: it is shown with every result for which it was used.
    pub version: Text,
    /// The day from which on the directory aims to be complete; absent: it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<PartialDate>,
    /// Ids of bodies and groups of the directory beside which this one stands, that this one gives anew. An id
    /// that is taken and not listed here is refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<PartyId>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Reference>,
    /// The bodies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Body>,
    /// The groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
}

/// A source of the directory or of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its id within the data file.
    pub id: Text,
    /// What kind of document it is, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// What it is.
    pub title: Text,
    /// Its addresses on the web; none where it is known by title only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
}
