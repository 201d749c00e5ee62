//! A JSON text as a tree that knows the position of each of its parts.

use std::borrow::Cow;
use std::ops::Range;

/// A value and its position: byte offsets into the text.
#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind<'t>,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Kind<'t> {
    Null,
    Bool(bool),
    /// A number; its digits are read from the text, so that none is lost.
    Number,
    Text(Cow<'t, str>),
    /// A text with half of a surrogate pair: it has no value.
    LoneSurrogate,
    List(Vec<Node<'t>>),
    Object(Vec<Member<'t>>),
}

/// A name and its value.
#[derive(Debug)]
pub(crate) struct Member<'t> {
    pub(crate) name: Cow<'t, str>,
    /// Whether the name has half of a surrogate pair, which stands as U+FFFD in `name`.
    pub(crate) half: bool,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) value: Node<'t>,
}

impl<'t> Node<'t> {
    pub(crate) fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The first member of this name, if this is an object that has one.
    pub(crate) fn get(&self, name: &str) -> Option<&Node<'t>> {
        match &self.kind {
            Kind::Object(members) => members.iter().find(|m| m.name == name).map(|m| &m.value),
            _ => None,
        }
    }

    /// The element at this index, if this is a list that has one.
    pub(crate) fn at(&self, index: usize) -> Option<&Node<'t>> {
        match &self.kind {
            Kind::List(items) => items.get(index),
            _ => None,
        }
    }

    /// The text, if this is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }
}
