//! The native half of the Python package `super_complaints`: JSON text in, JSON text out.
//!
//! Nothing is decided here. Each function lets go of the interpreter and calls one function of
//! [`super_complaints::json`]; the typed half is written in Python.

use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use super_complaints::json::{self, BorderError};
use super_complaints::{PartialDate, SCHEMA};

create_exception!(_native, Refused, PyValueError, "The call was refused; the argument says why, as JSON.");

fn refused(error: &BorderError) -> PyErr {
    Refused::new_err(error.to_json())
}

/// Reads a record; raises `Refused` with every fault of its shape.
#[pyfunction]
fn validate(py: Python<'_>, document: &[u8]) -> PyResult<()> {
    py.detach(|| json::validate(document)).map_err(|error| refused(&error))
}

/// Reads a record and gives it back in model order, on one line.
#[pyfunction]
fn load(py: Python<'_>, document: &[u8]) -> PyResult<String> {
    py.detach(|| json::load(document)).map_err(|error| refused(&error))
}

/// Reads a record and gives it back in canonical form (RFC 8785).
#[pyfunction]
fn canonical(py: Python<'_>, document: &[u8]) -> PyResult<String> {
    py.detach(|| json::canonical(document)).map_err(|error| refused(&error))
}

/// Checks a record, with options as JSON.
#[pyfunction]
fn check(py: Python<'_>, document: &[u8], options: &str) -> PyResult<String> {
    py.detach(|| json::check(document, options)).map_err(|error| refused(&error))
}

/// The matrix of a record as of a day.
#[pyfunction]
fn matrix(py: Python<'_>, document: &[u8], as_of: &str) -> PyResult<String> {
    py.detach(|| json::matrix(document, as_of)).map_err(|error| refused(&error))
}

/// The due dates of a record, explained, with options as JSON.
#[pyfunction]
fn explain(py: Python<'_>, document: &[u8], options: &str) -> PyResult<String> {
    py.detach(|| json::explain(document, options)).map_err(|error| refused(&error))
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

/// The first and the last day of a partial date; raises `ValueError` if the text is none.
#[pyfunction]
fn bounds(text: &str) -> PyResult<(Option<String>, Option<String>)> {
    let date: PartialDate = text.parse().map_err(|error| PyValueError::new_err(format!("{error}")))?;
    let day = |day: Option<_>| day.map(|day| PartialDate::day(day).to_string());
    Ok((day(date.earliest()), day(date.latest())))
}

/// The native half of `super_complaints`; use that instead.
#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use super::{Refused, bounds, canonical, check, explain, load, matrix, rules, schema, validate};
}
