//! The shape of a record, compiled from the committed schema.

use std::sync::OnceLock;

use serde_json::Value;

use super::compile::Compiler;
use super::leaf::Leaf;

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
    /// A whole number between these, both included.
    Integer(i64, i64),
    /// A text of the first shape, or an object of the second.
    Either(ShapeId, ShapeId),
    /// Anything but `null` and fractions; whole numbers between these.
    Plain(i64, i64),
    /// The schema says something that this reader does not know; serde alone decides.
    Unread,
}

/// An object with named fields.
#[derive(Debug)]
pub(super) struct Object {
    /// What it is called in messages: `recommendation`.
    pub(super) noun: String,
    /// Whether it holds marks, and the noun is that of the entity marked.
    pub(super) marks: bool,
    pub(super) fields: Vec<Field>,
    /// Fields of which at least one must be there; empty: no such rule.
    pub(super) one_of: Vec<&'static str>,
}

/// A named field.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: ShapeId,
    pub(super) required: bool,
}

/// All shapes; the first is that of a record.
#[derive(Debug)]
pub(super) struct Shapes(pub(super) Vec<Shape>);

/// The shape of a record.
pub(super) const RECORD: ShapeId = 0;

impl Shapes {
    /// The shapes of [`crate::SCHEMA`], compiled at the first fault.
    pub(super) fn of_record() -> &'static Self {
        static SHAPES: OnceLock<Shapes> = OnceLock::new();
        SHAPES.get_or_init(|| {
            static SCHEMA: OnceLock<Value> = OnceLock::new(); // kept, so that names need not be copied
            Compiler::compile(SCHEMA.get_or_init(|| serde_json::from_str(crate::SCHEMA).unwrap_or_default()))
        })
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_schema_is_understood() {
        let shapes = Shapes::of_record();
        let known = |id: ShapeId| !matches!(shapes.get(id), Shape::Unread);
        for shape in &shapes.0 {
            match shape {
                Shape::Unread => panic!("a part of the schema is not understood"),
                Shape::Object(object) => {
                    assert!(object.fields.len() <= 64, "{}: presence is kept in 64 bits", object.noun);
                    assert!(object.fields.iter().all(|field| known(field.shape)), "{object:?}");
                    assert!(!object.noun.is_empty());
                }
                Shape::Map(id) | Shape::List(id, _) => assert!(known(*id)),
                Shape::Either(text, object) => assert!(known(*text) && known(*object)),
                Shape::Words(words) => assert!(!words.is_empty()),
                Shape::Text(_) | Shape::Integer(..) | Shape::Plain(..) => {}
            }
        }
        assert!(matches!(shapes.get(RECORD), Shape::Object(record) if record.noun == "record"));
    }
}
