//! The one writer: from a value into any serializer, in the order of the model, without what is absent.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Entity, Value, View};
use crate::syntax;

/// A value as JSON on one line.
pub(crate) fn to_json(value: &dyn Value) -> String {
    syntax::to_json(value)
}

impl Serialize for dyn Value + '_ {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.view().serialize(to)
    }
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Nothing => to.serialize_unit(),
            Self::Flag(flag) => to.serialize_bool(flag),
            Self::Whole(number) => to.serialize_i64(number),
            Self::Text(text) | Self::Reference { written: text, .. } => to.serialize_str(text),
            Self::Shown(shown) => to.collect_str(shown),
            Self::List(list) => to.collect_seq((0..list.len()).map_while(|at| list.get(at))),
            Self::Entity(entity) => write_entity(entity, to),
            Self::Named(named) => to.collect_map(named.members()),
        }
    }
}

fn write_entity<S: Serializer>(entity: &dyn Entity, to: S) -> Result<S::Ok, S::Error> {
    if let Some(short) = entity.short() {
        return short.serialize(to);
    }
    let mut object = to.serialize_map(None)?;
    for (at, field) in entity.fields().iter().enumerate() {
        let Some(view) = entity.get(at).map(Value::view) else { continue };
        if field.required || !view.is_absent() {
            object.serialize_entry(field.name, &view)?;
        }
    }
    object.end()
}
