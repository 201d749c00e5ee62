//! Results that stay on this side: what is read of them becomes objects of Python, and only then.

use std::sync::Arc;

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use super_complaints::json::text_of;
use super_complaints::{Checked, Matrix};

use crate::field::field;

/// The result of a check, a matrix, or a row of one.
#[pyclass(frozen, module = "super_complaints._native")]
pub(crate) struct Kept(What);

enum What {
    Checked(Arc<Checked>),
    Matrix(Arc<Matrix>),
    Row(Arc<Matrix>, usize),
}

impl Kept {
    pub(crate) fn checked(checked: Arc<Checked>) -> Self {
        Self(What::Checked(checked))
    }

    pub(crate) fn matrix(matrix: Matrix) -> Self {
        Self(What::Matrix(Arc::new(matrix)))
    }
}

#[pymethods]
impl Kept {
    /// A field, by its name in JSON; `None` if it has no value.
    fn field<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        match &self.0 {
            What::Checked(checked) => field(py, name, &**checked),
            What::Matrix(matrix) => field(py, name, &**matrix),
            What::Row(matrix, at) => match matrix.rows.get(*at) {
                Some(row) => field(py, name, row),
                None => Err(PyIndexError::new_err("no such row")),
            },
        }
    }

    /// The rows of a matrix.
    fn rows(&self) -> Vec<Self> {
        let What::Matrix(matrix) = &self.0 else { return Vec::new() };
        (0..matrix.rows.len()).map(|at| Self(What::Row(Arc::clone(matrix), at))).collect()
    }

    /// All of it as JSON, the same bytes as in every language.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| match &self.0 {
            What::Checked(checked) => text_of(&**checked),
            What::Matrix(matrix) => text_of(&**matrix),
            What::Row(matrix, at) => text_of(&matrix.rows.get(*at)),
        })
    }
}
