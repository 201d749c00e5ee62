//! From values of Rust to plain objects of Python, as JSON would have them, without its text in between.

use std::fmt::{self, Display};

use pyo3::BoundObject as _;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

type Object<'py> = Bound<'py, PyAny>;

/// An error of Python.
#[derive(Debug)]
struct Failed(PyErr);

impl Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {}

impl Error for Failed {
    fn custom<T: Display>(message: T) -> Self {
        Self(pyo3::exceptions::PyRuntimeError::new_err(message.to_string()))
    }
}

impl From<PyErr> for Failed {
    fn from(error: PyErr) -> Self {
        Self(error)
    }
}

impl From<Failed> for PyErr {
    fn from(failed: Failed) -> Self {
        failed.0
    }
}

/// Makes objects: a `dict` of a struct or a map, a `list` of a sequence, a `str` of a word.
#[derive(Clone, Copy)]
struct Objects<'n, 'py> {
    py: Python<'py>,
    /// Of a struct, only this field.
    only: Option<&'n str>,
}

/// The object of one field of a struct; `None` if it has no value.
pub(crate) fn field<'py>(py: Python<'py>, name: &str, of: &impl Serialize) -> PyResult<Object<'py>> {
    let dict = of.serialize(Objects { py, only: Some(name) })?;
    Ok(dict.cast::<PyDict>()?.get_item(name)?.unwrap_or_else(|| py.None().into_bound(py)))
}

impl<'n, 'py> Objects<'n, 'py> {
    fn made<T: IntoPyObject<'py>>(self, value: T) -> Result<Object<'py>, Failed> {
        let made = value.into_pyobject(self.py).map_err(Into::into)?;
        Ok(made.into_bound().into_any())
    }

    /// `{"name": value}`, as JSON has a variant with a value.
    fn variant(self, name: &'static str, value: Object<'py>) -> Result<Object<'py>, Failed> {
        let dict = PyDict::new(self.py);
        dict.set_item(PyString::intern(self.py, name), value)?;
        Ok(dict.into_any())
    }

    fn list(self, len: Option<usize>) -> List<'n, 'py> {
        List { objects: self, items: Vec::with_capacity(len.unwrap_or_default()), variant: None }
    }

    fn dict(self) -> Dict<'n, 'py> {
        Dict { objects: self, made: PyDict::new(self.py), key: None, variant: None }
    }
}

macro_rules! plain {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Result<Object<'py>, Failed> {
            self.made(value)
        })*
    };
}

impl<'n, 'py> Serializer for Objects<'n, 'py> {
    type Ok = Object<'py>;
    type Error = Failed;
    type SerializeSeq = List<'n, 'py>;
    type SerializeTuple = List<'n, 'py>;
    type SerializeTupleStruct = List<'n, 'py>;
    type SerializeTupleVariant = List<'n, 'py>;
    type SerializeMap = Dict<'n, 'py>;
    type SerializeStruct = Dict<'n, 'py>;
    type SerializeStructVariant = Dict<'n, 'py>;

    plain! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_str: &str
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Object<'py>, Failed> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<Object<'py>, Failed> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Object<'py>, Failed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Object<'py>, Failed> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Object<'py>, Failed> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<Object<'py>, Failed> {
        Ok(PyString::intern(self.py, name).into_any())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Object<'py>, Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Object<'py>, Failed> {
        self.variant(name, value.serialize(self)?)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<List<'n, 'py>, Failed> {
        Ok(self.list(len))
    }

    fn serialize_tuple(self, len: usize) -> Result<List<'n, 'py>, Failed> {
        Ok(self.list(Some(len)))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<List<'n, 'py>, Failed> {
        Ok(self.list(Some(len)))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        len: usize,
    ) -> Result<List<'n, 'py>, Failed> {
        Ok(List { variant: Some(name), ..self.list(Some(len)) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Dict<'n, 'py>, Failed> {
        Ok(self.dict())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Dict<'n, 'py>, Failed> {
        Ok(self.dict())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Dict<'n, 'py>, Failed> {
        Ok(Dict { variant: Some(name), ..self.dict() })
    }
}

/// A `list` in the making.
struct List<'n, 'py> {
    objects: Objects<'n, 'py>,
    items: Vec<Object<'py>>,
    variant: Option<&'static str>,
}

impl<'py> List<'_, 'py> {
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.items.push(value.serialize(self.objects)?);
        Ok(())
    }

    fn finish(self) -> Result<Object<'py>, Failed> {
        let list = PyList::new(self.objects.py, self.items)?.into_any();
        self.variant.map_or(Ok(list.clone()), |name| self.objects.variant(name, list))
    }
}

macro_rules! list {
    ($($of:ident: $method:ident),*) => {
        $(impl<'py> $of for List<'_, 'py> {
            type Ok = Object<'py>;
            type Error = Failed;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                self.add(value)
            }

            fn end(self) -> Result<Object<'py>, Failed> {
                self.finish()
            }
        })*
    };
}

list! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field
}

/// A `dict` in the making.
struct Dict<'n, 'py> {
    objects: Objects<'n, 'py>,
    made: Bound<'py, PyDict>,
    key: Option<Object<'py>>,
    variant: Option<&'static str>,
}

impl<'py> Dict<'_, 'py> {
    fn add<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Failed> {
        if self.objects.only.is_some_and(|only| only != name) {
            return Ok(());
        }
        let value = value.serialize(Objects { only: None, ..self.objects })?;
        Ok(self.made.set_item(PyString::intern(self.objects.py, name), value)?)
    }

    fn finish(self) -> Result<Object<'py>, Failed> {
        let dict = self.made.into_any();
        self.variant.map_or(Ok(dict.clone()), |name| self.objects.variant(name, dict))
    }
}

impl<'py> SerializeMap for Dict<'_, 'py> {
    type Ok = Object<'py>;
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.key = Some(key.serialize(self.objects)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        let value = value.serialize(self.objects)?;
        let key = self.key.take().ok_or_else(|| Failed::custom("a value without a key"))?;
        Ok(self.made.set_item(key, value)?)
    }

    fn end(self) -> Result<Object<'py>, Failed> {
        self.finish()
    }
}

macro_rules! dict {
    ($($of:ident),*) => {
        $(impl<'py> $of for Dict<'_, 'py> {
            type Ok = Object<'py>;
            type Error = Failed;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Failed> {
                self.add(name, value)
            }

            fn end(self) -> Result<Object<'py>, Failed> {
                self.finish()
            }
        })*
    };
}

dict! { SerializeStruct, SerializeStructVariant }
