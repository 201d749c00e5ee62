//! A change, and all changes between two states.

use serde::Serialize;
use serde_json::Value;
use super_complaints::PartialDate;
use super_complaints::model::Mark;

use crate::{ChangeKind, NotCompared, NotRead};

/// One thing that changed between two states of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RecordChange"))] // a merge has changes too
#[non_exhaustive]
pub struct Change {
    /// Identifies the change: the same change has the same id however often the states are compared.
    pub id: String,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// The id of the super-complaint.
    pub record: String,
    /// What it is about, as `kind:id`: `recommendation:r1`, `answer:npcc/0` (the answer in the response, counted from 0 as in
    /// the new record, or as in the old one if it is only there), `deadline:acknowledgement`, `complaint:hidden-victims`.
    pub entity: String,
    /// The field that has another value, by its name; `reasons.due` is the reason of a mark on `due`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The recommendation or action that it is about, if the entity is another thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The id of the body or group that it is about; in the matrix, of the seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The name of that body or group, in the words of the source if there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_name: Option<String>,
    /// The date on which it happened, if the record has it: of the step, of the response’s first document, of the day after
    /// the due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Whether that date is inferred, not stated.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub date_inferred: bool,
    /// Where it is in the old record, as JSON Pointers; none if it is not there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub old_pointers: Vec<String>,
    /// Where it is in the new record, as JSON Pointers; none if it is not there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub new_pointers: Vec<String>,
    /// The value before; absent: there was none. A response is without its answers, an answer without its commitments: these
    /// are changes of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "any_value"))]
    pub before: Option<Value>,
    /// The value after; absent: there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "any_value"))]
    pub after: Option<Value>,
    /// The mark on the field before, if it has another now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark_before: Option<Mark>,
    /// The mark on the field after, if it had another before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark_after: Option<Mark>,
    /// Why something cannot be told, or what it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The change in a sentence.
    pub says: String,
}

/// Everything that changed between two states of a record, or of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Changes {
    /// The version of this format.
    pub format: &'static str,
    /// The date of the old state; absent: no due dates and no matrices were compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of_old: Option<PartialDate>,
    /// The date of the new state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of_new: Option<PartialDate>,
    /// The version of the directory.
    pub directory: String,
    /// How many records are in both states and were compared.
    pub compared: usize,
    /// How many of those have no change.
    pub unchanged: usize,
    /// What could not be read as a record. It is compared with nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_read: Vec<NotRead>,
    /// The records that were not compared: their other state may be among what could not be read, or an earlier record has
    /// their id. They are said neither to have been added nor to have been removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_compared: Vec<NotCompared>,
    /// The changes: by record, in the order of the new state, those that are only in the old one last; in a record, in the
    /// order of the model, and what follows from the dates last.
    pub changes: Vec<Change>,
}

impl Changes {
    /// Whether nothing changed in what was compared.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes of a kind.
    pub fn of(&self, kind: ChangeKind) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |it| it.kind == kind)
    }
}

/// Any value of a record.
#[cfg(feature = "schema")]
fn any_value(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "$ref": "urn:super-complaints:record:1#/$defs/ExtensionValue" })
}
