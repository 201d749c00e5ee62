//! How the author of a record laid it out, and new values in the same layout.

use serde_json::Value;

use crate::collect_vec::CollectVec as _;

/// A list on one line is at most so long.
const LINE: usize = 100;

/// How a document is laid out.
pub(super) struct Style {
    /// One step of indent; `None` if the whole document is on one line.
    unit: Option<String>,
    /// Whether lists of plain values are on one line.
    short_lists: bool,
    /// How lines end.
    line_end: &'static str,
}

impl Style {
    /// The layout of a document.
    pub(super) fn of(text: &str) -> Self {
        let text = text.trim();
        let line = text.lines().nth(1);
        let unit =
            line.map(|line| line.get(..line.len() - line.trim_start().len()).unwrap_or_default().to_owned());
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { unit, short_lists: text.contains("[\"") || !has_long_lists(text), line_end }
    }

    /// A value in this layout, on a line with this indent.
    pub(super) fn write(&self, value: &Value, indent: &str) -> String {
        let Some(unit) = &self.unit else { return on_a_line(value) };
        let inner = format!("{indent}{unit}");
        let (open, all, close) = match value {
            Value::Array(all) if !all.is_empty() => {
                let plain = all.iter().all(|it| !it.is_array() && !it.is_object());
                let line = on_a_line(value);
                if plain && self.short_lists && line.len() <= LINE {
                    return line;
                }
                ('[', all.iter().map(|it| self.write(it, &inner)).collect_vec(), ']')
            }
            Value::Object(all) if !all.is_empty() => {
                let member = |(name, value): (&String, &Value)| {
                    format!("{}: {}", Value::from(name.as_str()), self.write(value, &inner))
                };
                ('{', all.iter().map(member).collect_vec(), '}')
            }
            plain => return plain.to_string(),
        };
        let end = self.line_end;
        format!("{open}{end}{inner}{}{end}{indent}{close}", all.join(&format!(",{end}{inner}")))
    }
}

/// Whether a list of plain values has each on a line of its own.
fn has_long_lists(text: &str) -> bool {
    text.split('[').skip(1).any(|rest| rest.starts_with(['\n', '\r']) && rest.trim_start().starts_with('"'))
}

/// A value on one line, with spaces behind commas and colons.
pub(super) fn on_a_line(value: &Value) -> String {
    match value {
        Value::Array(all) => format!("[{}]", all.iter().map(on_a_line).collect_vec().join(", ")),
        Value::Object(all) => {
            let member = |(name, value): (&String, &Value)| {
                format!("{}: {}", Value::from(name.as_str()), on_a_line(value))
            };
            format!("{{{}}}", all.iter().map(member).collect_vec().join(", "))
        }
        plain => plain.to_string(),
    }
}
