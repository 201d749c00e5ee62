//! The id in a text that is no record: JSON that has other fields, or that breaks off.

use serde::Deserializer as _;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// The id of the record that a text would be, as far as it can be read; `None` if there is none, or more than one.
pub(super) fn of(text: &[u8]) -> Option<String> {
    let mut ids = Vec::new();
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    // The error is where the text breaks off: what was read before it counts.
    let _ = serde_json::Deserializer::from_slice(text).deserialize_map(Ids(&mut ids));
    match ids.as_slice() {
        [Value::String(id)] => Some(id.clone()),
        _ => None,
    }
}

/// Takes the values of `id` of an object.
struct Ids<'i>(&'i mut Vec<Value>);

impl<'de> Visitor<'de> for Ids<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut fields: M) -> Result<(), M::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            if name == "id" {
                self.0.push(fields.next_value()?);
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_id_is_found_before_the_text_breaks_off() {
        let id = |text: &str| of(text.as_bytes());
        assert_eq!(id(r#"{"id": "a", "title": "b"}"#).as_deref(), Some("a"));
        assert_eq!(
            id("\u{feff}{\"made_by\": [{\"id\": \"x\"}], \"id\": \"a\", \"titl").as_deref(),
            Some("a")
        );
        for none in [
            r#"{"id": "a", "id": "b"}"#,
            r#"{"id": 3}"#,
            r#"{"events": [{"id": "a"}]"#,
            r#"[{"id": "a"}]"#,
            "",
            "{",
        ] {
            assert_eq!(id(none), None, "{none}");
        }
        assert_eq!(of(b"{\"id\": \"a\", \"title\": \"\xff"), Some("a".to_owned()));
    }
}
