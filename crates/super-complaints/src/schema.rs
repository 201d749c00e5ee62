//! The JSON Schema of a record, derived from the types.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use crate::model::SuperComplaint;

/// The JSON Schema (2020-12) of a record, as text in model order.
///
/// The committed copy is [`crate::SCHEMA`]; a test holds the two equal. It accepts what
/// [`SuperComplaint::from_json`] accepts, on JSON values within the limits and with formats asserted;
/// faults of the text itself (duplicate names, lone surrogates, depth, size) are beyond any schema.
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = Value::from(generator.into_root_schema_for::<SuperComplaint>());
    refuse_null(&mut schema);
    let mut ordered = Map::new();
    if let Value::Object(mut fields) = schema {
        let definitions = fields.remove("$defs");
        ordered.insert("$schema".to_owned(), fields.remove("$schema").unwrap_or_default());
        ordered.insert("$id".to_owned(), "urn:super-complaints:record:1".into());
        ordered.extend(fields);
        if let Some(Value::Object(definitions)) = definitions {
            let mut sorted: Vec<_> = definitions.into_iter().collect();
            sorted.sort_by(|a, b| a.0.cmp(&b.0));
            ordered.insert("$defs".to_owned(), Value::Object(sorted.into_iter().collect()));
        }
    }
    let mut text = serde_json::to_string_pretty(&Value::Object(ordered)).unwrap_or_default();
    text.push('\n');
    text
}

/// Takes `null` out of every type and drops defaults: absence has one spelling.
fn refuse_null(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.remove("default");
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|kind| kind != "null");
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
            fields.values_mut().for_each(refuse_null);
        }
        Value::Array(items) => items.iter_mut().for_each(refuse_null),
        _ => {}
    }
}
