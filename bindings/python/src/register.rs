//! Many records that stay on this side.

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use rayon::prelude::*;
use super_complaints::json::{CallError, text_of};
use super_complaints::read::Loaded;
use super_complaints::{Context, LoadError};
use super_complaints_register::{Entries, Entry, EntryError, Options};

use crate::record::Record;
use crate::work::Work;
use crate::{Given, given, refused};

/// A record of a register.
pub(crate) struct Item {
    /// Its file, with the place in it.
    pub(crate) name: String,
    pub(crate) loaded: Arc<Loaded>,
}

/// What is not a record, as it is shown.
#[derive(serde::Serialize)]
struct Missing {
    name: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    faults: Vec<super_complaints::read::Fault>,
    more_faults: usize,
}

/// Records, and what could not be read.
#[pyclass(frozen, module = "super_complaints._native")]
pub(crate) struct Register {
    pub(crate) items: Vec<Arc<Item>>,
    missing: Arc<Vec<Missing>>,
    left_out: Arc<Vec<(String, &'static str)>>,
}

#[pymethods]
impl Register {
    /// Loads the records of files and folders; `tell` hears how many bytes were read, and of how many.
    #[staticmethod]
    fn load(
        py: Python<'_>,
        paths: Vec<PathBuf>,
        jobs: usize,
        tell: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let entries = py.detach(|| Entries::open(paths, &Options::default()));
        loaded(py, entries, &Work::new(jobs, tell)?)
    }

    /// Loads the records of a text: a record, an array, or a record on each line.
    #[staticmethod]
    fn read(
        py: Python<'_>,
        name: &str,
        text: Vec<u8>,
        jobs: usize,
        tell: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let entries = Entries::read(name, std::io::Cursor::new(text), &Options::default());
        loaded(py, entries, &Work::new(jobs, tell)?)
    }

    /// A register of records that were loaded before, each with a name.
    #[staticmethod]
    fn of(records: Vec<(String, Bound<'_, Record>)>) -> Self {
        let item = |(name, record): (String, Bound<'_, Record>)| {
            Arc::new(Item { name, loaded: Arc::clone(&record.get().0) })
        };
        let items = records.into_iter().map(item).collect();
        Self { items, missing: Arc::default(), left_out: Arc::default() }
    }

    fn __len__(&self) -> usize {
        self.items.len()
    }

    /// A record, by its position.
    fn record(&self, position: usize) -> PyResult<Record> {
        let item = self.items.get(position).ok_or_else(|| PyIndexError::new_err("no such record"))?;
        Ok(Record(Arc::clone(&item.loaded)))
    }

    /// The name and the id of each record.
    fn names(&self) -> Vec<(&str, &str)> {
        self.items.iter().map(|item| (item.name.as_str(), item.loaded.record().id.as_str())).collect()
    }

    /// What could not be read, as JSON.
    fn missing(&self) -> String {
        text_of(&*self.missing)
    }

    /// The files that were left out of folders, each with the reason.
    fn left_out(&self) -> Vec<(String, &'static str)> {
        (*self.left_out).clone()
    }

    /// Only the records at some positions. What could not be read stays listed.
    fn select(&self, positions: Vec<usize>) -> Self {
        let items = positions.into_iter().filter_map(|at| self.items.get(at).cloned()).collect();
        Self { items, missing: Arc::clone(&self.missing), left_out: Arc::clone(&self.left_out) }
    }

    /// Checks every record: for each, the result as JSON, and the verdict.
    fn check(
        &self,
        py: Python<'_>,
        options: &str,
        directory: Given<'_, '_>,
        jobs: usize,
        tell: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<(String, &'static str)>> {
        let context = Context::from_json(options).map_err(|error| refused(&CallError::Options(error)))?;
        let context = context.directory(given(directory));
        let work = Work::new(jobs, tell)?;
        work.map(py, &self.items, |item| {
            let checked = item.loaded.check(&context);
            (text_of(&checked), checked.verdict.as_str())
        })
    }
}

/// Reads entries part by part, each part on all cores.
fn loaded(py: Python<'_>, mut entries: Entries, work: &Work<'_, '_>) -> PyResult<Register> {
    let progress = entries.progress();
    let left_out = entries.left_out().iter().map(|it| (it.name.clone(), it.why)).collect();
    let (mut items, mut missing) = (Vec::new(), Vec::new());
    loop {
        let (pool, size) = (&work.pool, work.part());
        let read = py.detach(|| {
            let part: Vec<Result<Entry, EntryError>> = entries.by_ref().take(size).collect();
            let read = pool.install(|| part.into_par_iter().map(one).collect::<Vec<_>>());
            (!read.is_empty()).then_some(read)
        });
        let Some(read) = read else { break };
        for it in read {
            match it {
                Ok(item) => items.push(Arc::new(item)),
                Err(it) => missing.push(it),
            }
        }
        work.told(py, progress.bytes(), progress.total())?;
    }
    Ok(Register { items, missing: Arc::new(missing), left_out: Arc::new(left_out) })
}

fn one(entry: Result<Entry, EntryError>) -> Result<Item, Missing> {
    let no_faults = |error: EntryError| Missing {
        name: error.name,
        message: error.message,
        help: error.help,
        faults: Vec::new(),
        more_faults: 0,
    };
    let entry = entry.map_err(no_faults)?;
    match Loaded::from_json_slice(&entry.bytes) {
        Ok(loaded) => Ok(Item { name: entry.name, loaded: Arc::new(loaded) }),
        Err(error) => {
            let message = error.to_string();
            let LoadError { faults, more_faults, .. } = error;
            Err(Missing { name: entry.name, message, help: None, faults, more_faults })
        }
    }
}
