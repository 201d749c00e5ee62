//! The shapes of documents, compiled from the committed schemas.

use super::leaf::Leaf;
use crate::collect_vec::CollectVec as _;

/// Which shape, in its [`Shapes`].
pub(super) type ShapeId = usize;

/// What a value must look like.
#[derive(Debug)]
pub(super) enum Shape {
    /// An object with these fields and no others.
    Object(Object),
    /// An object with any names, and values of one shape.
    Map(ShapeId),
    /// A list of values of one shape, at least so many.
    List(ShapeId, usize),
    /// One of these words.
    Words(Vec<&'static str>),
    /// A text of a certain form.
    Text(Leaf),
    /// True or false.
    Flag,
    /// A whole number between these, both included.
    Integer(i64, i64),
    /// A text of the first shape, or an object of the second.
    Either(ShapeId, ShapeId),
    /// Anything but `null` and fractions; whole numbers between these.
    Plain(i64, i64),
    /// The schema says something that the walk does not know; the reader of good documents alone decides.
    Unread,
}

/// An object with named fields.
#[derive(Debug)]
pub(super) struct Object {
    /// What it is called in messages: `recommendation`.
    pub(super) noun: String,
    /// Whether it holds marks, or reasons for them, and the noun is that of the entity marked.
    pub(super) marks: bool,
    pub(super) fields: Vec<Field>,
    /// Fields of which at least one must be there; empty: no such rule.
    pub(super) one_of: Vec<&'static str>,
}

impl Object {
    /// The names of its fields.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.name).collect_vec()
    }
}

/// A named field.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: ShapeId,
    pub(super) required: bool,
}

/// All shapes; the first is that of a whole document.
#[derive(Debug)]
pub(crate) struct Shapes(pub(super) Vec<Shape>);

/// The shape of a whole document.
pub(super) const ROOT: ShapeId = 0;

impl Shapes {
    pub(super) fn get(&self, id: ShapeId) -> &Shape {
        self.0.get(id).unwrap_or(&Shape::Unread)
    }

    /// The nouns of the objects that have a field of this name.
    pub(super) fn with_field(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(move |shape| match shape {
            Shape::Object(object) if !object.marks => {
                object.fields.iter().any(|field| field.name == name).then_some(object.noun.as_str())
            }
            _ => None,
        })
    }
}
