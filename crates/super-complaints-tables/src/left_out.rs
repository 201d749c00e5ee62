//! What a record holds and no table does: as a list, and counted in a record.

use serde_json::Value;
use super_complaints::SuperComplaint;

use crate::repeats::repeats;

/// A kind of values that is in no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// The field of the record.
    pub field: &'static str,
    /// Why it is in no table.
    pub why: &'static str,
}

/// Every kind of values of a record that is in no table. The record itself has all of them.
pub const LEFT_OUT: &[LeftOut] = &[
    LeftOut { field: "$schema", why: "the address of the JSON Schema says nothing about the complaint" },
    LeftOut {
        field: "features",
        why: "what is complained about is prose; events refer to features by their ids",
    },
    LeftOut {
        field: "reports/outcomes",
        why: "a decision may be about several features, which have no table",
    },
    LeftOut {
        field: "reports/opinions",
        why: "separate opinions are rare, and prose; the table `parties` has the authorities that gave one",
    },
    LeftOut {
        field: "bodies",
        why: "bodies are a directory of their own: the rows have their ids and names",
    },
    LeftOut {
        field: "suppressions",
        why: "the table `findings` has the findings that they suppress, with the reasons",
    },
    LeftOut { field: "extensions", why: "your own data may have any form" },
    LeftOut {
        field: "reasons",
        why: "why a field is marked is prose; which fields are marked is in `unknown`, `not_stated` and `inferred`",
    },
    LeftOut {
        field: "discrepancies",
        why: "what another source says is prose; the table `sources` has the source",
    },
    LeftOut {
        field: REPEATED,
        why: "a second thing with the id of an earlier one cannot have a row: rule SC102 reports it",
    },
];

const REPEATED: &str = "repeated ids";

/// Values of one field of a record that are in no table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotInTables {
    /// The field, with the fields that it is in: `responses/answers/reasons`. For things with the id of an earlier one
    /// `responses (repeated ids)`.
    pub field: String,
    /// How many values there are: texts, numbers, and true or false.
    pub count: usize,
}

/// Counts the values of a record that are in no table, by field.
///
/// ```
/// use super_complaints::SuperComplaint;
/// use super_complaints_tables::not_in_tables;
/// let record = SuperComplaint::from_json(
///     r#"{"schema": "1", "id": "a", "scheme": "police", "title": "A", "features": [{"id": "f1", "gist": "feature"}],
///         "extensions": {"ours": 1}}"#,
/// )?;
/// let found: Vec<_> = not_in_tables(&record).into_iter().map(|it| (it.field, it.count)).collect();
/// assert_eq!(found, [("features".to_owned(), 2), ("extensions".to_owned(), 1)]);
/// # Ok::<(), super_complaints::LoadError>(())
/// ```
pub fn not_in_tables(record: &SuperComplaint) -> Vec<NotInTables> {
    let mut found = Vec::new();
    if let Ok(Value::Object(mut fields)) = serde_json::to_value(record) {
        for repeat in repeats(record) {
            let list = fields.get_mut(repeat.list).and_then(Value::as_array_mut);
            if let Some(element) = list.and_then(|list| list.get_mut(repeat.position)) {
                let count = count(&element.take(), true);
                add(&mut found, &[&format!("{} ({REPEATED})", repeat.list)], count);
            }
        }
        within(&Value::Object(fields), &mut Vec::new(), &mut found);
    }
    found
}

fn within<'v>(value: &'v Value, path: &mut Vec<&'v str>, found: &mut Vec<NotInTables>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| within(value, path, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                path.push(name);
                match path.as_slice() {
                    ["extensions"] => add(found, path, count(value, false)),
                    ["$schema" | "features" | "bodies" | "suppressions"]
                    | ["reports", "outcomes"]
                    | ["reports", "opinions", "gist" | "document"]
                    | [.., "reasons" | "discrepancies"] => add(found, path, count(value, true)),
                    _ => within(value, path, found),
                }
                path.pop();
            }
        }
        _ => {}
    }
}

fn add(found: &mut Vec<NotInTables>, path: &[&str], count: usize) {
    if count == 0 {
        return;
    }
    let field = path.join("/");
    match found.iter_mut().find(|it| it.field == field) {
        Some(known) => known.count += count,
        None => found.push(NotInTables { field, count }),
    }
}

/// How many values there are in a value; sources have a table of their own.
fn count(value: &Value, sources_apart: bool) -> usize {
    match value {
        Value::Array(list) => list.iter().map(|value| count(value, sources_apart)).sum(),
        Value::Object(fields) => {
            let counted = fields.iter().filter(|(name, _)| !(sources_apart && *name == "sources"));
            counted.map(|(_, value)| count(value, sources_apart)).sum()
        }
        _ => 1,
    }
}
