//! Tables of records, handed over as Arrow streams: without a copy, and without a library on either side.

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::ArrowError;
use arrow_schema::ffi::FFI_ArrowSchema;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use super_complaints::SuperComplaint;
use super_complaints::check::{OptionsError, Profile, parse_day};
use super_complaints::json::CallError;
use super_complaints_tables::{Ids, Settings, TABLES, arrow, find, json, unknown};

use crate::held::Item;
use crate::register::Register;
use crate::work::Work;
use crate::{Given, given, refused};

/// How many records make a batch of each table.
const BATCH: usize = 64;

/// The name of a column, and its values.
type NamedCells<'py> = (&'static str, Vec<Bound<'py, PyAny>>);

/// The rows of a table.
#[pyclass(frozen, module = "super_complaints._native")]
pub(crate) struct Table {
    table: &'static super_complaints_tables::Table,
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl Table {
    /// Its name.
    fn name(&self) -> &'static str {
        self.table.name
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// A stream of its rows. Another schema is not made: the caller converts.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, arrow::schema(self.table));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema =
            FFI_ArrowSchema::try_from(&*arrow::schema(self.table)).map_err(|error| failed(&error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// Its columns, each with the name and a list of the values.
    fn columns<'py>(&self, py: Python<'py>) -> PyResult<Vec<NamedCells<'py>>> {
        let columns = self.table.columns().enumerate();
        columns.map(|(at, column)| Ok((column.name, crate::cells::cells(py, &self.batches, at)?))).collect()
    }
}

/// Some tables of the records, and what to say of records that are in none of them.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "Python passes them by position; nobody else calls it")]
#[expect(clippy::needless_pass_by_value, reason = "a list of Python is always converted to a new one")]
pub(crate) fn tables(
    py: Python<'_>,
    register: &Register,
    names: Vec<String>,
    as_of: Option<&str>,
    profile: Option<&str>,
    directory: Given<'_, '_>,
    jobs: usize,
    tell: Option<Bound<'_, PyAny>>,
) -> PyResult<(Vec<Table>, Vec<String>)> {
    let wrong = |error: OptionsError| refused(&CallError::Options(error));
    let tables = names.iter().map(|name| find(name).ok_or_else(|| wrong(OptionsError::Form(unknown(name)))));
    let tables = tables.collect::<PyResult<Vec<_>>>()?;
    let mut settings = Settings::undated().directory(given(directory));
    settings.as_of = as_of.map(parse_day).transpose().map_err(wrong)?;
    if let Some(name) = profile {
        settings.profile =
            Profile::find(name).ok_or_else(|| wrong(OptionsError::Profile(name.to_owned())))?;
    }
    let mut ids = Ids::default();
    let (mut items, mut left_out): (Vec<&Item>, Vec<String>) = (Vec::new(), Vec::new());
    for item in register.items() {
        match ids.take(&item.name, item.loaded.record()) {
            Ok(()) => items.push(item),
            Err(repeated) => left_out.push(repeated.to_string()),
        }
    }
    let made = |part: &[&Item]| arrow::batches(&tables, part.iter().map(|it| shown(it)), &settings);
    let done = |parts: usize| ((parts * BATCH).min(items.len()) as u64, Some(items.len() as u64));
    let made = Work::new(jobs, tell).map(py, items.chunks(BATCH), made, done)?;
    let mut all: Vec<Table> = tables.iter().map(|table| Table { table, batches: Vec::new() }).collect();
    for part in made {
        for (table, batches) in all.iter_mut().zip(part.map_err(|error| failed(&error))?) {
            table.batches.extend(batches.into_iter().filter(|it| it.num_rows() > 0));
        }
    }
    Ok((all, left_out))
}

/// The contract of all tables, as JSON.
#[pyfunction]
pub(crate) fn contract() -> String {
    json::tables()
}

/// The names of all tables.
#[pyfunction]
pub(crate) fn table_names() -> Vec<&'static str> {
    TABLES.iter().map(|table| table.name).collect()
}

fn shown(item: &Item) -> (&str, &SuperComplaint) {
    (&item.name, item.loaded.record())
}

fn failed(error: &ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}
