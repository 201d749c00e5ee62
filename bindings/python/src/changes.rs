//! What changed between two states, feeds, and fixes.

use pyo3::prelude::*;
use super_complaints_changes::json;

use crate::{Given, given, refused};

/// Applies the fixes that are offered for a document, with options as JSON.
#[pyfunction]
#[pyo3(signature = (document, include, options, directory))]
pub(crate) fn fix(
    py: Python<'_>,
    document: &[u8],
    include: &str,
    options: &str,
    directory: Given<'_, '_>,
) -> PyResult<String> {
    let directory = given(directory);
    py.detach(|| super_complaints::json::fix(document, include, options, directory))
        .map_err(|error| refused(&error))
}

/// What changed between two records, or texts with several, with options as JSON.
#[pyfunction]
#[pyo3(signature = (old, new, options, directory))]
pub(crate) fn diff(
    py: Python<'_>,
    old: &[u8],
    new: &[u8],
    options: &str,
    directory: Given<'_, '_>,
) -> PyResult<String> {
    let directory = given(directory);
    py.detach(|| json::diff(old, new, options, directory)).map_err(|error| refused(&error))
}

/// A feed of a record, or of a text with several, and of an older state of them, if it is not empty; with options as JSON.
#[pyfunction]
#[pyo3(signature = (old, new, options, directory))]
pub(crate) fn feed(
    py: Python<'_>,
    old: &[u8],
    new: &[u8],
    options: &str,
    directory: Given<'_, '_>,
) -> PyResult<String> {
    let directory = given(directory);
    py.detach(|| json::feed(old, new, options, directory)).map_err(|error| refused(&error))
}
