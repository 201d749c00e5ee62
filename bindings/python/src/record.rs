//! A record that stays on this side: it is read once.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use super_complaints::json::{self, CallError};
use super_complaints::read::Loaded;

use crate::kept::Kept;
use crate::{Given, given, refused};

/// A record and the text that it was read from; raises `Refused` with every structural error.
#[pyclass(frozen, module = "super_complaints._native")]
pub(crate) struct Record(pub(crate) Arc<Loaded>);

#[pymethods]
impl Record {
    #[new]
    fn new(py: Python<'_>, document: &[u8]) -> PyResult<Self> {
        let read = py.detach(|| Loaded::from_json_slice(document));
        read.map(|loaded| Self(Arc::new(loaded))).map_err(|error| refused(&CallError::Record(error)))
    }

    /// The text that it was read from.
    fn text<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.text().as_bytes())
    }

    /// The record in model order, on one line.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.record().to_json())
    }

    /// The record in canonical form (RFC 8785).
    fn canonical(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.record().to_canonical_json())
    }

    /// The record in the layout of another text, or with a field to a line.
    fn laid_out(&self, py: Python<'_>, like: Option<&[u8]>) -> String {
        py.detach(|| json::laid_out(self.0.record(), like))
    }

    /// Checks it, with options as JSON.
    fn check(&self, py: Python<'_>, options: &str, directory: Given<'_, '_>) -> PyResult<Kept> {
        let directory = given(directory);
        let checked = py.detach(|| json::checked_of(&self.0, options, directory));
        checked.map(|it| Kept::checked(Arc::new(it))).map_err(|error| refused(&error))
    }

    /// Its matrix as of a date.
    fn matrix(&self, py: Python<'_>, as_of: &str, directory: Given<'_, '_>) -> PyResult<Kept> {
        let directory = given(directory);
        let matrix = py.detach(|| json::matrix_of(self.0.record(), as_of, directory));
        matrix.map(Kept::matrix).map_err(|error| refused(&error))
    }

    /// Its due dates, explained, with options as JSON.
    fn explain(&self, py: Python<'_>, options: &str, directory: Given<'_, '_>) -> PyResult<String> {
        let directory = given(directory);
        let explained = py.detach(|| json::explain_of(self.0.record(), options, directory));
        explained.map_err(|error| refused(&error))
    }
}
