//! The results of checking a register, which stay on this side.

use std::sync::Arc;

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use super_complaints::Checked;
use super_complaints::json::text_of;
use super_complaints_register::{MissingLine, RecordLine, RegisterFinding, release};

use crate::held::Held;
use crate::kept::Kept;

/// What is in a register, and the result, if it could be checked.
pub(crate) struct Result {
    pub(crate) held: Arc<Held>,
    pub(crate) checked: Option<Arc<Checked>>,
}

/// The results of checking a register.
#[pyclass(frozen, module = "super_complaints._native")]
pub(crate) struct RegisterChecked {
    pub(crate) results: Vec<Result>,
    pub(crate) findings: Vec<RegisterFinding>,
    /// On how many threads they were made, and are given back.
    pub(crate) jobs: usize,
}

impl Drop for RegisterChecked {
    fn drop(&mut self) {
        release(self.jobs, std::mem::take(&mut self.results));
    }
}

impl RegisterChecked {
    fn checked(&self) -> impl Iterator<Item = (&Arc<Held>, &Arc<Checked>)> {
        self.results.iter().filter_map(|it| it.checked.as_ref().map(|checked| (&it.held, checked)))
    }
}

#[pymethods]
impl RegisterChecked {
    /// What each record that was checked is called.
    fn names(&self) -> Vec<&str> {
        self.checked().map(|(held, _)| held.named().0).collect()
    }

    /// The verdict on each.
    fn verdicts(&self) -> Vec<&'static str> {
        self.checked().map(|(_, checked)| checked.verdict.as_str()).collect()
    }

    /// The results.
    fn results(&self) -> Vec<Kept> {
        self.checked().map(|(_, checked)| Kept::checked(Arc::clone(checked))).collect()
    }

    /// A result, by its position.
    fn result(&self, position: usize) -> PyResult<Kept> {
        let (_, checked) =
            self.checked().nth(position).ok_or_else(|| PyIndexError::new_err("no such record"))?;
        Ok(Kept::checked(Arc::clone(checked)))
    }

    /// What was found about several records, each as JSON.
    fn findings(&self) -> Vec<String> {
        self.findings.iter().map(text_of).collect()
    }

    /// All as lines of JSON: one for each record, or what is in its place, then one for each finding about several.
    fn to_ndjson(&self, py: Python<'_>) -> String {
        py.detach(|| {
            let of_record = |it: &Result| match (&*it.held, it.held.named(), &it.checked) {
                (_, (name, Some(origin)), Some(checked)) => text_of(&RecordLine::new(name, origin, checked)),
                (Held::Missing(error), ..) => text_of(&MissingLine::from(error)),
                _ => String::new(), // what has a place was checked
            };
            let lines = self.results.iter().map(of_record).chain(self.findings.iter().map(text_of));
            lines.map(|line| line + "\n").collect()
        })
    }
}
