//! Reading pages, and merging what was read.

use pyo3::prelude::*;
use super_complaints_pages::json::{self, CallError};

use crate::{Given, Refused, given};

fn refused(error: &CallError) -> PyErr {
    Refused::new_err(error.to_json())
}

/// Reads a page into a draft, with options as JSON.
#[pyfunction]
#[pyo3(signature = (page, options, directory))]
pub(crate) fn read_page(
    py: Python<'_>,
    page: &[u8],
    options: &str,
    directory: Given<'_, '_>,
) -> PyResult<String> {
    let directory = given(directory);
    py.detach(|| json::read(page, options, directory)).map_err(|error| refused(&error))
}

/// Reads every super-complaint that a page is about, with options as JSON.
#[pyfunction]
#[pyo3(signature = (page, options, directory))]
pub(crate) fn read_all(
    py: Python<'_>,
    page: &[u8],
    options: &str,
    directory: Given<'_, '_>,
) -> PyResult<String> {
    let directory = given(directory);
    py.detach(|| json::read_all(page, options, directory)).map_err(|error| refused(&error))
}

/// Adds what some drafts say to a record, or, if it is empty, makes one; with options as JSON.
#[pyfunction]
#[pyo3(signature = (record, drafts, options, directory))]
pub(crate) fn merge(
    py: Python<'_>,
    record: &[u8],
    drafts: &[u8],
    options: &str,
    directory: Given<'_, '_>,
) -> PyResult<String> {
    let directory = given(directory);
    py.detach(|| json::merge(record, drafts, options, directory)).map_err(|error| refused(&error))
}
