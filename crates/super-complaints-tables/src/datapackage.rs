//! The tables as a Frictionless data package (v1): what the files hold, for people and for programs that validate them.

use serde_json::{Map, Value, json};

use crate::column::{Column, ColumnKind};
use crate::settings::Settings;
use crate::table::{Reference, Table};

/// A `datapackage.json` for the CSV files of some tables: `complaints.csv` and so on, in the same folder.
///
/// References to tables that are not among them are left out.
pub fn descriptor(tables: &[&'static Table], settings: &Settings<'_>) -> Value {
    let resources: Vec<Value> = tables.iter().map(|table| resource(table, tables)).collect();
    json!({
        "profile": "tabular-data-package",
        "name": "super-complaints",
        "title": "Super-complaints: what was recommended, and who answered",
        "description": description(settings),
        "resources": resources,
    })
}

fn description(settings: &Settings<'_>) -> String {
    let version = settings.directory.version();
    match settings.as_of {
        Some(day) => {
            let day = super_complaints::PartialDate::day(day);
            format!("The tables with a column `as_of` are as of {day}. Directory of bodies: {version}.")
        }
        None => format!(
            "No date was given, so the tables that need one are not included. Directory of bodies: {version}."
        ),
    }
}

fn resource(table: &Table, tables: &[&'static Table]) -> Value {
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), table.columns().map(|column| field(column, table)).collect());
    schema.insert("missingValues".to_owned(), json!([""]));
    schema.insert("primaryKey".to_owned(), json!(table.key));
    let there = |it: &&Reference| tables.iter().any(|other| other.name == it.table);
    // Validators compare also a reference whose last cell is empty, so only those that never are can be given here; of the
    // others the columns tell ([`Table::meaning`]).
    let checked = table.references.iter().filter(there).filter(|it| !table.is_optional(it));
    let references: Vec<Value> = checked.map(|it| reference(it, table)).collect();
    if !references.is_empty() {
        schema.insert("foreignKeys".to_owned(), references.into());
    }
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "description": table.means,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}

fn reference(it: &Reference, table: &Table) -> Value {
    // The name of a table itself is an empty string.
    let resource = if it.table == table.name { "" } else { it.table };
    json!({ "fields": it.columns, "reference": { "resource": resource, "fields": it.key } })
}

fn field(column: &Column, table: &Table) -> Value {
    let (kind, words) = match column.kind {
        ColumnKind::Text => ("string", None),
        ColumnKind::Word(words) => ("string", Some(words)),
        ColumnKind::Whole => ("integer", None),
        ColumnKind::Day => ("date", None),
        ColumnKind::Texts => ("array", None),
    };
    let mut constraints = Map::new();
    // An empty list is an empty cell.
    if !column.nullable && column.kind != ColumnKind::Texts {
        constraints.insert("required".to_owned(), true.into());
    }
    if let Some(words) = words {
        constraints.insert("enum".to_owned(), json!(words));
    }
    let mut field = json!({ "name": column.name, "type": kind, "description": table.meaning(column) });
    if let Some(field) = field.as_object_mut().filter(|_| !constraints.is_empty()) {
        field.insert("constraints".to_owned(), constraints.into());
    }
    field
}
