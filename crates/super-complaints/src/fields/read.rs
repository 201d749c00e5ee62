//! The one reader: from any deserializer into a value, strictly.
//!
//! What serde's derive lets pass and the schema refuses does not get through: an array for an entity, an object for a
//! word, `null` for what is absent, a name twice.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::json::Json;
use super::{Blank, Entity, Field, List, Named, Object, Refused, Scalar, Value};
use crate::syntax::{SyntaxError, quote};

/// Reads a value from JSON, with nothing after it.
pub(crate) fn read_json<T: Value + Blank>(text: &str) -> Result<T, SyntaxError> {
    let mut value = T::blank();
    fill(&mut value, text)?;
    Ok(value)
}

fn fill(value: &mut dyn Value, text: &str) -> Result<(), SyntaxError> {
    let mut json = Json::of(text);
    let read = Reader(value).deserialize(&mut json);
    read.map_err(|error| json.placed(error))?;
    json.end()
}

/// Reads a file that is compiled in. There is nothing to fall back to if it cannot be read; tests read each of them.
#[expect(clippy::panic, reason = "the file is compiled in, and a test reads it")]
pub(crate) fn read_embedded<T: Value + Blank>(text: &str) -> T {
    read_json(text).unwrap_or_else(|error| panic!("a file that is compiled in cannot be read: {error}"))
}

/// Reads a value.
pub(crate) fn read_value<'de, T: Value + Blank, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    Reader(&mut value).deserialize(from)?;
    Ok(value)
}

/// Fills a value.
struct Reader<'v>(&'v mut dyn Value);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl Reader<'_> {
    fn take<E: Error>(self, scalar: Scalar<'_>) -> Result<(), E> {
        match self.0.take(scalar) {
            Ok(()) => Ok(()),
            Err(Refused::Says(why)) => Err(E::custom(why)),
            Err(Refused::Kind) => Err(self.other(&scalar)),
        }
    }

    #[cold]
    fn other<E: Error>(&self, found: &dyn fmt::Display) -> E {
        E::custom(format_args!("invalid type: {found}, expected {}", self.0.expected()))
    }
}

/// In words, for a message. Serde has such words as well, with what prints fractions.
impl fmt::Display for Scalar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Flag(flag) => write!(f, "`{flag}`"),
            Self::Whole(Some(number)) => write!(f, "the number `{number}`"),
            Self::Whole(None) => f.write_str("a large number"),
            Self::Fraction => f.write_str("a number with a fraction"),
            Self::Text(text) => write!(f, "the string {}", quote(text)),
        }
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.expected())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.take(Scalar::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.take(Scalar::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.take(Scalar::Whole(Some(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.take(Scalar::Whole(i64::try_from(number).ok()))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.take(Scalar::Fraction)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.take(Scalar::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        match self.0.list() {
            Some(list) => {
                while from.next_element_seed(Next(list))?.is_some() {}
                Ok(())
            }
            None => Err(self.other(&"a list")),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        match self.0.object() {
            Some(Object::Entity(entity)) => read_entity(entity, from),
            Some(Object::Named(named)) => {
                while let Some(member) = from.next_key_seed(Member(named))? {
                    from.next_value_seed(member)?;
                }
                Ok(())
            }
            None => Err(self.other(&"an object")),
        }
    }
}

#[inline(never)] // a text, which has no fields, is read with less on the stack
fn read_entity<'de, A: MapAccess<'de>>(entity: &mut dyn Entity, mut from: A) -> Result<(), A::Error> {
    let fields = entity.fields();
    let mut there = 0_u64;
    let mut next = 0;
    while let Some(at) = from.next_key_seed(Name { fields, next })? {
        next = at + 1;
        let name = || fields.get(at).map_or("", |field| field.name);
        let bit = 1_u64 << at;
        if there & bit != 0 {
            return Err(A::Error::duplicate_field(name()));
        }
        there |= bit;
        let Some(value) = entity.get_mut(at) else { return Err(A::Error::missing_field(name())) };
        from.next_value_seed(Reader(value))?;
    }
    let missing = fields.iter().zip(0..).find(|(field, at)| field.required && there & (1 << at) == 0);
    if let Some((field, _)) = missing {
        return Err(A::Error::missing_field(field.name));
    }
    entity.refused().map_or(Ok(()), |why| Err(A::Error::custom(why)))
}

/// The next entry of a list.
struct Next<'v>(&'v mut dyn List);

impl<'de> DeserializeSeed<'de> for Next<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.0.push().map_or(Ok(()), |entry| Reader(entry).deserialize(from))
    }
}

/// The name of a field, to its position.
struct Name {
    fields: &'static [Field],
    /// Which is tried first, and then those after it: most documents have their fields in the order of the model.
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let (before, after) = self.fields.split_at_checked(self.next).unwrap_or_default();
        let position = |fields: &[Field]| fields.iter().position(|field| field.name == name);
        let found = position(after).map(|at| self.next + at).or_else(|| position(before));
        found.ok_or_else(|| {
            let known: Vec<&str> = self.fields.iter().map(|field| field.name).collect();
            E::custom(format_args!("unknown field `{name}`, expected one of `{}`", known.join("`, `")))
        })
    }
}

/// A name of an object without fields, to its value.
struct Member<'v>(&'v mut dyn Named);

impl<'de, 'v> DeserializeSeed<'de> for Member<'v> {
    type Value = Reader<'v>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Reader<'v>, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'v> Visitor<'_> for Member<'v> {
    type Value = Reader<'v>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Reader<'v>, E> {
        self.0.member(name).map(Reader).map_err(E::custom)
    }
}
