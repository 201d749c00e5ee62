//! The shape of a record, compiled from the committed schema.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde_json::{Map, Value};

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
pub(super) struct Shapes(Vec<Shape>);

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

struct Compiler {
    /// From the reference of a definition to its shape.
    ids: FxHashMap<String, ShapeId>,
    shapes: Vec<Shape>,
}

impl Compiler {
    fn compile(schema: &'static Value) -> Shapes {
        let definitions = schema.get("$defs").and_then(Value::as_object);
        let definitions = || definitions.into_iter().flatten().zip(RECORD + 1..);
        let mut compiler = Self { ids: FxHashMap::default(), shapes: vec![Shape::Unread] };
        for ((name, _), id) in definitions() {
            compiler.ids.insert(format!("#/$defs/{name}"), id);
            compiler.shapes.push(Shape::Unread); // the place is taken first, for references may go round
        }
        for ((name, definition), id) in definitions() {
            compiler.put(id, name, definition);
        }
        compiler.put(RECORD, "Record", schema);
        Shapes(compiler.shapes)
    }

    fn put(&mut self, id: ShapeId, name: &str, schema: &'static Value) {
        let shape = self.shape(name, schema);
        if let Some(place) = self.shapes.get_mut(id) {
            *place = shape;
        }
    }

    /// The shape that a schema refers to, or describes in place.
    fn id(&mut self, schema: Option<&'static Value>) -> ShapeId {
        let Some(schema) = schema else { return ShapeId::MAX };
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.ids.get(reference).copied().unwrap_or(ShapeId::MAX);
        }
        let shape = self.shape("", schema);
        self.shapes.push(shape);
        self.shapes.len() - 1
    }

    fn shape(&mut self, name: &str, schema: &'static Value) -> Shape {
        let number = |key: &str| schema.get(key).and_then(Value::as_i64);
        let range = (number("minimum").unwrap_or(i64::MIN), number("maximum").unwrap_or(i64::MAX));
        if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
            let words = words.iter().map(|word| word.get("const").and_then(Value::as_str));
            return words.collect::<Option<_>>().map_or(Shape::Unread, Shape::Words);
        }
        match schema.get("type") {
            Some(Value::Array(_)) => Shape::Plain(range.0, range.1),
            Some(Value::String(kind)) => match kind.as_str() {
                "object" => self.object(name, schema),
                "array" => {
                    let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or_default();
                    Shape::List(self.id(schema.get("items")), usize::try_from(least).unwrap_or(usize::MAX))
                }
                "integer" => Shape::Integer(range.0, range.1),
                "string" => Leaf::named(name).map_or(Shape::Unread, Shape::Text),
                _ => Shape::Unread,
            },
            _ => match schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice) {
                Some([text, object]) => Shape::Either(self.id(Some(text)), self.id(Some(object))),
                _ => Shape::Unread,
            },
        }
    }

    fn object(&mut self, name: &str, schema: &'static Value) -> Shape {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
            return Shape::Map(self.id(schema.get("additionalProperties")));
        };
        let required = names(schema.get("required"));
        let fields = self.fields(properties, &required);
        let branches = schema.get("anyOf").and_then(Value::as_array);
        let one_of =
            branches.into_iter().flatten().flat_map(|branch| names(branch.get("required"))).collect();
        let entity = name.strip_suffix("Marks");
        Shape::Object(Object { noun: noun(entity.unwrap_or(name)), marks: entity.is_some(), fields, one_of })
    }

    fn fields(&mut self, properties: &'static Map<String, Value>, required: &[&str]) -> Vec<Field> {
        let field = |(name, schema): (&'static String, &'static Value)| Field {
            name,
            shape: self.id(Some(schema)),
            required: required.contains(&name.as_str()),
        };
        properties.iter().map(field).collect()
    }
}

fn names(list: Option<&'static Value>) -> Vec<&'static str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The name of a type as a word of a sentence: `DocumentKind` becomes `document kind`.
fn noun(name: &str) -> String {
    match name {
        "PartyDetail" => return "party".to_owned(),
        "SuperComplaint" => return "record".to_owned(),
        _ => {}
    }
    let mut noun = String::with_capacity(name.len() + 2);
    for character in name.chars() {
        if character.is_uppercase() && !noun.is_empty() {
            noun.push(' ');
        }
        noun.extend(character.to_lowercase());
    }
    noun
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
