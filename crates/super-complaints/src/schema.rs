//! The JSON Schemas of a record and of the results, derived from the types.

use schemars::generate::SchemaSettings;
use schemars::transform::Transform;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::check::Checked;
use crate::deadlines::Deadlines;
use crate::directory::{DirectoryEntry, DirectoryFile};
use crate::fields::Field;
use crate::fix::Fixed;
use crate::json::Catalogue;
use crate::matrix::Matrix;
use crate::model::SuperComplaint;

/// The JSON Schema (2020-12) of a record, as text in model order.
///
/// The committed copy is [`crate::SCHEMA`]; a test checks that the two are equal. It accepts what
/// [`SuperComplaint::from_json`] accepts, on JSON values within the limits and with formats asserted;
/// faults in the text itself (duplicate names, lone surrogates, depth, size) are beyond any schema.
pub fn schema() -> String {
    written(
        "record",
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<SuperComplaint>(),
    )
}

/// The JSON Schema (2020-12) of a [`DirectoryFile`], as text; the committed copy is [`crate::directory::SCHEMA`].
pub fn directory_schema() -> String {
    written(
        "directory",
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<DirectoryFile>(),
    )
}

/// The JSON Schemas of the results, each with its name: `checked` of a [`Checked`], `matrix` of a [`Matrix`],
/// `fixed` of a [`Fixed`], `deadlines` of [`Deadlines`], `directory-entry` of a [`DirectoryEntry`], `rules` of the catalogue as
/// [`json::rules`](crate::json::rules) gives it.
pub fn result_schemas() -> [(&'static str, String); 6] {
    [
        ("checked", schema_of::<Checked>("checked")),
        ("fixed", schema_of::<Fixed>("fixed")),
        ("matrix", schema_of::<Matrix>("matrix")),
        ("deadlines", schema_of::<Deadlines>("deadlines")),
        ("directory-entry", schema_of::<DirectoryEntry>("directory-entry")),
        ("rules", schema_of::<Catalogue>("rules")),
    ]
}

/// The JSON Schema (2020-12) of any result, as text; the name becomes part of its `$id`.
pub fn schema_of<T: JsonSchema>(name: &str) -> String {
    written(name, SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>())
}

/// Asks for the fields of an entity that a document must have.
pub(crate) struct Required(pub(crate) &'static [Field]);

impl Transform for Required {
    fn transform(&mut self, schema: &mut Schema) {
        let required = self.0.iter().filter(|field| field.required).map(|field| Value::from(field.name));
        let required: Vec<Value> = required.collect();
        schema.remove("required");
        if !required.is_empty() {
            schema.insert("required".to_owned(), required.into());
        }
    }
}

/// A full date, as results write it; for the schema only.
pub(crate) struct Day;

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A full date: `2022-06-01`.",
            "format": "date",
        })
    }
}

/// Any JSON value, as a fix tests and writes it; for the schema only.
pub(crate) struct AnyJson;

impl JsonSchema for AnyJson {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnyJson".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "Any JSON value.",
            "type": ["string", "number", "boolean", "null", "array", "object"],
        })
    }
}

fn written(name: &str, schema: Schema) -> String {
    let mut schema = Value::from(schema);
    tidy(&mut schema);
    let mut ordered = Map::new();
    if let Value::Object(mut fields) = schema {
        let definitions = fields.remove("$defs");
        ordered.insert("$schema".to_owned(), fields.remove("$schema").unwrap_or_default());
        ordered.insert("$id".to_owned(), format!("urn:super-complaints:{name}:1").into());
        ordered.extend(fields);
        if let Some(Value::Object(definitions)) = definitions {
            let mut sorted: Vec<_> =
                definitions.into_iter().flat_map(|(name, schema)| parties(name, schema)).collect();
            sorted.sort_by(|a, b| a.0.cmp(&b.0));
            ordered.insert("$defs".to_owned(), Value::Object(sorted.into_iter().collect()));
        }
    }
    let mut text = format!("{:#}", Value::Object(ordered));
    text.push('\n');
    text
}

/// A party is an id, or an object where there is more to say: two definitions.
fn parties(name: String, schema: Value) -> Vec<(String, Value)> {
    if name != "Party" {
        return vec![(name, schema)];
    }
    let either = serde_json::json!({
        "description": "A body or a group as a text names it: its id, or an object where there is more to say.",
        "anyOf": [{ "$ref": "#/$defs/PartyId" }, { "$ref": "#/$defs/PartyDetail" }],
    });
    vec![(name, either), ("PartyDetail".to_owned(), schema)]
}

/// Takes `null` out of every type and drops defaults: there is only one way to leave a value out. Removes from
/// descriptions what only Rust understands.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.remove("default");
            if let Some(Value::String(description)) = fields.get_mut("description") {
                *description = prose(description);
            }
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                // Of two types one is that of an absent value; a value of any type may well be `null`.
                let is_any = types.len() > 2;
                types.retain(|kind| is_any || kind != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    fields.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(branches)) = fields.get_mut("anyOf") {
                branches.retain(|branch| branch.get("type").is_none_or(|kind| kind != "null"));
                if let [only] = branches.as_slice() {
                    let only = only.clone();
                    fields.remove("anyOf");
                    if let Value::Object(only) = only {
                        fields.extend(only);
                    }
                }
            }
            fields.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// A description without its Rust examples, and without the brackets of links to items.
fn prose(description: &str) -> String {
    let text: String = description.split("```").step_by(2).collect();
    let mut links = text.split("[`");
    let mut plain = links.next().unwrap_or_default().to_owned();
    for link in links {
        let (name, rest) = link.split_once("`]").unwrap_or((link, ""));
        let target = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        plain.extend(["`", name, "`", target.map_or(rest, |(_, rest)| rest)]);
    }
    plain.trim().to_owned()
}
