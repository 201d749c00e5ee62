//! The JSON Schema of what the comparison of records finds, derived from the type.

use super_complaints::schema::schema_of;

use crate::finding::RegisterFinding;

/// The JSON Schemas of the results, each with its name: `register-finding` of a [`RegisterFinding`].
pub fn schemas() -> [(&'static str, String); 1] {
    [("register-finding", schema_of::<RegisterFinding>("register-finding"))]
}
