//! The schemas without their prose: what the reader checks a faulty document against, and all that a web page has to
//! load.

use serde_json::Value;

/// A schema on one line, without titles and descriptions.
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
            object.retain(|name, value| {
                !(matches!(name.as_str(), "title" | "description") && value.is_string())
            });
            object.values_mut().for_each(strip);
        }
        Value::Array(list) => list.iter_mut().for_each(strip),
        _ => {}
    }
}
