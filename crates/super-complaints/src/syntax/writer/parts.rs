//! What serde asks of a serializer.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::{Never, Writer, push_digits, refuse};

type Written = Result<(), Never>;

macro_rules! whole {
    ($($of:ident: $type:ty),+) => {
        $(fn $of(self, it: $type) -> Written {
            self.whole(i64::from(it));
            Ok(())
        })+
    };
}

macro_rules! variant {
    ($($of:ident: $bracket:literal),+) => {
        $(fn $of(self, _: &'static str, _: u32, name: &'static str, _: usize) -> Result<Self, Never> {
            Ok(self.open_variant(name, $bracket))
        })+
    };
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    whole!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);
    whole!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);

    fn serialize_u64(self, it: u64) -> Written {
        push_digits(&mut self.0, it);
        Ok(())
    }

    fn serialize_f32(self, it: f32) -> Written {
        self.serialize_f64(it.into())
    }

    fn serialize_f64(self, it: f64) -> Written {
        self.push(&serde_json::Value::from(it).to_string()); // `null`, if it is no number
        Ok(())
    }

    fn serialize_bool(self, it: bool) -> Written {
        self.push(if it { "true" } else { "false" });
        Ok(())
    }

    fn serialize_char(self, it: char) -> Written {
        self.text(it.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, it: &str) -> Written {
        self.text(it);
        Ok(())
    }

    fn collect_str<T: std::fmt::Display + ?Sized>(self, it: &T) -> Written {
        self.shown(&it);
        Ok(())
    }

    fn serialize_bytes(self, it: &[u8]) -> Written {
        self.collect_seq(it)
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, it: &T) -> Written {
        it.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.push("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, it: &T) -> Written {
        it.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        it: &T,
    ) -> Written {
        self.open_variant(variant, "");
        it.serialize(&mut *self)?;
        self.close("}")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self.open("["))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self.open("["))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self.open("["))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self.open("{"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self.open("{"))
    }

    variant!(serialize_tuple_variant: "[", serialize_struct_variant: "{");
}

impl Writer {
    fn open(&mut self, bracket: &str) -> &mut Self {
        self.push(bracket);
        self
    }

    /// A value of an enum that holds others: an object with one member.
    fn open_variant(&mut self, variant: &str, bracket: &str) -> &mut Self {
        self.push("{");
        self.name(variant);
        self.open(bracket)
    }

    #[expect(clippy::unnecessary_wraps, reason = "what the end of each part returns")]
    fn close(&mut self, brackets: &str) -> Written {
        self.push(brackets);
        Ok(())
    }
}

macro_rules! elements {
    ($($of:ident::$element:ident until $brackets:literal),+) => {
        $(impl $of for &mut Writer {
            type Ok = ();
            type Error = Never;

            fn $element<T: Serialize + ?Sized>(&mut self, it: &T) -> Written {
                self.next();
                it.serialize(&mut **self)
            }

            fn end(self) -> Written {
                self.close($brackets)
            }
        })+
    };
}

elements!(
    SerializeSeq::serialize_element until "]",
    SerializeTuple::serialize_element until "]",
    SerializeTupleStruct::serialize_field until "]",
    SerializeTupleVariant::serialize_field until "]}"
);

macro_rules! fields {
    ($($of:ident until $brackets:literal),+) => {
        $(impl $of for &mut Writer {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, it: &T) -> Written {
                self.name(name);
                it.serialize(&mut **self)
            }

            fn end(self) -> Written {
                self.close($brackets)
            }
        })+
    };
}

fields!(SerializeStruct until "}", SerializeStructVariant until "}}");

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Written {
        self.next();
        name.serialize(&mut **self)?;
        if self.0.ends_with('"') { self.close(":") } else { refuse(&"a name is not a text") }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, it: &T) -> Written {
        it.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close("}")
    }
}
