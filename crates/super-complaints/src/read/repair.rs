//! What a structural error offers as a fix.

use serde_json::Value;

use super::leaf::Leaf;
use super::near::meant;
use super::shape::{Object, Shape, ShapeId, Shapes};
use super::tree::{Kind, Member, Node};
use crate::fields::to_json;
use crate::offer::{Confidence, Fix, Operation};
use crate::pointer::{MAX_NAME, Step, pointer};
use crate::syntax::quote;

/// A value that is longer, in bytes, is not repeated in a fix.
const LONG: usize = 1000;

/// The place of a structural error.
pub(super) struct Spot<'a> {
    pub(super) text: &'a str,
    pub(super) root: &'a Node<'a>,
    pub(super) shapes: &'static Shapes,
    pub(super) path: &'a [Step<'a>],
}

impl Spot<'_> {
    /// What another value is written as.
    fn value(&self, node: &Node<'_>, new: Value, sure: Confidence) -> Option<Fix> {
        self.path.first()?; // a document as a whole is not rewritten
        let place = unabridged(self.path)?;
        let title = format!("write {}", quote(&to_json(&new)));
        self.fix(title, sure, node, Operation::replace(place, new))
    }

    fn fix(&self, title: String, sure: Confidence, node: &Node<'_>, change: Operation) -> Option<Fix> {
        Some(Fix::new(title, sure, vec![self.test(node)?, change]))
    }

    /// Requires the value that is wrong; if that is long, the id of what it belongs to.
    fn test(&self, node: &Node<'_>) -> Option<Operation> {
        let written = self.text.get(node.span())?;
        if let Some(value) = self.json(node).filter(|_| written.len() <= LONG) {
            return Some(Operation::test(unabridged(self.path)?, value));
        }
        let inner = self.path.len().checked_sub(1)?;
        (0..=inner).rev().find_map(|depth| {
            let (outer, _) = self.path.split_at_checked(depth)?;
            let id = self.at(outer)?.get("id")?.text().filter(|id| id.len() <= LONG)?;
            Some(Operation::test(unabridged(outer)? + "/id", id))
        })
    }

    fn at(&self, path: &[Step<'_>]) -> Option<&Node<'_>> {
        path.iter().try_fold(self.root, |node, step| match step {
            Step::Name(name) => node.get(name),
            Step::Index(at) => node.at(*at),
        })
    }

    /// A value as it is written, unless something in it is no value of a record: a fraction, or half of a surrogate pair.
    fn json(&self, node: &Node<'_>) -> Option<Value> {
        Some(match &node.kind {
            Kind::Null => Value::Null,
            Kind::Bool(flag) => Value::Bool(*flag),
            Kind::Number => self.text.get(node.span())?.parse::<i64>().ok()?.into(),
            Kind::Text(text) => Value::String(text.clone().into_owned()),
            Kind::LoneSurrogate => return None,
            Kind::List(items) => Value::Array(items.iter().map(|it| self.json(it)).collect::<Option<_>>()?),
            Kind::Object(members) => {
                let member = |it: &Member<'_>| Some((it.name.clone().into_owned(), self.json(&it.value)?));
                Value::Object(members.iter().map(member).collect::<Option<_>>()?)
            }
        })
    }

    /// `null`, where a value can be absent.
    pub(super) fn null(&self, node: &Node<'_>, is_optional: bool) -> Option<Fix> {
        let (title, sure) = match self.path.last()? {
            Step::Name(_) if is_optional => ("leave the field out", Confidence::Certain),
            // Another value may have been meant to be at this position.
            Step::Index(_) => ("remove it from the list", Confidence::Likely),
            Step::Name(_) => return None,
        };
        let place = unabridged(self.path)?;
        self.fix(title.to_owned(), sure, node, Operation::remove(place))
    }

    /// A value that is right but for its type.
    pub(super) fn wrong_type(&self, node: &Node<'_>, shape: &Shape) -> Option<Fix> {
        let written = self.text.get(node.span()).filter(|it| it.len() <= LONG)?;
        let new = match (shape, &node.kind) {
            (Shape::List(element, _), Kind::Text(_) | Kind::Number | Kind::Object(_)) => {
                self.fits(node, *element).then(|| self.json(node).map(|it| Value::Array(vec![it])))??
            }
            (Shape::Text(leaf), Kind::Number) => leaf.check(written).ok().map(|()| written.into())?,
            (Shape::Words(words), Kind::Number) => words.contains(&written).then(|| written.into())?,
            (Shape::Integer(least, most), Kind::Text(digits)) => {
                let number: i64 = digits.parse().ok().filter(|it| (*least..=*most).contains(it))?;
                number.into()
            }
            (Shape::Flag, Kind::Text(word)) => match word.as_ref() {
                "true" => true.into(),
                "false" => false.into(),
                _ => return None,
            },
            (_, Kind::List(items)) => {
                let [only] = items.as_slice() else { return None };
                self.is_of(only, shape).then(|| self.json(only))??
            }
            // A string is not the number that it shows: whoever reads it may count with it.
            (Shape::Plain(..), Kind::Number) => return self.value(node, written.into(), Confidence::Likely),
            _ => return None,
        };
        self.value(node, new, Confidence::Certain)
    }

    /// A string in another form.
    pub(super) fn malformed(&self, node: &Node<'_>, text: &str, leaf: Leaf) -> Option<Fix> {
        let (new, sure) = leaf.repaired(text)?;
        self.value(node, new.into(), sure)
    }

    /// A word that is not one of the field.
    pub(super) fn word(&self, node: &Node<'_>, text: &str, words: &[&'static str]) -> Option<Fix> {
        let (word, sure) = meant(text, words)?;
        self.value(node, word.into(), sure)
    }

    /// A field under another name: one that is not there yet, and that can have the value.
    pub(super) fn name(&self, member: &Member<'_>, among: &[Member<'_>], object: &Object) -> Option<Fix> {
        let free = object.fields.iter().filter(|field| !among.iter().any(|it| it.name == field.name));
        let free = free.filter(|field| self.fits(&member.value, field.shape));
        let (name, sure) = meant(&member.name, &object.names())?;
        free.map(|field| field.name).find(|free| *free == name)?;
        let (_, outer) = self.path.split_last()?;
        let to = unabridged(outer)? + "/" + name;
        let change = Operation::moved(unabridged(self.path)?, to);
        self.fix(format!("call it `{name}`"), sure, &member.value, change)
    }

    /// A required field that can have only one value.
    pub(super) fn missing(&self, node: &Node<'_>, name: &str, shape: ShapeId) -> Option<Fix> {
        let Shape::Words(words) = self.shapes.get(shape) else { return None };
        let [only] = words.as_slice() else { return None };
        let id = node.get("id")?.text().filter(|id| id.len() <= LONG)?;
        let here = unabridged(self.path)?;
        let patch =
            vec![Operation::test(format!("{here}/id"), id), Operation::add(format!("{here}/{name}"), *only)];
        Some(Fix::new(format!("add `\"{name}\": \"{only}\"`"), Confidence::Certain, patch))
    }

    fn fits(&self, node: &Node<'_>, shape: ShapeId) -> bool {
        self.is_of(node, self.shapes.get(shape))
    }

    /// Whether a value is of a shape, without a look at its parts.
    fn is_of(&self, node: &Node<'_>, shape: &Shape) -> bool {
        match (&node.kind, shape) {
            (_, Shape::Unread)
            | (Kind::Object(_), Shape::Object(_) | Shape::Map(_))
            | (Kind::Text(_) | Kind::Bool(_) | Kind::List(_) | Kind::Object(_), Shape::Plain(..))
            | (Kind::Bool(_), Shape::Flag) => true,
            (Kind::List(items), Shape::List(_, least)) => items.len() >= *least,
            (Kind::Text(word), Shape::Words(words)) => words.contains(&word.as_ref()),
            (Kind::Text(text), Shape::Text(leaf)) => leaf.check(text).is_ok(),
            (Kind::Number, Shape::Integer(least, most) | Shape::Plain(least, most)) => {
                let number = self.text.get(node.span()).and_then(|it| it.parse::<i64>().ok());
                number.is_some_and(|it| (*least..=*most).contains(&it))
            }
            (_, Shape::Either(text, object)) => self.fits(node, *text) || self.fits(node, *object),
            _ => false,
        }
    }
}

/// The pointer that takes these steps; `None` if one of them is a name that pointers cut.
fn unabridged(path: &[Step<'_>]) -> Option<String> {
    let is_cut = |step: &Step<'_>| matches!(step, Step::Name(name) if name.len() > MAX_NAME);
    (!path.iter().any(is_cut)).then(|| pointer(path))
}
