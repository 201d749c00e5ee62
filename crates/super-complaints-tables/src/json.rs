//! Rows as JSON: for other languages, and for the bindings.
//!
//! A row is an object with all columns of its table, in their order: texts and words are strings, whole numbers are
//! numbers, dates are strings such as `2022-06-01`, lists are arrays, and an empty cell is `null`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use super_complaints::check::{OptionsError, Profile, parse_day};
use super_complaints::json::{CallError, text_of};
use super_complaints::{Directory, PartialDate, SuperComplaint};
use time::Date;

use crate::column::{Column, ColumnKind};
use crate::settings::Settings;
use crate::sink::Sink;
use crate::table::Table;
use crate::tabled::Tabled;
use crate::{Ids, LEFT_OUT, TABLES, find, unknown};

/// The rows of a record in a table.
pub fn rows_of(tabled: &Tabled<'_>, table: &Table) -> Vec<Map<String, Value>> {
    let columns: Vec<&Column> = table.columns().collect();
    let mut rows = Rows { columns: &columns, row: Map::new(), done: Vec::new() };
    table.fill(tabled, &mut rows);
    rows.done
}

/// Rows as they are made.
struct Rows<'c> {
    columns: &'c [&'static Column],
    row: Map<String, Value>,
    done: Vec<Map<String, Value>>,
}

impl Rows<'_> {
    fn cell(&mut self, value: Value) {
        if let Some(column) = self.columns.get(self.row.len()) {
            self.row.insert(column.name.to_owned(), value);
        }
    }
}

impl Sink for Rows<'_> {
    fn null(&mut self) {
        self.cell(Value::Null);
    }

    fn text(&mut self, text: &str) {
        self.cell(Value::String(text.to_owned()));
    }

    fn whole(&mut self, number: i64) {
        self.cell(number.into());
    }

    fn day(&mut self, day: Date) {
        self.cell(Value::String(PartialDate::day(day).to_string()));
    }

    fn texts(&mut self, texts: &mut dyn Iterator<Item = &str>) {
        self.cell(texts.collect());
    }

    fn end_row(&mut self) {
        let row = std::mem::replace(&mut self.row, Map::with_capacity(self.columns.len()));
        self.done.push(row);
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Options {
    as_of: Option<String>,
    profile: Option<String>,
    name: String,
}

/// The rows of one record in one table: a JSON array of objects. The options are `{"as_of": "2022-06-01", "profile":
/// "publish", "name": "hidden-victims.json"}`, all optional: the date, without which the tables that need one have no
/// rows, the profile of the check for `findings`, and what the column `file` of `complaints` has.
///
/// ```
/// use super_complaints::{Directory, EXAMPLE};
/// use super_complaints_tables::json::rows;
/// let options = r#"{"as_of": "2022-06-01"}"#;
/// let matrix = rows(EXAMPLE.as_bytes(), "matrix", options, Directory::standard())?;
/// assert!(matrix.starts_with(r#"[{"complaint":"example","as_of":"2022-06-01","item":"r1","cell":0,"#));
/// assert!(rows(EXAMPLE.as_bytes(), "matrixes", options, Directory::standard()).is_err());
/// # Ok::<(), super_complaints::json::CallError>(())
/// ```
///
/// # Errors
/// With every structural error in the document, if there is no such table, or if an option does not exist or has an
/// invalid value.
pub fn rows(document: &[u8], table: &str, options: &str, directory: &Directory) -> Result<String, CallError> {
    let table = find(table).ok_or_else(|| OptionsError::Form(unknown(table)))?;
    let (name, settings) = read(options, directory)?;
    let record = SuperComplaint::from_json_slice(document)?;
    Ok(text_of(&rows_of(&Tabled::new(&name, &record, &settings), table)))
}

/// The rows of several records in every table: `{"tables": {"complaints": [{..}], ..}, "repeated": [".."]}`. Only the first of two
/// records with one id has rows; the others are listed in `repeated`, in words. The options are those of [`rows`]; a record is called
/// by the name and its position: `records#/0`.
///
/// ```
/// use super_complaints::{Directory, EXAMPLE};
/// use super_complaints_tables::json::all_rows;
/// let all = all_rows(&[EXAMPLE, EXAMPLE], r#"{"name": "records"}"#, Directory::standard())?;
/// assert!(all.starts_with(r#"{"tables":{"complaints":[{"complaint":"example","#));
/// assert!(all.contains(r#""repeated":["`records#/1` is not in the tables: it has the same record id as `records#/0`"#), "{all}");
/// # Ok::<(), super_complaints::json::CallError>(())
/// ```
///
/// # Errors
/// With every structural error of the first record that cannot be read, or if an option does not exist or has an invalid value.
pub fn all_rows(
    documents: &[impl AsRef<[u8]>],
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    let (name, settings) = read(options, directory)?;
    let mut ids = Ids::default();
    let mut all = AllRows { tables: Map::new(), repeated: Vec::new() };
    for table in TABLES {
        all.tables.insert(table.name.to_owned(), Value::Array(Vec::new()));
    }
    for (at, document) in documents.iter().enumerate() {
        let record = SuperComplaint::from_json_slice(document.as_ref())?;
        let name = format!("{name}#/{at}");
        if let Err(repeated) = ids.take(&name, &record) {
            all.repeated.push(repeated.to_string());
            continue;
        }
        let tabled = Tabled::new(&name, &record, &settings);
        for (table, rows) in TABLES.iter().zip(all.tables.values_mut()) {
            if let Value::Array(rows) = rows {
                rows.extend(rows_of(&tabled, table).into_iter().map(Value::Object));
            }
        }
    }
    Ok(text_of(&all))
}

/// What [`all_rows`] gives.
#[derive(Serialize)]
struct AllRows {
    tables: Map<String, Value>,
    repeated: Vec<String>,
}

/// The name and the settings that options give.
fn read<'d>(options: &str, directory: &'d Directory) -> Result<(String, Settings<'d>), OptionsError> {
    let given: Options = if options.trim().is_empty() {
        Options::default()
    } else {
        serde_json::from_str(options).map_err(|error| OptionsError::Form(error.to_string()))?
    };
    let mut settings = Settings::undated().directory(directory);
    settings.as_of = given.as_of.map(|day| parse_day(&day)).transpose()?;
    if let Some(profile) = given.profile {
        settings.profile = Profile::find(&profile).ok_or(OptionsError::Profile(profile))?;
    }
    Ok((given.name, settings))
}

/// The contract of all tables: `{"tables": [{"name": .., "means": .., "needs_date": .., "key": [..], "references": [..],
/// "columns": [{"name": .., "kind": .., "words": [..], "nullable": .., "means": ..}]}], "left_out": [..]}`.
pub fn tables() -> String {
    text_of(&Contract {
        tables: TABLES.iter().map(|table| shown(table)).collect(),
        left_out: LEFT_OUT.iter().map(|it| ShownLeftOut { field: it.field, why: it.why }).collect(),
    })
}

#[derive(Serialize)]
struct Contract {
    tables: Vec<ShownTable>,
    left_out: Vec<ShownLeftOut>,
}

#[derive(Serialize)]
struct ShownLeftOut {
    field: &'static str,
    why: &'static str,
}

#[derive(Serialize)]
struct ShownTable {
    name: &'static str,
    means: &'static str,
    needs_date: bool,
    key: &'static [&'static str],
    references: Vec<ShownReference>,
    columns: Vec<ShownColumn>,
}

#[derive(Serialize)]
struct ShownReference {
    columns: &'static [&'static str],
    table: &'static str,
    key: &'static [&'static str],
}

#[derive(Serialize)]
struct ShownColumn {
    name: &'static str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'static [&'static str]>,
    nullable: bool,
    means: &'static str,
}

fn shown(table: &Table) -> ShownTable {
    let column = |it: &Column| ShownColumn {
        name: it.name,
        kind: it.kind.name(),
        words: if let ColumnKind::Word(words) = it.kind { Some(words) } else { None },
        nullable: it.nullable,
        means: it.means,
    };
    let references = table.references.iter();
    ShownTable {
        name: table.name,
        means: table.means,
        needs_date: table.needs_date,
        key: table.key,
        references: references
            .map(|it| ShownReference { columns: it.columns, table: it.table, key: it.key })
            .collect(),
        columns: table.columns().map(column).collect(),
    }
}
