//! Writing records: in model order for people, in canonical order for comparing.

use serde_json::Value;

use crate::collect_vec::CollectVec as _;
use crate::fields::{read_json, to_json};
use crate::model::SuperComplaint;
use crate::order::sort_by;

impl SuperComplaint {
    /// The record as JSON on one line, fields in the order of the model.
    ///
    /// ```
    /// use super_complaints::SuperComplaint;
    /// let text = r#"{"schema":"1","id":"x","scheme":"police","title":"X","forces":["force-kent"]}"#;
    /// assert_eq!(SuperComplaint::from_json(text)?.to_json(), text);
    /// # Ok::<(), super_complaints::LoadError>(())
    /// ```
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// The record as a file that people edit: fields in the order of the model, two spaces of indent, a
    /// line break at the end.
    pub fn to_json_pretty(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default(); // cannot fail either
        text.push('\n');
        text
    }

    /// The record in canonical form (RFC 8785): two records are equal if and only if these texts are.
    ///
    /// ```
    /// use super_complaints::SuperComplaint;
    /// let record = SuperComplaint::from_json(r#"{"title": "X", "id": "x", "schema": "1", "scheme": "police"}"#)?;
    /// assert_eq!(record.to_canonical_json(), r#"{"id":"x","schema":"1","scheme":"police","title":"X"}"#);
    /// # Ok::<(), super_complaints::LoadError>(())
    /// ```
    pub fn to_canonical_json(&self) -> String {
        let mut text = String::new();
        // By way of the text: a second writer, into values, would double the code.
        write(&read_json(&self.to_json()).unwrap_or_default(), &mut text);
        text
    }
}

/// Writes a value with its names in the order of their UTF-16 code units. There are no fractions in a
/// record, and `serde_json` escapes texts as the RFC asks.
fn write(value: &Value, text: &mut String) {
    match value {
        Value::Object(object) => {
            let mut members: Vec<_> = object.iter().collect_vec();
            sort_by(&mut members, |(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            text.push('{');
            for (at, (name, value)) in members.into_iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                text.push_str(&to_json(name));
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
        Value::Array(list) => {
            text.push('[');
            for (at, value) in list.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                write(value, text);
            }
            text.push(']');
        }
        scalar => {
            text.push_str(&to_json(scalar));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_by_utf_16() {
        // The example of RFC 8785, 3.2.3: 😀 (a surrogate pair, d83d) comes before דּ (fb33).
        let value: Value = serde_json::json!({"\u{20ac}": 1, "\r": 2, "\u{fb33}": 3, "1": 4, "\u{1f600}": 5, "\u{80}": 6, "\u{f6}": [true, {"b": "\u{7f}\u{1f}", "a": -1}]});
        let mut text = String::new();
        write(&value, &mut text);
        let expected = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":[true,{\"a\":-1,\"b\":\"\u{7f}\\u001f\"}],\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}";
        assert_eq!(text, expected);
    }
}
