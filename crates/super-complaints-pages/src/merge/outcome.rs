//! The result of a merge.

use serde::Serialize;
use serde_json::Value;
use super_complaints::SuperComplaint;

/// The record with what the pages added, and a list of everything that was done and not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Merged {
    /// The version of this format.
    pub format: MergeFormat,
    /// The record.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::record"))]
    pub record: SuperComplaint,
    /// The pages, in the order in which they were merged.
    pub pages: Vec<MergedPage>,
    /// What was added to the record.
    pub changes: Vec<Change>,
    /// Where a page says something else than the record.
    pub conflicts: Vec<Conflict>,
    /// The entities that a page says the same of: `item:r1`.
    pub confirmed: Vec<String>,
    /// What was not added because it is not clear to what it belongs.
    pub left_out: Vec<LeftOut>,
}

/// The version of the format of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum MergeFormat {
    /// The first version.
    #[serde(rename = "super-complaints-merge-1")]
    V1,
}

/// A page that was merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MergedPage {
    /// The id of its document in the record.
    pub document: String,
    /// Whether the record had the document before.
    pub known: bool,
    /// Quotations that the record has from this document, and that are not in its text.
    pub missing: Vec<MissingQuotation>,
}

/// A quotation that is not in the text of the page: the page changed since it was read, or it was not quoted exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MissingQuotation {
    /// The entity that quotes: `response:npcc`.
    pub entity: String,
    /// The place of the quotation in the record before the merge: a JSON Pointer.
    pub pointer: String,
    /// Its words.
    pub quote: String,
}

/// What was added to the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The entity: `item:r1`; `super-complaint` for the record itself.
    pub entity: String,
    /// What was done.
    pub kind: ChangeKind,
    /// The path of the field within the entity, unless the whole entity is new: `answers/0/position`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The value that was added.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::value"))]
    pub value: Value,
    /// The document of the page that says so.
    pub document: String,
}

/// What was done to an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChangeKind {
    /// A new entity, or a new part of one, such as an answer.
    Added,
    /// A field had no value and has one now, or a list has one more.
    Filled,
    /// A value was marked `inferred`, and the page states it.
    Stated,
    /// The page says the same: it became a further source.
    SourceAdded,
    /// The page says something else: its words were added beside the value.
    DiscrepancyAdded,
    /// The document was read further, or seen later, than recorded before.
    ReadAgain,
}

/// A page says something else than the record. The value of the record stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Conflict {
    /// The entity: `item:r1`.
    pub entity: String,
    /// The path of the field within the entity.
    pub field: String,
    /// What the record has; absent if it marks the field `not_stated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::value"))]
    pub record: Option<Value>,
    /// What was read from the page.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::value"))]
    pub page: Value,
    /// The words of the page.
    pub says: String,
    /// The document of the page.
    pub document: String,
    /// Where the record keeps what the page says.
    pub kept: KeptAs,
}

/// Where the record keeps what a page says differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum KeptAs {
    /// Beside the value, as what another source says: it was added.
    Discrepancy,
    /// Beside the value, as what another source says: it was there already.
    Already,
    /// Nowhere: it is only reported here.
    Reported,
}

/// What was read from a page and not added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeftOut {
    /// What was read.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::value"))]
    pub value: Value,
    /// What it is: `recommendation`, `search`, `commitment`.
    pub what: String,
    /// Why it was not added.
    pub reason: String,
    /// The document of the page.
    pub document: String,
}
