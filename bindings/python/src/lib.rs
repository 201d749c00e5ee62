//! The native half of the Python package `super_complaints`: JSON text in; JSON text out, or results that stay on this side.
//!
//! Nothing is decided here. Each function releases the interpreter lock and calls one function of
//! [`super_complaints::json`] or [`super_complaints_pages::json`]; the typed half is written in Python.

mod cells;
mod changes;
mod command;
mod field;
mod held;
mod kept;
mod pages;
mod record;
mod register;
mod register_checked;
mod table;
mod work;

use std::sync::Arc;

use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use super_complaints::directory::SCHEMA as DIRECTORY_SCHEMA;
use super_complaints::json::{self, CallError};
use super_complaints::{PartialDate, SCHEMA};

use kept::Kept;

/// A record is many small values: a fifth of the time goes with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

create_exception!(_native, Refused, PyValueError, "The call was refused; the argument says why, as JSON.");

pub(crate) fn refused(error: &CallError) -> PyErr {
    Refused::new_err(error.to_json())
}

/// A directory; without one, the functions below take the standard one.
#[pyclass(frozen, module = "super_complaints._native")]
struct Directory(super_complaints::Directory);

type Given<'a, 'py> = Option<&'a Bound<'py, Directory>>;

fn given<'a>(directory: Given<'a, '_>) -> &'a super_complaints::Directory {
    match directory {
        Some(directory) => &directory.get().0,
        None => super_complaints::Directory::standard(),
    }
}

/// A directory with a user's own added; raises `Refused` with every fault in the file.
#[pyfunction]
#[pyo3(signature = (file, directory))]
fn extended(py: Python<'_>, file: &[u8], directory: Given<'_, '_>) -> PyResult<Directory> {
    let directory = given(directory);
    py.detach(|| json::extend_directory(directory, file)).map(Directory).map_err(|error| refused(&error))
}

/// The version of a directory.
#[pyfunction]
#[pyo3(signature = (directory))]
fn version(directory: Given<'_, '_>) -> String {
    given(directory).version().to_owned()
}

/// What a directory has for a name or an identifier, on a date or, with an empty string, without one.
#[pyfunction]
#[pyo3(signature = (query, on, directory))]
fn look_up(query: &str, on: &str, directory: Given<'_, '_>) -> PyResult<String> {
    json::look_up(given(directory), query, on).map_err(|error| refused(&error))
}

/// Entries of a directory with similar names.
#[pyfunction]
#[pyo3(signature = (query, directory))]
fn suggest(query: &str, directory: Given<'_, '_>) -> String {
    json::suggest(given(directory), query)
}

/// The members of a group on a date.
#[pyfunction]
#[pyo3(signature = (group, on, directory))]
fn members(group: &str, on: &str, directory: Given<'_, '_>) -> PyResult<String> {
    json::members(given(directory), group, on).map_err(|error| refused(&error))
}

/// Reads and checks a document, with options as JSON.
#[pyfunction]
#[pyo3(signature = (document, options, directory))]
fn check(py: Python<'_>, document: &[u8], options: &str, directory: Given<'_, '_>) -> PyResult<Kept> {
    let directory = given(directory);
    let checked = py.detach(|| json::checked(document, options, directory));
    checked.map(|it| Kept::checked(Arc::new(it))).map_err(|error| refused(&error))
}

/// The catalogue of rules.
#[pyfunction]
fn rules() -> String {
    json::rules()
}

/// The JSON Schema of a record.
#[pyfunction]
fn schema() -> &'static str {
    SCHEMA
}

/// The JSON Schema of a directory.
#[pyfunction]
fn directory_schema() -> &'static str {
    DIRECTORY_SCHEMA
}

/// The first and the last day of a partial date; raises `ValueError` if it is not a date.
#[pyfunction]
fn bounds(text: &str) -> PyResult<(Option<String>, Option<String>)> {
    let date: PartialDate = text.parse().map_err(|error| PyValueError::new_err(format!("{error}")))?;
    let day = |day: Option<_>| day.map(|day| PartialDate::day(day).to_string());
    Ok((day(date.earliest()), day(date.latest())))
}

/// Whether a date is entirely before another, as JSON; raises `Refused` if one of them is not a date.
#[pyfunction]
fn is_before(date: &str, other: &str) -> PyResult<String> {
    json::is_before(date, other).map_err(|error| refused(&error))
}

/// Whether a date is on or before a full date, as JSON; raises `Refused` if they are not dates.
#[pyfunction]
fn is_by(date: &str, day: &str) -> PyResult<String> {
    json::is_by(date, day).map_err(|error| refused(&error))
}

/// The native half of `super_complaints`; use that instead.
#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    #[pymodule_export]
    use super::changes::{diff, feed, fix};
    #[pymodule_export]
    use super::command::command;
    #[pymodule_export]
    use super::kept::Kept;
    #[pymodule_export]
    use super::pages::{merge, read_all, read_page};
    #[pymodule_export]
    use super::record::Record;
    #[pymodule_export]
    use super::register::Register;
    #[pymodule_export]
    use super::register_checked::RegisterChecked;
    #[pymodule_export]
    use super::table::{Table, contract, table_names, tables};
    #[pymodule_export]
    use super::{
        Directory, Refused, bounds, check, directory_schema, extended, is_before, is_by, look_up, members,
        rules, schema, suggest, version,
    };
}
