//! The fields of the complaint itself.

use serde_json::{Map, Value};
use super_complaints::SuperComplaint;

use super::Walk;
use super::entity::Entity;

/// The fields of a record that are not lists of entities. A test compares these, with the lists, with the schema.
macro_rules! complaint_fields {
    ($($field:ident $(as $written:literal)?),+ $(,)?) => {
        #[cfg(test)]
        pub(crate) const FIELDS: &[&str] = &[$(complaint_fields!(@name $field $($written)?)),+];

        /// Those fields of two states that differ, as JSON; the marks of both.
        fn differing(old: &SuperComplaint, new: &SuperComplaint) -> (Value, Value) {
            let (mut before, mut after) = (Map::new(), Map::new());
            $(
                if old.$field != new.$field {
                    let name = complaint_fields!(@name $field $($written)?);
                    insert(&mut before, name, serde_json::to_value(&old.$field));
                    insert(&mut after, name, serde_json::to_value(&new.$field));
                }
            )+
            (Value::Object(before), Value::Object(after))
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $written:literal) => { $written };
}

complaint_fields!(
    schema_uri as "$schema",
    schema,
    id,
    scheme,
    title,
    other_titles,
    made_by,
    partners,
    on_behalf_of,
    forces,
    extensions,
    sources,
    marks,
    discrepancies,
);

/// Inserts a value, unless a document would leave it out.
fn insert(into: &mut Map<String, Value>, name: &str, value: serde_json::Result<Value>) {
    let Ok(value) = value else { return };
    let absent = match &value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    };
    if !absent {
        into.insert(name.to_owned(), value);
    }
}

impl Walk<'_> {
    /// Compares the fields of the complaint itself, and the user’s own data name by name.
    pub(crate) fn complaint(&mut self) {
        let (mut old, mut new) = differing(self.old, self.new);
        let taken = |value: &mut Value| value.as_object_mut().and_then(|it| it.remove("extensions"));
        let (before, after) = (taken(&mut old), taken(&mut new));
        self.fields(&self.of_complaint("", &old, &new), &[]);
        let empty = Value::Object(Map::new());
        let (before, after) = (before.unwrap_or_else(|| empty.clone()), after.unwrap_or(empty));
        if before != after {
            self.extensions(&before, &after);
        }
    }

    fn of_complaint<'v>(&self, place: &str, old: &'v Value, new: &'v Value) -> Entity<'v> {
        Entity {
            kind: "complaint",
            id: self.id(),
            key: format!("complaint{place}"),
            label: if place.is_empty() { "the complaint".to_owned() } else { "your own data".to_owned() },
            item: None,
            old_pointer: place.to_owned(),
            new_pointer: place.to_owned(),
            old,
            new,
        }
    }

    fn extensions(&mut self, before: &Value, after: &Value) {
        self.whole_fields(&self.of_complaint("/extensions", before, after));
    }
}
