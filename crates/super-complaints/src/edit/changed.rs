//! The text of a record with what was added, and everything else as its author wrote it.

use serde_json::{Map, Value};

use crate::model::SuperComplaint;
use crate::read::{Kind, Node, parse};

use super::layout::Layout;
use super::pieces::pieces;
use super::places::placed;
use super::style::{self, Style};

/// The text of a record as changed: what did not change stays byte for byte; what is new is laid out as the rest. A text
/// that is not a record is replaced.
///
/// ```
/// use super_complaints::SuperComplaint;
/// use super_complaints::edit::edited;
/// let text = "{ \"schema\": \"1\", \"id\": \"x\",\n  \"scheme\": \"police\", \"title\": \"X\" }";
/// let mut record = SuperComplaint::from_json(text)?;
/// record.made_by.push("hestia".parse()?);
/// let changed = "{ \"schema\": \"1\", \"id\": \"x\",\n  \"scheme\": \"police\", \"title\": \"X\", \"made_by\": [\"hestia\"] }";
/// assert_eq!(edited(text, &record), changed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn edited(text: &str, record: &SuperComplaint) -> String {
    let Ok(before) = SuperComplaint::from_json(text) else { return record.to_json_pretty() };
    if before == *record {
        return text.to_owned();
    }
    let json = |record| serde_json::to_value(record).unwrap_or_default();
    let Ok(tree) = parse(text) else { return record.to_json_pretty() };
    let edit = Edit { style: Style::of(text), text };
    let changed = edit.value(&tree, &json(&before), &json(record), "");
    let lead = text.get(..tree.start).unwrap_or_default();
    let tail = text.get(tree.end..).unwrap_or_default();
    let changed = format!("{lead}{changed}{tail}");
    // Layout is a courtesy; that the text says what the record says is not.
    let says = SuperComplaint::from_json(&changed);
    if says.is_ok_and(|says| says == *record) { changed } else { record.to_json_pretty() }
}

struct Edit<'t> {
    style: Style,
    text: &'t str,
}

impl Edit<'_> {
    /// The text of a value after a change.
    fn value(&self, node: &Node<'_>, before: &Value, after: &Value, indent: &str) -> String {
        let changed = match (before, after) {
            _ if before == after => return self.as_written(node).to_owned(),
            (Value::Object(before), Value::Object(after)) => self.object(node, before, after, indent),
            (Value::Array(before), Value::Array(after)) => self.list(node, before, after, indent),
            _ => None,
        };
        changed.unwrap_or_else(|| self.style.write(after, indent))
    }

    fn as_written(&self, node: &Node<'_>) -> &str {
        self.text.get(node.span()).unwrap_or_default()
    }

    fn object(
        &self,
        node: &Node<'_>,
        before: &Map<String, Value>,
        after: &Map<String, Value>,
        indent: &str,
    ) -> Option<String> {
        if !matches!(node.kind, Kind::Object(_)) {
            return None;
        }
        let text = self.text;
        let pieces = pieces(text, node);
        let layout = Layout::of(text, node, &pieces, indent);
        let mut out: Vec<(String, Written)> = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let name = piece.name?;
            let head = text.get(piece.start..piece.value.start)?;
            let changed = match (before.get(name), after.get(name)) {
                (Some(before), Some(after)) => {
                    self.value(piece.value, before, after, layout.inner(piece.lead(text)))
                }
                (Some(_), None) => continue,
                (None, Some(after)) => self.style.write(after, layout.inner(piece.lead(text))),
                (None, None) => self.as_written(piece.value).to_owned(), // an empty list says nothing
            };
            let lead = (at > 0).then(|| piece.lead(text).to_owned());
            let written = Written { lead, text: format!("{head}{changed}") };
            out.push((name.to_owned(), written));
        }
        let mut last = None;
        for (name, value) in after {
            if let Some(at) = out.iter().position(|(other, _)| other == name) {
                last = Some(last.map_or(at, |last: usize| last.max(at)));
                continue;
            }
            let value = self.style.write(value, layout.inner(layout.lead));
            let written = Written {
                lead: None,
                text: format!("{}{}{value}", Value::from(name.as_str()), layout.colon),
            };
            let at = last.map_or(0, |last| last + 1);
            out.insert(at, (name.clone(), written));
            last = Some(at);
        }
        Some(layout.joined(out.into_iter().map(|(_, written)| written), ('{', '}')))
    }

    fn list(&self, node: &Node<'_>, before: &[Value], after: &[Value], indent: &str) -> Option<String> {
        let text = self.text;
        let pieces = pieces(text, node);
        if pieces.is_empty() || after.is_empty() || pieces.len() != before.len() {
            return None;
        }
        let places = placed(before, after);
        let layout = Layout::of(text, node, &pieces, indent);
        let on_a_line = pieces.iter().all(|piece| !self.as_written(piece.value).contains('\n'));
        let mut out = Vec::new();
        for (at, value) in after.iter().enumerate() {
            let old = places.iter().position(|place| *place == Some(at));
            let written = match old.and_then(|old| Some((old, pieces.get(old)?, before.get(old)?))) {
                Some((place, piece, before)) => {
                    let lead = piece.lead(text);
                    let changed = self.value(piece.value, before, value, layout.inner(lead));
                    Written { lead: (place > 0).then(|| lead.to_owned()), text: changed }
                }
                None if on_a_line => Written { lead: None, text: style::on_a_line(value) },
                None => Written { lead: None, text: self.style.write(value, layout.inner(layout.lead)) },
            };
            out.push(written);
        }
        Some(layout.joined(out.into_iter(), ('[', ']')))
    }
}

/// A member or an element as it will be written: behind its old lead, unless it is new or was the first.
struct Written {
    lead: Option<String>,
    text: String,
}

impl Layout<'_> {
    fn joined(&self, written: impl Iterator<Item = Written>, (open, close): (char, char)) -> String {
        let mut out = String::from(open);
        for (at, Written { lead, text }) in written.enumerate() {
            if at == 0 {
                out.push_str(self.first);
            } else {
                out.push(',');
                out.push_str(lead.as_deref().unwrap_or(self.lead));
            }
            out.push_str(&text);
        }
        out.push_str(self.tail);
        out.push(close);
        out
    }
}
