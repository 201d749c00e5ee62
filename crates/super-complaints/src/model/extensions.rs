//! What users add to a record.

use serde_json::map::Entry;
use serde_json::{Map, Value};

use crate::fields::{
    self, Blank, Form, Members, Named, Open, Refused, Scalar, TakesScalar, View, serde_by_value,
};

/// The largest integer that every language can hold exactly: 2^53 - 1.
const MAX_INTEGER: i64 = 9_007_199_254_740_991;

/// Your own data in a record. Nothing here reads it, and nothing in it is lost.
///
/// Any JSON except `null` and numbers with a fraction, so that the canonical form is the same in every language;
/// write a fraction as a string. Integers must be within ±(2^53 - 1). Names must be unique.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extensions(Map<String, Value>);

impl Extensions {
    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value under a name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }
}

impl fields::Value for Extensions {
    fn view(&self) -> View<'_> {
        View::Named(&self.0)
    }

    fn expected(&self) -> &'static str {
        "an object"
    }

    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        Some(Open::Named(&mut self.0))
    }
}

impl Blank for Extensions {
    const REQUIRED: bool = false;
    const REFERS: bool = false; // nothing here reads them

    fn blank() -> Self {
        Self::default()
    }
}

serde_by_value!(Extensions);

impl Named for Map<String, Value> {
    fn len(&self) -> usize {
        self.len()
    }

    fn members(&self) -> Members<'_> {
        Box::new(self.iter().map(|(name, value)| (name.as_str(), value as &dyn fields::Value)))
    }

    fn member(&mut self, name: &str) -> Result<&mut dyn fields::Value, String> {
        match self.entry(name) {
            Entry::Vacant(free) => Ok(free.insert(Value::Null)),
            Entry::Occupied(_) => Err(format!("duplicate field `{name}`")),
        }
    }
}

/// Any JSON value without `null`, fractions and duplicate names.
impl fields::Value for Value {
    fn view(&self) -> View<'_> {
        match self {
            Self::Null => View::Nothing,
            Self::Bool(flag) => View::Flag(*flag),
            Self::Number(number) => View::Whole(number.as_i64().unwrap_or_default()),
            Self::String(text) => View::Text(text),
            Self::Array(list) => View::List(list),
            Self::Object(object) => View::Named(object),
        }
    }

    fn expected(&self) -> &'static str {
        "a string, an integer within ±(2^53 - 1), true, false, a list or an object"
    }

    fn take_text(&mut self, text: &str) -> Result<(), Refused> {
        *self = Self::String(text.to_owned());
        Ok(())
    }

    fn open(&mut self, form: Form) -> Option<Open<'_>> {
        *self = match form {
            Form::Scalar => Self::Null,
            Form::List => Self::Array(Vec::new()),
            Form::Object => Self::Object(Map::new()),
        };
        Some(match self {
            Self::Array(list) => Open::List(list),
            Self::Object(object) => Open::Named(object),
            scalar => Open::Scalar(scalar),
        })
    }
}

impl TakesScalar for Value {
    fn take(&mut self, scalar: Scalar) -> Result<(), Refused> {
        *self = match scalar {
            Scalar::Flag(flag) => Self::Bool(flag),
            Scalar::Whole(Some(number)) if (-MAX_INTEGER..=MAX_INTEGER).contains(&number) => number.into(),
            Scalar::Null | Scalar::Whole(_) | Scalar::Fraction => return Err(Refused::Kind),
        };
        Ok(())
    }
}

impl Blank for Value {
    fn blank() -> Self {
        Self::Null
    }
}

/// A value of an extension, for the schema.
#[cfg(feature = "schema")]
struct Plain;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Extensions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extensions".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<Plain>();
        schemars::json_schema!({
            "type": "object",
            "description": "Data that users add: any JSON value except null and numbers with a fraction.",
            "additionalProperties": value,
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Plain {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExtensionValue".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<Self>();
        schemars::json_schema!({
            "description": "A text, an integer within ±(2^53 - 1), true, false, a list or an object.",
            "type": ["string", "integer", "boolean", "array", "object"],
            "minimum": -MAX_INTEGER,
            "maximum": MAX_INTEGER,
            "items": value,
            "additionalProperties": value,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_languages_disagree_on_is_taken() {
        let read = serde_json::from_str::<Extensions>;
        assert!(read(r#"{"a": [1, "x", true, {"b": -9007199254740991}]}"#).is_ok());
        for bad in
            [r#"{"a": null}"#, r#"{"a": 1.5}"#, r#"{"a": 9007199254740992}"#, r#"{"a": {"b": 1, "b": 2}}"#]
        {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    /// Each name is reached once: by position, this would take some twenty thousand million steps.
    #[test]
    fn many_names_are_written_as_they_were_read() {
        let members: Vec<String> = (0..200_000).map(|at| format!("\"n{at}\":{at}")).collect();
        let text = format!("{{{}}}", members.join(","));
        let read: Extensions = serde_json::from_str(&text).unwrap();
        assert_eq!(fields::to_json(&read), text);
        assert_eq!(fields::copy_by_field(&read), read);
    }
}
