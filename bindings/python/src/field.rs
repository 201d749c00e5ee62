//! One field of a value of Rust as an object of Python, as JSON would have it, without its text in between.

use pyo3::prelude::*;
use pythonize::{PythonizeError, pythonize};
use serde::ser::{Error as _, Impossible, Serialize, SerializeStruct, Serializer};

type Object<'py> = Bound<'py, PyAny>;
type Found<'py> = Result<Option<Object<'py>>, PythonizeError>;
type Never<'py> = Impossible<Option<Object<'py>>, PythonizeError>;

/// The object of one field of a struct; `None` if it has no value. The other fields are not looked at.
pub(crate) fn field<'py>(py: Python<'py>, name: &str, of: &impl Serialize) -> PyResult<Object<'py>> {
    let found = of.serialize(Only { py, name, found: None })?;
    Ok(found.unwrap_or_else(|| py.None().into_bound(py)))
}

/// Takes one field of a struct, and nothing else.
struct Only<'n, 'py> {
    py: Python<'py>,
    name: &'n str,
    found: Option<Object<'py>>,
}

impl<'py> SerializeStruct for Only<'_, 'py> {
    type Ok = Option<Object<'py>>;
    type Error = PythonizeError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), PythonizeError> {
        if name == self.name {
            self.found = Some(pythonize(self.py, value)?);
        }
        Ok(())
    }

    fn end(self) -> Found<'py> {
        Ok(self.found)
    }
}

fn refused<T>() -> Result<T, PythonizeError> {
    Err(PythonizeError::custom("only a struct has fields"))
}

macro_rules! refuse {
    ($($method:ident($($given:ty),*) -> $made:ty;)*) => {
        $(fn $method(self, $(_: $given),*) -> Result<$made, PythonizeError> {
            refused()
        })*
    };
}

impl<'n, 'py> Serializer for Only<'n, 'py> {
    type Ok = Option<Object<'py>>;
    type Error = PythonizeError;
    type SerializeSeq = Never<'py>;
    type SerializeTuple = Never<'py>;
    type SerializeTupleStruct = Never<'py>;
    type SerializeTupleVariant = Never<'py>;
    type SerializeMap = Never<'py>;
    type SerializeStruct = Only<'n, 'py>;
    type SerializeStructVariant = Never<'py>;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, PythonizeError> {
        Ok(self)
    }

    refuse! {
        serialize_bool(bool) -> Self::Ok;
        serialize_i8(i8) -> Self::Ok;
        serialize_i16(i16) -> Self::Ok;
        serialize_i32(i32) -> Self::Ok;
        serialize_i64(i64) -> Self::Ok;
        serialize_u8(u8) -> Self::Ok;
        serialize_u16(u16) -> Self::Ok;
        serialize_u32(u32) -> Self::Ok;
        serialize_u64(u64) -> Self::Ok;
        serialize_f32(f32) -> Self::Ok;
        serialize_f64(f64) -> Self::Ok;
        serialize_char(char) -> Self::Ok;
        serialize_str(&str) -> Self::Ok;
        serialize_bytes(&[u8]) -> Self::Ok;
        serialize_none() -> Self::Ok;
        serialize_unit() -> Self::Ok;
        serialize_unit_struct(&'static str) -> Self::Ok;
        serialize_unit_variant(&'static str, u32, &'static str) -> Self::Ok;
        serialize_seq(Option<usize>) -> Never<'py>;
        serialize_tuple(usize) -> Never<'py>;
        serialize_tuple_struct(&'static str, usize) -> Never<'py>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never<'py>;
        serialize_map(Option<usize>) -> Never<'py>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never<'py>;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Found<'py> {
        refused()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Found<'py> {
        refused()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Found<'py> {
        refused()
    }
}
