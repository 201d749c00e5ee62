//! The schemas without their prose, and without what the reader checks in its own way: what the reader checks a faulty document against, and all that a web page has to
//! load.

use serde_json::Value;

/// Texts of a schema that the reader does not use: it has its own check of texts in place of patterns and formats.
const UNUSED: [&str; 5] = ["title", "description", "pattern", "format", "$schema"];

/// A schema on one line, without titles, descriptions, patterns and formats.
///
/// # Errors
/// If it is not JSON.
pub(super) fn without_prose(schema: &str) -> anyhow::Result<String> {
    let mut schema: Value = serde_json::from_str(schema)?;
    strip(&mut schema);
    Ok(schema.to_string() + "\n")
}

fn strip(schema: &mut Value) {
    match schema {
        // A property called `title` is an object; the keyword is a string.
        Value::Object(object) => {
            object.retain(|name, value| !(UNUSED.contains(&name.as_str()) && value.is_string()));
            object.values_mut().for_each(strip);
        }
        Value::Array(list) => list.iter_mut().for_each(strip),
        _ => {}
    }
}
