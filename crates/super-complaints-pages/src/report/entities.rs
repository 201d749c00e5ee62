//! The entities of a record, in the order in which a person reads them.

use serde_json::{Map, Value};

use super_complaints::Directory;

use super::seen::{TITLE, start};
use super::{labels, value};

/// The record itself, in a trace.
pub(super) const WHOLE: &str = "super-complaint";

/// An entity of a record.
pub(super) struct Entity<'r> {
    /// Its name in a trace: `item:r15`.
    pub(super) name: String,
    pub(super) heading: String,
    pub(super) object: &'r Map<String, Value>,
}

/// The lists, in the order of the report; any other list comes after them.
const LISTS: [&str; 10] = [
    "reports",
    "recommendations",
    "actions",
    "requests",
    "responses",
    "searches",
    "events",
    "features",
    "documents",
    "bodies",
];

/// The entities: first the complaint itself.
pub(super) fn entities<'r>(record: &'r Value, directory: &Directory) -> Vec<Entity<'r>> {
    let Some(whole) = record.as_object() else { return Vec::new() };
    let heading = "The super-complaint".to_owned();
    let mut all = vec![Entity { name: WHOLE.to_owned(), heading, object: whole }];
    for list in LISTS {
        let parts = whole.get(list).and_then(Value::as_array).into_iter().flatten();
        all.extend(parts.filter_map(Value::as_object).map(|object| {
            let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
            let heading = format!("{} {}", labels::entity(list), named(list, object, id, directory));
            Entity { name: format!("{}:{id}", labels::prefix(list)), heading, object }
        }));
    }
    all
}

/// Whether a field of a record is a list of entities.
pub(super) fn is_list(name: &str) -> bool {
    LISTS.contains(&name)
}

/// What a person calls an entity: its number, its title, who it is from, or what kind it is.
fn named(list: &str, object: &Map<String, Value>, id: &str, directory: &Directory) -> String {
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    if let Some(name) = text("number").or_else(|| text("title")) {
        return start(name, TITLE);
    }
    let by = object.get("by").filter(|_| matches!(list, "reports" | "responses"));
    if let Some(by) = by {
        return format!("from {}", start(&value::lines("by", by, directory).join(", "), TITLE));
    }
    text("kind").map_or_else(|| format!("`{id}`"), |kind| format!("({})", kind.replace('_', " ")))
}
