//! What can still be read of a faulty document, and the holes in it.

use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Map, Value};

use super::tree::{Kind, Node};
use crate::fields::{read_json, to_json};
use crate::model::SuperComplaint;
use crate::pointer::{Step, index, push, segments};

/// A part of a document that is not in the record read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hole {
    /// Where it was, as a JSON Pointer into the document.
    pub(crate) pointer: String,
}

/// What was left out of a record, and how that moved the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Holes {
    /// The holes, in the order of the text.
    pub(crate) list: Vec<Hole>,
    /// For each list that lost entries, by its pointer in the record: the indexes of those kept.
    kept: FxHashMap<String, Vec<usize>>,
}

impl Holes {
    /// The document as a whole is a hole.
    pub(super) fn everything() -> Self {
        Self { list: vec![Hole { pointer: String::new() }], kept: FxHashMap::default() }
    }

    /// Where in the document that stands to which a pointer into the record leads.
    pub(crate) fn original(&self, pointer: &str) -> String {
        if self.kept.is_empty() {
            return pointer.to_owned();
        }
        let mut original = String::with_capacity(pointer.len());
        let mut here = String::with_capacity(pointer.len());
        for segment in segments(pointer).into_iter().flatten() {
            let kept = self.kept.get(&here).zip(index(&segment)).and_then(|(kept, at)| kept.get(at));
            push(&mut original, kept.map_or(Step::Name(&segment), |&at| Step::Index(at)));
            push(&mut here, Step::Name(&segment));
        }
        original
    }
}

/// Reads the tree without the values that begin at the cuts.
pub(super) fn salvage(
    text: &str,
    root: &Node<'_>,
    cuts: &FxHashSet<usize>,
) -> (Option<SuperComplaint>, Holes) {
    let mut salvage = Salvage { text, cuts, holes: Holes::default() };
    let value = salvage.value(root, &mut Paths::default());
    // As text once more: read by the code that reads every document, which a second reader would double.
    let text = to_json(&value);
    match read_json(&text) {
        Ok(record) => (Some(record), salvage.holes),
        Err(_) => (None, Holes::everything()), // the walk cut too little: better nothing than a guess
    }
}

struct Salvage<'a> {
    text: &'a str,
    cuts: &'a FxHashSet<usize>,
    holes: Holes,
}

/// The position of a value: in the document, and in the record.
#[derive(Default)]
struct Paths {
    document: String,
    record: String,
}

impl Paths {
    fn within<T>(&mut self, document: Step<'_>, record: Step<'_>, then: impl FnOnce(&mut Self) -> T) -> T {
        let (outer_document, outer_record) = (self.document.len(), self.record.len());
        push(&mut self.document, document);
        push(&mut self.record, record);
        let result = then(self);
        self.document.truncate(outer_document);
        self.record.truncate(outer_record);
        result
    }
}

impl Salvage<'_> {
    /// The value of a part, unless it is cut.
    fn part(&mut self, node: &Node<'_>, paths: &mut Paths) -> Option<Value> {
        if self.cuts.contains(&node.start) {
            self.holes.list.push(Hole { pointer: paths.document.clone() });
            return None;
        }
        Some(self.value(node, paths))
    }

    fn value(&mut self, node: &Node<'_>, paths: &mut Paths) -> Value {
        match &node.kind {
            Kind::Null | Kind::LoneSurrogate => Value::Null, // only ever within what is cut
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Number => self.number(node),
            Kind::Text(text) => Value::String(text.clone().into_owned()),
            Kind::List(items) => self.list(items, paths),
            Kind::Object(members) => {
                let mut object = Map::new();
                for member in members {
                    let step = Step::Name(&member.name);
                    let value = paths.within(step, step, |paths| self.part(&member.value, paths));
                    if let Some(value) = value {
                        object.insert(member.name.clone().into_owned(), value);
                    }
                }
                Value::Object(object)
            }
        }
    }

    fn number(&self, node: &Node<'_>) -> Value {
        let digits = self.text.get(node.span()).and_then(|digits| digits.parse::<i64>().ok());
        digits.map_or(Value::Null, Value::from)
    }

    fn list(&mut self, items: &[Node<'_>], paths: &mut Paths) -> Value {
        let mut list = Vec::with_capacity(items.len());
        let mut kept = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let value =
                paths.within(Step::Index(at), Step::Index(list.len()), |paths| self.part(item, paths));
            if let Some(value) = value {
                list.push(value);
                kept.push(at);
            }
        }
        if kept.len() < items.len() {
            self.holes.kept.insert(paths.record.clone(), kept);
        }
        Value::Array(list)
    }
}
