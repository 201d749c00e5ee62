//! The file of a directory, standard or your own.

use serde::{Deserialize, Serialize};

use super::Group;
use crate::dates::PartialDate;
use crate::model::{Body, PartyId, Text, Url};

/// A directory as a file: bodies and groups with their sources. The standard directory comes with the package; your
/// own adds what that one lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectoryFile {
    /// The name and date of this version: it is shown with every result that used it.
    pub version: Text,
    /// The date from which the directory aims to be complete; absent: it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<PartialDate>,
    /// Ids of bodies and groups in the directory that this one is added to, which this one replaces. An id that is
    /// taken and not listed here is refused.
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
    /// The kind of document, if that is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    /// Its title.
    pub title: Text,
    /// Its addresses on the web; none if only its title is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
}
