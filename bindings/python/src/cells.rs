//! The cells of a table as Python objects, for programs without a library that reads Arrow.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Int8Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDelta, PyList, PyString};

/// The values of the column at a position.
pub(crate) fn cells<'py>(
    py: Python<'py>,
    batches: &[RecordBatch],
    at: usize,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let epoch = PyDate::new(py, 1970, 1, 1)?;
    let mut all = Vec::new();
    for batch in batches {
        let Some(column) = batch.columns().get(at) else { continue };
        match column.data_type() {
            DataType::Utf8 => {
                all.extend(column.as_string::<i32>().iter().map(|it| text(py, it)));
            }
            DataType::Dictionary(..) => {
                let words = column.as_dictionary::<Int8Type>();
                let of = words.downcast_dict::<arrow_array::StringArray>();
                all.extend(of.into_iter().flatten().map(|it| text(py, it)));
            }
            DataType::Int64 => {
                for number in column.as_primitive::<Int64Type>() {
                    all.push(number.into_pyobject(py)?.into_any());
                }
            }
            DataType::Date32 => {
                for days in column.as_primitive::<Date32Type>() {
                    let day = days
                        .map(|days| epoch.call_method1("__add__", (PyDelta::new(py, days, 0, 0, true)?,)));
                    all.push(day.transpose()?.into_pyobject(py)?.into_any());
                }
            }
            _ => {
                for list in column.as_list::<i32>().iter() {
                    let texts = list.map(|list| {
                        let texts = list.as_string::<i32>().iter().map(|it| text(py, it)).collect::<Vec<_>>();
                        PyList::new(py, texts)
                    });
                    all.push(texts.transpose()?.into_pyobject(py)?.into_any());
                }
            }
        }
    }
    Ok(all)
}

fn text<'py>(py: Python<'py>, text: Option<&str>) -> Bound<'py, PyAny> {
    text.map_or_else(|| py.None().into_bound(py), |text| PyString::new(py, text).into_any())
}
