//! From the committed schema to shapes.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde_json::{Map, Value};

use super::leaf::Leaf;
use super::shape::{Field, Object, ROOT, Shape, ShapeId, Shapes};
use crate::collect_vec::CollectVec as _;
use crate::fields::read_embedded;

impl Shapes {
    /// The shapes of [`crate::SCHEMA`], compiled at the first fault, from its copy without prose.
    pub(super) fn of_record() -> &'static Self {
        static SHAPES: Kept = Kept::new();
        SHAPES.of(include_str!("../../schema/record.shape.json"), "Record")
    }

    /// The shapes of [`crate::directory::SCHEMA`], compiled at the first fault.
    pub(crate) fn of_directory() -> &'static Self {
        static SHAPES: Kept = Kept::new();
        SHAPES.of(include_str!("../../schema/directory.shape.json"), "Directory")
    }
}

/// The shapes of a schema, with the schema kept, so that names need not be copied.
struct Kept {
    schema: OnceLock<Value>,
    shapes: OnceLock<Shapes>,
}

impl Kept {
    const fn new() -> Self {
        Self { schema: OnceLock::new(), shapes: OnceLock::new() }
    }

    fn of(&'static self, schema: &str, noun: &str) -> &'static Shapes {
        self.shapes.get_or_init(|| {
            let schema = self.schema.get_or_init(|| read_embedded(schema));
            Compiler::compile(schema, noun)
        })
    }
}

/// Compiles one schema.
struct Compiler {
    /// From the reference of a definition to its shape.
    ids: FxHashMap<String, ShapeId>,
    shapes: Vec<Shape>,
}

impl Compiler {
    /// The shapes of a schema and its definitions; messages call the document by the noun.
    fn compile(schema: &'static Value, noun: &str) -> Shapes {
        let definitions = schema.get("$defs").and_then(Value::as_object);
        let definitions = || definitions.into_iter().flatten().zip(ROOT + 1..);
        let mut compiler = Self { ids: FxHashMap::default(), shapes: vec![Shape::Unread] };
        for ((name, _), id) in definitions() {
            compiler.ids.insert(format!("#/$defs/{name}"), id);
            compiler.shapes.push(Shape::Unread); // the place is taken first, for references may go round
        }
        for ((name, definition), id) in definitions() {
            compiler.put(id, name, definition);
        }
        compiler.put(ROOT, noun, schema);
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
                "boolean" => Shape::Flag,
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
            branches.into_iter().flatten().flat_map(|branch| names(branch.get("required"))).collect_vec();
        // A reason is given for a mark, so both are for the fields that can be marked.
        let entity = name.strip_suffix("Marks").or_else(|| name.strip_suffix("Reasons"));
        Shape::Object(Object { noun: noun(entity.unwrap_or(name)), marks: entity.is_some(), fields, one_of })
    }

    fn fields(&mut self, properties: &'static Map<String, Value>, required: &[&str]) -> Vec<Field> {
        let field = |(name, schema): (&'static String, &'static Value)| Field {
            name,
            shape: self.id(Some(schema)),
            required: required.contains(&name.as_str()),
        };
        properties.iter().map(field).collect_vec()
    }
}

fn names(list: Option<&'static Value>) -> Vec<&'static str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect_vec()
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
        if character.is_ascii_uppercase() && !noun.is_empty() {
            noun.push(' ');
        }
        noun.push(character.to_ascii_lowercase());
    }
    noun
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_schema_is_understood() {
        is_understood(Shapes::of_record(), "record");
        is_understood(Shapes::of_directory(), "directory");
    }

    fn is_understood(shapes: &Shapes, whole: &str) {
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
                Shape::Text(_) | Shape::Flag | Shape::Integer(..) | Shape::Plain(..) => {}
            }
        }
        assert!(matches!(shapes.get(ROOT), Shape::Object(object) if object.noun == whole));
    }
}
