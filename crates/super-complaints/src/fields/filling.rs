//! An entity while it is read: which of its fields a document has named, and what it must still name.

use std::fmt;
use std::iter::Enumerate;
use std::slice::Iter;

use super::{Entity, Field, Fields, Refused, Scalar, Value, bits};
use crate::collect_vec::CollectVec as _;

/// An entity that is read into.
pub(super) struct Filling<'v> {
    entity: &'v mut dyn Entity,
    fields: &'static Fields,
    /// The fields that were named, a bit for each.
    there: u64,
    /// The fields after the one that was named last, with their positions: most documents have them in the order of the model.
    pub(super) later: Enumerate<Iter<'static, Field>>,
}

impl<'v> Filling<'v> {
    pub(super) fn of(entity: &'v mut dyn Entity) -> Self {
        let fields = entity.fields();
        Self { entity, fields, there: 0, later: fields.list.iter().enumerate() }
    }

    /// The position of the field with a name.
    ///
    /// # Errors
    /// If there is none.
    pub(super) fn position(&mut self, name: &str) -> Result<usize, String> {
        let mut all = self.fields.list.iter().enumerate();
        if let Some((at, _)) = all.find(|(_, field)| field.name == name) {
            self.later = all;
            return Ok(at);
        }
        let known: Vec<&str> = self.fields.iter().map(|field| field.name).collect_vec();
        Err(format!("unknown field `{name}`, expected one of `{}`", known.join("`, `")))
    }

    /// The value of a field, to be read into; nothing if the field was named before.
    pub(super) fn value(&mut self, at: usize) -> Option<&mut dyn Value> {
        let bit = 1_u64 << at;
        if self.there & bit != 0 {
            return None;
        }
        self.there |= bit;
        self.entity.get_mut(at)
    }

    /// Why a field is refused that was named before.
    #[cold]
    pub(super) fn twice(&self, at: usize) -> String {
        format!("duplicate field `{}`", self.name(at))
    }

    fn name(&self, at: usize) -> &'static str {
        self.fields.get(at).map_or("", |field| field.name)
    }

    /// Whether it is as a document must have it.
    ///
    /// # Errors
    /// If a field is missing, or if it is refused as a whole.
    pub(super) fn finish(&self) -> Result<(), String> {
        if let Some(at) = bits(self.fields.required & !self.there).next() {
            return Err(format!("missing field `{}`", self.name(at)));
        }
        self.entity.refused().map_or(Ok(()), |why| Err(why.to_owned()))
    }
}

impl Refused {
    /// Why a value does not take what a document says in its place.
    #[cold]
    pub(super) fn why(self, value: &dyn Value, found: &dyn fmt::Display) -> String {
        match self {
            Self::Says(reason) => reason.0,
            Self::Kind => format!("invalid type: {found}, expected {}", value.expected()),
        }
    }
}

/// In words, for a message.
impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Flag(flag) => write!(f, "`{flag}`"),
            Self::Whole(Some(number)) => write!(f, "the number `{number}`"),
            Self::Whole(None) => f.write_str("a large number"),
            Self::Fraction => f.write_str("a number with a fraction"),
        }
    }
}
