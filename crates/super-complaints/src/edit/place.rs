//! Single changes to the text of a document, each at a JSON Pointer.

use std::borrow::Cow;

use serde_json::Value;

use crate::pointer::{index, segments};
use crate::read::{Kind, Node};

use super::layout::Layout;
use super::pieces::pieces;
use super::replacement::Replacement;
use super::style::{Style, on_a_line};

/// Why a pointer does not lead to a value of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoPlace {
    /// There is no such value.
    Nothing,
    /// A name on the way appears more than once in its object.
    Twice,
    /// The document itself cannot be taken out or moved.
    Whole,
}

/// A member of an object or an element of a list, whether it is there or not.
pub(crate) struct Target<'n, 't> {
    /// The object or the list.
    pub(crate) parent: &'n Node<'t>,
    /// Its name, or its position; `-` is behind the last.
    pub(crate) name: String,
    /// Its position among the members or elements, if it is there.
    pub(crate) at: Option<usize>,
}

impl Target<'_, '_> {
    /// Gives a member another name.
    pub(crate) fn renamed(&self, name: &str) -> Result<Replacement, NoPlace> {
        let Kind::Object(members) = &self.parent.kind else { return Err(NoPlace::Nothing) };
        let member = self.at.and_then(|at| members.get(at)).ok_or(NoPlace::Nothing)?;
        Ok(Replacement::new(member.start..member.end, Value::from(name).to_string()))
    }
}

/// Writes changes to a document.
pub(crate) struct Writer<'n, 't> {
    text: &'t str,
    tree: &'n Node<'t>,
    style: Style,
}

impl<'n, 't> Writer<'n, 't> {
    pub(crate) fn new(text: &'t str, tree: &'n Node<'t>) -> Self {
        Self { text, tree, style: Style::of(text) }
    }

    /// The value at a pointer.
    pub(crate) fn value(&self, pointer: &str) -> Result<&'n Node<'t>, NoPlace> {
        let mut node = self.tree;
        for segment in segments(pointer).ok_or(NoPlace::Nothing)? {
            node = position(node, &segment)?.and_then(|at| child(node, at)).ok_or(NoPlace::Nothing)?;
        }
        Ok(node)
    }

    /// Where a pointer leads, if what it leads to has something around it.
    pub(crate) fn target(&self, pointer: &str) -> Result<Target<'n, 't>, NoPlace> {
        let (parent, name) = pointer.rsplit_once('/').ok_or(NoPlace::Whole)?;
        let parent = self.value(parent)?;
        let name = segments(pointer).into_iter().flatten().last().unwrap_or(Cow::Borrowed(name)).into_owned();
        let at = position(parent, &name)?;
        Ok(Target { parent, name, at })
    }

    /// Another value in the place of one.
    pub(crate) fn replace(&self, node: &Node<'_>, value: &Value) -> Replacement {
        let old = self.text.get(node.span()).unwrap_or_default();
        let was_on_a_line = old.starts_with(['{', '[']) && !old.contains('\n');
        let new =
            if was_on_a_line { on_a_line(value) } else { self.style.write(value, self.indent(node.start)) };
        Replacement::new(node.span(), new)
    }

    /// Takes out a member or an element, with the comma that goes with it.
    pub(crate) fn remove(&self, target: &Target<'_, '_>) -> Result<Replacement, NoPlace> {
        let pieces = pieces(self.text, target.parent);
        let at = target.at.ok_or(NoPlace::Nothing)?;
        let span = pieces.get(at).ok_or(NoPlace::Nothing)?.span();
        let before = at.checked_sub(1).and_then(|before| pieces.get(before));
        let span = match (before, pieces.get(at + 1)) {
            (Some(before), _) => before.value.end..span.end,
            (None, Some(after)) => span.start..after.start,
            // The last one goes with the white space around it.
            (None, None) => target.parent.start + 1..target.parent.end.saturating_sub(1),
        };
        Ok(Replacement::new(span, ""))
    }

    /// Puts in a member that is not there, or an element before the one at its position.
    pub(crate) fn insert(&self, target: &Target<'_, '_>, value: &Value) -> Result<Replacement, NoPlace> {
        let is_list = match target.parent.kind {
            Kind::List(_) => true,
            Kind::Object(_) => false,
            _ => return Err(NoPlace::Nothing),
        };
        let pieces = pieces(self.text, target.parent);
        let at = match target.name.as_str() {
            _ if !is_list => pieces.len(),
            "-" => pieces.len(),
            position => index(position).filter(|at| *at <= pieces.len()).ok_or(NoPlace::Nothing)?,
        };
        let Some(last) = pieces.last() else {
            let whole = if is_list {
                Value::Array(vec![value.clone()])
            } else {
                Value::Object([(target.name.clone(), value.clone())].into_iter().collect())
            };
            return Ok(self.replace_empty(target.parent, &whole));
        };
        let layout = Layout::of(self.text, target.parent, &pieces, self.indent(target.parent.start));
        let in_lines = layout.lead.contains('\n');
        let inner = layout.inner(layout.lead);
        let written = if in_lines { self.style.write(value, inner) } else { on_a_line(value) };
        if let Some(next) = pieces.get(at) {
            let start = next.span().start;
            return Ok(Replacement::new(start..start, format!("{written},{}", layout.lead)));
        }
        let name = if is_list {
            String::new()
        } else {
            format!("{}{}", Value::from(target.name.as_str()), layout.colon)
        };
        let end = last.value.end;
        Ok(Replacement::new(end..end, format!(",{}{name}{written}", layout.lead)))
    }

    /// An empty object or list with its first member or element.
    fn replace_empty(&self, parent: &Node<'_>, whole: &Value) -> Replacement {
        Replacement::new(parent.span(), self.style.write(whole, self.indent(parent.start)))
    }

    /// The indent of the line on which a value begins.
    fn indent(&self, at: usize) -> &'t str {
        let before = self.text.get(..at).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |line| line + 1);
        let line = self.text.get(start..at).unwrap_or_default();
        line.get(..line.len() - line.trim_start().len()).unwrap_or_default()
    }
}

fn child<'n, 't>(node: &'n Node<'t>, at: usize) -> Option<&'n Node<'t>> {
    match &node.kind {
        Kind::Object(members) => members.get(at).map(|member| &member.value),
        Kind::List(items) => items.get(at),
        _ => None,
    }
}

/// The position of a member or an element, if there is one; a name that appears twice means neither.
fn position(node: &Node<'_>, segment: &str) -> Result<Option<usize>, NoPlace> {
    Ok(match &node.kind {
        Kind::Object(members) => {
            let named = |it: &crate::read::Member<'_>| !it.half && it.name == segment;
            let mut all = members.iter().enumerate().filter(|(_, it)| named(it)).map(|(at, _)| at);
            let first = all.next();
            if all.next().is_some() {
                return Err(NoPlace::Twice);
            }
            first
        }
        Kind::List(items) => index(segment).filter(|at| *at < items.len()),
        _ => return Err(NoPlace::Nothing),
    })
}
