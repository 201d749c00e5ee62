//! JSON text for the one reader: serde's way of being read from, and nothing of `serde_json`, which is slower for short texts and
//! brings its numbers with fractions into the wasm package.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::syntax::{Parser, SyntaxError};

/// A JSON text from which values are read.
pub(super) struct Json<'t>(Parser<'t>);

impl<'t> Json<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut parser = Parser::of(text);
        parser.blank();
        Self(parser)
    }

    /// Fails if anything stands behind the value that was read.
    pub(super) fn end(mut self) -> Result<(), SyntaxError> {
        self.0.end()
    }

    /// A reason, with the place where it was found.
    pub(super) fn placed(&self, error: SyntaxError) -> SyntaxError {
        if error.at == 0 { error.at(self.0.at()) } else { error }
    }

    #[cold]
    fn number<'de, V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, SyntaxError> {
        let digits = self.0.number()?;
        match (digits.parse::<i64>(), digits.parse::<u64>()) {
            (Ok(number), _) if digits != "-0" => visitor.visit_i64(number),
            (_, Ok(number)) => visitor.visit_u64(number),
            _ => visitor.visit_f64(f64::NAN), // which one is not asked
        }
    }
}

impl<'de> Deserializer<'de> for &mut Json<'de> {
    type Error = SyntaxError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SyntaxError> {
        match self.0.peek() {
            Some(b'"') => match self.0.plain_text() {
                Some(text) => visitor.visit_str(text),
                None => visitor.visit_str(&whole(self.0.quoted()?)?),
            },
            Some(b'{') => {
                self.0.enter()?;
                let value = visitor.visit_map(Entries { json: self, is_first: true })?;
                self.0.leave();
                Ok(value)
            }
            Some(b'[') => {
                self.0.enter()?;
                let value = visitor.visit_seq(Entries { json: self, is_first: true })?;
                self.0.leave();
                Ok(value)
            }
            Some(b'-' | b'0'..=b'9') => self.number(visitor),
            Some(b't') => {
                self.0.literal("true")?;
                visitor.visit_bool(true)
            }
            Some(b'f') => {
                self.0.literal("false")?;
                visitor.visit_bool(false)
            }
            Some(b'n') => {
                self.0.literal("null")?;
                visitor.visit_unit()
            }
            _ => Err(self.0.unexpected("a value")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A text, unless half of a surrogate pair stands in it.
fn whole((text, half): (Cow<'_, str>, bool)) -> Result<Cow<'_, str>, SyntaxError> {
    if half { Err(SyntaxError::custom("half of a surrogate pair is no character")) } else { Ok(text) }
}

/// The entries of a list, or the members of an object.
struct Entries<'j, 't> {
    json: &'j mut Json<'t>,
    is_first: bool,
}

impl Entries<'_, '_> {
    /// Goes on to the next one; there is none behind the closing bracket.
    fn has_next(&mut self, close: u8) -> Result<bool, SyntaxError> {
        let parser = &mut self.json.0;
        if self.is_first {
            self.is_first = false;
            return Ok(!parser.closes(close));
        }
        Ok(!parser.ends(close)?)
    }
}

impl<'de> SeqAccess<'de> for Entries<'_, 'de> {
    type Error = SyntaxError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, SyntaxError> {
        if self.has_next(b']')? { seed.deserialize(&mut *self.json).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = SyntaxError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, SyntaxError> {
        if self.has_next(b'}')? { seed.deserialize(Name(&mut *self.json)).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, SyntaxError> {
        seed.deserialize(&mut *self.json)
    }
}

/// The name of a member, which comes next.
struct Name<'j, 't>(&'j mut Json<'t>);

impl<'de> Deserializer<'de> for Name<'_, 'de> {
    type Error = SyntaxError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, SyntaxError> {
        let parser = &mut self.0.0;
        match parser.plain_name() {
            Some(name) => visitor.visit_str(name),
            None => visitor.visit_str(&whole(parser.name().map(|(name, half, _)| (name, half))?)?),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}
