//! The JSON Schemas of what this crate gives, derived from the types.

use schemars::{Schema, SchemaGenerator};
use super_complaints::schema::schema_of;

use crate::Changes;
use crate::feed::Feed;

/// The JSON Schemas of the results, each with its name: `changes` of [`Changes`], `feed` of a [`Feed`].
pub fn schemas() -> [(&'static str, String); 2] {
    [("changes", schema_of::<Changes>("changes")), ("feed", schema_of::<Feed>("feed"))]
}

/// Any value of a record.
pub(crate) fn value(_: &mut SchemaGenerator) -> Schema {
    schemars::json_schema!({ "$ref": "urn:super-complaints:record:1#/$defs/ExtensionValue" })
}
