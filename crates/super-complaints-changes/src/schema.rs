//! The JSON Schemas of what this crate gives, derived from the types.

use super_complaints::schema::schema_of;

use crate::Changes;
use crate::feed::Feed;

/// The JSON Schemas of the results, each with its name: `changes` of [`Changes`], `feed` of a [`Feed`].
pub fn schemas() -> [(&'static str, String); 2] {
    [("changes", schema_of::<Changes>("changes")), ("feed", schema_of::<Feed>("feed"))]
}
