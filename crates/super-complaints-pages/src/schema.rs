//! The JSON Schemas of what this crate gives, derived from the types.

use schemars::{Schema, SchemaGenerator};
use super_complaints::schema::schema_of;

use crate::json::PageErrorKind;
use crate::merge::Merged;
use crate::{Draft, Format};

/// The JSON Schemas of the results, each with its name: `draft` of a [`Draft`], `merged` of a [`Merged`], and of two
/// lists of values: `page-format` of a [`Format`], `page-error-kind` of a [`PageErrorKind`].
pub fn schemas() -> [(&'static str, String); 4] {
    [
        ("draft", schema_of::<Draft>("draft")),
        ("merged", schema_of::<Merged>("merged")),
        ("page-format", schema_of::<Format>("page-format")),
        ("page-error-kind", schema_of::<PageErrorKind>("page-error-kind")),
    ]
}

/// A record: its own schema describes it.
pub(crate) fn record(_: &mut SchemaGenerator) -> Schema {
    schemars::json_schema!({ "$ref": "urn:super-complaints:record:1" })
}

/// Any value of a record.
pub(crate) fn value(_: &mut SchemaGenerator) -> Schema {
    schemars::json_schema!({ "$ref": "urn:super-complaints:record:1#/$defs/ExtensionValue" })
}
