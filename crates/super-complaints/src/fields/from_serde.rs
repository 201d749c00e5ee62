//! Values of the model by way of serde: for programs that have a record inside a document of their own, or in another format
//! than JSON. What a value takes and refuses is the same as for [`read_json`](super::read_json), which does without serde.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::filling::Filling;
use super::{Blank, Entity, Form, List, Named, Open, Refused, Scalar, Value, take};
use crate::syntax::quote;

/// Reads a value.
pub(crate) fn read_value<'de, T: Value + Blank, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    Reader(&mut value).deserialize(from)?;
    Ok(value)
}

/// Fills a value with what comes next.
struct Reader<'v>(&'v mut dyn Value);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl Reader<'_> {
    fn take<E: Error>(self, scalar: Scalar) -> Result<(), E> {
        take(self.0, scalar).map_err(|refused| E::custom(refused.why(self.0, &scalar)))
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
        let found = || format!("the string {}", quote(text));
        self.0.take_text(text).map_err(|refused| E::custom(refused.why(self.0, &found())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        match self.0.open(Form::List) {
            Some(Open::List(list)) => {
                while from.next_element_seed(Next(list))?.is_some() {}
                Ok(())
            }
            _ => Err(A::Error::custom(Refused::Kind.why(self.0, &"a list"))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        match self.0.open(Form::Object) {
            Some(Open::Entity(entity)) => read_entity(entity, from),
            Some(Open::Named(named)) => {
                while let Some(Reader(value)) = from.next_key_seed(Member(named))? {
                    from.next_value_seed(Reader(value))?;
                }
                Ok(())
            }
            _ => Err(A::Error::custom(Refused::Kind.why(self.0, &"an object"))),
        }
    }
}

fn read_entity<'de, A: MapAccess<'de>>(entity: &mut dyn Entity, mut from: A) -> Result<(), A::Error> {
    let mut filling = Filling::of(entity);
    while let Some(at) = from.next_key_seed(Name(&mut filling))? {
        match filling.value(at) {
            Some(value) => from.next_value_seed(Reader(value))?,
            None => return Err(A::Error::custom(filling.twice(at))),
        }
    }
    filling.finish().map_err(A::Error::custom)
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
struct Name<'f, 'v>(&'f mut Filling<'v>);

impl<'de> DeserializeSeed<'de> for Name<'_, '_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_, '_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0.position(name).map_err(E::custom)
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
