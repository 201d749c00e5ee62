//! The types that the JSON Schemas define, in a form that is easy to generate code from.

use std::collections::BTreeSet;

use anyhow::{Context as _, bail};
use serde_json::{Map, Value};

/// All types of all schemas, each once, in the order of the schemas.
pub(super) struct Definitions(Vec<Definition>);

/// A named type.
#[derive(PartialEq)]
pub(super) struct Definition {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) shape: Shape,
}

impl Definition {
    /// Whether it is a string without its own name: to a reader of Python or TypeScript, `Text` and `Number` say less
    /// than `str`. Ids keep their names, and so do strings with a pattern.
    pub(super) fn is_plain_text(&self) -> bool {
        let has_form = matches!(self.name.as_str(), "Day" | "PartialDate" | "Period");
        matches!(self.shape, Shape::Text) && !has_form && !self.name.ends_with("Id")
    }
}

/// What a type is.
#[derive(PartialEq)]
pub(super) enum Shape {
    /// A string.
    Text,
    /// One of these values, each with its meaning.
    Words(Vec<(String, String)>),
    /// An object with these fields.
    Object(Vec<Field>),
    /// A string of the first type, or an object of the second if there is more to say.
    ShortOrLong { short: String, long: String },
    /// An object with any names.
    Map(Kind),
    /// The name of a field, or a position in a list.
    Step,
    /// Any JSON value, if `any` also `null` and numbers with a fraction.
    Json { any: bool },
}

/// A field of an object.
#[derive(PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) required: bool,
    pub(super) kind: Kind,
}

/// The type of a field.
#[derive(PartialEq)]
pub(super) enum Kind {
    Named(String),
    Text,
    Integer,
    Boolean,
    List(Box<Kind>),
}

impl Definitions {
    /// Reads JSON Schemas. Types of the same name must be the same.
    pub(super) fn read<'s>(schemas: impl Iterator<Item = &'s str>) -> anyhow::Result<Self> {
        let mut all = Self(Vec::new());
        for text in schemas {
            let schema: Value = serde_json::from_str(text)?;
            let root = schema.get("title").and_then(Value::as_str).context("a schema has no title")?;
            all.add(root, &schema)?;
            for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
                all.add(name, definition)?;
            }
        }
        Ok(all)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Definition> {
        self.0.iter()
    }

    /// The type with a name.
    pub(super) fn find(&self, name: &str) -> Option<&Definition> {
        self.0.iter().find(|definition| definition.name == name)
    }

    /// Whether a type only exists as the long form of another.
    pub(super) fn is_long_form(&self, name: &str) -> bool {
        self.0.iter().any(|it| matches!(&it.shape, Shape::ShortOrLong { long, .. } if long == name))
    }

    /// The names of a type and of all that its values hold.
    pub(super) fn within<'a>(&'a self, name: &'a str, names: &mut BTreeSet<&'a str>) {
        if !names.insert(name) {
            return;
        }
        match self.find(name).map(|it| &it.shape) {
            Some(Shape::Object(fields)) => {
                for field in fields {
                    self.within_kind(&field.kind, names);
                }
            }
            Some(Shape::ShortOrLong { short, long }) => {
                self.within(short, names);
                self.within(long, names);
            }
            Some(Shape::Map(kind)) => self.within_kind(kind, names),
            Some(Shape::Text | Shape::Words(_) | Shape::Step | Shape::Json { .. }) | None => {}
        }
    }

    fn within_kind<'a>(&'a self, kind: &'a Kind, names: &mut BTreeSet<&'a str>) {
        match kind {
            Kind::Named(name) => self.within(name, names),
            Kind::List(kind) => self.within_kind(kind, names),
            Kind::Text | Kind::Integer | Kind::Boolean => {}
        }
    }

    fn add(&mut self, name: &str, schema: &Value) -> anyhow::Result<()> {
        let shape = shape(schema).with_context(|| format!("the type {name}"))?;
        let definition = Definition { name: name.to_owned(), doc: doc(schema), shape };
        match self.find(name) {
            None => self.0.push(definition),
            Some(same) if *same == definition => {}
            Some(_) => bail!("two different types are called {name}"),
        }
        Ok(())
    }
}

fn doc(schema: &Value) -> String {
    schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn shape(schema: &Value) -> anyhow::Result<Shape> {
    let text = |name: &str| schema.get(name).and_then(Value::as_str);
    if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
        return words.iter().map(word).collect::<anyhow::Result<Vec<_>>>().map(Shape::Words);
    }
    if let (Some(branches), None) = (schema.get("anyOf").and_then(Value::as_array), text("type")) {
        return match branches.iter().map(kind).collect::<anyhow::Result<Vec<_>>>()?.as_slice() {
            [Kind::Named(short), Kind::Named(long)] => {
                Ok(Shape::ShortOrLong { short: short.clone(), long: long.clone() })
            }
            [Kind::Integer, Kind::Text] => Ok(Shape::Step),
            _ => bail!("an unsupported choice"),
        };
    }
    match (text("type"), schema.get("properties").and_then(Value::as_object)) {
        (Some("object"), Some(properties)) => Ok(Shape::Object(fields(schema, properties)?)),
        (Some("object"), None) => {
            kind(schema.get("additionalProperties").unwrap_or(&Value::Null)).map(Shape::Map)
        }
        (Some("string"), _) => Ok(Shape::Text),
        (None, _) if schema.get("type").is_some_and(Value::is_array) => {
            let types = schema.get("type").and_then(Value::as_array).into_iter().flatten();
            Ok(Shape::Json { any: types.into_iter().any(|it| it == "null") })
        }
        _ => bail!("an unsupported structure"),
    }
}

fn word(schema: &Value) -> anyhow::Result<(String, String)> {
    let word = schema.get("const").and_then(Value::as_str).context("an unsupported value")?;
    Ok((word.to_owned(), doc(schema)))
}

fn fields(schema: &Value, properties: &Map<String, Value>) -> anyhow::Result<Vec<Field>> {
    let required = schema.get("required").and_then(Value::as_array);
    let field = |(name, field): (&String, &Value)| {
        Ok(Field {
            name: name.clone(),
            doc: doc(field),
            required: required.is_some_and(|all| all.iter().any(|it| it == name.as_str())),
            kind: kind(field).with_context(|| format!("the field {name}"))?,
        })
    };
    properties.iter().map(field).collect()
}

fn kind(schema: &Value) -> anyhow::Result<Kind> {
    let reference = schema.get("$ref").and_then(Value::as_str);
    // What is in a record is defined by its own schema.
    if let Some(place) = reference.and_then(|it| it.strip_prefix("urn:super-complaints:record:1")) {
        let name = place.strip_prefix("#/$defs/").unwrap_or("SuperComplaint");
        return Ok(Kind::Named(name.to_owned()));
    }
    if let Some(name) = reference.and_then(|it| it.strip_prefix("#/$defs/")) {
        return Ok(Kind::Named(name.to_owned()));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => Ok(Kind::Text),
        Some("integer") => Ok(Kind::Integer),
        Some("boolean") => Ok(Kind::Boolean),
        Some("array") => Ok(Kind::List(Box::new(kind(schema.get("items").unwrap_or(&Value::Null))?))),
        _ => bail!("an unsupported type: {schema}"),
    }
}
