//! What findings and structural errors offer: a fix, and the operations that it consists of.

use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Value;

use crate::fields;

use crate::model::words::words;

words! {
    /// How sure it is that a fix is right, the surest first.
    #[derive(PartialOrd, Ord)]
    pub enum Confidence {
        /// There is no other right value: the meaning of the document stays as it is, or what goes had no effect.
        Certain = "certain",
        /// Probably right, but a person should look: another value is possible.
        Likely = "likely",
    }
}

words! {
    /// What an operation of a JSON Patch (RFC 6902) does.
    pub enum OperationKind {
        /// Nothing: it requires that a value is there.
        Test = "test",
        /// Adds a field, or an element to a list.
        Add = "add",
        /// Takes a value out.
        Remove = "remove",
        /// Puts another value in the place of one.
        Replace = "replace",
        /// Moves a value; from one field of an object to another, it gives the field another name.
        Move = "move",
    }
}

impl Confidence {
    /// The confidence of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|confidence| confidence.as_str() == name)
    }
}

/// An operation of a JSON Patch (RFC 6902).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Operation {
    /// What it does.
    pub op: OperationKind,
    /// Where it does so: a JSON Pointer (RFC 6901) into the document.
    pub path: String,
    /// Where the value of a `move` is: a JSON Pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The value that is required, added or put in. It has no numbers with a fraction, as no record has them.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "whole")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::AnyJson>"))]
    pub value: Option<Value>,
}

/// Writes a value with the writer of records: serde's own would bring what writes fractions into every build.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
fn whole<S: Serializer>(value: &Option<Value>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) if has_fraction(value) => Err(S::Error::custom("a fix has a number with a fraction")),
        Some(value) => (value as &dyn fields::Value).serialize(to),
        None => to.serialize_none(),
    }
}

fn has_fraction(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_i64().is_none(),
        Value::Array(list) => list.iter().any(has_fraction),
        Value::Object(members) => members.values().any(has_fraction),
        _ => false,
    }
}

impl Operation {
    /// Requires that a value is there.
    pub fn test(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self::new(OperationKind::Test, path, Some(value.into()))
    }

    /// Adds a field, or an element before the one at its position; `-` is behind the last.
    pub fn add(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self::new(OperationKind::Add, path, Some(value.into()))
    }

    /// Takes a value out.
    pub fn remove(path: impl Into<String>) -> Self {
        Self::new(OperationKind::Remove, path, None)
    }

    /// Puts another value in the place of one.
    pub fn replace(path: impl Into<String>, value: impl Into<Value>) -> Self {
        Self::new(OperationKind::Replace, path, Some(value.into()))
    }

    /// Moves a value.
    pub fn moved(from: impl Into<String>, path: impl Into<String>) -> Self {
        Self { from: Some(from.into()), ..Self::new(OperationKind::Move, path, None) }
    }

    fn new(op: OperationKind, path: impl Into<String>, value: Option<Value>) -> Self {
        Self { op, path: path.into(), from: None, value }
    }
}

/// A change that a finding or a structural error offers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fix {
    /// What it does, in a few words: ``write `home-office` ``.
    pub title: String,
    /// How sure it is that it is right.
    pub confidence: Confidence,
    /// The change, as a JSON Patch (RFC 6902) to the document as it was read. The first operation is a `test`.
    pub patch: Vec<Operation>,
}

impl Fix {
    /// A fix.
    pub fn new(title: impl Into<String>, confidence: Confidence, patch: Vec<Operation>) -> Self {
        Self { title: title.into(), confidence, patch }
    }
}
